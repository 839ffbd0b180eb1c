import { z } from 'zod';
import { cityById, cityList } from '../cities/cities.reads.ts';
import type { Config } from '../config.ts';
import { endorsersOf } from '../entry/entry.reads.ts';
import { found } from '../errors.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { callPage, type CallParts } from './call.view.ts';
import { calendarFile, closingEntry } from './calendar.ts';
import { formOf, placesOf, publishedCall, requirementsOf, rubricOf, sendingCities, type Call } from './calls.reads.ts';
import { CatalogueQuery } from './catalogue.form.ts';
import {
  catalogueVersion,
  countByHost,
  countByTrack,
  countCalls,
  cursorAt,
  listCalls,
  type Filters,
} from './catalogue.reads.ts';
import { cataloguePage } from './catalogue.view.ts';
import { callsOfProgramme, programmeById, programmeLines } from './programmes.reads.ts';
import { programmePage, programmesPage } from './programmes.view.ts';

const Slug = z.strictObject({ slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/) });
const Id = z.strictObject({ id: id() });

/** Public pages look alike for everybody, whoever is signed in. */
const PUBLIC = { audience: 'public', nav: '/' } as const;

async function catalogue(visit: Visit<unknown, Filters, unknown>): Promise<Reply> {
  const { db, query: filters, at } = visit;
  const [part, count, hosts, tracks, cities] = await Promise.all([
    listCalls(db, filters, at),
    countCalls(db, filters, at),
    countByHost(db, at),
    countByTrack(db, at),
    cityList(db),
  ]);
  const [first, last] = [part.calls[0], part.calls.at(-1)];
  const before = part.before && first ? cursorAt(first, filters.sort, true) : null;
  const behind = part.more && last ? cursorAt(last, filters.sort, false) : null;
  const page = cataloguePage(
    { filters, part, found: count, hosts, tracks, cities, home: visit.site.cityId, before, behind },
    visit,
  );
  return show('calls/catalogue', page, { ...PUBLIC, width: 'bare' });
}

/** Everything that the page of a call shows. */
export async function callParts(
  db: Visit<unknown, unknown, unknown>['db'],
  call: Call,
  preview: boolean,
): Promise<CallParts> {
  const endorsed = call.settings.entry === 'endorsed';
  const [programme, city, places, sending, requirements, form, rubric, endorsers] = await Promise.all([
    programmeById(db, call.programmeId),
    cityById(db, call.leadCityId),
    placesOf(db, call.id),
    sendingCities(db, call.id),
    requirementsOf(db, call.id),
    formOf(db, call.formId),
    rubricOf(db, call.rubricId),
    endorsed ? endorsersOf(db, call.id) : null,
  ]);
  const endorsedBy =
    endorsers === null ? null : endorsers.filter(({ endedAt }) => endedAt === null).map(({ name }) => name);
  const contactEmail = found(city).contactEmail;
  return {
    call,
    programme: found(programme),
    contactEmail,
    places,
    sending,
    requirements,
    form,
    rubric,
    endorsedBy,
    preview,
  };
}

async function call(visit: Visit<z.infer<typeof Slug>, unknown, unknown>, baseUrl: string): Promise<Reply> {
  const shown = found(await publishedCall(visit.db, visit.params.slug));
  return show('calls/call', callPage(await callParts(visit.db, shown, false), visit, baseUrl), PUBLIC);
}

async function calendar(visit: Visit<z.infer<typeof Slug>, unknown, unknown>, baseUrl: string): Promise<Reply> {
  const shown = found(await publishedCall(visit.db, visit.params.slug));
  const { at, locale, t } = visit;
  const body = calendarFile([closingEntry(shown, { baseUrl, locale, t })], { baseUrl, at });
  return { kind: 'text', status: 200, type: 'text/calendar; charset=utf-8', body, attachment: `${shown.slug}.ics` };
}

async function programme(visit: Visit<z.infer<typeof Id>, unknown, unknown>): Promise<Reply> {
  const { db, params } = visit;
  const shown = found(await programmeById(db, params.id));
  const calls = await callsOfProgramme(db, shown.id, false);
  return show('calls/programme', programmePage(shown, calls, visit), PUBLIC);
}

const READ = { method: 'get', permission: 'public:read', params: none, query: none, body: none } as const;

/** The catalogue, calls, their calendar files, and programmes: no sign-in to read. */
export function callRoutes({ config }: { readonly config: Pick<Config, 'baseUrl'> }): readonly Route[] {
  return [
    defineRoute({
      ...READ,
      path: '/',
      query: CatalogueQuery,
      version: ({ db, at }) => catalogueVersion(db, at),
      handle: catalogue,
    }),
    defineRoute({ ...READ, path: '/calls/:slug', params: Slug, handle: (visit) => call(visit, config.baseUrl) }),
    defineRoute({
      ...READ,
      path: '/calls/:slug/closing.ics',
      params: Slug,
      handle: (visit) => calendar(visit, config.baseUrl),
    }),
    defineRoute({
      ...READ,
      path: '/programmes',
      handle: async (visit) =>
        show('calls/programmes', programmesPage(await programmeLines(visit.db), visit), { ...PUBLIC, nav: '/' }),
    }),
    defineRoute({ ...READ, path: '/programmes/:id', params: Id, handle: programme }),
  ];
}
