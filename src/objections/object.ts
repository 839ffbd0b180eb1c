import { isUniqueViolation } from '../db/database.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue, type MailName } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import { answerBy, objectBy } from './days.ts';
import { decidersOf, decisionOf, objectionsOf, rulesFor, type Ground, type Objection } from './objections.reads.ts';
import { closeObjection, insertObjection, lockForObjection, type Around } from './objections.repository.ts';

/** Characters that an objection, and its answer, may have. */
export const OBJECTION_LENGTH = 6_000;

/** What somebody objects. */
export interface Objecting {
  readonly ground: Ground;
  readonly body: string;
  readonly locale: string;
}

function personOf(ctx: Ctx): string {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  return ctx.actor.person;
}

async function tell(ctx: Ctx, template: MailName, objectionId: string, to: Omit<Around, 'offices'>): Promise<void> {
  await enqueue(ctx, {
    template,
    recipient: to.email,
    recipientName: to.name,
    locale: to.locale,
    subject: 'objection',
    subjectId: objectionId,
  });
}

async function tellOffices(ctx: Ctx, template: MailName, objectionId: string, { offices }: Around): Promise<void> {
  for (const office of offices) await tell(ctx, template, objectionId, office);
}

/**
 * An applicant objects to the decision under which the application stands, once to each decision. What comes after the
 * days that the call gives is taken in as well, and says that it is late: whether it counts is for whoever answers.
 */
export async function object(ctx: Ctx, applicationId: string, objecting: Objecting): Promise<void> {
  const around = found(await lockForObjection(ctx.trx, applicationId));
  const decision = await decisionOf(ctx.trx, applicationId);
  const rules = found(await rulesFor(ctx.trx, applicationId));
  if (decision === null) throw new AppError({ kind: 'refused', why: 'moved_on' });
  const id = ctx.id();
  try {
    await insertObjection(ctx.trx, {
      ...objecting,
      id,
      applicationId,
      eventId: decision.eventId,
      receivedFrom: personOf(ctx),
      receivedAt: ctx.at,
      objectBy: objectBy(decision.at, rules),
      answerBy: answerBy(ctx.at, rules),
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new AppError({ kind: 'refused', why: 'moved_on' });
    throw error;
  }
  await note(ctx, applicationId, 'object', id, 'owner');
  await tell(ctx, 'objection_received_applicant', id, around);
  await tellOffices(ctx, 'objection_received_office', id, around);
}

async function note(
  ctx: Ctx,
  applicationId: string,
  action: string,
  objection: string,
  relation: 'owner' | 'officer',
): Promise<void> {
  await record(ctx, { subject: 'application', subjectId: applicationId, action, relation, data: { objection } });
}

async function openOne(ctx: Ctx, applicationId: string): Promise<{ around: Around; objection: Objection }> {
  const around = found(await lockForObjection(ctx.trx, applicationId));
  const [objection] = await objectionsOf(ctx.trx, applicationId);
  if (objection?.state !== 'open') throw new AppError({ kind: 'refused', why: 'moved_on' });
  return { around, objection };
}

/** An applicant takes their objection back: the decision stands. */
export async function withdrawObjection(ctx: Ctx, applicationId: string): Promise<void> {
  const { around, objection } = await openOne(ctx, applicationId);
  const to = { state: 'withdrawn', at: ctx.at, by: null, answer: '' } as const;
  if (!(await closeObjection(ctx.trx, objection, to))) throw new AppError({ kind: 'conflict' });
  await note(ctx, applicationId, 'withdraw_objection', objection.id, 'owner');
  await tellOffices(ctx, 'objection_withdrawn_office', objection.id, around);
}

/** How an objection is answered. */
export interface Answering {
  readonly outcome: 'upheld' | 'dismissed';
  readonly answer: string;
  /** The version of the objection that the officer looked at. */
  readonly version: number;
}

/**
 * An officer who took no part in the decision answers the objection. To uphold it moves nothing by itself: the lead city
 * reconsiders or upholds by the workflow, with two signatures. Throws `forbidden` for whoever took part.
 */
export async function answerObjection(ctx: Ctx, applicationId: string, answering: Answering): Promise<void> {
  const by = personOf(ctx);
  const { around, objection } = await openOne(ctx, applicationId);
  if ((await decidersOf(ctx.trx, objection.eventId)).has(by)) throw new AppError({ kind: 'forbidden' });
  const { outcome, answer, version } = answering;
  const moved = await closeObjection(
    ctx.trx,
    { id: objection.id, version },
    { state: outcome, at: ctx.at, by, answer },
  );
  if (!moved) throw new AppError({ kind: 'conflict' });
  await note(ctx, applicationId, outcome === 'upheld' ? 'uphold_objection' : 'dismiss_objection', objection.id, 'officer'); // prettier-ignore
  await tell(ctx, `objection_${outcome}_applicant`, objection.id, around);
}
