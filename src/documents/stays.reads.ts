import type { Knex } from 'knex';
import type { Stay } from '../workflow/validity.ts';
import { statesWith } from '../workflow/states.ts';

/** A stay with the host's name. */
export interface StayHere extends Stay {
  readonly cityName: string;
  readonly startsOn: string;
}

type Row = StayHere & { readonly applicationId: string };

/**
 * The stays that decide what is asked of applications: at the places that they ranked; once a host knows of the person,
 * the stay there alone. Two queries.
 */
export async function staysByApplication(
  db: Knex,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StayHere[]>> {
  const at = (query: Knex.QueryBuilder, of: string, dates: string): Knex.QueryBuilder =>
    query
      .join('places', 'places.id', `${of}.place_id`)
      .join('cities', 'cities.id', 'places.city_id')
      .whereIn(`${of}.application_id`, applicationIds)
      .select({
        applicationId: `${of}.application_id`,
        cityId: 'places.city_id',
        cityName: 'cities.name',
        startsOn: `${dates}.starts_on`,
        endsOn: `${dates}.ends_on`,
      });
  const ranked = (await at(db('ranked_places'), 'ranked_places', 'places').orderBy('ranked_places.rank')) as Row[];
  const placed = (await at(db('placements'), 'placements', 'placements')
    .whereIn('placements.state', statesWith('placement', 'shared'))
    .orderBy('placements.id')) as Row[];
  const rows = (id: string): Row[] => {
    const there = placed.filter(({ applicationId }) => applicationId === id);
    return there.length > 0 ? there : ranked.filter(({ applicationId }) => applicationId === id);
  };
  return new Map(applicationIds.map((id) => [id, rows(id)]));
}
