import type { Knex } from 'knex';
import { rowsOf } from '../access/relations.ts';
import { CALL_COLUMNS, callOf, type Call, type Track } from './calls.reads.ts';

/** Where a call stands on a day: not open yet, open, or closed. */
export type When = 'upcoming' | 'open' | 'closed';

/** How a list of calls is ordered. */
export type Sort = 'closing' | 'newest' | 'starts';

/** Where a page of the list begins: behind (or, read backwards, before) the row with these keys. */
export interface Cursor {
  readonly backwards: boolean;
  readonly key: string;
  readonly id: string;
}

/** What a visitor narrows the catalogue to; empty texts narrow nothing. */
export interface Filters {
  readonly q: string;
  readonly city: string;
  readonly track: Track | '';
  readonly sort: Sort;
  readonly when: When;
  readonly after: Cursor | null;
}

/** How many cards a page shows. */
const PAGE = 24;

/** One card of the catalogue: the call, and what it offers in which city. */
export interface Listed extends Call {
  readonly hosts: readonly string[];
  readonly places: number;
}

/** One page of the catalogue. */
export interface CataloguePart {
  readonly calls: readonly Listed[];
  readonly before: boolean;
  readonly more: boolean;
}

const CLOSES = 'COALESCE(calls.closed_early_at, calls.closes_at)';
const PHASE = `CASE WHEN ${CLOSES} <= ? THEN 'closed' WHEN calls.opens_at > ? THEN 'upcoming' ELSE 'open' END`;

/** Narrows a query over `calls` to those published, and to one of the three times. */
function published<Q extends Knex.QueryBuilder>(query: Q, when: When, at: string): Q {
  query.whereNotNull('calls.published_at');
  if (when === 'closed') query.whereRaw(`${CLOSES} <= ?`, [at]);
  else query.whereRaw(`${CLOSES} > ?`, [at]).where('calls.opens_at', when === 'open' ? '<=' : '>', at);
  return query;
}

// Texts are stored as JSON by locale: what is searched is the text without the names of its locales.
const SEARCHED = ['calls.name', 'calls.summary', 'calls.audience']
  .map((column) => `REPLACE(REPLACE(LOWER(${column}), '"en":', ' '), '"id":', ' ')`)
  .join(` || ' ' || `);
const OFFERED =
  'EXISTS (SELECT 1 FROM places JOIN cities ON cities.id = places.city_id WHERE places.call_id = calls.id AND ' +
  `LOWER(cities.name || ' ' || places.organisation) LIKE ? ESCAPE '!')`;

