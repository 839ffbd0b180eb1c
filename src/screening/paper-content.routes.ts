import { z } from 'zod';
import { loadWhole } from '../applications/around.ts';
import { mayEditSection, PLACES } from '../applications/editable.ts';
import { FormFields, readable } from '../applications/fields.ts';
import type { Choices } from '../applications/places.view.ts';
import { rankPlaces } from '../applications/rank-places.ts';
import { choicesIn, orderIn } from '../applications/ranking.form.ts';
import type { Files } from '../documents/store-file.ts';
import { AppError } from '../errors.ts';
import type { PagesCounter } from '../uploads/handle-pages.ts';
import { loadUploads } from '../uploads/load.ts';
import { requirementId } from '../uploads/places.ts';
import { MOST_BYTES, MOST_FILES } from '../uploads/kinds.ts';
import { receiveFiles, takeFileAway } from '../uploads/receive.ts';
import type { UploadState } from '../uploads/uploads.view.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { cleanFileName } from '../web/file-name.ts';
import { openPaper } from './on-paper.ts';
import { paperPagesRoutes } from './paper-pages.routes.ts';
import { paperDocumentsPage, paperHref, paperPlacesPage } from './paper-content.view.ts';

type At = Visit<{ id: string }, unknown, unknown>;

const FRAME = { audience: 'office', nav: '/office/applications' } as const;
const common = { permission: 'application:screen', on: ['application', 'id'] } as const;
const Id = z.strictObject({ id: id() });

async function documents(visit: At, state: UploadState, status = 200): Promise<Reply> {
  await openPaper(visit, visit.params.id);
  const model = paperDocumentsPage(await loadUploads(visit, visit.params.id), state, visit);
  return show('screening/paper-documents', model, {
    ...FRAME,
    scripts: ['js/upload.js'],
    status,
    error: model.errors !== null,
  });
}

function counterOf(visit: At): PagesCounter {
  const { id: application } = visit.params;
  return {
    base: `/office/applications/${application}/paper`,
    load: async () => {
      await openPaper(visit, application);
      return loadUploads(visit, application);
    },
    page: (state, status) => documents(visit, state, status),
    at: (requirement, participant) => `${paperHref(application, 'documents')}#${requirementId(requirement, participant)}`,
    showPages: (model, status, error) =>
      show('uploads/pages', model, { ...FRAME, scripts: ['js/upload.js'], status, error }),
    fileName: cleanFileName,
  }; // prettier-ignore
}

function documentRoutes(files: Files): Route[] {
  return [
    defineRoute({
      ...common,
      method: 'get',
      path: '/office/applications/:id/paper/documents',
      params: Id,
      query: z.strictObject({ replace: id().optional().catch(undefined) }),
      body: none,
      handle: (visit) => documents(visit, { replace: visit.query.replace ?? null, error: null }),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/office/applications/:id/paper/documents/:requirement/:participant',
      params: z.strictObject({ id: id(), requirement: id(), participant: id() }),
      query: z.strictObject({ replaces: id().optional() }),
      body: none,
      upload: { field: 'file', files: MOST_FILES, bytes: MOST_BYTES },
      handle: (visit) => receiveFiles(visit, files, counterOf(visit)),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/office/applications/:id/paper/remove/:document',
      params: z.strictObject({ id: id(), document: id() }),
      query: none,
      body: none,
      handle: async (visit) => {
        await openPaper(visit, visit.params.id);
        return takeFileAway(visit, paperHref(visit.params.id, 'documents'), counterOf(visit));
      },
    }),
    ...paperPagesRoutes(files, counterOf),
  ];
}

async function places(visit: At, choices: Choices | null, error: string | null): Promise<Reply> {
  await openPaper(visit, visit.params.id);
  const whole = await loadWhole(visit.db, visit.params.id, visit.actor, visit.at);
  if (!mayEditSection(whole.editable, PLACES)) throw new AppError({ kind: 'not_found' });
  const frame = error === null ? FRAME : { ...FRAME, status: 422, error: true };
  return show('screening/paper-places', paperPlacesPage(whole, choices, error, visit), frame);
}

function placeRoutes(): Route[] {
  const path = '/office/applications/:id/paper/places';
  return [
    defineRoute({
      ...common,
      method: 'get',
      path,
      params: Id,
      query: none,
      body: none,
      handle: (visit) => places(visit, null, null),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path,
      params: Id,
      query: none,
      body: FormFields,
      handle: async (visit) => {
        const { id: applicationId } = visit.params;
        await openPaper(visit, applicationId);
        const order = orderIn(visit.body);
        const reply = await visit.commit(
          (ctx) => rankPlaces(ctx, { applicationId, places: order }),
          `/office/applications/${applicationId}#places`,
        );
        visit.session.flash({ kind: 'ok', text: visit.t('applications.places.saved') });
        return reply;
      },
      invalid: (visit, errors) => places(visit, choicesIn(readable(visit.body)), Object.values(errors)[0] ?? null),
    }),
  ];
}

/** What an officer adds for a form that came on paper besides its sections: the scan, other files, the places. */
export function paperContentRoutes(files: Files): Route[] {
  return [...documentRoutes(files), ...placeRoutes()];
}
