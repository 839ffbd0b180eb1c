import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { recordRecusal, REVIEWING, type RecusalKind } from './assign.ts';
import { openToWrite, sumReviews, writeReview, type Writing } from './review.repository.ts';
import { openCriteria, totalOf, validScores, type Recommendation, type Scores } from './rubric.ts';

/** A review to be saved, whether or not it is complete. */
export interface ReviewToSave {
  readonly assignmentId: string;
  /** Points by criterion; what the rubric does not ask for is passed over. */
  readonly scores: Readonly<Record<string, unknown>>;
  readonly comment: string;
  readonly privateNote: string;
  readonly recommendation: Recommendation | null;
  /** The version that was on the page; 0 for a review never saved. */
  readonly version: number;
  /** The version of the application that was on the page; without it, the one that the review is of, or the newest. */
  readonly read?: number;
}

/** What became of it. */
export interface SavedReview {
  readonly version: number;
  readonly savedAt: string;
  /** In hundredths; null while a required criterion is open. */
  readonly total: number | null;
  readonly sent: boolean;
}

/** The reviewer's own open assignment. Anybody else's, one that ended, or one of a case they are recused from is not there. */
async function openOwn(ctx: Ctx, assignmentId: string): Promise<Writing> {
  const writing = found(await openToWrite(ctx.trx, ctx.dialect, assignmentId));
  const own = ctx.actor.kind === 'person' && ctx.actor.person === writing.personId;
  if (!own || writing.endedAt !== null) throw new AppError({ kind: 'not_found' });
  return writing;
}

function refuseFrozen(writing: Writing): void {
  if (!REVIEWING.includes(writing.state)) throw new AppError({ kind: 'refused', why: 'moved_on', now: writing.state });
}

/** Which version of the application the review is of: never one that was not sent, nor an older one than before. */
function versionRead({ review, newest }: Writing, read: number | undefined): number {
  const before = review?.snapshotNumber ?? 0;
  const given = read ?? (review !== null && review.sentAt !== null ? before : newest);
  return Math.min(newest, Math.max(before, given));
}

function sameScores(a: Scores, b: Scores): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}

/**
 * Saves a review. Throws `conflict` when it was saved elsewhere since and says something else there, `refused` once
 * scores are frozen. The total of a sent review counts at once, and a sent review keeps points that are left out.
 */
export async function saveReview(ctx: Ctx, input: ReviewToSave): Promise<SavedReview> {
  const writing = await openOwn(ctx, input.assignmentId);
  refuseFrozen(writing);
  const there = writing.review;
  const snapshotNumber = versionRead(writing, input.read);
  const given = validScores(writing.rubric, input.scores);
  const scores = there !== null && there.sentAt !== null ? { ...there.scores, ...given } : given;
  const total = totalOf(writing.rubric, scores);
  const { comment, privateNote, recommendation } = input;
  if (there !== null) {
    const same =
      sameScores(there.scores, scores) &&
      there.comment === comment &&
      there.privateNote === privateNote &&
      there.recommendation === recommendation &&
      there.snapshotNumber === snapshotNumber;
    if (same) return { version: there.version, savedAt: there.savedAt, total, sent: there.sentAt !== null };
  }
  if (input.version !== (there?.version ?? 0)) throw new AppError({ kind: 'conflict' });
  const version = (there?.version ?? 0) + 1;
  const id = there?.id ?? ctx.id();
  const sentAt = there?.sentAt ?? null;
  await writeReview(ctx.trx, writing, { id, scores, total, recommendation, comment, privateNote, sentAt, version, snapshotNumber, at: ctx.at }); // prettier-ignore
  if (sentAt !== null && total !== there?.total) await sumReviews(ctx.trx, writing.applicationId);
  return { version, savedAt: ctx.at, total, sent: sentAt !== null };
}

/**
 * Sends a review: from now on it counts, and the reviewer sees what others wrote. Throws `invalid` naming the criteria
 * without points as `s-<key>`, `conflict` for another version than `version`, `refused` once scores are frozen.
 */
export async function sendReview(ctx: Ctx, assignmentId: string, version: number): Promise<SavedReview> {
  const writing = await openOwn(ctx, assignmentId);
  refuseFrozen(writing);
  const { review, rubric } = writing;
  const open = openCriteria(rubric, review?.scores ?? {});
  if (review === null || open.length > 0)
    throw new AppError({
      kind: 'invalid',
      fields: Object.fromEntries(open.map(({ key }) => [`s-${key}`, 'reviews.error.score'])),
    });
  const total = totalOf(rubric, review.scores);
  if (review.sentAt !== null) return { version: review.version, savedAt: review.savedAt, total, sent: true };
  if (review.version !== version) throw new AppError({ kind: 'conflict' });
  await writeReview(ctx.trx, writing, { ...review, total, sentAt: ctx.at, version: version + 1, at: ctx.at });
  await sumReviews(ctx.trx, writing.applicationId);
  await record(ctx, {
    subject: 'application',
    subjectId: writing.applicationId,
    action: 'send_review',
    relation: 'reviewer',
    data: { review: review.id },
  });
  return { version: version + 1, savedAt: ctx.at, total, sent: true };
}

/** The reviewer says that they may not judge this case: from now on it is nowhere to them, and what they scored counts no more. */
export async function declareConflict(
  ctx: Ctx,
  input: { readonly assignmentId: string; readonly kind: RecusalKind; readonly reason: string },
): Promise<void> {
  const writing = await openOwn(ctx, input.assignmentId);
  const { applicationId, personId } = writing;
  await recordRecusal(ctx, { applicationId, personId, kind: input.kind, reason: input.reason });
}
