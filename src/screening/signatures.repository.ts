import type { Knex } from 'knex';

/** Deletes a signature that still waits for its second person; false where there is none at this version. */
export async function deleteSignature(
  trx: Knex.Transaction,
  applicationId: string,
  action: string,
  signer: string,
): Promise<boolean> {
  const version = trx('applications').where('applications.id', applicationId).select('applications.version');
  const deleted = await trx('signatures')
    .where({ subject: 'application', subject_id: applicationId, action, signer })
    .where('version', version)
    .del();
  return deleted > 0;
}
