import { z } from 'zod';
import { cursor, id, writeCursor } from '../web/input.ts';
import { statesOf } from '../workflow/states.ts';
import type { Filters, Spot } from './applications.reads.ts';

const STATES = ['', 'all', 'ended', ...statesOf('application')] as const;

/** The orders in which the list can be read. */
export const SORTS = ['newest', 'oldest', 'waiting', 'name', 'reference'] as const;

/** A search as it was typed: nothing that a database would choke on, nothing longer than a line. */
function tidy(text: string): string {
  return text
    .replaceAll(/\p{C}|\p{Surrogate}/gu, ' ')
    .trim()
    .slice(0, 100);
}

function readSpot(keys: readonly (string | number)[] | null): Spot | null {
  const [direction, key, row] = keys ?? [];
  if (typeof key !== 'string' || typeof row !== 'string' || key.length > 200 || row.length > 40) return null;
  return { backwards: direction === 'b', key: clean(key), id: clean(row) };
}

const clean = (key: string): string => key.replaceAll(/\p{C}|\p{Surrogate}/gu, '');

const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values).catch('' as T[number]);

/** What may stand behind /office/applications?. Whatever is not known there means nothing: a link passed on is no dead end. */
export const ListQuery = z.strictObject({
  q: z.string().catch('').transform(tidy),
  call: id().or(z.literal('')).catch(''),
  city: id().or(z.literal('')).catch(''),
  track: oneOf(['', 'student', 'artist', 'entrepreneur']),
  state: oneOf(STATES),
  minor: oneOf(['', 'yes', 'no']),
  documents: oneOf(['', 'check', 'rejected', 'accepted']),
  reviews: oneOf(['', 'missing', 'enough']),
  late: oneOf(['', 'yes']),
  mine: oneOf(['', 'signature', 'typed', 'city']),
  messages: oneOf(['', 'unanswered']),
  objections: oneOf(['', 'open', 'late']),
  sort: z.enum(SORTS).catch('newest'),
  view: z.enum(['table', 'board']).catch('table'),
  after: cursor().catch(null).transform(readSpot),
});

/** Filters of the list that narrow nothing. */
export const NO_FILTERS: Filters = {
  q: '', call: '', city: '', track: '', state: '', minor: '', documents: '', reviews: '', late: '', mine: '',
  messages: '', objections: '',  sort: 'newest', view: 'table',
}; // prettier-ignore

/** The filters as a query string; what narrows nothing is left out. */
export function queryOf(filters: Filters, after?: Spot): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters) as [keyof Filters, string][])
    if (value !== NO_FILTERS[name]) query.set(name, value);
  if (after) query.set('after', writeCursor([after.backwards ? 'b' : 'f', after.key, after.id]));
  return query.toString();
}

const withQuery = (path: string, query: string): string => (query === '' ? path : `${path}?${query}`);

/** The address of the list with these filters. */
export function listHref(filters: Filters, after?: Spot): string {
  return withQuery('/office/applications', queryOf(filters, after));
}

/** The address of a case that knows the list it was opened from; `part` is an anchor. */
export function caseHref(
  applicationId: string,
  filters: Filters,
  part = '',
  more: Readonly<Record<string, string>> = {},
): string {
  const from = queryOf(filters);
  const query = new URLSearchParams({ ...(from === '' ? {} : { from }), ...more }).toString();
  return withQuery(`/office/applications/${applicationId}`, query) + (part === '' ? '' : `#${part}`);
}

/** The filters that a query string holds. It is read again by the list's own schema: an address of ours and no other. */
export function filtersIn(query: string): Filters {
  const given = Object.fromEntries(new URLSearchParams(query.slice(0, 2_000)));
  const names = Object.keys(ListQuery.shape);
  const parsed = ListQuery.safeParse(
    Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name))),
  );
  if (!parsed.success) return NO_FILTERS;
  const { after: _, ...filters } = parsed.data;
  return filters;
}

/** Which list a page was opened from: the parameter `from`. */
export const From = z.string().catch('').transform(filtersIn);
