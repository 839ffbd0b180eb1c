/** The list of applications from its first line to its last, a page at a time. */
import { keyOf, linesOf, narrowed, ordered } from './applications.reads.ts';
import type { Filters, ListedApplication, Reading, Spot } from './applications.reads.ts';

/** Lines a query: so many that reading goes on briskly, so few that they weigh nothing. */
const LINES = 250;

/** Orders in which a case changes its place when it moves, or when a name is corrected. */
const MOVING: readonly Filters['sort'][] = ['waiting', 'name'];

/**
 * Every line that the list holds under these filters, in pages of `lines`. One query a page, and between two pages none
 * is open: a slow reader holds no connection. A case that moves meanwhile stands in it once.
 */
export async function* wholeList(
  reading: Reading,
  filters: Filters,
  lines = LINES,
): AsyncGenerator<readonly ListedApplication[], void, undefined> {
  const seen = MOVING.includes(filters.sort) ? new Set<string>() : null;
  for (let spot: Spot | null = null; ;) {
    const query = ordered(narrowed(reading, filters), filters.sort, spot).limit(lines);
    const found: readonly ListedApplication[] = await linesOf(reading.db, query);
    yield seen === null ? found : found.filter(({ id }) => !seen.has(id));
    for (const { id } of found) seen?.add(id);
    const last = found.at(-1);
    if (last === undefined || found.length < lines) return;
    spot = { backwards: false, key: keyOf(last, filters.sort), id: last.id };
  }
}
