import type { Knex } from 'knex';
import type { Dialect } from './database.ts';

interface PgKey {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
  readonly referenced: string;
}

const PG_KEYS = `
  SELECT child.relname AS child, own.attname AS "column", parent.relname AS parent, theirs.attname AS referenced
  FROM pg_constraint AS keys
  JOIN pg_class AS child ON child.oid = keys.conrelid
  JOIN pg_class AS parent ON parent.oid = keys.confrelid
  JOIN pg_attribute AS own ON own.attrelid = keys.conrelid AND own.attnum = keys.conkey[1]
  JOIN pg_attribute AS theirs ON theirs.attrelid = keys.confrelid AND theirs.attnum = keys.confkey[1]
  WHERE keys.contype = 'f' AND keys.connamespace = current_schema()::regnamespace
  ORDER BY child.relname, own.attname`;

/**
 * References that point at nothing, as `table.column → table` (SQLite: `table row → table`). Both databases enforce
 * them; a restore or a repair by hand may have been done with that switched off.
 */
export async function brokenReferences(db: Knex, dialect: Dialect): Promise<readonly string[]> {
  if (dialect === 'sqlite') {
    const broken = (await db.raw('PRAGMA foreign_key_check')) as { table: string; rowid: number; parent: string }[];
    return broken.map((row) => `${row.table} ${String(row.rowid)} → ${row.parent}`);
  }
  const keys = ((await db.raw(PG_KEYS)) as { rows: PgKey[] }).rows;
  const found: string[] = [];
  for (const { child, column, parent, referenced } of keys) {
    const orphans = await db(`${child} as child`)
      .whereNotNull(`child.${column}`)
      .whereNotExists((q) =>
        q.from(`${parent} as parent`).whereRaw('?? = ??', [`parent.${referenced}`, `child.${column}`]),
      )
      .select(`child.${column} as id`);
    found.push(...(orphans as { id: string }[]).map((row) => `${child}.${column} ${row.id} → ${parent}`));
  }
  return found;
}
