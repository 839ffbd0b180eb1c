import type { Knex } from 'knex';
import { conditionsIn, isAskedOf, type Asked, type AskedOf } from '../workflow/asked.ts';
import { statesWith, type State } from '../workflow/states.ts';

/** Sets columns of a placement that come with a move; never its state. */
export async function updatePlacement(
  trx: Knex.Transaction,
  id: string,
  columns: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  if (Object.keys(columns).length > 0) await trx('placements').where({ id }).update(columns);
}

/** A place that an application can be proposed to. */
export interface NextPlace {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The highest ranked place with a free seat at which the application has never had a placement. */
export async function nextRankedPlace(trx: Knex.Transaction, applicationId: string): Promise<NextPlace | null> {
  const row = (await trx('ranked_places')
    .join('places', 'places.id', 'ranked_places.place_id')
    .where('ranked_places.application_id', applicationId)
    .whereRaw('places.taken < places.capacity')
    .whereNotExists((q) =>
      q
        .from('placements')
        .whereRaw('placements.application_id = ranked_places.application_id AND placements.place_id = places.id'),
    )
    .orderBy('ranked_places.rank')
    .first('places.id', 'places.starts_on', 'places.ends_on')) as Record<string, string> | undefined;
  return row ? { id: row['id'] ?? '', startsOn: row['starts_on'] ?? '', endsOn: row['ends_on'] ?? '' } : null;
}

/** How many participants the application has: a seat each. */
export async function participantsOf(trx: Knex.Transaction, applicationId: string): Promise<readonly string[]> {
  return trx('participants').where({ application_id: applicationId }).orderBy('participants.position').pluck<string[]>('participants.id'); // prettier-ignore
}

/** True while a placement of the application is live. */
export async function hasLivePlacement(trx: Knex.Transaction, applicationId: string): Promise<boolean> {
  const row: unknown = await trx('placements')
    .where({ application_id: applicationId })
    .whereIn('placements.state', [...statesWith('placement', 'live')])
    .first('placements.id');
  return row !== undefined;
}

/** The placements of an application and their states, the oldest first. */
export async function placementsOf(
  trx: Knex.Transaction,
  applicationId: string,
): Promise<readonly { readonly id: string; readonly state: State<'placement'> }[]> {
  return (await trx('placements')
    .where({ application_id: applicationId })
    .orderBy('placements.id')
    .select('id', 'state')) as {
    id: string;
    state: State<'placement'>;
  }[];
}

/** First of the place's waiting list. */
export async function firstWaiting(trx: Knex.Transaction, placeId: string): Promise<string | null> {
  const row = (await trx('placements')
    .where({ place_id: placeId, state: 'waitlisted' })
    .orderByRaw('CASE WHEN placements.wait_rank IS NULL THEN 1 ELSE 0 END')
    .orderBy(['placements.wait_rank', 'placements.state_since', 'placements.id'])
    .first('placements.id')) as { id: string } | undefined;
  return row?.id ?? null;
}

/** First of the call's reserve list. */
export async function firstReserve(trx: Knex.Transaction, callId: string): Promise<string | null> {
  const row = (await trx('applications')
    .where({ call_id: callId, state: 'reserve' })
    .orderBy(['applications.rank', 'applications.id'])
    .first('applications.id')) as { id: string } | undefined;
  return row?.id ?? null;
}

/** Where a city's office is written to. */
export async function officeOf(
  trx: Knex.Transaction,
  cityId: string,
): Promise<{ email: string; name: string; locale: string }> {
  const row = (await trx('cities').where({ id: cityId }).first('contact_email', 'name', 'languages')) as Record<
    string,
    string
  >;
  const languages = JSON.parse(row['languages'] ?? '[]') as string[];
  return { email: row['contact_email'] ?? '', name: row['name'] ?? '', locale: languages[0] ?? 'en' };
}

/** Requirements of the call that are due at travel, as far as they are asked of this one. */
export async function travelRequirements(
  trx: Knex.Transaction,
  callId: string,
  who: Asked,
): Promise<readonly { id: string; name: string }[]> {
  const rows = (await trx('requirements')
    .where({ call_id: callId, due: 'travel' })
    .whereNull('requirements.application_id')
    .orderBy('requirements.position')
    .select('id', 'name', 'condition', 'conditions')) as {
    id: string;
    name: string;
    condition: AskedOf;
    conditions: string | null;
  }[];
  return rows.filter(({ condition, conditions }) =>
    isAskedOf({ condition, conditions: conditionsIn(conditions) }, who),
  );
}

/** Inserts conditions owed before travel. */
export async function insertConditions(
  trx: Knex.Transaction,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (rows.length > 0) await trx('conditions').insert([...rows]);
}

/** Posts a line of the balance between two cities; a line already posted stays. */
export async function postBalance(
  trx: Knex.Transaction,
  line: Readonly<Record<string, string | number>>,
): Promise<void> {
  await trx('balance_entries').insert(line).onConflict(['placement_id', 'kind']).ignore();
}

/** The register code of a city. */
export async function registerCodeOf(trx: Knex.Transaction, cityId: string): Promise<string> {
  const row = (await trx('cities').where({ id: cityId }).first('register_code')) as { register_code: string };
  return row.register_code;
}
