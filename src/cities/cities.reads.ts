import type { Knex } from 'knex';
import { callSummary, parsed, type CallSummary, type Track } from '../calls/calls.reads.ts';
import type { Localised } from '../i18n/index.ts';

/** A city as the map, lists and forms show it. */
export interface CityLine {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly zone: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A city as its own page shows it. */
export interface City extends CityLine {
  /** Locales, the city's own first. */
  readonly languages: readonly string[];
  readonly tagline: Localised;
  readonly introduction: Localised;
  readonly contactEmail: string;
  readonly letterhead: string;
}

/** What two cities stand on, seen from one of them. Days are YYYY-MM-DD, `endsOn` exclusive. */
export interface AgreementLine {
  readonly id: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly basis: 'memorandum' | 'letter_of_intent' | 'invitation';
  readonly state: 'in_force' | 'suspended' | 'ended';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly tracks: readonly Track[];
  /** People a year that this city may send, and may receive. */
  readonly sends: number;
  readonly receives: number;
}

type Row = Readonly<Record<string, unknown>>;

const LINE = ['id', 'name', 'country', 'zone', 'latitude', 'longitude'].map((column) => `cities.${column}`);
const MOST = 50;

function lineOf(row: Row): CityLine {
  return {
    id: String(row['id']),
    name: String(row['name']),
    country: String(row['country']),
    zone: String(row['zone']),
    latitude: Number(row['latitude']),
    longitude: Number(row['longitude']),
  };
}

/** Every city of the network, by name. */
export async function cityList(db: Knex): Promise<readonly CityLine[]> {
  const rows = (await db('cities').orderBy(['cities.name', 'cities.id']).select(LINE)) as readonly Row[];
  return rows.map(lineOf);
}

/** One city, or null. */
export async function cityById(db: Knex, id: string): Promise<City | null> {
  const row = (await db('cities').where('cities.id', id).first('cities.*')) as Row | undefined;
  if (!row) return null;
  return {
    ...lineOf(row),
    languages: parsed<readonly string[]>(row['languages']),
    tagline: parsed<Localised>(row['tagline']),
    introduction: parsed<Localised>(row['introduction']),
    contactEmail: String(row['contact_email']),
    letterhead: String(row['letterhead']),
  };
}

/** Every city with what its contact page says, by name. */
export async function cityContacts(
  db: Knex,
): Promise<readonly (CityLine & { contactEmail: string; letterhead: string })[]> {
  const rows = (await db('cities')
    .orderBy(['cities.name', 'cities.id'])
    .select(LINE)
    .select('cities.contact_email', 'cities.letterhead')) as readonly Row[];
  return rows.map((row) => ({
    ...lineOf(row),
    contactEmail: String(row['contact_email']),
    letterhead: String(row['letterhead']),
  }));
}

/** The city that runs this installation: the one that its settings name, else the first that was made. */
export async function homeCity(db: Knex): Promise<string | null> {
  const row = (await db('settings').where('settings.key', 'site').first('settings.value')) as Row | undefined;
  const { cityId } = row ? parsed<{ cityId?: string }>(row['value']) : {};
  if (cityId !== undefined) return cityId;
  const first = (await db('cities').orderBy(['cities.created_at', 'cities.id']).first('cities.id')) as Row | undefined;
  return first ? String(first['id']) : null;
}

/** The agreements of a city, those in force first. */
export async function agreementsOf(db: Knex, cityId: string): Promise<readonly AgreementLine[]> {
  const rows = (await db('agreements')
    .join('cities as a', 'a.id', 'agreements.city_a_id')
    .join('cities as b', 'b.id', 'agreements.city_b_id')
    .where((query) => query.where('agreements.city_a_id', cityId).orWhere('agreements.city_b_id', cityId))
    .orderBy([{ column: 'agreements.ends_on', order: 'desc' }, 'agreements.id'])
    .limit(MOST)
    .select('agreements.*', 'a.name as name_a', 'b.name as name_b')) as readonly Row[];
  return rows.map((row) => {
    const first = row['city_a_id'] === cityId;
    const [aToB, bToA] = [Number(row['yearly_a_to_b']), Number(row['yearly_b_to_a'])];
    return {
      id: String(row['id']),
      otherId: String(first ? row['city_b_id'] : row['city_a_id']),
      otherName: String(first ? row['name_b'] : row['name_a']),
      basis: row['basis'] as AgreementLine['basis'],
      state: row['state'] as AgreementLine['state'],
      startsOn: String(row['starts_on']),
      endsOn: String(row['ends_on']),
      tracks: parsed<readonly Track[]>(row['tracks']),
      sends: first ? aToB : bToA,
      receives: first ? bToA : aToB,
    };
  });
}

async function inOrder(db: Knex, ids: readonly string[]): Promise<readonly CallSummary[]> {
  const calls = await callSummary(db, ids);
  return ids.flatMap((id) => calls.get(id) ?? []);
}

async function idsOf(db: Knex, narrow: (query: Knex.QueryBuilder) => void): Promise<string[]> {
  const query = db('calls').whereNotNull('calls.published_at');
  narrow(query);
  const rows = (await query
    .orderBy([{ column: 'calls.closes_at', order: 'desc' }, 'calls.id'])
    .limit(MOST)
    .select('calls.id')) as readonly { id: string }[];
  return rows.map((row) => row.id);
}

/** The published calls with places in a city, the one that closes last first. */
export async function callsHosted(db: Knex, cityId: string): Promise<readonly CallSummary[]> {
  const ids = await idsOf(db, (query) => {
    query.whereRaw('EXISTS (SELECT 1 FROM places WHERE places.call_id = calls.id AND places.city_id = ?)', [cityId]);
  });
  return inOrder(db, ids);
}

/** The published calls that a city's residents may apply to, the one that closes last first. */
export async function callsSent(db: Knex, cityId: string): Promise<readonly CallSummary[]> {
  const ids = await idsOf(db, (query) => {
    query.whereRaw(
      'EXISTS (SELECT 1 FROM call_cities WHERE call_cities.call_id = calls.id AND call_cities.city_id = ?)',
      [cityId],
    );
  });
  return inOrder(db, ids);
}
