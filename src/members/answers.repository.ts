import type { Knex } from 'knex';
import type { SavedSection } from '../applications/content.reads.ts';

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
