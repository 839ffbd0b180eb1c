import type { Knex } from 'knex';

/** The cities that may send people to these calls, by name. */
export async function sendingCitiesOf(
  db: Knex,
  callIds: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return (await db('cities')
    .whereIn(
      'cities.id',
      db('call_cities')
        .whereIn('call_cities.call_id', [...callIds])
        .select('call_cities.city_id'),
    )
    .orderBy(['cities.name', 'cities.id'])
    .select('cities.id', 'cities.name')) as { id: string; name: string }[];
}
