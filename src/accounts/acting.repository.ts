import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import { sortKeyOf } from '../db/sort-key.ts';

/** Somebody whom an account is to act for. */
export interface NewActed {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly bornOn: string;
  readonly relation: string;
  readonly textVersion: string;
  readonly locale: string;
  readonly at: Instant;
}

/** Adds a person without an account, and that this account acts for them. */
export async function insertActed(trx: Knex.Transaction, acted: NewActed): Promise<void> {
  await trx('persons').insert({
    id: acted.personId,
    name: acted.name,
    born_on: acted.bornOn,
    locale: acted.locale,
    sort_key: sortKeyOf(acted.name),
    created_at: acted.at,
  });
  await trx('account_persons').insert({
    account_id: acted.accountId,
    person_id: acted.personId,
    relation: acted.relation,
    text_version: acted.textVersion,
    locale: acted.locale,
    since: acted.at,
  });
}

/** Locks an account: of two who add the same person the second sees the first. SQLite has one writer. */
export async function lockAccount(trx: Knex.Transaction, accountId: string): Promise<void> {
  await trx('accounts').where('accounts.id', accountId).forUpdate().first('accounts.id');
}

/** Whom an account acts for now, besides the person whose account it is. */
export async function actedNow(
  trx: Knex.Transaction,
  accountId: string,
): Promise<readonly { readonly personId: string; readonly sortKey: string; readonly bornOn: string | null }[]> {
  return trx('account_persons')
    .join('persons', 'persons.id', 'account_persons.person_id')
    .join('accounts', 'accounts.id', 'account_persons.account_id')
    .where('account_persons.account_id', accountId)
    .whereNull('account_persons.ended_at')
    .whereRaw('accounts.person_id <> account_persons.person_id')
    .select<{ personId: string; sortKey: string; bornOn: string | null }[]>({
      personId: 'account_persons.person_id',
      sortKey: 'persons.sort_key',
      bornOn: 'persons.born_on',
    });
}

/** Ends acting for somebody, once; the row stays. */
export async function endActed(
  trx: Knex.Transaction,
  accountId: string,
  personId: string,
  by: { readonly personId: string; readonly at: Instant },
): Promise<boolean> {
  const ended = await trx('account_persons')
    .where({ account_id: accountId, person_id: personId })
    .whereNull('ended_at')
    .update({ ended_at: by.at, ended_by: by.personId });
  return Number(ended) === 1;
}

/** Lets an account act for a person as themselves; a row that was ended once begins anew. */
export async function actAsSelf(
  trx: Knex.Transaction,
  accountId: string,
  personId: string,
  at: Instant,
): Promise<void> {
  const row = { relation: 'self', since: at, ended_at: null, ended_by: null };
  await trx('account_persons')
    .insert({ account_id: accountId, person_id: personId, ...row })
    .onConflict(['account_id', 'person_id'])
    .merge(row);
}
