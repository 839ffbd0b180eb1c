import type { Ctx } from '../engine/context.ts';
import { enqueue } from '../engine/outbox.ts';
import { found } from '../errors.ts';
import { markGuardiansAsked } from './ask.repository.ts';
import { lockForGuardians, participantsOf, rulesOf } from './guardians.repository.ts';
import { minorsOf } from './minors.ts';

/** Asks, by link in their language, the guardians who have not been asked yet. The link is never given to the applicant. */
export async function askGuardians(ctx: Ctx, applicationId: string): Promise<void> {
  const application = found(await lockForGuardians(ctx.trx, applicationId));
  // Whoever came of age since, by the rule of the call and of every host, needs nobody's consent any more.
  const rule = await rulesOf(ctx.trx, application);
  if (minorsOf(await participantsOf(ctx.trx, applicationId), rule, ctx.at).length === 0) return;
  for (const guardian of await markGuardiansAsked(ctx.trx, applicationId, ctx.at))
    await enqueue(ctx, {
      template: 'guardian_request',
      recipient: guardian.email,
      recipientName: guardian.name,
      locale: guardian.locale,
      subject: 'guardian',
      subjectId: guardian.id,
      data: { application: applicationId },
    });
}
