import type { Database } from '../db/database.ts';

/** The name of the table that limits are counted in. */
export const LIMITS_TABLE = 'rate_limits';

interface Query {
  readonly text: string;
  readonly values: readonly (string | number | null)[];
}

/**
 * What rate-limiter-flexible takes for a PostgreSQL client: its few statements (an upsert with RETURNING, a read, a
 * delete) are understood by both databases, and so go through Knex like everything else.
 */
export function limitsClient(db: Database): { query(query: Query): Promise<{ rows: unknown[]; rowCount: number }> } {
  return {
    query: async ({ text, values }) => {
      const sql = text.replaceAll(/\$(\d)/g, ':p$1');
      const bindings = Object.fromEntries(values.map((value, i) => [`p${String(i + 1)}`, value]));
      const answer: unknown = await db.transaction((trx) => trx.raw(sql, bindings));
      const rows = Array.isArray(answer) ? (answer as unknown[]) : (answer as { rows: unknown[] }).rows;
      return { rows, rowCount: rows.length };
    },
  };
}
