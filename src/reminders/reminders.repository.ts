import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** Somebody to remind: where the mail goes, of what, and when it falls due. */
export interface Owed {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly due: Instant;
  readonly applicationId: string;
}

type Row = Record<'id' | 'email' | 'name' | 'locale' | 'due' | 'application_id', string>;

const owed = (rows: readonly Row[]): Owed[] =>
  rows.map(({ application_id, ...row }) => ({ ...row, applicationId: application_id }));

const PAGE = 500;

function applicants(db: Knex): Knex.QueryBuilder {
  return db('applications')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id');
}

/** Offers that fall due between `from` and `to`. */
export async function offersDue(db: Knex, from: Instant, to: Instant, after: string): Promise<Owed[]> {
  const rows: Row[] = await applicants(db)
    .join('placements', 'placements.application_id', 'applications.id')
    .where('placements.state', 'offered')
    .whereBetween('placements.answer_by', [from, to])
    .where('placements.id', '>', after)
    .orderBy('placements.id')
    .limit(PAGE)
    .select('placements.id', 'accounts.email', 'persons.name', 'applications.locale', 'placements.answer_by as due', 'applications.id as application_id'); // prettier-ignore
  return owed(rows);
}

/** Drafts or returned applications that fall due between `from` and `to`. */
export async function applicationsDue(
  db: Knex,
  state: 'draft' | 'returned',
  from: Instant,
  to: Instant,
  after: string,
): Promise<Owed[]> {
  const rows: Row[] = await applicants(db)
    .where('applications.state', state)
    .whereBetween('applications.due_at', [from, to])
    .where('applications.id', '>', after)
    .orderBy('applications.id')
    .limit(PAGE)
    .select('applications.id', 'accounts.email', 'persons.name', 'applications.locale', 'applications.due_at as due', 'applications.id as application_id'); // prettier-ignore
  return owed(rows);
}

/** Referees whose reference falls due between `from` and `to`, is not there, and is still wanted. */
export async function refereesWaiting(db: Knex, from: Instant, to: Instant, after: string): Promise<Owed[]> {
  const rows: Row[] = await db('referees')
    .join('applications', 'applications.id', 'referees.application_id')
    .where('referees.state', 'asked')
    .whereBetween('referees.due_at', [from, to])
    .whereIn('applications.state', ['submitted', 'returned', 'in_review'])
    .where('referees.id', '>', after)
    .orderBy('referees.id')
    .limit(PAGE)
    .select('referees.id', 'referees.email', 'referees.name', 'referees.locale', 'referees.due_at as due', 'referees.application_id'); // prettier-ignore
  return owed(rows);
}

/** Guardians who were asked before `before` and whose consent is still wanted. */
export async function guardiansWaiting(db: Knex, before: Instant, after: string): Promise<Owed[]> {
  const rows: Row[] = await db('guardians')
    .join('applications', 'applications.id', 'guardians.application_id')
    .where('guardians.asked_at', '<=', before)
    .whereNull('guardians.ended_at')
    .where('applications.live', true)
    .whereNotExists((q) => q.from('consents').whereRaw('consents.guardian_id = guardians.id'))
    .where('guardians.id', '>', after)
    .orderBy('guardians.id')
    .limit(PAGE)
    .select('guardians.id', 'guardians.email', 'guardians.name', 'guardians.locale', 'guardians.asked_at as due', 'guardians.application_id'); // prettier-ignore
  return owed(rows);
}

/** Members of groups who were asked before `before`, have not answered, and whose group can still send its application. */
export async function membersWaiting(db: Knex, before: Instant, after: string): Promise<Owed[]> {
  const rows: Row[] = await db('group_members')
    .join('applications', 'applications.id', 'group_members.application_id')
    .where('group_members.state', 'asked')
    .where('group_members.asked_at', '<=', before)
    .where('applications.state', 'draft')
    .where('group_members.id', '>', after)
    .orderBy('group_members.id')
    .limit(PAGE)
    .select('group_members.id', 'group_members.email', 'group_members.name', 'group_members.locale', 'group_members.asked_at as due', 'group_members.application_id'); // prettier-ignore
  return owed(rows);
}

/** Nominations whose reply is late, with the host city's office; an open question stops the host's clock. */
export async function repliesLate(db: Knex, at: Instant, after: string): Promise<Owed[]> {
  const rows = (await db('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('cities', 'cities.id', 'places.city_id')
    .whereIn('placements.state', ['nominated'])
    .where('placements.reply_by', '<=', at)
    .whereNotExists((q) =>
      q.from('placement_questions').whereRaw('placement_questions.placement_id = placements.id').whereNull('placement_questions.answered_at'),
    )
    .where('placements.id', '>', after)
    .orderBy('placements.id')
    .limit(PAGE)
    .select('placements.id', 'cities.contact_email as email', 'cities.name', 'cities.languages', 'placements.reply_by as due', 'placements.application_id')) as (Row & { languages: string })[]; // prettier-ignore
  return owed(
    rows.map(({ languages, ...row }) => ({ ...row, locale: (JSON.parse(languages) as string[])[0] ?? 'en' })),
  );
}

/** Objections whose answer is overdue, with the office of the city that leads the call. */
export async function objectionsLate(db: Knex, at: Instant, after: string): Promise<Owed[]> {
  const rows = (await db('objections')
    .join('applications', 'applications.id', 'objections.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', 'cities.id', 'calls.lead_city_id')
    .where('objections.state', 'open')
    .where('objections.answer_by', '<=', at)
    .where('objections.id', '>', after)
    .orderBy('objections.id')
    .limit(PAGE)
    .select('objections.id', 'cities.contact_email as email', 'cities.name', 'cities.languages', 'objections.answer_by as due', 'objections.application_id')) as (Row & { languages: string })[]; // prettier-ignore
  return owed(
    rows.map(({ languages, ...row }) => ({ ...row, locale: (JSON.parse(languages) as string[])[0] ?? 'en' })),
  );
}
