import type { Knex } from 'knex';
import type { SavedSection } from '../applications/content.reads.ts';
import type { Answers } from '../calls/definitions.ts';

interface Row {
  readonly participant_id: string;
  readonly section: string;
  readonly answers: string;
  readonly complete: unknown;
  readonly version: number;
  readonly saved_at: string;
}

/** What each of a group has answered for themselves: by participant, then by section. */
export type AnswersOfMembers = ReadonlyMap<string, ReadonlyMap<string, SavedSection>>;

/** What the members of an application have answered for themselves; one query. */
export async function answersOfMembers(db: Knex, applicationId: string): Promise<AnswersOfMembers> {
  const rows = (await db('member_answers')
    .where('member_answers.application_id', applicationId)
    .orderBy(['member_answers.participant_id', 'member_answers.section'])
    .select(['participant_id', 'section', 'answers', 'complete', 'version', 'saved_at'])) as Row[];
  const all = new Map<string, Map<string, SavedSection>>();
  for (const { participant_id: participant, section, answers, complete, version, saved_at: savedAt } of rows) {
    const own = all.get(participant) ?? new Map<string, SavedSection>();
    own.set(section, { answers: JSON.parse(answers) as Answers, complete: Boolean(complete), version, savedAt });
    all.set(participant, own);
  }
  return all;
}
