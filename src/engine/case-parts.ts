import type { Knex } from 'knex';
import { signerOf, type Actor, type Relation } from '../access/actor.ts';
import { rowsOf } from '../access/relations.ts';
import type { Input, Signature } from '../workflow/case.ts';
import type { Hand } from '../workflow/row.ts';
import type { State } from '../workflow/states.ts';
import { conditionsIn, isAskedOf, type Asked, type AskedOf } from '../workflow/asked.ts';
import type { Rule, RuleRecord } from '../workflow/eligibility.ts';
import { failedOfAll, groupIn, GUARDIANS, PARTICIPANT, peopleIn, type People } from './case-people.ts';
import { ageOn } from '../workflow/time.ts';
import { isLongEnough, validityNeeded, type Stay } from '../workflow/validity.ts';

export type Raw = Readonly<Record<string, unknown>>;

/** For whom a case is loaded: the database to read through, the instant and the actor. */
export interface Loading {
  readonly db: Knex;
  readonly at: string;
  readonly actor: Actor;
  readonly cascading: boolean;
}

const HANDS: readonly Relation[] = ['owner', 'guardian', 'officer', 'lead', 'coordinator', 'official'];

/** The hands that the actor has in a case; the product's own work goes by `clock` or `cascade` alone. */
export function handsOf(loading: Loading, held: ReadonlySet<Relation>): ReadonlySet<Hand> {
  if (loading.cascading) return new Set<Hand>(['cascade']);
  if (loading.actor.kind === 'clock') return new Set<Hand>(['clock']);
  return new Set(HANDS.filter((hand) => held.has(hand)) as Hand[]);
}

/** The signer's name in a case. */
export function signerIn(loading: Loading): string {
  return loading.cascading ? 'cascade' : signerOf(loading.actor);
}

/** `?, ?, ?` for a list; `NULL` for an empty one. */
export const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ') || 'NULL';

