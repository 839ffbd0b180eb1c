import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';

/** A city's row before it is stored. */
export interface NewCity {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly zone: string;
  readonly registerCode: string;
  readonly languages: readonly string[];
  readonly letterhead: string;
  readonly tagline: Localised;
  readonly introduction: Localised;
  readonly contactEmail: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly holidays: readonly string[];
  /** What they are called, by day. */
  readonly holidayNames?: Readonly<Record<string, Localised>>;
  readonly visaDays?: Readonly<Record<string, number>>;
}

/** The ids of the cities that are there already. */
export async function knownCities(trx: Knex.Transaction): Promise<ReadonlySet<string>> {
  const rows = (await trx('cities').select('cities.id')) as readonly { id: string }[];
  return new Set(rows.map((row) => row.id));
}

/** Inserts a city. */
export async function insertCity(trx: Knex.Transaction, city: NewCity, at: string): Promise<void> {
  await trx('cities').insert({
    id: city.id,
    name: city.name,
    country: city.country,
    zone: city.zone,
    register_code: city.registerCode,
    languages: JSON.stringify(city.languages),
    letterhead: city.letterhead,
    tagline: JSON.stringify(city.tagline),
    introduction: JSON.stringify(city.introduction),
    contact_email: city.contactEmail,
    latitude: city.latitude,
    longitude: city.longitude,
    holidays: JSON.stringify(city.holidays),
    holiday_names: JSON.stringify(city.holidayNames ?? {}),
    visa_days: JSON.stringify(city.visaDays ?? {}),
    created_at: at,
  });
}
