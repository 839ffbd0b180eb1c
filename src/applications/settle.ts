import type { Ctx } from '../engine/context.ts';
import { settleSection } from './answers.repository.ts';

/** A section that the office returned was answered anew, by whomever it asks. */
export async function settleAnswered(ctx: Ctx, applicationId: string, section: string): Promise<void> {
  await settleSection(ctx.trx, applicationId, section, ctx.at);
}
