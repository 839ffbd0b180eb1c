import type { Ctx } from '../../engine/context.ts';
import { record } from '../../engine/events.ts';
import { writeReport } from './demo.repository.ts';

/** The participant says how it was. */
export async function giveReport(ctx: Ctx, placementId: string, report: string): Promise<void> {
  await writeReport(ctx.trx, placementId, report, ctx.at);
  await record(ctx, { subject: 'placement', subjectId: placementId, action: 'report', relation: 'owner' });
}
