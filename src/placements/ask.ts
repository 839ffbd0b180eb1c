import type { Relation } from '../access/actor.ts';
import { later } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError } from '../errors.ts';
import { officeOf, updatePlacement } from './effects.repository.ts';
import { answerOpen, insertQuestion, openTimes, peopleAround, replyByOf } from './placements.repository.ts';

const ASKED_IN: ReadonlySet<string> = new Set(['nominated', 'waitlisted']);

/** The person who acts; questions and answers are always somebody's own. */
export function personOf(ctx: Ctx): string {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  return ctx.actor.person;
}

/** The host asks the sending city something about a nomination; while it is open, the reply clock stands still. */
export async function askQuestion(ctx: Ctx, placementId: string, question: string): Promise<void> {
  const around = await peopleAround(ctx.trx, placementId);
  if (!ASKED_IN.has(around.state)) throw new AppError({ kind: 'refused', why: 'moved_on', now: around.state });
  const id = ctx.id();
  await insertQuestion(ctx.trx, { id, placement_id: placementId, question, asked_by: personOf(ctx), asked_at: ctx.at });
  await record(ctx, {
    subject: 'placement',
    subjectId: placementId,
    action: 'ask',
    relation: 'coordinator',
    data: { question: id },
  });
  const office = await officeOf(ctx.trx, around.sendingCity);
  await enqueue(ctx, {
    template: 'question_asked',
    recipient: office.email,
    recipientName: office.name,
    locale: office.locale,
    subject: 'placement',
    subjectId: placementId,
    once: id,
  });
}

/** The sending city answers; the host's reply date moves by as long as the question stood. Throws `conflict` when answered. */
export async function answerQuestion(ctx: Ctx, placementId: string, questionId: string, answer: string): Promise<void> {
  const oldest = await openTimes(ctx.trx, placementId);
  const fields = { answer, answered_by: personOf(ctx), answered_at: ctx.at };
  if (!(await answerOpen(ctx.trx, placementId, questionId, fields))) throw new AppError({ kind: 'conflict' });
  await record(ctx, {
    subject: 'placement',
    subjectId: placementId,
    action: 'answer',
    relation: 'officer',
    data: { question: questionId },
  });
  const stillOpen = await openTimes(ctx.trx, placementId);
  const replyBy = await replyByOf(ctx.trx, placementId);
  if (oldest && !stillOpen && replyBy !== null)
    await updatePlacement(ctx.trx, placementId, {
      reply_by: later(replyBy, Date.parse(ctx.at) - Date.parse(oldest.asked_at)),
    });
  const around = await peopleAround(ctx.trx, placementId);
  const host = await officeOf(ctx.trx, around.hostCity);
  await enqueue(ctx, {
    template: 'question_answered',
    recipient: host.email,
    recipientName: host.name,
    locale: host.locale,
    subject: 'placement',
    subjectId: placementId,
    once: questionId,
  });
}

/** Who may do something besides the workflow's own actions: one of the relations that the reader holds. */
export function demand(held: ReadonlySet<Relation>, ...relations: readonly Relation[]): void {
  if (!relations.some((relation) => held.has(relation))) throw new AppError({ kind: 'forbidden' });
}
