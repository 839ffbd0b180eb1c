import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';
import { CALL_COLUMNS, callOf, parsed, type Call, type Track } from './calls.reads.ts';

/** What is offered year after year. */
export interface Programme {
  readonly id: string;
  readonly leadCityId: string;
  readonly leadCityName: string;
  readonly track: Track;
  readonly name: Localised;
  readonly summary: Localised;
  readonly description: Localised;
}

/** A programme with how many of its calls were published. */
export interface ProgrammeLine extends Programme {
  readonly calls: number;
  /** The closing of its latest call, exclusive; null without one. */
  readonly lastCloses: string | null;
}

type Row = Readonly<Record<string, unknown>>;

const MOST = 200; // three tracks in fifteen cities, and room

function programmeOf(row: Row): Programme {
  return {
    id: String(row['id']),
    leadCityId: String(row['lead_city_id']),
    leadCityName: String(row['city_name']),
    track: row['track'] as Track,
    name: parsed<Localised>(row['name']),
    summary: parsed<Localised>(row['summary']),
    description: parsed<Localised>(row['description']),
  };
}

function programmes(db: Knex): Knex.QueryBuilder {
  return db('programmes')
    .join('cities', 'cities.id', 'programmes.lead_city_id')
    .select('programmes.*', 'cities.name as city_name');
}

/** One programme, or null. */
export async function programmeById(db: Knex, id: string): Promise<Programme | null> {
  const row = (await programmes(db).where('programmes.id', id).first()) as Row | undefined;
  return row ? programmeOf(row) : null;
}

/** The programmes that the public may read about (one call was published), by lead city. */
export async function programmeLines(db: Knex): Promise<readonly ProgrammeLine[]> {
  const rows = (await programmes(db)
    .join('calls', 'calls.programme_id', 'programmes.id')
    .whereNotNull('calls.published_at')
    .groupBy('programmes.id', 'cities.id', 'cities.name')
    .orderBy(['cities.name', 'programmes.id'])
    .limit(MOST)
    .count('calls.id as calls')
    .max('calls.closes_at as last_closes')) as readonly Row[];
  return rows.map((row) => ({
    ...programmeOf(row),
    calls: Number(row['calls']),
    lastCloses: row['last_closes'] as string | null,
  }));
}

/** The programmes that cities lead, for the form of a new call. */
export async function programmesLedBy(db: Knex, cityIds: readonly string[]): Promise<readonly Programme[]> {
  const rows = (await programmes(db)
    .whereIn('programmes.lead_city_id', [...cityIds])
    .orderBy(['cities.name', 'programmes.id'])
    .limit(MOST)) as readonly Row[];
  return rows.map(programmeOf);
}

/** The calls of a programme, the latest first: those published, or all of them. */
export async function callsOfProgramme(db: Knex, programmeId: string, all: boolean): Promise<readonly Call[]> {
  const query = db('calls').where('calls.programme_id', programmeId);
  if (!all) query.whereNotNull('calls.published_at');
  const rows = (await query
    .orderBy([{ column: 'calls.starts_on', order: 'desc' }, 'calls.id'])
    .limit(MOST)
    .select(CALL_COLUMNS)) as readonly Row[];
  return rows.map(callOf);
}

/** A form or rubric to choose; `call` is the name of the one whose own it is. */
export interface DefinitionLine {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly call: Localised | null;
}

/** The newest version of each form or rubric: for a new call. */
export async function newestDefinitions(db: Knex, table: 'forms' | 'rubrics'): Promise<readonly DefinitionLine[]> {
  const rows = (await db(table)
    .whereRaw(
      `NOT EXISTS (SELECT 1 FROM ${table} AS later WHERE later.key = ${table}.key AND later.version > ${table}.version)`,
    )
    .leftJoin('calls', 'calls.id', db.raw(`SUBSTR(${table}.key, 6)`)) // a call's own form is stored under `call:<its id>`
    .orderBy(`${table}.key`)
    .select(`${table}.id`, `${table}.key`, `${table}.version`, 'calls.name')) as readonly Row[];
  return rows.map((row) => ({
    id: String(row['id']),
    key: String(row['key']),
    version: Number(row['version']),
    call: row['name'] === null ? null : parsed<Localised>(row['name']),
  }));
}
