import type { Knex } from 'knex';

/** Takes back every assignment that is still open on the application. */
export async function endAssignments(trx: Knex.Transaction, applicationId: string, at: string): Promise<void> {
  await trx('assignments').where({ application_id: applicationId }).whereNull('ended_at').update({ ended_at: at });
}
