/** What waits for somebody of the office. */
import type { Knex } from 'knex';
import { citiesOf, type Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';
import type { Instant } from '../deps.ts';
import { ACTIVE, listed } from './applications.reads.ts';

/** Numbers beside the lists of applications: of placements, of one's own reviews, of mail that did not go out. */
export interface Waiting {
  readonly toNominate: number;
  readonly withHosts: number;
  readonly replyLate: number;
  readonly toAnswer: number;
  /** Calls to come that ask for places where none is offered yet. */
  readonly placesAsked: number;
  readonly reviews: number;
  readonly reviewsLate: number;
  readonly mailFailed: number;
}

function placements(db: Knex, actor: Actor, state: string): Knex.QueryBuilder {
  const query = db('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('applications', 'applications.id', 'placements.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('placements.state', state);
  return visible(query, 'placement', actor, 'placement:read');
}

/** Numbers of everything that is no list of applications, in one query. */
export async function waitingFor(db: Knex, actor: Actor, at: Instant): Promise<Waiting> {
  const person = actor.kind === 'person' ? actor.person : '';
  const own = (): Knex.QueryBuilder =>
    db('assignments')
      .join('applications', 'applications.id', 'assignments.application_id')
      .where('assignments.person_id', person)
      .whereNull('assignments.ended_at')
      .whereIn('applications.state', ['in_review', 'interview'])
      .whereRaw(
        'NOT EXISTS (SELECT 1 FROM reviews WHERE reviews.assignment_id = assignments.id AND reviews.sent_at IS NOT NULL)',
      )
      .whereRaw(
        'NOT EXISTS (SELECT 1 FROM recusals WHERE recusals.application_id = assignments.application_id AND recusals.person_id = assignments.person_id)',
      );
  const hosted = citiesOf(actor, 'coordinator');
  const isAdmin = citiesOf(actor, 'admin').length > 0;
  const row = (await db.queryBuilder().first({
    toNominate: placements(db, actor, 'proposed').count('*'),
    withHosts: placements(db, actor, 'nominated').count('*'),
    replyLate: placements(db, actor, 'nominated').where('placements.reply_by', '<=', at).count('*'),
    toAnswer: placements(db, actor, 'nominated')
      .whereIn('places.city_id', [...hosted])
      .count('*'),
    placesAsked: db('place_asks')
      .join('calls', 'calls.id', 'place_asks.call_id')
      .whereIn('place_asks.city_id', [...hosted])
      .whereNotNull('place_asks.asked_at')
      .where('calls.starts_on', '>', at.slice(0, 10))
      .whereRaw(
        'NOT EXISTS (SELECT 1 FROM places WHERE places.call_id = place_asks.call_id AND places.city_id = place_asks.city_id)',
      )
      .count('*'),
    reviews: own().count('*'),
    reviewsLate: own().where('assignments.due_at', '<=', at).count('*'),
    mailFailed: db('outbox')
      .whereIn('outbox.state', isAdmin ? ['failed'] : [])
      .count('*'),
  } as unknown as Record<string, Knex.QueryBuilder>)) as Record<keyof Waiting, number | string>;
  return {
    toNominate: Number(row.toNominate),
    withHosts: Number(row.withHosts),
    replyLate: Number(row.replyLate),
    toAnswer: Number(row.toAnswer),
    placesAsked: Number(row.placesAsked),
    reviews: Number(row.reviews),
    reviewsLate: Number(row.reviewsLate),
    mailFailed: Number(row.mailFailed),
  };
}

/** Active applications of one city, track and state. */
export interface Share {
  readonly cityId: string;
  readonly cityName: string;
  readonly track: string;
  readonly state: string;
  readonly count: number;
}

/** Where the active applications are and come from, in one query. */
export async function shares(db: Knex, actor: Actor): Promise<readonly Share[]> {
  const columns = { cityId: 'cities.id', cityName: 'cities.name', track: 'calls.track', state: 'applications.state' };
  const rows = (await listed(db, actor)
    .join('cities', 'cities.id', 'applications.city_id')
    .whereIn('applications.state', ACTIVE)
    .groupBy('cities.id', 'cities.name', 'calls.track', 'applications.state')
    .orderBy(['cities.name', 'calls.track'])
    .select(columns)
    .count({ count: '*' })) as (Omit<Share, 'count'> & { count: number | string })[];
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** Something that ends soon. */
export interface Soon {
  readonly kind: 'returned' | 'offer';
  readonly id: string;
  readonly reference: string;
  readonly at: Instant;
  readonly zone: string;
}

/** How many of each kind are listed. */
const SHOWN = 5;

/** Returned applications and offers that end between two instants, the next first. Two queries. */
export async function endingSoon(db: Knex, actor: Actor, from: Instant, to: Instant): Promise<readonly Soon[]> {
  const returned = (await listed(db, actor)
    .join('cities', 'cities.id', 'applications.city_id')
    .where('applications.state', 'returned')
    .where('applications.due_at', '>', from)
    .where('applications.due_at', '<=', to)
    .orderBy(['applications.due_at', 'applications.id'])
    .limit(SHOWN)
    .select({
      id: 'applications.id',
      reference: 'applications.reference',
      at: 'applications.due_at',
      zone: 'cities.zone',
    })) as Omit<Soon, 'kind'>[];
  const offers = (await placements(db, actor, 'offered')
    .join('cities', 'cities.id', 'applications.city_id')
    .where('placements.answer_by', '>', from)
    .where('placements.answer_by', '<=', to)
    .orderBy(['placements.answer_by', 'placements.id'])
    .limit(SHOWN)
    .select({
      id: 'placements.id',
      reference: 'applications.reference',
      at: 'placements.answer_by',
      zone: 'cities.zone',
    })) as Omit<Soon, 'kind'>[];
  return [
    ...returned.map((one) => ({ ...one, kind: 'returned' as const })),
    ...offers.map((one) => ({ ...one, kind: 'offer' as const })),
  ];
}
