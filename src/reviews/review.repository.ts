import type { Knex } from 'knex';
import type { RubricDefinition } from '../calls/definitions.ts';
import type { Dialect } from '../db/database.ts';
import type { Instant } from '../deps.ts';
import type { Scores } from './rubric.ts';

/** A review as it is stored. */
export interface StoredReview {
  readonly id: string;
  readonly scores: Scores;
  readonly total: number | null;
  readonly recommendation: string | null;
  readonly comment: string;
  readonly privateNote: string;
  readonly sentAt: Instant | null;
  readonly version: number;
  readonly savedAt: Instant;
  /** The version of the application that was read for it. */
  readonly snapshotNumber: number;
}

/** An assignment whose review is about to be written. */
export interface Writing {
  readonly assignmentId: string;
  readonly applicationId: string;
  readonly personId: string;
  readonly endedAt: Instant | null;
  readonly state: string;
  /** The newest version that was sent. */
  readonly newest: number;
  readonly rubricId: string;
  readonly rubric: RubricDefinition;
  readonly review: StoredReview | null;
}

const COLUMNS = {
  assignmentId: 'assignments.id',
  applicationId: 'assignments.application_id',
  personId: 'assignments.person_id',
  endedAt: 'assignments.ended_at',
  state: 'applications.state',
  newest: 'applications.snapshot_number',
  snapshotNumber: 'reviews.snapshot_number',
  rubricId: 'rubrics.id',
  rubric: 'rubrics.definition',
  id: 'reviews.id',
  scores: 'reviews.scores',
  total: 'reviews.total',
  recommendation: 'reviews.recommendation',
  comment: 'reviews.comment',
  privateNote: 'reviews.private_note',
  sentAt: 'reviews.sent_at',
  version: 'reviews.version',
  savedAt: 'reviews.saved_at',
};

type Row = Omit<Writing, 'rubric' | 'review'> & { rubric: string; id: string | null; scores: string } & Omit<
    StoredReview,
    'id' | 'scores'
  >;

/** The assignment, with its application locked so that a review is written by one hand at a time; null where there is none. */
export async function openToWrite(
  trx: Knex.Transaction,
  dialect: Dialect,
  assignmentId: string,
): Promise<Writing | null> {
  if (dialect === 'postgres')
    await trx.raw(
      'SELECT applications.id FROM applications WHERE applications.id = (SELECT assignments.application_id FROM assignments WHERE assignments.id = ?) FOR UPDATE',
      [assignmentId],
    );
  const row = (await trx('assignments')
    .join('applications', 'applications.id', 'assignments.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .leftJoin('reviews', 'reviews.assignment_id', 'assignments.id')
    .joinRaw('JOIN rubrics ON rubrics.id = COALESCE(reviews.rubric_id, calls.rubric_id)')
    .where('assignments.id', assignmentId)
    .first(COLUMNS)) as Row | undefined;
  if (row === undefined) return null;
  const { rubric, id, scores, total, recommendation, comment, privateNote, sentAt, version, savedAt, snapshotNumber, ...rest } = row; // prettier-ignore
  return {
    ...rest,
    rubric: JSON.parse(rubric) as RubricDefinition,
    review:
      id === null
        ? null
        : {
            id,
            scores: JSON.parse(scores) as Scores,
            total,
            recommendation,
            comment,
            privateNote,
            sentAt,
            version,
            savedAt,
            snapshotNumber,
          },
  };
}

/** Writes a review, new or not. */
export async function writeReview(
  trx: Knex.Transaction,
  writing: Writing,
  review: Omit<StoredReview, 'savedAt'> & { readonly at: Instant },
): Promise<void> {
  const values = {
    snapshot_number: review.snapshotNumber,
    scores: JSON.stringify(review.scores),
    total: review.total,
    recommendation: review.recommendation,
    comment: review.comment,
    private_note: review.privateNote,
    sent_at: review.sentAt,
    version: review.version,
    saved_at: review.at,
  };
  if (writing.review !== null) await trx('reviews').where({ id: review.id }).update(values);
  else
    await trx('reviews').insert({
      id: review.id,
      assignment_id: writing.assignmentId,
      application_id: writing.applicationId,
      person_id: writing.personId,
      rubric_id: writing.rubricId,
      ...values,
    });
}

/** Counts and adds up anew what has been sent and counts. */
export async function sumReviews(trx: Knex.Transaction, applicationId: string): Promise<void> {
  const sums = (await trx('reviews')
    .where({ application_id: applicationId })
    .whereNotNull('sent_at')
    .whereNull('voided_at')
    .first({ count: trx.raw('COUNT(*)'), sum: trx.raw('COALESCE(SUM(reviews.total), 0)') })) as {
    count: number | string;
    sum: number | string;
  };
  await trx('applications')
    .where({ id: applicationId })
    .update({ review_count: Number(sums.count), review_sum: Number(sums.sum) });
}
