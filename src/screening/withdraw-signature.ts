import { signerOf } from '../access/actor.ts';
import { AppError } from '../errors.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { deleteSignature } from './signatures.repository.ts';

/**
 * Takes back one's own signature on a decision that waits for its second person. Where that person was quicker the
 * record has moved on, and nothing changes.
 */
export async function withdrawSignature(ctx: Ctx, applicationId: string, action: string): Promise<void> {
  if (!(await deleteSignature(ctx.trx, applicationId, action, signerOf(ctx.actor))))
    throw new AppError({ kind: 'refused', why: 'moved_on' });
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: 'withdraw_signature',
    relation: 'officer',
    data: { of: action },
  });
}
