import { z } from 'zod';
import { checklist } from '../documents/documents.reads.ts';
import { AppError, found } from '../errors.ts';
import { formats } from '../i18n/format.ts';
import { readable } from '../applications/fields.ts';
import { id, none, required, translated } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { readFiles, readSections, referenceSections } from './application.view.ts';
import { waivedForReviewers } from '../references/waivers.reads.ts';
import { referencesForReviewers } from './references.reads.ts';
import { RECUSAL_KINDS } from './assign.ts';
import { conflictPage } from './conflict.view.ts';
import { reviewsPage } from './list.view.ts';
import { type ReadableApplication, assignmentsOfMine, otherReviews, ownScoring, readableCopies, reviewFile, type ReviewFile } from './mine.reads.ts'; // prettier-ignore
import { REVIEWING } from './assign.ts';
import { declareConflict, saveReview, sendReview, type ReviewToSave, type SavedReview } from './review.ts';
import type { StoredReview } from './review.repository.ts';
import { isSent, openCriteria } from './rubric.ts';
import { readIn, ReviewFields, typedReview, versionIn, type TypedReview } from './score.form.ts';
import { nextToScore, reviewHref, scorePage } from './score.view.ts';

const Params = z.strictObject({ assignment: id() });
const FRAME = { width: 'wide', audience: 'office', nav: '/reviews' } as const;
const SCRIPTS = ['js/form.js'] as const;

type At<B> = Visit<z.infer<typeof Params>, unknown, B>;
type Fields = Readonly<Record<string, unknown>>;

async function fileOf(visit: At<unknown>): Promise<ReviewFile> {
  return found(await reviewFile(visit.db, visit.params.assignment));
}

interface Shown {
  readonly typed?: TypedReview;
  readonly errors?: Readonly<Record<string, string>>;
  readonly conflict?: boolean;
  readonly status?: number;
  /** The version of the application that is asked for by its number. */
  readonly version?: number | null;
}

/** The version that is asked for; else the one that a sent review is of: reviewers keep what they scored; else the newest. */
function copyToRead(
  copies: readonly ReadableApplication[],
  review: StoredReview | null,
  asked: number | null,
): ReadableApplication | undefined {
  const named = copies.find(({ number }) => number === asked);
  const scored = review !== null && isSent(review) ? review.snapshotNumber : Infinity;
  return named ?? copies.find(({ number }) => number <= scored) ?? copies[0];
}

async function page(visit: At<unknown>, file: ReviewFile, shown: Shown = {}): Promise<Reply> {
  const { db, actor, at } = visit;
  const { typed = null, errors = {}, conflict = false, status = 200, version = null } = shown;
  const copies = await readableCopies(db, file.applicationId, file.blind);
  const application = copyToRead(copies, file.review, version);
  if (status === 200 && version !== null && application?.number !== version) throw new AppError({ kind: 'not_found' });
  const list = (await checklist(db, [file.applicationId], at)).get(file.applicationId) ?? [];
  const references = await referencesForReviewers(db, file.applicationId);
  const waived = await waivedForReviewers(db, file.applicationId);
  const sent = isSent(file.review);
  const model = scorePage(
    {
      file,
      name: application?.name ?? null,
      versions: { read: application?.number ?? 0, newest: copies[0]?.number ?? 0 },
      sections: application
        ? [
            ...readSections(file.form, application.answers, file.blind, visit),
            ...referenceSections(references, waived, visit),
          ]
        : null,
      files: application ? readFiles(file.applicationId, list, file.blind, visit) : [],
      queue: await assignmentsOfMine(db, actor, file.callId),
      scoring: await ownScoring(db, actor, file.callId),
      others: sent ? await otherReviews(db, file.applicationId, file.assignmentId) : [],
      open: REVIEWING.includes(file.state),
      typed,
      errors,
      conflict,
    },
    REVIEWING,
    visit,
  );
  return show('reviews/score', model, {
    ...FRAME,
    scripts: SCRIPTS,
    status,
    ...(Object.keys(errors).length > 0 ? { error: true } : {}),
  });
}

function toSave(visit: At<Fields>, typed: TypedReview): ReviewToSave {
  const version = versionIn(visit.body);
  if (version === null) throw new AppError({ kind: 'invalid', fields: {} });
  const read = readIn(visit.body);
  return { assignmentId: visit.params.assignment, ...typed, version, ...(read === null ? {} : { read }) };
}

/** Where the button leads: on to the next one, or back to this one. */
async function onwards(visit: At<Fields>, file: ReviewFile): Promise<string> {
  if (visit.body['go'] === 'stay') return reviewHref(file.assignmentId);
  const queue = await assignmentsOfMine(visit.db, visit.actor, file.callId);
  return nextToScore(queue, file.assignmentId, REVIEWING) ?? '/reviews';
}

