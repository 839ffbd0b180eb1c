import { sortKeyOf } from '../db/sort-key.ts';
import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { parsed } from '../calls/calls.reads.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { eventScope } from './events-scope.reads.ts';
import { likeOf } from '../db/search.ts';

/** One line of the record. Of those who applied, or answered by a link, nobody is named. */
export interface EventLine {
  readonly id: string;
  readonly subject: string;
  readonly subjectId: string;
  readonly number: number;
  readonly at: Instant;
  /** The member of staff who acted; null for anybody else. */
  readonly who: string | null;
  readonly relation: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly overrode: readonly string[];
  /** Why, where staff wrote it; what applicants and guardians write is not for this page. */
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** The first characters of the line's seal. */
  readonly seal: string;
  /** Application, or the application of the placement. */
  readonly reference: string | null;
  readonly organisation: string | null;
  readonly call: Localised | null;
  readonly cityName: string | null;
  readonly memberName: string | null;
  readonly pair: readonly [string, string] | null;
}

/** What narrows the record; null and empty narrow nothing. Instants are half open. */
export interface EventFilters {
  readonly action: string;
  readonly person: string;
  readonly reference: string;
  readonly from: Instant | null;
  readonly before: Instant | null;
}

/** Behind which line a page begins. */
export interface EventSpot {
  readonly at: Instant;
  readonly subject: string;
  readonly subjectId: string;
  readonly number: number;
}

/** Rows on one page of the record. */
export const EVENTS_PAGE = 50;

/** As what staff act; whoever acts as anything else is nobody's name in the record that admins read. */
const STAFF = "('officer', 'lead', 'coordinator', 'reviewer', 'auditor', 'admin')";

function narrow(query: Knex.QueryBuilder, filters: EventFilters): void {
  if (filters.action !== '') query.where('events.action', filters.action);
  if (filters.person !== '') {
    const folded = sortKeyOf(filters.person);
    query.whereRaw(`events.relation IN ${STAFF} AND actor.sort_key LIKE ? ESCAPE '!'`, [likeOf(folded)]);
  }
  if (filters.reference !== '')
    query.whereRaw("COALESCE(application.reference, placed.reference) LIKE ? ESCAPE '!'", [
      likeOf(filters.reference.toUpperCase()),
    ]);
  if (filters.from !== null) query.where('events.at', '>=', filters.from);
  if (filters.before !== null) query.where('events.at', '<', filters.before);
}

function joined(db: Knex): Knex.QueryBuilder {
  const on = (subject: string) => (join: Knex.JoinClause) => {
    join.on(`${subject}.id`, 'events.subject_id').andOnVal('events.subject', subject);
  };
  return db('events')
    .leftJoin('persons as actor', 'actor.id', 'events.person_id')
    .leftJoin('applications as application', on('application'))
    .leftJoin('placements as placement', on('placement'))
    .leftJoin('applications as placed', 'placed.id', 'placement.application_id')
    .leftJoin('places as hosted', 'hosted.id', 'placement.place_id')
    .leftJoin('places as place', on('place'))
    .leftJoin('calls as call', on('call'))
    .leftJoin('programmes as programme', on('programme'))
    .leftJoin('cities as city', on('city'))
    .leftJoin('persons as member', (join) => {
      join.on('member.id', 'events.subject_id').andOnVal('events.subject', 'person');
    })
    .leftJoin('agreements as agreement', on('agreement'))
    .leftJoin('cities as a', 'a.id', 'agreement.city_a_id')
    .leftJoin('cities as b', 'b.id', 'agreement.city_b_id');
}

type Row = Readonly<Record<string, unknown>>;

function lineOf(row: Row): EventLine {
  const text = (name: string): string | null => (typeof row[name] === 'string' ? row[name] : null);
  const [a, b] = [text('name_a'), text('name_b')];
  return {
    id: String(row['id']),
    subject: String(row['subject']),
    subjectId: String(row['subject_id']),
    number: Number(row['number']),
    at: String(row['at']),
    who: text('who'),
    relation: String(row['relation']),
    action: String(row['action']),
    from: text('from_state'),
    to: text('to_state'),
    overrode: parsed<readonly string[]>(row['overrode']),
    reason: text('why'),
    data: parsed<Readonly<Record<string, unknown>>>(row['data']),
    seal: String(row['mac']).slice(0, 8),
    reference: text('reference'),
    organisation: text('organisation'),
    call: row['call_name'] === null ? null : parsed<Localised>(row['call_name']),
    cityName: text('city_name'),
    memberName: text('member_name'),
    pair: a === null || b === null ? null : [a, b],
  };
}

/** The record as the actor may read it, newest first; one more than a page. One query. */
export async function listEvents(
  db: Knex,
  actor: Actor,
  filters: EventFilters,
  after: EventSpot | null,
): Promise<readonly EventLine[]> {
  const scope = eventScope(actor);
  const query = joined(db).whereRaw(scope.sql, [...scope.args]);
  narrow(query, filters);
  if (after)
    query.whereRaw('(events.at, events.subject, events.subject_id, events.number) < (?, ?, ?, ?)', [
      after.at,
      after.subject,
      after.subjectId,
      after.number,
    ]);
  const rows = (await query
    .orderBy(
      ['at', 'subject', 'subject_id', 'number'].map((name) => ({ column: `events.${name}`, order: 'desc' as const })),
    )
    .limit(EVENTS_PAGE + 1)
    .select('events.*')
    .select({
      who: db.raw(`CASE WHEN events.relation IN ${STAFF} THEN actor.name END`),
      why: db.raw(`CASE WHEN events.relation IN ${STAFF} THEN events.reason END`),
      reference: db.raw('COALESCE(application.reference, placed.reference)'),
      organisation: db.raw('COALESCE(hosted.organisation, place.organisation)'),
      call_name: db.raw('COALESCE(call.name, programme.name)'),
      city_name: 'city.name',
      member_name: 'member.name',
      name_a: 'a.name',
      name_b: 'b.name',
    })) as readonly Row[];
  return rows.map(lineOf);
}
