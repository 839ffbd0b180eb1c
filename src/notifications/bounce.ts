import type { Relation } from '../access/actor.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { forgetOffer, mailById, markBounced, type SentMail } from './outbox.repository.ts';
import { isTemplate, TEMPLATES, type Template } from './templates.ts';

/** Who says that a mail came back, and why. */
export interface Bounce {
  readonly relation: Relation;
  readonly reason: string | null;
  /** The city for which an admin says so. */
  readonly city?: string;
}

/**
 * What follows when a mail did not reach its reader: it is on the record, and an offer that it brought, or reminded of,
 * counts as not delivered, so that the clock never lets it expire unread.
 */
export async function afterBounce(ctx: Ctx, mail: SentMail, { relation, reason, city }: Bounce): Promise<void> {
  const data = { template: mail.template, ...(city === undefined ? {} : { city }) };
  await record(ctx, { subject: 'mail', subjectId: mail.id, action: 'mail_bounced', relation, reason, data });
  if (!isTemplate(mail.template) || mail.subject !== 'placement') return;
  const { notes }: Template = TEMPLATES[mail.template];
  if (notes !== undefined) await forgetOffer(ctx.trx, mail);
}

/** A sent mail came back. Throws `not_found` for a mail that is not there, `conflict` for one that was not sent. */
export async function recordBounce(ctx: Ctx, id: string, bounce: Bounce): Promise<void> {
  const mail = found(await mailById(ctx.trx, id));
  if (!(await markBounced(ctx.trx, id))) throw new AppError({ kind: 'conflict' });
  await afterBounce(ctx, mail, bounce);
}
