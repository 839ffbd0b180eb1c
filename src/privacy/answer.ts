import { citiesOf } from '../access/actor.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import { accountOf, findAsked, moveAsked } from './requests.repository.ts';

/** How the office ends a request. */
export const OUTCOMES = ['done', 'partly', 'refused'] as const;

/**
 * Answers a request in words that the person reads, by mail and on their page; on record. A wish to be erased is done by
 * erasing alone: here it is refused, or done in part. Throws `conflict` where it is settled, or was stopped.
 */
export async function answerRequest(
  ctx: Ctx,
  id: string,
  { outcome, answer }: { readonly outcome: (typeof OUTCOMES)[number]; readonly answer: string },
): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  const asked = found(await findAsked(ctx.trx, id));
  if (asked.kind === 'erase' && outcome === 'done') throw new AppError({ kind: 'conflict' });
  const to = {
    state: outcome === 'refused' ? 'refused' : 'done',
    outcome,
    answer,
    settled_at: ctx.at,
    settled_by: ctx.actor.person,
  };
  if (!(await moveAsked(ctx.trx, id, ['open'], to))) throw new AppError({ kind: 'conflict' });
  const [city] = [...citiesOf(ctx.actor, 'officer'), ...citiesOf(ctx.actor, 'admin')];
  await record(ctx, {
    subject: 'person',
    subjectId: asked.personId,
    action: 'answer_privacy',
    relation: citiesOf(ctx.actor, 'officer').length > 0 ? 'officer' : 'admin',
    data: { request: id, outcome, city },
  });
  const account = await accountOf(ctx.trx, asked.accountId);
  await enqueue(ctx, {
    template: 'privacy_answered',
    recipient: account.email,
    recipientName: account.name,
    locale: asked.locale,
    subject: 'privacy_request',
    subjectId: id,
  });
}
