import { z } from 'zod';
import { loadOwn } from '../applications/own.ts';
import { found } from '../errors.ts';
import { typed } from '../web/form-errors.ts';
import { id, none, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { objectBy } from './days.ts';
import { object, OBJECTION_LENGTH, withdrawObjection } from './object.ts';
import { decisionOf, GROUNDS, objectionsOf, rulesFor } from './objections.reads.ts';
import { ownObjectionPage, type TypedObjection } from './own.view.ts';

const FRAME = { audience: 'applicant', nav: '/applications' } as const;
type At<B = unknown> = Visit<{ id: string }, unknown, B>;

const Body = z.strictObject({ ground: z.enum(GROUNDS), body: required(OBJECTION_LENGTH) });

async function page(visit: At, given: TypedObjection): Promise<Reply> {
  const { db, params } = visit;
  const own = await loadOwn(db, params.id);
  const objections = await objectionsOf(db, params.id);
  const decision = await decisionOf(db, params.id);
  const rules = found(await rulesFor(db, params.id));
  // To each decision one objection.
  const isOpen = decision !== null && !objections.some(({ eventId }) => eventId === decision.eventId);
  const open = isOpen ? { decision, objectBy: objectBy(decision.at, rules) } : null;
  const model = ownObjectionPage({ own, objections, open }, given, visit);
  return show('objections/own', model, { ...FRAME, error: model.errors !== null });
}

async function send(visit: At<z.infer<typeof Body>>): Promise<Reply> {
  const { params, body, locale } = visit;
  if (visit.actor.kind === 'person') await visit.spend('message', `objection ${visit.actor.account}`);
  const reply = await visit.commit(
    (ctx) => object(ctx, params.id, { ...body, locale }),
    `/applications/${params.id}/objection`,
  );
  visit.session.flash({ kind: 'ok', text: visit.t('objections.sent') });
  return reply;
}

const own = {
  permission: 'application:own',
  on: ['application', 'id'],
  params: z.strictObject({ id: id() }),
  query: none,
} as const;
const path = '/applications/:id/objection';

/** An applicant's objections. */
export const ownObjectionRoutes: readonly Route[] = [
  defineRoute({ ...own, method: 'get', path, body: none, handle: (visit) => page(visit, { values: {}, errors: {} }) }),
  defineRoute({
    ...own,
    method: 'post',
    path,
    body: Body,
    handle: send,
    invalid: (visit, errors) => {
      const values = { ground: typed(visit.body, 'ground'), body: typed(visit.body, 'body') };
      return page(visit, { values, errors });
    },
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: `${path}/withdraw`,
    body: none,
    handle: async (visit) => {
      const reply = await visit.commit(
        (ctx) => withdrawObjection(ctx, visit.params.id),
        `/applications/${visit.params.id}/objection`,
      );
      visit.session.flash({ kind: 'ok', text: visit.t('objections.withdrawn') });
      return reply;
    },
  }),
];
