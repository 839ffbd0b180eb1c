import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import { AppError, found } from '../errors.ts';
import { cursor, id, none, writeCursor } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { callPage } from './call.view.ts';
import { callById } from './calls.reads.ts';
import { draftCall } from './draft.ts';
import { officeListPage } from './office-list.view.ts';
import { officeNewPage } from './office-new.view.ts';
import type { Errors, Typed } from './office-parts.view.ts';
import { DraftForm, draftFrom } from './office.form.ts';
import { officeCalls } from './office.reads.ts';
import { newestDefinitions, programmesLedBy } from './programmes.reads.ts';
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

async function preview(visit: CallVisit): Promise<Reply> {
  const call = found(await callById(visit.db, visit.params.id));
  return show('calls/call', callPage(await callParts(visit.db, call, true), visit), {
    audience: 'public',
    nav: '/office/calls',
  });
}

const AREA = { permission: 'call:edit', params: none, query: none, body: none } as const;
const ON_CALL = { permission: 'call:edit', on: ['call', 'id'], params: Id, query: none } as const;

/** The office's list of calls, how one is begun, and how applicants will see it. */
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
  defineRoute({ ...ON_CALL, method: 'get', path: '/office/calls/:id/preview', body: none, handle: preview }),
];
