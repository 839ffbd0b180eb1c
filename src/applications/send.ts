import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { lockAround } from '../engine/lock.ts';
import { perform } from '../engine/perform.ts';
import { useLateCode } from '../entry/late-codes.ts';
import { AppError, found } from '../errors.ts';
import type { Input } from '../workflow/case.ts';
import { isVerified, ownApplication } from './applications.reads.ts';
import { settleItem } from './answers.repository.ts';
import { returnItems } from './content.reads.ts';
import { itemsOfReturn } from './editable.ts';

/**
 * Sends an application. A mail address that nobody proved could not get the receipt, so it is proved first: `refused`
 * with `email_unverified` until then, else whatever the workflow says.
 */
export async function sendApplication(ctx: Ctx, applicationId: string, input: Input): Promise<void> {
  const application = found(await ownApplication(ctx.trx, applicationId));
  if (!(await isVerified(ctx.trx, application.accountId)))
    throw new AppError({ kind: 'refused', why: 'email_unverified' });
  await perform(ctx, 'application', applicationId, 'submit', input);
  await useLateCode(ctx, applicationId, input.late_code_hash);
}

/**
 * Answers a request for a change with a reason why nothing is changed, as its owner or, for a form on paper, as an
 * officer; whether that is enough, the office decides.
 */
export async function answerItem(ctx: Ctx, applicationId: string, itemId: string, reason: string): Promise<void> {
  await lockAround(ctx, 'application', applicationId);
  const application = found(await ownApplication(ctx.trx, applicationId));
  const item = found(
    itemsOfReturn(application, await returnItems(ctx.trx, applicationId)).find(({ id }) => id === itemId),
  );
  if (!(await settleItem(ctx.trx, applicationId, itemId, ctx.at))) return;
  const data = { item: `${item.kind}:${item.key}` };
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: 'answer_item',
    reason,
    data,
  });
}
