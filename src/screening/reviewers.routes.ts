import { z } from 'zod';
import { addDays, dayOf } from '../engine/days.ts';
import { AppError } from '../errors.ts';
import { assignReviewer, candidates, recordRecusal, RECUSAL_KINDS, takeBackAssignment } from '../reviews/assign.ts';
import { dayFrom, id, many, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Typed } from '../actions/controls.view.ts';
import type { Filters } from './applications.reads.ts';
import { refusalWords } from './bulk.view.ts';
import { openCase } from './case-parts.ts';
import { From, listHref, queryOf } from './filters.form.ts';
import { assignmentsOf, recusalsOf, staffOf } from './reviewers.reads.ts';
import { reviewersPage } from './reviewers.view.ts';

type OneVisit = Visit<{ id: string }, unknown, unknown>;

const FRAME = { width: 'wide', audience: 'office', nav: '/office/applications' } as const;
const FromQuery = z.strictObject({ from: From });
const NOTHING: Typed = { body: {}, errors: {} };

async function page(visit: OneVisit, filters: Filters, was: Typed): Promise<Reply> {
  const { id: application } = visit.params;
  const { file } = await openCase(visit, application);
  const parts = {
    file,
    filters,
    assignments: await assignmentsOf(visit.db, application),
    candidates: await candidates(visit.db, [application], visit.at),
    recusals: await recusalsOf(visit.db, application),
    staff: await staffOf(visit.db, application, visit.at),
    dueOn: addDays(dayOf(visit.at, file.callZone), 14),
    was,
  };
  const failed = Object.keys(was.errors).length > 0;
  return show('screening/reviewers', reviewersPage(parts, visit), {
    ...FRAME,
    ...(failed ? { status: 422, error: true } : {}),
  });
}

function hrefOf(application: string, filters: Filters): string {
  const from = queryOf(filters);
  return `/office/applications/${application}/reviewers${from === '' ? '' : `?${new URLSearchParams({ from }).toString()}`}`;
}

const part = z.string().max(20).default('');
const Assigned = z.strictObject({
  person: many(id(), 50),
  'due_on-day': part,
  'due_on-month': part,
  'due_on-year': part,
});
const Recused = z.strictObject({
  recused: id(),
  kind: z.enum(RECUSAL_KINDS),
  reason: required(1_000),
});

/** What a refusal of the verbs says, at the field that it is about. */
async function orAtField(
  visit: OneVisit & { body: Readonly<Record<string, unknown>> },
  field: string,
  filters: Filters,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
    const text = refusalWords(error.detail.why, error.detail.gaps ?? {}, visit);
    return page(visit, filters, { body: visit.body, errors: { [field]: text } });
  }
}

function assignRoute(): Route {
  return defineRoute({
    method: 'post',
    path: '/office/applications/:id/reviewers',
    permission: 'reviewers:assign',
    on: ['application', 'id'],
    params: z.strictObject({ id: id() }),
    query: FromQuery,
    body: Assigned,
    handle: async (visit) => {
      const { id: application } = visit.params;
      const { person } = visit.body;
      await openCase(visit, application);
      if (person.length === 0) throw new AppError({ kind: 'invalid', fields: { person: 'screening.assign.choose' } });
      const day = dayFrom(visit.body, 'due_on');
      if (!day.ok) throw new AppError({ kind: 'invalid', fields: { due_on: 'errors.day' } });
      return orAtField(visit, 'person', visit.query.from, async () => {
        const reply = await visit.commit(
          async (ctx) => {
            for (const personId of person)
              await assignReviewer(ctx, { applicationId: application, personId, dueOn: day.day });
          },
          hrefOf(application, visit.query.from),
        );
        visit.session.flash({ kind: 'ok', text: visit.t('screening.did.assigned', { count: person.length }) });
        return reply;
      });
    },
    invalid: (visit, errors) => page(visit, visit.query.from, { body: visit.body, errors }),
  });
}

function recusalRoute(): Route {
  return defineRoute({
    method: 'post',
    path: '/office/applications/:id/recusals',
    permission: 'reviewers:assign',
    on: ['application', 'id'],
    params: z.strictObject({ id: id() }),
    query: FromQuery,
    body: Recused,
    handle: async (visit) => {
      const { id: application } = visit.params;
      const { recused, kind, reason } = visit.body;
      await openCase(visit, application);
      const staff = await staffOf(visit.db, application, visit.at);
      if (!staff.some((one) => one.id === recused))
        throw new AppError({ kind: 'invalid', fields: { recused: 'errors.chosen' } });
      const self = visit.actor.kind === 'person' && visit.actor.person === recused;
      return orAtField(visit, 'recused', visit.query.from, async () => {
        const reply = await visit.commit(
          (ctx) => recordRecusal(ctx, { applicationId: application, personId: recused, kind, reason }),
          self ? listHref(visit.query.from) : hrefOf(application, visit.query.from), // who recuses themselves sees it no more
        );
        visit.session.flash({ kind: 'ok', text: visit.t('screening.did.recused') });
        return reply;
      });
    },
    invalid: (visit, errors) => page(visit, visit.query.from, { body: visit.body, errors }),
  });
}

/** Assigning reviewers by hand, taking them back, and recording who may not deal with a case. */
export function reviewerRoutes(): Route[] {
  const common = {
    permission: 'reviewers:assign',
    on: ['application', 'id'],
    query: FromQuery,
    body: z.strictObject({}),
  } as const;
  return [
    defineRoute({
      ...common,
      method: 'get',
      path: '/office/applications/:id/reviewers',
      params: z.strictObject({ id: id() }),
      handle: (visit) => page(visit, visit.query.from, NOTHING),
    }),
    assignRoute(),
    recusalRoute(),
    defineRoute({
      ...common,
      method: 'post',
      path: '/office/applications/:id/reviewers/:person/take-back',
      params: z.strictObject({ id: id(), person: id() }),
      handle: async (visit) => {
        const { id: application, person } = visit.params;
        await openCase(visit, application);
        const reply = await visit.commit(
          (ctx) => takeBackAssignment(ctx, application, person),
          hrefOf(application, visit.query.from),
        );
        visit.session.flash({ kind: 'ok', text: visit.t('screening.did.takenBack') });
        return reply;
      },
    }),
  ];
}
