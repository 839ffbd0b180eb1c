import type { Ctx } from '../engine/context.ts';
import { giveUpSeat } from '../engine/seats.ts';
import { AppError, found } from '../errors.ts';
import { note, openGroup, openMember, refused, tell } from './group.ts';
import { endAllConsents, updateMember } from './members.repository.ts';
import { membersOf, wardOf, type Member } from './members.reads.ts';
import { dismiss, forget } from './name.ts';
import type { GroupRow } from './members.repository.ts';

async function declineNow(ctx: Ctx, group: GroupRow, member: Member, reason: string): Promise<void> {
  // Their link stays open: it says that they are out of it.
  const { id } = member;
  await note(ctx, member, 'decline_membership', reason || null);
  await updateMember(ctx.trx, id, { state: 'declined', answered_at: ctx.at, reason });
  await forget(ctx, member);
  await tell(ctx, 'member_declined_applicant', group.lead, member);
}

async function leaveNow(ctx: Ctx, group: GroupRow, member: Member, reason: string): Promise<void> {
  await note(ctx, member, 'leave_group', reason || null);
  await updateMember(ctx.trx, member.id, { state: 'left', answered_at: ctx.at, reason });
  await endAllConsents(ctx.trx, member.participantId ?? '', ctx.at);
  await tell(ctx, 'member_left_applicant', group.lead, member);
  await tell(ctx, 'member_left_office', group.office, member);
}

/**
 * A member, or for a minor their guardian, does not take part. Before the application is sent they are out of it and
 * what they gave is erased; afterwards their consents end, so that review and nomination stand still until the office
 * has spoken with the group. The lead is told, and the office where it was sent.
 */
export async function leaveGroup(ctx: Ctx, memberId: string, reason: string): Promise<'declined' | 'left'> {
  const { member, group } = await openMember(ctx, memberId);
  if (member.state === 'declined' || member.state === 'left') return member.state;
  if (!group.live) throw refused(group.state);
  const draft = group.state === 'draft';
  await (draft ? declineNow : leaveNow)(ctx, group, member, reason);
  return draft ? 'declined' : 'left';
}

/** A guardian takes their child out of the group; `not_found` where the child is no member of one. */
export async function leaveAsGuardian(ctx: Ctx, guardianId: string, reason: string): Promise<'declined' | 'left'> {
  const { actor } = ctx;
  if (actor.kind !== 'link' || actor.subject !== guardianId) throw new AppError({ kind: 'not_found' });
  const member = await wardOf(ctx.trx, guardianId);
  if (member === null) throw refused('');
  return leaveGroup(ctx, member, reason);
} // prettier-ignore

/**
 * The office takes a member off a sent application, so that the group goes on with the others: one seat less in what is
 * under way. Refused once anybody has travelled.
 */
export async function takeOff(ctx: Ctx, applicationId: string, memberId: string, reason: string): Promise<void> {
  if (reason === '') throw new AppError({ kind: 'invalid', fields: { reason: 'errors.required' } });
  const group = await openGroup(ctx, applicationId);
  const member = found((await membersOf(ctx.trx, applicationId)).find(({ id }) => id === memberId));
  if (!group.live || group.state === 'draft' || member.participantId === null) throw refused(group.state);
  await giveUpSeat(ctx, applicationId, reason);
  await dismiss(ctx, member, reason);
}
