/** Tidies the storage: what no row owns goes, after a day; what the scanner could not see is asked about again. */
import { createWriteStream } from 'node:fs';
import { opendir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Database } from '../db/database.ts';
import { DAY, later, type Instant } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { settleScan } from './decide.ts';
import { filesToScan, ownedKeys } from './files.reads.ts';
import type { Storage } from './storage.ts';
import type { Files } from './store-file.ts';

const BATCH = 500;

/** What a collection did. */
export interface Collected {
  readonly seen: number;
  readonly removed: number;
  /** Temporary files of requests that never ended. */
  readonly abandoned: number;
}

async function removeUnowned(storage: Storage, db: Database['read'], keys: readonly string[]): Promise<number> {
  const owned = await ownedKeys(db, keys);
  const unowned = keys.filter((key) => !owned.has(key));
  for (const key of unowned) await storage.remove(key);
  return unowned.length;
}

async function removeAbandoned(incoming: string, before: Instant): Promise<number> {
  let removed = 0;
  for await (const entry of await opendir(incoming)) {
    const file = path.join(incoming, entry.name);
    const found = entry.isFile() ? await stat(file).catch(() => null) : null;
    if (found === null || found.mtime.toISOString() >= before) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

/**
 * Removes stored files that no row owns and temporary files left behind. What came in the last 24 hours is spared: its
 * row may still be on its way, and a backup copies rows before files.
 */
export async function collect(files: Files, db: Database['read'], at: Instant): Promise<Collected> {
  const before = later(at, -DAY);
  let seen = 0;
  let removed = 0;
  let batch: string[] = [];
  for await (const { key, modifiedAt } of files.storage.list()) {
    seen += 1;
    if (modifiedAt < before) batch.push(key);
    if (batch.length < BATCH) continue;
    removed += await removeUnowned(files.storage, db, batch);
    batch = [];
  }
  removed += await removeUnowned(files.storage, db, batch);
  return { seen, removed, abandoned: await removeAbandoned(files.incoming, before) };
}

/** Asks the scanner about files that it could not see when they came; stops when it is away. Returns how many it saw. */
export async function scanWaiting(
  files: Files,
  db: Database['read'],
  transact: (verb: (ctx: Ctx) => Promise<void>) => Promise<void>,
): Promise<number> {
  if (files.scan === undefined) return 0;
  let seen = 0;
  for (const { id, storageKey } of await filesToScan(db)) {
    const copy = path.join(files.incoming, `scan-${id}`);
    try {
      await pipeline(await files.storage.read(storageKey), createWriteStream(copy, { mode: 0o600 }));
      const verdict = await files.scan(copy).catch(() => null);
      if (verdict === null) return seen;
      await transact((ctx) => settleScan(ctx, id, verdict));
      seen += 1;
    } finally {
      await rm(copy, { force: true });
    }
  }
  return seen;
}
