import { keepConsents } from '../applications/consents.ts';
import { savedSections } from '../applications/content.reads.ts';
import { answersBySection, flatAnswers } from '../applications/judge.ts';
import type { Answers, Question } from '../calls/definitions.ts';
import { sortKeyOf } from '../db/sort-key.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { consentQuestions, note, openMember, refused, versionsOf } from './group.ts';
import {
  becomePerson,
  endConsent,
  holderOf,
  isElsewhere,
  isOnIt,
  participantPerson,
  updateMember,
  writeDetails,
  type GroupRow,
} from './members.repository.ts';
import type { Member } from './members.reads.ts';

/** What a member says of themselves; an empty identity number leaves the one that is there. */
export interface Confirmation {
  readonly memberId: string;
  readonly name: string;
  readonly nameOwnScript: string;
  readonly called: string;
  readonly bornOn: string;
  readonly nationality: string;
  readonly identityNumber: string;
  readonly phone: string;
  /** Keys of the consent questions that they ticked. */
  readonly agreed: readonly string[];
  /** The versions of the texts that they read, as `versionsOf` writes them. */
  readonly versions: string;
  readonly locale: string;
}

function demandConsents(questions: readonly Question[], input: Confirmation): void {
  if (input.versions !== versionsOf(questions))
    throw new AppError({ kind: 'invalid', fields: { agree: 'members.error.version' } });
  const lacking = questions.filter(({ key, required }) => required && !input.agreed.includes(key));
  if (lacking.length > 0)
    throw new AppError({
      kind: 'invalid',
      fields: Object.fromEntries(lacking.map(({ key }) => [`agree-${key}`, 'members.error.agree'])),
    });
}

/**
 * The person of a participant: whoever has the account of the address is that person where the day of birth, or else the
 * name, says so. Then nobody is known twice, reviews nothing of their own, and is on one live application of the call.
 */
async function personFor(ctx: Ctx, group: GroupRow, member: Member, participantId: string, input: Confirmation): Promise<string> {
  const stand = await participantPerson(ctx.trx, participantId);
  const holder = await holderOf(ctx.trx, member.email);
  if (holder === null || holder.personId === stand) return stand;
  const same = holder.bornOn === null ? holder.sortKey === sortKeyOf(input.name) : holder.bornOn === input.bornOn;
  if (!same || (await isOnIt(ctx.trx, holder.personId, group.id))) return stand;
  await becomePerson(ctx.trx, participantId, stand, holder.personId);
  return holder.personId;
} // prettier-ignore

/** Writes into the ledger what somebody of a group agreed to, text by text. */
export async function keepAll(ctx: Ctx, group: GroupRow, participantId: string, input: Pick<Confirmation, 'agreed' | 'locale'>, flat: Answers): Promise<void> {
  const who = { applicationId: group.id, participantId, callId: group.callId, locale: input.locale };
  for (const section of group.form.sections) {
    const boxes = section.questions.filter((question) => question.kind === 'consent');
    const ticked = Object.fromEntries(boxes.map(({ key }) => [key, input.agreed.includes(key) ? 'yes' : '']));
    await keepConsents(ctx, who, { ...section, questions: boxes }, ticked, flat);
  }
} // prettier-ignore

/**
 * A member confirms by their own link: who they are, and what they agree to, each text in its version. Sent again before
 * the application is, it changes both; who has left comes back by it. `refused` where the application has moved on or the
 * person is on another one of the call, `invalid` with what is missing.
 */
export async function confirmMembership(ctx: Ctx, input: Confirmation): Promise<void> {
  const { member, group } = await openMember(ctx, input.memberId);
  const back = member.state === 'left' && group.live;
  if (member.participantId === null || (group.state !== 'draft' && !back)) throw refused(group.state);
  const saved = await savedSections(ctx.trx, group.id);
  const flat = flatAnswers(group.form, answersBySection(saved));
  demandConsents(consentQuestions(group.form, flat), input);
  const person = await personFor(ctx, group, member, member.participantId, input);
  if (await isElsewhere(ctx.trx, person, group.callId, group.id))
    throw new AppError({ kind: 'refused', why: 'no_other_live', now: group.state });
  // What was sent is what the member gave then: who comes back agrees again, and changes nothing else.
  if (group.state === 'draft')
    await writeDetails(ctx.trx, person, {
      name: input.name,
      sort_key: sortKeyOf(input.name),
      name_own_script: input.nameOwnScript || null,
      called: input.called || null,
      born_on: input.bornOn,
      nationality: input.nationality,
      phone: input.phone,
      ...(input.identityNumber === '' ? {} : { identity_number: input.identityNumber }),
    });
  await keepAll(ctx, group, member.participantId, input, flat);
  await updateMember(ctx.trx, member.id, { state: 'confirmed', answered_at: ctx.at, reason: '' });
  await note(ctx, member, member.state === 'confirmed' ? 'change_membership' : 'confirm_membership');
}

/** A member takes back one consent of their own: to sharing, or to publicity. The whole is taken back by leaving. */
export async function withdrawOwnConsent(ctx: Ctx, memberId: string, consentId: string): Promise<void> {
  const { member } = await openMember(ctx, memberId);
  const participant = found(member.participantId);
  if (await endConsent(ctx.trx, participant, consentId, ctx.at)) await note(ctx, member, 'withdraw_consent');
}
