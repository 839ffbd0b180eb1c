/** What the forms about photographs of pages do, for the applicant's own place and for the office's alike. */
import { Readable } from 'node:stream';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { mayEdit } from '../documents/editable.ts';
import { turnedThumbnail } from '../documents/images.ts';
import { photoPages } from '../documents/photo-pages.reads.ts';
import { changePhoto, PAGE_CHANGES, type PageChange } from '../documents/photo-pages.ts';
import type { Files } from '../documents/store-file.ts';
import { wholeFile } from '../documents/whole.ts';
import { AppError, found } from '../errors.ts';
import type { Reply, Visit } from '../web/route.ts';
import { addPages, finishPages } from './finish-pages.ts';
import { takesPdf } from './kinds.ts';
import { pagesPage, type PagesPage } from './pages.view.ts';
import { bundleAt, pagesHref } from './places.ts';
import type { Counter } from './receive.ts';

interface Of {
  id: string;
  requirement: string;
  participant: string;
}

/** A visit to the photographs of one requirement of one participant. */
export type AtPages = Visit<Of, { replaces?: string | undefined }, unknown>;

/** A counter at which photographs are put in order as well. */
export interface PagesCounter extends Counter {
  readonly showPages: (page: PagesPage, status: number, error: boolean) => Reply;
  /** A name that is fit for a file, whatever a requirement is called. */
  readonly fileName: (name: string) => string;
}

async function itemAt(visit: AtPages, counter: PagesCounter) {
  const uploads = await counter.load();
  const { requirement, participant } = visit.params;
  const item = found(
    uploads.items.find((one) => one.requirementId === requirement && one.participantId === participant),
  );
  return { uploads, item, open: takesPdf(item) && mayEdit(uploads.editable, requirement) };
}

/** As `itemAt`, for what changes something: refused where nothing may be changed. */
async function openItem(visit: AtPages, counter: PagesCounter): Promise<ChecklistItem> {
  const { item, open } = await itemAt(visit, counter);
  if (!open) throw new AppError({ kind: 'refused', why: 'moved_on' });
  return item;
}

/** The photographs in their order; where nothing can be changed or no PDF is asked for, the list of documents says why. */
export async function showPages(
  visit: AtPages,
  counter: PagesCounter,
  error: string | null = null,
  status = 200,
): Promise<Reply> {
  const { uploads, item, open } = await itemAt(visit, counter);
  if (!open) return { kind: 'redirect', to: counter.at(item.requirementId, item.participantId) };
  const photos = await photoPages(visit.db, bundleAt(visit.params));
  const page = pagesPage({ uploads, item, photos, counter, replaces: visit.query.replaces, error }, visit);
  return counter.showPages(page, status, error !== null);
}

/** Takes more photographs in. */
export async function receivePages(visit: AtPages, files: Files, counter: PagesCounter): Promise<Reply> {
  await openItem(visit, counter);
  return addPages(visit, files, counter, (error, status) => showPages(visit, counter, error, status));
}

/** Moves, turns or takes away one photograph: `up:…`, `down:…`, `turn:…`, `remove:…`. */
export async function changePages(visit: AtPages & { body: { do: string } }, counter: PagesCounter): Promise<Reply> {
  await openItem(visit, counter);
  const [what = '', pageId = ''] = visit.body.do.split(':');
  if (!(PAGE_CHANGES as readonly string[]).includes(what)) throw new AppError({ kind: 'not_found' });
  const { requirement, participant } = visit.params;
  const to = pagesHref(counter.base, requirement, participant, visit.query.replaces);
  try {
    return await visit.commit(
      (ctx) => changePhoto(ctx, bundleAt(visit.params), pageId, what as PageChange),
      `${to}#pages`,
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'conflict') throw error;
    return { kind: 'redirect', to }; // pressed on an older page: what is there now is shown
  }
}

/** Makes one PDF of them and hands it in. */
export async function sendPages(visit: AtPages, files: Files, counter: PagesCounter): Promise<Reply> {
  const item = await openItem(visit, counter);
  return finishPages(visit, files, { counter, item }, (error, status) => showPages(visit, counter, error, status));
}

/** One of the photographs, small and turned as it will be. */
export async function pagePhoto(visit: Visit<Of & { page: string }, unknown, unknown>, files: Files): Promise<Reply> {
  const photos = await photoPages(visit.db, bundleAt(visit.params));
  const photo = found(photos.find((one) => one.id === visit.params.page));
  const small = await wholeFile(files.storage, photo.thumbnailKey ?? photo.storageKey);
  const turned = found(await turnedThumbnail(small, photo.turn));
  const stream = Readable.from([turned]);
  return { kind: 'file', name: 'page.webp', type: 'image/webp', bytes: turned.length, inline: true, stream };
}
