import type { Knex } from 'knex';

/** Somebody without an account who is asked by a link. */
export interface Asked {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

/** Marks the application's referees who were only named as asked, and returns them. */
export async function markRefereesAsked(
  trx: Knex.Transaction,
  applicationId: string,
  at: string,
): Promise<readonly Asked[]> {
  const named = (await trx('referees')
    .where({ application_id: applicationId, state: 'named' })
    .orderBy('referees.id')
    .select('id', 'name', 'email', 'locale')) as Asked[];
  await trx('referees')
    .where({ application_id: applicationId, state: 'named' })
    .update({ state: 'asked', asked_at: at });
  return named;
}
