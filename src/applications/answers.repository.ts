import { sortKeyOf } from '../db/sort-key.ts';
import type { Knex } from 'knex';
import type { Answers } from '../calls/definitions.ts';

/** What decides whether an application may be changed, and for whom it is. */
export interface Changing {
  readonly state: string;
  readonly callId: string;
  readonly formId: string;
  readonly personId: string;
  readonly participantId: string;
  readonly cityId: string;
}

/** Reads an application that was locked before. */
export async function applicationToChange(trx: Knex.Transaction, id: string): Promise<Changing | null> {
  const row = (await trx('applications')
    .join('participants', (on) => {
      on.on('participants.application_id', 'applications.id').andOn('participants.person_id', 'applications.person_id');
    })
    .where('applications.id', id)
    .first({
      state: 'applications.state',
      callId: 'applications.call_id',
      formId: 'applications.form_id',
      personId: 'applications.person_id',
      participantId: 'participants.id',
      cityId: 'applications.city_id',
    })) as Changing | undefined;
  return row ?? null;
}

/** Writes a section's answers in its next version. */
export async function storeSection(
  trx: Knex.Transaction,
  row: { applicationId: string; section: string; answers: Answers; complete: boolean; version: number; at: string },
): Promise<void> {
  const { applicationId, section, answers, complete, version, at } = row;
  const values = { answers: JSON.stringify(answers), complete, version, saved_at: at };
  await trx('answers')
    .insert({ application_id: applicationId, section, ...values })
    .onConflict(['application_id', 'section'])
    .merge(values);
}

/** Marks a section complete or not, when an answer elsewhere changed what it asks. */
export async function markComplete(
  trx: Knex.Transaction,
  applicationId: string,
  section: string,
  complete: boolean,
): Promise<void> {
  await trx('answers').where({ application_id: applicationId, section }).update({ complete });
}

/** Settles what was asked of a section. */
export async function settleSection(
  trx: Knex.Transaction,
  applicationId: string,
  key: string,
  at: string,
): Promise<void> {
  await trx('return_items')
    .where({ application_id: applicationId, kind: 'section', key })
    .whereNull('settled_at')
    .update({ settled_at: at });
}

/** Settles one item of a return; false where it was settled before, or is not of this application. */
export async function settleItem(
  trx: Knex.Transaction,
  applicationId: string,
  id: string,
  at: string,
): Promise<boolean> {
  const settled = await trx('return_items')
    .where({ application_id: applicationId, id })
    .whereNull('settled_at')
    .update({ settled_at: at });
  return settled === 1;
}

/** Puts places in a new order, the first choice first. */
export async function storeRanking(
  trx: Knex.Transaction,
  applicationId: string,
  places: readonly string[],
): Promise<void> {
  await trx('ranked_places').where({ application_id: applicationId }).del();
  if (places.length === 0) return;
  await trx('ranked_places').insert(
    places.map((place, index) => ({ application_id: applicationId, place_id: place, rank: index + 1 })),
  );
}

/** Host cities of a call. */
export async function hostCities(trx: Knex.Transaction, callId: string): Promise<readonly string[]> {
  return trx('places')
    .where('places.call_id', callId)
    .distinct()
    .orderBy('places.city_id')
    .pluck<string[]>('places.city_id');
}

/** The participant's own consents of a kind that stand. */
export async function standingConsents(
  trx: Knex.Transaction,
  participantId: string,
  kind: string,
): Promise<readonly { id: string; textVersion: string; cityId: string | null }[]> {
  return (await trx('consents')
    .where({ participant_id: participantId, kind })
    .whereNull('consents.guardian_id')
    .whereNull('consents.withdrawn_at')
    .select({ id: 'consents.id', textVersion: 'consents.text_version', cityId: 'consents.city_id' })) as {
    id: string;
    textVersion: string;
    cityId: string | null;
  }[];
}

/** A line of the consent ledger. */
export interface ConsentRow {
  readonly id: string;
  readonly application_id: string;
  readonly participant_id: string;
  readonly kind: string;
  readonly city_id: string | null;
  readonly text_version: string;
  readonly locale: string;
  readonly given_at: string;
}

/** Adds consents. */
export async function giveConsents(trx: Knex.Transaction, rows: readonly ConsentRow[]): Promise<void> {
  if (rows.length > 0) await trx('consents').insert(rows.map((row) => ({ ...row })));
}

/** Withdraws consents. */
export async function withdrawConsents(trx: Knex.Transaction, ids: readonly string[], at: string): Promise<void> {
  if (ids.length > 0)
    await trx('consents')
      .whereIn('consents.id', [...ids])
      .update({ withdrawn_at: at });
}

/** Columns of a person that a form may write. */
export type ProfileColumns = Readonly<Record<string, string>>;

/** Writes what the person said of themselves; the name also as what it is sorted by. */
export async function writeProfile(trx: Knex.Transaction, personId: string, columns: ProfileColumns): Promise<void> {
  const { name } = columns;
  const sorted = name === undefined ? {} : { sort_key: sortKeyOf(name) };
  await trx('persons')
    .where('persons.id', personId)
    .update({ ...columns, ...sorted })
    .increment('version', 1);
}
