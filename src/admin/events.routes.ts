import type { z } from 'zod';
import { none, writeCursor } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { cityNames } from './cities.reads.ts';
import { EventsQuery, filtersOf } from './events.form.ts';
import { listEvents, EVENTS_PAGE, type EventSpot } from './events.reads.ts';
import { readCities } from './events-scope.reads.ts';
import { eventsPage } from './events.view.ts';
import { textKeys } from './keys.ts';
import { selfOf } from './scope.ts';

const FRAME = { width: 'wide', audience: 'office', nav: '/admin/events' } as const;

function spotIn(after: readonly (string | number)[] | null): EventSpot | null {
  const number = after?.[3];
  const [at, subject, subjectId] = textKeys(after?.slice(0, 3) ?? null, 3) ?? [];
  if (at === undefined || subject === undefined || subjectId === undefined || !Number.isSafeInteger(number))
    return null;
  return { at, subject, subjectId, number: Number(number) };
}

async function list(visit: Visit<unknown, z.infer<typeof EventsQuery>, unknown>): Promise<Reply> {
  const { db, actor, zone } = visit;
  const { after, ...typed } = visit.query;
  if (typed.person !== '' || typed.reference !== '') await visit.spend('search', selfOf(actor));
  const { filters, wrong } = filtersOf(typed, zone);
  const rows = await listEvents(db, actor, filters, spotIn(after));
  const lines = rows.slice(0, EVENTS_PAGE);
  const end = rows.length > EVENTS_PAGE ? lines.at(-1) : undefined;
  const next = end ? writeCursor([end.at, end.subject, end.subjectId, end.number]) : null;
  const cities = await cityNames(db, readCities(actor));
  const eyebrow = visit.t('admin.events.of', { cities: cities.map((city) => city.name).join(', ') });
  return show('admin/events', eventsPage({ lines, typed, wrong, next }, { ...visit, eyebrow }), FRAME);
}

/** The record of what was done, for admins and auditors of the cities that it concerns. */
export const eventRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/admin/events',
    permission: 'events:read',
    params: none,
    query: EventsQuery,
    body: none,
    handle: list,
  }),
];
