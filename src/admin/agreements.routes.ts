import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import { cityList } from '../cities/cities.reads.ts';
import { AppError, found } from '../errors.ts';
import { cursor, id, none, writeCursor } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { AgreementForm, agreementFrom, fieldsOfAgreement, NewAgreementForm } from './agreements.form.ts';
import { agreementById, agreementsOfCities, AGREEMENTS_PAGE, type Agreement } from './agreements.reads.ts';
import { changeAgreement, createAgreement } from './agreements.ts';
import { agreementPage, agreementsPage, newAgreementPage } from './agreements.view.ts';
import { eyebrow } from './eyebrow.ts';
import type { Errors, Fields } from './parts.view.ts';
import { demandAdminOf } from './scope.ts';

type Any = Visit<unknown, unknown, unknown>;
type OneVisit = Visit<{ id: string }, unknown, unknown>;

const One = z.strictObject({ id: id() });
const ListQuery = z.strictObject({ after: cursor().catch(null) });
const FRAME = { width: 'wide', audience: 'office', nav: '/admin/cities' } as const;

async function list(visit: Visit<unknown, z.infer<typeof ListQuery>, unknown>): Promise<Reply> {
  const [endsOn, last] = visit.query.after ?? [];
  const after = typeof endsOn === 'string' && typeof last === 'string' ? { endsOn, id: last } : null;
  const rows = await agreementsOfCities(visit.db, citiesOf(visit.actor, 'admin'), after);
  const shown = rows.slice(0, AGREEMENTS_PAGE);
  const end = rows.length > AGREEMENTS_PAGE ? shown.at(-1) : undefined;
  const next = end ? `/admin/agreements?after=${writeCursor([end.endsOn, end.id])}` : null;
  return show('admin/list', agreementsPage(shown, next, { ...visit, eyebrow: await eyebrow(visit) }), FRAME);
}

async function ownAgreement(visit: OneVisit): Promise<Agreement> {
  const agreement = found(await agreementById(visit.db, visit.params.id));
  demandAdminOf(visit.actor, [agreement.cityA, agreement.cityB]);
  return agreement;
}

async function one(visit: OneVisit, fields: Fields | null, errors: Errors): Promise<Reply> {
  const agreement = await ownAgreement(visit);
  const filled = { fields: fields ?? fieldsOfAgreement(agreement), errors };
  return show('admin/form', agreementPage(agreement, filled, { ...visit, eyebrow: await eyebrow(visit) }), FRAME);
}

async function fresh(visit: Any, fields: Fields, errors: Errors): Promise<Reply> {
  const all = await cityList(visit.db);
  const own = all.filter((city) => citiesOf(visit.actor, 'admin').includes(city.id));
  const reader = { ...visit, eyebrow: await eyebrow(visit) };
  return show('admin/form', newAgreementPage(own, all, { fields, errors }, reader), FRAME);
}

async function create(visit: Visit<unknown, unknown, z.infer<typeof NewAgreementForm>>): Promise<Reply> {
  const { city_a: cityA, city_b: cityB, ...body } = visit.body;
  const problems: Record<string, string> = {};
  if (!citiesOf(visit.actor, 'admin').includes(cityA)) problems['city_a'] = 'errors.chosen';
  if (cityA === cityB) problems['city_b'] = 'admin.agreement.error.same';
  else if (!(await cityList(visit.db)).some((city) => city.id === cityB)) problems['city_b'] = 'errors.chosen';
  if (Object.keys(problems).length > 0) throw new AppError({ kind: 'invalid', fields: problems });
  const fields = agreementFrom(body);
  const reply = await visit.commit(
    (ctx) => createAgreement(ctx, { ...fields, cityA, cityB }),
    (made) => `/admin/agreements/${made}`,
  );
  visit.session.flash({ kind: 'ok', text: visit.t('admin.agreement.created') });
  return reply;
}

async function save(visit: Visit<{ id: string }, unknown, z.infer<typeof AgreementForm>>): Promise<Reply> {
  const { id: agreement } = await ownAgreement(visit);
  const { version, ...body } = visit.body;
  const fields = agreementFrom(body);
  const to = `/admin/agreements/${agreement}`;
  const reply = await visit.commit((ctx) => changeAgreement(ctx, agreement, version, fields), to);
  visit.session.flash({ kind: 'ok', text: visit.t('admin.saved') });
  return reply;
}

const COMMON = { permission: 'city:edit', params: none, query: none } as const;

/** What the admin's cities stand on with others. */
export const agreementRoutes: readonly Route[] = [
  defineRoute({ ...COMMON, method: 'get', path: '/admin/agreements', query: ListQuery, body: none, handle: list }),
  defineRoute({
    ...COMMON,
    method: 'get',
    path: '/admin/agreements/new',
    body: none,
    handle: (visit) => fresh(visit, {}, {}),
  }),
  defineRoute({
    ...COMMON,
    method: 'post',
    path: '/admin/agreements/new',
    body: NewAgreementForm,
    handle: create,
    invalid: (visit, errors) => fresh(visit, visit.body, errors),
  }),
  defineRoute({
    ...COMMON,
    method: 'get',
    path: '/admin/agreements/:id',
    params: One,
    body: none,
    handle: (visit) => one(visit, null, {}),
  }),
  defineRoute({
    ...COMMON,
    method: 'post',
    path: '/admin/agreements/:id',
    params: One,
    body: AgreementForm,
    handle: save,
    invalid: (visit, errors) => one(visit, visit.body, errors),
  }),
];