/** Groups rows by one of their columns. */
export function grouped(rows: readonly Raw[], column: string): ReadonlyMap<string, Raw[]> {
  const groups = new Map<string, Raw[]>();
  for (const row of rows) {
    const key = String(row[column]);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

async function select(db: Knex, sql: string, args: readonly string[]): Promise<readonly Raw[]> {
  return rowsOf(await db.raw(sql, [...args]));
}

/** Keys of the requirements that are due and not there: at submission, at nomination, and accepted before review. */
type Missing = Readonly<Record<'submission' | 'nomination' | 'checklist', readonly string[]>>;

/** What decides, besides the participants and the places ranked, which documents are asked of an application. */
export interface AskedBy {
  readonly paper: boolean;
  /** It was started with the endorsement of a school or organisation. */
  readonly endorsed: boolean;
  readonly minorUnder: number;
  /** The day on which ages are judged, YYYY-MM-DD. */
  readonly day: string;
  readonly callEndsOn: string;
  /** The placement that is judged: then its host's rules count, and no other's. */
  readonly stay: Stay | null;
}

/** What both kinds of case read of their applications: placements, documents against requirements, answers to rules. */
export interface Parts {
  placementsOf(applicationId: string): readonly { id: string; state: State<'placement'>; placeId: string }[];
  signaturesOf(subjectId: string): readonly Signature[];
  missing(applicationId: string, callId: string, who: AskedBy): Missing;
  failed(applicationId: string, rules: readonly Rule[], form: string, record: RuleRecord): readonly string[];
  /** Who is on the application, and whose word is missing. */
  people(
    applicationId: string,
    who: Pick<AskedBy, 'day' | 'minorUnder'> & {
      readonly guardians: number;
      readonly identity: boolean;
      readonly form: string;
    },
  ): People;
  /** How many a group may have, lead included, where the form's answer says that a group applies; null where one does. */
  groupOf(applicationId: string, form: string): number | null;
}

// Whoever signed and was recused afterwards has decided nothing.
const RECUSED_SINCE = `EXISTS (SELECT 1 FROM recusals WHERE signatures.signer = 'person:' || recusals.person_id
  AND recusals.application_id = CASE WHEN signatures.subject = 'application' THEN signatures.subject_id
    ELSE (SELECT placements.application_id FROM placements WHERE placements.id = signatures.subject_id) END)`;

const REQUIREMENT = `requirements.id, requirements.call_id, requirements.key, requirements.condition, requirements.conditions,
  requirements.due, requirements.valid_months_beyond, requirements.application_id, document_requests.participant_id,
  document_requests.withdrawn_at`;

const PARTICIPANTS = `SELECT ${PARTICIPANT} FROM participants JOIN persons ON persons.id = participants.person_id
  LEFT JOIN group_members ON group_members.participant_id = participants.id`;

// The lead's, and those that each member of a group gave.
const ANSWERS = 'SELECT answers.application_id, NULL AS participant_id, answers.answers FROM answers';
const OF_MEMBERS =
  'SELECT member_answers.application_id, member_answers.participant_id, member_answers.answers FROM member_answers';

const RANKED_STAYS = `SELECT ranked_places.application_id, places.city_id, places.ends_on FROM ranked_places
  JOIN places ON places.id = ranked_places.place_id`;

const readGuardians = (db: Knex, applications: readonly string[]): Promise<readonly Raw[]> =>
  select(
    db,
    `${GUARDIANS} WHERE guardians.application_id IN (${marks(applications)}) AND guardians.ended_at IS NULL ORDER BY guardians.id`,
    applications,
  );

const readDocuments = (db: Knex, applications: readonly string[]): Promise<readonly Raw[]> =>
  select(
    db,
    `SELECT documents.application_id, documents.participant_id, documents.requirement_id, documents.state, documents.valid_until
       FROM documents WHERE documents.current = true AND documents.application_id IN (${marks(applications)})`,
    applications,
  );

type Grouped = ReturnType<typeof grouped>;

/** What leads answered, by application, and what each member of a group did, by participant. One query. */
async function readAnswers(
  db: Knex,
  applications: readonly string[],
): Promise<{ answers: Grouped; ofMembers: Grouped }> {
  const some = marks(applications);
  const sql = `${ANSWERS} WHERE answers.application_id IN (${some}) UNION ALL ${OF_MEMBERS} WHERE member_answers.application_id IN (${some})`;
  const rows = await select(db, sql, [...applications, ...applications]);
  const [leads, members] = [rows.filter((row) => row['participant_id'] === null), rows.filter((row) => row['participant_id'] !== null)]; // prettier-ignore
  return { answers: grouped(leads, 'application_id'), ofMembers: grouped(members, 'participant_id') };
}

/** Reads the parts of many applications in eight queries, however many there are. */
export async function loadParts(
  db: Knex,
  subjectIds: readonly string[],
  applications: readonly string[],
  calls: readonly string[],
): Promise<Parts> {
  const some = marks(applications);
  const placements = grouped(
    await select(db, `SELECT placements.id, placements.application_id, placements.state, placements.place_id FROM placements WHERE placements.application_id IN (${some}) ORDER BY placements.id`, applications),
    'application_id',
  ); // prettier-ignore
  const signatures = grouped(
    await select(db, `SELECT signatures.* FROM signatures WHERE signatures.subject_id IN (${marks(subjectIds)}) AND NOT ${RECUSED_SINCE} ORDER BY signatures.signed_at, signatures.id`, subjectIds),
    'subject_id',
  ); // prettier-ignore
  const requirements = grouped(
    await select(db, `SELECT ${REQUIREMENT} FROM requirements LEFT JOIN document_requests ON document_requests.requirement_id = requirements.id WHERE requirements.call_id IN (${marks(calls)}) ORDER BY requirements.position`, calls),
    'call_id',
  ); // prettier-ignore
  const documents = grouped(await readDocuments(db, applications), 'application_id');
  const { answers, ofMembers } = await readAnswers(db, applications);
  const participants = grouped(
    await select(db, `${PARTICIPANTS} WHERE participants.application_id IN (${some}) ORDER BY participants.position`, applications),
    'application_id',
  ); // prettier-ignore
  const guardians = grouped(await readGuardians(db, applications), 'application_id');
  const ranked = grouped(
    await select(db, `${RANKED_STAYS} WHERE ranked_places.application_id IN (${some})`, applications),
    'application_id',
  ); // prettier-ignore
  return {
    placementsOf: (id) => (placements.get(id) ?? []).map(placementIn),
    signaturesOf: (id) => (signatures.get(id) ?? []).map(signatureIn),
    missing: (id, call, who) =>
      missingIn(
        {
          requirements: (requirements.get(call) ?? []).filter((r) => isOfApplication(r, id)),
          documents: documents.get(id) ?? [],
          participants: participants.get(id) ?? [],
          ranked: (ranked.get(id) ?? []).map((row) => ({
            cityId: String(row['city_id']),
            endsOn: String(row['ends_on']),
          })),
        },
        who,
      ),
    failed: (id, rules, form, record) =>
      failedOfAll(
        rules,
        form,
        flatAnswers(answers.get(id) ?? []),
        participants.get(id) ?? [],
        (participant) => flatAnswers(ofMembers.get(participant) ?? []),
        record,
      ),
    people: (id, who) => peopleIn(participants.get(id) ?? [], guardians.get(id) ?? [], who),
    groupOf: (id, form) => groupIn(form, flatAnswers(answers.get(id) ?? [])),
  };
}

function placementIn(row: Raw): { id: string; state: State<'placement'>; placeId: string } {
  return { id: String(row['id']), state: row['state'] as State<'placement'>, placeId: String(row['place_id']) };
}

function signatureIn(row: Raw): Signature {
  return {
    action: String(row['action']),
    version: Number(row['version']),
    as: row['relation'] as Hand,
    signer: String(row['signer']),
    at: String(row['signed_at']),
    input: JSON.parse(String(row['input'])) as Input,
  };
}

function flatAnswers(rows: readonly Raw[]): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...rows.map((row) => JSON.parse(String(row['answers'])) as object)) as Record<
    string,
    unknown
  >;
}

