import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Typed } from '../actions/controls.view.ts';
import { decideDocument } from '../documents/decide.ts';
import { checklist } from '../documents/documents.reads.ts';
import { openableDocument, type OpenableDocument } from '../documents/openable.reads.ts';
import { openedSince } from '../documents/files.reads.ts';
import { openingFor, recordOpening } from '../documents/open.ts';
import { MOST_PAGES } from '../documents/pdf-pages.ts';
import { pictureOf, shownOf } from '../documents/show.ts';
import type { Files } from '../documents/store-file.ts';
import { later, MINUTE } from '../deps.ts';
import { addDays, dayOf } from '../engine/days.ts';
import { AppError, found } from '../errors.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { openCase } from './case-parts.ts';
import { DAYS_TO_CORRECT } from './choices.ts';
import { Decision, decisionIn } from './decide.form.ts';
import { waitingIdentities } from './identities.reads.ts';
import { MOST_QUEUED, type QueueFilter } from './queue.form.ts';
import { documentQueue, queueFacets, type QueuedDocument } from './queue.reads.ts';
import { queueHref, queuePage, type Looking } from './queue.view.ts';

/** Whoever has opened a restricted file looks at it this long before it has to be opened, and noted, again. */
export const STAYS_OPEN = 30 * MINUTE;

const filters = {
  call: id().or(z.literal('')).catch(''),
  requirement: z.string().regex(/^[a-z0-9_]{0,60}$/).catch(''),
  city: id().or(z.literal('')).catch(''),
  order: z.enum(['oldest', 'due']).catch('oldest'),
}; // prettier-ignore
const Query = z.strictObject({
  ...filters,
  doc: id().or(z.literal('')).catch(''),
  reason: z.string().max(40).catch(''),
});
const Filters = z.strictObject(filters);

type Any = Visit<unknown, unknown, unknown>;
type OfOne = Visit<{ id: string; document: string }, QueueFilter, unknown>;

/** The document as its officer opens it; somebody who reads the case blind, or is no officer of it, finds nothing. */
async function openable(visit: OfOne): Promise<OpenableDocument> {
  await openCase(visit, visit.params.id);
  const document = found(await openableDocument(visit.db, visit.params.id, visit.params.document));
  const opening = found(openingFor(visit.held, document));
  if (opening.as !== 'officer' || document.fileState !== 'clean') throw new AppError({ kind: 'not_found' });
  return document;
}

async function isOpen(visit: Pick<Any, 'db' | 'actor' | 'at'>, document: OpenableDocument): Promise<boolean> {
  if (!document.restricted) return true;
  if (visit.actor.kind !== 'person') return false;
  return openedSince(visit.db, document.fileId, visit.actor.person, later(visit.at, -STAYS_OPEN));
}

async function lookAt(visit: Any, files: Files, queued: QueuedDocument): Promise<Looking> {
  const { db, at } = visit;
  const { file } = await openCase({ ...visit, held: new Set(['officer']) }, queued.applicationId);
  const list = (await checklist(db, [queued.applicationId], at)).get(queued.applicationId) ?? [];
  const item = found(list.find(({ documents }) => documents.some((one) => one.id === queued.id)));
  const document = found(item.documents.find((one) => one.id === queued.id));
  const whole = found(await openableDocument(db, queued.applicationId, queued.id));
  return {
    queued,
    item,
    document,
    shown: (await isOpen(visit, whole)) ? await shownOf(visit, files, whole) : null,
    applicantLocale: file.locale,
    inAWeek: addDays(dayOf(at, file.cityZone), DAYS_TO_CORRECT),
  };
}

interface Shown {
  readonly doc: string;
  readonly reason?: string;
  readonly failed?: Typed | null;
}

