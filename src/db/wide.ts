import type { Knex } from 'knex';

/** Values of columns, in the order in which they were asked for. */
export type Values = readonly unknown[];

/** What is selected: a column's name, or an expression. */
export type Columns = Readonly<Record<string, string | Knex.Raw>>;

/** True where the client speaks to SQLite. */
const isSqlite = (db: Knex): boolean => (db.client as { readonly dialect?: string }).dialect === 'sqlite3';

/**
 * Reads many rows of many columns: as one JSON text from SQLite, whose driver needs longer to hand over a cell than the
 * database to find it. Each row is its values, in the order of the columns; the query's own order is kept.
 */
export async function readWide(db: Knex, query: Knex.QueryBuilder, columns: Columns): Promise<readonly Values[]> {
  const names = Object.keys(columns);
  const rows = query.select(columns);
  if (!isSqlite(db)) return ((await rows) as Record<string, unknown>[]).map((row) => names.map((name) => row[name]));
  const cells = db.raw(`json_group_array(json_array(${names.map(() => '??').join(', ')})) AS cells`, names);
  const [whole] = (await db.select(cells).from(rows.as('wide'))) as { cells: string }[];
  return JSON.parse(whole?.cells ?? '[]') as Values[];
}
