import type { Knex } from 'knex';
import type { Role } from '../access/actor.ts';
import type { Instant } from '../deps.ts';

/** A role that a person holds, with its city's name. */
export interface HeldRole {
  readonly role: Role;
  readonly cityId: string;
  readonly cityName: string;
}

/** The roles that a person holds at an instant. */
export async function rolesOf(db: Knex, personId: string, at: Instant): Promise<HeldRole[]> {
  const rows = await db('roles')
    .join('cities', 'cities.id', 'roles.city_id')
    .where('roles.person_id', personId)
    .whereNull('roles.ended_at')
    .where((ends) => ends.whereNull('roles.ends_at').orWhere('roles.ends_at', '>', at))
    .orderBy('roles.granted_at')
    .orderBy('roles.id')
    .select<{ role: Role; city_id: string; name: string }[]>('roles.role', 'roles.city_id', 'cities.name');
  return rows.map((row) => ({ role: row.role, cityId: row.city_id, cityName: row.name }));
}

/** True when the site has an admin: then nobody may make themselves the first. */
export async function hasAdmin(db: Knex): Promise<boolean> {
  const row: unknown = await db('roles')
    .join('accounts', 'accounts.person_id', 'roles.person_id')
    .where('roles.role', 'admin')
    .whereNull('roles.ended_at')
    .whereNull('accounts.disabled_at')
    .first('roles.id');
  return row !== undefined;
}

/** The cities of the network, by name. */
export async function citiesByName(db: Knex): Promise<{ id: string; name: string }[]> {
  return db('cities')
    .orderBy('cities.name')
    .orderBy('cities.id')
    .select<{ id: string; name: string }[]>('cities.id', 'cities.name');
}

/** A demonstration account that the sign-in page offers. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: string;
}

/** The demonstration accounts: the setting `demo_accounts`; none when it was never written. */
export async function demoAccounts(db: Knex): Promise<readonly DemoAccount[]> {
  const row = await db('settings')
    .where('settings.key', 'demo_accounts')
    .first<{ value: string } | undefined>('settings.value');
  return row ? (JSON.parse(row.value) as DemoAccount[]) : [];
}
