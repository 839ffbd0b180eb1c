import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import { cityList, type CityLine } from '../cities/cities.reads.ts';
import type { Ctx } from '../engine/context.ts';
import { found } from '../errors.ts';
import { id, none, writeCursor } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { eyebrow } from './eyebrow.ts';
import { textKeys } from './keys.ts';
import type { Errors, Fields, Filled } from './parts.view.ts';
import { GrantForm, grantFrom, InviteForm, PeopleQuery } from './people.form.ts';
import { countStaff, listStaff, PEOPLE_PAGE, rolesIn, staffMember, type PeopleFilters } from './people.reads.ts';
import { clearFactor, endRole, giveRole, invite, remindInvited, signOutPerson } from './people.ts';
import { peoplePage } from './people.view.ts';
import { personPage } from './person.view.ts';
import { selfOf } from './scope.ts';

type Any = Visit<unknown, unknown, unknown>;
type OneVisit = Visit<{ id: string }, unknown, unknown>;

const One = z.strictObject({ id: id() });
const FRAME = { width: 'wide', audience: 'office', nav: '/admin/people' } as const;
const EMPTY: Filled = { fields: {}, errors: {} };
const ALL: PeopleFilters = { q: '', city: '', role: '' };

async function ownCities(visit: Any): Promise<readonly CityLine[]> {
  const own = citiesOf(visit.actor, 'admin');
  return (await cityList(visit.db)).filter((city) => own.includes(city.id));
}

async function list(
  visit: Any,
  filters: PeopleFilters,
  after: readonly (string | number)[] | null,
  filled: Filled,
): Promise<Reply> {
  const { db, actor, at } = visit;
  if (filters.q !== '') await visit.spend('search', selfOf(actor));
  const own = citiesOf(actor, 'admin');
  const [sortKey, last] = textKeys(after, 2) ?? [];
  const spot = sortKey !== undefined && last !== undefined ? { sortKey, id: last } : null;
  const rows = await listStaff(db, own, filters, spot, at);
  const people = rows.slice(0, PEOPLE_PAGE);
  const end = rows.length > PEOPLE_PAGE ? people.at(-1) : undefined;
  const parts = {
    people,
    roles: await rolesIn(db, own, people.map((person) => person.id), at),
    counts: await countStaff(db, own, at),
    cities: await ownCities(visit),
    filters,
    next: end ? writeCursor([end.sortKey, end.id]) : null,
    invite: filled,
  }; // prettier-ignore
  return show('admin/people', peoplePage(parts, { ...visit, eyebrow: await eyebrow(visit) }), FRAME);
}

async function one(visit: OneVisit, filled: Filled): Promise<Reply> {
  const { db, actor, at, params } = visit;
  const own = citiesOf(actor, 'admin');
  const person = found(await staffMember(db, own, params.id, at));
  const roles = await rolesIn(db, own, [person.id], at);
  const isSelf = visit.actor.kind === 'person' && visit.actor.person === person.id;
  return show(
    'admin/person',
    personPage({ person, roles, cities: await ownCities(visit), filled, isSelf }, visit),
    FRAME,
  );
}

async function inviteOne(visit: Visit<unknown, unknown, z.infer<typeof InviteForm>>): Promise<Reply> {
  const { email, name, locale, ...rest } = visit.body;
  const cities = await ownCities(visit);
  const grant = grantFrom(rest, cities);
  const zone = cities.find((city) => city.id === grant.cityId)?.zone ?? visit.zone;
  const reply = await visit.commit((ctx) => invite(ctx, { email, name, locale, zone, ...grant }), '/admin/people');
  visit.session.flash({ kind: 'ok', text: visit.t('admin.invite.sent', { email }) });
  return reply;
}

async function give(visit: Visit<{ id: string }, unknown, z.infer<typeof GrantForm>>): Promise<Reply> {
  found(await staffMember(visit.db, citiesOf(visit.actor, 'admin'), visit.params.id, visit.at));
  const grant = grantFrom(visit.body, await ownCities(visit));
  const to = `/admin/people/${visit.params.id}`;
  const reply = await visit.commit((ctx) => giveRole(ctx, visit.params.id, grant), to);
  visit.session.flash({ kind: 'ok', text: visit.t('admin.person.did.given') });
  return reply;
}

async function end(visit: Visit<{ id: string; role: string }, unknown, unknown>): Promise<Reply> {
  const { id: person, role } = visit.params;
  const reply = await visit.commit((ctx) => endRole(ctx, person, role), '/admin/people');
  visit.session.flash({ kind: 'ok', text: visit.t('admin.person.did.ended') });
  return reply;
}

function act(verb: (ctx: Ctx, person: string) => Promise<void>, done: 'signedOut' | 'again' | 'factorOff') {
  return async (visit: OneVisit): Promise<Reply> => {
    const { id: person } = visit.params;
    const reply = await visit.commit((ctx) => verb(ctx, person), `/admin/people/${person}`);
    visit.session.flash({ kind: 'ok', text: visit.t(`admin.person.did.${done}`) });
    return reply;
  };
}

const again = (visit: OneVisit & { readonly body: Fields }, errors: Errors): Promise<Reply> =>
  one(visit, { fields: visit.body, errors });

const COMMON = { permission: 'people:edit', params: none, query: none, body: none } as const;
const ON_ONE = { ...COMMON, params: One } as const;

/** People with roles in the admin's cities: invite, give a role, end one, sign out. */
export const peopleRoutes: readonly Route[] = [
  defineRoute({
    ...COMMON,
    method: 'get',
    path: '/admin/people',
    query: PeopleQuery,
    handle: (visit) => {
      const { after, ...filters } = visit.query;
      return list(visit, filters, after, EMPTY);
    },
  }),
  defineRoute({
    ...COMMON,
    method: 'post',
    path: '/admin/people',
    body: InviteForm,
    handle: inviteOne,
    invalid: (visit, errors) => list(visit, ALL, null, { fields: visit.body, errors }),
  }),
  defineRoute({ ...ON_ONE, method: 'get', path: '/admin/people/:id', handle: (visit) => one(visit, EMPTY) }),
  defineRoute({
    ...ON_ONE,
    method: 'post',
    path: '/admin/people/:id/roles',
    body: GrantForm,
    handle: give,
    invalid: again,
  }),
  defineRoute({
    ...ON_ONE,
    method: 'post',
    path: '/admin/people/:id/roles/:role/end',
    params: z.strictObject({ id: id(), role: id() }),
    handle: end,
    invalid: again,
  }),
  defineRoute({
    ...ON_ONE,
    method: 'post',
    path: '/admin/people/:id/sign-out',
    handle: act(signOutPerson, 'signedOut'),
  }),
  defineRoute({
    ...ON_ONE,
    method: 'post',
    path: '/admin/people/:id/factor-off',
    handle: act(clearFactor, 'factorOff'),
  }),
  defineRoute({
    ...ON_ONE,
    method: 'post',
    path: '/admin/people/:id/invite-again',
    handle: act(remindInvited, 'again'),
  }),
];
