import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

const MOST = 500;

/** Mails that went out, or never will, before `before`, with somebody's address still on them; a farewell as soon as it went. */
export async function oldMails(db: Knex, before: Instant): Promise<readonly string[]> {
  return db('outbox')
    .whereNot('outbox.state', 'waiting')
    .whereNot('outbox.recipient', '')
    .where((q) => q.where('outbox.created_at', '<', before).orWhere('outbox.template', 'erasure_done'))
    .orderBy('outbox.id')
    .limit(MOST)
    .pluck<string[]>('outbox.id');
}

/** Deletes sessions and codes that ended, and links that ended before `before`. */
export async function forgetOldAccess(trx: Knex.Transaction, at: Instant, before: Instant): Promise<void> {
  await trx('sessions').where('sessions.ends_at', '<=', at).orWhere('sessions.idle_ends_at', '<=', at).delete();
  await trx('sign_in_codes').where('sign_in_codes.ends_at', '<=', before).delete();
  const over = trx('links').where('links.ends_at', '<=', before).select('links.id');
  await trx('passed_links').whereIn('passed_links.link_id', over).delete();
  await trx('links').where('links.ends_at', '<=', before).delete();
}
