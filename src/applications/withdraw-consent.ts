import { formOf } from '../calls/calls.reads.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { lockAround } from '../engine/lock.ts';
import { found } from '../errors.ts';
import { applicationToChange, storeSection, withdrawConsents } from './answers.repository.ts';
import { consentKind, type ConsentKind } from './consents.ts';
import { ownConsents, savedSections } from './content.reads.ts';
import { flatAnswers, judgeSection } from './judge.ts';

/** The boxes of the form are no longer ticked: to agree again, the person has to tick them again. */
async function untick(ctx: Ctx, applicationId: string, kind: ConsentKind): Promise<void> {
  const { formId } = found(await applicationToChange(ctx.trx, applicationId));
  const form = await formOf(ctx.trx, formId);
  const saved = await savedSections(ctx.trx, applicationId);
  for (const section of form.sections) {
    const there = saved.get(section.key);
    const boxes = section.questions.filter((question) => question.kind === 'consent' && consentKind(question) === kind);
    if (!there || boxes.every(({ key }) => there.answers[key] !== 'yes')) continue;
    const answers = { ...there.answers, ...Object.fromEntries(boxes.map(({ key }) => [key, ''])) };
    const flat = flatAnswers(form, {
      ...Object.fromEntries([...saved].map(([key, each]) => [key, each.answers])),
      [section.key]: answers,
    });
    const complete = judgeSection(section, answers, flat).length === 0;
    await storeSection(ctx.trx, {
      applicationId,
      section: section.key,
      answers,
      complete,
      version: there.version + 1,
      at: ctx.at,
    });
  }
}

/** Withdraws a consent that a participant gave, on the record; one that was withdrawn before stays as it is. */
export async function withdrawConsent(ctx: Ctx, applicationId: string, consentId: string): Promise<void> {
  await lockAround(ctx, 'application', applicationId);
  const consent = found((await ownConsents(ctx.trx, applicationId)).find(({ id }) => id === consentId));
  if (consent.withdrawnAt !== null) return;
  await withdrawConsents(ctx.trx, [consentId], ctx.at);
  await untick(ctx, applicationId, consent.kind);
  const data = { consent: consentId, kind: consent.kind };
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: 'withdraw_consent',
    relation: 'owner',
    data,
  });
}
