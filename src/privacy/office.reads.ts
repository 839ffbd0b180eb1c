import type { Knex } from 'knex';
import { citiesOf, standingAs, type Actor } from '../access/actor.ts';
import { relation } from '../access/relations.ts';
import type { Instant } from '../deps.ts';

/** A request as the office works it. */
export interface OfficeRequest {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly personId: string;
  /** Null to an admin, who reads no applicant's name. */
  readonly name: string | null;
  readonly askedBy: string | null;
  readonly body: string;
  readonly locale: string;
  readonly answer: string;
  readonly askedAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly settledBy: string | null;
  readonly references: string | null;
}

/** Who works requests, and where: the city that runs the site answers for whoever has applied nowhere. */
export interface Desk {
  readonly actor: Actor;
  readonly site: { readonly cityId: string | null };
}

type Part = { readonly sql: string; readonly args: readonly string[] };

/** True of a request whose person applied to one of these cities, or nowhere while one of them runs the site. */
function concerns(cities: readonly string[], { actor, site }: Desk): Part {
  const officer = relation('application', 'officer', standingAs(actor, 'officer', cities));
  const applied = `EXISTS (SELECT 1 FROM applications JOIN calls ON calls.id = applications.call_id
    WHERE applications.person_id = privacy_requests.person_id AND ${officer.sql})`;
  const nowhere =
    site.cityId !== null && cities.includes(site.cityId)
      ? 'NOT EXISTS (SELECT 1 FROM applications WHERE applications.person_id = privacy_requests.person_id)'
      : '1 = 0';
  return { sql: `(${applied} OR ${nowhere})`, args: officer.args };
}

const byOfficer = (desk: Desk): Part => concerns(citiesOf(desk.actor, 'officer'), desk);

/**
 * Narrows a query over `privacy_requests` to those that the actor works: officers those of persons who applied to their
 * cities, and of those who applied nowhere where their city runs the site; admins, who read nobody's name, the wishes to
 * be erased among these. Never one's own, nor those of somebody whose case one is recused from.
 */
function worked(db: Knex, desk: Desk): Knex.QueryBuilder {
  const { actor } = desk;
  const query = db('privacy_requests').join('persons', 'persons.id', 'privacy_requests.person_id');
  if (actor.kind !== 'person') return query.whereRaw('1 = 0');
  const [officer, admin] = [byOfficer(desk), concerns(citiesOf(actor, 'admin'), desk)];
  return query
    .whereNotIn('privacy_requests.person_id', [...actor.persons])
    .whereRaw(
      `NOT EXISTS (SELECT 1 FROM recusals JOIN applications ON applications.id = recusals.application_id
        WHERE applications.person_id = privacy_requests.person_id AND recusals.person_id = ?)`,
      [actor.person],
    )
    .whereRaw(`(${officer.sql} OR (privacy_requests.kind = 'erase' AND ${admin.sql}))`, [
      ...officer.args,
      ...admin.args,
    ]);
}

const columns = (db: Knex, officer: Part): Readonly<Record<string, string | Knex.Raw>> => ({
  id: 'privacy_requests.id',
  kind: 'privacy_requests.kind',
  state: 'privacy_requests.state',
  outcome: 'privacy_requests.outcome',
  personId: 'persons.id',
  isNamed: db.raw(`CASE WHEN ${officer.sql} THEN 1 ELSE 0 END`, [...officer.args]),
  name: 'persons.name',
  askedBy: db.raw('(SELECT holders.name FROM accounts JOIN persons AS holders ON holders.id = accounts.person_id WHERE accounts.id = privacy_requests.account_id)'), // prettier-ignore
  body: 'privacy_requests.body',
  locale: 'privacy_requests.locale',
  answer: 'privacy_requests.answer',
  askedAt: 'privacy_requests.asked_at',
  confirmedAt: 'privacy_requests.confirmed_at',
  dueAt: 'privacy_requests.due_at',
  settledAt: 'privacy_requests.settled_at',
  settledBy: db.raw('(SELECT staff.name FROM persons AS staff WHERE staff.id = privacy_requests.settled_by)'),
  references: db.raw(
    '(SELECT MAX(applications.reference) FROM applications WHERE applications.person_id = privacy_requests.person_id)',
  ),
});

type Row = OfficeRequest & { readonly isNamed: unknown };

const shown = ({ isNamed, ...row }: Row): OfficeRequest =>
  Number(isNamed) === 1 ? row : { ...row, name: null, askedBy: null, body: '' };

const MOST = 100;
const LATELY = 20;

/** The open requests, the one due first on top. */
export async function openRequests(db: Knex, desk: Desk): Promise<readonly OfficeRequest[]> {
  const rows = (await worked(db, desk)
    .where('privacy_requests.state', 'open')
    .orderBy(['privacy_requests.due_at', 'privacy_requests.id'])
    .limit(MOST)
    .select(columns(db, byOfficer(desk)))) as Row[];
  return rows.map(shown);
}

/** Those that were answered lately, the last first. */
export async function settledRequests(db: Knex, desk: Desk): Promise<readonly OfficeRequest[]> {
  const rows = (await worked(db, desk)
    .whereIn('privacy_requests.state', ['done', 'refused'])
    .orderBy([
      { column: 'privacy_requests.settled_at', order: 'desc' },
      { column: 'privacy_requests.id', order: 'desc' },
    ])
    .limit(LATELY)
    .select(columns(db, byOfficer(desk)))) as Row[];
  return rows.map(shown);
}

/** One that the actor works; null where it is not theirs, or was not confirmed. */
export async function requestOf(db: Knex, desk: Desk, id: string): Promise<OfficeRequest | null> {
  const row = (await worked(db, desk)
    .where('privacy_requests.id', id)
    .whereIn('privacy_requests.state', ['open', 'done', 'refused', 'stopped'])
    .first(columns(db, byOfficer(desk)))) as Row | undefined;
  return row ? shown(row) : null;
}

/** How many are open, and how many of them are overdue. One query. */
export async function countRequests(
  db: Knex,
  desk: Desk,
  at: Instant,
): Promise<{ readonly open: number; readonly late: number }> {
  const row = (await worked(db, desk)
    .where('privacy_requests.state', 'open')
    .first({
      open: db.raw('COUNT(*)'),
      late: db.raw('SUM(CASE WHEN privacy_requests.due_at <= ? THEN 1 ELSE 0 END)', [at]),
    })) as { open: unknown; late: unknown };
  return { open: Number(row.open), late: Number(row.late ?? 0) };
}

/** An application of the person, as the office may still see it. */
export interface Theirs {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly live: boolean;
  readonly erasedAt: Instant | null;
}

/** The applications of a person, the oldest first. */
export async function theirApplications(db: Knex, personId: string): Promise<readonly Theirs[]> {
  const rows = (await db('applications')
    .where('applications.person_id', personId)
    .orderBy('applications.id')
    .limit(MOST)
    .select({
      id: 'applications.id',
      reference: 'applications.reference',
      state: 'applications.state',
      live: 'applications.live',
      erasedAt: 'applications.erased_at',
    })) as Theirs[];
  return rows.map((row) => ({ ...row, live: Boolean(row.live) }));
}
