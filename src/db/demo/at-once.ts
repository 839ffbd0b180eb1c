import type { Database } from '../database.ts';

/**
 * Runs `work` with a database whose transactions are all part of one: what it makes is there whole or not at all, and
 * beginning and ending some ten thousand transactions costs nothing. A verb that is refused has written nothing by then;
 * any other error ends everything. `written` says whether anything was written since it was last asked.
 */
export function atOnce<T>(db: Database, work: (within: Database, written: () => boolean) => Promise<T>): Promise<T> {
  return db.transaction((trx) => {
    let count = 0;
    const within: Database = {
      dialect: db.dialect,
      url: db.url,
      read: trx,
      transaction: (part) => {
        count += 1;
        return part(trx);
      },
      outside: (part) => part(trx),
      close: () => Promise.resolve(),
    };
    const written = (): boolean => {
      const any = count > 0;
      count = 0;
      return any;
    };
    return work(within, written);
  });
}
