import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** Takes a form's key for this transaction; a second taker waits for it, then fails on the unique index. */
export async function takeKey(trx: Knex.Transaction, key: string, scope: string, at: Instant): Promise<void> {
  await trx('idempotency_keys').insert({ key, scope, location: '', created_at: at });
}

/** Notes where the form led. */
export async function settleKey(trx: Knex.Transaction, key: string, location: string): Promise<void> {
  await trx('idempotency_keys').where('idempotency_keys.key', key).update({ location });
}

/** Where the form with this key led the first time, for the same sender and address. */
export async function findLocation(db: Knex, key: string, scope: string): Promise<string | null> {
  const row = await db('idempotency_keys')
    .where('idempotency_keys.key', key)
    .where('idempotency_keys.scope', scope)
    .first<{ location: string } | undefined>('idempotency_keys.location');
  return row?.location ?? null;
}

/** Forgets keys of forms that were sent before `before`. */
export async function purgeKeys(trx: Knex.Transaction, before: Instant): Promise<void> {
  await trx('idempotency_keys').where('idempotency_keys.created_at', '<', before).delete();
}
