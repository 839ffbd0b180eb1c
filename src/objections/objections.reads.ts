/** Objections and the decisions that they are against. */
import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import type { CallSettings } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { listed } from '../screening/applications.reads.ts';
import type { ObjectionRules } from './days.ts';

/** Where an objection is: with the office, answered, taken back, or overtaken because the decision was taken up again. */
export type ObjectionState = 'open' | 'upheld' | 'dismissed' | 'withdrawn' | 'settled';

/** Why somebody objects. */
export const GROUNDS = ['facts', 'rules', 'procedure', 'other'] as const;
export type Ground = (typeof GROUNDS)[number];

/** An objection with the decision that it is against. */
export interface Objection {
  readonly id: string;
  readonly eventId: string;
  readonly decision: string;
  readonly decidedAt: Instant;
  readonly ground: Ground;
  readonly body: string;
  readonly locale: string;
  readonly state: ObjectionState;
  readonly version: number;
  readonly receivedAt: Instant;
  readonly objectBy: Instant;
  readonly answerBy: Instant;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly answer: string;
  readonly actedAt: Instant | null;
}

/** The objections on an application, the newest first. One query. */
export async function objectionsOf(db: Knex, applicationId: string): Promise<readonly Objection[]> {
  const rows = (await db('objections')
    .join('events', 'events.id', 'objections.event_id')
    .leftJoin('persons', 'persons.id', 'objections.answered_by')
    .where('objections.application_id', applicationId)
    .orderBy([
      { column: 'objections.received_at', order: 'desc' },
      { column: 'objections.id', order: 'desc' },
    ])
    .select({
      id: 'objections.id',
      eventId: 'objections.event_id',
      decision: 'events.action',
      decidedAt: 'events.at',
      ground: 'objections.ground',
      body: 'objections.body',
      locale: 'objections.locale',
      state: 'objections.state',
      version: 'objections.version',
      receivedAt: 'objections.received_at',
      objectBy: 'objections.object_by',
      answerBy: 'objections.answer_by',
      answeredAt: 'objections.answered_at',
      answeredBy: 'persons.name',
      answer: 'objections.answer',
      actedAt: 'objections.acted_at',
    })) as Objection[];
  return rows.map((row) => ({ ...row, version: Number(row.version) }));
}

/** A decision that can be objected to: the move that brought the application where it stands. */
export interface Decision {
  readonly eventId: string;
  readonly action: string;
  readonly at: Instant;
}

// States that a person may object to having come to.
const OBJECTABLE: readonly string[] = ['ineligible', 'not_selected'];

/** The decision under which an application stands; null where it stands under none that can be objected to. */
export async function decisionOf(db: Knex, applicationId: string): Promise<Decision | null> {
  const row = (await db('events')
    .join('applications', 'applications.id', 'events.subject_id')
    .where({ 'events.subject': 'application', 'events.subject_id': applicationId })
    .whereIn('applications.state', [...OBJECTABLE])
    .whereRaw('events.to_state = applications.state AND events.from_state <> events.to_state')
    .orderBy('events.number', 'desc')
    .first({ eventId: 'events.id', action: 'events.action', at: 'events.at' })) as Decision | undefined;
  return row ?? null;
}

/** By what days and whose calendar objections on an application are counted: those of the lead city. */
export async function rulesFor(db: Knex, applicationId: string): Promise<ObjectionRules | null> {
  const row = (await db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', 'cities.id', 'calls.lead_city_id')
    .where('applications.id', applicationId)
    .first({ settings: 'calls.settings', zone: 'calls.zone', holidays: 'cities.holidays' })) as
    { settings: string; zone: string; holidays: string } | undefined;
  return row
    ? {
        settings: JSON.parse(row.settings) as CallSettings,
        zone: row.zone,
        holidays: JSON.parse(row.holidays) as string[],
      }
    : null;
}

/** Who took a decision: whoever moved the application, and whoever signed the move before. */
export async function decidersOf(db: Knex, eventId: string): Promise<ReadonlyMap<string, string>> {
  const rows = (await db('events as moved')
    .join('events as acts', (on) =>
      on
        .on('acts.subject', 'moved.subject')
        .on('acts.subject_id', 'moved.subject_id')
        .on('acts.action', 'moved.action'),
    )
    .join('persons', 'persons.id', 'acts.person_id')
    .where('moved.id', eventId)
    .whereRaw(
      `(acts.id = moved.id OR (acts.subject_version = moved.subject_version - 1 AND acts.data LIKE '%"moved":false%'))`,
    )
    .distinct({ id: 'persons.id', name: 'persons.name' })) as { id: string; name: string }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** An objection that the office has something to do with. */
export interface OpenObjection {
  readonly id: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly name: string;
  readonly cityName: string;
  readonly callName: Localised;
  readonly zone: string;
  readonly decision: string;
  readonly state: 'open' | 'upheld';
  readonly receivedAt: Instant;
  readonly objectBy: Instant;
  readonly answerBy: Instant;
  /** The reader took part in the decision, and may not answer. */
  readonly isOwn: boolean;
}

/** Open, or upheld and not yet acted on. */
const TO_DO = "(objections.state = 'open' OR (objections.state = 'upheld' AND objections.acted_at IS NULL))";
const MOST = 100;

const TOOK_PART = `SELECT 1 FROM events AS acts WHERE acts.subject = events.subject AND acts.subject_id = events.subject_id
  AND acts.action = events.action AND acts.person_id = ? AND (acts.id = events.id
  OR (acts.subject_version = events.subject_version - 1 AND acts.data LIKE '%"moved":false%'))`;

/** What the office has to answer or act on, what is due first. One query. */
export async function openObjections(db: Knex, actor: Actor): Promise<readonly OpenObjection[]> {
  const person = actor.kind === 'person' ? actor.person : '';
  const rows = (await listed(db, actor)
    .join('objections', 'objections.application_id', 'applications.id')
    .join('events', 'events.id', 'objections.event_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .whereRaw(TO_DO)
    .orderBy(['objections.state', 'objections.answer_by', 'objections.id'])
    .limit(MOST)
    .select({
      id: 'objections.id',
      applicationId: 'applications.id',
      reference: 'applications.reference',
      name: 'persons.name',
      cityName: 'cities.name',
      callName: 'calls.name',
      zone: 'calls.zone',
      decision: 'events.action',
      state: 'objections.state',
      receivedAt: 'objections.received_at',
      objectBy: 'objections.object_by',
      answerBy: 'objections.answer_by',
      isOwn: db.raw(`CASE WHEN EXISTS (${TOOK_PART}) THEN 1 ELSE 0 END`, [person]),
    })) as (Omit<OpenObjection, 'callName' | 'isOwn'> & { callName: string; isOwn: unknown })[];
  return rows.map((row) => ({
    ...row,
    callName: JSON.parse(row.callName) as Localised,
    isOwn: Number(row.isOwn) === 1,
  }));
}

/** How many objections wait for the actor's office, and how many of them are overdue. One query. */
export async function countObjections(
  db: Knex,
  actor: Actor,
  at: Instant,
): Promise<{ readonly open: number; readonly late: number }> {
  const row = (await listed(db, actor)
    .join('objections', 'objections.application_id', 'applications.id')
    .whereRaw(TO_DO)
    .first({
      open: db.raw('COUNT(*)'),
      late: db.raw("SUM(CASE WHEN objections.state = 'open' AND objections.answer_by <= ? THEN 1 ELSE 0 END)", [at]),
    })) as { open: number | string; late: number | string | null };
  return { open: Number(row.open), late: Number(row.late ?? 0) };
}
