import { callById, formOf, type Call } from '../calls/calls.reads.ts';
import type { FormDefinition, Section } from '../calls/definitions.ts';
import { isUniqueViolation, type Database } from '../db/database.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { formDraft, formLine, insertDraft, updateDraft, deleteDraft, type DraftValues, type FormLine } from './drafts.repository.ts'; // prettier-ignore
import { putBack, removed as without, taken, type Ref, type Removed } from './outline.ts';

/** A call's form as officers work on it: the working copy, or what is live where nothing was changed yet. */
export interface Work {
  readonly call: Call;
  readonly live: FormDefinition;
  readonly liveLine: FormLine;
  readonly form: FormDefinition;
  readonly removed: readonly Removed[];
  /** What a page has to show to be allowed to change it: the version that it was begun from, and its own. */
  readonly version: string;
  readonly changed: { readonly at: string; readonly by: string | null } | null;
}

type Reading = Database['read'];

/** Reads a call's form to be worked on; throws `not_found`. */
export async function workOn(db: Reading, callId: string): Promise<Work> {
  const call = found(await callById(db, callId));
  const [draft, live, liveLine] = [await formDraft(db, callId), await formOf(db, call.formId), await formLine(db, call.formId)]; // prettier-ignore
  return {
    call,
    live,
    liveLine: found(liveLine),
    form: draft?.definition ?? live,
    removed: draft?.removed ?? [],
    version: `${call.formId}.${String(draft?.version ?? 0)}`,
    changed: draft ? { at: draft.changedAt, by: draft.changedBy } : null,
  };
}

/** What an edit makes of a form. */
export interface Edited {
  readonly form: FormDefinition;
  readonly removed?: readonly Removed[];
}

const KEPT = 30; // as many things taken out as can be put back
const MOST_SECTIONS = 40;
const MOST_QUESTIONS = 300;

function checkSize({ sections }: FormDefinition): void {
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0);
  if (sections.length > MOST_SECTIONS || questions > MOST_QUESTIONS)
    throw new AppError({ kind: 'invalid', fields: { '': 'forms.error.tooMuch' } });
}

/**
 * Changes the working copy of a call's form, and begins it with the first change. Throws `conflict` when it is no longer
 * what the page showed.
 */
export async function editForm(ctx: Ctx, callId: string, version: string, edit: (work: Work) => Edited): Promise<void> {
  const work = await workOn(ctx.trx, callId);
  if (work.version !== version) throw new AppError({ kind: 'conflict' });
  const edited = edit(work);
  checkSize(edited.form);
  const values: DraftValues = {
    definition: edited.form,
    removed: (edited.removed ?? work.removed).slice(-KEPT),
    changedBy: ctx.actor.kind === 'person' ? ctx.actor.person : null,
    at: ctx.at,
  };
  const own = Number(work.version.split('.')[1]);
  if (work.changed !== null) {
    if (!(await updateDraft(ctx.trx, callId, own, values))) throw new AppError({ kind: 'conflict' });
    return;
  }
  try {
    await insertDraft(ctx.trx, callId, work.call.formId, values);
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError({ kind: 'conflict' }) : error;
  }
}

/** Takes something out of the form; it can be put back. */
export async function takeOut(ctx: Ctx, callId: string, version: string, ref: Ref): Promise<void> {
  await editForm(ctx, callId, version, (work) => {
    const gone = without(work.form, ref);
    return { form: gone.form, removed: [...work.removed, gone.removed] };
  });
}

/** Puts back what was taken out, as the page numbered it. */
export async function putIn(ctx: Ctx, callId: string, version: string, index: number): Promise<void> {
  await editForm(ctx, callId, version, (work) => {
    const one = found(work.removed[index]);
    const form = putBack(work.form, one);
    if (form === null) throw new AppError({ kind: 'invalid', fields: { '': 'forms.error.noPlace' } });
    return { form, removed: work.removed.filter((_, i) => i !== index) };
  });
}

/** Adds sections of another form behind the form's own, with keys of their own. */
export async function takeSections(
  ctx: Ctx,
  callId: string,
  version: string,
  sections: readonly Section[],
): Promise<void> {
  await editForm(ctx, callId, version, (work) => ({ form: sections.reduce(taken, work.form) }));
}

/** Begins with an empty form: every section is taken out, and can be put back. */
export async function emptyForm(ctx: Ctx, callId: string, version: string): Promise<void> {
  await editForm(ctx, callId, version, (work) => ({
    form: { sections: [] },
    removed: [
      ...work.removed,
      ...work.form.sections.map((content, at): Removed => ({ of: 'section', from: '', at, content })),
    ],
  }));
}

/** Throws the working copy away: the form is again what applicants have. */
export async function dropDraft(ctx: Ctx, callId: string, version: string): Promise<void> {
  const work = await workOn(ctx.trx, callId);
  if (work.version !== version) throw new AppError({ kind: 'conflict' });
  if (work.changed === null) return;
  if (!(await deleteDraft(ctx.trx, callId, Number(version.split('.')[1])))) throw new AppError({ kind: 'conflict' });
}
