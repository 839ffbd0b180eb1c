/** Prepared statements of one SQLite connection, kept: preparing a query of ours costs more than running it. */

type Done = (this: Ran, error: Error | null, rows?: readonly unknown[]) => void;
type Ask = (sql: string, bindings: readonly unknown[], done: Done) => void;

/** What Knex reads of the last row that was written. */
interface Ran {
  readonly lastID?: number;
  readonly changes?: number;
}

interface Statement {
  all(bindings: readonly unknown[], done: Done): void;
  run(bindings: readonly unknown[], done: Done): void;
  finalize(): void;
}

/** Of a connection of the driver, what is written anew here. */
export interface Connection {
  prepare(sql: string, done: (error: Error | null) => void): Statement;
  all: Ask;
  run: Ask;
  close(done: (error: Error | null) => void): void;
}

/** As many as are kept: more than there are queries of pages that people open all day. */
const MOST = 120;

interface Kept {
  get(sql: string, failed: (error: Error) => void): Statement;
  drop(sql: string): void;
  clear(): void;
}

function keeper(connection: Connection): Kept {
  const kept = new Map<string, Statement>(); // the one used longest ago comes first
  const drop = (sql: string): void => {
    kept.get(sql)?.finalize();
    kept.delete(sql);
  };
  return {
    get: (sql, failed) => {
      const known = kept.get(sql);
      const statement = known ?? connection.prepare(sql, (error) => (error ? failed(error) : undefined));
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) drop(oldest);
      return statement;
    },
    drop,
    clear: () => {
      for (const sql of [...kept.keys()]) drop(sql);
    },
  };
}

/**
 * Makes a connection keep the statements that it prepared. A statement that failed is not used again: it may still be
 * in the middle of something. What runs at once on one connection, the driver puts in line.
 */
export function keepStatements(connection: Connection): void {
  const kept = keeper(connection);
  for (const method of ['all', 'run'] as const)
    connection[method] = (sql, bindings, done) => {
      // One that cannot be prepared may say so twice: a promise listens once.
      const failed = (error: Error): void => {
        kept.drop(sql);
        done.call({}, error);
      };
      kept.get(sql, failed)[method](bindings, function (error, rows) {
        if (error) failed(error);
        else done.call({ lastID: this.lastID ?? 0, changes: this.changes ?? 0 }, null, rows); // the next run writes over them
      });
    };
  const close = connection.close.bind(connection);
  connection.close = (done) => {
    kept.clear();
    close(done);
  };
}
