import type { Knex } from 'knex';

/** Ends one of an account's sessions; nobody else's. */
export async function deleteSessionOf(trx: Knex.Transaction, accountId: string, idHash: string): Promise<void> {
  await trx('sessions').where('sessions.account_id', accountId).where('sessions.id_hash', idHash).delete();
}

/** Ends an account's sessions, all but one if that is named. */
export async function deleteSessionsOf(trx: Knex.Transaction, accountId: string, keep: string | null): Promise<void> {
  const query = trx('sessions').where('sessions.account_id', accountId);
  if (keep !== null) void query.whereNot('sessions.id_hash', keep);
  await query.delete();
}

/** Ends every session of a person. */
export async function deleteSessionsOfPerson(trx: Knex.Transaction, personId: string): Promise<void> {
  const accounts = trx('accounts').where('accounts.person_id', personId).select('accounts.id');
  await trx('sessions').whereIn('sessions.account_id', accounts).delete();
}
