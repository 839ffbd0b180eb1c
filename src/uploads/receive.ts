import type { ChecklistItem } from '../documents/documents.reads.ts';
import { mayEdit } from '../documents/editable.ts';
import { preparePage } from '../documents/page-file.ts';
import { addPhotos } from '../documents/photo-pages.ts';
import { prepareFile, withFiles, type Files } from '../documents/store-file.ts';
import { AppError, found } from '../errors.ts';
import { isKey } from '../i18n/index.ts';
import type { ReceivedFile, Reply, Visit } from '../web/route.ts';
import { looksLikePicture, takesPdf, takesPhotos } from './kinds.ts';
import { fieldId, pagesHref } from './places.ts';
import { sendDocument, takeDocumentAway } from './send-document.ts';
import type { Uploads, UploadState } from './uploads.view.ts';

/** Where files are handed in: the applicant's own page, or the office's for a form that came on paper. */
export interface Counter {
  /** The address below which this counter's pages are. */
  readonly base: string;
  /** What is asked for and there. */
  readonly load: () => Promise<Uploads>;
  readonly page: (state: UploadState, status: number) => Promise<Reply>;
  /** Where the page is, at one requirement of one participant. */
  readonly at: (requirement: string, participant: string) => string;
}

/** A visit that brings files for a requirement of one participant. */
export type Sending = Visit<
  { id: string; requirement: string; participant: string },
  { replaces?: string | undefined },
  unknown
>;

/** The sentence of an error at the file's field; every other error goes on. */
export function fileError(visit: Pick<Sending, 't'>, error: unknown): string {
  if (!(error instanceof AppError)) throw error;
  if (error.detail.kind === 'invalid') {
    const key = Object.values(error.detail.fields)[0] ?? '';
    return visit.t(isKey(key) ? key : 'errors.wrong');
  }
  if (error.detail.kind === 'refused') return visit.t('uploads.error.closed');
  if (error.detail.kind === 'conflict') return visit.t('uploads.error.replaced');
  throw error;
}

/** The same answer for a page and for the script that shows the progress. */
async function told(visit: Sending, counter: Counter, text: string, status: number): Promise<Reply> {
  if (visit.wantsJson) return { kind: 'json', status, body: { message: text } };
  const { requirement, participant } = visit.params;
  const error = { field: fieldId(requirement, participant), text };
  return counter.page({ replace: visit.query.replaces ?? null, error }, status);
}

/** A redirect as the script reads it. */
export function asJson(visit: Pick<Sending, 'wantsJson'>, reply: Reply): Reply {
  return visit.wantsJson && reply.kind === 'redirect' ? { kind: 'json', status: 200, body: { to: reply.to } } : reply;
}

/**
 * What is sent as a picture where a PDF alone is asked for is a page of one; so are several pictures where there is
 * room for one file.
 */
async function arePages(received: readonly ReceivedFile[], item: ChecklistItem): Promise<boolean> {
  if (!takesPdf(item) || (takesPhotos(item) && (received.length === 1 || item.maxFiles > 1))) return false;
  for (const { path } of received) if (!(await looksLikePicture(path))) return false;
  return true;
}

interface Arriving {
  readonly visit: Sending;
  readonly files: Files;
  readonly counter: Counter;
  readonly received: readonly ReceivedFile[];
  /** Notes which file was not taken. */
  readonly wrong: { file: ReceivedFile | null };
}

function each(
  { received, wrong }: Arriving,
  prepare: (file: ReceivedFile) => ReturnType<typeof prepareFile>,
): (() => ReturnType<typeof prepareFile>)[] {
  return received.map((file) => () => {
    wrong.file = file;
    return prepare(file);
  });
}

