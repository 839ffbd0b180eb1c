import { z } from 'zod';
import { FormFields, readable } from '../applications/fields.ts';
import type { Fields } from '../applications/answers.ts';
import { changeCall, type CallChange } from '../calls/call.ts';
import { dayOf } from '../engine/days.ts';
import { LOCALES } from '../i18n/index.ts';
import { first } from '../applications/fields.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { CALL_LENGTHS, datesFields, datesFrom, settingsFields, settingsFrom, textsFields, textsFrom, unchanged } from './call.form.ts'; // prettier-ignore
import { copyCall } from './copy.ts';
import { copyPage } from './copy.view.ts';
import { datesPage } from './dates.view.ts';
import { otherLanguages, settingsPage, textsPage } from './edit.view.ts';
import type { SetUpFormPage, Typing } from './form.view.ts';
import { headFrom } from './frame.view.ts';
import { loadSetUp, type SetUp } from './load.ts';
import { movedDays, MOVING } from './move-dates.ts';
import { dayParts, fieldsFrom, reading, wordParts, type Filled, type Reading } from './reading.form.ts';
import { plannedOf, warningsOf } from './warnings.ts';

/** Pages of the set-up stand in the office, with a sheet of their own. */
export const OFFICE = { audience: 'office', nav: '/office/calls', width: 'wide', sheets: ['css/setup.css'] } as const;
/** A call's own pages of the set-up: the lead city's officers alone. */
export const ON = { permission: 'call:set_up', on: ['call', 'id'], query: none } as const;
/** The parameters of a page of one call. */
export const Id = z.strictObject({ id: id() });

/** A visit to a page of one call's set-up. */
export type At<B = unknown> = Visit<{ id: string }, unknown, B>;

/** A form of the set-up; with errors it is answered as one. */
export function form(page: SetUpFormPage, status = 200): Reply {
  return show('setup/form', page, { ...OFFICE, status, error: page.errors.length > 0 });
}

/** Nothing typed yet, and nothing wrong. */
export const fresh = (fields: Fields): Typing => ({ fields, errors: {} });

/** What was typed into a form that could not be read, with what is wrong. */
export function typed(visit: { readonly body: unknown }, errors: Typing['errors']): Typing {
  return { fields: readable(visit.body as Readonly<Record<string, unknown>>), errors };
}

const ids = (setUp: SetUp): readonly string[] => setUp.sending.map((city) => city.id);

/** One section of the set-up: its page, its fields as they are, and what the page asks for. */
interface Section {
  readonly path: 'dates' | 'texts' | 'settings';
  page(setUp: SetUp, typing: Typing, visit: At): SetUpFormPage;
  fields(setUp: SetUp): Fields;
  read(fields: Fields, now: CallChange, setUp: SetUp): { readonly change: CallChange; readonly read: Reading };
}

const SECTIONS: readonly Section[] = [
  {
    path: 'dates',
    page: (setUp, typing, visit) =>
      datesPage(headFrom(setUp, visit), setUp.call, typing, warningsOf(plannedOf(setUp.call, setUp)), visit),
    fields: ({ call }) => datesFields(call),
    read: (fields, now, { call }) => datesFrom(fields, now, call.zone),
  },
  {
    path: 'texts',
    page: textsPage,
    fields: ({ call }) => textsFields(call),
    read: (fields, now, setUp) => textsFrom(fields, now, otherLanguages(setUp)),
  },
  {
    path: 'settings',
    page: settingsPage,
    fields: (setUp) => settingsFields(setUp.call, ids(setUp)),
    read: (fields, now, { cities }) => settingsFrom(fields, now, cities.map((city) => city.id)), // prettier-ignore
  },
];

