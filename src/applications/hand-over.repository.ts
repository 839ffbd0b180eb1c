import type { Knex } from 'knex';

/** Applications of a person that another account acts on. */
export async function applicationsToMove(
  trx: Knex.Transaction,
  personId: string,
  accountId: string,
): Promise<readonly string[]> {
  return trx('applications')
    .where('applications.person_id', personId)
    .whereNot('applications.account_id', accountId)
    .orderBy('applications.id')
    .pluck<string[]>('applications.id');
}

/** Writes which account acts on an application: there mail goes from now on. */
export async function moveApplication(trx: Knex.Transaction, id: string, accountId: string): Promise<void> {
  await trx('applications').where('applications.id', id).update({ account_id: accountId });
}
