import { sortKeyOf } from '../db/sort-key.ts';
import type { Knex } from 'knex';
import type { Role } from '../access/actor.ts';
import type { Instant } from '../deps.ts';

/** An account with its person. */
export interface Account {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly verified: boolean;
  readonly disabled: boolean;
  readonly totpSecret: string | null;
  readonly zone: string;
  readonly name: string;
  readonly nameOwnScript: string | null;
  readonly formOfAddress: string | null;
  readonly called: string | null;
  readonly locale: string;
}

interface Row {
  id: string;
  person_id: string;
  email: string;
  password_hash: string | null;
  email_verified_at: string | null;
  disabled_at: string | null;
  totp_secret: string | null;
  zone: string;
  name: string;
  name_own_script: string | null;
  form_of_address: string | null;
  called: string | null;
  locale: string;
}

const COLUMNS = [
  'accounts.id', 'accounts.person_id', 'accounts.email', 'accounts.password_hash', 'accounts.email_verified_at',
  'accounts.disabled_at', 'accounts.totp_secret', 'accounts.zone', 'persons.name', 'persons.name_own_script',
  'persons.form_of_address', 'persons.called', 'persons.locale',
]; // prettier-ignore

function accountOf(row: Row): Account {
  return {
    id: row.id,
    personId: row.person_id,
    email: row.email,
    passwordHash: row.password_hash,
    verified: row.email_verified_at !== null,
    disabled: row.disabled_at !== null,
    totpSecret: row.totp_secret,
    zone: row.zone,
    name: row.name,
    nameOwnScript: row.name_own_script,
    formOfAddress: row.form_of_address,
    called: row.called,
    locale: row.locale,
  };
}

async function one(db: Knex, column: string, value: string): Promise<Account | null> {
  const row = await db('accounts')
    .join('persons', 'persons.id', 'accounts.person_id')
    .where(column, value)
    .first<Row | undefined>(COLUMNS);
  return row ? accountOf(row) : null;
}

/** The account that signs in with this address, in any spelling of its case. */
export function findByEmail(db: Knex, email: string): Promise<Account | null> {
  return one(db, 'accounts.email_lower', email.toLowerCase());
}

/** The account of that id. */
export function findAccount(db: Knex, id: string): Promise<Account | null> {
  return one(db, 'accounts.id', id);
}

/** A person with an account that nobody has proved yet. */
export interface NewAccount {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly zone: string;
  readonly at: Instant;
}

/** Adds a person and an account; fails on the unique address. */
export async function insertAccount(trx: Knex.Transaction, account: NewAccount): Promise<void> {
  await trx('persons').insert({
    id: account.personId,
    name: account.name,
    locale: account.locale,
    sort_key: sortKeyOf(account.name),
    created_at: account.at,
  });
  await trx('accounts').insert({
    id: account.id,
    person_id: account.personId,
    email: account.email,
    email_lower: account.email.toLowerCase(),
    zone: account.zone,
    created_at: account.at,
  });
  await trx('account_persons').insert({
    account_id: account.id,
    person_id: account.personId,
    relation: 'self',
    since: account.at,
  });
}

/** Writes a password; whoever chose it by a link of a mail has thereby proved the address. */
export async function setPassword(
  trx: Knex.Transaction,
  id: string,
  hash: string,
  verifiedAt: Instant | null,
): Promise<void> {
  await trx('accounts').where('accounts.id', id).update({ password_hash: hash });
  if (verifiedAt === null) return;
  await trx('accounts')
    .where('accounts.id', id)
    .whereNull('accounts.email_verified_at')
    .update({ email_verified_at: verifiedAt });
}

/** Moves an account to another, proved address; fails on the unique address. */
export async function setEmail(trx: Knex.Transaction, id: string, email: string, at: Instant): Promise<void> {
  await trx('accounts')
    .where('accounts.id', id)
    .update({ email, email_lower: email.toLowerCase(), email_verified_at: at });
}

/** What people change about themselves. */
export interface Details {
  readonly name: string;
  readonly nameOwnScript: string | null;
  readonly formOfAddress: string | null;
  readonly called: string | null;
  readonly locale: string;
}

/** Writes a person's details. */
export async function updatePerson(trx: Knex.Transaction, personId: string, details: Details): Promise<void> {
  await trx('persons')
    .where('persons.id', personId)
    .update({
      name: details.name,
      sort_key: sortKeyOf(details.name),
      name_own_script: details.nameOwnScript,
      form_of_address: details.formOfAddress,
      called: details.called,
      locale: details.locale,
    })
    .increment('version', 1);
}

/** Writes a person's name. */
export async function setName(trx: Knex.Transaction, personId: string, name: string): Promise<void> {
  await trx('persons')
    .where('persons.id', personId)
    .update({ name, sort_key: sortKeyOf(name) });
}

/** Writes a person's language. */
export async function setLocale(trx: Knex.Transaction, personId: string, locale: string): Promise<void> {
  await trx('persons').where('persons.id', personId).update({ locale });
}

/** Writes an account's time zone. */
export async function setZone(trx: Knex.Transaction, id: string, zone: string): Promise<void> {
  await trx('accounts').where('accounts.id', id).update({ zone });
}

/** Gives a role; fails on the unique index when it is held already. */
export async function insertRole(
  trx: Knex.Transaction,
  role: {
    id: string;
    personId: string;
    role: Role;
    cityId: string;
    by: string | null;
    at: Instant;
    endsAt: Instant | null;
  },
): Promise<void> {
  await trx('roles').insert({
    id: role.id,
    person_id: role.personId,
    role: role.role,
    city_id: role.cityId,
    granted_by: role.by,
    granted_at: role.at,
    ends_at: role.endsAt,
  });
}
