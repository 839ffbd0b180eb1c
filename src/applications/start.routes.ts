import { formOf, publishedCall, requirementsOf, sendingCities } from '../calls/calls.reads.ts';
import type { Answers } from '../calls/definitions.ts';
import { z } from 'zod';
import { AppError, found } from '../errors.ts';
import { unreadOf } from '../messages/messages.reads.ts';
import { none, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { answersIn, type Fields } from './answers.ts';
import { applicationsOf, isVerified, liveInCall } from './applications.reads.ts';
import { endorsersOf, isEndorsed, lateUntil } from '../entry/entry.reads.ts';
import { earlierAnswers, namesOf, profileOf } from './content.reads.ts';
import { first, FormFields, readable } from './fields.ts';
import { listPage } from './list.view.ts';
import { offeredFor } from './offered.ts';
import { addressOf, hostCities, staysOf } from './start.reads.ts';
import { startWithAnswers } from './start-with-answers.ts';
import { startForPage } from './start-for.view.ts';
import { ruleQuestions, startPage, type StartParts, type StartState } from './start.view.ts';

type Any = Visit<unknown, unknown, unknown>;

const FRAME = { audience: 'applicant', nav: '/applications' } as const;
const Slug = z.strictObject({ slug: z.string().max(80) });

function self(visit: Any) {
  if (visit.actor.kind !== 'person') throw new AppError({ kind: 'sign_in' });
  return visit.actor;
}

async function partsOf(visit: Any, slug: string): Promise<StartParts> {
  const actor = self(visit);
  const call = found(await publishedCall(visit.db, slug));
  const endorsed = call.settings.entry === 'endorsed';
  const [form, cities, requirements, names, live, verified, hosts, stays, late, endorsers, given] = await Promise.all([
    formOf(visit.db, call.formId),
    sendingCities(visit.db, call.id),
    requirementsOf(visit.db, call.id),
    namesOf(visit.db, actor.persons),
    liveInCall(visit.db, call.id, actor.persons),
    isVerified(visit.db, actor.account),
    hostCities(visit.db, call.id),
    staysOf(visit.db, actor.persons),
    lateUntil(visit.db, call.id, actor.account, visit.at),
    endorsed ? endorsersOf(visit.db, call.id) : [],
    endorsed ? isEndorsed(visit.db, call.id, actor.account) : false,
  ]);
  const persons = actor.persons.map((id) => ({ id, name: names.get(id) ?? '' }));
  const by = endorsers.filter(({ endedAt }) => endedAt === null).map(({ name }) => name);
  const endorsement = endorsed ? { by, given, email: await addressOf(visit.db, actor.account) } : null;
  return {
    call,
    form,
    cities,
    requirements,
    persons,
    self: actor.person,
    live,
    verified,
    hosts,
    stays,
    lateUntil: late,
    endorsement,
  };
}

/** The person who was chosen, if the account acts for them. */
function chosen(visit: Any, person: string): string | null {
  return self(visit).persons.includes(person) ? person : null;
}

/** Asks for whom, where there is more than one; then the page is that person's. */
async function begin(visit: Visit<{ slug: string }, { for?: string | undefined }, unknown>): Promise<Reply> {
  const actor = self(visit);
  const parts = await partsOf(visit, visit.params.slug);
  const asked = visit.query.for;
  const person = actor.persons.length === 1 ? actor.person : chosen(visit, asked ?? '');
  if (person === null) return show('applications/start-for', startForPage(parts, asked !== undefined, visit), FRAME);
  return show('applications/start', startPage(parts, await firstState(visit, parts, person), visit), FRAME);
}

/** The questions of the rules as if they were a section: they are read and offered like one. */
function ruleSection(parts: StartParts) {
  return { key: 'rules', group: 'about_you', title: {}, questions: ruleQuestions(parts.call, parts.form) } as const;
}

async function firstState(visit: Any, parts: StartParts, person: string): Promise<StartState> {
  const [profile, earlier] = await Promise.all([profileOf(visit.db, person), earlierAnswers(visit.db, person, '')]);
  const offered = offeredFor(ruleSection(parts), profile, earlier);
  return {
    answers: offered.answers,
    from: offered.from,
    city: '',
    person,
    judged: offered.from.size > 0,
    messages: {},
  };
}

function typedState(
  visit: Any,
  parts: StartParts,
  fields: Fields,
  messages: Readonly<Record<string, string>>,
): StartState {
  return {
    answers: answersIn(ruleSection(parts), fields),
    from: new Map(),
    city: first(fields, 'city'),
    person: chosen(visit, first(fields, 'person')) ?? self(visit).person,
    judged: true,
    messages,
  };
}

async function again(
  visit: Any,
  fields: Fields,
  messages: Readonly<Record<string, string>>,
  slug: string,
): Promise<Reply> {
  const parts = await partsOf(visit, slug);
  return show('applications/start', startPage(parts, typedState(visit, parts, fields, messages), visit), FRAME);
}

async function start(visit: Visit<unknown, unknown, Fields>): Promise<Reply> {
  const actor = self(visit);
  const fields = visit.body;
  const parts = await partsOf(visit, first(fields, 'call'));
  const city = first(fields, 'city');
  const person = first(fields, 'person') || actor.person;
  if (!parts.cities.some(({ id }) => id === city))
    throw new AppError({ kind: 'invalid', fields: { city: 'applications.error.city' } });
  if (!actor.persons.includes(person)) throw new AppError({ kind: 'forbidden' });
  const answers: Answers = answersIn(ruleSection(parts), fields);
  const start = {
    callId: parts.call.id,
    personId: person,
    accountId: actor.account,
    cityId: city,
    locale: visit.locale,
  };
  return visit.commit(
    (ctx) => startWithAnswers(ctx, start, answers),
    (id) => `/applications/${id}`,
  );
}

async function list(visit: Visit<unknown, { after?: string | undefined }, unknown>): Promise<Reply> {
  const { persons } = self(visit);
  const { applications, more } = await applicationsOf(visit.db, persons, visit.query.after ?? null);
  const last = applications.at(-1);
  const pager = more && last ? { next: `/applications?after=${last.id}` } : {};
  const unread = await unreadOf(visit.db, applications.map(({ id }) => id)); // prettier-ignore
  return show('applications/list', listPage(applications, pager, persons.length > 1, unread, visit), FRAME);
}

/** The list of one's applications, and the way to a new one. */
export const startRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/calls/:slug/start',
    permission: 'application:start',
    params: Slug,
    query: z.strictObject({ for: text(40).optional() }),
    body: none,
    handle: begin,
  }),
  defineRoute({
    method: 'post',
    path: '/calls/:slug/start',
    permission: 'application:start',
    params: Slug,
    query: none,
    body: FormFields,
    handle: (visit) => again(visit, visit.body, {}, visit.params.slug),
    invalid: (visit, errors) => again(visit, readable(visit.body), errors, visit.params.slug),
  }),
  defineRoute({
    method: 'get',
    path: '/applications',
    permission: 'application:start',
    params: none,
    query: z.strictObject({ after: text(40).optional() }),
    body: none,
    handle: list,
  }),
  defineRoute({
    method: 'post',
    path: '/applications',
    permission: 'application:start',
    params: none,
    query: none,
    body: FormFields,
    handle: start,
    invalid: (visit, errors) => {
      const fields = readable(visit.body);
      return again(visit, fields, errors, first(fields, 'call'));
    },
  }),
];
