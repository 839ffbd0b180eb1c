import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';
import type { CallSettings, RequirementDefinition, RuleDefinition } from './definitions.ts';
import type { Track } from './calls.reads.ts';

/** A programme before it is stored. */
export interface ProgrammeRow {
  readonly id: string;
  readonly leadCityId: string;
  readonly track: Track;
  readonly name: Localised;
  readonly summary: Localised;
  readonly description: Localised;
}

/** What of a call may be changed, each as its column holds it. */
export interface CallFields {
  readonly name: Localised;
  readonly summary: Localised;
  readonly description: Localised;
  readonly covered: Localised;
  readonly audience: Localised;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly graceEndsAt: string;
  readonly endsAt: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly settings: CallSettings;
}

/** A call before it is stored. */
export interface CallRow extends CallFields {
  readonly id: string;
  readonly programmeId: string;
  readonly leadCityId: string;
  readonly track: Track;
  readonly slug: string;
  readonly zone: string;
  readonly formId: string;
  readonly rubricId: string;
  readonly madeFrom: string | null;
  readonly rules: readonly RuleDefinition[];
}

/** A place before it is stored. */
export interface PlaceRow {
  readonly id: string;
  readonly callId: string;
  readonly cityId: string;
  readonly organisation: string;
  readonly description: Localised;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly capacity: number;
  readonly languages: readonly string[];
  readonly stepFree: boolean;
}

/** Inserts a programme. */
export async function insertProgramme(trx: Knex.Transaction, row: ProgrammeRow, at: string): Promise<void> {
  await trx('programmes').insert({
    id: row.id,
    lead_city_id: row.leadCityId,
    track: row.track,
    name: JSON.stringify(row.name),
    summary: JSON.stringify(row.summary),
    description: JSON.stringify(row.description),
    created_at: at,
  });
}

function columnsOf(fields: CallFields): Record<string, unknown> {
  return {
    name: JSON.stringify(fields.name),
    summary: JSON.stringify(fields.summary),
    description: JSON.stringify(fields.description),
    covered: JSON.stringify(fields.covered),
    audience: JSON.stringify(fields.audience),
    opens_at: fields.opensAt,
    closes_at: fields.closesAt,
    grace_ends_at: fields.graceEndsAt,
    ends_at: fields.endsAt,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    settings: JSON.stringify(fields.settings),
  };
}

/** Inserts a call, not published. */
export async function insertCall(trx: Knex.Transaction, row: CallRow, at: string): Promise<void> {
  await trx('calls').insert({
    ...columnsOf(row),
    rules: JSON.stringify(row.rules),
    id: row.id,
    programme_id: row.programmeId,
    lead_city_id: row.leadCityId,
    track: row.track,
    slug: row.slug,
    zone: row.zone,
    form_id: row.formId,
    rubric_id: row.rubricId,
    made_from: row.madeFrom,
    created_at: at,
  });
}

/** Writes what may be changed of a call, if it still has that version; false when somebody was quicker. */
export async function updateCall(
  trx: Knex.Transaction,
  id: string,
  version: number,
  fields: CallFields,
): Promise<boolean> {
  const moved = await trx('calls')
    .where({ id, version })
    .update({ ...columnsOf(fields), version: version + 1 });
  return moved === 1;
}

/** Gives a call another form, if it still has the one before; false when somebody was quicker. */
export async function updateForm(trx: Knex.Transaction, id: string, from: string, to: string): Promise<boolean> {
  return (await trx('calls').where({ id, form_id: from }).update({ form_id: to })) === 1;
}

/** Writes when the call was published or closed early, if it still has that version; false when somebody was quicker. */
export async function markCall(
  trx: Knex.Transaction,
  id: string,
  version: number,
  mark: { readonly published_at: string } | { readonly closed_early_at: string | null },
): Promise<boolean> {
  const moved = await trx('calls')
    .where({ id, version })
    .update({ ...mark, version: version + 1 });
  return moved === 1;
}

/** Replaces the cities that may send to a call. */
export async function setSendingCities(
  trx: Knex.Transaction,
  callId: string,
  cityIds: readonly string[],
): Promise<void> {
  await trx('call_cities').where('call_cities.call_id', callId).delete();
  if (cityIds.length > 0)
    await trx('call_cities').insert(cityIds.map((cityId) => ({ call_id: callId, city_id: cityId })));
}

/** The cities from which there are applications to a call already. */
export async function citiesWithApplications(trx: Knex.Transaction, callId: string): Promise<readonly string[]> {
  const rows = (await trx('applications')
    .where('applications.call_id', callId)
    .distinct('applications.city_id')) as readonly { city_id: string }[];
  return rows.map((row) => row.city_id);
}

/** True when the name in the address is taken. */
export async function slugTaken(trx: Knex.Transaction, slug: string): Promise<boolean> {
  return (await trx('calls').where('calls.slug', slug).first('calls.id')) !== undefined;
}

/** Inserts the documents that a call asks for, behind those that are there. */
export async function insertRequirements(
  trx: Knex.Transaction,
  callId: string,
  rows: readonly (RequirementDefinition & { readonly id: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  const last = (await trx('requirements')
    .where('requirements.call_id', callId)
    .max('requirements.position as position')
    .first()) as { position: number | null } | undefined;
  const before = last?.position ?? 0;
  await trx('requirements').insert(
    rows.map((row, i) => ({
      id: row.id,
      call_id: callId,
      key: row.key,
      position: before + i + 1,
      name: JSON.stringify(row.name),
      hint: JSON.stringify(row.hint),
      condition: row.condition,
      due: row.due,
      formats: JSON.stringify(row.formats),
      max_files: row.maxFiles,
      restricted: row.restricted,
      identifying: row.identifying,
      valid_months_beyond: row.validMonthsBeyond,
      conditions: row.conditions === undefined ? null : JSON.stringify(row.conditions),
    })),
  );
}

/** Inserts a place. */
export async function insertPlace(trx: Knex.Transaction, row: PlaceRow, at: string): Promise<void> {
  await trx('places').insert({
    id: row.id,
    call_id: row.callId,
    city_id: row.cityId,
    organisation: row.organisation,
    description: JSON.stringify(row.description),
    starts_on: row.startsOn,
    ends_on: row.endsOn,
    capacity: row.capacity,
    languages: JSON.stringify(row.languages),
    step_free: row.stepFree,
    created_at: at,
  });
}

/** Sets a place's capacity unless more seats than that are taken; false when they are, or when there is no such place. */
export async function setCapacity(trx: Knex.Transaction, placeId: string, capacity: number): Promise<boolean> {
  const moved = await trx('places')
    .where('places.id', placeId)
    .where('places.taken', '<=', capacity)
    .update({ capacity, version: trx.raw('version + 1') });
  return moved === 1;
}

/** True when there is such a place. */
export async function placeExists(trx: Knex.Transaction, placeId: string): Promise<boolean> {
  return (await trx('places').where('places.id', placeId).first('places.id')) !== undefined;
}

/** Stores a definition as the next version of its key; returns that version. */
export async function insertDefinition(
  trx: Knex.Transaction,
  table: 'forms' | 'rubrics',
  row: { readonly id: string; readonly key: string; readonly definition: unknown },
  at: string,
): Promise<number> {
  const last = (await trx(table).where(`${table}.key`, row.key).max(`${table}.version as version`).first()) as
    { version: number | null } | undefined;
  const version = (last?.version ?? 0) + 1;
  await trx(table).insert({
    id: row.id,
    key: row.key,
    version,
    definition: JSON.stringify(row.definition),
    created_at: at,
  });
  return version;
}
