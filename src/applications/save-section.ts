import { formOf } from '../calls/calls.reads.ts';
import type { Answers, FormDefinition, Section } from '../calls/definitions.ts';
import type { Ctx } from '../engine/context.ts';
import { lockAround } from '../engine/lock.ts';
import { AppError, found } from '../errors.ts';
import { sameAnswer, sameAnswers, textOf } from './answers.ts';
import {
  applicationToChange,
  markComplete,
  settleSection,
  storeSection,
  writeProfile,
  type Changing,
} from './answers.repository.ts';
import { keepConsents } from './consents.ts';
import { profileOf, returnItems, savedSections, type SavedSection } from './content.reads.ts';
import { editableSections, mayEditSection } from './editable.ts';
import { flatAnswers, isAsked, judge, judgeSection, sectionOf, type AllAnswers, type Problem } from './judge.ts';

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
}

/** What became of it. */
export interface SavedNow {
  readonly version: number;
  readonly savedAt: string;
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

/** Locks an application that its owner is about to change, and reads what decides about it. */
export async function openToChange(ctx: Ctx, applicationId: string, section: string): Promise<Changing> {
  await lockAround(ctx, 'application', applicationId);
  const application = found(await applicationToChange(ctx.trx, applicationId));
  const editable = editableSections(application, await returnItems(ctx.trx, applicationId));
  if (!mayEditSection(editable, section))
    throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  return application;
}

const answersBySection = (saved: ReadonlyMap<string, SavedSection>): AllAnswers =>
  Object.fromEntries([...saved].map(([key, { answers }]) => [key, answers]));

/** Keeps only the answers of the section's own questions. */
function ownAnswers(section: Section, answers: Answers): Answers {
  return Object.fromEntries(section.questions.map(({ key }) => [key, answers[key] ?? '']));
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

/**
 * Saves a section. Throws `conflict` when it was saved elsewhere since and says something else there, `refused` when it
 * may not be changed now; what is missing or wrong is no reason not to save it.
 */
export async function saveSection(ctx: Ctx, given: SectionToSave): Promise<SavedNow> {
  const { applicationId, version } = given;
  const application = await openToChange(ctx, applicationId, given.section);
  const form = await formOf(ctx.trx, application.formId);
  const section = found(sectionOf(form, given.section));
  const saved = new Map(await savedSections(ctx.trx, applicationId));
  const before = saved.get(section.key);
  const answers = ownAnswers(section, given.answers);
  const flat = flatAnswers({ ...answersBySection(saved), [section.key]: answers });
  const problems = judgeSection(section, answers, flat);
  const complete = problems.length === 0;
  const same = before !== undefined && sameAnswers(section, before.answers, answers);
  if (same && before.complete === complete)
    return { version: before.version, savedAt: before.savedAt, complete, problems };
  if (version !== null && version !== (before?.version ?? 0) && !same) throw new AppError({ kind: 'conflict' });
  const next = (before?.version ?? 0) + 1;
  await storeSection(ctx.trx, { applicationId, section: section.key, answers, complete, version: next, at: ctx.at });
  saved.delete(section.key);
  await judgeOthers(ctx, applicationId, form, saved, flat);
  await keepProfile(ctx, application.personId, section, answers, flat);
  await keepConsents(ctx, { applicationId, ...application, locale: given.locale }, section, answers, flat);
  const changed =
    before === undefined || section.questions.some((q) => !sameAnswer(before.answers[q.key], answers[q.key]));
  if (application.state === 'returned' && changed) await settleSection(ctx.trx, applicationId, section.key, ctx.at);
  return { version: next, savedAt: ctx.at, complete, problems };
}
