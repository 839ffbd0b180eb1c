import type { Knex } from 'knex';
import type { Localised } from '../i18n/index.ts';
import { conditionsIn } from '../workflow/asked.ts';
import type {
  CallSettings,
  FormDefinition,
  RequirementDefinition,
  RubricDefinition,
  RuleDefinition,
} from './definitions.ts';

/** What people are exchanged as. */
export type Track = 'student' | 'artist' | 'entrepreneur';

/** One intake of a programme, read whole. Days are YYYY-MM-DD, `endsOn` exclusive. */
export interface Call {
  readonly id: string;
  readonly programmeId: string;
  readonly leadCityId: string;
  readonly track: Track;
  readonly slug: string;
  readonly name: Localised;
  readonly summary: Localised;
  readonly description: Localised;
  readonly covered: Localised;
  readonly audience: Localised;
  readonly zone: string;
  readonly opensAt: string;
  /** Exclusive, and where the call was closed early, that instant. */
  readonly closesAt: string;
  /** As it was set up, whatever happened since. */
  readonly plannedClosesAt: string;
  readonly closedEarlyAt: string | null;
  readonly graceEndsAt: string;
  readonly endsAt: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly publishedAt: string | null;
  readonly formId: string;
  readonly rubricId: string;
  readonly rules: readonly RuleDefinition[];
  /** The number of its present set of rules: a published set is never changed, the next one has the next number. */
  readonly rulesNumber: number;
  /** The call that it was made from, with its dates moved. */
  readonly madeFrom: string | null;
  readonly settings: CallSettings;
  readonly version: number;
}

/** What other pages say of a call in passing. */
export type CallSummary = Pick<
  Call,
  | 'id'
  | 'slug'
  | 'name'
  | 'track'
  | 'leadCityId'
  | 'zone'
  | 'opensAt'
  | 'closesAt'
  | 'startsOn'
  | 'endsOn'
  | 'publishedAt'
>;

/** What a host city offers to a call; days are YYYY-MM-DD, `endsOn` exclusive. */
export interface Place {
  readonly id: string;
  readonly callId: string;
  readonly cityId: string;
  readonly cityName: string;
  readonly organisation: string;
  readonly description: Localised;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly capacity: number;
  readonly taken: number;
  readonly languages: readonly string[];
  readonly stepFree: boolean;
  readonly version: number;
}

/** A document that a call asks for, with its row's id. */
export interface Requirement extends RequirementDefinition {
  readonly id: string;
  readonly position: number;
}

type Row = Readonly<Record<string, unknown>>;

/** JSON of a TEXT column, which the migrations say is there. */
export function parsed<T>(value: unknown): T {
  return JSON.parse(String(value)) as T;
}

/** The columns that `callOf` reads. */
export const CALL_COLUMNS = [
  'id', 'programme_id', 'lead_city_id', 'track', 'slug', 'name', 'summary', 'description', 'covered', 'audience', 'zone',
  'opens_at', 'closes_at', 'closed_early_at', 'grace_ends_at', 'ends_at', 'starts_on', 'ends_on', 'published_at',
  'form_id', 'rubric_id', 'rules', 'rules_number', 'made_from', 'settings', 'version',
].map((column) => `calls.${column}`); // prettier-ignore

const SUMMARY_COLUMNS = [
  'id', 'slug', 'name', 'track', 'lead_city_id', 'zone', 'opens_at', 'closes_at', 'closed_early_at', 'starts_on', 'ends_on', 'published_at',
].map((column) => `calls.${column}`); // prettier-ignore

function summaryOf(row: Row): CallSummary {
  return {
    id: String(row['id']),
    slug: String(row['slug']),
    name: parsed<Localised>(row['name']),
    track: row['track'] as Track,
    leadCityId: String(row['lead_city_id']),
    zone: String(row['zone']),
    opensAt: String(row['opens_at']),
    closesAt: (row['closed_early_at'] as string | null) ?? String(row['closes_at']),
    startsOn: String(row['starts_on']),
    endsOn: String(row['ends_on']),
    publishedAt: row['published_at'] as string | null,
  };
}

/** A row of `CALL_COLUMNS` as a call. */
export function callOf(row: Row): Call {
  return {
    ...summaryOf(row),
    programmeId: String(row['programme_id']),
    summary: parsed<Localised>(row['summary']),
    description: parsed<Localised>(row['description']),
    covered: parsed<Localised>(row['covered']),
    audience: parsed<Localised>(row['audience']),
    plannedClosesAt: String(row['closes_at']),
    closedEarlyAt: row['closed_early_at'] as string | null,
    graceEndsAt: String(row['grace_ends_at']),
    endsAt: String(row['ends_at']),
    formId: String(row['form_id']),
    rubricId: String(row['rubric_id']),
    rules: parsed<readonly RuleDefinition[]>(row['rules']),
    rulesNumber: Number(row['rules_number']),
    madeFrom: row['made_from'] as string | null,
    settings: parsed<CallSettings>(row['settings']),
    version: Number(row['version']),
  };
}

