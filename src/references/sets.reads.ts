import type { Knex } from 'knex';
import type { ReferenceQuestion } from '../calls/definitions.ts';

/** The questions that referees of one kind are asked today: of the call's own set, or the standard ones (version 0). */
export interface QuestionSet {
  readonly version: number;
  readonly questions: readonly ReferenceQuestion[];
}

interface Row {
  kind: string;
  version: number;
  questions: string;
}

const inSet = ({ version, questions }: Row): QuestionSet => ({
  version: Number(version),
  questions: JSON.parse(questions) as readonly ReferenceQuestion[],
});

/** The newest set of each kind that a call wrote questions of its own for. */
export async function standingSets(db: Knex, callId: string): Promise<ReadonlyMap<string, QuestionSet>> {
  const rows = (await db('reference_sets')
    .where('reference_sets.call_id', callId)
    .orderBy(['reference_sets.kind', 'reference_sets.version']) // the newest of a kind comes last, and stays
    .select('reference_sets.kind', 'reference_sets.version', 'reference_sets.questions')) as Row[];
  return new Map(rows.map((row) => [row.kind, inSet(row)]));
}

/** Every set that a call wrote for a kind, the newest first. */
export async function setsOfKind(db: Knex, callId: string, kind: string): Promise<readonly QuestionSet[]> {
  const rows = (await db('reference_sets')
    .where({ 'reference_sets.call_id': callId, 'reference_sets.kind': kind })
    .orderBy('reference_sets.version', 'desc')
    .select('reference_sets.kind', 'reference_sets.version', 'reference_sets.questions')) as Row[];
  return rows.map(inSet);
}
