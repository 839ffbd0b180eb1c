/** The pages of a stored PDF as pictures: made when somebody first looks, kept beside the file, and gone with it. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Database } from '../db/database.ts';
import { DAY, later, type Instant } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError } from '../errors.ts';
import { knownPages, knownPicture, undrawnPages } from './pdf-pages.reads.ts';
import { keepMeasured, keepPicture, type KeyedFile } from './pdf-pages.repository.ts';
import { drawPage, measurePdf, MOST_PAGES, type Measured, type Size } from './pdf-pages.ts';
import type { Files } from './store-file.ts';
import { wholeFile } from './whole.ts';

/** With what a file is looked at: a visit is one. */
export interface Looker {
  readonly db: Database['read'];
  readonly at: Instant;
  transact<T>(verb: (ctx: Ctx) => Promise<T>): Promise<T>;
}

type Store = Pick<Files, 'storage' | 'incoming'>;

/** What there is to look at: the pages that can be shown with their sizes, and those that cannot. */
export interface Pages {
  readonly pages: number;
  readonly shown: readonly { readonly number: number; readonly size: Size }[];
  readonly missing: readonly number[];
}

/** What was too much a day ago may have met a busy machine: it is tried again. */
const tryAgain = (at: Instant): Instant => later(at, -DAY);

async function measured(by: Looker, { storage }: Store, file: KeyedFile): Promise<Measured> {
  const known = await knownPages(by.db, file.id);
  if (known !== null && (known.measured.kind !== 'slow' || known.lookedAt > tryAgain(by.at))) return known.measured;
  const found = await measurePdf(await wholeFile(storage, file.storageKey));
  await by.transact((ctx) => keepMeasured(ctx.trx, file, found, ctx.at));
  return found;
}

/** The pages of a PDF, without drawing any; or why there is none to show. */
export async function pagesOf(by: Looker, store: Store, file: KeyedFile): Promise<Pages | Exclude<Measured, { kind: 'measured' }>> {
  const found = await measured(by, store, file);
  if (found.kind !== 'measured') return found;
  const undrawn = new Set(await undrawnPages(by.db, file.id, tryAgain(by.at)));
  const all = found.sizes.map((size, i) => ({ number: i + 1, size: undrawn.has(i + 1) ? null : size }));
  return {
    pages: found.pages,
    shown: all.flatMap(({ number, size }) => (size === null ? [] : [{ number, size }])),
    missing: all.filter(({ size }) => size === null).map(({ number }) => number),
  };
} // prettier-ignore

async function stored({ storage, incoming }: Store, name: string, picture: Buffer): Promise<string> {
  const temp = path.join(incoming, name);
  try {
    await writeFile(temp, picture, { mode: 0o600 });
    return await storage.put({ path: temp });
  } finally {
    await rm(temp, { force: true });
  }
}

async function drawn(by: Looker, store: Store, file: KeyedFile, number: number): Promise<Buffer | null> {
  const picture = await drawPage(await wholeFile(store.storage, file.storageKey), number);
  const storageKey =
    picture === null
      ? null
      : await stored(store, `page-${String(process.pid)}-${file.storageKey}-${String(number)}`, picture);
  const unowned = await by.transact((ctx) => keepPicture(ctx.trx, file, { number, storageKey }, ctx.at));
  if (unowned !== null) await store.storage.remove(unowned);
  return picture;
}

/** A picture that a row owns, from the storage; null where the storage has lost it. */
async function kept({ storage }: Store, key: string): Promise<Buffer | null> {
  try {
    return await wholeFile(storage, key);
  } catch (error) {
    if (error instanceof AppError && error.detail.kind === 'file_gone') return null;
    throw error;
  }
}

const MOST_WAITING = 60; // three whole documents
const RETRY_AFTER = 10; // seconds
const underWay = new Map<string, Promise<Buffer | null>>();

/**
 * The picture of one page (WebP), the first is 1: the kept one, or drawn now; null where it cannot be drawn. Throws
 * `unavailable` while too many others wait for theirs.
 */
export async function pictureOfPage(by: Looker, store: Store, file: KeyedFile, number: number): Promise<Buffer | null> {
  if (!Number.isInteger(number) || number < 1 || number > MOST_PAGES) return null;
  const key = await knownPicture(by.db, file.id, number, tryAgain(by.at));
  if (key === null) return null;
  const picture = key === undefined ? null : await kept(store, key);
  if (picture !== null) return picture;
  const name = `${file.storageKey}/${String(number)}`;
  const running = underWay.get(name);
  if (running !== undefined) return running;
  if (underWay.size >= MOST_WAITING) throw new AppError({ kind: 'unavailable', retryAfterSeconds: RETRY_AFTER });
  const now = drawn(by, store, file, number).finally(() => underWay.delete(name));
  underWay.set(name, now);
  return now;
}