async function saved(visit: At<Fields>): Promise<Reply> {
  const file = await fileOf(visit);
  const { typed, errors } = typedReview(file.rubric, visit.body);
  if (Object.keys(errors).length > 0)
    return page(visit, file, { typed, errors: translated(errors, visit.t), status: 422, version: readIn(visit.body) });
  const sending = visit.body['go'] === 'send';
  const open = openCriteria(file.rubric, {
    ...(isSent(file.review) ? file.review?.scores : {}),
    ...typed.scores,
  });
  try {
    if (sending && open.length > 0) {
      await visit.transact((ctx) => saveReview(ctx, toSave(visit, typed))); // what there is, is kept
      const messages = Object.fromEntries(open.map(({ key }) => [`s-${key}`, visit.t('reviews.error.score')]));
      return await page(visit, await fileOf(visit), { errors: messages, status: 422, version: readIn(visit.body) });
    }
    const reply = await visit.commit(
      async (ctx) => {
        const now = await saveReview(ctx, toSave(visit, typed));
        return sending ? sendReview(ctx, visit.params.assignment, now.version) : now;
      },
      await onwards(visit, file),
    );
    visit.session.flash({ kind: 'ok', text: visit.t(sending ? 'reviews.did.sent' : 'reviews.did.saved', { reference: file.reference }) }); // prettier-ignore
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'conflict') throw error;
    return page(visit, await fileOf(visit), { typed, conflict: true, status: 409, version: readIn(visit.body) });
  }
}

async function autosaved(visit: At<Fields>): Promise<Reply> {
  const file = await fileOf(visit);
  const { typed, errors } = typedReview(file.rubric, visit.body);
  if (Object.keys(errors).length > 0) throw new AppError({ kind: 'invalid', fields: errors });
  const now: SavedReview = await visit.transact((ctx) => saveReview(ctx, toSave(visit, typed)));
  const time = formats(visit.locale, visit.zone).time(now.savedAt);
  return { kind: 'json', status: 200, body: { version: now.version, time, total: now.total } };
}

async function unreadable(visit: At<Fields>, errors: Readonly<Record<string, string>>): Promise<Reply> {
  const file = await fileOf(visit);
  const cleaned = Object.fromEntries(Object.entries(readable(visit.body)).map(([name, all]) => [name, all[0] ?? '']));
  return page(visit, file, { typed: typedReview(file.rubric, cleaned).typed, errors, status: 422 });
}

const Conflict = z.strictObject({
  kind: z.enum(RECUSAL_KINDS, { error: 'reviews.error.kind' }),
  reason: required(1_000),
});

function conflictRoutes(): Route[] {
  const common = { path: '/reviews/:assignment/conflict', permission: 'review:write', on: ['assignment', 'assignment'], params: Params, query: none } as const; // prettier-ignore
  return [
    defineRoute({
      ...common,
      method: 'get',
      body: none,
      handle: async (visit) =>
        show('reviews/conflict', conflictPage(await fileOf(visit), { body: {}, errors: {} }, visit), FRAME),
    }),
    defineRoute({
      ...common,
      method: 'post',
      body: Conflict,
      handle: async (visit) => {
        const file = await fileOf(visit);
        const { kind, reason } = visit.body;
        const queue = await assignmentsOfMine(visit.db, visit.actor, file.callId);
        const reply = await visit.commit(
          (ctx) => declareConflict(ctx, { assignmentId: file.assignmentId, kind, reason }),
          nextToScore(queue, file.assignmentId, REVIEWING) ?? '/reviews',
        );
        visit.session.flash({ kind: 'ok', text: visit.t('reviews.did.conflict', { reference: file.reference }) });
        return reply;
      },
      invalid: async (visit, errors) => {
        const model = conflictPage(await fileOf(visit), { body: visit.body, errors }, visit);
        return show('reviews/conflict', model, { ...FRAME, status: 422, error: true });
      },
    }),
  ];
}

/** A reviewer's own pages: the list, one application with its scores, and what to do about a conflict of interest. */
export function reviewRoutes(): readonly Route[] {
  const one = { permission: 'review:write', on: ['assignment', 'assignment'], params: Params, query: none } as const;
  return [
    defineRoute({
      method: 'get',
      path: '/reviews',
      permission: 'reviews:own',
      params: none,
      query: none,
      body: none,
      handle: async (visit) =>
        show('reviews/list', reviewsPage(await assignmentsOfMine(visit.db, visit.actor), REVIEWING, visit), FRAME),
    }),
    defineRoute({
      ...one,
      method: 'get',
      path: '/reviews/:assignment',
      query: z.strictObject({
        version: z
          .string()
          .regex(/^\d{1,6}$/)
          .optional(),
      }),
      body: none,
      handle: async (visit) =>
        page(visit, await fileOf(visit), {
          version: visit.query.version === undefined ? null : Number(visit.query.version),
        }),
    }),
    defineRoute({ ...one, method: 'post', path: '/reviews/:assignment', body: ReviewFields, handle: saved, invalid: unreadable }), // prettier-ignore
    defineRoute({
      ...one,
      method: 'post',
      path: '/reviews/:assignment/autosave',
      body: ReviewFields,
      handle: autosaved,
    }),
    ...conflictRoutes(),
  ];
}
