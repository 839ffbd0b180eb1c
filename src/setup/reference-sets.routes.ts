import { z } from 'zod';
import type { Fields } from '../applications/answers.ts';
import { first, FormFields } from '../applications/fields.ts';
import { callById } from '../calls/calls.reads.ts';
import { REFEREE_KINDS, type RefereeKind, type ReferenceQuestion } from '../calls/definitions.ts';
import { programmeById } from '../calls/programmes.reads.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { isWork, rearranged } from '../forms/option-rows.ts';
import { isLocale, translator } from '../i18n/index.ts';
import { id, none, text, translated } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { otherLanguages } from './edit.view.ts';
import { loadSetUp } from './load.ts';
import { askFields, askFrom, keyOfAsk } from './reference-question.form.ts';
import { askPage, askPreviewPage } from './reference-question.view.ts';
import { waitingReferees } from './reference-sets.repository.ts';
import { dropSet, editSet, movedQuestion, publishSet, standardSet, workOnSets, type Of, type SetsWork, type SetWork } from './reference-sets.ts'; // prettier-ignore
import { setsPage } from './reference-sets.view.ts';
import { form, fresh, Id, OFFICE, ON, typed } from './sections.routes.ts';
import type { Typing } from './form.view.ts';

type At<B = unknown> = Visit<{ id: string; kind: RefereeKind }, unknown, B>;
type Home = Pick<Visit<{ id: string }, unknown, unknown>, 'db' | 'params' | 't' | 'locale' | 'zone' | 'at'>;

const baseOf = (visit: Home): string => `/office/calls/${visit.params.id}/references`;

async function list(visit: Home, errors: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const { db, params } = visit;
  const work = await workOnSets(db, params.id);
  const programme = found(await programmeById(db, work.call.programmeId));
  const known = { waiting: await waitingReferees(db, params.id), errors };
  const page = setsPage({ call: work.call, programme }, work, known, visit);
  return show('setup/manage', page, { ...OFFICE, status: page.errors.length > 0 ? 422 : 200 });
}

/** A change: who was overtaken by another window is told and looks again, and what cannot be is said on the list. */
async function change(visit: At, verb: (ctx: Ctx) => Promise<unknown>, done: string): Promise<Reply> {
  try {
    const reply = await visit.commit(verb, `${baseOf(visit)}#${visit.params.kind}`);
    if (done !== '') visit.session.flash({ kind: 'ok', text: done });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.detail.kind === 'invalid') return list(visit, translated(error.detail.fields, visit.t));
    if (error.detail.kind !== 'conflict') throw error;
    visit.session.flash({ kind: 'warn', text: visit.t('setup.conflict') });
    return see(baseOf(visit));
  }
}

const of = (visit: At<Fields>): Of => ({ callId: visit.params.id, kind: visit.params.kind, token: first(visit.body, 'token') }); // prettier-ignore

function move(visit: At<Fields>): Promise<Reply> {
  const step = first(visit.body, 'to') === 'up' ? -1 : 1;
  return change(visit, (ctx) => editSet(ctx, of(visit), (all) => movedQuestion(all, first(visit.body, 'key'), step)), ''); // prettier-ignore
}

function remove(visit: At<Fields>): Promise<Reply> {
  const gone = first(visit.body, 'key');
  return change(visit, (ctx) => editSet(ctx, of(visit), (all) => all.filter(({ key }) => key !== gone)), visit.t('setup.asks.removed')); // prettier-ignore
}

const setOf = ({ sets }: SetsWork, kind: RefereeKind): SetWork => found(sets.get(kind));

function questionOf(work: SetWork, key: string | null): ReferenceQuestion | null {
  return key === null ? null : found(work.questions.find((question) => question.key === key));
}

interface Editing {
  readonly typing: Typing;
  readonly more: number;
  readonly token: string | null;
  readonly status: number;
}

async function edit(visit: At, key: string | null, state: Partial<Editing> = {}): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const work = setOf(await workOnSets(visit.db, visit.params.id), visit.params.kind);
  const question = questionOf(work, key);
  const { typing = fresh(askFields(question)), more = 0, token = null, status = 200 } = state;
  return form(askPage(setUp, work, question, { typing, more, token: token ?? work.token }, visit), status);
}

