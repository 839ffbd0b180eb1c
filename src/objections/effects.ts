import type { Effect } from '../engine/context.ts';
import { settleObjections } from './objections.repository.ts';

/** A decision is taken up again: the objection that asked for it is acted on, and one still open needs no answer. */
export const settleObjection: Effect = (ctx, c) => settleObjections(ctx.trx, c.applicationId, ctx.at);