/** A requirement of the call, or one that was asked of this application alone and still is. */
function isOfApplication(requirement: Raw, applicationId: string): boolean {
  if (requirement['application_id'] === null) return true;
  return requirement['application_id'] === applicationId && requirement['withdrawn_at'] === null;
}

/** What one application is asked for, by whom, and what is there. */
interface Asking {
  readonly requirements: readonly Raw[];
  readonly documents: readonly Raw[];
  readonly participants: readonly Raw[];
  readonly ranked: readonly Stay[];
}

function isAskedNow(requirement: Raw, participant: Raw, asking: Asking, who: AskedBy): boolean {
  const alone = requirement['participant_id'];
  if (alone !== null && alone !== participant['id']) return false;
  const born = participant['born_on'] as string | null;
  const stays = who.stay === null ? asking.ranked : [who.stay];
  const one: Asked = {
    minor: born !== null && ageOn(born, who.day) < who.minorUnder,
    paper: who.paper && Number(participant['position']) === 1, // one form, however many came with it
    group: asking.participants.length > 1,
    member: Number(participant['position']) !== 1,
    endorsed: who.endorsed,
    hosts: stays.map(({ cityId }) => cityId),
  };
  const { condition, conditions } = requirement;
  return isAskedOf({ condition: condition as AskedOf, conditions: conditionsIn(conditions) }, one);
}

/** True where a document is accepted for the actual host, and does not last until the day that the host asks for. */
function tooShort(requirement: Raw, given: readonly Raw[], who: AskedBy): boolean {
  if (who.stay === null) return false;
  const asks = {
    validMonthsBeyond: Number(requirement['valid_months_beyond']),
    conditions: conditionsIn(requirement['conditions']),
  };
  const needed = validityNeeded(asks, [who.stay], who.callEndsOn);
  return given.every((d) => !isLongEnough(d['valid_until'] as string | null, needed));
}

function missingIn(asking: Asking, who: AskedBy): Missing {
  const wanted = asking.requirements.flatMap((requirement) =>
    asking.participants
      .filter((participant) => isAskedNow(requirement, participant, asking, who))
      .map((participant) => ({
        requirement,
        given: asking.documents.filter(
          (d) => d['requirement_id'] === requirement['id'] && d['participant_id'] === participant['id'],
        ),
      })),
  );
  const without = (due: readonly string[], states: readonly string[], lasting = false): string[] => {
    const lacking = wanted
      .filter(({ requirement }) => due.includes(String(requirement['due'])))
      .filter(
        ({ requirement, given }) =>
          given.length === 0 ||
          given.some((d) => !states.includes(String(d['state']))) ||
          (lasting && tooShort(requirement, given, who)),
      );
    return [...new Set(lacking.map(({ requirement }) => String(requirement['key'])))];
  };
  return {
    submission: without(['submission'], ['pending', 'accepted']),
    checklist: without(['submission'], ['accepted']),
    nomination: without(['submission', 'nomination'], ['accepted'], true),
  };
}
