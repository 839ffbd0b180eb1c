import { formOf } from '../calls/calls.reads.ts';
import type { Answers } from '../calls/definitions.ts';
import type { Ctx } from '../engine/context.ts';
import { found } from '../errors.ts';
import { isEmpty } from './answers.ts';
import { ownApplication } from './applications.reads.ts';
import { earlierAnswers, profileOf } from './content.reads.ts';
import { offeredFor } from './offered.ts';
import { saveSection } from './save-section.ts';
import { startApplication, type Start } from './start.ts';

/**
 * Starts a draft with what was answered when the rules were checked: nothing is asked twice. Returns its id; throws what
 * `startApplication` throws.
 */
export async function startWithAnswers(ctx: Ctx, start: Start, answers: Answers): Promise<string> {
  const id = await startApplication(ctx, start);
  const { formId, personId } = found(await ownApplication(ctx.trx, id));
  const form = await formOf(ctx.trx, formId);
  const profile = await profileOf(ctx.trx, personId);
  const earlier = await earlierAnswers(ctx.trx, personId, id);
  for (const section of form.sections) {
    const given = section.questions.filter(({ key }) => !isEmpty(answers[key]));
    if (given.length === 0) continue;
    const offered = offeredFor(section, profile, earlier).answers;
    const typed = Object.fromEntries(given.map(({ key }) => [key, answers[key] ?? '']));
    await saveSection(ctx, {
      applicationId: id,
      section: section.key,
      answers: { ...offered, ...typed },
      version: null,
      locale: start.locale,
    });
  }
  return id;
}
