import { z } from 'zod';
import { cursor, id, writeCursor } from '../web/input.ts';
import type { Cursor, Filters } from './catalogue.reads.ts';

const TRACKS = ['student', 'artist', 'entrepreneur', ''] as const;

/** A search as it was typed: nothing that a database would choke on, nothing longer than a line. */
function tidy(text: string): string {
  return text
    .replaceAll(/\p{C}|\p{Surrogate}/gu, ' ')
    .trim()
    .slice(0, 100);
}

function readCursor(keys: readonly (string | number)[] | null): Cursor | null {
  const [direction, key, row] = keys ?? [];
  if (typeof key !== 'string' || typeof row !== 'string' || key.length > 40 || row.length > 40) return null;
  return { backwards: direction === 'b', key: tidy(key), id: tidy(row) };
}

/** What may stand behind `/?`. Whatever is not known there means nothing: a link passed on is never a dead end. */
export const CatalogueQuery = z.strictObject({
  q: z.string().catch('').transform(tidy),
  city: id().or(z.literal('')).catch(''),
  track: z.enum(TRACKS).catch(''),
  sort: z.enum(['closing', 'newest', 'starts']).catch('closing'),
  when: z.enum(['open', 'upcoming', 'closed']).catch('open'),
  after: cursor().catch(null).transform(readCursor),
});

type Written = Omit<Filters, 'after'>;

/** The address of the catalogue with these filters; what narrows nothing is left out. */
export function catalogueHref(filters: Written, after?: Cursor): string {
  const query = new URLSearchParams();
  if (filters.when !== 'open') query.set('when', filters.when);
  if (filters.q !== '') query.set('q', filters.q);
  if (filters.city !== '') query.set('city', filters.city);
  if (filters.track !== '') query.set('track', filters.track);
  if (filters.sort !== 'closing') query.set('sort', filters.sort);
  if (after) query.set('after', writeCursor([after.backwards ? 'b' : 'f', after.key, after.id]));
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}
