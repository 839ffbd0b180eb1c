/** What a reviewer reads: their assignments, and one application as far as a reviewer may know it. */
import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';
import type { Answers, CallSettings, FormDefinition, RubricDefinition } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import type { State } from '../workflow/states.ts';
import type { StoredReview } from './review.repository.ts';
import type { Scores } from './rubric.ts';

/** One line of a reviewer's list. Nothing in it tells who the applicant is. */
export interface OwnAssignment {
  readonly id: string;
  readonly callId: string;
  readonly callName: Localised;
  readonly zone: string;
  readonly reference: string;
  readonly state: State<'application'>;
  readonly dueAt: Instant | null;
  readonly savedAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly total: number | null;
}

const MOST = 1_000;

function ownAssignments(db: Knex, actor: Actor): Knex.QueryBuilder {
  const query = db('assignments')
    .join('applications', 'applications.id', 'assignments.application_id')
    .join('calls', 'calls.id', 'applications.call_id');
  // An officer holds assignments of others as well: here one's own are meant.
  return visible(query, 'assignment', actor, 'review:write');
}

/** The reviewer's assignments, by call and in the order in which they came; of one call where one is named. One query. */
export async function assignmentsOfMine(
  db: Knex,
  actor: Actor,
  callId: string | null = null,
): Promise<readonly OwnAssignment[]> {
  const query = ownAssignments(db, actor)
    .leftJoin('reviews', 'reviews.assignment_id', 'assignments.id')
    .orderBy(['calls.closes_at', 'calls.id', 'assignments.id'])
    .limit(MOST);
  if (callId !== null) query.where('calls.id', callId);
  const rows = (await query.select({
    id: 'assignments.id',
    callId: 'calls.id',
    callName: 'calls.name',
    zone: 'calls.zone',
    reference: 'applications.reference',
    state: 'applications.state',
    dueAt: 'assignments.due_at',
    savedAt: 'reviews.saved_at',
    sentAt: 'reviews.sent_at',
    total: 'reviews.total',
  })) as (Omit<OwnAssignment, 'callName'> & { callName: string })[];
  return rows.map((row) => ({ ...row, callName: JSON.parse(row.callName) as Localised }));
}

/** One assignment with its application, its call and what the reviewer has written. */
export interface ReviewFile {
  readonly assignmentId: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly state: State<'application'>;
  readonly cityName: string;
  readonly callId: string;
  readonly callName: Localised;
  readonly zone: string;
  readonly blind: boolean;
  readonly dueAt: Instant | null;
  readonly form: FormDefinition;
  readonly rubric: RubricDefinition;
  readonly review: StoredReview | null;
}

type FileRow = Record<'settings' | 'callName' | 'form' | 'rubric', string> & {
  reviewId: string | null;
  scores: string;
} & Omit<ReviewFile, 'blind' | 'callName' | 'form' | 'rubric' | 'review'> &
  Omit<StoredReview, 'id' | 'scores'>;

