import type { Knex } from 'knex';
import { parsed } from '../calls/calls.reads.ts';
import type { City } from '../cities/cities.reads.ts';
import { cityById } from '../cities/cities.reads.ts';
import type { Localised } from '../i18n/index.ts';

/** A city as its admin edits it. */
export interface OwnCity extends City {
  readonly registerCode: string;
  /** Days that are not working days. */
  readonly holidays: readonly string[];
  /** What they are called, by day; some have no name. */
  readonly holidayNames: Readonly<Record<string, Localised>>;
  /** Working days that letter and visa take, by country of the visitor. */
  readonly visaDays: Readonly<Record<string, number>>;
  readonly version: number;
}

/** A city in the admins' list: how many look after it. */
export interface CityCount {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly zone: string;
  readonly registerCode: string;
  readonly admins: number;
  readonly staff: number;
}

type Row = Readonly<Record<string, unknown>>;

/** One city with everything that can be changed of it, or null. */
export async function ownCity(db: Knex, id: string): Promise<OwnCity | null> {
  const [city, row] = [
    await cityById(db, id),
    (await db('cities')
      .where('cities.id', id)
      .first(
        'cities.register_code',
        'cities.holidays',
        'cities.holiday_names',
        'cities.visa_days',
        'cities.version',
      )) as Row | undefined,
  ];
  if (!city || !row) return null;
  return {
    ...city,
    registerCode: String(row['register_code']),
    holidays: parsed<readonly string[]>(row['holidays']),
    holidayNames: parsed<Record<string, Localised>>(row['holiday_names']),
    visaDays: parsed<Record<string, number>>(row['visa_days']),
    version: Number(row['version']),
  };
}

/** Every city of the network with how many people hold a role for it, by name. */
export async function citiesCounted(db: Knex, at: string): Promise<readonly CityCount[]> {
  const rows = (await db('cities')
    .leftJoin('roles', (join) => {
      join
        .on('roles.city_id', 'cities.id')
        .andOnNull('roles.ended_at')
        .andOn((ends) => {
          ends.onNull('roles.ends_at').orOnVal('roles.ends_at', '>', at);
        });
    })
    .groupBy('cities.id', 'cities.name', 'cities.country', 'cities.zone', 'cities.register_code')
    .orderBy(['cities.name', 'cities.id'])
    .select('cities.id', 'cities.name', 'cities.country', 'cities.zone', 'cities.register_code')
    .countDistinct('roles.person_id as staff')
    .select(
      db.raw("COUNT(DISTINCT CASE WHEN roles.role = 'admin' THEN roles.person_id END) AS admins"),
    )) as readonly Row[];
  return rows.map((row) => ({
    id: String(row['id']),
    name: String(row['name']),
    country: String(row['country']),
    zone: String(row['zone']),
    registerCode: String(row['register_code']),
    admins: Number(row['admins']),
    staff: Number(row['staff']),
  }));
}

/** The names of cities, in the order of their names. */
export async function cityNames(db: Knex, ids: readonly string[]): Promise<readonly { id: string; name: string }[]> {
  return db('cities')
    .whereIn('cities.id', [...ids])
    .orderBy(['cities.name', 'cities.id'])
    .select<{ id: string; name: string }[]>('cities.id', 'cities.name');
}

/** Which of a city's id and register code is taken already. */
export async function takenIn(
  db: Knex,
  city: { readonly id: string; readonly registerCode: string },
): Promise<{ readonly id: boolean; readonly code: boolean }> {
  const rows = (await db('cities')
    .where('cities.id', city.id)
    .orWhere('cities.register_code', city.registerCode)
    .select('cities.id', 'cities.register_code')) as readonly Row[];
  return {
    id: rows.some((row) => row['id'] === city.id),
    code: rows.some((row) => row['register_code'] === city.registerCode),
  };
}
