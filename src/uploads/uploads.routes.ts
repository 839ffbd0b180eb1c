import { z } from 'zod';
import { loadOwn, type Own } from '../applications/own.ts';
import { checklist } from '../documents/documents.reads.ts';
import { mayEdit } from '../documents/editable.ts';
import { readsOfFiles } from '../documents/files.reads.ts';
import { withFile, type Files } from '../documents/store-file.ts';
import { AppError } from '../errors.ts';
import { isKey } from '../i18n/index.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { sendDocument, takeDocumentAway } from './send-document.ts';
import { documentsHref, fieldId } from './places.ts';
import { editableNow, MOST_BYTES, uploadPage, type Uploads } from './uploads.view.ts';
import { participantNames } from './uploads.reads.ts';

const FRAME = { audience: 'applicant', nav: '/applications', scripts: ['js/upload.js'] } as const;

type At<P extends { id: string } = { id: string }> = Pick<
  Visit<P, unknown, unknown>,
  'params' | 'db' | 'at' | 't' | 'locale' | 'zone'
>;

async function load(visit: At): Promise<Uploads> {
  const { db, params, at } = visit;
  const own: Own = await loadOwn(db, params.id);
  const [lists, reads, names] = await Promise.all([
    checklist(db, [params.id], at),
    readsOfFiles(db, params.id),
    participantNames(db, params.id),
  ]);
  const items = (lists.get(params.id) ?? []).filter((item) => item.applies || item.documents.length > 0);
  return { own, items, reads, names, editable: editableNow(own, items) };
}

async function page(
  visit: At,
  state: { replace: string | null; error: { field: string; text: string } | null },
  status = 200,
): Promise<Reply> {
  const model = uploadPage(await load(visit), state, visit);
  return show('uploads/documents', model, { ...FRAME, status, error: state.error !== null });
}

type Upload = Visit<
  { id: string; requirement: string; participant: string },
  { replaces?: string | undefined },
  unknown
>;

/** The sentence of an error at the file's field; every other error goes on. */
function fileError(visit: Upload, error: unknown): string {
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
async function told(visit: Upload, text: string, status: number): Promise<Reply> {
  if (visit.wantsJson) return { kind: 'json', status, body: { message: text } };
  const { requirement, participant } = visit.params;
  return page(
    visit,
    { replace: visit.query.replaces ?? null, error: { field: fieldId(requirement, participant), text } },
    status,
  );
}

async function upload(visit: Upload, files: Files): Promise<Reply> {
  const { id: applicationId, requirement, participant } = visit.params;
  const to = documentsHref(applicationId, requirement, participant);
  const [received] = visit.files;
  if (!received) return told(visit, visit.t('documents.error.choose'), 422);
  try {
    // What cannot be attached is not worth looking at: the file is not even read.
    const uploads = await load(visit);
    const item = uploads.items.find((one) => one.requirementId === requirement && one.participantId === participant);
    if (!item) throw new AppError({ kind: 'not_found' });
    if (!mayEdit(uploads.editable, requirement)) throw new AppError({ kind: 'refused', why: 'moved_on' });
    const reply = await withFile(files, received, (prepared) =>
      visit.commit(
        (ctx) =>
          sendDocument(ctx, {
            applicationId,
            participantId: participant,
            requirementId: requirement,
            prepared,
            replaces: visit.query.replaces,
          }),
        to,
      ),
    );
    visit.session.flash({ kind: 'ok', text: visit.t('uploads.sent', { name: received.originalName }) });
    return visit.wantsJson && reply.kind === 'redirect' ? { kind: 'json', status: 200, body: { to: reply.to } } : reply;
  } catch (error) {
    return told(
      visit,
      fileError(visit, error),
      error instanceof AppError && error.detail.kind !== 'invalid' ? 409 : 422,
    );
  }
}

async function remove(visit: Visit<{ id: string; document: string }, unknown, unknown>): Promise<Reply> {
  const { id: applicationId, document } = visit.params;
  try {
    const reply = await visit.commit(
      (ctx) => takeDocumentAway(ctx, applicationId, document),
      `/applications/${applicationId}/documents`,
    );
    visit.session.flash({ kind: 'ok', text: visit.t('uploads.removed') });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
    return page(visit, { replace: null, error: { field: 'main', text: visit.t('uploads.error.keep') } }, 409);
  }
}

/** The applicant's documents: what is asked for, what is there, one file a form. */
export function uploadRoutes(files: Files): readonly Route[] {
  const own = { permission: 'application:own', on: ['application', 'id'] } as const;
  return [
    defineRoute({
      ...own,
      method: 'get',
      path: '/applications/:id/documents',
      params: z.strictObject({ id: id() }),
      query: z.strictObject({ replace: id().optional().catch(undefined) }),
      body: none,
      handle: (visit) => page(visit, { replace: visit.query.replace ?? null, error: null }),
    }),
    defineRoute({
      ...own,
      method: 'post',
      path: '/applications/:id/uploads/:requirement/:participant',
      params: z.strictObject({ id: id(), requirement: id(), participant: id() }),
      query: z.strictObject({ replaces: id().optional() }),
      body: none,
      upload: { field: 'file', files: 1, bytes: MOST_BYTES },
      handle: (visit) => upload(visit, files),
    }),
    defineRoute({
      ...own,
      method: 'post',
      path: '/applications/:id/documents/:document/remove',
      params: z.strictObject({ id: id(), document: id() }),
      query: none,
      body: none,
      handle: remove,
    }),
  ];
}
