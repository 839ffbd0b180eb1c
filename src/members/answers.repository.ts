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

/** Writes what a member answered in a section, in its next version. */
export async function storeMemberAnswers(
  trx: Knex.Transaction,
  row: { readonly participantId: string; readonly applicationId: string; readonly section: string } & SavedSection,
): Promise<void> {
  const { participantId, applicationId, section, answers, complete, version, savedAt } = row;
  const values = { answers: JSON.stringify(answers), complete, version, saved_at: savedAt };
  await trx('member_answers')
    .insert({ participant_id: participantId, application_id: applicationId, section, ...values })
    .onConflict(['participant_id', 'section'])
    .merge(values);
}

/** Marks a member's section complete or not, when an answer elsewhere changed what it asks. */
export async function markMemberAnswers(trx: Knex.Transaction, participantId: string, section: string, complete: boolean): Promise<void> {
  await trx('member_answers').where({ participant_id: participantId, section }).update({ complete });
} // prettier-ignore

/** Takes away what members answered in a section that asks them nothing any more. */
export async function dropMemberAnswers(trx: Knex.Transaction, applicationId: string, sections: readonly string[]): Promise<void> {
  await trx('member_answers').where({ application_id: applicationId }).whereIn('section', [...sections]).del();
} // prettier-ignore
