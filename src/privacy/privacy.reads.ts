import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';

/** One opening of a sensitive file or of restricted answers. */
export interface Opening {
  /** What was opened: a file's requirement, or null for answers. */
  readonly file: Localised | null;
  readonly action: 'file' | 'read_identity' | 'read_restricted';
  readonly reader: string | null;
  readonly relation: string;
  /** The city for which they hold the role. */
  readonly city: string | null;
  readonly reason: string;
  readonly at: Instant;
}

const CITY = (reader: string, relation: string): string =>
  `(SELECT MIN(cities.name) FROM roles JOIN cities ON cities.id = roles.city_id
    WHERE roles.person_id = ${reader} AND roles.role = ${relation}) AS city`;

async function fileOpenings(db: Knex, personId: string, limit: number): Promise<readonly Opening[]> {
  const rows = (await db('file_reads')
    .join('documents', 'documents.file_id', 'file_reads.file_id')
    .join('participants', 'participants.id', 'documents.participant_id')
    .join('requirements', 'requirements.id', 'documents.requirement_id')
    .where('participants.person_id', personId)
    .orderBy([{ column: 'file_reads.at', order: 'desc' }, 'file_reads.id'])
    .limit(limit)
    .select('requirements.name', 'file_reads.relation', 'file_reads.reason', 'file_reads.at')
    .select({ reader: 'file_reads.person_id' })
    .select(db.raw(CITY('file_reads.person_id', 'file_reads.relation')))) as {
    name: string;
    reader: string | null;
    relation: string;
    reason: string;
    at: string;
    city: string | null;
  }[];
  return rows.map(({ name, ...row }) => ({ ...row, file: JSON.parse(name) as Localised, action: 'file' }));
}

/** The applicant's own, or those of the member of a group who this person is. */
const OF_PERSON = `((applications.person_id = ? AND events.data NOT LIKE '%"member":%')
  OR EXISTS (SELECT 1 FROM group_members JOIN participants ON participants.id = group_members.participant_id
    WHERE group_members.application_id = applications.id AND participants.person_id = ?
      AND events.data LIKE '%"member":"' || group_members.id || '"%'))`;

async function answerOpenings(db: Knex, personId: string, limit: number): Promise<readonly Opening[]> {
  const rows = (await db('events')
    .join('applications', 'applications.id', 'events.subject_id')
    .where({ 'events.subject': 'application' })
    .whereRaw(OF_PERSON, [personId, personId])
    .whereIn('events.action', ['read_identity', 'read_restricted'])
    .orderBy([{ column: 'events.at', order: 'desc' }, 'events.id'])
    .limit(limit)
    .select('events.action', 'events.relation', 'events.reason', 'events.at')
    .select({ reader: 'events.person_id' })
    .select(db.raw(CITY('events.person_id', 'events.relation')))) as (Omit<Opening, 'file' | 'reason'> & {
    reason: string | null;
  })[];
  return rows.map((row) => ({ ...row, file: null, reason: row.reason ?? '' }));
}

/** Who opened a person's sensitive files and restricted answers, the latest first. */
export async function openingsOf(db: Knex, personId: string, limit: number): Promise<readonly Opening[]> {
  const [files, answers] = await Promise.all([fileOpenings(db, personId, limit), answerOpenings(db, personId, limit)]);
  return [...files, ...answers].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, limit);
}

/** A consent of the person's own, or of a guardian for them. */
export interface ConsentRow {
  readonly applicationId: string;
  readonly personId: string;
  readonly kind: string;
  readonly cityName: string | null;
  readonly callName: Localised;
  readonly guardian: string | null;
  readonly textVersion: string;
  readonly locale: string;
  readonly givenAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/** Everything that was agreed to for a person, the latest first. */
export async function consentsFor(db: Knex, personId: string, limit: number): Promise<readonly ConsentRow[]> {
  const rows = (await db('consents')
    .join('participants', 'participants.id', 'consents.participant_id')
    .join('applications', 'applications.id', 'consents.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .leftJoin('cities', 'cities.id', 'consents.city_id')
    .leftJoin('guardians', 'guardians.id', 'consents.guardian_id')
    .where('participants.person_id', personId)
    .orderBy([{ column: 'consents.given_at', order: 'desc' }, 'consents.id'])
    .limit(limit)
    .select({
      applicationId: 'applications.id',
      personId: 'applications.person_id',
      kind: 'consents.kind',
      cityName: 'cities.name',
      callName: 'calls.name',
      guardian: 'guardians.name',
      textVersion: 'consents.text_version',
      locale: 'consents.locale',
      givenAt: 'consents.given_at',
      withdrawnAt: 'consents.withdrawn_at',
    })) as (Omit<ConsentRow, 'callName'> & { callName: string })[];
  return rows.map((row) => ({ ...row, callName: JSON.parse(row.callName) as Localised }));
}

/** An application, and what decides how long it is kept. */
export interface KeptRow {
  readonly reference: string;
  readonly callName: Localised;
  readonly live: boolean;
  readonly sent: boolean;
  readonly stateSince: string;
  /** Its words and files were erased then. */
  readonly erasedAt: Instant | null;
  /** The day after the programme. */
  readonly endsOn: string;
  /** A day set by a completed stay. */
  readonly retainedUntil: string | null;
}

/** What is held of a person, application by application: their own, and those of groups that they are one of. */
export async function keptOf(db: Knex, personId: string, limit: number): Promise<readonly KeptRow[]> {
  const rows = (await db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where((either) =>
      either
        .where('applications.person_id', personId)
        .orWhereIn('applications.id', db('participants').where({ person_id: personId }).select('application_id')),
    )
    .orderBy('applications.id', 'desc')
    .limit(limit)
    .select({
      reference: 'applications.reference',
      callName: 'calls.name',
      live: 'applications.live',
      sent: 'applications.snapshot_number',
      stateSince: 'applications.state_since',
      erasedAt: 'applications.erased_at',
      endsOn: 'calls.ends_on',
      retainedUntil: db('placements')
        .whereRaw('placements.application_id = applications.id')
        .max('placements.retained_until'),
    })) as (Omit<KeptRow, 'callName'> & { callName: string })[];
  return rows.map((row) => ({
    ...row,
    callName: JSON.parse(row.callName) as Localised,
    live: Boolean(row.live),
    sent: Number(row.sent) > 0,
  }));
}

/** What was asked about a person's data. */
export interface AskedRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly askedAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly outcome: string | null;
  readonly answer: string;
}

/** What was asked about a person's data, the latest first. */
export async function askedAbout(db: Knex, personId: string, limit: number): Promise<readonly AskedRow[]> {
  return (await db('privacy_requests')
    .where('privacy_requests.person_id', personId)
    .orderBy('privacy_requests.id', 'desc')
    .limit(limit)
    .select({
      id: 'privacy_requests.id',
      kind: 'privacy_requests.kind',
      state: 'privacy_requests.state',
      askedAt: 'privacy_requests.asked_at',
      confirmedAt: 'privacy_requests.confirmed_at',
      dueAt: 'privacy_requests.due_at',
      settledAt: 'privacy_requests.settled_at',
      outcome: 'privacy_requests.outcome',
      answer: 'privacy_requests.answer',
    })) as AskedRow[];
}

/** Names of the persons that an account acts for, itself among them. */
export async function namesFor(
  db: Knex,
  persons: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return (await db('persons')
    .whereIn('persons.id', [...persons])
    .orderBy(['persons.sort_key', 'persons.id'])
    .select('persons.id', 'persons.name')) as { id: string; name: string }[];
}
