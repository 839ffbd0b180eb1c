import { answersBySection, flatAnswers } from '../applications/judge.ts';
import type { SavedSection } from '../applications/content.reads.ts';
import { loadOwn, type Own } from '../applications/own.ts';
import type { Answers } from '../calls/definitions.ts';
import { dayOf } from '../engine/days.ts';
import { checklist, type ChecklistItem } from '../documents/documents.reads.ts';
import { AppError, found } from '../errors.ts';
import type { Visit } from '../web/route.ts';
import { failedRules } from '../workflow/eligibility.ts';
import { ageOn } from '../workflow/time.ts';
import { answersOfMembers } from './answers.reads.ts';
import { asMember } from './each.ts';
import { consentsOf, detailsOf, frameOf, memberById, staysOf, type GroupStay, type Member, type MemberConsent, type MemberDetails } from './members.reads.ts'; // prettier-ignore

/** Who holds a member's link. */
export interface Holder {
  readonly link: string;
  readonly subject: string;
  readonly application: string;
}

/** The holder of the link; the policy has let nobody else in. */
export function holder(visit: Pick<Visit<unknown, unknown, unknown>, 'actor'>): Holder {
  if (visit.actor.kind !== 'link') throw new AppError({ kind: 'link_dead', reason: 'unknown' });
  return visit.actor;
}

/** A member's own part of an application, and what they may read of the rest. */
export interface Part {
  readonly member: Member;
  readonly own: Own;
  readonly flat: Answers;
  /** The sections that ask each of a group, with what they saved there. */
  readonly mine: Own;
  readonly details: MemberDetails | null;
  readonly consents: readonly MemberConsent[];
  /** What is asked of them, and what is there. */
  readonly items: readonly ChecklistItem[];
  readonly linkEndsAt: string;
  readonly places: readonly { readonly organisation: string; readonly city: string }[];
  readonly stays: readonly GroupStay[];
  readonly minor: boolean;
  /** Keys of the rules that they fail by what they said of themselves. */
  readonly failed: readonly string[];
}

function failedBy(own: Own, details: MemberDetails | null, mine: Own): readonly string[] {
  if (typeof details?.bornOn !== 'string') return [];
  const columns: Readonly<Record<string, string | null>> = {
    name: details.name,
    name_own_script: details.nameOwnScript,
    born_on: details.bornOn,
    nationality: details.nationality,
  };
  const questions = own.form.sections.flatMap((section) => section.questions).filter(({ profile }) => profile !== undefined && profile in columns); // prettier-ignore
  const ofEach = mine.form.sections.flatMap((section) => section.questions.map(({ key }) => [key, mine.saved.get(section.key)?.answers[key]] as const));
  const answers = Object.fromEntries([...ofEach, ...questions.map(({ key, profile }) => [key, columns[profile ?? ''] ?? ''] as const)]);
  const asked = own.call.rules.filter((rule) => 'question' in rule && rule.question in answers);
  return failedRules(asked, answers, null);
} // prettier-ignore

/** Reads a member's part. */
export async function loadPart(visit: Pick<Visit<unknown, unknown, unknown>, 'actor' | 'db' | 'at'>): Promise<Part> {
  const { link, subject, application } = holder(visit);
  const { db, at } = visit;
  const [member, own, frame, stays, lists, answered] = await Promise.all([
    memberById(db, subject),
    loadOwn(db, application),
    frameOf(db, application, link),
    staysOf(db, application),
    checklist(db, [application], at),
    answersOfMembers(db, application),
  ]);
  const { participantId } = found(member);
  const details = participantId === null ? null : await detailsOf(db, participantId);
  const born = details?.bornOn ?? null;
  const lead = answersBySection(own.saved);
  const saved = answered.get(participantId ?? '') ?? new Map<string, SavedSection>();
  const mine = { ...own, ...asMember(own.form, lead, saved) };
  return {
    member: found(member),
    own,
    flat: flatAnswers(own.form, lead),
    mine,
    details,
    consents: participantId === null ? [] : await consentsOf(db, [participantId]),
    items: (lists.get(application) ?? []).filter((item) => item.participantId === participantId && (item.applies || item.documents.length > 0)), // prettier-ignore
    ...frame,
    stays,
    minor: born !== null && ageOn(born, dayOf(at, own.call.zone)) < own.call.settings.minorUnder,
    failed: found(member).state === 'confirmed' ? failedBy(own, details, mine) : [],
  };
}
