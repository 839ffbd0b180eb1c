/** The office's list of applications: filters, order and pages. The same number of queries for one row and a thousand. */
import type { Knex } from 'knex';
import { signerOf, type Actor } from '../access/actor.ts';
import { visible, whereHeld } from '../access/relations.ts';
import type { Dialect } from '../db/database.ts';
import { searchCondition } from '../db/search.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { statesOf, statesWith, type State } from '../workflow/states.ts';
import type { SeenCall } from './calls.reads.ts';

/** What narrows and orders the list; an empty text narrows nothing. */
export interface Filters {
  readonly q: string;
  readonly call: string;
  readonly city: string;
  readonly track: string;
  /** A state, '' for those that were sent and go on, 'ended' or 'all'. */
  readonly state: string;
  readonly minor: string;
  readonly documents: string;
  readonly reviews: string;
  /** 'yes': the day by which the applicant should have acted is past. */
  readonly late: string;
  readonly mine: string;
  /** 'unanswered': an applicant's message waits. */
  readonly messages: string;
  /** 'open' or 'late': an objection waits for its answer. */
  readonly objections: string;
  readonly sort: 'newest' | 'oldest' | 'waiting' | 'name' | 'reference';
  readonly view: 'table' | 'board';
}

/** A place in an ordered list: everything behind it, or before it. */
export interface Spot {
  readonly backwards: boolean;
  readonly key: string;
  readonly id: string;
}

/** For whom, when, and over which calls a list is read. */
export interface Reading {
  readonly db: Knex;
  readonly dialect: Dialect;
  readonly actor: Actor;
  readonly at: Instant;
  readonly calls: readonly SeenCall[];
}

/** One line of the list. */
export interface ListedApplication {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly name: string;
  readonly cityId: string;
  readonly cityName: string;
  readonly callId: string;
  readonly callName: Localised;
  readonly state: State<'application'>;
  readonly stateSince: Instant;
  readonly dueAt: Instant | null;
  readonly zone: string;
  readonly reviewCount: number;
  readonly reviewSum: number;
  readonly toCheck: number;
  readonly rejected: number;
  /** Messages of the applicant that wait for an answer. */
  readonly unanswered: number;
  readonly objected: boolean;
  readonly bornOn: string | null;
  readonly typed: boolean;
  readonly sortKey: string;
}

/** States in which an application was sent and goes on. */
export const ACTIVE = statesWith('application', 'live').filter((state) => state !== 'draft');
const ENDED = statesOf('application').filter((state) => !statesWith('application', 'live').includes(state));

const ORDERS: Record<Filters['sort'], { readonly column: string; readonly order: 'asc' | 'desc' }> = {
  newest: { column: 'applications.id', order: 'desc' },
  oldest: { column: 'applications.id', order: 'asc' },
  waiting: { column: 'applications.state_since', order: 'asc' },
  name: { column: 'persons.sort_key', order: 'asc' },
  reference: { column: 'applications.reference', order: 'asc' },
};

const TO_CHECK = `SELECT 1 FROM documents JOIN files ON files.id = documents.file_id
  WHERE documents.application_id = applications.id AND documents.current = true AND documents.state = 'pending' AND files.state = 'clean'`;
const REJECTED = `SELECT 1 FROM documents WHERE documents.application_id = applications.id AND documents.current = true
  AND documents.state IN ('rejected', 'expired')`;
const UNDECIDED = `SELECT 1 FROM documents WHERE documents.application_id = applications.id AND documents.current = true
  AND documents.state <> 'accepted'`;

const UNANSWERED = `SELECT 1 FROM messages WHERE messages.application_id = applications.id AND messages.side = 'applicant'
  AND messages.settled_at IS NULL`;
const OBJECTED = `SELECT 1 FROM objections WHERE objections.application_id = applications.id AND objections.state = 'open'`;

/** Who reads an application blind does not screen it: rows that the actor is assigned to under a blind call are left out. */
const READ_BLIND = `applications.id IN (SELECT assignments.application_id FROM assignments WHERE assignments.ended_at IS NULL
  AND assignments.person_id = ?) AND calls.settings LIKE '%"blind":true%'`;

/** Leaves out what the actor reads blind; the query has `applications` and `calls`. */
export function notReadBlind(query: Knex.QueryBuilder, actor: Actor): Knex.QueryBuilder {
  return query.whereRaw(`NOT (${READ_BLIND})`, [actor.kind === 'person' ? actor.person : '']);
}

