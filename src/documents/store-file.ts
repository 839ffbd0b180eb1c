/** The way of a file from the temporary folder into the storage and its row; nothing waits on a file inside a transaction. */
import { createHash } from 'node:crypto';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import type { Ctx } from '../engine/context.ts';
import type { Key } from '../i18n/index.ts';
import type { ReceivedFile } from '../web/route.ts';
import { insertFile } from './documents.repository.ts';
import { heicToJpeg } from './heic.ts';
import { claimsHeic } from './heic-shape.ts';
import { inspect, type MediaType, type Verdict } from './inspect.ts';
import type { Storage } from './storage.ts';
import { turns } from './turns.ts';

/** Asks a virus scanner about a file on disk; throws when the scanner is away. */
export type Scan = (path: string) => Promise<'clean' | 'infected'>;

/** Where files go and who looks at them first; one for the whole product, handed to the features by app.ts. */
export interface Files {
  readonly storage: Storage;
  /** Folder for temporary files, on the disk of the storage. */
  readonly incoming: string;
  readonly scan?: Scan;
}

/** A stored file that no row owns yet. */
export interface PreparedFile {
  readonly storageKey: string;
  readonly thumbnailKey: string | null;
  /** `pending` while the scanner is away; `quarantined` is kept and opened by nobody. */
  readonly state: 'clean' | 'pending' | 'quarantined';
  readonly originalName: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number | null;
  /** What was sent, where something else is kept: a phone's photograph, or several that became one PDF. */
  readonly madeFrom: MadeFrom | null;
}

/** What files are made from. */
export type MadeFrom = 'heic' | 'photographs';

type Taken = Extract<Verdict, { kind: 'taken' }>;

// Whole files and decoded images are in memory meanwhile: two at a time, the others wait.
const oneOfTwo = turns(2);
const recorded = new WeakSet<PreparedFile>();

/** The text key of an error of the upload. */
export function uploadError(name: string): Key {
  return `documents.error.${name}` as Key;
}

interface Judged {
  readonly verdict: Taken;
  readonly sha256: string;
  readonly converted: boolean;
}

/** A HEIC photograph as the JPEG that is kept in its place; any other file as it is. */
export async function readable(bytes: Buffer, field: string): Promise<Buffer> {
  if (!claimsHeic(bytes)) return bytes;
  const jpeg = await heicToJpeg(bytes);
  if (jpeg === null) throw new AppError({ kind: 'invalid', fields: { [field]: uploadError('image') } });
  return jpeg;
}

async function judged(received: ReceivedFile, field: string): Promise<Judged> {
  const sent = await readFile(received.path);
  const bytes = await readable(sent, field);
  const verdict = await inspect(bytes);
  if (verdict.kind === 'refused')
    throw new AppError({ kind: 'invalid', fields: { [field]: uploadError(verdict.why) } });
  const converted = bytes !== sent;
  if (!converted && verdict.bytes === bytes.length) return { verdict, sha256: received.sha256, converted };
  const kept = bytes.subarray(0, verdict.bytes);
  if (converted) await writeFile(received.path, kept);
  else await truncate(received.path, verdict.bytes);
  return { verdict, sha256: createHash('sha256').update(kept).digest('hex'), converted };
}

const LONGEST_NAME = 255; // UTF-16 units, as the column has it

/** A converted photograph is called after what it is now: `IMG_4711.HEIC` is kept as `IMG_4711.jpg`. */
function nameOf(originalName: string, converted: boolean): string {
  if (!converted) return originalName;
  const stem = originalName.replace(/\.hei[cf]s?$/i, '').slice(0, LONGEST_NAME - 4);
  return `${stem.replace(/[\uD800-\uDBFF]$/, '')}.jpg`; // no half of a letter at the cut
}

async function stateOf(verdict: Taken, path: string, scan: Scan | undefined): Promise<PreparedFile['state']> {
  if (verdict.active) return 'quarantined';
  if (scan === undefined) return 'clean';
  try {
    return (await scan(path)) === 'clean' ? 'clean' : 'quarantined';
  } catch {
    return 'pending'; // the scanner is away: the file is kept, shown to nobody, and asked about again
  }
}

