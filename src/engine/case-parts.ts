import type { Knex } from 'knex';
import { signerOf, type Actor, type Relation } from '../access/actor.ts';
import { rowsOf } from '../access/relations.ts';
import type { Input, Signature } from '../workflow/case.ts';
import type { Hand } from '../workflow/row.ts';
import type { State } from '../workflow/states.ts';
import { isAskedOf, type AskedOf } from '../workflow/asked.ts';
import { failedRules, type Rule, type RuleRecord } from '../workflow/eligibility.ts';

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

/** What both kinds of case read of their applications: placements, documents against requirements, answers to rules. */
export interface Parts {
  placementsOf(applicationId: string): readonly { id: string; state: State<'placement'>; placeId: string }[];
  signaturesOf(subjectId: string): readonly Signature[];
  missing(
    applicationId: string,
    callId: string,
    who: { readonly minor: boolean; readonly paper: boolean },
  ): Readonly<Record<'submission' | 'nomination' | 'checklist', readonly string[]>>;
  failed(applicationId: string, rules: readonly Rule[], record: RuleRecord): readonly string[];
}

// Whoever signed and was recused afterwards has decided nothing.
const RECUSED_SINCE = `EXISTS (SELECT 1 FROM recusals WHERE signatures.signer = 'person:' || recusals.person_id
  AND recusals.application_id = CASE WHEN signatures.subject = 'application' THEN signatures.subject_id
    ELSE (SELECT placements.application_id FROM placements WHERE placements.id = signatures.subject_id) END)`;

/** Reads the parts of many applications in five queries, however many there are. */
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
    await select(db, `SELECT requirements.id, requirements.call_id, requirements.key, requirements.condition, requirements.due FROM requirements WHERE requirements.call_id IN (${marks(calls)}) ORDER BY requirements.position`, calls),
    'call_id',
  ); // prettier-ignore
  const documents = grouped(
    await select(db, `SELECT documents.application_id, documents.requirement_id, documents.state FROM documents WHERE documents.current = true AND documents.application_id IN (${some})`, applications),
    'application_id',
  ); // prettier-ignore
  const answers = grouped(
    await select(db, `SELECT answers.application_id, answers.answers FROM answers WHERE answers.application_id IN (${some})`, applications),
    'application_id',
  ); // prettier-ignore
  return {
    placementsOf: (id) => (placements.get(id) ?? []).map(placementIn),
    signaturesOf: (id) => (signatures.get(id) ?? []).map(signatureIn),
    missing: (id, call, who) => missingIn(requirements.get(call) ?? [], documents.get(id) ?? [], who),
    failed: (id, rules, record) => failedRules(rules, flatAnswers(answers.get(id) ?? []), record),
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

function missingIn(
  requirements: readonly Raw[],
  documents: readonly Raw[],
  who: { readonly minor: boolean; readonly paper: boolean },
): ReturnType<Parts['missing']> {
  const asked = requirements.filter((r) => isAskedOf(r['condition'] as AskedOf, who));
  const without = (due: readonly string[], states: readonly string[]): string[] =>
    asked
      .filter((r) => due.includes(String(r['due'])))
      .filter((r) => {
        const given = documents.filter((d) => d['requirement_id'] === r['id']);
        return given.length === 0 || given.some((d) => !states.includes(String(d['state'])));
      })
      .map((r) => String(r['key']));
  return {
    submission: without(['submission'], ['pending', 'accepted']),
    checklist: without(['submission'], ['accepted']),
    nomination: without(['submission', 'nomination'], ['accepted']),
  };
}
