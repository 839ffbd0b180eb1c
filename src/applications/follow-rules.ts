import type { Ctx } from '../engine/context.ts';
import { noteJudgedRules, rulesSeen } from './form-moves.repository.ts';

/** The applicant has seen what is new in the rules: the note on the task list goes away. */
export async function seeRules(ctx: Ctx, applicationId: string): Promise<void> {
  await rulesSeen(ctx.trx, applicationId);
}

/** What becomes a draft again is judged by the present rules: its applicant knows those that it was sent by. */
export async function followRules(ctx: Ctx, applicationId: string): Promise<void> {
  await noteJudgedRules(ctx.trx, applicationId);
}
