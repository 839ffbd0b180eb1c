import { callById, type Call } from '../calls/calls.reads.ts';
import { REFEREE_KINDS, type RefereeKind, type ReferenceQuestion } from '../calls/definitions.ts';
import { REFERENCE_FORM } from '../content/reference-form.ts';
import { isUniqueViolation, type Database } from '../db/database.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { questionsOf } from '../references/questions.ts';
import { standingSets, type QuestionSet } from '../references/sets.reads.ts';
import { deleteSetDraft, insertSet, insertSetDraft, keepBegun, setDrafts, updateSetDraft, type SetDraftValues } from './reference-sets.repository.ts'; // prettier-ignore

/** A call's questions to one kind of referee, as officers work on them. */
export interface SetWork {
  readonly kind: RefereeKind;
  readonly questions: readonly ReferenceQuestion[];
  /** What referees are asked today. */
  readonly live: QuestionSet;
  /** What a page has to show to be allowed to change them. */
  readonly token: string;
  /** They differ from what referees are asked. */
  readonly changed: boolean;
}

/** A call with its questions to each kind of referee. */
export interface SetsWork {
  readonly call: Call;
  readonly sets: ReadonlyMap<RefereeKind, SetWork>;
}

const MOST = 30;

/** Reads a call's questions to referees to be worked on; throws `not_found`. */
export async function workOnSets(db: Database['read'], callId: string): Promise<SetsWork> {
  const call = found(await callById(db, callId));
  const [standing, drafts] = [await standingSets(db, callId), await setDrafts(db, callId)];
  const sets = REFEREE_KINDS.map((kind) => {
    const live = standing.get(kind) ?? { version: 0, questions: questionsOf(call.settings) };
    const draft = drafts.find((one) => one.kind === kind);
    const token = draft ? `copy.${String(draft.version)}` : `live.${String(live.version)}`;
    return [kind, { kind, live, token, questions: draft?.questions ?? live.questions, changed: draft !== undefined }] as const; // prettier-ignore
  });
  return { call, sets: new Map(sets) };
}

const conflict = (): AppError => new AppError({ kind: 'conflict' });
const numberIn = (token: string): number => Number(token.split('.')[1]);

/** Two that write at once would make the same row: the second is told. */
async function orConflict(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw isUniqueViolation(error) ? conflict() : error;
  }
}

async function workAt(ctx: Ctx, callId: string, kind: RefereeKind, token: string): Promise<SetWork> {
  const work = found((await workOnSets(ctx.trx, callId)).sets.get(kind));
  if (work.token !== token) throw conflict();
  return work;
}

/** Which questions are meant, and what the page showed of them. */
export interface Of {
  readonly callId: string;
  readonly kind: RefereeKind;
  readonly token: string;
}

/** Changes the working copy, and begins it with the first change. Throws `conflict` when it is no longer what the page showed. */
export async function editSet(
  ctx: Ctx,
  { callId, kind, token }: Of,
  edit: (questions: readonly ReferenceQuestion[]) => readonly ReferenceQuestion[],
): Promise<void> {
  const work = await workAt(ctx, callId, kind, token);
  const questions = edit(work.questions);
  if (questions.length > MOST) throw new AppError({ kind: 'invalid', fields: { '': 'setup.asks.error.tooMany' } });
  if (new Set(questions.map(({ key }) => key)).size < questions.length) throw conflict();
  const by = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  const values: SetDraftValues = { questions, by, at: ctx.at };
  if (!work.changed) return orConflict(insertSetDraft(ctx.trx, callId, kind, values));
  if (!(await updateSetDraft(ctx.trx, { callId, kind, version: numberIn(token) }, values))) throw conflict();
}

/** Puts the standard questions into the working copy. */
export async function standardSet(ctx: Ctx, of: Of): Promise<void> {
  await editSet(ctx, of, () => REFERENCE_FORM);
}

/**
 * Publishes the working copy: who is asked from now on, or has not begun to write, sees it; what was begun or sent keeps
 * the questions that it answers. Returns the version.
 */
export async function publishSet(ctx: Ctx, { callId, kind, token }: Of): Promise<number> {
  const work = await workAt(ctx, callId, kind, token);
  if (!work.changed) throw conflict();
  if (work.questions.length === 0) throw new AppError({ kind: 'invalid', fields: { '': 'setup.asks.error.none' } });
  if (!(await deleteSetDraft(ctx.trx, callId, kind, numberIn(token)))) throw conflict();
  const version = work.live.version + 1;
  await keepBegun(ctx.trx, callId, kind, work.live.questions);
  await orConflict(insertSet(ctx.trx, { id: ctx.id(), callId, kind, version, questions: work.questions }, ctx.at));
  await record(ctx, { subject: 'call', subjectId: callId, action: 'reference_questions_published', data: { kind, version } }); // prettier-ignore
  return version;
}

/** Throws the working copy away. */
export async function dropSet(ctx: Ctx, { callId, kind, token }: Of): Promise<void> {
  const work = await workAt(ctx, callId, kind, token);
  if (work.changed && !(await deleteSetDraft(ctx.trx, callId, kind, numberIn(token)))) throw conflict();
}

/** Gives a call that is made from another one the questions that the other one asks. */
export async function copySets(ctx: Ctx, fromId: string, callId: string): Promise<void> {
  for (const [kind, { questions }] of await standingSets(ctx.trx, fromId))
    await insertSet(ctx.trx, { id: ctx.id(), callId, kind, version: 1, questions }, ctx.at);
}

/** The questions with one a step up or down. */
export function movedQuestion(
  questions: readonly ReferenceQuestion[],
  key: string,
  step: 1 | -1,
): readonly ReferenceQuestion[] {
  const from = questions.findIndex((question) => question.key === key);
  const to = from + step;
  const question = questions[from];
  if (question === undefined || to < 0 || to >= questions.length) return questions;
  return questions.toSpliced(from, 1).toSpliced(to, 0, question);
}
