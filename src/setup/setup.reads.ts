import type { Knex } from 'knex';
import { parsed, type Place } from '../calls/calls.reads.ts';
import type { Localised } from '../i18n/index.ts';
import type { CityCalendar } from './calendar.ts';

type Row = Readonly<Record<string, unknown>>;

/** Every city of the network with its calendar, by name. */
export async function cityCalendars(db: Knex): Promise<readonly CityCalendar[]> {
  const rows = (await db('cities')
    .orderBy(['cities.name', 'cities.id'])
    .select('cities.id', 'cities.name', 'cities.country', 'cities.zone', 'cities.languages', 'cities.holidays', 'cities.holiday_names', 'cities.visa_days')) as readonly Row[]; // prettier-ignore
  return rows.map((row) => ({
    id: String(row['id']),
    name: String(row['name']),
    country: String(row['country']),
    zone: String(row['zone']),
    languages: parsed<string[]>(row['languages']),
    holidays: parsed<string[]>(row['holidays']),
    holidayNames: parsed<Record<string, Localised>>(row['holiday_names']),
    visaDays: parsed<Record<string, number>>(row['visa_days']),
  }));
}

/** A place that a host city is asked for, and has not offered yet. Days are YYYY-MM-DD, `endsOn` exclusive. */
export interface PlaceDraft extends Omit<Place, 'taken'> {
  readonly createdAt: string;
}

function draftOf(row: Row): PlaceDraft {
  return {
    id: String(row['id']),
    callId: String(row['call_id']),
    cityId: String(row['city_id']),
    cityName: String(row['city_name']),
    organisation: String(row['organisation']),
    description: parsed<Localised>(row['description']),
    startsOn: String(row['starts_on']),
    endsOn: String(row['ends_on']),
    capacity: Number(row['capacity']),
    languages: parsed<string[]>(row['languages']),
    stepFree: Boolean(row['step_free']),
    version: Number(row['version']),
    createdAt: String(row['created_at']),
  };
}

function drafts(db: Knex): Knex.QueryBuilder {
  return db('place_drafts')
    .join('cities', 'cities.id', 'place_drafts.city_id')
    .orderBy(['cities.name', 'place_drafts.organisation', 'place_drafts.id'])
    .select('place_drafts.*', 'cities.name as city_name');
}

/** The places that hosts are asked for in a call, or in several, by city. */
export async function placeDrafts(db: Knex, ...callIds: readonly string[]): Promise<readonly PlaceDraft[]> {
  const rows = (await drafts(db).whereIn('place_drafts.call_id', [...callIds])) as readonly Row[];
  return rows.map(draftOf);
}

/** One such place; null where there is none. */
export async function placeDraft(db: Knex, id: string): Promise<PlaceDraft | null> {
  const row = (await drafts(db).where('place_drafts.id', id).first()) as Row | undefined;
  return row ? draftOf(row) : null;
}

/** A city that is to host in a call, and when it was asked for places last. */
export interface PlaceAsk {
  readonly cityId: string;
  readonly askedAt: string | null;
}

/** The cities that are to host in a call. */
export async function placeAsks(db: Knex, callId: string): Promise<readonly PlaceAsk[]> {
  return (await db('place_asks')
    .where('place_asks.call_id', callId)
    .orderBy('place_asks.city_id')
    .select({ cityId: 'place_asks.city_id', askedAt: 'place_asks.asked_at' })) as PlaceAsk[];
}

/** Calls to come that ask a city's coordinators for places, the first to open first. */
export async function callsAsking(
  db: Knex,
  cityIds: readonly string[],
  at: string,
): Promise<readonly { callId: string; cityId: string; cityName: string; name: Localised; opensAt: string; zone: string; startsOn: string; endsOn: string }[]> {
  const rows = (await db('place_asks')
    .join('calls', 'calls.id', 'place_asks.call_id')
    .join('cities', 'cities.id', 'place_asks.city_id')
    .whereIn('place_asks.city_id', [...cityIds])
    .whereNotNull('place_asks.asked_at')
    .where('calls.starts_on', '>', at.slice(0, 10)) // once people are there, nobody is asked any more
    .orderBy(['calls.opens_at', 'calls.id', 'cities.id'])
    .select({
      callId: 'calls.id', cityId: 'cities.id', cityName: 'cities.name', name: 'calls.name', opensAt: 'calls.opens_at', zone: 'calls.zone',
      startsOn: 'calls.starts_on', endsOn: 'calls.ends_on',
    })) as readonly (Row & { name: string })[];
  return rows.map((row) => ({ ...row, name: parsed<Localised>(row.name) }) as never);
} // prettier-ignore

/** Who coordinates for a city, with where to write to them. */
export async function coordinatorsOf(
  db: Knex,
  cityId: string,
  at: string,
): Promise<readonly { readonly email: string; readonly name: string; readonly locale: string }[]> {
  return (await db('roles')
    .join('persons', 'persons.id', 'roles.person_id')
    .join('accounts', 'accounts.person_id', 'persons.id')
    .where({ 'roles.city_id': cityId, 'roles.role': 'coordinator' })
    .whereNull('roles.ended_at')
    .where((ends) => ends.whereNull('roles.ends_at').orWhere('roles.ends_at', '>', at))
    .whereNull('accounts.disabled_at')
    .orderBy('accounts.id')
    .select({ email: 'accounts.email', name: 'persons.name', locale: 'persons.locale' })) as {
    email: string;
    name: string;
    locale: string;
  }[];
}

/** An agreement between a sending and a host city, as far as a set-up asks. `endsOn` is exclusive. */
export interface AgreementBetween {
  readonly cityA: string;
  readonly cityB: string;
  readonly state: 'in_force' | 'suspended' | 'ended';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly tracks: readonly string[];
  readonly aToB: number;
  readonly bToA: number;
}

/** The agreements among these cities. */
export async function agreementsAmong(db: Knex, cityIds: readonly string[]): Promise<readonly AgreementBetween[]> {
  const rows = (await db('agreements')
    .whereIn('agreements.city_a_id', [...cityIds])
    .whereIn('agreements.city_b_id', [...cityIds])
    .orderBy('agreements.id')
    .select('agreements.*')) as readonly Row[];
  return rows.map((row) => ({
    cityA: String(row['city_a_id']),
    cityB: String(row['city_b_id']),
    state: row['state'] as AgreementBetween['state'],
    startsOn: String(row['starts_on']),
    endsOn: String(row['ends_on']),
    tracks: parsed<string[]>(row['tracks']),
    aToB: Number(row['yearly_a_to_b']),
    bToA: Number(row['yearly_b_to_a']),
  }));
}

/** How many officers of a city there are: two have to sign every decision. */
export async function officersOf(db: Knex, cityId: string): Promise<number> {
  const row = (await db('roles')
    .where({ 'roles.city_id': cityId, 'roles.role': 'officer' })
    .whereNull('roles.ended_at')
    .countDistinct('roles.person_id as count')
    .first()) as { count: number | string } | undefined;
  return Number(row?.count ?? 0);
}
