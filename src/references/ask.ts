import type { Ctx } from '../engine/context.ts';
import { enqueue } from '../engine/outbox.ts';
import { askingOfCall, markRefereesAsked } from './ask.repository.ts';
import { dueOf } from './questions.ts';

/** Asks, by link in their language, the referees who have not been asked yet; each has a day by which to answer. */
export async function askReferees(ctx: Ctx, applicationId: string): Promise<void> {
  const { settings, zone } = await askingOfCall(ctx.trx, applicationId);
  const template = settings.references?.shared === true ? 'referee_request_shared' : 'referee_request';
  for (const referee of await markRefereesAsked(ctx.trx, applicationId, ctx.at, dueOf(settings, zone, ctx.at)))
    await enqueue(ctx, {
      template,
      recipient: referee.email,
      recipientName: referee.name,
      locale: referee.locale,
      subject: 'referee',
      subjectId: referee.id,
      data: { application: applicationId },
    });
}
