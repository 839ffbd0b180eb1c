import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';

/** What an admin changes of a city. */
export interface CityFields {
  readonly name: string;
  readonly zone: string;
  /** Locales, the city's own first. */
  readonly languages: readonly string[];
  readonly letterhead: string;
  readonly tagline: Localised;
  readonly introduction: Localised;
  readonly contactEmail: string;
  readonly holidays: readonly string[];
  /** What they are called, by day; some have no name. */
  readonly holidayNames: Readonly<Record<string, Localised>>;
  /** Working days that letter and visa take, by country of the visitor. */
  readonly visaDays: Readonly<Record<string, number>>;
}

/** A city that is new to the network. */
export interface NewCity extends CityFields {
  /** Stands in addresses. */
  readonly id: string;
  readonly country: string;
  readonly registerCode: string;
  readonly latitude: number;
  readonly longitude: number;
}

function columnsOf(fields: CityFields): Record<string, string> {
  return {
    name: fields.name,
    zone: fields.zone,
    languages: JSON.stringify(fields.languages),
    letterhead: fields.letterhead,
    tagline: JSON.stringify(fields.tagline),
    introduction: JSON.stringify(fields.introduction),
    contact_email: fields.contactEmail,
    holidays: JSON.stringify(fields.holidays),
    holiday_names: JSON.stringify(fields.holidayNames),
    visa_days: JSON.stringify(fields.visaDays),
  };
}

/** Adds a city; fails on its id or register code. */
export async function insertCity(trx: Knex.Transaction, city: NewCity, at: string): Promise<void> {
  const { id, country, registerCode, latitude, longitude } = city;
  await trx('cities').insert({
    id,
    country,
    register_code: registerCode,
    latitude,
    longitude,
    created_at: at,
    ...columnsOf(city),
  });
}

/** Changes a city at a version; false where somebody was quicker. */
export async function updateCity(
  trx: Knex.Transaction,
  id: string,
  version: number,
  fields: CityFields,
): Promise<boolean> {
  const changed = await trx('cities')
    .where({ id, version })
    .update({ ...columnsOf(fields), version: version + 1 });
  return changed === 1;
}

/** The setting `site` as it is stored; null when it was never written. Locked until the transaction ends. */
export async function lockSite(trx: Knex.Transaction): Promise<string | null> {
  const row = await trx('settings').where({ key: 'site' }).forUpdate().first<{ value: string } | undefined>('value');
  return row?.value ?? null;
}

/** Writes the setting `site`. */
export async function writeSite(trx: Knex.Transaction, value: string): Promise<void> {
  await trx('settings').insert({ key: 'site', value }).onConflict('key').merge({ value });
}
