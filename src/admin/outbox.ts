import { citiesOf } from '../access/actor.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError } from '../errors.ts';
import { recordBounce } from '../notifications/bounce.ts';
import { mailExists, waitAgain } from './outbox.repository.ts';

/** Tries a failed mail again. The sender checks first whether what it says still holds. */
export async function retryMail(ctx: Ctx, id: string): Promise<void> {
  const template = await waitAgain(ctx.trx, id, ctx.at);
  if (template === null) {
    if (!(await mailExists(ctx.trx, id))) throw new AppError({ kind: 'not_found' });
    throw new AppError({ kind: 'conflict' });
  }
  const [city = ''] = citiesOf(ctx.actor, 'admin');
  await record(ctx, {
    subject: 'mail',
    subjectId: id,
    action: 'mail_retried',
    relation: 'admin',
    data: { city, template },
  });
}

/** An admin says that a mail came back, and why: nobody waits for an answer that cannot come. */
export async function markMailBounced(ctx: Ctx, id: string, reason: string): Promise<void> {
  const [city = ''] = citiesOf(ctx.actor, 'admin');
  await recordBounce(ctx, id, { relation: 'admin', reason, city });
}
