import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** Somebody's way to an account of their own. */
export interface Takeover {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly fromAccountId: string | null;
  readonly email: string;
  readonly locale: string;
  readonly state: 'asked' | 'done' | 'cancelled';
}

/** Takes the person's row first: their applications and who acts for them change together. */
export async function lockPersonForTakeover(trx: Knex.Transaction, personId: string): Promise<void> {
  await trx('persons').where('persons.id', personId).forUpdate().first('persons.id');
}

/** Adds one that waits. */
export async function insertTakeover(
  trx: Knex.Transaction,
  takeover: Pick<Takeover, 'id' | 'personId' | 'fromAccountId' | 'email' | 'locale'> & {
    readonly askedBy: string;
    readonly askedAs: 'owner' | 'officer';
    readonly reason: string;
    readonly at: Instant;
  },
): Promise<void> {
  await trx('takeovers').insert({
    id: takeover.id,
    person_id: takeover.personId,
    from_account_id: takeover.fromAccountId,
    email: takeover.email,
    locale: takeover.locale,
    state: 'asked',
    asked_by: takeover.askedBy,
    asked_as: takeover.askedAs,
    reason: takeover.reason,
    asked_at: takeover.at,
  });
}

/** The takeover of that id. */
export async function findTakeover(db: Knex, id: string): Promise<Takeover | null> {
  const row = (await db('takeovers')
    .join('persons', 'persons.id', 'takeovers.person_id')
    .where('takeovers.id', id)
    .first({
      id: 'takeovers.id',
      personId: 'takeovers.person_id',
      personName: 'persons.name',
      fromAccountId: 'takeovers.from_account_id',
      email: 'takeovers.email',
      locale: 'takeovers.locale',
      state: 'takeovers.state',
    })) as Takeover | undefined;
  return row ?? null;
}

/** Ids of those that wait for a person, or of those alone that whoever acts for them asked for. */
export async function waitingTakeovers(
  trx: Knex.Transaction,
  personId: string,
  onlyOwners: boolean,
): Promise<readonly string[]> {
  const query = trx('takeovers').where({ person_id: personId, state: 'asked' });
  if (onlyOwners) void query.where('takeovers.asked_as', 'owner');
  return query.orderBy('takeovers.id').pluck<string[]>('takeovers.id');
}

/** Settles one that waits, once. */
export async function settleTakeover(
  trx: Knex.Transaction,
  id: string,
  to: {
    readonly state: 'done' | 'cancelled';
    readonly accountId: string | null;
    readonly by: string | null;
    readonly at: Instant;
  },
): Promise<boolean> {
  const settled = await trx('takeovers')
    .where({ id, state: 'asked' })
    .update({ state: to.state, to_account_id: to.accountId, settled_by: to.by, settled_at: to.at })
    .increment('version', 1);
  return Number(settled) === 1;
}

/** Accounts that act for a person, besides one. */
export async function actingAccounts(
  trx: Knex.Transaction,
  personId: string,
  except: string,
): Promise<readonly string[]> {
  return trx('account_persons')
    .where('account_persons.person_id', personId)
    .whereNot('account_persons.account_id', except)
    .whereNull('account_persons.ended_at')
    .orderBy('account_persons.account_id')
    .pluck<string[]>('account_persons.account_id');
}

/** True where the person has an account of their own, to which nobody else can be led. */
export async function hasOwnAccount(db: Knex, personId: string): Promise<boolean> {
  const row: unknown = await db('accounts').where('accounts.person_id', personId).first('accounts.id');
  return row !== undefined;
}

/** Adds an account for a person who is there; its address was proved by the link that led here. */
export async function insertOwnAccount(
  trx: Knex.Transaction,
  account: {
    readonly id: string;
    readonly personId: string;
    readonly email: string;
    readonly passwordHash: string;
    readonly zone: string;
    readonly at: Instant;
  },
): Promise<void> {
  await trx('accounts').insert({
    id: account.id,
    person_id: account.personId,
    email: account.email,
    email_lower: account.email.toLowerCase(),
    password_hash: account.passwordHash,
    email_verified_at: account.at,
    zone: account.zone,
    created_at: account.at,
  });
}
