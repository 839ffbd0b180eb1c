import type { Ctx } from '../engine/context.ts';
import { found } from '../errors.ts';
import { forgetOffer, mailByMessageId, markBounced } from './outbox.repository.ts';
import { isTemplate, TEMPLATES, type Template } from './templates.ts';

/**
 * A sent mail came back: its row is marked failed, and an offer in it counts as not delivered, so that the clock does
 * not let it expire unread. Throws `not_found` for a message id under which nothing was sent.
 */
export async function recordBounce(ctx: Ctx, messageId: string): Promise<void> {
  const mail = found(await mailByMessageId(ctx.trx, messageId));
  await markBounced(ctx.trx, mail.id);
  if (!isTemplate(mail.template) || mail.subject !== 'placement') return;
  const { notes }: Template = TEMPLATES[mail.template];
  if (notes === 'offer_delivered_at') await forgetOffer(ctx.trx, mail.subjectId);
}
