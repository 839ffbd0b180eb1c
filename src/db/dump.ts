import { execFile } from 'node:child_process';
import { copyFile, mkdir, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { dialectOf, openDatabase } from './database.ts';

const run = promisify(execFile);

/** Copying a live SQLite file gives broken copies; VACUUM INTO gives a whole one while others write. */
async function dumpSqlite(url: string, target: string): Promise<void> {
  const db = openDatabase(url);
  try {
    // The reader connection is query_only, but VACUUM INTO writes another file, so the writer does it.
    await db.outside((knex) => knex.raw('VACUUM INTO ?', [target]));
  } finally {
    await db.close();
  }
}

/** Writes the database into the folder and returns the file's name. PostgreSQL needs `pg_dump` on the path. */
export async function dumpDatabase(url: string, folder: string): Promise<string> {
  if (dialectOf(url) === 'sqlite') {
    await dumpSqlite(url, path.join(folder, 'database.sqlite'));
    return 'database.sqlite';
  }
  await run('pg_dump', ['--format=custom', '--no-owner', `--file=${path.join(folder, 'database.dump')}`, url]);
  return 'database.dump';
}

async function refuseTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM information_schema.tables WHERE table_schema = 'public' LIMIT 1");
    if (found.rowCount) throw new Error('the database is not empty: restore into a new one');
  } finally {
    await client.end();
  }
}

/** Loads a dump into an empty database; throws, and changes nothing, where there is one already. */
export async function loadDatabase(url: string, dump: string): Promise<void> {
  if (dialectOf(url) === 'postgres') {
    await refuseTables(url);
    await run('pg_restore', ['--no-owner', '--exit-on-error', '--single-transaction', `--dbname=${url}`, dump]);
    return;
  }
  if (await stat(url).catch(() => null)) throw new Error(`${url} is there already: restore into a new file`);
  await mkdir(path.dirname(url), { recursive: true });
  await copyFile(dump, url);
  const handle = await open(url, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
