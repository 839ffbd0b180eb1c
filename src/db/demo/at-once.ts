import type { Database } from '../database.ts';

/**
 * Runs `work` with a database whose transactions are all part of one: what it makes is there whole or not at all, and
 * beginning and ending some ten thousand transactions costs nothing. A verb that is refused has written nothing by then;
 * any other error ends everything.
 */
export function atOnce<T>(db: Database, work: (within: Database) => Promise<T>): Promise<T> {
  return db.transaction((trx) =>
    work({
      dialect: db.dialect,
      url: db.url,
      read: trx,
      transaction: (part) => part(trx),
      outside: (part) => part(trx),
      close: () => Promise.resolve(),
    }),
  );
}
