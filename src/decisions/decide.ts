import { signerOf } from '../access/actor.ts';
import type { Ctx } from '../engine/context.ts';
import { lockAround } from '../engine/lock.ts';
import { perform, type Outcome } from '../engine/perform.ts';
import { AppError } from '../errors.ts';
import type { Input } from '../workflow/case.ts';
import { pendingOn } from './meeting.reads.ts';
import type { Move } from './ranking.ts';

/** One move of the committee. */
export interface Moving {
  readonly applicationId: string;
  readonly move: Move;
  readonly input: Input;
}

/**
 * Does what the committee has decided on one application: a decision is signed by the first person and waits for a
 * second one. Throws `refused` with `moved_on` where somebody else has signed that decision meanwhile: the second
 * signature is given where it is seen what it sends.
 */
export async function decide(ctx: Ctx, { applicationId, move, input }: Moving): Promise<Outcome> {
  await lockAround(ctx, 'application', applicationId);
  const pending = await pendingOn(ctx.trx, applicationId);
  if (pending !== null && pending.action === move && pending.signer !== signerOf(ctx.actor))
    throw new AppError({ kind: 'refused', why: 'moved_on' });
  return perform(ctx, 'application', applicationId, move, input);
}

/** One pending decision to release, as it was seen in the preview. */
export interface Releasing {
  readonly applicationId: string;
  readonly signatureId: string;
  /** Number of the decree; empty where there is none yet. */
  readonly decree: string;
}

/**
 * Gives the second signature, which moves the application and sends its letter. Throws `refused` with `moved_on` where
 * the decision is no longer the one that was seen: withdrawn, replaced, or dead with the version it was made on.
 */
export async function release(ctx: Ctx, { applicationId, signatureId, decree }: Releasing): Promise<Outcome> {
  await lockAround(ctx, 'application', applicationId);
  const pending = await pendingOn(ctx.trx, applicationId);
  if (pending?.id !== signatureId) throw new AppError({ kind: 'refused', why: 'moved_on' });
  const action = pending.action as Move;
  return perform(ctx, 'application', applicationId, action, decree === '' ? {} : { decree });
}
