import type { Answers, FormDefinition, Section } from '../calls/definitions.ts';
import type { Ctx } from '../engine/context.ts';
import { found } from '../errors.ts';
import { sameAnswer, textOf } from './answers.ts';
import { markComplete, settleSection, storeSection, writeProfile, type Changing } from './answers.repository.ts';
import { keepConsents } from './consents.ts';
import { profileOf, type SavedSection } from './content.reads.ts';
import { rejudgeMembers } from '../members/answer.ts';
import { answersBySection, flatAnswers, isAsked, judge, judgeSection, type Problem } from './judge.ts';

/** A section to be saved, whether or not it is complete or right. */
export interface SectionToSave {
  readonly applicationId: string;
  readonly section: string;
  /** By question key, as src/applications/answers.ts reads them; what could not be read is kept as typed. */
  readonly answers: Answers;
  /** The version that was on the page, 0 for a section never saved; null saves over whatever is there. */
  readonly version: number | null;
  /** The language in which texts were agreed to. */
  readonly locale: string;
  /** The form of the page on which they were given; without it, the application's own. */
  readonly form?: string;
}

/** What became of it. */
export interface SavedNow {
  readonly version: number;
  readonly savedAt: string;
  readonly complete: boolean;
  readonly problems: readonly Problem[];
  /** The form was published anew while the page was open: what is still asked was saved, the rest is kept aside. */
  readonly moved: boolean;
}

/** Answers in one section may turn questions of another on or off: what those sections still lack changes with it. */
async function judgeOthers(
  ctx: Ctx,
  applicationId: string,
  form: FormDefinition,
  saved: ReadonlyMap<string, SavedSection>,
  flat: Answers,
): Promise<void> {
  for (const section of form.sections) {
    const there = saved.get(section.key);
    if (!there) continue;
    const complete = judgeSection(section, there.answers, flat).length === 0;
    if (complete !== there.complete) await markComplete(ctx.trx, applicationId, section.key, complete);
  }
}

/** What is right and belongs to the person is written back to them, so that it is never asked twice. */
async function keepProfile(
  ctx: Ctx,
  personId: string,
  section: Section,
  answers: Answers,
  flat: Answers,
): Promise<void> {
  const asked = section.questions.filter((q) => q.profile !== undefined && isAsked(q, flat));
  const right = asked.filter((q) => textOf(answers[q.key]).trim() !== '' && judge(q, answers[q.key]).length === 0);
  if (right.length === 0) return;
  const profile = found(await profileOf(ctx.trx, personId));
  const changed = right.flatMap((q) => {
    const value = textOf(answers[q.key]);
    return q.profile !== undefined && profile[q.profile] !== value ? [[q.profile, value] as const] : [];
  });
  if (changed.length > 0) await writeProfile(ctx.trx, personId, Object.fromEntries(changed));
}

/** A draft that is being written to, with its form and what is saved of it. */
export interface Writing {
  readonly applicationId: string;
  readonly application: Changing;
  readonly form: FormDefinition;
  readonly saved: ReadonlyMap<string, SavedSection>;
  readonly locale: string;
}

/** Writes a section in its next version, and everything that its answers are also kept in. */
export async function writeSection(
  ctx: Ctx,
  { applicationId, application, form, saved, locale }: Writing,
  section: Section,
  answers: Answers,
): Promise<SavedNow> {
  const before = saved.get(section.key);
  const flat = flatAnswers(form, { ...answersBySection(saved), [section.key]: answers });
  const problems = judgeSection(section, answers, flat);
  const complete = problems.length === 0;
  const version = (before?.version ?? 0) + 1;
  await storeSection(ctx.trx, { applicationId, section: section.key, answers, complete, version, at: ctx.at });
  const others = new Map([...saved].filter(([key]) => key !== section.key));
  await judgeOthers(ctx, applicationId, form, others, flat);
  await rejudgeMembers(ctx, applicationId, form, { ...answersBySection(saved), [section.key]: answers });
  await keepProfile(ctx, application.personId, section, answers, flat);
  await keepConsents(ctx, { applicationId, ...application, locale }, section, answers, flat);
  const changed =
    before === undefined || section.questions.some((q) => !sameAnswer(before.answers[q.key], answers[q.key]));
  if (application.state === 'returned' && changed) await settleSection(ctx.trx, applicationId, section.key, ctx.at);
  return { version, savedAt: ctx.at, complete, problems, moved: false };
}