async function save(visit: At<Fields>, key: string | null): Promise<Reply> {
  const fields = rearranged(visit.body);
  const token = first(fields, 'token');
  if (isWork(fields)) return edit(visit, key, { typing: fresh(fields), more: first(fields, 'do') === 'add-option' ? 1 : 0, token }); // prettier-ignore
  const sets = await workOnSets(visit.db, visit.params.id);
  const work = setOf(sets, visit.params.kind);
  const { question, read } = askFrom(fields, questionOf(work, key), otherLanguages(await loadSetUp(visit.db, visit.params.id))); // prettier-ignore
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return edit(visit, key, { typing: { fields, errors }, token, status: 422 });
  const own = { ...question, key: key ?? keyOfAsk(question.label, [work.questions, work.live.questions]) };
  const put = (all: readonly ReferenceQuestion[]): readonly ReferenceQuestion[] =>
    key === null ? [...all, own] : all.map((one) => (one.key === key ? own : one));
  return change(visit, (ctx) => editSet(ctx, of(visit), put), visit.t('setup.asks.saved'));
}

async function preview(visit: At, lang: string): Promise<Reply> {
  const work = await workOnSets(visit.db, visit.params.id);
  const programme = found(await programmeById(visit.db, work.call.programmeId));
  const locale = isLocale(lang) ? lang : visit.locale;
  const shown = { t: translator(locale), locale, zone: visit.zone, at: visit.at };
  const page = askPreviewPage({ call: found(await callById(visit.db, visit.params.id)), programme }, setOf(work, visit.params.kind), visit, shown); // prettier-ignore
  return show('setup/ask-preview', page, { audience: 'public', nav: '/office/calls' });
}

const BASE = '/office/calls/:id/references';
const Kind = { id: id(), kind: z.enum(REFEREE_KINDS) };
const One = z.strictObject({ ...Kind, question: z.string().regex(/^[a-z][\w-]{0,59}$/i) });
const GET = { ...ON, method: 'get', params: z.strictObject(Kind), body: none } as const;
const POST = { ...ON, method: 'post', params: z.strictObject(Kind), body: FormFields, invalid: list } as const;

/** How the lead city writes what a call asks its referees, tries it, and publishes what is new. */
export const referenceSetRoutes: readonly Route[] = [
  defineRoute({ ...GET, path: BASE, params: Id, handle: (visit) => list(visit) }),
  defineRoute({ ...GET, path: `${BASE}/:kind/preview`, query: z.strictObject({ lang: text(5).optional() }), handle: (visit) => preview(visit as At, visit.query.lang ?? '') }),
  defineRoute({ ...POST, path: `${BASE}/:kind/move`, handle: move }),
  defineRoute({ ...POST, path: `${BASE}/:kind/remove`, handle: remove }),
  defineRoute({ ...POST, path: `${BASE}/:kind/standard`, handle: (visit) => change(visit, (ctx) => standardSet(ctx, of(visit)), visit.t('setup.asks.standardDone')) }),
  defineRoute({ ...POST, path: `${BASE}/:kind/publish`, handle: (visit) => change(visit, (ctx) => publishSet(ctx, of(visit)), visit.t('setup.asks.published')) }),
  defineRoute({ ...POST, path: `${BASE}/:kind/drop`, handle: (visit) => change(visit, (ctx) => dropSet(ctx, of(visit)), visit.t('setup.asks.dropped')) }),
  defineRoute({ ...GET, path: `${BASE}/:kind/add`, handle: (visit) => edit(visit, null) }),
  defineRoute({ ...POST, path: `${BASE}/:kind/add`, handle: (visit) => save(visit, null), invalid: (visit, errors) => edit(visit as never, null, { typing: typed(visit, errors), status: 422 }) }),
  defineRoute({ ...GET, path: `${BASE}/:kind/questions/:question`, params: One, handle: (visit) => edit(visit as At, visit.params.question) }),
  defineRoute({ ...POST, path: `${BASE}/:kind/questions/:question`, params: One, handle: (visit) => save(visit as At<Fields>, visit.params.question), invalid: (visit, errors) => edit(visit as never, visit.params.question, { typing: typed(visit, errors), status: 422 }) }),
]; // prettier-ignore
