import { consentKind } from '../applications/consents.ts';
import { isAsked } from '../applications/judge.ts';
import type { Answers, FormDefinition, Question } from '../calls/definitions.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { lockAround } from '../engine/lock.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import { groupRow, type GroupRow } from './members.repository.ts';
import { memberById, type Member } from './members.reads.ts';

/** How many a group may have, its lead included, where the answers say that one applies; null for one person. */
export function groupSize(form: FormDefinition, flat: Answers): number | null {
  const opener = form.sections.flatMap(({ questions }) => questions).find(({ group }) => group !== undefined);
  const answer = opener === undefined ? undefined : flat[opener.key];
  return opener?.group && typeof answer === 'string' && opener.group.is.includes(answer) ? opener.group.most : null;
}

/** The consents that the form asks for and the ledger keeps: each of a group gives their own. */
export function consentQuestions(form: FormDefinition, flat: Answers): readonly Question[] {
  return form.sections
    .flatMap(({ questions }) => questions)
    .filter((question) => question.kind === 'consent' && consentKind(question) !== null && isAsked(question, flat));
}

/** The versions of the texts that a page shows: nobody agrees to what they did not read. */
export function versionsOf(questions: readonly Question[]): string {
  return questions.map(({ key, textVersion = '1' }) => `${key}:${textVersion}`).join(',');
}

/** An act that came too late, or to the wrong state. */
export function refused(now: string): AppError {
  return new AppError({ kind: 'refused', why: 'moved_on', now });
}

/** What is wrong with one field, by the key of its sentence. */
export function wrong(field: string, key: string): AppError {
  return new AppError({ kind: 'invalid', fields: { [field]: `members.error.${key}` } });
}

/** Locks an application whose group is about to change, and reads what decides about it. */
export async function openGroup(ctx: Ctx, applicationId: string): Promise<GroupRow> {
  await lockAround(ctx, 'application', applicationId);
  return found(await groupRow(ctx.trx, applicationId));
}

/** A member with the application that they are on, locked; a link opens its own member and nobody else. */
export async function openMember(ctx: Ctx, memberId: string): Promise<{ member: Member; group: GroupRow }> {
  const { actor } = ctx;
  if (actor.kind === 'link' && actor.purpose === 'member' && actor.subject !== memberId)
    throw new AppError({ kind: 'not_found' });
  const { applicationId } = found(await memberById(ctx.trx, memberId));
  const group = await openGroup(ctx, applicationId);
  return { group, member: found(await memberById(ctx.trx, memberId)) }; // again, behind the lock
}

/** Writes down what became of a member: it concerns another person than the owner, in a draft as well. */
export function note(ctx: Ctx, member: Pick<Member, 'id' | 'applicationId'>, action: string, reason: string | null = null): Promise<void> {
  return record(ctx, {
    subject: 'application',
    subjectId: member.applicationId,
    action,
    reason,
    data: { member: member.id },
  });
} // prettier-ignore

/** Tells the lead of a group, or the office, what became of a member. */
export async function tell(
  ctx: Ctx,
  template: 'member_declined_applicant' | 'member_left_applicant' | 'member_left_office',
  to: GroupRow['lead'],
  member: Pick<Member, 'id' | 'applicationId'>,
): Promise<void> {
  await enqueue(ctx, {
    template,
    recipient: to.email,
    recipientName: to.name,
    locale: to.locale,
    subject: 'application',
    subjectId: member.applicationId,
    once: `${member.id}:${ctx.at}`,
    data: { member: member.id },
  });
}
