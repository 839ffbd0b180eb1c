import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import { dialectOf } from './database.ts';
import { openSqlite } from './sqlite.ts';

/** The migrations beside this build, named without extension: the same history in development and when built. */
function migrationSource(folder: string): Knex.MigrationSource<string> {
  return {
    getMigrations: () =>
      Promise.resolve(
        readdirSync(folder)
          .filter((name) => /^\d{14}_\w+\.(ts|js)$/.test(name))
          .sort(),
      ),
    getMigrationName: (file) => file.replace(/\.(ts|js)$/, ''),
    getMigration: (file) => import(pathToFileURL(path.join(folder, file)).href) as Promise<Knex.Migration>,
  };
}

const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url));

async function run(db: Knex, folder: string): Promise<void> {
  await db.migrate.latest({ migrationSource: migrationSource(folder) });
}

/**
 * Brings the database at `url` to the newest version. SQLite rebuilds tables when it alters them, and a cascade would
 * then delete their children: foreign keys are off while migrating, and checked at the end.
 */
export async function migrate(url: string, folder: string = FOLDER): Promise<void> {
  if (dialectOf(url) === 'postgres') {
    const db = knex({ client: 'pg', connection: url, pool: { min: 0, max: 2 } });
    try {
      await run(db, folder);
    } finally {
      await db.destroy();
    }
    return;
  }
  const { read, write } = openSqlite(url, { acquireTimeout: 60_000, foreignKeys: false });
  try {
    await run(write, folder);
    const broken = (await write.raw('PRAGMA foreign_key_check')) as readonly unknown[];
    if (broken.length > 0) throw new Error(`the migration left ${String(broken.length)} broken references`);
  } finally {
    await Promise.all([read.destroy(), write.destroy()]);
  }
}
