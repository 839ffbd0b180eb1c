import type { Knex } from 'knex';
import type { ReferenceQuestion } from '../calls/definitions.ts';

type Trx = Knex.Transaction;

/** The working copy of a call's questions to one kind of referee. */
export interface SetDraft {
  readonly kind: string;
  readonly questions: readonly ReferenceQuestion[];
  readonly version: number;
}

/** The working copies of a call; none for a kind where nothing was changed. */
export async function setDrafts(db: Knex, callId: string): Promise<readonly SetDraft[]> {
  const rows = (await db('reference_set_drafts')
    .where('reference_set_drafts.call_id', callId)
    .select('reference_set_drafts.kind', 'reference_set_drafts.questions', 'reference_set_drafts.version')) as {
    kind: string;
    questions: string;
    version: number;
  }[];
  return rows.map(({ kind, questions, version }) => ({
    kind,
    questions: JSON.parse(questions) as ReferenceQuestion[],
    version: Number(version),
  }));
}

/** What is written of a working copy. */
export interface SetDraftValues {
  readonly questions: readonly ReferenceQuestion[];
  readonly by: string | null;
  readonly at: string;
}

const columns = ({ questions, by, at }: SetDraftValues): Record<string, unknown> => ({
  questions: JSON.stringify(questions),
  changed_by: by,
  changed_at: at,
});

/** Begins a working copy; a rival's is a unique violation. */
export async function insertSetDraft(trx: Trx, callId: string, kind: string, values: SetDraftValues): Promise<void> {
  await trx('reference_set_drafts').insert({ call_id: callId, kind, ...columns(values) });
}

/** Writes a working copy, if it still has that version; false when somebody was quicker. */
export async function updateSetDraft(
  trx: Trx,
  of: { readonly callId: string; readonly kind: string; readonly version: number },
  values: SetDraftValues,
): Promise<boolean> {
  const { callId: call_id, kind, version } = of;
  const moved = await trx('reference_set_drafts')
    .where({ call_id, kind, version })
    .update({ ...columns(values), version: version + 1 });
  return moved === 1;
}

/** Takes a working copy away, if it still has that version; false when somebody was quicker. */
export async function deleteSetDraft(trx: Trx, callId: string, kind: string, version: number): Promise<boolean> {
  return (await trx('reference_set_drafts').where({ call_id: callId, kind, version }).delete()) === 1;
}

/** Stores the next version of a call's questions to one kind of referee. */
export async function insertSet(
  trx: Trx,
  set: {
    readonly id: string;
    readonly callId: string;
    readonly kind: string;
    readonly version: number;
    readonly questions: readonly ReferenceQuestion[];
  },
  at: string,
): Promise<void> {
  const { id, callId, kind, version, questions } = set;
  await trx('reference_sets').insert({ id, call_id: callId, kind, version, questions: JSON.stringify(questions), published_at: at }); // prettier-ignore
}

/** Who has begun to write keeps the questions that they began with, where they are not stored with the draft yet. */
export async function keepBegun(
  trx: Trx,
  callId: string,
  kind: string,
  questions: readonly ReferenceQuestion[],
): Promise<void> {
  await trx('referees')
    .where({ 'referees.kind': kind })
    .whereNotNull('referees.draft')
    .whereNull('referees.questions')
    .whereIn(
      'referees.application_id',
      trx('applications').where('applications.call_id', callId).select('applications.id'),
    ) // prettier-ignore
    .update({ questions: JSON.stringify(questions) });
}

/** How many referees of a call, by kind, were asked and have not begun: a new version is what they will see. */
export async function waitingReferees(db: Knex, callId: string): Promise<ReadonlyMap<string, number>> {
  const rows = (await db('referees')
    .join('applications', 'applications.id', 'referees.application_id')
    .where({ 'applications.call_id': callId, 'referees.state': 'asked' })
    .whereNull('referees.draft')
    .groupBy('referees.kind')
    .select('referees.kind')
    .count('* as count')) as { kind: string; count: number | string }[];
  return new Map(rows.map(({ kind, count }) => [kind, Number(count)]));
}
