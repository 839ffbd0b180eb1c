import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import { statesWith } from '../workflow/states.ts';

/** Writes down who opened a file, and why. */
export async function insertRead(
  trx: Knex.Transaction,
  read: {
    readonly id: string;
    readonly fileId: string;
    readonly personId: string;
    readonly cityId: string | null;
    readonly relation: string;
    readonly reason: string;
    readonly at: Instant;
  },
): Promise<void> {
  await trx('file_reads').insert({
    id: read.id,
    file_id: read.fileId,
    person_id: read.personId,
    city_id: read.cityId,
    relation: read.relation,
    reason: read.reason,
    at: read.at,
  });
}

/** The cities to which the application's file is open: those of its shared placements. */
export async function hostCitiesOf(trx: Knex.Transaction, applicationId: string): Promise<readonly string[]> {
  return trx('placements')
    .join('places', 'places.id', 'placements.place_id')
    .where('placements.application_id', applicationId)
    .whereIn('placements.state', statesWith('placement', 'shared'))
    .orderBy('placements.id')
    .pluck<string[]>('places.city_id');
}
