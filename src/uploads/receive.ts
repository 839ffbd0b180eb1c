import { mayEdit } from '../documents/editable.ts';
import { withFile, type Files } from '../documents/store-file.ts';
import { AppError } from '../errors.ts';
import { isKey } from '../i18n/index.ts';
import type { Reply, Visit } from '../web/route.ts';
import { fieldId } from './places.ts';
import { sendDocument, takeDocumentAway } from './send-document.ts';
import type { Uploads, UploadState } from './uploads.view.ts';

/** Where files are handed in: the applicant's own page, or the office's for a form that came on paper. */
export interface Counter {
  /** What is asked for and there. */
  readonly load: () => Promise<Uploads>;
  readonly page: (state: UploadState, status: number) => Promise<Reply>;
  /** Where the page is, at one requirement of one participant. */
  readonly at: (requirement: string, participant: string) => string;
}

type Sending = Visit<
  { id: string; requirement: string; participant: string },
  { replaces?: string | undefined },
  unknown
>;

/** The sentence of an error at the file's field; every other error goes on. */
function fileError(visit: Sending, error: unknown): string {
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

/** Takes one file for a requirement of a participant; what is wrong with it is said at its field. */
export async function receiveFile(visit: Sending, files: Files, counter: Counter): Promise<Reply> {
  const { id: applicationId, requirement: requirementId, participant: participantId } = visit.params;
  const [received] = visit.files;
  if (!received) return told(visit, counter, visit.t('documents.error.choose'), 422);
  try {
    // What cannot be attached is not worth looking at: the file is not even read.
    const { items, editable } = await counter.load();
    if (!items.some((one) => one.requirementId === requirementId && one.participantId === participantId))
      throw new AppError({ kind: 'not_found' });
    if (!mayEdit(editable, requirementId)) throw new AppError({ kind: 'refused', why: 'moved_on' });
    const to = counter.at(requirementId, participantId);
    const { replaces } = visit.query;
    const reply = await withFile(files, received, (prepared) =>
      visit.commit((ctx) => sendDocument(ctx, { applicationId, participantId, requirementId, prepared, replaces }), to),
    );
    visit.session.flash({ kind: 'ok', text: visit.t('uploads.sent', { name: received.originalName }) });
    return visit.wantsJson && reply.kind === 'redirect' ? { kind: 'json', status: 200, body: { to: reply.to } } : reply;
  } catch (error) {
    const status = error instanceof AppError && error.detail.kind !== 'invalid' ? 409 : 422;
    return told(visit, counter, fileError(visit, error), status);
  }
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
