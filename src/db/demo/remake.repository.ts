import type { Knex } from 'knex';
import type { Dialect } from '../database.ts';

/** What a database holds: no tables of ours or no city, a demonstration, or something else. */
export async function isDemo(db: Knex, dialect: Dialect): Promise<'empty' | 'demo' | 'other'> {
  const tables =
    dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()';
  const answer: unknown = await db.raw(tables);
  const rows = (Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as { name: string }[];
  const names = rows.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'));
  if (names.length === 0) return 'empty';
  if (!names.includes('settings') || !names.includes('cities')) return 'other';
  if ((await db('settings').where({ key: 'demo' }).first('key')) !== undefined) return 'demo';
  return (await db('cities').first('id')) === undefined ? 'empty' : 'other';
}

/** Takes every table away. */
export async function emptyPostgres(db: Knex): Promise<void> {
  await db.raw('DROP SCHEMA public CASCADE');
  await db.raw('CREATE SCHEMA public');
}

/** While a demonstration is being made nobody relies on it: the disk need not answer for each row. */
export async function hurry(db: Knex, dialect: Dialect, on: boolean): Promise<void> {
  if (dialect === 'sqlite') await db.raw(`PRAGMA synchronous = ${on ? 'OFF' : 'FULL'}`);
}