async function storeThumbnail(files: Files, received: ReceivedFile, thumbnail: Buffer | null): Promise<string | null> {
  if (thumbnail === null) return null;
  const path = `${received.path}.thumbnail`;
  try {
    await writeFile(path, thumbnail, { flag: 'wx', mode: 0o600 });
    return await files.storage.put({ path });
  } finally {
    await rm(path, { force: true });
  }
}

/**
 * Inspects a received file and stores it; outside any transaction. A file that is not taken throws `invalid` at `field`
 * and leaves nothing. What is returned must be recorded, or given to `discardPrepared`: `withFile` does both.
 */
export function prepareFile(
  files: Files,
  received: ReceivedFile,
  field = 'file',
  madeFrom: MadeFrom | null = null,
): Promise<PreparedFile> {
  return oneOfTwo(async () => {
    let thumbnailKey: string | null = null;
    try {
      const { verdict, sha256, converted } = await judged(received, field);
      const state = await stateOf(verdict, received.path, files.scan);
      if (state !== 'quarantined') thumbnailKey = await storeThumbnail(files, received, verdict.thumbnail);
      const storageKey = await files.storage.put(received);
      const { mediaType, bytes, width, height, pages } = verdict;
      const originalName = nameOf(received.originalName, converted);
      const from = converted ? ('heic' as const) : madeFrom;
      return {
        storageKey,
        thumbnailKey,
        state,
        originalName,
        mediaType,
        bytes,
        sha256,
        width,
        height,
        pages,
        madeFrom: from,
      };
    } catch (error) {
      await rm(received.path, { force: true });
      if (thumbnailKey !== null) await files.storage.remove(thumbnailKey);
      throw error;
    }
  });
}

/** Writes the row that owns a prepared file, inside the transaction of what it belongs to; returns the file's id. */
export async function recordFile(ctx: Ctx, prepared: PreparedFile): Promise<string> {
  const id = ctx.id();
  const accountId = ctx.actor.kind === 'person' ? ctx.actor.account : null;
  await insertFile(ctx.trx, { ...prepared, id, accountId, at: ctx.at });
  recorded.add(prepared);
  return id;
}

/** Removes a prepared file that nothing came of. */
export async function discardPrepared(files: Files, prepared: PreparedFile): Promise<void> {
  await files.storage.remove(prepared.storageKey);
  if (prepared.thumbnailKey !== null) await files.storage.remove(prepared.thumbnailKey);
}

/**
 * Prepares the files one after the other, does the work that records them, and removes them again if nothing came of
 * it: one was not taken, the work was refused, or the form had been sent before. After an error that leaves open whether
 * the rows were written they stay, and the collector decides a day later.
 */
export async function withFiles<T>(
  files: Files,
  prepare: readonly (() => Promise<PreparedFile>)[],
  work: (prepared: readonly PreparedFile[]) => Promise<T>,
): Promise<T> {
  const prepared: PreparedFile[] = [];
  const discardAll = async (): Promise<void> => {
    for (const one of prepared) if (!recorded.has(one)) await discardPrepared(files, one);
  };
  try {
    for (const one of prepare) prepared.push(await one());
  } catch (error) {
    await discardAll(); // nothing was recorded yet
    throw error;
  }
  try {
    const result = await work(prepared);
    await discardAll();
    return result;
  } catch (error) {
    if (error instanceof AppError) for (const one of prepared) await discardPrepared(files, one);
    throw error;
  }
}

/** As `withFiles`, for one. */
export function withFile<T>(
  files: Files,
  received: ReceivedFile,
  work: (prepared: PreparedFile) => Promise<T>,
  field = 'file',
  madeFrom: MadeFrom | null = null,
): Promise<T> {
  return withFiles(files, [() => prepareFile(files, received, field, madeFrom)], ([prepared]) => {
    if (prepared === undefined) throw new Error('a file was prepared and is not there');
    return work(prepared);
  });
}
