import { createRequire } from 'node:module';
import knex, { type Knex } from 'knex';
import { keepStatements, type Connection } from './statements.ts';

// Knex's client classes have no types of their own.
interface ClientClass {
  new (config: Knex.Config): { transaction(...args: unknown[]): unknown };
}
interface TransactionClass {
  new (...args: unknown[]): { query(connection: unknown, sql: string): unknown };
}
const require = createRequire(import.meta.url);
const SqliteClient = require('knex/lib/dialects/sqlite3/index.js') as ClientClass;
const SqliteTransaction = require('knex/lib/dialects/sqlite3/execution/sqlite-transaction.js') as TransactionClass;

/** A write takes the lock when it begins: a deferred BEGIN that reads, then writes, fails at once when two race. */
class ImmediateTransaction extends SqliteTransaction {
  begin(connection: unknown): unknown {
    return this.query(connection, 'BEGIN IMMEDIATE;');
  }
}

class WriterClient extends SqliteClient {
  override transaction(...args: unknown[]): unknown {
    return new ImmediateTransaction(this, ...args);
  }
}

interface SqliteConnection extends Connection {
  exec(sql: string, done: (error: Error | null) => void): void;
}

const OLDEST_SAFE = [3, 51, 3]; // a corruption of the write-ahead log was fixed in it

function isSafe(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, least] of OLDEST_SAFE.entries()) {
    const part = parts[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

function afterCreate(pragmas: readonly string[]) {
  return (connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void): void => {
    keepStatements(connection);
    connection.all('SELECT sqlite_version() AS version', [], (failed, rows) => {
      const version = (rows as readonly { version: string }[] | undefined)?.[0]?.version ?? '';
      if (failed) return done(failed, connection);
      if (!isSafe(version)) return done(new Error(`SQLite ${version} is older than 3.51.3`), connection);
      connection.exec(pragmas.map((pragma) => `PRAGMA ${pragma};`).join(''), (error) => done(error, connection));
    });
  };
}

/** One writer and two readers on one file; `foreignKeys: false` is for migrating alone. Times in milliseconds. */
export function openSqlite(
  file: string,
  options: { acquireTimeout: number; foreignKeys: boolean },
): { read: Knex; write: Knex } {
  const shared = {
    connection: { filename: file },
    useNullAsDefault: true,
    acquireConnectionTimeout: options.acquireTimeout,
  };
  const pragmas = [
    'busy_timeout = 5000',
    'journal_mode = WAL',
    'synchronous = FULL',
    `foreign_keys = ${options.foreignKeys ? 'ON' : 'OFF'}`,
    'temp_store = MEMORY',
    'cache_size = -8000',
    'secure_delete = ON', // what was erased is overwritten, not only unlinked
  ];
  const write = knex({
    ...shared,
    client: WriterClient as unknown as typeof Knex.Client,
    pool: { min: 1, max: 1, afterCreate: afterCreate(pragmas) },
  });
  const read = knex({
    ...shared,
    client: 'sqlite3',
    pool: { min: 0, max: 2, afterCreate: afterCreate([...pragmas, 'query_only = ON']) },
  });
  return { read, write };
}
