import { statfs } from 'node:fs/promises';
import type { Request, Response } from 'express';
import type { Database } from '../db/database.ts';
import { isMigrated } from './health.reads.ts';

const LEAST_FREE = 100 * 1024 * 1024; // bytes on the disk of the uploads

/** Alive: this process answers. */
export function health(_req: Request, res: Response): void {
  res.json({ status: 'ok' });
}

async function works(check: Promise<boolean>): Promise<boolean> {
  try {
    return await check;
  } catch {
    return false;
  }
}

async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > LEAST_FREE;
}

/** Ready: the database answers and is migrated, and there is room for files. Says nothing about anybody. */
export function ready(db: Database, uploadFolder: string) {
  return async (_req: Request, res: Response): Promise<void> => {
    const [database, disk] = await Promise.all([works(isMigrated(db.read)), works(hasRoom(uploadFolder))]);
    const ok = database && disk;
    if (!ok) res.set('Retry-After', '10');
    res.status(ok ? 200 : 503).json({ status: ok ? 'ok' : 'unavailable', database, disk });
  };
}
