import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { rowsOf } from '../../src/access/relations.ts';
import { dialectOf, type Database } from '../../src/db/database.ts';
import type { Storage } from '../../src/documents/storage.ts';
import { backUp } from '../../src/operations/backup.ts';

const run = promisify(execFile);

/** Every table of the database with its columns, as the database itself tells. */
export async function tablesOf(db: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const sql =
    db.dialect === 'sqlite'
      ? `SELECT tables.name AS "table", columns.name AS "column" FROM sqlite_master AS tables
         JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'
           AND tables.name NOT LIKE 'sqlite_%' AND tables.name NOT LIKE 'search_texts_%'`
      : "SELECT table_name AS table, column_name AS column FROM information_schema.columns WHERE table_schema = 'public'";
  const tables = new Map<string, string[]>();
  for (const row of rowsOf(await db.read.raw(sql))) {
    const [table, column] = [String(row['table']), String(row['column'])];
    if (!table.startsWith('knex_') && table !== 'migrations' && table !== 'migrations_lock')
      tables.set(table, [...(tables.get(table) ?? []), column]);
  }
  return tables;
}

const finds = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));

/** Where any of the words stands in any column of any row, as `table.column: word`. */
export async function wordsInRows(db: Database, words: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const [table, columns] of await tablesOf(db)) {
    const cast = columns.map((column) => `CAST("${column}" AS TEXT) AS "${column}"`).join(', ');
    for (const row of rowsOf(await db.read.raw(`SELECT ${cast} FROM "${table}"`)))
      for (const [column, value] of Object.entries(row))
        for (const word of finds(String(value), words)) found.add(`${table}.${column}: ${word}`);
  }
  return [...found].sort();
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}

/** Which files below a folder hold any of the words, in whatever way their bytes are theirs. */
export function wordsInFiles(folder: string, words: readonly string[]): readonly string[] {
  return filesIn(folder).flatMap((file) => {
    const text = readFileSync(file).toString('latin1').toLowerCase();
    const wanted = words.filter((word) => text.includes(Buffer.from(word).toString('latin1').toLowerCase()));
    return wanted.map((word) => `${path.relative(folder, file)}: ${word}`);
  });
}

/** Makes a backup now and looks for the words in it: a dump of PostgreSQL is read as the SQL that it stands for. */
export async function wordsInBackup(
  url: string,
  storage: Storage,
  words: readonly string[],
): Promise<readonly string[]> {
  const target = mkdtempSync(path.join(tmpdir(), 'sintuvu-scan-'));
  try {
    const backup = path.join(target, 'backup');
    await backUp({ url, storage, target: backup, at: '2026-11-24T04:00:00.000Z' });
    if (dialectOf(url) === 'postgres')
      await run('pg_restore', ['--file', path.join(backup, 'plain.sql'), path.join(backup, 'database.dump')]);
    return wordsInFiles(backup, words);
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}
