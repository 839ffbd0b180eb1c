import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Means } from '../web/session.ts';

/** One place where an account is signed in. */
export interface OwnSession {
  /** The hash that names it; whoever knows it can open nothing. */
  readonly idHash: string;
  readonly userAgent: string;
  readonly since: Instant;
  readonly lastUsed: Instant;
  /** By what it was signed in; null for one from before that was noted. */
  readonly means: Means | null;
}

/** Where an account is signed in, the last used first. */
export async function sessionsOf(db: Knex, accountId: string, at: Instant): Promise<OwnSession[]> {
  const rows = await db('sessions')
    .where('sessions.account_id', accountId)
    .where('sessions.idle_ends_at', '>', at)
    .where('sessions.ends_at', '>', at)
    .orderBy('sessions.touched_at', 'desc')
    .orderBy('sessions.id_hash')
    .limit(50)
    .select<{ id_hash: string; user_agent: string; created_at: string; touched_at: string; data: string }[]>(
      'sessions.id_hash',
      'sessions.user_agent',
      'sessions.created_at',
      'sessions.touched_at',
      'sessions.data',
    );
  return rows.map((row) => ({
    idHash: row.id_hash,
    userAgent: row.user_agent,
    since: row.created_at,
    lastUsed: row.touched_at,
    means: (JSON.parse(row.data) as { means?: Means }).means ?? null,
  }));
}

/** Ends one of an account's sessions; nobody else's. */
export async function deleteSessionOf(trx: Knex.Transaction, accountId: string, idHash: string): Promise<void> {
  await trx('sessions').where('sessions.account_id', accountId).where('sessions.id_hash', idHash).delete();
}

/** Ends an account's sessions, all but one if that is named. */
export async function deleteSessionsOf(trx: Knex.Transaction, accountId: string, keep: string | null): Promise<void> {
  const query = trx('sessions').where('sessions.account_id', accountId);
  if (keep !== null) void query.whereNot('sessions.id_hash', keep);
  await query.delete();
}

/** Ends every session of a person. */
export async function deleteSessionsOfPerson(trx: Knex.Transaction, personId: string): Promise<void> {
  const accounts = trx('accounts').where('accounts.person_id', personId).select('accounts.id');
  await trx('sessions').whereIn('sessions.account_id', accounts).delete();
}
