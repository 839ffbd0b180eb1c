import type { Knex } from 'knex';
import { has, statesWith } from '../workflow/states.ts';
import { citiesOf, type Actor, type LinkPurpose, type Relation, type Role } from './actor.ts';
import { POLICY, type Permission } from './policy.ts';

/** The rows that relations are written for. */
export type SubjectKind = 'application' | 'placement' | 'call' | 'place' | 'city' | 'assignment';

/** A condition on the subject's row: SQL that reads alike on both databases, and its values. */
export interface Fragment {
  readonly sql: string;
  readonly args: readonly string[];
}

const NEVER: Fragment = { sql: '1 = 0', args: [] };
const ALWAYS: Fragment = { sql: '1 = 1', args: [] };

function oneOf(column: string, values: readonly string[]): Fragment {
  return values.length === 0 ? NEVER : { sql: `${column} IN (${values.map(() => '?').join(', ')})`, args: values };
}
/** Joins conditions; what decides nothing is left out, so that a role nobody holds costs the database nothing. */
function join(word: 'AND' | 'OR', parts: readonly Fragment[]): Fragment {
  const [decides, idle] = word === 'OR' ? [ALWAYS, NEVER] : [NEVER, ALWAYS];
  if (parts.some((p) => p.sql === decides.sql)) return decides;
  const left = parts.filter((p) => p.sql !== idle.sql);
  if (left.length === 0) return idle;
  return { sql: `(${left.map((p) => p.sql).join(` ${word} `)})`, args: left.flatMap((p) => p.args) };
}
const any = (...parts: Fragment[]): Fragment => join('OR', parts);
const all = (...parts: Fragment[]): Fragment => join('AND', parts);
const not = (part: Fragment): Fragment => ({ sql: `NOT ${part.sql}`, args: part.args });
function exists(from: string, where: Fragment): Fragment {
  return where.sql === NEVER.sql ? NEVER : { sql: `EXISTS (SELECT 1 FROM ${from} AND ${where.sql})`, args: where.args };
}

const self = (a: Actor): readonly string[] => (a.kind === 'person' ? [a.person] : []);
const persons = (a: Actor): readonly string[] => (a.kind === 'person' ? a.persons : []);
const link = (a: Actor, purpose: LinkPurpose, part: 'subject' | 'application'): readonly string[] =>
  a.kind === 'link' && a.purpose === purpose ? [a[part]] : [];

/** What is read of a person once, not of every row: the database makes a set of it. */
function among(table: string, where: Fragment): Fragment {
  if (where.sql === NEVER.sql) return NEVER;
  return {
    sql: `applications.id IN (SELECT ${table}.application_id FROM ${table} WHERE ${where.sql})`,
    args: where.args,
  };
}

const RECUSED = (a: Actor): Fragment => among('recusals', oneOf('recusals.person_id', self(a)));
const PARTY = (a: Actor): Fragment => among('participants', oneOf('participants.person_id', persons(a)));

/** Staff who are recused from an application or a party to it are nothing to it: in lists, pages, search and numbers. */
const staff = (a: Actor, part: Fragment): Fragment =>
  part.sql === NEVER.sql ? NEVER : all(part, not(RECUSED(a)), not(PARTY(a)));

const led = (a: Actor, role: Role): Fragment => oneOf('calls.lead_city_id', citiesOf(a, role));
const sent = (a: Actor, role: Role): Fragment => oneOf('applications.city_id', citiesOf(a, role));
/** The states, those of them that are dated only until the retention date of the placement: the instant is a binding. */
function until(a: Actor, states: readonly string[]): Fragment {
  const dated = states.filter((state) => has('placement', state, 'dated'));
  const today = a.kind === 'person' ? [a.at.slice(0, 10)] : []; // by link nobody comes back to what is over
  return any(
    oneOf(
      'placements.state',
      states.filter((state) => !dated.includes(state)),
    ),
    today.length === 0
      ? NEVER
      : all(oneOf('placements.state', dated), { sql: 'placements.retained_until > ?', args: today }),
  );
}
const shared = (a: Actor): Fragment => until(a, statesWith('placement', 'shared'));
const shownToHost = (a: Actor): Fragment =>
  until(a, [...new Set([...statesWith('placement', 'shared'), ...statesWith('placement', 'begun')])]);

type Written = Readonly<Partial<Record<Relation, (a: Actor) => Fragment>>>;

