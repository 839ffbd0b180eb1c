import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { heldColumns, heldIn, relation, visible } from '../access/relations.ts';
import type { Relation } from '../access/actor.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import { statesWith, type State } from '../workflow/states.ts';

/** One placement as a list shows it. */
export interface PlacementRow {
  readonly id: string;
  readonly applicationId: string;
  readonly state: State<'placement'>;
  readonly stateSince: Instant;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly seats: number;
  readonly replyBy: Instant | null;
  readonly answerBy: Instant | null;
  readonly waitRank: number | null;
  readonly terms: string;
  readonly publicReason: string;
  readonly privateNote: string;
  readonly agreedNote: string;
  readonly departedOn: string | null;
  readonly arrivedOn: string | null;
  readonly evaluation: string;
  readonly report: string;
  readonly certificateNumber: string | null;
  readonly reference: string;
  readonly title: string;
  readonly name: string;
  readonly called: string | null;
  readonly sendingCity: string;
  readonly sendingZone: string;
  readonly callName: Localised;
  readonly track: string;
  readonly placeId: string;
  readonly organisation: string;
  readonly hostCity: string;
  readonly hostCityId: string;
  readonly hostZone: string;
  readonly openQuestions: number;
  readonly held: ReadonlySet<Relation>;
}

const COLUMNS = {
  id: 'placements.id',
  applicationId: 'placements.application_id',
  state: 'placements.state',
  stateSince: 'placements.state_since',
  startsOn: 'placements.starts_on',
  endsOn: 'placements.ends_on',
  seats: 'placements.seats',
  replyBy: 'placements.reply_by',
  answerBy: 'placements.answer_by',
  waitRank: 'placements.wait_rank',
  terms: 'placements.terms',
  publicReason: 'placements.public_reason',
  privateNote: 'placements.private_note',
  agreedNote: 'placements.agreed_note',
  departedOn: 'placements.departed_on',
  arrivedOn: 'placements.arrived_on',
  evaluation: 'placements.evaluation',
  report: 'placements.report',
  certificateNumber: 'placements.certificate_number',
  reference: 'applications.reference',
  title: 'applications.title',
  name: 'persons.name',
  called: 'persons.called',
  sendingCity: 'home.name',
  sendingZone: 'home.zone',
  callName: 'calls.name',
  track: 'calls.track',
  placeId: 'places.id',
  organisation: 'places.organisation',
  hostCity: 'host.name',
  hostCityId: 'host.id',
  hostZone: 'host.zone',
};

