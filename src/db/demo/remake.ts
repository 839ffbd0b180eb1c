import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { dialectOf, openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import { emptyPostgres, isDemo } from './remake.repository.ts';

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}

async function stateOf(url: string): Promise<'empty' | 'demo' | 'other'> {
  const db = openDatabase(url);
  try {
    return await isDemo(db.read, db.dialect);
  } finally {
    await db.close();
  }
}

async function remove(url: string): Promise<void> {
  if (dialectOf(url) === 'sqlite') {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(url + end, { force: true });
    return;
  }
  const db = openDatabase(url);
  try {
    await db.outside(emptyPostgres);
  } finally {
    await db.close();
  }
}

/**
 * Makes the database at `url` new: one that holds anything but a demonstration is left alone, with an error. True when
 * it has to be filled; false when `keep` is wanted and a demonstration is there.
 */
export async function remake(url: string, keep: boolean): Promise<boolean> {
  const file = dialectOf(url) === 'sqlite';
  if (file) await mkdir(path.dirname(url), { recursive: true });
  const there = file && !(await exists(url)) ? 'empty' : await stateOf(url);
  if (there === 'other')
    throw new Error('DATABASE_URL: that database holds something else than a demonstration; it was left as it is');
  if (there === 'demo' && keep) return false;
  await remove(url);
  await migrate(url);
  return true;
}
