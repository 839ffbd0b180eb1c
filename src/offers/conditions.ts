import type { Ctx } from '../engine/context.ts';
import { markOwed, markPending, markSubmitted, type ConditionOf } from './conditions.repository.ts';

/** A document arrived: the conditions of placements under way that wait for it are submitted. */
export async function submitCondition(ctx: Ctx, condition: ConditionOf): Promise<void> {
  await markSubmitted(ctx.trx, condition);
}

/** The document was taken away again before anybody looked: its conditions wait as before. */
export async function reopenCondition(ctx: Ctx, condition: ConditionOf): Promise<void> {
  await markPending(ctx.trx, condition);
}

/** The document is no longer valid: the conditions that it met are owed again, unless the stay has begun. */
export async function oweAgain(ctx: Ctx, condition: ConditionOf): Promise<void> {
  await markOwed(ctx.trx, condition);
}
