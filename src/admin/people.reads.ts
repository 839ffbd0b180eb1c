import { sortKeyOf } from '../db/sort-key.ts';
import type { Knex } from 'knex';
import type { Role } from '../access/actor.ts';
import type { Instant } from '../deps.ts';
import { likeOf } from '../db/search.ts';

/** A person with a role in one of the admin's cities. */
export interface StaffLine {
  readonly id: string;
  readonly name: string;
  readonly sortKey: string;
  readonly email: string;
  /** False until the invitation was taken up. */
  readonly joined: boolean;
  readonly disabled: boolean;
  readonly secondFactor: boolean;
  /** When a session that still lives was last used. */
  readonly seenAt: Instant | null;
}

/** One role that somebody holds. */
export interface RoleLine {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly cityId: string;
  readonly cityName: string;
  readonly grantedAt: Instant;
  readonly grantedBy: string | null;
  readonly endsAt: Instant | null;
}

/** What narrows the list of people; empty narrows nothing. */
export interface PeopleFilters {
  readonly q: string;
  readonly city: string;
  readonly role: Role | '';
}

/** Rows on one page of the list. */
export const PEOPLE_PAGE = 50;

type Row = Readonly<Record<string, unknown>>;

function liveRoles(db: Knex, cities: readonly string[], at: Instant): Knex.QueryBuilder {
  return db('roles')
    .whereIn('roles.city_id', [...cities])
    .whereNull('roles.ended_at')
    .where((ends) => ends.whereNull('roles.ends_at').orWhere('roles.ends_at', '>', at));
}

function staff(
  db: Knex,
  cities: readonly string[],
  at: Instant,
  narrow: (roles: Knex.QueryBuilder) => void,
): Knex.QueryBuilder {
  return db('persons')
    .join('accounts', 'accounts.person_id', 'persons.id')
    .whereIn('persons.id', liveRoles(db, cities, at).modify(narrow).select('roles.person_id'));
}

const SEEN = `(SELECT MAX(sessions.touched_at) FROM sessions
  WHERE sessions.account_id = accounts.id AND sessions.idle_ends_at > ? AND sessions.ends_at > ?) AS seen_at`;

function lineOf(row: Row): StaffLine {
  return {
    id: String(row['id']),
    name: String(row['name']),
    sortKey: String(row['sort_key']),
    email: String(row['email']),
    joined: row['password_hash'] !== null,
    disabled: row['disabled_at'] !== null,
    secondFactor: row['totp_secret'] !== null,
    seenAt: row['seen_at'] as Instant | null,
  };
}

const COLUMNS = ['persons.id', 'persons.name', 'persons.sort_key', 'accounts.email', 'accounts.password_hash', 'accounts.disabled_at', 'accounts.totp_secret']; // prettier-ignore

/** People with a role in these cities, by name; one more than a page. */
export async function listStaff(
  db: Knex,
  cities: readonly string[],
  filters: PeopleFilters,
  after: { readonly sortKey: string; readonly id: string } | null,
  at: Instant,
): Promise<readonly StaffLine[]> {
  const query = staff(db, cities, at, (roles) => {
    if (filters.city !== '') roles.where('roles.city_id', filters.city);
    if (filters.role !== '') roles.where('roles.role', filters.role);
  });
  if (filters.q !== '') {
    const folded = sortKeyOf(filters.q);
    query.whereRaw("(persons.sort_key LIKE ? ESCAPE '!' OR accounts.email_lower LIKE ? ESCAPE '!')", [
      likeOf(folded),
      likeOf(filters.q.toLowerCase()),
    ]);
  }
  if (after) query.whereRaw('(persons.sort_key, persons.id) > (?, ?)', [after.sortKey, after.id]);
  const rows = (await query
    .orderBy(['persons.sort_key', 'persons.id'])
    .limit(PEOPLE_PAGE + 1)
    .select(COLUMNS)
    .select(db.raw(SEEN, [at, at]))) as readonly Row[];
  return rows.map(lineOf);
}

/** The roles that people hold now in these cities. */
export async function rolesIn(
  db: Knex,
  cities: readonly string[],
  persons: readonly string[],
  at: Instant,
): Promise<readonly RoleLine[]> {
  return (await liveRoles(db, cities, at)
    .whereIn('roles.person_id', [...persons])
    .join('cities', 'cities.id', 'roles.city_id')
    .leftJoin('persons as giver', 'giver.id', 'roles.granted_by')
    .orderBy(['cities.name', 'roles.role', 'roles.id'])
    .select({
      id: 'roles.id',
      personId: 'roles.person_id',
      role: 'roles.role',
      cityId: 'roles.city_id',
      cityName: 'cities.name',
      grantedAt: 'roles.granted_at',
      grantedBy: 'giver.name',
      endsAt: 'roles.ends_at',
    })) as RoleLine[];
}

/** How many people hold roles in these cities, and how many of them have not come in yet. */
export interface StaffCounts {
  readonly people: number;
  readonly invited: number;
  readonly secondFactor: number;
  readonly roles: number;
  /** Cities among these that have nobody to answer nominations. */
  readonly withoutCoordinator: readonly string[];
}

/** Counts of the people with a role in these cities. */
export async function countStaff(db: Knex, cities: readonly string[], at: Instant): Promise<StaffCounts> {
  const row = (await staff(db, cities, at, () => undefined)
    .countDistinct('persons.id as people')
    .select(
      db.raw('COUNT(DISTINCT CASE WHEN accounts.password_hash IS NULL THEN persons.id END) AS invited'),
      db.raw('COUNT(DISTINCT CASE WHEN accounts.totp_secret IS NOT NULL THEN persons.id END) AS second_factor'),
    )
    .first()) as Row;
  const roles = (await liveRoles(db, cities, at).count('roles.id as roles').first()) as Row;
  const coordinated = liveRoles(db, cities, at).where('roles.role', 'coordinator').select('roles.city_id');
  const without = (await db('cities')
    .whereIn('cities.id', [...cities])
    .whereNotIn('cities.id', coordinated)
    .orderBy('cities.name')
    .select('cities.name')) as readonly { name: string }[];
  return {
    people: Number(row['people']),
    invited: Number(row['invited']),
    secondFactor: Number(row['second_factor']),
    roles: Number(roles['roles']),
    withoutCoordinator: without.map((city) => city.name),
  };
}

/** One person with a role in these cities, and their account; null for anybody else. */
export async function staffMember(
  db: Knex,
  cities: readonly string[],
  personId: string,
  at: Instant,
): Promise<(StaffLine & { readonly accountId: string; readonly sessions: number }) | null> {
  const row = (await staff(db, cities, at, () => undefined)
    .where('persons.id', personId)
    .select(COLUMNS)
    .select('accounts.id as account_id')
    .select(db.raw(SEEN, [at, at]))
    .select(
      db.raw(
        '(SELECT COUNT(*) FROM sessions WHERE sessions.account_id = accounts.id AND sessions.idle_ends_at > ? AND sessions.ends_at > ?) AS sessions',
        [at, at],
      ),
    )
    .orderBy('accounts.id')
    .first()) as Row | undefined;
  return row ? { ...lineOf(row), accountId: String(row['account_id']), sessions: Number(row['sessions']) } : null;
}
