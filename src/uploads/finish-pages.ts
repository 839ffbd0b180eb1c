import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { pdfOfPhotos } from '../documents/make-pdf.ts';
import { preparePage } from '../documents/page-file.ts';
import { addPhotos, endBundle } from '../documents/photo-pages.ts';
import { photoPages, type PhotoPage } from '../documents/photo-pages.reads.ts';
import { withFile, withFiles, type Files, type PreparedFile } from '../documents/store-file.ts';
import { turns } from '../documents/turns.ts';
import { wholeFile } from '../documents/whole.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError } from '../errors.ts';
import { pick } from '../i18n/index.ts';
import type { ReceivedFile, Reply } from '../web/route.ts';
import type { PagesCounter } from './handle-pages.ts';
import { bundleAt, pagesHref } from './places.ts';
import { asJson, fileError, type Counter, type Sending } from './receive.ts';
import { sendDocument } from './send-document.ts';

type Again = (error: string, status: number) => Promise<Reply>;

const MOST_PDF = 9_900_000;

// Twenty pages are in memory meanwhile: one PDF at a time, the others wait.
const oneByOne = turns(1);

async function again(visit: Sending, error: unknown, show: Again, name = ''): Promise<Reply> {
  const status = error instanceof AppError && error.detail.kind !== 'invalid' ? 409 : 422;
  const sentence = fileError(visit, error);
  const text = name === '' ? sentence : visit.t('uploads.error.ofFile', { name, text: sentence });
  return visit.wantsJson ? { kind: 'json', status, body: { message: text } } : show(text, status);
}

function nothingChosen(): AppError {
  return new AppError({ kind: 'invalid', fields: { file: 'documents.error.choosePhotos' } });
}

/** What no row owns any more; the collector takes what is left over here. */
async function removeStored(files: Files, photos: readonly PhotoPage[]): Promise<void> {
  for (const { storageKey, thumbnailKey } of photos)
    for (const key of [storageKey, thumbnailKey]) if (key !== null) await files.storage.remove(key);
}

/** Adds photographs behind those that are there; what is wrong with one is said, and none of them is kept. */
export async function addPages(visit: Sending, files: Files, counter: Counter, show: Again): Promise<Reply> {
  const { requirement, participant } = visit.params;
  let now = '';
  try {
    if (visit.files.length === 0) throw nothingChosen();
    const prepare = visit.files.map((file) => () => {
      if (visit.files.length > 1) now = file.originalName;
      return preparePage(files, file);
    });
    const reply = await withFiles(files, prepare, (prepared) => {
      now = '';
      const to = pagesHref(counter.base, requirement, participant, visit.query.replaces);
      return visit.commit((ctx) => addPhotos(ctx, bundleAt(visit.params), prepared), to);
    });
    return asJson(visit, reply);
  } catch (error) {
    return again(visit, error, show, now);
  }
}

/** The PDF as if it had just been received: in the folder for what comes in. */
async function written(files: Files, photos: readonly PhotoPage[], name: string): Promise<ReceivedFile> {
  const bytes = await oneByOne(async () => {
    const pages = [];
    for (const { storageKey, turn } of photos) pages.push({ jpeg: await wholeFile(files.storage, storageKey), turn });
    return pdfOfPhotos(pages, MOST_PDF);
  });
  if (bytes === null) throw new AppError({ kind: 'invalid', fields: { file: 'documents.error.pdfTooLarge' } });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const at = path.join(files.incoming, `pages-${photos[0]?.id ?? ''}-${sha256.slice(0, 16)}`);
  await writeFile(at, bytes, { mode: 0o600 });
  return { path: at, originalName: name, bytes: bytes.length, sha256 };
}

/** Makes one PDF of the photographs in their order and hands it in like any other file; the photographs go. */
export async function finishPages(
  visit: Sending,
  files: Files,
  at: { readonly counter: PagesCounter; readonly item: ChecklistItem },
  show: Again,
): Promise<Reply> {
  const bundle = bundleAt(visit.params);
  const photos = await photoPages(visit.db, bundle);
  const to = at.counter.at(bundle.requirementId, bundle.participantId);
  const done = { ended: false }; // false where the form had been sent before
  let received: ReceivedFile | null = null;
  const work = async (ctx: Ctx, prepared: PreparedFile): Promise<void> => {
    await endBundle(ctx, bundle, photos);
    await sendDocument(ctx, { ...bundle, prepared, replaces: visit.query.replaces });
    done.ended = true;
  };
  try {
    // A second press finds nothing left to put together, and is answered like the first.
    if (photos.length === 0) return await visit.commit(() => Promise.reject(nothingChosen()), to);
    const made = await written(files, photos, at.counter.fileName(`${pick(at.item.name, visit.locale)}.pdf`));
    received = made;
    const commit = (prepared: PreparedFile): Promise<Reply> => visit.commit((ctx) => work(ctx, prepared), to);
    const reply = await withFile(files, made, commit, 'file', 'photographs');
    if (!done.ended) return reply;
    await removeStored(files, photos);
    visit.session.flash({ kind: 'ok', text: visit.t('uploads.pagesPage.made', { count: photos.length }) });
    return reply;
  } catch (error) {
    return await again(visit, error, show);
  } finally {
    if (received !== null) await rm(received.path, { force: true });
  }
}
