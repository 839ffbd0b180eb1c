import type { Relation } from '../access/actor.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';

/** Writes down that somebody reads a restricted part, and why, before it is shown: its owner reads it there. */
export async function recordReading(
  ctx: Ctx,
  applicationId: string,
  part: string,
  relation: Relation,
  reason: string,
  member: string | null = null,
): Promise<void> {
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: part === 'identity' ? 'read_identity' : 'read_restricted',
    relation,
    reason,
    data: member === null ? { part } : { part, member },
  });
}
