import type { Ctx } from '../engine/context.ts';
import { enqueue } from '../engine/outbox.ts';
import { markGuardiansAsked } from './ask.repository.ts';
import { participantsOf, ruleOfApplication } from './guardians.repository.ts';
import { minorsOf } from './minors.ts';

/** Asks, by link in their language, the guardians who have not been asked yet, of everybody or of one participant. The link is never given to the applicant. */
export async function askGuardians(ctx: Ctx, applicationId: string, participantId?: string): Promise<void> {
  // Whoever came of age since, by the rule of the call and of every host, needs nobody's consent any more.
  const rule = await ruleOfApplication(ctx.trx, applicationId);
  if (minorsOf(await participantsOf(ctx.trx, applicationId), rule, ctx.at).length === 0) return;
  for (const guardian of await markGuardiansAsked(ctx.trx, { applicationId, participantId }, ctx.at))
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
