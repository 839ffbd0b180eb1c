import type { Knex } from 'knex';

/** A guardian who is asked by a link. */
export interface AskedGuardian {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

/** Marks the application's guardians who were not asked yet as asked, and returns them. */
export async function markGuardiansAsked(
  trx: Knex.Transaction,
  applicationId: string,
  at: string,
): Promise<readonly AskedGuardian[]> {
  const named = (await trx('guardians')
    .where({ application_id: applicationId })
    .whereNull('guardians.asked_at')
    .orderBy('guardians.id')
    .select('id', 'name', 'email', 'locale')) as AskedGuardian[];
  await trx('guardians').where({ application_id: applicationId }).whereNull('asked_at').update({ asked_at: at });
  return named;
}