/** The file behind an assignment; null where there is none. */
export async function reviewFile(db: Knex, assignmentId: string): Promise<ReviewFile | null> {
  const row = (await db('assignments')
    .join('applications', 'applications.id', 'assignments.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .join('forms', 'forms.id', 'applications.form_id')
    .leftJoin('reviews', 'reviews.assignment_id', 'assignments.id')
    .joinRaw('JOIN rubrics ON rubrics.id = COALESCE(reviews.rubric_id, calls.rubric_id)')
    .where('assignments.id', assignmentId)
    .first({
      assignmentId: 'assignments.id',
      applicationId: 'applications.id',
      reference: 'applications.reference',
      state: 'applications.state',
      cityName: 'cities.name',
      callId: 'calls.id',
      callName: 'calls.name',
      zone: 'calls.zone',
      settings: 'calls.settings',
      dueAt: 'assignments.due_at',
      form: 'forms.definition',
      rubric: 'rubrics.definition',
      reviewId: 'reviews.id',
      scores: 'reviews.scores',
      total: 'reviews.total',
      recommendation: 'reviews.recommendation',
      comment: 'reviews.comment',
      privateNote: 'reviews.private_note',
      sentAt: 'reviews.sent_at',
      version: 'reviews.version',
      savedAt: 'reviews.saved_at',
      snapshotNumber: 'reviews.snapshot_number',
    })) as FileRow | undefined;
  if (row === undefined) return null;
  const { settings, reviewId, scores, total, recommendation, comment, privateNote, sentAt, version, savedAt, snapshotNumber } = row; // prettier-ignore
  const { assignmentId: own, applicationId, reference, state, cityName, callId, zone, dueAt } = row;
  return {
    assignmentId: own,
    applicationId,
    reference,
    state,
    cityName,
    callId,
    callName: JSON.parse(row.callName) as Localised,
    zone,
    dueAt,
    blind: (JSON.parse(settings) as CallSettings).blind,
    form: JSON.parse(row.form) as FormDefinition,
    rubric: JSON.parse(row.rubric) as RubricDefinition,
    review:
      reviewId === null
        ? null
        : { id: reviewId, scores: JSON.parse(scores) as Scores, total, recommendation, comment, privateNote, sentAt, version, savedAt, snapshotNumber }, // prettier-ignore
  };
}

/** What was sent, as a reviewer may read it. Of a blind call only the blind copy is ever read. */
export interface ReadableApplication {
  /** Which time it was sent. */
  readonly number: number;
  readonly answers: Readonly<Record<string, Answers>>;
  /** Null where reading is blind. */
  readonly name: string | null;
}

/** The copies of the application that a reviewer may read, the newest first; empty where none has been made. */
export async function readableCopies(
  db: Knex,
  applicationId: string,
  blind: boolean,
): Promise<readonly ReadableApplication[]> {
  const sent = db('snapshots').where('snapshots.application_id', applicationId).orderBy('snapshots.number', 'desc');
  const query = blind
    ? sent.whereNotNull('snapshots.blind_body').select({ number: 'snapshots.number', body: 'snapshots.blind_body' })
    : sent
        .join('applications', 'applications.id', 'snapshots.application_id')
        .join('persons', 'persons.id', 'applications.person_id')
        .select({ number: 'snapshots.number', body: 'snapshots.body', name: 'persons.name' });
  const rows = (await query) as { number: number; body: string; name?: string }[];
  return rows.map(({ number, body, name }) => ({
    number,
    answers: (JSON.parse(body) as { answers: ReadableApplication['answers'] }).answers,
    name: name ?? null,
  }));
}

/** A review of somebody else that has been sent. Who wrote it is nobody's business. */
export interface OtherReview {
  readonly scores: Scores;
  readonly total: number;
  readonly comment: string;
  readonly recommendation: string | null;
}

/** What others have sent about the application, in an order that tells nothing. */
export async function otherReviews(
  db: Knex,
  applicationId: string,
  assignmentId: string,
): Promise<readonly OtherReview[]> {
  const rows = (await db('reviews')
    .where('reviews.application_id', applicationId)
    .whereNot('reviews.assignment_id', assignmentId)
    .whereNotNull('reviews.sent_at')
    .whereNull('reviews.voided_at')
    .orderBy('reviews.assignment_id')
    .select('reviews.scores', 'reviews.total', 'reviews.comment', 'reviews.recommendation')) as (Omit<
    OtherReview,
    'scores'
  > & { scores: string })[];
  return rows.map((row) => ({ ...row, scores: JSON.parse(row.scores) as Scores }));
}

/** How the reviewer has scored so far in this call: totals and points of what they sent. */
export async function ownScoring(
  db: Knex,
  actor: Actor,
  callId: string,
): Promise<readonly { readonly total: number; readonly scores: Scores }[]> {
  const rows = (await ownAssignments(db, actor)
    .join('reviews', 'reviews.assignment_id', 'assignments.id')
    .where('calls.id', callId)
    .whereNotNull('reviews.sent_at')
    .whereNull('reviews.voided_at')
    .select('reviews.total', 'reviews.scores')) as { total: number; scores: string }[];
  return rows.map(({ total, scores }) => ({ total, scores: JSON.parse(scores) as Scores }));
}