/** Relations to an application; the query has `applications` joined with its `calls`. */
const APPLICATION: Written = {
  owner: (a) => oneOf('applications.person_id', persons(a)),
  guardian: (a) =>
    all(
      oneOf('applications.id', link(a, 'guardian', 'application')),
      // A member's guardian has a word on that member alone: behind their own link, on no row of the application.
      exists(
        'guardians JOIN participants ON participants.id = guardians.participant_id WHERE guardians.application_id = applications.id AND guardians.ended_at IS NULL AND participants.person_id = applications.person_id',
        oneOf('guardians.id', link(a, 'guardian', 'subject')),
      ),
    ),
  member: (a) =>
    all(
      oneOf('applications.id', link(a, 'member', 'application')),
      exists(
        'group_members WHERE group_members.application_id = applications.id',
        oneOf('group_members.id', link(a, 'member', 'subject')),
      ),
    ),
  referee: (a) =>
    all(
      oneOf('applications.id', link(a, 'referee', 'application')),
      exists(
        'referees WHERE referees.application_id = applications.id',
        oneOf('referees.id', link(a, 'referee', 'subject')),
      ),
    ),
  reviewer: (a) =>
    staff(
      a,
      exists(
        'assignments WHERE assignments.application_id = applications.id AND assignments.ended_at IS NULL',
        oneOf('assignments.person_id', self(a)),
      ),
    ),
  officer: (a) => staff(a, any(sent(a, 'officer'), led(a, 'officer'))),
  lead: (a) => staff(a, led(a, 'officer')),
  coordinator: (a) =>
    staff(
      a,
      exists(
        'placements JOIN places ON places.id = placements.place_id WHERE placements.application_id = applications.id',
        all(oneOf('places.city_id', citiesOf(a, 'coordinator')), shared(a)),
      ),
    ),
  auditor: (a) => staff(a, any(sent(a, 'auditor'), led(a, 'auditor'))),
};

/** Relations to a placement; the query has `placements` joined with `places`, `applications` and `calls`. */
const PLACEMENT: Written = {
  owner: (a) => oneOf('applications.person_id', persons(a)),
  guardian: (a) =>
    exists(
      'guardians WHERE guardians.application_id = applications.id AND guardians.ended_at IS NULL',
      oneOf('guardians.id', link(a, 'guardian', 'subject')),
    ),
  official: (a) => all(oneOf('placements.id', link(a, 'official', 'subject')), shown(a)),
  officer: (a) => staff(a, any(sent(a, 'officer'), led(a, 'officer'))),
  lead: (a) => staff(a, led(a, 'officer')),
  coordinator: (a) => staff(a, all(oneOf('places.city_id', citiesOf(a, 'coordinator')), shownToHost(a))),
  auditor: (a) => staff(a, any(sent(a, 'auditor'), led(a, 'auditor'))),
};

function shown(a: Actor): Fragment {
  return a.kind === 'link' ? shownToHost(a) : NEVER;
}

/** Relations to a call: `calls`. */
const CALL: Written = {
  officer: (a) =>
    any(
      oneOf('calls.lead_city_id', citiesOf(a, 'officer')),
      exists('call_cities WHERE call_cities.call_id = calls.id', oneOf('call_cities.city_id', citiesOf(a, 'officer'))),
    ),
  lead: (a) => oneOf('calls.lead_city_id', citiesOf(a, 'officer')),
  auditor: (a) =>
    any(
      oneOf('calls.lead_city_id', citiesOf(a, 'auditor')),
      exists('call_cities WHERE call_cities.call_id = calls.id', oneOf('call_cities.city_id', citiesOf(a, 'auditor'))),
    ),
};

/** Relations to a place: `places` joined with its `calls`. */
const PLACE: Written = {
  coordinator: (a) => oneOf('places.city_id', citiesOf(a, 'coordinator')),
  officer: (a) => led(a, 'officer'),
  lead: (a) => led(a, 'officer'),
};

const CITY: Written = Object.fromEntries(
  (['reviewer', 'officer', 'coordinator', 'auditor', 'admin'] as const).map((role) => [
    role,
    (a: Actor) => oneOf('cities.id', citiesOf(a, role)),
  ]),
);

/** Relations to an assignment; the query has `assignments` joined with `applications` and `calls`. */
const ASSIGNMENT: Written = {
  reviewer: (a) =>
    staff(a, all(oneOf('assignments.person_id', self(a)), { sql: 'assignments.ended_at IS NULL', args: [] })),
  officer: (a) => staff(a, any(sent(a, 'officer'), led(a, 'officer'))),
  lead: (a) => staff(a, led(a, 'officer')),
};

