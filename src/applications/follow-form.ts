import { formOf } from '../calls/calls.reads.ts';
import type { Ctx, Effect } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { sameAnswers } from './answers.ts';
import { markComplete, storeSection } from './answers.repository.ts';
import { carryOver, wholeSection } from './carry-over.ts';
import { savedSections } from './content.reads.ts';
import { followRules } from './follow-rules.ts';
import { toldChanges } from './form-changes.ts';
import { draftBehind, draftsToMove, dropSections, formMove, markSeen, setForm, storeMove, type MovingDraft } from './form-moves.repository.ts'; // prettier-ignore
import { rejudgeMembers } from '../members/answer.ts';
import { answersBySection, flatAnswers, judgeSection } from './judge.ts';

/** Carries what is saved of one draft over to another form, in the same rows where the sections are still there. */
async function moveDraft(ctx: Ctx, draft: MovingDraft, formId: string): Promise<void> {
  const { id } = draft;
  const [from, to] = [await formOf(ctx.trx, draft.formId), await formOf(ctx.trx, formId)];
  const [saved, move] = [await savedSections(ctx.trx, id), await formMove(ctx.trx, id)];
  const { answers, leftOver } = carryOver(from, to, answersBySection(saved), move?.leftOver);
  const flat = flatAnswers(to, answers);
  const versions: Record<string, number> = {};
  for (const section of to.sections) {
    const there = saved.get(section.key);
    if (there) versions[section.key] = there.version;
    if (!there && answers[section.key] === undefined) continue;
    const now = wholeSection(section, answers[section.key] ?? {});
    const complete = judgeSection(section, now, flat).length === 0;
    if (there && sameAnswers(section, there.answers, now) && Object.keys(there.answers).length === section.questions.length) {
      if (complete !== there.complete) await markComplete(ctx.trx, id, section.key, complete);
      continue;
    } // prettier-ignore
    // The version stays: whoever has the section's page open has seen these answers. One that was never saved has none.
    const { version, savedAt } = there ?? { version: 0, savedAt: ctx.at };
    await storeSection(ctx.trx, { applicationId: id, section: section.key, answers: now, complete, version, at: savedAt }); // prettier-ignore
  }
  const kept = new Set(to.sections.map(({ key }) => key));
  await dropSections(ctx.trx, id, [...saved.keys()].filter((key) => !kept.has(key))); // prettier-ignore
  await rejudgeMembers(ctx, id, to, answers);
  await setForm(ctx.trx, id, formId);
  const known = move?.known ?? draft.formId;
  const news = toldChanges(await formOf(ctx.trx, known), to).length > 0;
  const had = [...(move?.had ?? []).filter((each) => each !== draft.formId), draft.formId];
  await storeMove(ctx.trx, id, { had, known: news ? known : null, versions, leftOver }, ctx.at);
  const data = { from: draft.formId, to: formId };
  await record(ctx, { subject: 'application', subjectId: id, action: 'form_moved', data });
  if (toldChanges(from, to).length > 0) await tell(ctx, draft, formId);
}

async function tell(ctx: Ctx, draft: MovingDraft, formId: string): Promise<void> {
  await enqueue(ctx, {
    template: 'form_changed',
    recipient: draft.email,
    recipientName: draft.name,
    locale: draft.locale,
    subject: 'application',
    subjectId: draft.id,
    state: 'draft',
    once: formId,
    data: { from: draft.formId, to: formId },
  });
}

/**
 * Gives every draft of a call its new form, in the transaction that publishes it; what was sent or returned keeps the
 * version that it was sent with. Returns how many drafts there were.
 */
export async function moveDrafts(ctx: Ctx, callId: string, formId: string): Promise<number> {
  const drafts = await draftsToMove(ctx.trx, ctx.dialect, callId, formId);
  for (const draft of drafts) await moveDraft(ctx, draft, formId);
  return drafts.length;
}

/** The applicant has seen what is new in the form: the note on the task list goes away. */
export async function seeChanges(ctx: Ctx, applicationId: string): Promise<void> {
  await markSeen(ctx.trx, applicationId);
}

/** An application that becomes a draft again after the form was published anew is given the new version as well. */
export const followForm: Effect = async (ctx, c) => {
  const behind = await draftBehind(ctx.trx, c.applicationId);
  if (behind) await moveDraft(ctx, behind.draft, behind.to);
  await followRules(ctx, c.applicationId);
};
