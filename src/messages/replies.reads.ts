import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';

/** A ready reply of a city's office. */
export interface ReadyReply {
  readonly id: string;
  readonly cityId: string;
  readonly title: string;
  readonly texts: Localised;
  readonly version: number;
}

const MOST = 100;

/** The ready replies of some cities, by title. One query. */
export async function readyReplies(db: Knex, cityIds: readonly string[]): Promise<readonly ReadyReply[]> {
  const rows = (await db('ready_replies')
    .whereIn('ready_replies.city_id', [...cityIds])
    .whereNull('ready_replies.removed_at')
    .orderBy(['ready_replies.title', 'ready_replies.id'])
    .limit(MOST)
    .select({
      id: 'ready_replies.id',
      cityId: 'ready_replies.city_id',
      title: 'ready_replies.title',
      texts: 'ready_replies.texts',
      version: 'ready_replies.version',
    })) as (Omit<ReadyReply, 'texts'> & { texts: string })[];
  return rows.map((row) => ({ ...row, texts: JSON.parse(row.texts) as Localised, version: Number(row.version) }));
}