async function save(visit: At<Fields>, section: Section): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const { call } = setUp;
  const { change, read } = section.read(visit.body, unchanged(call, ids(setUp)), setUp);
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return form(section.page(setUp, { fields: visit.body, errors }, visit), 422);
  const version = Number(first(visit.body, 'version') || NaN);
  const reply = await visit.commit((ctx) => changeCall(ctx, call.id, version, change), `/office/calls/${call.id}`);
  visit.session.flash({ kind: 'ok', text: visit.t('calls.office.saved') });
  return reply;
}

function sectionRoutes(section: Section): Route[] {
  const path = `/office/calls/:id/${section.path}`;
  const again = async (visit: At, typing: Typing | null, status = 200): Promise<Reply> => {
    const setUp = await loadSetUp(visit.db, visit.params.id);
    return form(section.page(setUp, typing ?? fresh(section.fields(setUp)), visit), status);
  };
  return [
    defineRoute({ ...ON, method: 'get', path, params: Id, body: none, handle: (visit) => again(visit, null) }),
    defineRoute({
      ...ON,
      method: 'post',
      path,
      params: Id,
      body: FormFields,
      handle: (visit) => save(visit, section),
      invalid: (visit, errors) => {
        const { ends, ...others } = errors; // the last day has another name on the page that begins a call
        return again(visit, typed(visit, ends === undefined ? others : { ...others, last: ends }), 422);
      },
    }),
  ];
}

/** The next year's name: a year in it is moved, else one is put behind it. */
function nextName(name: string, from: string, to: string): string {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  const moved = name.replace(/\b20\d\d\b/g, (year) => String(Number(year) + years));
  return moved === name ? `${name} ${to.slice(0, 4)}` : moved;
}

async function copying(visit: At, typing: Typing | null, status = 200): Promise<Reply> {
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const moved = movedDays(setUp.call, setUp.lead, dayOf(visit.at, setUp.call.zone));
  const { starts } = moved.days;
  const names = Object.fromEntries(LOCALES.map((lang) => [lang, nextName(setUp.call.name[lang] ?? '', starts?.from ?? '', starts?.to ?? '')])); // prettier-ignore
  const days = MOVING.reduce<Filled>((all, name) => ({ ...all, ...dayParts(name, moved.days[name]?.to) }), {});
  const filled = fresh(fieldsFrom({ ...days, ...wordParts('name', names) }));
  return form(copyPage(setUp, moved, typing ?? filled, visit), status);
}

async function copy(visit: At<Fields>): Promise<Reply> {
  const read = reading(visit.body);
  const setUp = await loadSetUp(visit.db, visit.params.id);
  const moved = movedDays(setUp.call, setUp.lead, dayOf(visit.at, setUp.call.zone));
  const name = read.words('name', CALL_LENGTHS.name, LOCALES);
  const slug = read.text('slug', 80, false);
  if (!/^[a-z0-9-]*$/.test(slug)) read.wrong('slug', 'calls.office.error.slug');
  const days = Object.fromEntries(MOVING.filter((each) => moved.days[each] !== undefined).map((each) => [each, read.day(each) ?? ''])); // prettier-ignore
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return copying(visit, { fields: visit.body, errors }, 422);
  const reply = await visit.commit(
    (ctx) => copyCall(ctx, visit.params.id, { name, slug, days }),
    (made) => `/office/calls/${made}`,
  );
  visit.session.flash({ kind: 'ok', text: visit.t('setup.copy.done') });
  return reply;
}

/** The pages on which a call's dates, texts and settings are set, and on which another is made from it. */
export const sectionRoutesOfSetUp: readonly Route[] = [
  ...SECTIONS.flatMap(sectionRoutes),
  defineRoute({ ...ON, method: 'get', path: '/office/calls/:id/copy', params: Id, body: none, handle: (visit) => copying(visit, null) }),
  defineRoute({
    ...ON, method: 'post', path: '/office/calls/:id/copy', params: Id, body: FormFields,
    handle: copy,
    invalid: (visit, errors) => copying(visit, typed(visit, errors), 422),
  }),
]; // prettier-ignore
