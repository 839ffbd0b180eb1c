import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';

/** Somebody with an account. */
export interface KnownPerson {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
}

/** Whose account an address belongs to; null for an address nobody has. */
export async function personByEmail(trx: Knex.Transaction, email: string): Promise<KnownPerson | null> {
  const row = (await trx('accounts')
    .join('persons', 'persons.id', 'accounts.person_id')
    .where('accounts.email_lower', email.toLowerCase())
    .first({ accountId: 'accounts.id', personId: 'persons.id', name: 'persons.name' })) as KnownPerson | undefined;
  return row ?? null;
}

/** Adds a person with an account that has no password yet: they choose one by a link to their own address. */
export async function addPerson(
  trx: Knex.Transaction,
  person: {
    accountId: string;
    personId: string;
    email: string;
    name: string;
    sortKey: string;
    locale: string;
    zone: string;
    cityId: string;
    at: Instant;
  },
): Promise<void> {
  await trx('persons').insert({
    id: person.personId,
    name: person.name,
    locale: person.locale,
    sort_key: person.sortKey,
    residence_city_id: person.cityId,
    created_at: person.at,
  });
  await trx('accounts').insert({
    id: person.accountId,
    person_id: person.personId,
    email: person.email,
    email_lower: person.email.toLowerCase(),
    zone: person.zone,
    created_at: person.at,
  });
  await trx('account_persons').insert({
    account_id: person.accountId,
    person_id: person.personId,
    relation: 'self',
    since: person.at,
  });
}

/** Where a city is, and what is spoken there first. */
export async function cityOf(
  trx: Knex.Transaction,
  cityId: string,
): Promise<{ readonly zone: string; readonly locale: string } | null> {
  const row = (await trx('cities').where({ id: cityId }).first('zone', 'languages')) as
    { zone: string; languages: string } | undefined;
  return row ? { zone: row.zone, locale: (JSON.parse(row.languages) as string[])[0] ?? 'en' } : null;
}

/** A call that a paper form may be typed in for, on behalf of a city. */
export interface PaperCall {
  readonly id: string;
  readonly name: Localised;
  readonly cityId: string;
  readonly cityName: string;
}

/** Calls that have opened and not ended, with each of their cities: a form that came in time may be typed in later. */
export async function callsToTypeIn(db: Knex, cityIds: readonly string[], at: Instant): Promise<readonly PaperCall[]> {
  const rows = (await db('calls')
    .join('call_cities', 'call_cities.call_id', 'calls.id')
    .join('cities', 'cities.id', 'call_cities.city_id')
    .whereIn('cities.id', [...cityIds])
    .whereNotNull('calls.published_at')
    .where('calls.opens_at', '<=', at)
    .where('calls.ends_at', '>', at)
    .orderBy([{ column: 'calls.closes_at', order: 'desc' }, 'calls.id', 'cities.id'])
    .select({ id: 'calls.id', name: 'calls.name', cityId: 'cities.id', cityName: 'cities.name' })) as (Omit<
    PaperCall,
    'name'
  > & { name: string })[];
  return rows.map((row) => ({ ...row, name: JSON.parse(row.name) as Localised }));
}
