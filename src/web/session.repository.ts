import type { Knex } from 'knex';
import type { Role } from '../access/actor.ts';
import type { Instant } from '../deps.ts';

/** A session with everybody who stands behind it, as one query reads it. */
export interface StoredSession {
  readonly data: Readonly<Record<string, unknown>>;
  readonly staff: boolean;
  readonly touchedAt: Instant;
  readonly idleEndsAt: Instant;
  readonly endsAt: Instant;
  readonly identity: Identity | null;
}

/** Who is signed in. */
export interface Identity {
  readonly account: string;
  readonly person: string;
  readonly name: string;
  readonly called: string | null;
  readonly email: string;
  readonly locale: string;
  readonly zone: string;
  readonly secondFactor: boolean;
  readonly persons: readonly string[];
  readonly roles: readonly { role: Role; city: string }[];
}

interface Row {
  data: string;
  staff: boolean | number;
  touched_at: string;
  idle_ends_at: string;
  ends_at: string;
  account_id: string | null;
  live_account: string | null;
  person_id: string;
  name: string;
  called: string | null;
  email: string;
  locale: string;
  zone: string;
  totp_secret: string | null;
  role: Role | null;
  city_id: string | null;
  acts_for: string | null;
}

function identityOf(rows: readonly Row[]): Identity | null {
  const [row] = rows;
  if (!row?.live_account) return null;
  const roles = new Map<string, { role: Role; city: string }>();
  const persons = new Set([row.person_id]);
  for (const each of rows) {
    if (each.role && each.city_id) roles.set(`${each.role} ${each.city_id}`, { role: each.role, city: each.city_id });
    if (each.acts_for) persons.add(each.acts_for);
  }
  return {
    account: row.live_account,
    person: row.person_id,
    name: row.name,
    called: row.called,
    email: row.email,
    locale: row.locale,
    zone: row.zone,
    secondFactor: row.totp_secret !== null,
    persons: [...persons],
    roles: [...roles.values()],
  };
}

/** The live session of that hash, its account, person, roles and whom it acts for: one query, a row for each pairing. */
export async function findSession(db: Knex, idHash: string, at: Instant): Promise<StoredSession | null> {
  const rows = await db('sessions')
    .leftJoin('accounts', (join) => {
      join.on('accounts.id', 'sessions.account_id').andOnNull('accounts.disabled_at');
    })
    .leftJoin('persons', 'persons.id', 'accounts.person_id')
    .leftJoin('roles', (join) => {
      join
        .on('roles.person_id', 'persons.id')
        .andOnNull('roles.ended_at')
        .andOn((ends) => {
          ends.onNull('roles.ends_at').orOnVal('roles.ends_at', '>', at);
        });
    })
    .leftJoin('account_persons', (join) => {
      join.on('account_persons.account_id', 'accounts.id').andOnNull('account_persons.ended_at');
    })
    .where('sessions.id_hash', idHash)
    .where('sessions.idle_ends_at', '>', at)
    .where('sessions.ends_at', '>', at)
    .select<Row[]>(
      'sessions.data',
      'sessions.staff',
      'sessions.touched_at',
      'sessions.idle_ends_at',
      'sessions.ends_at',
      'sessions.account_id',
      'accounts.id as live_account',
      'accounts.person_id',
      'accounts.email',
      'accounts.zone',
      'accounts.totp_secret',
      'persons.name',
      'persons.called',
      'persons.locale',
      'roles.role',
      'roles.city_id',
      'account_persons.person_id as acts_for',
    );
  const [row] = rows;
  // A session of an account that was closed since is no session at all.
  if (!row || (row.account_id !== null && row.live_account === null)) return null;
  return {
    data: JSON.parse(row.data) as Record<string, unknown>,
    staff: Boolean(row.staff),
    touchedAt: row.touched_at,
    idleEndsAt: row.idle_ends_at,
    endsAt: row.ends_at,
    identity: identityOf(rows),
  };
}

/** What a new session row holds. */
export interface NewSession {
  readonly idHash: string;
  readonly accountId: string | null;
  readonly data: string;
  readonly staff: boolean;
  readonly userAgent: string;
  readonly at: Instant;
  readonly idleEndsAt: Instant;
  readonly endsAt: Instant;
}

/** Adds a session that was made in this request. */
export async function insertSession(trx: Knex.Transaction, session: NewSession): Promise<void> {
  await trx('sessions').insert({
    id_hash: session.idHash,
    account_id: session.accountId,
    data: session.data,
    staff: session.staff,
    user_agent: session.userAgent,
    created_at: session.at,
    touched_at: session.at,
    idle_ends_at: session.idleEndsAt,
    ends_at: session.endsAt,
  });
}

/** Writes what a session keeps. A session that ended meanwhile has no row, and stays ended. */
export async function updateSessionData(trx: Knex.Transaction, idHash: string, data: string): Promise<void> {
  await trx('sessions').where('sessions.id_hash', idHash).update({ data });
}

/** Moves the idle end of a session that is in use. */
export async function touchSession(
  trx: Knex.Transaction,
  idHash: string,
  at: Instant,
  idleEndsAt: Instant,
): Promise<void> {
  await trx('sessions').where('sessions.id_hash', idHash).update({ touched_at: at, idle_ends_at: idleEndsAt });
}

/** Ends one session. */
export async function deleteSession(trx: Knex.Transaction, idHash: string): Promise<void> {
  await trx('sessions').where('sessions.id_hash', idHash).delete();
}

/** Removes what ended long ago. */
export async function deleteEndedSessions(trx: Knex.Transaction, at: Instant): Promise<void> {
  await trx('sessions').where('sessions.idle_ends_at', '<', at).orWhere('sessions.ends_at', '<', at).delete();
}

/** True when the account's person holds any role today: their sessions are short. */
export async function holdsRole(trx: Knex.Transaction, accountId: string, at: Instant): Promise<boolean> {
  const row: unknown = await trx('accounts')
    .join('roles', 'roles.person_id', 'accounts.person_id')
    .where('accounts.id', accountId)
    .whereNull('roles.ended_at')
    .where((ends) => ends.whereNull('roles.ends_at').orWhere('roles.ends_at', '>', at))
    .first('roles.id');
  return row !== undefined;
}
