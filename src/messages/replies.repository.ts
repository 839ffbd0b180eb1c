import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';

type Trx = Knex.Transaction;

/** What is written of a ready reply. */
export interface ReplyText {
  readonly title: string;
  readonly texts: Localised;
}

interface By {
  readonly personId: string;
  readonly at: Instant;
}

/** Adds a ready reply. */
export async function insertReply(trx: Trx, reply: ReplyText & By & { id: string; cityId: string }): Promise<void> {
  await trx('ready_replies').insert({
    id: reply.id,
    city_id: reply.cityId,
    title: reply.title,
    texts: JSON.stringify(reply.texts),
    changed_by: reply.personId,
    changed_at: reply.at,
  });
}

/** Changes a ready reply of the city at that version; false where it has moved on or is not there. */
export async function updateReply(
  trx: Trx,
  where: { readonly id: string; readonly cityId: string; readonly version: number },
  change: By & (ReplyText | { readonly removed: true }),
): Promise<boolean> {
  const { id, cityId: city_id, version } = where;
  const changed = await trx('ready_replies')
    .where({ id, city_id, version })
    .whereNull('removed_at')
    .update({
      version: version + 1,
      changed_by: change.personId,
      changed_at: change.at,
      ...('removed' in change
        ? { removed_at: change.at }
        : { title: change.title, texts: JSON.stringify(change.texts) }),
    });
  return Number(changed) === 1;
}