async function page(visit: Any, files: Files, filter: QueueFilter, { doc, reason = '', failed = null }: Shown): Promise<Reply> {
  const queue = await documentQueue(visit.db, visit.actor, filter, MOST_QUEUED);
  const queued = queue.find((one) => one.id === doc) ?? queue[0];
  const looking = queued === undefined ? null : await lookAt(visit, files, queued);
  const facets = await queueFacets(visit.db, visit.actor);
  const identities = await waitingIdentities(visit.db, visit.actor);
  const model = queuePage({ filter, queue, facets, looking, identities, reason, failed }, visit);
  return show('screening/queue', model, {
    ...{ width: 'wide', audience: 'office', nav: '/office', scripts: ['js/queue.js'] },
    ...(failed === null ? {} : { status: 422, error: true }),
  });
} // prettier-ignore

/** What stands behind this one in the queue; empty at its end. */
async function nextAfter(visit: OfOne, filter: QueueFilter): Promise<string> {
  const queue = await documentQueue(visit.db, visit.actor, filter, MOST_QUEUED);
  const at = queue.findIndex(({ id: one }) => one === visit.params.document);
  return queue[at + 1]?.id ?? '';
}

/** Decides, and goes on to the next; where somebody was quicker, says so and goes on as well. */
async function decide(visit: OfOne & { body: z.infer<typeof Decision> }): Promise<Reply> {
  const { id: application, document } = visit.params;
  const filter = visit.query;
  await openCase(visit, application);
  found(await openableDocument(visit.db, application, document)); // of this application and no other
  const decided = decisionIn(document, visit.body);
  const to = queueHref(filter, { doc: await nextAfter(visit, filter) });
  try {
    const reply = await visit.commit((ctx) => decideDocument(ctx, decided), to);
    visit.session.flash({ kind: 'ok', text: visit.t(`screening.did.${decided.decision}`) });
    return reply;
  } catch (error) {
    const late = error instanceof AppError && (error.detail.kind === 'conflict' || error.detail.kind === 'refused');
    if (!late) throw error;
    visit.session.flash({ kind: 'warn', text: visit.t('screening.queue.quicker') });
    return see(to);
  }
}

async function picture(visit: OfOne & { params: { number: number } }, files: Files): Promise<Reply> {
  const document = await openable(visit);
  if (!(await isOpen(visit, document))) throw new AppError({ kind: 'not_found' });
  const bytes = found(await pictureOf(visit, files, document, visit.params.number));
  const reply = { name: `${document.requirementKey}.webp`, type: 'image/webp', bytes: bytes.length, inline: true };
  return { kind: 'file', ...reply, stream: Readable.from([bytes]) };
}

/** The officers' queue of documents. */
export function queueRoutes(files: Files): readonly Route[] {
  const one = { permission: 'document:decide', on: ['application', 'id'] } as const;
  const params = z.strictObject({ id: id(), document: id() });
  const path = '/office/documents/:id/:document';
  return [
    defineRoute({
      method: 'get',
      path: '/office/documents',
      permission: 'documents:queue',
      params: none,
      query: Query,
      body: none,
      handle: (visit) => {
        const { doc, reason, ...filter } = visit.query;
        return page(visit, files, filter, { doc, reason });
      },
    }),
    defineRoute({
      ...one,
      method: 'post',
      path,
      params,
      query: Filters,
      body: Decision,
      handle: decide,
      invalid: (visit, errors) =>
        page(visit, files, visit.query, { doc: visit.params.document, failed: { body: visit.body, errors } }),
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: `${path}/open`,
      params,
      query: Filters,
      body: none,
      handle: async (visit) => {
        const document = await openable(visit);
        const opening = found(openingFor(visit.held, document));
        const to = queueHref(visit.query, { doc: document.id });
        return visit.commit((ctx) => recordOpening(ctx, document, opening, ''), to);
      },
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: `${path}/pictures/:number`,
      params: params.extend({ number: z.coerce.number().int().min(1).max(MOST_PAGES) }),
      query: none,
      body: none,
      handle: (visit) => picture({ ...visit, query: { call: '', requirement: '', city: '', order: 'oldest' } }, files),
    }),
  ];
}
