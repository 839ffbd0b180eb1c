import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** What the office noted for itself about an application. */
export interface Note {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  readonly at: Instant;
  readonly pinnedAt: Instant | null;
}

const MOST = 200;

/** The notes on an application, pinned ones first, then the newest. One query. */
export async function notesOf(db: Knex, applicationId: string): Promise<readonly Note[]> {
  return (await db('notes')
    .join('persons', 'persons.id', 'notes.person_id')
    .where('notes.application_id', applicationId)
    .orderByRaw('CASE WHEN notes.pinned_at IS NULL THEN 1 ELSE 0 END, notes.at DESC, notes.id DESC')
    .limit(MOST)
    .select({
      id: 'notes.id',
      name: 'persons.name',
      body: 'notes.body',
      at: 'notes.at',
      pinnedAt: 'notes.pinned_at',
    })) as Note[];
}
