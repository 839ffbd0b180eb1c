import { setCallForm } from '../calls/call.ts';
import { storeForm } from '../calls/programme.ts';
import { moveDrafts } from '../applications/follow-form.ts';
import { isUniqueViolation } from '../db/database.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError } from '../errors.ts';
import { checkForm } from './check.ts';
import { deleteDraft, formLine } from './drafts.repository.ts';
import { workOn } from './edit.ts';

/** The key under which the versions of a call's own form are stored. */
function callFormKey(callId: string): string {
  return `call:${callId}`;
}

/** Two that publish at once would store the same version: the second is told. */
async function orConflict<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError({ kind: 'conflict' }) : error;
  }
}

/** What became of publishing: the number of the version, and how many drafts have it now. */
export interface Published {
  readonly version: number;
  readonly drafts: number;
}

/**
 * Publishes the working copy as the next version of the call's form and gives it to every draft, in one transaction:
 * their answers are carried over and their applicants told. What was sent keeps its version. Throws `conflict` when the
 * working copy or the call's form is no longer what the page showed, `invalid` when something is still missing.
 */
export async function publishForm(ctx: Ctx, callId: string, version: string): Promise<Published> {
  const work = await workOn(ctx.trx, callId);
  if (work.version !== version || work.changed === null) throw new AppError({ kind: 'conflict' });
  if (checkForm(work.form, work.call.rules).some(({ blocks }) => blocks))
    throw new AppError({ kind: 'invalid', fields: { '': 'forms.error.notReady' } });
  const formId = await orConflict(storeForm(ctx, { key: callFormKey(callId), definition: work.form }));
  // The call's row first: whoever starts an application meanwhile waits for it, and so begins with the new version.
  await setCallForm(ctx, callId, work.call.formId, formId);
  if (!(await deleteDraft(ctx.trx, callId, Number(version.split('.')[1])))) throw new AppError({ kind: 'conflict' });
  const drafts = await moveDrafts(ctx, callId, formId);
  const stored = (await formLine(ctx.trx, formId))?.version ?? 1;
  await record(ctx, {
    subject: 'call',
    subjectId: callId,
    action: 'form_published',
    data: { form: formId, version: stored, drafts },
  });
  return { version: stored, drafts };
}
