import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import { answerable, entered } from '../actions/entered.ts';
import type { Typed } from '../actions/controls.view.ts';
import { cityList } from '../cities/cities.reads.ts';
import { checklist } from '../documents/documents.reads.ts';
import { dayOf } from '../engine/days.ts';
import { perform, type Outcome } from '../engine/perform.ts';
import { AppError, found } from '../errors.ts';
import { actionWord, stateWord } from '../i18n/words.ts';
import { groupFile } from '../members/members.reads.ts';
import { answersOf, caseFile } from '../screening/case.reads.ts';
import { historyOfPlacement } from '../screening/history.reads.ts';
import { dayFrom, id, none, required, text } from '../web/input.ts';
import { callsAsking } from '../setup/setup.reads.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { isAction } from '../workflow/table.ts';
import { answerQuestion, askQuestion, demand } from './ask.ts';
import { casesOf, choicesOf, judged } from './judge.ts';
import { placementsPage, STAGES, type Stage } from './list.view.ts';
import { placeRoutes } from './places.routes.ts';
import {
  conditionsOf,
  countPlacements,
  gaugesOf,
  listPlacements,
  onePlacement,
  PAGE,
  questionsOf,
  unplacedOf,
} from './placements.reads.ts';
import { proposeRoutes } from './propose.routes.ts';
import { placementPage } from './show.view.ts';
import { CONDITION_DECISIONS, decideCondition, evaluate, recordDeparture } from './stay.ts';

type Body = Readonly<Record<string, unknown>>;
type Failed = (Typed & { readonly action: string }) | null;

const FRAME = { width: 'wide', audience: 'office', nav: '/placements' } as const;
const One = z.strictObject({ id: id() });
const Anything = z.record(z.string().max(60), z.union([z.string(), z.array(z.string()).max(200)]));
const ListQuery = z.strictObject({
  stage: z
    .enum(Object.keys(STAGES) as [Stage, ...Stage[]])
    .optional()
    .catch(undefined),
  place: id().or(z.literal('')).catch(''),
  after: id().or(z.literal('')).catch(''),
});

/** Where the list opens: the first stage in which something stands. */
function busiest(counts: ReadonlyMap<string, number>): Stage {
  const stages = Object.keys(STAGES) as Stage[];
  return stages.find((stage) => STAGES[stage].some((state) => (counts.get(state) ?? 0) > 0)) ?? 'waiting';
}

async function list(visit: Visit<unknown, z.infer<typeof ListQuery>, unknown>): Promise<Reply> {
  const { db, actor, at, query } = visit;
  const { place, after } = query;
  const counts = await countPlacements(db, actor, place);
  const stage = query.stage ?? busiest(counts);
  const rows = await listPlacements(db, actor, { states: STAGES[stage], place, after });
  const page = rows.slice(0, PAGE);
  const cases = await casesOf(visit, page.map((row) => row.id)); // prettier-ignore
  const listed = page.flatMap((row) => {
    const c = cases.get(row.id);
    return c ? [{ row, c, judged: judged(c, at), choices: choicesOf(c, at) }] : [];
  });
  const names = new Map((await cityList(db)).map((city) => [city.id, city.name]));
  const named = (role: 'coordinator' | 'officer'): string[] =>
    citiesOf(actor, role).map((city) => names.get(city) ?? city);
  const officerOf = named('officer');
  const model = placementsPage(
    {
      listed,
      next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
      counts,
      gauges: await gaugesOf(db, actor, dayOf(at, visit.zone)),
      unplaced: officerOf.length > 0 ? await unplacedOf(db, actor) : [],
      stage,
      place,
      coordinates: named('coordinator'),
      officerOf,
      asking: (await callsAsking(db, citiesOf(actor, 'coordinator'), at)).length,
    },
    visit,
  );
  return show('placements/list', model, FRAME);
}

