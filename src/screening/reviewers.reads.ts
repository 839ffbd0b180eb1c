import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** A reviewer asked to read an application, and how far they are. The score is nobody's but the committee's. */
export interface AssignmentLine {
  readonly applicationId: string;
  readonly personId: string;
  readonly name: string;
  readonly assignedAt: Instant;
  readonly dueAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly voidedAt: Instant | null;
  readonly total: number | null;
  /** The version of the application that was scored; null where nothing was. */
  readonly scoredVersion: number | null;
}

/** All assignments of an application, past ones too. */
export async function assignmentsOf(db: Knex, applicationId: string): Promise<readonly AssignmentLine[]> {
  return (await db('assignments')
    .join('persons', 'persons.id', 'assignments.person_id')
    .leftJoin('reviews', 'reviews.assignment_id', 'assignments.id')
    .where('assignments.application_id', applicationId)
    .orderBy('assignments.id')
    .select({
      applicationId: 'assignments.application_id',
      personId: 'assignments.person_id',
      name: 'persons.name',
      assignedAt: 'assignments.assigned_at',
      dueAt: 'assignments.due_at',
      endedAt: 'assignments.ended_at',
      sentAt: 'reviews.sent_at',
      voidedAt: 'reviews.voided_at',
      total: 'reviews.total',
      scoredVersion: 'reviews.snapshot_number',
    })) as AssignmentLine[];
}

/** Somebody who may not deal with an application. */
export interface RecusalLine {
  readonly personId: string;
  readonly name: string;
  readonly kind: string;
  readonly reason: string;
  readonly recordedAt: Instant;
}

/** The recusals of an application. */
export async function recusalsOf(db: Knex, applicationId: string): Promise<readonly RecusalLine[]> {
  return (await db('recusals')
    .join('persons', 'persons.id', 'recusals.person_id')
    .where('recusals.application_id', applicationId)
    .orderBy('recusals.id')
    .select({
      personId: 'recusals.person_id',
      name: 'persons.name',
      kind: 'recusals.kind',
      reason: 'recusals.reason',
      recordedAt: 'recusals.recorded_at',
    })) as RecusalLine[];
}

/** Staff of the call's cities, by name: who can be recused. */
export async function staffOf(
  db: Knex,
  applicationId: string,
  at: Instant,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const cities = db('call_cities')
    .join('applications', 'applications.call_id', 'call_cities.call_id')
    .where('applications.id', applicationId)
    .select('call_cities.city_id')
    .union((lead) =>
      lead
        .from('calls')
        .join('applications', 'applications.call_id', 'calls.id')
        .where('applications.id', applicationId)
        .select('calls.lead_city_id'),
    );
  return (await db('persons')
    .whereExists((held) =>
      held
        .from('roles')
        .whereRaw('roles.person_id = persons.id')
        .whereNull('roles.ended_at')
        .where((ends) => ends.whereNull('roles.ends_at').orWhere('roles.ends_at', '>', at))
        .whereIn('roles.role', ['officer', 'reviewer', 'auditor'])
        .whereIn('roles.city_id', cities)
        .select('roles.id'),
    )
    .orderBy(['persons.sort_key', 'persons.id'])
    .select('persons.id', 'persons.name')) as { id: string; name: string }[];
}
