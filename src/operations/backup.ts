import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { dumpDatabase, loadDatabase } from '../db/dump.ts';
import type { Instant } from '../deps.ts';
import type { Storage } from '../documents/storage.ts';

/** What a backup holds, so that a restore can prove that it is whole. */
interface Manifest {
  readonly made: Instant;
  readonly database: { readonly name: string; readonly sha256: string };
  readonly files: Readonly<Record<string, string>>; // storage key → SHA-256
}

const MANIFEST = 'manifest.json';
const FILES = 'files';

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function copyOut(stream: Readable, target: string): Promise<string> {
  await pipeline(stream, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  await syncFile(target);
  return hashOf(target);
}

/**
 * Makes a backup in the folder `target`, which must not exist yet: first the database, then every file, then a
 * manifest of hashes. Files that come in meanwhile are more than the database knows, never less; the collector spares
 * the last 24 hours. Returns how many files it holds.
 */
export async function backUp(parts: { url: string; storage: Storage; target: string; at: Instant }): Promise<number> {
  await mkdir(path.join(parts.target, FILES), { recursive: true, mode: 0o700 });
  if ((await readdir(parts.target)).some((name) => name !== FILES))
    throw new Error(`${parts.target} holds a backup already`);
  const name = await dumpDatabase(parts.url, parts.target);
  const database = { name, sha256: await hashOf(path.join(parts.target, name)) };
  const files: Record<string, string> = {};
  for await (const { key } of parts.storage.list())
    files[key] = await copyOut(await parts.storage.read(key), path.join(parts.target, FILES, key));
  const manifest: Manifest = { made: parts.at, database, files };
  // Written last: a backup without a manifest was interrupted, and is not restored.
  await writeFile(path.join(parts.target, MANIFEST), JSON.stringify(manifest, null, 1), { flag: 'wx', mode: 0o600 });
  await syncFile(path.join(parts.target, MANIFEST));
  return Object.keys(files).length;
}

async function readManifest(source: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(path.join(source, MANIFEST), 'utf8')) as Manifest;
  } catch (cause) {
    throw new Error(`${source} holds no whole backup: its ${MANIFEST} cannot be read`, { cause });
  }
}

async function prove(source: string, manifest: Manifest): Promise<void> {
  const wrong: string[] = [];
  const expected = [
    [manifest.database.name, manifest.database.sha256] as const,
    ...Object.entries(manifest.files).map(([key, sha256]) => [path.join(FILES, key), sha256] as const),
  ];
  for (const [name, sha256] of expected) {
    const file = path.join(source, name);
    const there = await stat(file).catch(() => null);
    if (!there || (await hashOf(file)) !== sha256) wrong.push(name);
  }
  if (wrong.length > 0) throw new Error(`the backup is damaged: ${wrong.slice(0, 5).join(', ')}`);
}

/**
 * Restores the backup in `source` into an empty database and an uploads folder: every hash is proved before anything
 * is written. `fileTarget` says where a key lives. Throws when the database has tables already.
 */
export async function restore(parts: {
  source: string;
  url: string;
  fileTarget: (key: string) => string;
}): Promise<number> {
  const manifest = await readManifest(parts.source);
  await prove(parts.source, manifest);
  await loadDatabase(parts.url, path.join(parts.source, manifest.database.name));
  for (const key of Object.keys(manifest.files)) {
    const target = parts.fileTarget(key);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await rm(target, { force: true });
    await copyOut(createReadStream(path.join(parts.source, FILES, key)), target);
  }
  return Object.keys(manifest.files).length;
}