/** Every word has to be somewhere: in what the call says of itself, or in who hosts. */
function search(query: Knex.QueryBuilder, q: string): void {
  // What JSON itself is written with is in every text: nobody looks for it.
  for (const word of q
    .toLowerCase()
    .split(/[\s"\\{}:,]+/u)
    .filter(Boolean)
    .slice(0, 8)) {
    const pattern = `%${word.replaceAll(/[!%_]/g, (character) => `!${character}`)}%`;
    query.whereRaw(`((${SEARCHED}) LIKE ? ESCAPE '!' OR ${OFFERED})`, [pattern, pattern]);
  }
}

function narrowed(db: Knex, filters: Filters, at: string): Knex.QueryBuilder {
  const query = published(db('calls'), filters.when, at);
  if (filters.track !== '') query.where('calls.track', filters.track);
  if (filters.city !== '')
    query.whereRaw('EXISTS (SELECT 1 FROM places WHERE places.call_id = calls.id AND places.city_id = ?)', [
      filters.city,
    ]);
  search(query, filters.q);
  return query;
}

interface Order {
  readonly column: string;
  readonly descending: boolean;
}

function orderOf({ sort, when }: Filters): Order {
  if (sort === 'newest') return { column: 'calls.published_at', descending: true };
  // Of what is closed, the latest comes first.
  if (sort === 'starts') return { column: 'calls.starts_on', descending: when === 'closed' };
  return { column: CLOSES, descending: when === 'closed' };
}

/** The column that the cursor's key is read from. */
function keyOf(call: Call, sort: Sort): string {
  if (sort === 'newest') return call.publishedAt ?? '';
  return sort === 'starts' ? call.startsOn : call.closesAt;
}

/** The cursor in front of or behind a call of the list. */
export function cursorAt(call: Call, sort: Sort, backwards: boolean): Cursor {
  return { backwards, key: keyOf(call, sort), id: call.id };
}

/** One page of calls, in keyset order. One query, and one for what their places are. */
export async function listCalls(db: Knex, filters: Filters, at: string): Promise<CataloguePart> {
  const { after } = filters;
  const { column, descending } = orderOf(filters);
  const backwards = after?.backwards ?? false;
  const down = descending !== backwards;
  const query = narrowed(db, filters, at).orderByRaw(
    `${column} ${down ? 'DESC' : 'ASC'}, calls.id ${down ? 'DESC' : 'ASC'}`,
  );
  if (after !== null) {
    const sign = down ? '<' : '>';
    query.whereRaw(`(${column} ${sign} ? OR (${column} = ? AND calls.id ${sign} ?))`, [after.key, after.key, after.id]);
  }
  const rows = (await query.limit(PAGE + 1).select(CALL_COLUMNS)) as readonly Readonly<Record<string, unknown>>[];
  const further = rows.length > PAGE;
  const calls = rows.slice(0, PAGE).map(callOf);
  if (backwards) calls.reverse();
  const offers = await offersOf(
    db,
    calls.map((call) => call.id),
  );
  return {
    calls: calls.map((call) => ({ ...call, ...(offers.get(call.id) ?? { hosts: [], places: 0 }) })),
    before: backwards ? further : after !== null,
    more: backwards ? true : further,
  };
}

/** Host cities and number of places, by call. */
async function offersOf(
  db: Knex,
  callIds: readonly string[],
): Promise<ReadonlyMap<string, { hosts: readonly string[]; places: number }>> {
  const rows = (await db('places')
    .join('cities', 'cities.id', 'places.city_id')
    .whereIn('places.call_id', [...callIds])
    .groupBy('places.call_id', 'cities.id', 'cities.name')
    .orderBy('cities.name')
    .select('places.call_id', 'cities.name')
    .sum('places.capacity as places')) as readonly { call_id: string; name: string; places: number | string }[];
  const offers = new Map<string, { hosts: string[]; places: number }>();
  for (const row of rows) {
    const offer = offers.get(row.call_id) ?? { hosts: [], places: 0 };
    offers.set(row.call_id, { hosts: [...offer.hosts, row.name], places: offer.places + Number(row.places) });
  }
  return offers;
}

/** How many calls, and how many places in them. */
export interface Count {
  readonly calls: number;
  readonly places: number;
}

const PLACES_OF_CALL = 'COALESCE((SELECT SUM(places.capacity) FROM places WHERE places.call_id = calls.id), 0)';

/** What the filters leave, over all pages. */
export async function countCalls(db: Knex, filters: Filters, at: string): Promise<Count> {
  const row = (await narrowed(db, filters, at).first(
    db.raw(`COUNT(*) AS calls, COALESCE(SUM(${PLACES_OF_CALL}), 0) AS places`),
  )) as { calls: number | string; places: number | string };
  return { calls: Number(row.calls), places: Number(row.places) };
}

/** What a city hosts among the calls of one time. */
export interface HostCount extends Count {
  readonly cityId: string;
  readonly when: When;
  /** The first closing among them, exclusive. */
  readonly nextCloses: string;
}

/** By host city and time: calls, places, and the next closing. */
export async function countByHost(db: Knex, at: string): Promise<readonly HostCount[]> {
  const rows = rowsOf(
    await db.raw(
      `SELECT offers.city_id, offers.phase, COUNT(*) AS calls, SUM(offers.places) AS places, MIN(offers.closes) AS closes
       FROM (SELECT places.city_id, calls.id, ${CLOSES} AS closes, SUM(places.capacity) AS places, ${PHASE} AS phase
             FROM calls JOIN places ON places.call_id = calls.id WHERE calls.published_at IS NOT NULL
             GROUP BY places.city_id, calls.id) AS offers
       GROUP BY offers.city_id, offers.phase`,
      [at, at],
    ),
  );
  return rows.map((row) => ({
    cityId: String(row['city_id']),
    when: row['phase'] as When,
    calls: Number(row['calls']),
    places: Number(row['places']),
    nextCloses: String(row['closes']),
  }));
}

/** What there is of a track at one time. */
export interface TrackCount extends Count {
  readonly track: Track;
  readonly when: When;
}

/** By track and time: calls and places. */
export async function countByTrack(db: Knex, at: string): Promise<readonly TrackCount[]> {
  const rows = rowsOf(
    await db.raw(
      `SELECT offers.track, offers.phase, COUNT(*) AS calls, SUM(offers.places) AS places
       FROM (SELECT calls.track, ${PLACES_OF_CALL} AS places, ${PHASE} AS phase
             FROM calls WHERE calls.published_at IS NOT NULL) AS offers
       GROUP BY offers.track, offers.phase`,
      [at, at],
    ),
  );
  return rows.map((row) => ({
    track: row['track'] as Track,
    when: row['phase'] as When,
    calls: Number(row['calls']),
    places: Number(row['places']),
  }));
}

/** How many rows of a table there are, the sum of their versions, and the newest: one of them changes with any row. */
const rowsIn = (table: string): string =>
  `COUNT(*) || ' ' || COALESCE(SUM(${table}.version), 0) || ' ' || COALESCE(MAX(${table}.id), '')`;

const VERSION = `SELECT (SELECT ${rowsIn('calls')} || ' ' || COALESCE(SUM(CASE WHEN ${CLOSES} <= ? THEN 1 ELSE 0 END), 0)
    || ' ' || COALESCE(SUM(CASE WHEN calls.opens_at <= ? THEN 1 ELSE 0 END), 0) FROM calls)
  || ' ' || (SELECT ${rowsIn('places')} FROM places) || ' ' || (SELECT ${rowsIn('cities')} FROM cities) AS version`;

/** A text that is another as soon as a call, place or city is, or a call has opened or closed. One query. */
export async function catalogueVersion(db: Knex, at: string): Promise<string> {
  const [row] = rowsOf(await db.raw(VERSION, [at, at]));
  return String(row?.['version']);
}
