/** Documents that wait for an officer: one queue over every call and city that the officer screens for. */
import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { statesWith } from '../workflow/states.ts';
import type { QueueFilter } from './queue.form.ts';
import { notReadBlind } from './applications.reads.ts';

/** A document that waits. */
export interface QueuedDocument {
  readonly id: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly participant: string;
  readonly cityName: string;
  readonly callName: Localised;
  readonly requirementName: Localised;
  readonly restricted: boolean;
  readonly createdAt: Instant;
  /** When it has to be decided at the latest: what was asked for, the closing of the call, or its first day. */
  readonly dueOn: string;
}

const DUE = `COALESCE(document_requests.due_on,
  CASE WHEN requirements.due = 'submission' THEN SUBSTR(calls.closes_at, 1, 10) ELSE calls.starts_on END)`;

function waiting(db: Knex, actor: Actor): Knex.QueryBuilder {
  const query = db('documents')
    .join('applications', 'applications.id', 'documents.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .join('files', 'files.id', 'documents.file_id')
    .join('requirements', 'requirements.id', 'documents.requirement_id')
    .where({ 'documents.state': 'pending', 'documents.current': true, 'files.state': 'clean' })
    .whereIn(
      'applications.state',
      statesWith('application', 'live').filter((state) => state !== 'draft'),
    );
  visible(query, 'application', actor, 'document:decide');
  return notReadBlind(query, actor);
}

/** What waits for the actor's decision, in order; nothing of a case that they are recused from or a party to. */
export async function documentQueue(
  db: Knex,
  actor: Actor,
  filter: QueueFilter,
  most: number,
): Promise<readonly QueuedDocument[]> {
  const query = waiting(db, actor)
    .join('participants', 'participants.id', 'documents.participant_id')
    .join('persons', 'persons.id', 'participants.person_id')
    .leftJoin('document_requests', 'document_requests.requirement_id', 'requirements.id')
    .limit(most);
  if (filter.call !== '') void query.where('applications.call_id', filter.call);
  if (filter.requirement !== '') void query.where('requirements.key', filter.requirement);
  if (filter.city !== '') void query.where('applications.city_id', filter.city);
  if (filter.order === 'due') void query.orderByRaw(DUE);
  const rows = (await query.orderBy('documents.id').select({
    id: 'documents.id',
    applicationId: 'applications.id',
    reference: 'applications.reference',
    participant: 'persons.name',
    cityName: 'cities.name',
    callName: 'calls.name',
    requirementName: 'requirements.name',
    restricted: 'requirements.restricted',
    createdAt: 'documents.created_at',
    dueOn: db.raw(DUE),
  })) as (Omit<QueuedDocument, 'requirementName' | 'callName'> & { requirementName: string; callName: string })[];
  return rows.map((row) => ({
    ...row,
    callName: JSON.parse(row.callName) as Localised,
    requirementName: JSON.parse(row.requirementName) as Localised,
    restricted: Boolean(row.restricted),
  }));
}

/** Something that the queue can be narrowed to, with how many wait. */
export interface Facet {
  readonly callId: string;
  readonly callName: Localised;
  readonly cityId: string;
  readonly cityName: string;
  /** Null: asked of one applicant alone. */
  readonly requirementKey: string | null;
  readonly requirementName: Localised;
  readonly count: number;
}

/** What waits, counted by call, city and requirement. */
export async function queueFacets(db: Knex, actor: Actor): Promise<readonly Facet[]> {
  const columns = ['calls.id', 'calls.name', 'cities.id', 'cities.name', 'requirements.key', 'requirements.name'];
  const rows = (await waiting(db, actor)
    .groupBy([...columns, 'requirements.application_id'])
    .orderBy(['calls.id', 'cities.id', 'requirements.key'])
    .count({ count: '*' })
    .select({
      callId: 'calls.id',
      callName: 'calls.name',
      cityId: 'cities.id',
      cityName: 'cities.name',
      requirementKey: 'requirements.key',
      requirementName: 'requirements.name',
      alone: 'requirements.application_id',
    })) as unknown as {
    callId: string; callName: string; cityId: string; cityName: string; requirementKey: string;
    requirementName: string; alone: string | null; count: number | string;
  }[]; // prettier-ignore
  return rows.map(({ alone, ...row }) => ({
    ...row,
    requirementKey: alone === null ? row.requirementKey : null,
    callName: JSON.parse(row.callName) as Localised,
    requirementName: JSON.parse(row.requirementName) as Localised,
    count: Number(row.count),
  }));
}
