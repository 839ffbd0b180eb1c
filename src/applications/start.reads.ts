import type { Knex } from 'knex';

/** The cities that host in a call. */
export async function hostCities(db: Knex, callId: string): Promise<readonly string[]> {
  return db('places').where('places.call_id', callId).distinct().pluck<string[]>('places.city_id');
}

/** Host cities of the stays that these persons have had, a stay each. */
export async function staysOf(db: Knex, persons: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = (await db('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('participants', 'participants.application_id', 'placements.application_id')
    .whereIn('participants.person_id', [...persons])
    .whereIn('placements.state', ['active', 'completed', 'ended_early'])
    .select({ person: 'participants.person_id', city: 'places.city_id' })) as readonly {
    person: string;
    city: string;
  }[];
  const stays = new Map<string, string[]>();
  for (const { person, city } of rows) stays.set(person, [...(stays.get(person) ?? []), city]);
  return stays;
}

/** The mail address of an account. */
export async function addressOf(db: Knex, accountId: string): Promise<string> {
  const row = (await db('accounts').where('accounts.id', accountId).first('accounts.email')) as
    { email: string } | undefined;
  return row?.email ?? '';
}
