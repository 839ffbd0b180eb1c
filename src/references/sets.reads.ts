import type { Knex } from 'knex';
import type { CallSettings, ReferenceQuestion } from '../calls/definitions.ts';
import { questionsAsked, questionsOf } from './questions.ts';

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

/** What decides which questions a referee answers. */
export interface AskedHow {
  readonly callId: string;
  readonly kind: string;
  readonly settings: Pick<CallSettings, 'references'>;
  /** The questions as they are stored with what was begun or sent; null: the standard ones. */
  readonly questions: string | null;
  /** They have begun, or sent an answer by the form: what they were asked stays. */
  readonly begun: boolean;
}

/**
 * The questions that a referee answers: those they began with; for who has not begun, those of the version that their
 * page was drawn with, or of today.
 */
export async function questionsFor(db: Knex, how: AskedHow, version: number | null): Promise<QuestionSet> {
  const { callId, kind, settings, questions, begun } = how;
  const standard: QuestionSet = { version: 0, questions: questionsOf(settings) };
  const rows = (await db('reference_sets')
    .where({ 'reference_sets.call_id': callId, 'reference_sets.kind': kind })
    .orderBy('reference_sets.version', 'desc')
    .select('reference_sets.kind', 'reference_sets.version', 'reference_sets.questions')) as Row[];
  if (begun) return { version: 0, questions: questionsAsked(questions) };
  if (version === 0) return standard;
  const [newest] = rows;
  const drawn = rows.find((row) => Number(row.version) === version) ?? newest;
  return drawn === undefined ? standard : inSet(drawn);
}
