import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** Adds a note. */
export async function insertNote(
  trx: Knex.Transaction,
  note: {
    readonly id: string;
    readonly applicationId: string;
    readonly personId: string;
    readonly body: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { applicationId: application_id, personId: person_id, ...rest } = note;
  await trx('notes').insert({ ...rest, application_id, person_id });
}

/** Pins a note of the application, or takes the pin out; false where it has no such note. */
export async function pinNote(
  trx: Knex.Transaction,
  applicationId: string,
  id: string,
  pinnedAt: Instant | null,
): Promise<boolean> {
  return Number(await trx('notes').where({ id, application_id: applicationId }).update({ pinned_at: pinnedAt })) === 1;
}
