import { revokeLinks } from '../accounts/links.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import { deleteGuardian, endConsents, endGuardian, type GuardianRow } from './guardians.repository.ts';
import { addGuardian, askAtOnce, openForGuardians, type GuardianInput } from './guardians.ts';

/** States in which whoever applies may put another guardian in one's place by themselves; later the office does. */
const OWN = ['draft', 'submitted', 'returned'];

/** True while whoever applies may put another guardian in one's place. */
export function mayReplace({ state, live }: { readonly state: string; readonly live: boolean }): boolean {
  return live && OWN.includes(state);
}

/** Who comes in whose place, and at whose word. */
export interface Replacement {
  readonly guardianId: string;
  readonly input: GuardianInput;
  /** As what the actor acts: the office needs a reason and may do it at any time. */
  readonly as: 'owner' | 'member' | 'officer';
  readonly reason?: string | undefined;
}

async function tell(ctx: Ctx, { id, email, name, locale, applicationId }: GuardianRow): Promise<void> {
  await enqueue(ctx, {
    template: 'guardian_replaced',
    recipient: email,
    recipientName: name,
    locale,
    subject: 'guardian',
    subjectId: id,
    data: { application: applicationId },
  });
}

/**
 * Puts another guardian in the place of one, who may have consented already: their consent ends and stays on record,
 * their link opens nothing any more, and the new one is asked. What waits for consent waits again; what was decided
 * on the earlier one stands. Returns the new guardian's id. Refused, as `moved_on`, for one who was replaced before.
 */
export async function replaceGuardian(ctx: Ctx, applicationId: string, replacement: Replacement): Promise<string> {
  const { guardianId, input, as } = replacement;
  const reason = replacement.reason?.trim() ?? '';
  if (as === 'officer' && reason === '') throw new AppError({ kind: 'invalid', fields: { reason: 'errors.required' } });
  const opened = await openForGuardians(ctx, applicationId);
  const { application, guardians } = opened;
  const old = found(guardians.find(({ id }) => id === guardianId));
  if (old.endedAt !== null || (as !== 'officer' && !mayReplace(application)))
    throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  const others = guardians.filter(({ id }) => id !== guardianId);
  const of = { ...input, participantId: old.participantId };
  const id = await addGuardian(ctx, { application, guardians: others }, of);
  await endConsents(ctx.trx, guardianId, ctx.at);
  await revokeLinks(ctx, 'guardian', { subjectId: guardianId });
  // Of somebody whom nobody wrote to nothing has to stay.
  const known = old.askedAt !== null || old.given > 0;
  if (known) await endGuardian(ctx.trx, guardianId, id, ctx.at);
  else await deleteGuardian(ctx.trx, guardianId, applicationId);
  if (application.state !== 'draft' || known)
    await record(ctx, {
      subject: 'application',
      subjectId: applicationId,
      action: 'replace_guardian',
      data: { guardian: id, replaced: guardianId, consented: old.valid > 0 },
      reason: reason === '' ? null : reason,
      relation: as,
    });
  if (known) await tell(ctx, old);
  await askAtOnce(ctx, opened, of);
  return id;
}
