/** What the decision meeting reads. The same number of queries for one application and for a thousand. */
import type { Knex } from 'knex';
import { signerOf, type Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';
import type { CallSettings, RubricDefinition } from '../calls/definitions.ts';
import { readWide, type Columns, type Values } from '../db/wide.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { listed } from '../screening/applications.reads.ts';
import { statesWith, type State } from '../workflow/states.ts';
import type { Decision } from './ranking.ts';

/** States in which an application is before the committee, or was decided by it. */
const MET: readonly State<'application'>[] = ['in_review', 'interview', 'deliberation', 'selected', 'reserve', 'not_selected']; // prettier-ignore

const SIGNED_BY_TWO: readonly Decision[] = ['select', 'hold', 'not_select'];

/** A call as the committee meets on it. */
export interface MeetingCall {
  readonly id: string;
  readonly name: Localised;
  readonly zone: string;
  readonly leadCityId: string;
  readonly leadCityName: string;
  readonly contact: string;
  /** Days on which the lead city does not work: time to object is counted without them. */
  readonly holidays: readonly string[];
  readonly places: number;
  readonly settings: CallSettings;
  readonly rubric: RubricDefinition;
}

/** The call of a meeting; null where there is none. */
export async function meetingCall(db: Knex, callId: string): Promise<MeetingCall | null> {
  const row = (await db('calls')
    .join('cities', 'cities.id', 'calls.lead_city_id')
    .join('rubrics', 'rubrics.id', 'calls.rubric_id')
    .where('calls.id', callId)
    .first({
      id: 'calls.id',
      name: 'calls.name',
      zone: 'calls.zone',
      leadCityId: 'calls.lead_city_id',
      leadCityName: 'cities.name',
      contact: 'cities.contact_email',
      holidays: 'cities.holidays',
      settings: 'calls.settings',
      rubric: 'rubrics.definition',
      places: db('places').whereRaw('places.call_id = calls.id').sum('places.capacity'),
    })) as
    | (Omit<MeetingCall, 'name' | 'settings' | 'rubric' | 'places' | 'holidays'> &
        Record<'name' | 'settings' | 'rubric' | 'holidays', string> & { places: number | string | null })
    | undefined;
  if (row === undefined) return null;
  return {
    ...row,
    name: JSON.parse(row.name) as Localised,
    settings: JSON.parse(row.settings) as CallSettings,
    rubric: JSON.parse(row.rubric) as RubricDefinition,
    holidays: JSON.parse(row.holidays) as string[],
    places: Number(row.places ?? 0),
  };
}

/** One application before the committee. Sums and extremes are of totals in hundredths. */
export interface MeetingRow {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly name: string;
  /** What whoever reads the letters is called. */
  readonly called: string;
  readonly cityName: string;
  readonly state: State<'application'>;
  readonly version: number;
  readonly decidedRank: number | null;
  readonly count: number;
  readonly sum: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bornOn: string | null;
  readonly locale: string;
  /** The person has been on an exchange before. */
  readonly before: boolean;
}

const CALLED = `SELECT COALESCE(readers.called, readers.name) FROM accounts JOIN persons AS readers ON readers.id = accounts.person_id
  WHERE accounts.id = applications.account_id`;
const EXTREMES = `SELECT MIN(reviews.total) || ' ' || MAX(reviews.total) FROM reviews WHERE reviews.application_id = applications.id
  AND reviews.sent_at IS NOT NULL AND reviews.voided_at IS NULL`;
const BEGUN = statesWith('placement', 'begun')
  .map((state) => `'${state}'`)
  .join(', ');
const BEFORE = `SELECT COUNT(*) FROM placements JOIN applications AS earlier ON earlier.id = placements.application_id
  WHERE earlier.person_id = applications.person_id AND earlier.id <> applications.id AND placements.state IN (${BEGUN})`;

/** A row of `meetingRows` as it is read; the columns stand in the same order. */
type Cells = readonly [
  id: string, reference: string, title: string, name: string, called: string, cityName: string,
  state: State<'application'>, version: number, decidedRank: number | null, count: number, sum: number,
  extremes: string | null, bornOn: string | null, locale: string, before: number | string,
]; // prettier-ignore

const columnsOf = (db: Knex): Columns => ({
  id: 'applications.id',
  reference: 'applications.reference',
  title: 'applications.title',
  name: 'persons.name',
  called: db.raw(`(${CALLED})`),
  cityName: 'cities.name',
  state: 'applications.state',
  version: 'applications.version',
  decidedRank: 'applications.rank',
  count: 'applications.review_count',
  sum: 'applications.review_sum',
  extremes: db.raw(`(${EXTREMES})`),
  bornOn: 'persons.born_on',
  locale: 'applications.locale',
  before: db.raw(`(${BEFORE})`),
});

function rowOf(cells: Values): MeetingRow {
  const [id, reference, title, name, called, cityName, state, version, decidedRank, count, sum, extremes, bornOn, locale, before] = cells as Cells; // prettier-ignore
  const [low = null, high = null] = extremes === null ? [] : extremes.split(' ').map(Number);
  return {
    id, reference, title, name, called, cityName, state, version, decidedRank, count, sum, low, high, bornOn, locale,
    before: Number(before) > 0,
  }; // prettier-ignore
}

/** The applications of a call that stand before the committee, as far as the actor may see them. One query. */
export async function meetingRows(db: Knex, actor: Actor, callId: string): Promise<readonly MeetingRow[]> {
  const query = listed(db, actor)
    .join('cities', 'cities.id', 'applications.city_id')
    .where('applications.call_id', callId)
    .whereIn('applications.state', MET)
    .orderBy('applications.reference');
  return (await readWide(db, query, columnsOf(db))).map(rowOf);
}

/** A decision that one person has signed and that waits for a second one. */
export interface Pending {
  readonly signatureId: string;
  readonly applicationId: string;
  readonly action: Decision;
  readonly rank: number | null;
  readonly signer: string;
  readonly name: string;
  readonly at: Instant;
}

// Whoever signed and was recused afterwards has decided nothing.
const RECUSED_SINCE = `EXISTS (SELECT 1 FROM recusals WHERE recusals.application_id = signatures.subject_id
  AND signatures.signer = 'person:' || recusals.person_id)`;

function pendingOf(db: Knex): Knex.QueryBuilder {
  return db('signatures')
    .join('applications', (on) =>
      on.on('applications.id', 'signatures.subject_id').andOn('applications.version', 'signatures.version'),
    )
    .join('persons as signers', (on) => on.on(db.raw("signatures.signer = 'person:' || signers.id")))
    .where('signatures.subject', 'application')
    .whereIn('signatures.action', SIGNED_BY_TWO)
    .whereRaw(`NOT ${RECUSED_SINCE}`);
}

/** The pending decisions of a call, by application. What was signed on another version of the application is dead. One query. */
export async function pendingDecisions(db: Knex, callId: string): Promise<ReadonlyMap<string, Pending>> {
  const rows = (await pendingOf(db)
    .where('applications.call_id', callId)
    .orderBy(['signatures.signed_at', 'signatures.id'])
    .select({
      signatureId: 'signatures.id',
      applicationId: 'signatures.subject_id',
      action: 'signatures.action',
      signer: 'signatures.signer',
      name: 'signers.name',
      at: 'signatures.signed_at',
      input: 'signatures.input',
    })) as (Omit<Pending, 'rank'> & { input: string })[];
  return new Map(
    rows.map(({ input, ...row }) => {
      const { rank } = JSON.parse(input) as { rank?: number };
      return [row.applicationId, { ...row, rank: rank ?? null }];
    }),
  );
}

/** A signature that still waits on one application, read in the transaction that acts on it. */
export async function pendingOn(
  trx: Knex.Transaction,
  applicationId: string,
): Promise<{ readonly id: string; readonly action: string; readonly signer: string } | null> {
  const row = (await pendingOf(trx)
    .where('signatures.subject_id', applicationId)
    .orderBy(['signatures.signed_at', 'signatures.id'])
    .first({ id: 'signatures.id', action: 'signatures.action', signer: 'signatures.signer' })) as
    { id: string; action: string; signer: string } | undefined;
  return row ?? null;
}

/** One line of the list of meetings. */
export interface Meeting {
  readonly id: string;
  readonly name: Localised;
  readonly leadCityId: string;
  readonly leadCityName: string;
  readonly places: number;
  readonly states: Readonly<Record<string, number>>;
  readonly pending: number;
  /** Signed by somebody else: it waits for another person of the lead city. */
  readonly waiting: number;
}

const MOST_CALLS = 200;

/** The calls that the actor meets on, the one that closes last first, with numbers of what they may see. Three queries. */
export async function meetings(db: Knex, actor: Actor): Promise<readonly Meeting[]> {
  const calls = (await visible(
    db('calls').join('cities', 'cities.id', 'calls.lead_city_id').whereNotNull('calls.published_at'),
    'call',
    actor,
    'decision:meet',
  )
    .orderBy([
      { column: 'calls.closes_at', order: 'desc' },
      { column: 'calls.id', order: 'desc' },
    ])
    .limit(MOST_CALLS)
    .select({
      id: 'calls.id',
      name: 'calls.name',
      leadCityId: 'calls.lead_city_id',
      leadCityName: 'cities.name',
      places: db('places').whereRaw('places.call_id = calls.id').sum('places.capacity'),
    })) as { id: string; name: string; leadCityId: string; leadCityName: string; places: number | string | null }[];
  const states = (await listed(db, actor)
    .whereIn('applications.state', MET)
    .groupBy('applications.call_id', 'applications.state')
    .select('applications.call_id', 'applications.state')
    .count({ count: '*' })) as { call_id: string; state: string; count: number | string }[];
  const pending = (await listed(db, actor)
    .whereIn('applications.id', pendingOf(db).select('signatures.subject_id'))
    .groupBy('applications.call_id')
    .select({
      callId: 'applications.call_id',
      all: db.raw('COUNT(*)'),
      mine: db.raw(
        `SUM(CASE WHEN EXISTS (SELECT 1 FROM signatures WHERE signatures.subject_id = applications.id AND signatures.version = applications.version
           AND signatures.signer = ?) THEN 1 ELSE 0 END)`,
        [signerOf(actor)],
      ),
    })) as { callId: string; all: number | string; mine: number | string }[];
  return calls.map((call) => {
    const waits = pending.find(({ callId }) => callId === call.id);
    return {
      ...call,
      name: JSON.parse(call.name) as Localised,
      places: Number(call.places ?? 0),
      states: Object.fromEntries(
        states.filter((one) => one.call_id === call.id).map((one) => [one.state, Number(one.count)]),
      ),
      pending: Number(waits?.all ?? 0),
      waiting: Number(waits?.all ?? 0) - Number(waits?.mine ?? 0),
    };
  });
}