/** Every application that the actor's list may hold; recused and parties find nothing of theirs. */
export function listed(db: Knex, actor: Actor): Knex.QueryBuilder {
  const query = db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .leftJoin('persons', 'persons.id', 'applications.person_id'); // left out by the database where nothing of it is read
  visible(query, 'application', actor, 'applications:list');
  return notReadBlind(query, actor);
}

function groupedBy<K>(calls: readonly SeenCall[], keyOf: (call: SeenCall) => K): ReadonlyMap<K, readonly string[]> {
  const groups = new Map<K, string[]>();
  for (const call of calls) groups.set(keyOf(call), [...(groups.get(keyOf(call)) ?? []), call.id]);
  return groups;
}

function narrowMinor(query: Knex.QueryBuilder, calls: readonly SeenCall[], minor: boolean): void {
  query.where((any) => {
    any.whereRaw('1 = 0');
    for (const [day, ids] of groupedBy(calls, (call) => call.minorsBornAfter))
      any.orWhere((one) => {
        one.whereIn('applications.call_id', ids);
        if (minor) one.where('persons.born_on', '>', day);
        else one.where((grown) => grown.where('persons.born_on', '<=', day).orWhereNull('persons.born_on'));
      });
  });
}

/** Counts one row of the list in or out by how many reviews its call needs. */
function narrowReviews(query: Knex.QueryBuilder, calls: readonly SeenCall[], enough: boolean): void {
  query.whereIn('applications.state', ['in_review', 'interview']).where((any) => {
    any.whereRaw('1 = 0');
    for (const [needed, ids] of groupedBy(calls, (call) => call.reviewsNeeded))
      any.orWhere((one) => {
        one.whereIn('applications.call_id', ids).where('applications.review_count', enough ? '>=' : '<', needed);
      });
  });
}

function narrowMine(query: Knex.QueryBuilder, actor: Actor, mine: string): void {
  if (mine === 'typed') query.where('applications.typed_by', actor.kind === 'person' ? actor.person : '');
  if (mine === 'city')
    query.whereIn('applications.city_id', actor.kind === 'person' ? actor.roles.map((role) => role.city) : []);
  if (mine !== 'signature') return;
  const laid = `SELECT signatures.subject_id FROM signatures JOIN applications AS signed ON signed.id = signatures.subject_id
    AND signed.version = signatures.version WHERE signatures.subject = 'application'`;
  whereHeld(query, 'application', actor, 'lead')
    .whereRaw(`applications.id IN (${laid} AND signatures.signer <> ?)`, [signerOf(actor)])
    .whereRaw(`applications.id NOT IN (${laid} AND signatures.signer = ?)`, [signerOf(actor)]);
}

/**
 * Narrows to states. Those that go on are said by what they are not: an index over states would have all of them read
 * and sorted before the first page is there.
 */
function narrowStates(query: Knex.QueryBuilder, state: string): void {
  const states = statesIn(state);
  if (state === '') query.whereNotIn('applications.state', ['draft', ...ENDED]);
  else if (states !== null) query.whereIn('applications.state', [...states]);
}

/** The states that a filter lets through; null for all. */
export function statesIn(state: string): readonly string[] | null {
  if (state === 'all') return null;
  if (state === '') return ACTIVE;
  return state === 'ended' ? ENDED : [state];
}

/** Narrows a list to what the filters say. */
export function narrowed(reading: Reading, filters: Filters): Knex.QueryBuilder {
  const { db, dialect, actor, at, calls } = reading;
  const query = listed(db, actor);
  narrowStates(query, filters.state);
  const search = searchCondition(dialect, filters.q);
  if (search !== null)
    query.where((found) =>
      found.whereRaw(search.sql, [...search.args]).orWhere('applications.reference', filters.q.toUpperCase()),
    );
  if (filters.call !== '') query.where('applications.call_id', filters.call);
  if (filters.city !== '') query.where('applications.city_id', filters.city);
  if (filters.track !== '') query.where('calls.track', filters.track);
  if (filters.minor !== '') narrowMinor(query, calls, filters.minor === 'yes');
  if (filters.documents === 'check') query.whereRaw(`EXISTS (${TO_CHECK})`);
  if (filters.documents === 'rejected') query.whereRaw(`EXISTS (${REJECTED})`);
  if (filters.documents === 'accepted') query.whereRaw(`NOT EXISTS (${UNDECIDED})`);
  if (filters.reviews !== '') narrowReviews(query, calls, filters.reviews === 'enough');
  if (filters.messages !== '') query.whereRaw(`EXISTS (${UNANSWERED})`);
  if (filters.objections === 'open') query.whereRaw(`EXISTS (${OBJECTED})`);
  if (filters.objections === 'late') query.whereRaw(`EXISTS (${OBJECTED} AND objections.answer_by <= ?)`, [at]);
  if (filters.late === 'yes') query.where('applications.state', 'returned').where('applications.due_at', '<=', at);
  if (filters.mine !== '') narrowMine(query, actor, filters.mine);
  return query;
}

