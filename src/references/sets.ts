import type { CallSettings } from '../calls/definitions.ts';
import type { Database } from '../db/database.ts';
import { questionsAsked, questionsOf } from './questions.ts';
import { setsOfKind, type QuestionSet } from './sets.reads.ts';

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
export async function questionsFor(db: Database['read'], how: AskedHow, version: number | null): Promise<QuestionSet> {
  const { callId, kind, settings, questions, begun } = how;
  const standard: QuestionSet = { version: 0, questions: questionsOf(settings) };
  if (begun) return { version: 0, questions: questionsAsked(questions) };
  if (version === 0) return standard;
  const sets = await setsOfKind(db, callId, kind);
  return sets.find((set) => set.version === version) ?? sets[0] ?? standard;
}
