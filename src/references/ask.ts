import type { Ctx } from '../engine/context.ts';
import { enqueue } from '../engine/outbox.ts';
import { markRefereesAsked } from './ask.repository.ts';

/** Asks, by link in their language, the referees who have not been asked yet. */
export async function askReferees(ctx: Ctx, applicationId: string): Promise<void> {
  for (const referee of await markRefereesAsked(ctx.trx, applicationId, ctx.at))
    await enqueue(ctx, {
      template: 'referee_request',
      recipient: referee.email,
      recipientName: referee.name,
      locale: referee.locale,
      subject: 'referee',
      subjectId: referee.id,
      data: { application: applicationId },
    });
}