async function showOne(visit: Visit<{ id: string }, unknown, unknown>, failed: Failed): Promise<Reply> {
  const { db, at, actor, params } = visit;
  const row = found(await onePlacement(db, actor, params.id));
  const c = found((await casesOf(visit, [row.id])).get(row.id));
  const file = found(await caseFile(db, row.applicationId));
  const page = placementPage(
    {
      row,
      c,
      judged: judged(c, at),
      choices: choicesOf(c, at),
      form: file.form,
      answers: await answersOf(db, row.applicationId),
      checklist: (await checklist(db, [row.applicationId], at)).get(row.applicationId) ?? [],
      group: await groupFile(db, row.applicationId),
      questions: await questionsOf(db, row.id),
      conditions: await conditionsOf(db, row.id),
      history: await historyOfPlacement(db, row.id),
      applicantWord: stateWord(visit.t, 'placement', row.state, 'applicant'),
      failed,
    },
    visit,
  );
  return show('placements/show', page, { ...FRAME, ...(failed ? { status: 422, error: true } : {}) });
}

async function act(visit: Visit<{ id: string; action: string }, unknown, Body>): Promise<Reply> {
  const { id: placement, action } = visit.params;
  if (!isAction('placement', action)) throw new AppError({ kind: 'not_found' });
  demand(visit.held, 'coordinator', 'officer'); // an auditor reads it and has no hand in it
  const again = (errors: Typed['errors']): Promise<Reply> => showOne(visit, { action, body: visit.body, errors });
  const read = entered('placement', action, visit.body, visit.t);
  if (!read.ok) return again(read.errors);
  try {
    const told: { outcome: Outcome | null } = { outcome: null }; // null: the form was sent before
    const reply = await visit.commit(async (ctx) => {
      told.outcome = await perform(ctx, 'placement', placement, action, read.input);
    }, `/placements/${placement}`);
    const row = await onePlacement(visit.db, visit.actor, placement);
    const state = row
      ? stateWord(visit.t, 'placement', row.state, row.held.has('coordinator') ? 'coordinator' : 'officer')
      : '';
    const signed = told.outcome === 'signed';
    visit.session.flash({
      kind: 'ok',
      text: signed
        ? visit.t('placements.action.signed')
        : visit.t('placements.action.confirm', { action: actionWord(visit.t, 'placement', action), state }),
    });
    // Whoever may not see it any more goes back to the list.
    return row && row.held.size > 0 ? reply : { kind: 'redirect', to: '/placements' };
  } catch (error) {
    const errors = answerable(error, 'placement', action, read.input, visit);
    if (errors === null) throw error;
    return again(errors);
  }
}

const ON = ['placement', 'id'] as const;

function questionRoutes(): Route[] {
  const Question = z.strictObject({ question: required(2_000) });
  const Answer = z.strictObject({ answer: required(2_000) });
  const Which = z.strictObject({ id: id(), question: id() });
  return [
    defineRoute({
      method: 'post', path: '/placements/:id/questions', permission: 'placement:read', on: ON, params: One, query: none, body: Question,
      handle: async (visit) => {
        demand(visit.held, 'coordinator');
        const reply = await visit.commit((ctx) => askQuestion(ctx, visit.params.id, visit.body.question), `/placements/${visit.params.id}#questions`);
        visit.session.flash({ kind: 'ok', text: visit.t('placements.questions.did.asked') });
        return reply;
      },
      invalid: (visit, errors) => showOne(visit, { action: 'questions', body: visit.body, errors }),
    }),
    defineRoute({
      method: 'post', path: '/placements/:id/questions/:question', permission: 'placement:read', on: ON, params: Which, query: none, body: Answer,
      handle: async (visit) => {
        demand(visit.held, 'officer');
        const { id: placement, question } = visit.params;
        const reply = await visit.commit((ctx) => answerQuestion(ctx, placement, question, visit.body.answer), `/placements/${placement}#questions`);
        visit.session.flash({ kind: 'ok', text: visit.t('placements.questions.did.answered') });
        return reply;
      },
      invalid: (visit, errors) => showOne(visit, { action: `questions/${visit.params.question}`, body: visit.body, errors }),
    }),
  ]; // prettier-ignore
}

