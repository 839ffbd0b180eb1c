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
