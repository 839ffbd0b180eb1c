import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Permission } from '../access/policy.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { turnedThumbnail } from '../documents/images.ts';
import { mayEdit } from '../documents/editable.ts';
import { changePhoto, PAGE_CHANGES, type PageChange } from '../documents/photo-pages.ts';
import { photoPages, type Bundle } from '../documents/photo-pages.repository.ts';
import type { Files } from '../documents/store-file.ts';
import { AppError, found } from '../errors.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, see, show, type PageOptions, type Reply, type Route, type Visit } from '../web/route.ts';
import { addPages, finishPages } from './finish-pages.ts';
import { MOST_BYTES, MOST_FILES, takesPdf } from './kinds.ts';
import { pagesPage } from './pages.view.ts';
import { pagesHref } from './places.ts';
import type { Counter } from './receive.ts';

interface Of {
  id: string;
  requirement: string;
  participant: string;
}
type At = Visit<Of, { replaces?: string | undefined }, unknown>;

/** Where photographs become pages: the applicant's own place, or the office's for a form that came on paper. */
export interface PagesPlace {
  readonly permission: Permission;
  readonly on: readonly ['application', 'id'];
  /** The path below which the pages are. */
  readonly base: '/applications/:id' | '/office/applications/:id/paper';
  readonly frame: PageOptions;
  readonly counterOf: (visit: Visit<{ id: string }, unknown, unknown>) => Counter;
}

const of = { id: id(), requirement: id(), participant: id() };
const query = z.strictObject({ replaces: id().optional().catch(undefined) });
const Change = z.strictObject({ do: z.string().regex(/^[a-z]+:[0-9a-z]{1,40}$/) });

function bundleOf({ params }: At): Bundle {
  return { applicationId: params.id, requirementId: params.requirement, participantId: params.participant };
}

async function itemAt(visit: At, counter: Counter) {
  const uploads = await counter.load();
  const { requirement, participant } = visit.params;
  const item = found(
    uploads.items.find((one) => one.requirementId === requirement && one.participantId === participant),
  );
  return { uploads, item, open: takesPdf(item) && mayEdit(uploads.editable, requirement) };
}

/** As `itemAt`, for what changes something: refused where nothing may be changed. */
async function openItem(visit: At, counter: Counter): Promise<ChecklistItem> {
  const { item, open } = await itemAt(visit, counter);
  if (!open) throw new AppError({ kind: 'refused', why: 'moved_on' });
  return item;
}

async function page(visit: At, place: PagesPlace, error: string | null, status = 200): Promise<Reply> {
  const counter = place.counterOf(visit);
  const { uploads, item, open } = await itemAt(visit, counter);
  // Where nothing can be changed, or no PDF is asked for, the list of documents says why.
  if (!open) return see(counter.at(item.requirementId, item.participantId));
  const photos = await photoPages(visit.db, bundleOf(visit));
  const model = pagesPage({ uploads, item, photos, counter, replaces: visit.query.replaces, error }, visit);
  return show('uploads/pages', model, { ...place.frame, scripts: ['js/upload.js'], status, error: error !== null });
}

async function picture(visit: Visit<Of & { page: string }, unknown, unknown>, files: Files): Promise<Reply> {
  const { id: applicationId, requirement: requirementId, participant: participantId } = visit.params;
  const photos = await photoPages(visit.db, { applicationId, requirementId, participantId });
  const photo = found(photos.find((one) => one.id === visit.params.page));
  const chunks: Buffer[] = [];
  for await (const chunk of await files.storage.read(photo.thumbnailKey ?? photo.storageKey)) chunks.push(chunk as Buffer);
  const turned = found(await turnedThumbnail(Buffer.concat(chunks), photo.turn));
  const reply = { name: 'page.webp', type: 'image/webp', bytes: turned.length, inline: true };
  return { kind: 'file', ...reply, stream: Readable.from([turned]) };
} // prettier-ignore

async function change(visit: At & { body: { do: string } }, place: PagesPlace): Promise<Reply> {
  const counter = place.counterOf(visit);
  await openItem(visit, counter);
  const [what = '', pageId = ''] = visit.body.do.split(':');
  if (!(PAGE_CHANGES as readonly string[]).includes(what)) throw new AppError({ kind: 'not_found' });
  const { requirement, participant } = visit.params;
  const to = pagesHref(counter.base, requirement, participant, visit.query.replaces);
  try {
    return await visit.commit((ctx) => changePhoto(ctx, bundleOf(visit), pageId, what as PageChange), `${to}#pages`);
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'conflict') throw error;
    return see(to); // pressed on an older page: what is there now is shown
  }
}

/** Photographs become the pages of one PDF: added, put in order, turned and taken away, one form a step. */
export function pageRoutes(files: Files, place: PagesPlace): readonly Route[] {
  const { permission, on } = place;
  const path = `${place.base}/pages/:requirement/:participant`;
  const shared = { permission, on, query, params: z.strictObject(of) } as const;
  return [
    defineRoute({
      ...shared,
      method: 'get',
      path,
      body: none,
      handle: (visit) => page(visit, place, null),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path,
      body: none,
      upload: { field: 'file', files: MOST_FILES, bytes: MOST_BYTES },
      handle: async (visit) => {
        const counter = place.counterOf(visit);
        await openItem(visit, counter);
        return addPages(visit, files, counter, (error, status) => page(visit, place, error, status));
      },
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path: `${path}/change`,
      body: Change,
      handle: (visit) => change(visit, place),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path: `${path}/finish`,
      body: none,
      handle: async (visit) => {
        const counter = place.counterOf(visit);
        const item = await openItem(visit, counter);
        return finishPages(visit, files, { counter, item }, (error, status) => page(visit, place, error, status));
      },
    }),
    defineRoute({
      permission,
      on,
      query: none,
      params: z.strictObject({ ...of, page: id() }),
      method: 'get',
      path: `${path}/:page/picture`,
      body: none,
      handle: (visit) => picture(visit, files),
    }),
  ];
}
