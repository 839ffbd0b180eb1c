import type { AGREEMENT_STATES, BASES } from './kinds.ts';
import type { Knex } from 'knex';
import type { Track } from '../calls/calls.reads.ts';
import { parsed } from '../calls/calls.reads.ts';

/** What two cities stand on; `endsOn` is exclusive, numbers are people a year. */
export interface Agreement {
  readonly id: string;
  readonly cityA: string;
  readonly cityB: string;
  readonly nameA: string;
  readonly nameB: string;
  readonly basis: (typeof BASES)[number];
  readonly state: (typeof AGREEMENT_STATES)[number];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly tracks: readonly Track[];
  readonly aToB: number;
  readonly bToA: number;
  readonly honoursRunning: boolean;
  readonly version: number;
}

type Row = Readonly<Record<string, unknown>>;

/** Rows on one page of the list. */
export const AGREEMENTS_PAGE = 50;

function rows(db: Knex): Knex.QueryBuilder {
  return db('agreements')
    .join('cities as a', 'a.id', 'agreements.city_a_id')
    .join('cities as b', 'b.id', 'agreements.city_b_id')
    .select('agreements.*', 'a.name as name_a', 'b.name as name_b');
}

function agreementOf(row: Row): Agreement {
  return {
    id: String(row['id']),
    cityA: String(row['city_a_id']),
    cityB: String(row['city_b_id']),
    nameA: String(row['name_a']),
    nameB: String(row['name_b']),
    basis: row['basis'] as Agreement['basis'],
    state: row['state'] as Agreement['state'],
    startsOn: String(row['starts_on']),
    endsOn: String(row['ends_on']),
    tracks: parsed<readonly Track[]>(row['tracks']),
    aToB: Number(row['yearly_a_to_b']),
    bToA: Number(row['yearly_b_to_a']),
    honoursRunning: Boolean(row['honours_running']),
    version: Number(row['version']),
  };
}

/** The agreements of these cities, the one that ends last first; one more than a page. */
export async function agreementsOfCities(
  db: Knex,
  cities: readonly string[],
  after: { readonly endsOn: string; readonly id: string } | null,
): Promise<readonly Agreement[]> {
  const query = rows(db).where((either) =>
    either.whereIn('agreements.city_a_id', [...cities]).orWhereIn('agreements.city_b_id', [...cities]),
  );
  if (after) query.whereRaw('(agreements.ends_on, agreements.id) < (?, ?)', [after.endsOn, after.id]);
  const found = (await query
    .orderBy([
      { column: 'agreements.ends_on', order: 'desc' },
      { column: 'agreements.id', order: 'desc' },
    ])
    .limit(AGREEMENTS_PAGE + 1)) as readonly Row[];
  return found.map(agreementOf);
}

/** One agreement, or null. */
export async function agreementById(db: Knex, id: string): Promise<Agreement | null> {
  const row = (await rows(db).where('agreements.id', id).first()) as Row | undefined;
  return row ? agreementOf(row) : null;
}
