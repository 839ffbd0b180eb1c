import { z } from 'zod';
import { openCase } from '../screening/case-parts.ts';
import { typed } from '../web/form-errors.ts';
import { id, none, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { answerObjection, OBJECTION_LENGTH } from './object.ts';
import { decidersOf, objectionsOf, openObjections } from './objections.reads.ts';
import { objectionQueuePage, officeObjectionPage } from './office.view.ts';

const FRAME = { width: 'wide', audience: 'office', nav: '/office/applications' } as const;
type At<B = unknown> = Visit<{ id: string }, unknown, B>;
type Texts = Readonly<Record<string, string>>;

async function page(visit: At, values: Texts, errors: Texts): Promise<Reply> {
  const { db, params, actor, held } = visit;
  const { file } = await openCase(visit, params.id);
  const objections = await objectionsOf(db, file.id);
  const newest = objections[0];
  const deciders = newest === undefined ? new Map<string, string>() : await decidersOf(db, newest.eventId);
  const model = officeObjectionPage(
    {
      file,
      objections,
      deciders,
      reader: actor.kind === 'person' ? actor.person : '',
      mayDecide: held.has('officer'),
      values,
      errors,
    },
    visit,
  );
  return show('objections/office', model, { ...FRAME, error: model.errors.length > 0 });
}

const Answer = z.strictObject({
  outcome: z.enum(['upheld', 'dismissed']),
  answer: required(OBJECTION_LENGTH),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

const path = '/office/applications/:id/objection';
const common = { on: ['application', 'id'], params: z.strictObject({ id: id() }), query: none, path } as const;

/** The office's side of objections. */
export const officeObjectionRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/office/objections',
    permission: 'objections:list',
    params: none,
    query: none,
    body: none,
    handle: async (visit) =>
      show('objections/queue', objectionQueuePage(await openObjections(visit.db, visit.actor), visit), {
        ...FRAME,
        nav: '/office',
      }),
  }),
  defineRoute({
    ...common,
    method: 'get',
    permission: 'objection:read',
    body: none,
    handle: (visit) => page(visit, {}, {}),
  }),
  defineRoute({
    ...common,
    method: 'post',
    permission: 'objection:decide',
    body: Answer,
    handle: async (visit) => {
      const { id: application } = visit.params;
      await openCase(visit, application);
      const reply = await visit.commit(
        (ctx) => answerObjection(ctx, application, visit.body),
        `/office/applications/${application}/objection`,
      );
      visit.session.flash({ kind: 'ok', text: visit.t(`objections.answer.did_${visit.body.outcome}`) });
      return reply;
    },
    invalid: (visit, errors) =>
      page(visit, { outcome: typed(visit.body, 'outcome'), answer: typed(visit.body, 'answer') }, errors),
  }),
];
