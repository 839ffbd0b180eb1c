import type { Knex } from 'knex';

/** Keeps that two persons are two; false where it stands already. */
export async function keepDistinct(
  trx: Knex.Transaction,
  judged: {
    readonly personA: string;
    readonly personB: string;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  },
): Promise<boolean> {
  const pair = { person_a_id: judged.personA, person_b_id: judged.personB };
  if ((await trx('distinct_persons').where(pair).first('person_a_id')) !== undefined) return false;
  await trx('distinct_persons')
    .insert({ ...pair, reason: judged.reason, judged_by: judged.by, judged_at: judged.at })
    .onConflict(['person_a_id', 'person_b_id'])
    .ignore();
  return true;
}

/** Takes back that two persons are two; false where that was not said. */
export async function openAgain(trx: Knex.Transaction, personA: string, personB: string): Promise<boolean> {
  return (await trx('distinct_persons').where({ person_a_id: personA, person_b_id: personB }).delete()) > 0;
}
