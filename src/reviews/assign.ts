import type { Database } from '../db/database.ts';
import type { Instant } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { endOfDay } from '../engine/days.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import {
  endAssignment,
  insertRecusal,
  isRecused,
  personExists,
  reviewed,
  reviewerAddress,
  standings,
  voidReview,
  writeAssignment,
  type Standing,
} from './assign.repository.ts';

/** Why somebody may not review an application. */
export type Unfit = 'recused' | 'party' | 'blind' | 'assigned' | 'no_role' | 'not_reviewing';

/** A reviewer of the call's cities, and whether they may be asked to read the application. */
export interface Candidate {
  readonly applicationId: string;
  readonly personId: string;
  readonly name: string;
  /** Reviews that they owe at present, of all calls. */
  readonly load: number;
  readonly unfit: Unfit | null;
}

/** The kinds of interest in a case. */
export const RECUSAL_KINDS = ['family', 'teacher', 'institution', 'business', 'other'] as const;
export type RecusalKind = (typeof RECUSAL_KINDS)[number];

/** States in which an application is read by reviewers. */
export const REVIEWING: readonly string[] = ['in_review', 'interview'];

function unfitness(standing: Standing): Unfit | null {
  if (standing.recused) return 'recused';
  if (standing.party) return 'party';
  if (standing.blind && standing.seesIdentity) return 'blind';
  return standing.assigned ? 'assigned' : null;
}

/** The reviewers of the calls' cities against each of the applications, by name. One query. */
export async function candidates(
  db: Database['read'],
  applicationIds: readonly string[],
  at: Instant,
): Promise<readonly Candidate[]> {
  return (await standings(db, applicationIds, at)).map((standing) => ({
    applicationId: standing.applicationId,
    personId: standing.personId,
    name: standing.name,
    load: standing.load,
    unfit: unfitness(standing),
  }));
}

function actingPerson(ctx: Ctx): string {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  return ctx.actor.person;
}

function refuse(why: Unfit, now?: string): never {
  throw new AppError({ kind: 'refused', why: `assign_${why}`, ...(now === undefined ? {} : { now }) });
}

/**
 * Asks a reviewer to read an application, on the record and by mail. `dueOn` is the last day for the review, in the
 * call's zone. Throws `refused` with `assign_…`: recused, a party, sees who it is in a blind call, assigned already,
 * no reviewer of the call's cities, or not being reviewed.
 */
export async function assignReviewer(
  ctx: Ctx,
  input: { readonly applicationId: string; readonly personId: string; readonly dueOn: string | null },
): Promise<void> {
  const by = actingPerson(ctx);
  const application = found(await reviewed(ctx.trx, ctx.dialect, input.applicationId));
  if (!REVIEWING.includes(application.state)) refuse('not_reviewing', application.state);
  const [standing] = await standings(ctx.trx, [application.id], ctx.at, input.personId);
  if (!standing) refuse('no_role');
  const unfit = unfitness(standing);
  if (unfit !== null) refuse(unfit);
  const id = await writeAssignment(ctx.trx, {
    id: ctx.id(),
    applicationId: application.id,
    personId: input.personId,
    by,
    at: ctx.at,
    dueAt: input.dueOn === null ? null : endOfDay(input.dueOn, application.zone),
  });
  await record(ctx, {
    subject: 'application',
    subjectId: application.id,
    action: 'assign_reviewer',
    relation: 'officer',
    data: { person: input.personId, due_on: input.dueOn },
  });
  const to = await reviewerAddress(ctx.trx, input.personId);
  if (to === null) return;
  await enqueue(ctx, {
    template: 'review_assigned',
    recipient: to.email,
    recipientName: to.name,
    locale: to.locale,
    subject: 'assignment',
    subjectId: id,
    once: ctx.at, // taken back and asked again, they hear of it again
  });
}

/** Takes an assignment back; what was scored already stays and counts. Throws `not_found` where there is none. */
export async function takeBackAssignment(ctx: Ctx, applicationId: string, personId: string): Promise<void> {
  found(await reviewed(ctx.trx, ctx.dialect, applicationId));
  if (!(await endAssignment(ctx.trx, applicationId, personId, ctx.at))) throw new AppError({ kind: 'not_found' });
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: 'take_back_reviewer',
    relation: 'officer',
    data: { person: personId },
  });
}

/**
 * Notes that somebody may not deal with an application: from now on it is nowhere to them. Their assignment ends and
 * their review counts no more.
 */
export async function recordRecusal(
  ctx: Ctx,
  input: {
    readonly applicationId: string;
    readonly personId: string;
    readonly kind: RecusalKind;
    readonly reason: string;
  },
): Promise<void> {
  const { applicationId, personId, kind, reason } = input;
  const by = actingPerson(ctx);
  found(await reviewed(ctx.trx, ctx.dialect, applicationId));
  if (!(await personExists(ctx.trx, personId))) throw new AppError({ kind: 'not_found' });
  if (await isRecused(ctx.trx, applicationId, personId)) throw new AppError({ kind: 'refused', why: 'assign_recused' });
  await insertRecusal(ctx.trx, { id: ctx.id(), applicationId, personId, kind, reason, by, at: ctx.at });
  const ended = await endAssignment(ctx.trx, applicationId, personId, ctx.at);
  const voided = await voidReview(ctx.trx, applicationId, personId, ctx.at);
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: 'recuse',
    relation: by === personId && ended ? 'reviewer' : 'officer',
    reason: reason === '' ? null : reason,
    data: { person: personId, kind, ended, voided },
  });
}
