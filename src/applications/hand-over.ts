import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { applicationsToMove, moveApplication } from './hand-over.repository.ts';

/** Gives every application of a person to the account that acts on it from now on, each with a line on its record. */
export async function handOver(ctx: Ctx, personId: string, accountId: string, takeover: string): Promise<void> {
  for (const id of await applicationsToMove(ctx.trx, personId, accountId)) {
    await moveApplication(ctx.trx, id, accountId);
    await record(ctx, {
      subject: 'application',
      subjectId: id,
      action: 'take_over',
      relation: 'owner',
      data: { account: accountId, takeover },
    });
  }
}
