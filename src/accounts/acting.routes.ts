import { z } from 'zod';
import { AppError, found } from '../errors.ts';
import { LOCALES } from '../i18n/index.ts';
import { typed } from '../web/form-errors.ts';
import { dayFrom, email, id, none, required, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { actedBy, askedTakeovers, runningOf, type ActedRow } from './acting.reads.ts';
import { actFor, RELATIONS, stopActing } from './acting.ts';
import { actingOnePage, actingPage } from './acting.view.ts';
import { own, self } from './own-account.ts';
import type { Errors } from './pages.view.ts';
import { askTakeover, cancelTakeovers } from './takeover.ts';

type Body = Readonly<Record<string, unknown>>;
type Any = Visit<unknown, unknown, unknown>;
type One<B = unknown> = Visit<{ person: string }, unknown, B>;

const FRAME = { audience: 'applicant', nav: '/account' } as const;
const HOME = '/account/persons';
const part = text(4).default('');

const Added = z.strictObject({
  name: required(200),
  'born-day': part,
  'born-month': part,
  'born-year': part,
  relation: z.enum(RELATIONS),
  agree: z.literal('yes', { error: 'persons.error.agree' }),
});

function bornIn(fields: Body): string {
  const read = dayFrom(fields, 'born');
  if (read.ok && read.day !== null) return read.day;
  throw new AppError({ kind: 'invalid', fields: { born: 'persons.error.born' } });
}

async function page(visit: Any, given: Body, errors: Errors): Promise<Reply> {
  const account = await own(visit);
  const acted = await actedBy(visit.db, account.id);
  const running = await runningOf(visit.db, nowIn(acted));
  return show('accounts/acting', actingPage({ name: account.name, acted, running, given }, errors, visit), FRAME);
}

const nowIn = (acted: readonly ActedRow[]): readonly string[] =>
  acted.filter(({ endedAt }) => endedAt === null).map(({ personId }) => personId);

/** The person of the address, if the account acts for them today. */
async function personOf(visit: One): Promise<ActedRow> {
  const acted = await actedBy(visit.db, self(visit.actor).accountId);
  return found(acted.find(({ personId, endedAt }) => personId === visit.params.person && endedAt === null));
}

async function one(visit: One, given: Body, errors: Errors): Promise<Reply> {
  const person = await personOf(visit);
  const running = await runningOf(visit.db, [person.personId]);
  const [asked = null] = await askedTakeovers(visit.db, [person.personId]);
  return show('accounts/acting-one', actingOnePage({ person, running, asked, given }, errors, visit), FRAME);
}

const common = { permission: 'account:own', query: none } as const;

const listRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: HOME,
    params: none,
    body: none,
    handle: (visit) => page(visit, {}, {}),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: HOME,
    params: none,
    body: Added,
    handle: async (visit) => {
      const { accountId } = self(visit.actor);
      const { name, relation } = visit.body;
      const bornOn = bornIn(visit.body);
      const acted = { accountId, name, relation, bornOn, locale: visit.locale, zone: visit.zone };
      const reply = await visit.commit((ctx) => actFor(ctx, acted), HOME);
      visit.session.flash({ kind: 'ok', text: visit.t('persons.acting.added', { name: acted.name }) });
      return reply;
    },
    invalid: (visit, errors) => page(visit, visit.body, errors),
  }),
];

const ofOne = { ...common, params: z.strictObject({ person: id() }) } as const;

const oneRoutes: readonly Route[] = [
  defineRoute({
    ...ofOne,
    method: 'get',
    path: `${HOME}/:person`,
    body: none,
    handle: (visit) => one(visit, {}, {}),
  }),
  defineRoute({
    ...ofOne,
    method: 'post',
    path: `${HOME}/:person/takeover`,
    body: z.strictObject({ email: email(), locale: z.enum(LOCALES) }),
    limit: 'mail',
    handle: async (visit) => {
      const { name, personId } = await personOf(visit);
      const { accountId } = self(visit.actor);
      const asked = { ...visit.body, personId, accountId, as: 'owner', reason: '' } as const;
      const reply = await visit.commit((ctx) => askTakeover(ctx, asked), `${HOME}/${personId}`);
      visit.session.flash({ kind: 'ok', text: visit.t('persons.one.sent', { name }) });
      return reply;
    },
    invalid: (visit, errors) =>
      one(visit, { email: typed(visit.body, 'email'), locale: typed(visit.body, 'locale') }, errors),
  }),
  defineRoute({
    ...ofOne,
    method: 'post',
    path: `${HOME}/:person/takeover/cancel`,
    body: none,
    handle: async (visit) => {
      const { personId } = await personOf(visit);
      const reply = await visit.commit((ctx) => cancelTakeovers(ctx, personId, 'owner'), `${HOME}/${personId}`);
      visit.session.flash({ kind: 'ok', text: visit.t('persons.one.cancelled') });
      return reply;
    },
  }),
  defineRoute({
    ...ofOne,
    method: 'post',
    path: `${HOME}/:person/end`,
    body: none,
    handle: async (visit) => {
      const { name, personId } = await personOf(visit);
      const { accountId } = self(visit.actor);
      const reply = await visit.commit((ctx) => stopActing(ctx, accountId, personId), HOME);
      visit.session.flash({ kind: 'ok', text: visit.t('persons.one.ended', { name }) });
      return reply;
    },
  }),
];

/** Whom one acts for: taking somebody in, leading them to an account of their own, ending it. */
export const actingRoutes: readonly Route[] = [...listRoutes, ...oneRoutes];
