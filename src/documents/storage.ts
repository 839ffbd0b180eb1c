/** Where files live: four methods, a folder today. A key says nothing about the file, and no name reaches the disk. */
import { mkdirSync } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { AppError } from '../errors.ts';
import { systemEntropy, type Entropy, type Instant } from '../deps.ts';

/** A place for files, each under a random key. */
export interface Storage {
  /** Moves a temporary file in; when this returns the file outlives a power cut. */
  put(temp: { readonly path: string }): Promise<string>;
  /**
   * The file's bytes, or those from `start` to `end`, both included; the reader ends or destroys the stream. Throws
   * `file_gone` where the file is not there.
   */
  read(key: string, range?: { readonly start: number; readonly end: number }): Promise<Readable>;
  /** Removes the file; one that is not there is no error. */
  remove(key: string): Promise<void>;
  list(): AsyncIterable<{ readonly key: string; readonly modifiedAt: Instant }>;
}

const KEY = /^[0-9a-f]{40}$/;
const FAN = /^[0-9a-f]{2}$/;

async function syncPath(target: string, flags: string): Promise<void> {
  const handle = await open(target, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes `<folder>/ab/cd` if needed, itself safe from a power cut; two files that come at once wait for one making. */
function folderMaker(folder: string): (key: string) => Promise<string> {
  const making = new Map<string, Promise<void>>();
  const make = async (leaf: string): Promise<void> => {
    if ((await mkdir(leaf, { recursive: true })) === undefined) return;
    await syncPath(path.dirname(leaf), 'r');
    await syncPath(folder, 'r');
  };
  return async (key) => {
    const leaf = path.join(folder, key.slice(0, 2), key.slice(2, 4));
    const running = making.get(leaf) ?? make(leaf).finally(() => making.delete(leaf));
    making.set(leaf, running);
    await running;
    return leaf;
  };
}

async function* entries(folder: string, pattern: RegExp): AsyncIterable<string> {
  for await (const entry of await opendir(folder)) if (pattern.test(entry.name)) yield entry.name;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function* listed(folder: string): AsyncIterable<{ key: string; modifiedAt: Instant }> {
  for await (const first of entries(folder, FAN))
    for await (const second of entries(path.join(folder, first), FAN))
      for await (const key of entries(path.join(folder, first, second), KEY)) {
        try {
          const { mtimeMs } = await stat(path.join(folder, first, second, key));
          yield { key, modifiedAt: new Date(mtimeMs).toISOString() };
        } catch (error) {
          if (!isGone(error)) throw error; // removed while we looked
        }
      }
}

/** The folder for what is still coming in: on the disk of the store, so that taking it over is a rename. */
export function incomingFolder(folder: string): string {
  return path.join(folder, '.incoming');
}

function placeIn(folder: string, key: string): string {
  if (!KEY.test(key)) throw new Error('not a key of this storage');
  return path.join(folder, key.slice(0, 2), key.slice(2, 4), key);
}

/** Files in a folder, fanned out over two levels; makes the folder and its `.incoming`. */
export function diskStorage(folder: string, entropy: Entropy): Storage {
  mkdirSync(incomingFolder(folder), { recursive: true, mode: 0o700 });
  const makeFolder = folderMaker(folder);
  const place = (key: string): string => placeIn(folder, key);
  return {
    async put(temp) {
      const key = entropy.bytes(20).toString('hex');
      await syncPath(temp.path, 'r+');
      const leaf = await makeFolder(key);
      await rename(temp.path, place(key));
      await syncPath(leaf, 'r');
      return key;
    },
    async read(key, range) {
      const handle = await open(place(key), 'r').catch((error: unknown) => {
        throw isGone(error) ? new AppError({ kind: 'file_gone', key }) : error;
      });
      return handle.createReadStream(range === undefined ? {} : { start: range.start, end: range.end });
    },
    remove: (key) => rm(place(key), { force: true }),
    list: () => listed(folder),
  };
}

function folderOf(url: string): string {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//.exec(url)?.[1];
  if (url === '' || (scheme !== undefined && scheme !== 'file'))
    throw new Error(`UPLOADS_URL: name a folder, like ./uploads; ${scheme ?? 'nothing'} is not supported`);
  return path.resolve(scheme === 'file' ? fileURLToPath(url) : url);
}

/** The storage that an address names: a folder. Object storage is not built, and an address of one fails at the start. */
export function storageFor(url: string, entropy: Entropy = systemEntropy): Storage {
  return diskStorage(folderOf(url), entropy);
}

/** The folder for what is still coming in, on the disk of the storage that the address names. */
export function incomingFor(url: string): string {
  return incomingFolder(folderOf(url));
}

/** Where the file of a key lives in the folder that the address names: for a restore. */
export function fileFor(url: string, key: string): string {
  return placeIn(folderOf(url), key);
}