function joined(db: Knex): Knex.QueryBuilder {
  return db('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('cities as host', 'host.id', 'places.city_id')
    .join('applications', 'applications.id', 'placements.application_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .join('cities as home', 'home.id', 'applications.city_id')
    .join('calls', 'calls.id', 'applications.call_id');
}

const QUESTIONS =
  '(SELECT COUNT(*) FROM placement_questions WHERE placement_questions.placement_id = placements.id AND placement_questions.answered_at IS NULL)';

type Raw = Readonly<Record<string, unknown>>;

function rowIn(row: Raw): PlacementRow {
  return {
    ...(row as unknown as PlacementRow),
    callName: JSON.parse(String(row['callName'])) as Localised,
    openQuestions: Number(row['openQuestions']),
    held: heldIn('placement', row),
  };
}

function selected(query: Knex.QueryBuilder, db: Knex, actor: Actor): Knex.QueryBuilder {
  const held = heldColumns('placement', actor);
  return query.select(COLUMNS, db.raw(`${QUESTIONS} AS "openQuestions"`), db.raw(held.sql, [...held.args]));
}

/** What a list of placements is narrowed by. */
export interface PlacementFilters {
  readonly states: readonly string[];
  readonly place: string;
  /** The id behind which the page goes on. */
  readonly after: string;
}

export const PAGE = 50;

/** One page of the placements that the actor sees as coordinator or officer, in the order in which they were proposed. */
export async function listPlacements(
  db: Knex,
  actor: Actor,
  filters: PlacementFilters,
): Promise<readonly PlacementRow[]> {
  const query = visible(selected(joined(db), db, actor), 'placement', actor, 'placements:list')
    .whereIn('placements.state', [...filters.states])
    .where('placements.id', '>', filters.after)
    .orderBy('placements.id')
    .limit(PAGE + 1);
  if (filters.place !== '') query.where('places.id', filters.place);
  return ((await query) as Raw[]).map(rowIn);
}

/** How many placements the actor sees, by state. */
export async function countPlacements(db: Knex, actor: Actor, place: string): Promise<ReadonlyMap<string, number>> {
  const query = visible(joined(db), 'placement', actor, 'placements:list')
    .groupBy('placements.state')
    .select({ state: 'placements.state' })
    .count({ count: '*' });
  if (place !== '') query.where('places.id', place);
  const rows = (await query) as { state: string; count: string | number }[];
  return new Map(rows.map((row) => [row.state, Number(row.count)]));
}

/** One placement; null where there is none. The route has judged who may see it. */
export async function onePlacement(db: Knex, actor: Actor, id: string): Promise<PlacementRow | null> {
  const row = (await selected(joined(db), db, actor).where('placements.id', id).first()) as Raw | undefined;
  return row ? rowIn(row) : null;
}

/** A place with how full it is. */
export interface PlaceGauge {
  readonly id: string;
  readonly organisation: string;
  readonly callName: Localised;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
  readonly reserve: number;
  readonly version: number;
}

const quoted = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');
const SEATED = quoted(statesWith('placement', 'seated'));

/** The places that the actor coordinates and that are not over on `today`, with their seats. */
export async function gaugesOf(db: Knex, actor: Actor, today: string): Promise<readonly PlaceGauge[]> {
  const part = relation('place', 'coordinator', actor);
  const count = (states: string): string =>
    `(SELECT COALESCE(SUM(placements.seats), 0) FROM placements WHERE placements.place_id = places.id AND placements.state IN (${states}))`;
  const rows = (await db('places')
    .join('calls', 'calls.id', 'places.call_id')
    .whereRaw(part.sql, [...part.args])
    .where('places.ends_on', '>', today)
    .whereNotNull('calls.published_at')
    .orderBy(['places.starts_on', 'places.id'])
    .limit(60)
    .select('places.id', 'places.organisation', 'places.capacity', 'places.version', {
      callName: 'calls.name',
      startsOn: 'places.starts_on',
      endsOn: 'places.ends_on',
      taken: db.raw(count(SEATED)),
      waiting: db.raw(count("'nominated'")),
      reserve: db.raw(count("'waitlisted'")),
    })) as (Omit<PlaceGauge, 'callName'> & { callName: string })[];
  return rows.map((row) => ({
    ...row,
    callName: JSON.parse(row.callName) as Localised,
    taken: Number(row.taken),
    waiting: Number(row.waiting),
    reserve: Number(row.reserve),
  }));
}

/** A question of a coordinator, with its answer. */
export interface QuestionRow {
  readonly id: string;
  readonly question: string;
  readonly askedAt: Instant;
  readonly askedBy: string;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
}

/** The questions of a placement, oldest first. */
export async function questionsOf(db: Knex, placementId: string): Promise<readonly QuestionRow[]> {
  return (await db('placement_questions')
    .join('persons as asker', 'asker.id', 'placement_questions.asked_by')
    .leftJoin('persons as answerer', 'answerer.id', 'placement_questions.answered_by')
    .where('placement_questions.placement_id', placementId)
    .orderBy(['placement_questions.asked_at', 'placement_questions.id'])
    .select({
      id: 'placement_questions.id',
      question: 'placement_questions.question',
      askedAt: 'placement_questions.asked_at',
      askedBy: 'asker.name',
      answer: 'placement_questions.answer',
      answeredAt: 'placement_questions.answered_at',
      answeredBy: 'answerer.name',
    })) as QuestionRow[];
}

/** Something owed before travel. */
export interface ConditionRow {
  readonly id: string;
  readonly text: Localised;
  readonly participant: string;
  readonly state: 'pending' | 'submitted' | 'met' | 'not_met' | 'waived';
  readonly dueOn: string;
  readonly note: string;
  readonly version: number;
}

/** The conditions of a placement. */
export async function conditionsOf(db: Knex, placementId: string): Promise<readonly ConditionRow[]> {
  const rows = (await db('conditions')
    .join('participants', 'participants.id', 'conditions.participant_id')
    .join('persons', 'persons.id', 'participants.person_id')
    .where('conditions.placement_id', placementId)
    .orderBy(['conditions.due_on', 'conditions.id'])
    .select({
      id: 'conditions.id',
      text: 'conditions.text',
      participant: 'persons.name',
      state: 'conditions.state',
      dueOn: 'conditions.due_on',
      note: 'conditions.note',
      version: 'conditions.version',
    })) as (Omit<ConditionRow, 'text'> & { text: string })[];
  return rows.map((row) => ({ ...row, text: JSON.parse(row.text) as Localised }));
}

/** A selected application that no live placement is under way for. */
export interface Unplaced {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly rank: number | null;
  readonly callName: Localised;
}

/** Selected applications of the officer's that wait for a place: the first of them. */
export async function unplacedOf(db: Knex, actor: Actor): Promise<readonly Unplaced[]> {
  const rows = (await visible(
    db('applications')
      .join('calls', 'calls.id', 'applications.call_id')
      .join('persons', 'persons.id', 'applications.person_id')
      .where('applications.state', 'selected')
      .whereNotExists((q) =>
        q
          .from('placements')
          .whereRaw('placements.application_id = applications.id')
          .whereIn('placements.state', [...statesWith('placement', 'live'), ...statesWith('placement', 'begun')]),
      )
      .orderBy(['applications.rank', 'applications.id'])
      .limit(PAGE)
      .select({ id: 'applications.id', reference: 'applications.reference', name: 'persons.name', rank: 'applications.rank', callName: 'calls.name' }),
    'application',
    actor,
    'placement:propose',
  )) as (Omit<Unplaced, 'callName'> & { callName: string })[]; // prettier-ignore
  return rows.map((row) => ({ ...row, callName: JSON.parse(row.callName) as Localised }));
}

/** A place that an application can be proposed to. */
export interface OpenPlace {
  readonly id: string;
  readonly organisation: string;
  readonly hostCity: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly free: number;
  readonly rank: number | null;
}

/** The places of the application's call, those that the person ranked first. */
export async function openPlaces(db: Knex, applicationId: string): Promise<readonly OpenPlace[]> {
  const rows = (await db('applications')
    .join('places', 'places.call_id', 'applications.call_id')
    .join('cities', 'cities.id', 'places.city_id')
    .leftJoin('ranked_places', (on) => {
      on.on('ranked_places.place_id', 'places.id').andOn('ranked_places.application_id', 'applications.id');
    })
    .where('applications.id', applicationId)
    .orderByRaw('CASE WHEN ranked_places.rank IS NULL THEN 1 ELSE 0 END')
    .orderBy(['ranked_places.rank', 'places.id'])
    .select({
      id: 'places.id',
      organisation: 'places.organisation',
      hostCity: 'cities.name',
      startsOn: 'places.starts_on',
      endsOn: 'places.ends_on',
      free: db.raw('places.capacity - places.taken'),
      rank: 'ranked_places.rank',
    })) as OpenPlace[];
  return rows.map((row) => ({ ...row, free: Number(row.free) }));
}

/** A place with its seats. */
export async function onePlace(
  db: Knex,
  id: string,
): Promise<{
  id: string;
  cityId: string;
  callId: string;
  organisation: string;
  capacity: number;
  taken: number;
} | null> {
  const row = (await db('places')
    .where('places.id', id)
    .first('id', 'city_id as cityId', 'call_id as callId', 'organisation', 'capacity', 'taken')) as
    { id: string; cityId: string; callId: string; organisation: string; capacity: number; taken: number } | undefined;
  return row ?? null;
}
