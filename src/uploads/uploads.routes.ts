import { z } from 'zod';
import { loadOwn } from '../applications/own.ts';
import { readsOfFiles } from '../documents/files.reads.ts';
import { memberParticipants } from '../members/members.reads.ts';
import type { Files } from '../documents/store-file.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { cleanFileName } from '../web/file-name.ts';
import { accessPage } from './access.view.ts';
import type { PagesCounter } from './handle-pages.ts';
import { loadUploads } from './load.ts';
import { documentsHref } from './places.ts';
import { MOST_BYTES, MOST_FILES } from './kinds.ts';
import { pageRoutes } from './pages.routes.ts';
import { demandTheirs, receiveFiles, takeFileAway } from './receive.ts';
import { reuseEarlier } from './reuse-earlier.ts';
import { uploadPage, type UploadState } from './uploads.view.ts';

const FRAME = { audience: 'applicant', nav: '/applications', scripts: ['js/upload.js'] } as const;

type At<P extends { id: string } = { id: string }> = Pick<
  Visit<P, unknown, unknown>,
  'params' | 'db' | 'at' | 'actor' | 't' | 'locale' | 'zone'
>;

async function page(visit: At, state: UploadState, status = 200): Promise<Reply> {
  const model = uploadPage(await loadUploads(visit, visit.params.id, 'applicant'), state, visit);
  return show('uploads/documents', model, { ...FRAME, status, error: state.error !== null });
}

/** The applicant's own page is where the files are handed in. */
function counterOf(visit: At): PagesCounter {
  return {
    base: `/applications/${visit.params.id}`,
    load: () => loadUploads(visit, visit.params.id, 'applicant'),
    page: (state, status) => page(visit, state, status),
    at: (requirement, participant) => documentsHref(visit.params.id, requirement, participant),
    showPages: (model, status, error) => show('uploads/pages', model, { ...FRAME, status, error }),
    fileName: cleanFileName,
  };
}

/** Who opened the applicant's own files: a member's are shown to the member. */
async function showReads(visit: Visit<{ id: string }, unknown, unknown>): Promise<Reply> {
  const { db, params } = visit;
  const members = await memberParticipants(db, params.id);
  const reads = (await readsOfFiles(db, params.id)).filter((one) => !members.has(one.participantId));
  return show('uploads/access', accessPage(await loadOwn(db, params.id), reads, visit), FRAME);
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
      upload: { field: 'file', files: MOST_FILES, bytes: MOST_BYTES },
      handle: (visit) => receiveFiles(visit, files, counterOf(visit)),
    }),
    defineRoute({
      ...own,
      method: 'post',
      path: '/applications/:id/uploads/:requirement/:participant/earlier',
      params: z.strictObject({ id: id(), requirement: id(), participant: id() }),
      query: none,
      body: z.strictObject({ from: id() }),
      handle: (visit) => reuseEarlier(visit, files, counterOf(visit)),
    }),
    defineRoute({
      ...own,
      method: 'post',
      path: '/applications/:id/documents/:document/remove',
      params: z.strictObject({ id: id(), document: id() }),
      query: none,
      body: none,
      handle: async (visit) => {
        const counter = counterOf(visit);
        await demandTheirs(counter, visit.params.document);
        return takeFileAway(visit, `/applications/${visit.params.id}/documents`, counter);
      },
    }),
    defineRoute({
      ...own,
      method: 'get',
      path: '/applications/:id/access',
      params: z.strictObject({ id: id() }),
      query: none,
      body: none,
      handle: showReads,
    }),
    ...pageRoutes(files, counterOf),
  ];
}
