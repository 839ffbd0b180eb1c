import type { Knex } from 'knex';
import type { NewPlace } from '../calls/place.ts';

/** A place in question before it is stored. */
export type NewPlaceDraft = NewPlace & { readonly id: string };

const columnsOf = (place: Omit<NewPlace, 'callId' | 'cityId'>): Record<string, unknown> => ({
  organisation: place.organisation,
  description: JSON.stringify(place.description),
  starts_on: place.startsOn,
  ends_on: place.endsOn,
  capacity: place.capacity,
  languages: JSON.stringify(place.languages),
  step_free: place.stepFree,
});

/** Inserts places in question. */
export async function insertPlaceDrafts(trx: Knex.Transaction, drafts: readonly NewPlaceDraft[], at: string): Promise<void> {
  if (drafts.length === 0) return;
  await trx('place_drafts').insert(
    drafts.map((draft) => ({ ...columnsOf(draft), id: draft.id, call_id: draft.callId, city_id: draft.cityId, created_at: at })),
  );
} // prettier-ignore

/** Changes a place in question at a version; false when somebody was quicker. */
export async function updatePlaceDraft(
  trx: Knex.Transaction,
  id: string,
  version: number,
  place: Omit<NewPlace, 'callId' | 'cityId'>,
): Promise<boolean> {
  const moved = await trx('place_drafts')
    .where({ id, version })
    .update({ ...columnsOf(place), version: version + 1 });
  return moved === 1;
}

/** Takes a place in question away; false when it is no longer there. */
export async function deletePlaceDraft(trx: Knex.Transaction, id: string): Promise<boolean> {
  return (await trx('place_drafts').where('place_drafts.id', id).delete()) === 1;
}

/** Names cities as hosts of a call; those that are named already stay as they are. */
export async function nameHosts(trx: Knex.Transaction, callId: string, cityIds: readonly string[]): Promise<void> {
  if (cityIds.length === 0) return;
  await trx('place_asks')
    .insert(cityIds.map((cityId) => ({ call_id: callId, city_id: cityId })))
    .onConflict(['call_id', 'city_id'])
    .ignore();
}

/** Notes that a host was asked, unless it was after `since`; false when it was. */
export async function noteAsked(
  trx: Knex.Transaction,
  callId: string,
  cityId: string,
  at: string,
  since: string,
): Promise<boolean> {
  const moved = await trx('place_asks')
    .where({ 'place_asks.call_id': callId, 'place_asks.city_id': cityId })
    .where((last) => last.whereNull('place_asks.asked_at').orWhere('place_asks.asked_at', '<=', since))
    .update({ asked_at: at });
  return moved === 1;
}

/** Takes a city off the hosts of a call. */
export async function dropHost(trx: Knex.Transaction, callId: string, cityId: string): Promise<void> {
  await trx('place_asks').where({ 'place_asks.call_id': callId, 'place_asks.city_id': cityId }).delete();
}