/** Orders a list, and begins it behind a spot. */
export function ordered(query: Knex.QueryBuilder, sort: Filters['sort'], spot: Spot | null): Knex.QueryBuilder {
  const { column, order } = ORDERS[sort];
  const way = spot?.backwards ? (order === 'asc' ? 'desc' : 'asc') : order;
  if (spot !== null) {
    const beyond = way === 'asc' ? '>' : '<';
    if (column === 'applications.id') query.where(column, beyond, spot.id);
    else query.whereRaw(`(${column}, applications.id) ${beyond} (?, ?)`, [spot.key, spot.id]);
  }
  if (column !== 'applications.id') query.orderBy(column, way);
  return query.orderBy('applications.id', way);
}

type RawRow = Omit<ListedApplication, 'callName' | 'typed'> & { callName: string; typedBy: string | null };

function columnsOf(db: Knex) {
  return {
    id: 'applications.id',
    reference: 'applications.reference',
    title: 'applications.title',
    name: 'persons.name',
    cityId: 'cities.id',
    cityName: 'cities.name',
    zone: 'cities.zone',
    callId: 'calls.id',
    callName: 'calls.name',
    state: 'applications.state',
    stateSince: 'applications.state_since',
    dueAt: 'applications.due_at',
    reviewCount: 'applications.review_count',
    reviewSum: 'applications.review_sum',
    toCheck: db.raw(`(${TO_CHECK.replace('SELECT 1', 'SELECT COUNT(*)')})`),
    rejected: db.raw(`(${REJECTED.replace('SELECT 1', 'SELECT COUNT(*)')})`),
    unanswered: db.raw(`(${UNANSWERED.replace('SELECT 1', 'SELECT COUNT(*)')})`),
    objected: db.raw(`(${OBJECTED.replace('SELECT 1', 'SELECT COUNT(*)')})`),
    bornOn: 'persons.born_on',
    typedBy: 'applications.typed_by',
    sortKey: 'persons.sort_key',
  };
}

/** Reads the lines of a query over the list. */
export async function linesOf(db: Knex, query: Knex.QueryBuilder): Promise<readonly ListedApplication[]> {
  const rows = (await query.join('cities', 'cities.id', 'applications.city_id').select(columnsOf(db))) as RawRow[];
  return rows.map(({ typedBy, ...row }) => ({
    ...row,
    callName: JSON.parse(row.callName) as Localised,
    toCheck: Number(row.toCheck),
    rejected: Number(row.rejected),
    unanswered: Number(row.unanswered),
    objected: Number(row.objected) > 0,
    typed: typedBy !== null,
  }));
}

/** The order's key of a line, for a cursor. */
export function keyOf(
  row: Pick<ListedApplication, 'id' | 'stateSince' | 'sortKey' | 'reference'>,
  sort: Filters['sort'],
): string {
  if (sort === 'waiting') return row.stateSince;
  if (sort === 'name') return row.sortKey;
  return sort === 'reference' ? row.reference : row.id;
}

/** Rows a page. */
const PAGE = 50;

/** One page of the list, with where the pages before and behind it begin. */
export interface Listing {
  readonly rows: readonly ListedApplication[];
  readonly previous: Spot | null;
  readonly next: Spot | null;
}

/** One page of the list. One query. */
export async function listApplications(reading: Reading, filters: Filters, spot: Spot | null): Promise<Listing> {
  const found = await linesOf(reading.db, ordered(narrowed(reading, filters), filters.sort, spot).limit(PAGE + 1));
  const kept = found.slice(0, PAGE);
  const rows = spot?.backwards ? kept.reverse() : kept;
  const [first, last] = [rows.at(0), rows.at(-1)];
  const at = (row: ListedApplication, backwards: boolean): Spot => ({
    backwards,
    key: keyOf(row, filters.sort),
    id: row.id,
  });
  const more = found.length > PAGE;
  const before = spot !== null && (spot.backwards ? more : true);
  const behind = spot?.backwards ? true : more;
  return {
    rows,
    previous: before && first ? at(first, true) : null,
    next: behind && last ? at(last, false) : null,
  };
}