async function oneCall(db: Knex, column: string, value: string): Promise<Call | null> {
  const row = (await db('calls').where(column, value).first(CALL_COLUMNS)) as Row | undefined;
  return row ? callOf(row) : null;
}

/** A call by its id, published or not. */
export function callById(db: Knex, id: string): Promise<Call | null> {
  return oneCall(db, 'calls.id', id);
}

/** A published call by the name in its address: before that the public has no such page. */
export async function publishedCall(db: Knex, slug: string): Promise<Call | null> {
  const call = await oneCall(db, 'calls.slug', slug);
  return call !== null && call.publishedAt !== null ? call : null;
}

/** Calls in short, by id; ids of no call are left out. */
export async function callSummary(db: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, CallSummary>> {
  const rows = (await db('calls')
    .whereIn('calls.id', [...ids])
    .select(SUMMARY_COLUMNS)) as readonly Row[];
  return new Map(rows.map((row) => [String(row['id']), summaryOf(row)]));
}

// A definition never changes once stored, so it is parsed once a database. By database: ids repeat between tests.
const definitions = new WeakMap<object, Map<string, unknown>>();

/** What a connection and every transaction on it have in common. */
const databaseOf = (db: Knex): object => (db.client as { readonly config: object }).config;

async function definitionOf<T>(db: Knex, table: 'forms' | 'rubrics', id: string): Promise<T> {
  const known = definitions.get(databaseOf(db)) ?? new Map<string, unknown>();
  definitions.set(databaseOf(db), known);
  const key = `${table}:${id}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept as T;
  const row = (await db(table).where(`${table}.id`, id).first(`${table}.definition`)) as Row | undefined;
  if (!row) throw new Error(`there is no row ${id} in ${table}`);
  const definition = parsed<T>(row['definition']);
  known.set(key, definition);
  return definition;
}

/** A form's definition. */
export function formOf(db: Knex, formId: string): Promise<FormDefinition> {
  return definitionOf<FormDefinition>(db, 'forms', formId);
}

/** A rubric's definition. */
export function rubricOf(db: Knex, rubricId: string): Promise<RubricDefinition> {
  return definitionOf<RubricDefinition>(db, 'rubrics', rubricId);
}

/** The places of a call, by city, then by organisation. */
export async function placesOf(db: Knex, callId: string): Promise<readonly Place[]> {
  const rows = (await db('places')
    .join('cities', 'cities.id', 'places.city_id')
    .where('places.call_id', callId)
    .orderBy(['cities.name', 'places.organisation', 'places.id'])
    .select('places.*', 'cities.name as city_name')) as readonly Row[];
  return rows.map((row) => ({
    id: String(row['id']),
    callId: String(row['call_id']),
    cityId: String(row['city_id']),
    cityName: String(row['city_name']),
    organisation: String(row['organisation']),
    description: parsed<Localised>(row['description']),
    startsOn: String(row['starts_on']),
    endsOn: String(row['ends_on']),
    capacity: Number(row['capacity']),
    taken: Number(row['taken']),
    languages: parsed<readonly string[]>(row['languages']),
    stepFree: Boolean(row['step_free']),
    version: Number(row['version']),
  }));
}

/** The documents that a call asks for, in order. */
export async function requirementsOf(db: Knex, callId: string): Promise<readonly Requirement[]> {
  const rows = (await db('requirements')
    .where('requirements.call_id', callId)
    .whereNull('requirements.application_id') // what was asked of one applicant is no matter of the call
    .orderBy('requirements.position')
    .select('requirements.*')) as readonly Row[];
  return rows.map((row) => ({
    id: String(row['id']),
    key: String(row['key']),
    position: Number(row['position']),
    name: parsed<Localised>(row['name']),
    hint: parsed<Localised>(row['hint']),
    condition: row['condition'] as Requirement['condition'],
    due: row['due'] as Requirement['due'],
    formats: parsed<Requirement['formats']>(row['formats']),
    maxFiles: Number(row['max_files']),
    restricted: Boolean(row['restricted']),
    identifying: Boolean(row['identifying']),
    validMonthsBeyond: Number(row['valid_months_beyond']),
    conditions: conditionsIn(row['conditions']),
  }));
}

/** A city that may send people to a call. */
export interface SendingCity {
  readonly id: string;
  readonly name: string;
}

/** The cities whose residents may apply, by name. */
export async function sendingCities(db: Knex, callId: string): Promise<readonly SendingCity[]> {
  return (await db('call_cities')
    .join('cities', 'cities.id', 'call_cities.city_id')
    .where('call_cities.call_id', callId)
    .orderBy('cities.name')
    .select('cities.id', 'cities.name')) as SendingCity[];
}

/** The rules of a call under a number; null where no such set was ever published. */
export async function knownRules(db: Knex, callId: string, number: number): Promise<readonly RuleDefinition[] | null> {
  const row = (await db('rule_sets')
    .where({ 'rule_sets.call_id': callId, 'rule_sets.number': number })
    .first('rule_sets.rules')) as { rules: string } | undefined;
  return row ? parsed<readonly RuleDefinition[]>(row.rules) : null;
}
