import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';

/** A person whom an account acts for, or did. */
export interface ActedRow {
  readonly personId: string;
  readonly name: string;
  readonly bornOn: string | null;
  readonly relation: string;
  readonly since: Instant;
  readonly endedAt: Instant | null;
}

const MOST = 200;

/** Everybody whom an account acts for or did, besides the person whose account it is; those of today first. */
export async function actedBy(db: Knex, accountId: string): Promise<readonly ActedRow[]> {
  return (await db('account_persons')
    .join('persons', 'persons.id', 'account_persons.person_id')
    .join('accounts', 'accounts.id', 'account_persons.account_id')
    .where('account_persons.account_id', accountId)
    .whereRaw('accounts.person_id <> account_persons.person_id')
    .orderByRaw('CASE WHEN account_persons.ended_at IS NULL THEN 0 ELSE 1 END')
    .orderBy(['persons.sort_key', 'persons.id'])
    .limit(MOST)
    .select({
      personId: 'persons.id',
      name: 'persons.name',
      bornOn: 'persons.born_on',
      relation: 'account_persons.relation',
      since: 'account_persons.since',
      endedAt: 'account_persons.ended_at',
    })) as ActedRow[];
}

/** A live application of somebody. */
export interface RunningRow {
  readonly id: string;
  readonly personId: string;
  readonly reference: string;
  readonly callName: Localised;
}

/** What runs for these persons. */
export async function runningOf(db: Knex, persons: readonly string[]): Promise<readonly RunningRow[]> {
  const rows = (await db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .whereIn('applications.person_id', [...persons])
    .where('applications.live', true)
    .orderBy('applications.id')
    .limit(MOST)
    .select({
      id: 'applications.id',
      personId: 'applications.person_id',
      reference: 'applications.reference',
      callName: 'calls.name',
    })) as (Omit<RunningRow, 'callName'> & { callName: string })[];
  return rows.map((row) => ({ ...row, callName: JSON.parse(row.callName) as Localised }));
}

/** A way to their own account that waits to be taken. */
export interface AskedTakeover {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly askedAt: Instant;
}

/** The open takeovers of these persons. */
export async function askedTakeovers(db: Knex, persons: readonly string[]): Promise<readonly AskedTakeover[]> {
  return (await db('takeovers')
    .whereIn('takeovers.person_id', [...persons])
    .where('takeovers.state', 'asked')
    .orderBy('takeovers.id')
    .limit(MOST)
    .select({
      id: 'takeovers.id',
      personId: 'takeovers.person_id',
      email: 'takeovers.email',
      askedAt: 'takeovers.asked_at',
    })) as AskedTakeover[];
}

/** Who acts on an application: whose it is, and the account that does. */
export interface ActingOn {
  readonly personId: string;
  readonly personName: string;
  readonly accountId: string;
  readonly holderId: string;
  readonly holderName: string;
  readonly email: string;
  readonly relation: string | null;
  readonly since: Instant | null;
  readonly endedAt: Instant | null;
}

/** Who acts on an application; null where there is none. */
export async function actingOn(db: Knex, applicationId: string): Promise<ActingOn | null> {
  const row = (await db('applications')
    .join('persons', 'persons.id', 'applications.person_id')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons as holders', 'holders.id', 'accounts.person_id')
    .leftJoin('account_persons', (join) => {
      join
        .on('account_persons.account_id', 'applications.account_id')
        .andOn('account_persons.person_id', 'applications.person_id');
    })
    .where('applications.id', applicationId)
    .first({
      personId: 'persons.id',
      personName: 'persons.name',
      accountId: 'accounts.id',
      holderId: 'holders.id',
      holderName: 'holders.name',
      email: 'accounts.email',
      relation: 'account_persons.relation',
      since: 'account_persons.since',
      endedAt: 'account_persons.ended_at',
    })) as ActingOn | undefined;
  return row ?? null;
}
