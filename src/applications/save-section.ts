import { formOf } from '../calls/calls.reads.ts';
import type { Ctx } from '../engine/context.ts';
import { lockAround } from '../engine/lock.ts';
import { AppError, found } from '../errors.ts';
import { sameAnswers } from './answers.ts';
import { applicationToChange, type Changing } from './answers.repository.ts';
import { wholeSection } from './carry-over.ts';
import { returnItems, savedSections } from './content.reads.ts';
import { editableSections, mayEditSection } from './editable.ts';
import { answersBySection, flatAnswers, judgeSection, sectionOf } from './judge.ts';
import { saveUnderNewForm } from './save-moved.ts';
import { writeSection, type SavedNow, type SectionToSave, type Writing } from './write-section.ts';

/** Locks an application that its owner is about to change, and reads what decides about it. */
export async function openToChange(ctx: Ctx, applicationId: string, section: string): Promise<Changing> {
  await lockAround(ctx, 'application', applicationId);
  const application = found(await applicationToChange(ctx.trx, applicationId));
  const editable = editableSections(application, await returnItems(ctx.trx, applicationId));
  if (!mayEditSection(editable, section))
    throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  return application;
}

/**
 * Saves a section. Throws `conflict` when it was saved elsewhere since and says something else there, `refused` when it
 * may not be changed now; what is missing or wrong is no reason not to save it. A page of a form that was published anew
 * meanwhile is saved under the new one.
 */
export async function saveSection(ctx: Ctx, given: SectionToSave): Promise<SavedNow> {
  const { applicationId, version, locale } = given;
  const application = await openToChange(ctx, applicationId, given.section);
  const form = await formOf(ctx.trx, application.formId);
  const saved = await savedSections(ctx.trx, applicationId);
  const writing: Writing = { applicationId, application, form, saved, locale };
  if (given.form !== undefined && given.form !== application.formId)
    return saveUnderNewForm(ctx, writing, { ...given, form: given.form });
  const section = found(sectionOf(form, given.section));
  const before = saved.get(section.key);
  const answers = wholeSection(section, given.answers);
  const flat = flatAnswers(form, { ...answersBySection(saved), [section.key]: answers });
  const problems = judgeSection(section, answers, flat);
  const complete = problems.length === 0;
  const same = before !== undefined && sameAnswers(section, before.answers, answers);
  if (same && before.complete === complete)
    return { version: before.version, savedAt: before.savedAt, complete, problems, moved: false };
  if (version !== null && version !== (before?.version ?? 0) && !same) throw new AppError({ kind: 'conflict' });
  return writeSection(ctx, writing, section, answers);
}