/** Keeps the pictures as pages of a PDF that the reader still puts in order. */
async function keepPages(arriving: Arriving): Promise<Reply> {
  const { visit, files, counter } = arriving;
  const { id: applicationId, requirement: requirementId, participant: participantId } = visit.params;
  const to = pagesHref(counter.base, requirementId, participantId, visit.query.replaces);
  return withFiles(files, each(arriving, (file) => preparePage(files, file)), (prepared) => {
    arriving.wrong.file = null;
    return visit.commit((ctx) => addPhotos(ctx, { applicationId, participantId, requirementId }, prepared), to);
  }); // prettier-ignore
}

/** Keeps each file as a document. */
async function keepDocuments(arriving: Arriving): Promise<Reply> {
  const { visit, files, counter, received } = arriving;
  const { id: applicationId, requirement: requirementId, participant: participantId } = visit.params;
  const { replaces } = visit.query;
  const reply = await withFiles(files, each(arriving, (file) => prepareFile(files, file)), (prepared) => {
    arriving.wrong.file = null;
    return visit.commit(
      async (ctx) => {
        // Lists are in the order of ids: those of one moment are put in the order in which the files were chosen.
        const ids = prepared.map(() => ctx.id()).sort();
        for (const [i, one] of prepared.entries()) {
          const attachment = { applicationId, participantId, requirementId, prepared: one, id: ids[i] };
          await sendDocument(ctx, { ...attachment, replaces: i === 0 ? replaces : undefined });
        }
      },
      counter.at(requirementId, participantId),
    );
  }); // prettier-ignore
  const names = received.map(({ originalName }) => originalName).join(', ');
  visit.session.flash({ kind: 'ok', text: visit.t('uploads.sent', { name: names }) });
  return reply;
}

/** Takes files for a requirement of a participant; what is wrong with one is said at its field. */
export async function receiveFiles(visit: Sending, files: Files, counter: Counter): Promise<Reply> {
  const { requirement: requirementId, participant: participantId } = visit.params;
  const received = visit.files;
  if (received.length === 0) return told(visit, counter, visit.t('documents.error.choose'), 422);
  const arriving: Arriving = { visit, files, counter, received, wrong: { file: null } };
  try {
    // What cannot be attached is not worth looking at: the file is not even read.
    const { items, editable } = await counter.load();
    const item = found(items.find((one) => one.requirementId === requirementId && one.participantId === participantId));
    if (!mayEdit(editable, requirementId)) throw new AppError({ kind: 'refused', why: 'moved_on' });
    if (await arePages(received, item)) return asJson(visit, await keepPages(arriving));
    if (received.length > item.maxFiles)
      throw new AppError({ kind: 'invalid', fields: { file: 'documents.error.tooMany' } });
    return asJson(visit, await keepDocuments(arriving));
  } catch (error) {
    const status = error instanceof AppError && error.detail.kind !== 'invalid' ? 409 : 422;
    const text = fileError(visit, error);
    const { file } = arriving.wrong;
    const named = file !== null && received.length > 1;
    return told(visit, counter, named ? visit.t('uploads.error.ofFile', { name: file.originalName, text }) : text, status); // prettier-ignore
  }
}

/** Throws `not_found` for a document of somebody else on the application than whose counter it is. */
export async function demandTheirs(counter: Pick<Counter, 'load'>, document: string): Promise<void> {
  const { items } = await counter.load();
  if (!items.some((item) => item.documents.some(({ id }) => id === document)))
    throw new AppError({ kind: 'not_found' });
}

/** Takes a file away; one that has to stay is said on the page. */
export async function takeFileAway(
  visit: Visit<{ id: string; document: string }, unknown, unknown>,
  to: string,
  counter: Counter,
): Promise<Reply> {
  const { id: applicationId, document } = visit.params;
  try {
    const reply = await visit.commit((ctx) => takeDocumentAway(ctx, applicationId, document), to);
    visit.session.flash({ kind: 'ok', text: visit.t('uploads.removed') });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
    return counter.page({ replace: null, error: { field: 'main', text: visit.t('uploads.error.keep') } }, 409);
  }
}
