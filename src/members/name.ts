import { revokeLinks } from '../accounts/links.ts';
import { savedSections } from '../applications/content.reads.ts';
import { answersBySection, flatAnswers } from '../applications/judge.ts';
import { DAY, later } from '../deps.ts';
import { sortKeyOf } from '../db/sort-key.ts';
import type { Ctx } from '../engine/context.ts';
import { enqueue, type MailName } from '../engine/outbox.ts';
import { found } from '../errors.ts';
import { groupSize, note, openGroup, refused, wrong } from './group.ts';
import { deleteMember, eraseParticipant, insertMember, timesNamed, type GroupRow } from './members.repository.ts';
import { membersOf, type Member } from './members.reads.ts';

/** What a lead says of a member. */
export interface MemberInput {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly part: string;
  /** The language in which we write to them. */
  readonly locale: string;
}

/** As often as there are seats may somebody be named and taken off again: strangers are not written to at will. */
const TIMES = 3;

async function ask(
  ctx: Ctx,
  member: Pick<Member, 'id' | 'applicationId' | 'email' | 'name' | 'locale'>,
  template: Extract<MailName, 'member_request' | 'member_reminder'>,
  once?: string,
): Promise<void> {
  await enqueue(ctx, {
    template,
    recipient: member.email,
    recipientName: member.name,
    locale: member.locale,
    subject: 'member',
    subjectId: member.id,
    ...(once === undefined ? {} : { once }),
    data: { application: member.applicationId },
  });
}

/** How many a group may have; `refused` where the form says that a person applies alone. */
export async function sizeOf(ctx: Ctx, group: GroupRow): Promise<number> {
  const saved = await savedSections(ctx.trx, group.id);
  const size = groupSize(group.form, flatAnswers(group.form, answersBySection(saved)));
  if (size === null) throw refused(group.state);
  return size;
}

function demandNew(members: readonly Member[], input: MemberInput, lead: string): void {
  const email = input.email.toLowerCase();
  // Their link is what they confirm with: it must not come to the lead.
  if (email === lead.toLowerCase()) throw wrong('email', 'self');
  const same = (one: Member): boolean =>
    one.email.toLowerCase() === email && sortKeyOf(one.name) === sortKeyOf(input.name);
  if (members.some((one) => one.state !== 'declined' && same(one))) throw wrong('email', 'twice');
}

/**
 * Names a member of the group and asks them at once, by link in their language; returns their id. Only in a draft whose
 * form says that a group applies, and while the group has room: else `refused`, or `invalid` with the field.
 */
export async function addMember(ctx: Ctx, applicationId: string, input: MemberInput): Promise<string> {
  const group = await openGroup(ctx, applicationId);
  if (group.state !== 'draft') throw refused(group.state);
  const most = await sizeOf(ctx, group);
  const members = await membersOf(ctx.trx, applicationId);
  if (members.filter(({ participantId }) => participantId !== null).length + 1 >= most) throw wrong('main', 'full');
  if ((await timesNamed(ctx.trx, applicationId)) >= TIMES * most) throw wrong('main', 'often');
  demandNew(members, input, group.lead.email);
  const member = { id: ctx.id(), applicationId, ...input };
  await insertMember(ctx.trx, {
    ...member,
    personId: ctx.id(),
    participantId: ctx.id(),
    sortKey: sortKeyOf(input.name),
    at: ctx.at,
  });
  await note(ctx, member, 'add_member');
  await ask(ctx, member, 'member_request');
  return member.id;
}

function oneOf(members: readonly Member[], id: string): Member {
  return found(members.find((member) => member.id === id));
}

/** Ends the links of a member and of their guardians, and erases what they gave. */
export async function forget(ctx: Ctx, member: Member): Promise<void> {
  await revokeLinks(ctx, 'member', { subjectId: member.id });
  if (member.participantId === null) return;
  const guardians = await eraseParticipant(ctx.trx, member.participantId, member.applicationId);
  for (const guardian of guardians) await revokeLinks(ctx, 'guardian', { subjectId: guardian });
}

/** Takes a member off for good; they are told, unless they said no themselves. */
export async function dismiss(ctx: Ctx, member: Member, reason: string | null = null): Promise<void> {
  await forget(ctx, member);
  await deleteMember(ctx.trx, member.id, member.applicationId);
  await note(ctx, member, 'remove_member', reason);
  if (member.state === 'declined' || member.email === '') return;
  await enqueue(ctx, {
    template: 'member_removed',
    recipient: member.email,
    recipientName: member.name,
    locale: member.locale,
    subject: 'application',
    subjectId: member.applicationId,
    once: member.id,
  });
}

/** The lead takes a member off a draft: everything that they gave is erased, and their link opens nothing any more. */
export async function removeMember(ctx: Ctx, applicationId: string, memberId: string): Promise<void> {
  const group = await openGroup(ctx, applicationId);
  if (group.state !== 'draft') throw refused(group.state);
  await dismiss(ctx, oneOf(await membersOf(ctx.trx, applicationId), memberId));
}

/** Names somebody else in the place of a member of a draft; returns the new one's id. */
export async function replaceMember(ctx: Ctx, applicationId: string, memberId: string, input: MemberInput): Promise<string> {
  await removeMember(ctx, applicationId, memberId);
  return addMember(ctx, applicationId, input);
} // prettier-ignore

/** Whether another mail may go to somebody who was asked: the last one is a day old. */
export function mayRemind(member: Pick<Member, 'askedAt' | 'remindedAt'>, at: string): boolean {
  return later(member.remindedAt ?? member.askedAt, DAY) <= at;
}

/** Writes once more to a member who was asked, with a new link, at most once a day. */
export async function remindMember(ctx: Ctx, applicationId: string, memberId: string): Promise<void> {
  const group = await openGroup(ctx, applicationId);
  const member = oneOf(await membersOf(ctx.trx, applicationId), memberId);
  if (group.state !== 'draft' || member.state !== 'asked') throw refused(group.state);
  if (!mayRemind(member, ctx.at)) throw wrong('main', 'reminded');
  await ask(ctx, member, 'member_reminder', `by_hand:${ctx.at}`);
}
