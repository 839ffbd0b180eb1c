import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** Lets a failed mail wait again, as if it had never been tried; gives its template, or null when it has not failed. */
export async function waitAgain(trx: Knex.Transaction, id: string, at: Instant): Promise<string | null> {
  const moved = await trx('outbox')
    .where({ id, state: 'failed' })
    .update({ state: 'waiting', attempts: 0, error: '', not_before: at, sent_at: null });
  if (moved !== 1) return null;
  const row = (await trx('outbox').where({ id }).first('template')) as { template: string };
  return row.template;
}

/** True for a mail that is there. */
export async function mailExists(trx: Knex.Transaction, id: string): Promise<boolean> {
  return (await trx('outbox').where({ id }).first('id')) !== undefined;
}
