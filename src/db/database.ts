import { setTimeout as sleep } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import { openSqlite } from './sqlite.ts';

/** The two databases that the product runs on. */
export type Dialect = 'sqlite' | 'postgres';

/** Reads take `read`, writes take the transaction: the type chooses the connection. */
export interface Database {
  readonly dialect: Dialect;
  readonly url: string;
  readonly read: Knex;
  /** Runs `work` in one transaction, again from its beginning when the database asks for it (at most five times). */
  transaction<T>(work: (trx: Knex.Transaction) => Promise<T>): Promise<T>;
  /** For what cannot run in a transaction, such as VACUUM; on the connection that writes. */
  outside<T>(work: (db: Knex) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Which database a `DATABASE_URL` names: `postgres://…`, or else a file. */
export function dialectOf(url: string): Dialect {
  return /^postgres(ql)?:\/\//.test(url) ? 'postgres' : 'sqlite';
}

const TRIES = 5;
const RETRIED = new Set(['40001', '40P01']); // serialization failure, deadlock detected

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** True when a unique index refused the row, on either database. */
export function isUniqueViolation(error: unknown): boolean {
  const code = codeOf(error);
  if (code === '23505') return true;
  return code === 'SQLITE_CONSTRAINT' && /UNIQUE constraint failed/.test(String((error as Error).message));
}

/** True when the database could not be reached or stayed busy: the page says so and asks to come back. */
export function isDatabaseAway(error: unknown): boolean {
  const code = codeOf(error);
  return (
    ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'SQLITE_BUSY', 'SQLITE_FULL', 'SQLITE_IOERR', '57P01', '57P03', '53300', '53100'].includes(code) ||
    (error instanceof Error && error.name === 'KnexTimeoutError')
  ); // prettier-ignore
}

async function retrying<T>(write: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await write.transaction(work);
    } catch (error) {
      if (tried >= TRIES || !RETRIED.has(codeOf(error))) throw error;
      await sleep((((tried * 7919) % 11) + 5) * tried); // spread out, so that rivals do not meet again in step
    }
  }
}

/**
 * Opens the database that `url` names. `acquireTimeout` (milliseconds) is short in tests, where a forgotten
 * transaction shows as one.
 */
export function openDatabase(url: string, options: { acquireTimeout?: number; poolSize?: number } = {}): Database {
  const acquireTimeout = options.acquireTimeout ?? 10_000;
  if (dialectOf(url) === 'sqlite') {
    const { read, write } = openSqlite(url, { acquireTimeout, foreignKeys: true });
    return {
      dialect: 'sqlite',
      url,
      read,
      transaction: (work) => retrying(write, work),
      outside: (work) => work(write),
      close: async () => {
        await Promise.all([read.destroy(), write.destroy()]);
      },
    };
  }
  const pool = knex({
    client: 'pg',
    connection: url,
    acquireConnectionTimeout: acquireTimeout,
    pool: { min: 0, max: options.poolSize ?? 10 },
  });
  return {
    dialect: 'postgres',
    url,
    read: pool,
    transaction: (work) => retrying(pool, work),
    outside: (work) => work(pool),
    close: () => pool.destroy(),
  };
}
