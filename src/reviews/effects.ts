import type { Effect } from '../engine/context.ts';
import { endAssignments } from './assignment.repository.ts';

/** Nobody goes on reading what is no longer judged. */
export const endReviewing: Effect = async (ctx, c) => {
  await endAssignments(ctx.trx, c.applicationId, ctx.at);
};
