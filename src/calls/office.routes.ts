import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import { cityList } from '../cities/cities.reads.ts';
import { AppError, found } from '../errors.ts';
import { cursor, id, none, writeCursor } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Ctx } from '../engine/context.ts';
import { changeCall, closeCall, missingToPublish, publishCall, reopenCall } from './call.ts';
import { callPage } from './call.view.ts';
import { callById, placesOf, requirementsOf, sendingCities } from './calls.reads.ts';
import { draftCall } from './draft.ts';
import { officeCallPage } from './office-call.view.ts';
import { officeListPage } from './office-list.view.ts';
import { officeNewPage } from './office-new.view.ts';
import type { Errors, Typed } from './office-parts.view.ts';
import { CallForm, changeFrom, DraftForm, draftFrom, typedFrom, VersionForm } from './office.form.ts';
import { countsByState, officeCalls } from './office.reads.ts';
import { newestDefinitions, programmeById, programmesLedBy } from './programmes.reads.ts';
import { callParts } from './routes.ts';

const Id = z.strictObject({ id: id() });
const ListQuery = z.strictObject({ after: cursor().catch(null) });
const OFFICE = { audience: 'office', nav: '/office/calls', width: 'wide' } as const;

type AnyVisit = Visit<unknown, unknown, unknown>;
type CallVisit = Visit<z.infer<typeof Id>, unknown, unknown>;

async function list(visit: Visit<unknown, z.infer<typeof ListQuery>, unknown>): Promise<Reply> {
  const [closesAt, last] = visit.query.after ?? [];
  const after = typeof closesAt === 'string' && typeof last === 'string' ? { closesAt, id: last } : null;
  const part = await officeCalls(visit.db, visit.actor, after);
  const next = part.more ? `/office/calls?after=${writeCursor([part.more.closesAt, part.more.id])}` : null;
  return show('calls/office-list', officeListPage(part, next, visit), OFFICE);
}

async function newForm(visit: AnyVisit, typed: Typed, errors: Errors): Promise<Reply> {
  const [programmes, forms, rubrics] = await Promise.all([
    programmesLedBy(visit.db, citiesOf(visit.actor, 'officer')),
    newestDefinitions(visit.db, 'forms'),
    newestDefinitions(visit.db, 'rubrics'),
  ]);
  return show('calls/office-new', officeNewPage({ programmes, forms, rubrics }, typed, errors, visit), OFFICE);
}

async function callForm(visit: CallVisit, typed: Typed | null, errors: Errors): Promise<Reply> {
  const { db, params, actor, held } = visit;
  const call = found(await callById(db, params.id));
  const [programme, places, requirements, cities, sending, counts, missing] = await Promise.all([
    programmeById(db, call.programmeId),
    placesOf(db, call.id),
    requirementsOf(db, call.id),
    cityList(db),
    sendingCities(db, call.id),
    countsByState(db, actor, [call.id]),
    missingToPublish(db, call),
  ]);
  const ids = sending.map((city) => city.id);
  const parts = {
    call, programme: found(programme), places, requirements, cities, sending: ids, counts, missing, errors,
    lead: held.has('lead'), fields: typed ?? typedFrom(call, ids),
  }; // prettier-ignore
  return show('calls/office-call', officeCallPage(parts, visit), OFFICE);
}

/** A sending city reads how a call of another city is set up; changing it is the lead city's. */
function mustLead(visit: CallVisit): void {
  if (!visit.held.has('lead')) throw new AppError({ kind: 'forbidden' });
}

async function begin(visit: Visit<unknown, unknown, z.infer<typeof DraftForm>>): Promise<Reply> {
  const draft = draftFrom(visit.body);
  const led = await programmesLedBy(visit.db, citiesOf(visit.actor, 'officer'));
  if (!led.some((programme) => programme.id === draft.programmeId))
    throw new AppError({ kind: 'invalid', fields: { programme: 'errors.chosen' } });
  const reply = await visit.commit(
    (ctx) => draftCall(ctx, draft),
    (made) => `/office/calls/${made}`,
  );
  visit.session.flash({ kind: 'ok', text: visit.t('calls.office.began') });
  return reply;
}

async function save(visit: Visit<z.infer<typeof Id>, unknown, z.infer<typeof CallForm>>): Promise<Reply> {
  mustLead(visit);
  const { db, params, body } = visit;
  const call = found(await callById(db, params.id));
  const change = changeFrom(
    body,
    call,
    (await cityList(db)).map((city) => city.id),
  );
  const reply = await visit.commit((ctx) => changeCall(ctx, call.id, body.version, change), `/office/calls/${call.id}`);
  visit.session.flash({ kind: 'ok', text: visit.t('calls.office.saved') });
  return reply;
}

type Move = (ctx: Ctx, id: string, version: number) => Promise<void>;

async function move(
  visit: Visit<z.infer<typeof Id>, unknown, z.infer<typeof VersionForm>>,
  verb: Move,
  done: 'published' | 'closed' | 'reopened',
): Promise<Reply> {
  mustLead(visit);
  const { params, body } = visit;
  const reply = await visit.commit((ctx) => verb(ctx, params.id, body.version), `/office/calls/${params.id}`);
  visit.session.flash({ kind: 'ok', text: visit.t(`calls.office.done.${done}`) });
  return reply;
}

async function preview(visit: CallVisit): Promise<Reply> {
  const call = found(await callById(visit.db, visit.params.id));
  return show('calls/call', callPage(await callParts(visit.db, call, true), visit), {
    audience: 'public',
    nav: '/office/calls',
  });
}

const MOVES = [
  ['publish', publishCall, 'published'],
  ['close', closeCall, 'closed'],
  ['reopen', reopenCall, 'reopened'],
] as const;

const AREA = { permission: 'call:edit', params: none, query: none, body: none } as const;
const ON_CALL = { permission: 'call:edit', on: ['call', 'id'], params: Id, query: none } as const;

/** How calls are set up, published, closed early and opened again. */
export const officeCallRoutes: readonly Route[] = [
  defineRoute({ ...AREA, method: 'get', path: '/office/calls', query: ListQuery, handle: list }),
  defineRoute({ ...AREA, method: 'get', path: '/office/calls/new', handle: (visit) => newForm(visit, {}, {}) }),
  defineRoute({
    ...AREA,
    method: 'post',
    path: '/office/calls/new',
    body: DraftForm,
    handle: begin,
    invalid: (visit, errors) => newForm(visit, visit.body, errors),
  }),
  defineRoute({
    ...ON_CALL,
    method: 'get',
    path: '/office/calls/:id',
    body: none,
    handle: (visit) => callForm(visit, null, {}),
  }),
  defineRoute({
    ...ON_CALL,
    method: 'post',
    path: '/office/calls/:id',
    body: CallForm,
    handle: save,
    invalid: async (visit, errors) => {
      mustLead(visit);
      return callForm(visit, visit.body, errors);
    },
  }),
  defineRoute({ ...ON_CALL, method: 'get', path: '/office/calls/:id/preview', body: none, handle: preview }),
  ...MOVES.map(([name, verb, done]) =>
    defineRoute({
      ...ON_CALL,
      method: 'post',
      path: `/office/calls/:id/${name}`,
      body: VersionForm,
      handle: (visit) => move(visit, verb, done),
      invalid: (visit, errors) => callForm(visit, null, errors),
    }),
  ),
];
