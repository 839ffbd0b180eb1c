import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';

/** Somebody without an account who is asked by a link. */
export interface Asked {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
}

/** How the call of an application asks for references, and in which zone its days are counted. */
export async function askingOfCall(
  trx: Knex.Transaction,
  applicationId: string,
): Promise<{ readonly settings: CallSettings; readonly zone: string }> {
  const row = (await trx('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('applications.id', applicationId)
    .first({ settings: 'calls.settings', zone: 'calls.zone' })) as { settings: string; zone: string };
  return { settings: JSON.parse(row.settings) as CallSettings, zone: row.zone };
}

/** Marks the application's referees who were only named as asked, with the day until which, and returns them. */
export async function markRefereesAsked(
  trx: Knex.Transaction,
  applicationId: string,
  at: Instant,
  dueAt: Instant,
): Promise<readonly Asked[]> {
  const named = (await trx('referees')
    .where({ application_id: applicationId, state: 'named' })
    .orderBy('referees.id')
    .select('id', 'name', 'email', 'locale')) as Asked[];
  await trx('referees')
    .where({ application_id: applicationId, state: 'named' })
    .update({ state: 'asked', asked_at: at, due_at: dueAt });
  return named;
}