// An application that was erased is only looked at: nothing is written to it, or to what belongs to it.
const KINDS: Record<SubjectKind, { table: string; joins: string; relations: Written; erased?: string }> = {
  application: {
    table: 'applications',
    joins: 'JOIN calls ON calls.id = applications.call_id',
    relations: APPLICATION,
    erased: 'applications.erased_at',
  },
  placement: {
    table: 'placements',
    joins:
      'JOIN places ON places.id = placements.place_id JOIN applications ON applications.id = placements.application_id JOIN calls ON calls.id = applications.call_id',
    relations: PLACEMENT,
    erased: 'applications.erased_at',
  },
  call: { table: 'calls', joins: '', relations: CALL },
  place: { table: 'places', joins: 'JOIN calls ON calls.id = places.call_id', relations: PLACE },
  city: { table: 'cities', joins: '', relations: CITY },
  assignment: {
    table: 'assignments',
    joins:
      'JOIN applications ON applications.id = assignments.application_id JOIN calls ON calls.id = applications.call_id',
    relations: ASSIGNMENT,
    erased: 'applications.erased_at',
  },
};

/** A relation's condition on rows of the kind; never, where that kind does not have it. */
export function relation(kind: SubjectKind, name: Relation, actor: Actor): Fragment {
  return KINDS[kind].relations[name]?.(actor) ?? NEVER;
}

/** The relations that rows of the kind have. */
export function relationsOf(kind: SubjectKind): readonly Relation[] {
  return Object.keys(KINDS[kind].relations) as Relation[];
}

/**
 * Select columns `is_<relation>` (0 or 1) for a query over the kind: what the actor holds is computed by the same SQL
 * that lists are filtered with.
 */
export function heldColumns(kind: SubjectKind, actor: Actor): Fragment {
  const parts = relationsOf(kind).map((name) => ({ name, part: relation(kind, name, actor) }));
  return {
    sql: parts.map(({ name, part }) => `CASE WHEN ${part.sql} THEN 1 ELSE 0 END AS is_${name}`).join(', '),
    args: parts.flatMap(({ part }) => part.args),
  };
}

/** Reads the columns of `heldColumns` back. */
export function heldIn(kind: SubjectKind, row: Readonly<Record<string, unknown>>): ReadonlySet<Relation> {
  return new Set(relationsOf(kind).filter((name) => Number(row[`is_${name}`]) === 1));
}

/** 1 where the actor is recused from the application, for a query that has `applications`. */
export function recusedColumn(actor: Actor): Fragment {
  const part = RECUSED(actor);
  return { sql: `CASE WHEN ${part.sql} THEN 1 ELSE 0 END AS is_recused`, args: part.args };
}

/** Narrows a query over the kind to rows that the permission opens to the actor. */
export function visible<Q extends Knex.QueryBuilder>(
  query: Q,
  kind: SubjectKind,
  actor: Actor,
  permission: Permission,
): Q {
  const part = any(...POLICY[permission].map((name) => relation(kind, name, actor)));
  query.whereRaw(part.sql, [...part.args]);
  return query;
}

/** Narrows a query over the kind to rows to which the actor holds the relation. */
export function whereHeld<Q extends Knex.QueryBuilder>(query: Q, kind: SubjectKind, actor: Actor, name: Relation): Q {
  const part = relation(kind, name, actor);
  query.whereRaw(part.sql, [...part.args]);
  return query;
}

/** What the actor is to one row, and whether it was erased: null where there is no such row. One query. */
export async function relate(
  db: Knex,
  actor: Actor,
  kind: SubjectKind,
  id: string,
): Promise<{ held: ReadonlySet<Relation>; erased: boolean } | null> {
  const { table, joins, erased = 'NULL' } = KINDS[kind];
  const columns = heldColumns(kind, actor);
  const rows = rowsOf(
    await db.raw(
      `SELECT ${table}.id, ${erased} AS erased, ${columns.sql} FROM ${table} ${joins} WHERE ${table}.id = ?`,
      [...columns.args, id],
    ),
  );
  const row = rows[0];
  return row ? { held: heldIn(kind, row), erased: row['erased'] !== null } : null;
}

/** The rows of a raw answer, which the two drivers wrap differently. */
export function rowsOf(answer: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(answer)) return answer as Readonly<Record<string, unknown>>[];
  return (answer as { rows: Readonly<Record<string, unknown>>[] }).rows;
}
