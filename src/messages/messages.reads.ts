/** Messages between an applicant and the office of their city, as they stand. */
import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import type { Actor } from '../access/actor.ts';
import { listed } from '../screening/applications.reads.ts';

/** Who speaks. */
export type Side = 'applicant' | 'office';

/** One message. What the office writes is read by the applicant; what an applicant writes is settled by the office. */
export interface Message {
  readonly id: string;
  readonly side: Side;
  readonly name: string;
  /** The city whose office wrote; null for an applicant. */
  readonly cityName: string | null;
  readonly locale: string;
  readonly body: string;
  readonly at: Instant;
  readonly readAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly settledBy: string | null;
}

/** Messages that a page shows at most: the newest. */
const MOST = 200;

/** The messages of an application, the newest `most` of them, in the order of time. One query. */
export async function threadOf(db: Knex, applicationId: string, most = MOST): Promise<readonly Message[]> {
  const rows = (await db('messages')
    .join('persons', 'persons.id', 'messages.person_id')
    .leftJoin('cities', 'cities.id', 'messages.city_id')
    .leftJoin('persons as settlers', 'settlers.id', 'messages.settled_by')
    .where('messages.application_id', applicationId)
    .orderBy([
      { column: 'messages.at', order: 'desc' },
      { column: 'messages.id', order: 'desc' },
    ])
    .limit(most)
    .select({
      id: 'messages.id',
      side: 'messages.side',
      name: 'persons.name',
      cityName: 'cities.name',
      locale: 'messages.locale',
      body: 'messages.body',
      at: 'messages.at',
      readAt: 'messages.read_at',
      settledAt: 'messages.settled_at',
      settledBy: 'settlers.name',
    })) as Message[];
  return rows.reverse();
}

/** How many messages an application has. */
export async function countMessages(db: Knex, applicationId: string): Promise<number> {
  const row = (await db('messages')
    .where('messages.application_id', applicationId)
    .count({ count: '*' })
    .first()) as unknown as { count: number | string };
  return Number(row.count);
}

/** How many messages of the office the applicant has not opened, by application. One query. */
export async function unreadOf(db: Knex, applicationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = (await db('messages')
    .whereIn('messages.application_id', [...applicationIds])
    .where('messages.side', 'office')
    .whereNull('messages.read_at')
    .groupBy('messages.application_id')
    .select('messages.application_id as id')
    .count({ count: '*' })) as { id: string; count: number | string }[];
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

/** An application whose applicant waits for an answer. */
export interface Waiting {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly cityName: string;
  readonly callName: Localised;
  /** When the oldest message without an answer came, and how many there are. */
  readonly since: Instant;
  readonly count: number;
  /** What was written last. */
  readonly body: string;
  readonly locale: string;
}

const UNANSWERED = "messages.side = 'applicant' AND messages.settled_at IS NULL";
const PAGE = 50;

/** Applications with messages that wait for an answer, who waits longest first, behind a spot; one more than a page. */
export async function waitingThreads(
  db: Knex,
  actor: Actor,
  after: { readonly since: Instant; readonly id: string } | null,
): Promise<{ readonly threads: readonly Waiting[]; readonly more: boolean }> {
  const open = db('messages')
    .whereRaw(UNANSWERED)
    .groupBy('messages.application_id')
    .select({ application_id: 'messages.application_id' })
    .min({ since: 'messages.at' })
    .max({ newest: 'messages.id' })
    .count({ count: '*' })
    .as('open');
  const query = listed(db, actor)
    .join(open, 'open.application_id', 'applications.id')
    .join('messages as newest', 'newest.id', 'open.newest')
    .join('cities', 'cities.id', 'applications.city_id');
  if (after !== null)
    query.where((behind) =>
      behind
        .where('open.since', '>', after.since)
        .orWhere((same) => same.where('open.since', after.since).where('applications.id', '>', after.id)),
    );
  const rows = (await query
    .orderBy([{ column: 'open.since' }, { column: 'applications.id' }])
    .limit(PAGE + 1)
    .select({
      id: 'applications.id',
      reference: 'applications.reference',
      name: 'persons.name',
      cityName: 'cities.name',
      callName: 'calls.name',
      since: 'open.since',
      count: 'open.count',
      body: 'newest.body',
      locale: 'newest.locale',
    })) as (Omit<Waiting, 'callName' | 'count'> & { callName: string; count: number | string })[];
  const threads = rows
    .slice(0, PAGE)
    .map((row) => ({ ...row, callName: JSON.parse(row.callName) as Localised, count: Number(row.count) }));
  return { threads, more: rows.length > PAGE };
}

/** How many applications of the actor's wait for an answer. One query. */
export async function countWaiting(db: Knex, actor: Actor): Promise<number> {
  const row = (await listed(db, actor)
    .whereRaw(`EXISTS (SELECT 1 FROM messages WHERE messages.application_id = applications.id AND ${UNANSWERED})`)
    .count({ count: '*' })
    .first()) as { count: number | string };
  return Number(row.count);
}
