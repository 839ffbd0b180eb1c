import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import { found } from '../errors.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { cityFrom, CityForm, fieldsOf, newCityFrom, NewCityForm } from './cities.form.ts';
import { citiesCounted, ownCity } from './cities.reads.ts';
import { changeCity, createCity } from './cities.ts';
import { citiesPage } from './cities.view.ts';
import { cityPage, newCityPage } from './city.view.ts';
import { eyebrow } from './eyebrow.ts';
import type { Errors, Fields } from './parts.view.ts';

type Any = Visit<unknown, unknown, unknown>;

const One = z.strictObject({ id: id() });
const FRAME = { width: 'wide', audience: 'office', nav: '/admin/cities' } as const;

async function list(visit: Any): Promise<Reply> {
  const cities = await citiesCounted(visit.db, visit.at);
  const reader = { ...visit, eyebrow: await eyebrow(visit) };
  return show('admin/list', citiesPage(cities, citiesOf(visit.actor, 'admin'), reader), FRAME);
}

async function one(
  visit: Visit<{ id: string }, unknown, unknown>,
  fields: Fields | null,
  errors: Errors,
): Promise<Reply> {
  const city = found(await ownCity(visit.db, visit.params.id));
  const reader = { ...visit, eyebrow: await eyebrow(visit) };
  return show('admin/form', cityPage(city, { fields: fields ?? fieldsOf(city), errors }, reader), FRAME);
}

async function fresh(visit: Any, fields: Fields, errors: Errors): Promise<Reply> {
  return show('admin/form', newCityPage({ fields, errors }, { ...visit, eyebrow: await eyebrow(visit) }), FRAME);
}

async function create(visit: Visit<unknown, unknown, z.infer<typeof NewCityForm>>): Promise<Reply> {
  const { admin_name: name, admin_email: email, admin_locale: locale } = visit.body;
  const city = newCityFrom(visit.body);
  const reply = await visit.commit((ctx) => createCity(ctx, city, { name, email, locale }), '/admin/cities');
  visit.session.flash({ kind: 'ok', text: visit.t('admin.city.created', { city: city.name, email }) });
  return reply;
}

async function save(visit: Visit<{ id: string }, unknown, z.infer<typeof CityForm>>): Promise<Reply> {
  const { id: city } = visit.params;
  const { version, ...body } = visit.body;
  const fields = cityFrom(body);
  const reply = await visit.commit((ctx) => changeCity(ctx, city, version, fields), `/admin/cities/${city}`);
  visit.session.flash({ kind: 'ok', text: visit.t('admin.saved') });
  return reply;
}

const AREA = { permission: 'city:edit', params: none, query: none } as const;
const ON_CITY = { permission: 'city:edit', on: ['city', 'id'], params: One, query: none } as const;

/** The cities of the network, and the form of one's own. */
export const adminCityRoutes: readonly Route[] = [
  defineRoute({ ...AREA, method: 'get', path: '/admin/cities', body: none, handle: list }),
  defineRoute({
    ...AREA,
    method: 'get',
    path: '/admin/cities/new',
    body: none,
    handle: (visit) => fresh(visit, {}, {}),
  }),
  defineRoute({
    ...AREA,
    method: 'post',
    path: '/admin/cities/new',
    body: NewCityForm,
    handle: create,
    invalid: (visit, errors) => fresh(visit, visit.body, errors),
  }),
  defineRoute({
    ...ON_CITY,
    method: 'get',
    path: '/admin/cities/:id',
    body: none,
    handle: (visit) => one(visit, null, {}),
  }),
  defineRoute({
    ...ON_CITY,
    method: 'post',
    path: '/admin/cities/:id',
    body: CityForm,
    handle: save,
    invalid: (visit, errors) => one(visit, visit.body, errors),
  }),
];
