import type { Knex } from 'knex';

/** A guardian who is asked by a link. */
export interface AskedGuardian {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

/** Marks the application's guardians, or one participant's, who were not asked yet as asked, and returns them; who stands on paper without an address is not written to. */
export async function markGuardiansAsked(
  trx: Knex.Transaction,
  of: { readonly applicationId: string; readonly participantId?: string | undefined },
  at: string,
): Promise<readonly AskedGuardian[]> {
  const where = {
    application_id: of.applicationId,
    ...(of.participantId === undefined ? {} : { participant_id: of.participantId }),
  };
  const named = (await trx('guardians')
    .where(where)
    .whereNull('guardians.asked_at')
    .whereNull('guardians.ended_at')
    .whereNot('guardians.email', '')
    .orderBy('guardians.id')
    .select('id', 'name', 'email', 'locale')) as AskedGuardian[];
  await trx('guardians')
    .where(where)
    .whereNull('asked_at')
    .whereNull('ended_at')
    .whereNot('email', '')
    .update({ asked_at: at });
  return named;
}