function conditionRoute(): Route {
  return defineRoute({
    method: 'post',
    path: '/placements/:id/conditions/:condition/:version',
    permission: 'placement:read',
    on: ON,
    params: z.strictObject({
      id: id(),
      condition: id(),
      version: z.coerce
        .number()
        .int()
        .min(1)
        .max(2 ** 31 - 1),
    }),
    query: none,
    body: z.strictObject({ state: z.enum(CONDITION_DECISIONS), note: text(1_000).default('') }),
    handle: async (visit) => {
      demand(visit.held, 'coordinator', 'officer');
      const { id: placement, condition, version } = visit.params;
      const { state, note } = visit.body;
      const relation = visit.held.has('coordinator') ? 'coordinator' : 'officer';
      const reply = await visit.commit((ctx) => decideCondition(ctx, placement, { conditionId: condition, version, state, note, relation }), `/placements/${placement}#conditions`); // prettier-ignore
      visit.session.flash({ kind: 'ok', text: visit.t('placements.conditions.did') });
      return reply;
    },
    invalid: (visit, errors) =>
      showOne(visit, {
        action: `conditions/${visit.params.condition}/${String(visit.params.version)}`,
        body: visit.body,
        errors,
      }),
  });
}

const part = z.string().max(20).default('');

function stayRoutes(): Route[] {
  return [
    defineRoute({
      method: 'post', path: '/placements/:id/departure', permission: 'placement:read', on: ON, params: One, query: none,
      body: z.strictObject({ 'on-day': part, 'on-month': part, 'on-year': part }),
      handle: async (visit) => {
        demand(visit.held, 'coordinator');
        const day = dayFrom(visit.body, 'on');
        const given = day.ok ? day.day : null;
        if (given === null) throw new AppError({ kind: 'invalid', fields: { on: 'errors.day' } });
        const reply = await visit.commit((ctx) => recordDeparture(ctx, visit.params.id, given), `/placements/${visit.params.id}#stay`);
        visit.session.flash({ kind: 'ok', text: visit.t('placements.stay.did') });
        return reply;
      },
      invalid: (visit, errors) => showOne(visit, { action: 'departure', body: visit.body, errors }),
    }),
    defineRoute({
      method: 'post', path: '/placements/:id/evaluation', permission: 'placement:read', on: ON, params: One, query: none,
      body: z.strictObject({ evaluation: required(5_000) }),
      handle: async (visit) => {
        demand(visit.held, 'coordinator');
        const reply = await visit.commit((ctx) => evaluate(ctx, visit.params.id, visit.body.evaluation), `/placements/${visit.params.id}#stay`);
        visit.session.flash({ kind: 'ok', text: visit.t('placements.stay.did') });
        return reply;
      },
      invalid: (visit, errors) => showOne(visit, { action: 'evaluation', body: visit.body, errors }),
    }),
  ]; // prettier-ignore
}

/** The coordinator's and the officer's side of placements. */
export function placementRoutes(): Route[] {
  return [
    defineRoute({ method: 'get', path: '/placements', permission: 'placements:list', params: none, query: ListQuery, body: none, handle: list }),
    defineRoute({
      method: 'get', path: '/placements/:id', permission: 'placement:read', on: ON, params: One, query: none, body: none,
      handle: (visit) => showOne(visit, null),
    }),
    defineRoute({
      method: 'post', path: '/placements/:id/actions/:action', permission: 'placement:read', on: ON,
      params: z.strictObject({ id: id(), action: id() }), query: none, body: Anything, handle: act,
    }),
    ...questionRoutes(),
    conditionRoute(),
    ...stayRoutes(),
    ...proposeRoutes(),
    ...placeRoutes(),
  ]; // prettier-ignore
}
