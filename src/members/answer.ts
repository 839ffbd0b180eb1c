import { sameAnswers } from '../applications/answers.ts';
import { settleAnswered } from '../applications/settle.ts';
import { returnItems, savedSections, type SavedSection } from '../applications/content.reads.ts';
import { editableSections, mayEditSection } from '../applications/editable.ts';
import { answersBySection, judgeSection, type Problem } from '../applications/judge.ts';
import type { Answers, FormDefinition } from '../calls/definitions.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { answersOfMembers } from './answers.reads.ts';
import { dropMemberAnswers, markMemberAnswers, storeMemberAnswers } from './answers.repository.ts';
import { memberFlat, sectionsOfEach } from './each.ts';
import { note, openMember, refused } from './group.ts';

/** A section of a member's own, as its page was sent. */
export interface MemberSection {
  readonly memberId: string;
  readonly section: string;
  readonly answers: Answers;
  /** The version that was on the page, 0 for a section never saved. */
  readonly version: number;
}

type Lead = Readonly<Record<string, Answers>>;

/** Answers may turn questions of another section on or off: what those sections still lack changes with it. */
async function rejudge(ctx: Ctx, form: FormDefinition, lead: Lead, participantId: string, saved: ReadonlyMap<string, SavedSection>): Promise<void> {
  const flat = memberFlat(form, lead, answersBySection(saved));
  for (const section of sectionsOfEach(form)) {
    const there = saved.get(section.key);
    if (!there) continue;
    const complete = judgeSection(section, there.answers, flat).length === 0;
    if (complete !== there.complete) await markMemberAnswers(ctx.trx, participantId, section.key, complete);
  }
} // prettier-ignore

/** What the lead said of the whole, or the form itself, has changed: what each member still lacks may be another. */
export async function rejudgeMembers(ctx: Ctx, applicationId: string, form: FormDefinition, lead: Lead): Promise<void> {
  const all = await answersOfMembers(ctx.trx, applicationId);
  if (all.size === 0) return;
  const asked = new Set(sectionsOfEach(form).map(({ key }) => key));
  const gone = new Set([...all.values()].flatMap((saved) => [...saved.keys()].filter((key) => !asked.has(key))));
  if (gone.size > 0) await dropMemberAnswers(ctx.trx, applicationId, [...gone]);
  for (const [participant, saved] of all) await rejudge(ctx, form, lead, participant, saved);
}

/**
 * Saves what a member says of themselves in a section, whether or not it is complete, and gives back what is not right.
 * Throws `conflict` where another window saved something else meanwhile, `refused` where it may not be changed now.
 */
export async function answerSection(ctx: Ctx, given: MemberSection): Promise<readonly Problem[]> {
  const { member, group } = await openMember(ctx, given.memberId);
  const { participantId } = member;
  const editable = editableSections(group, await returnItems(ctx.trx, group.id));
  if (member.state !== 'confirmed' || participantId === null || !mayEditSection(editable, given.section))
    throw refused(group.state);
  const section = found(sectionsOfEach(group.form).find(({ key }) => key === given.section));
  const saved = new Map((await answersOfMembers(ctx.trx, group.id)).get(participantId));
  const before = saved.get(section.key);
  const answers = Object.fromEntries(section.questions.map(({ key }) => [key, given.answers[key] ?? '']));
  const same = before !== undefined && sameAnswers(section, before.answers, answers);
  if (!same && given.version !== (before?.version ?? 0)) throw new AppError({ kind: 'conflict' });
  const lead = answersBySection(await savedSections(ctx.trx, group.id));
  const flat = memberFlat(group.form, lead, { ...answersBySection(saved), [section.key]: answers });
  const problems = judgeSection(section, answers, flat);
  if (same) return problems;
  const row = { answers, complete: problems.length === 0, version: (before?.version ?? 0) + 1, savedAt: ctx.at };
  await storeMemberAnswers(ctx.trx, { participantId, applicationId: group.id, section: section.key, ...row });
  await rejudge(ctx, group.form, lead, participantId, saved.set(section.key, row));
  if (group.state === 'returned') {
    await settleAnswered(ctx, group.id, section.key);
    await note(ctx, member, 'change_membership');
  }
  return problems;
}
