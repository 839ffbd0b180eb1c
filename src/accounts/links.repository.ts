import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** What a link opens; each opens one thing. */
export type Purpose =
  | 'setup'
  | 'verify'
  | 'reset'
  | 'invite'
  | 'change_email'
  | 'referee'
  | 'guardian'
  | 'member'
  | 'official'
  | 'endorser'
  | 'takeover'
  | 'erase';

/** A link as its row has it; the token is nowhere. */
export interface Link {
  readonly id: string;
  readonly purpose: Purpose;
  readonly accountId: string | null;
  readonly subjectId: string | null;
  readonly email: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly endsAt: Instant;
  readonly usedAt: Instant | null;
  readonly revokedAt: Instant | null;
}

interface Row {
  id: string;
  purpose: Purpose;
  account_id: string | null;
  subject_id: string | null;
  email_lower: string | null;
  data: string;
  ends_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

function linkOf(row: Row): Link {
  return {
    id: row.id,
    purpose: row.purpose,
    accountId: row.account_id,
    subjectId: row.subject_id,
    email: row.email_lower,
    data: JSON.parse(row.data) as Record<string, unknown>,
    endsAt: row.ends_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  };
}

/** The link whose token has this hash. */
export async function findLinkByHash(db: Knex, tokenHash: string): Promise<Link | null> {
  const row = await db('links').where('links.token_hash', tokenHash).first<Row | undefined>('links.*');
  return row ? linkOf(row) : null;
}

/** The link of that id. */
export async function findLink(db: Knex, id: string): Promise<Link | null> {
  const row = await db('links').where('links.id', id).first<Row | undefined>('links.*');
  return row ? linkOf(row) : null;
}

/** What a new link's row holds. */
export interface NewLink {
  readonly id: string;
  readonly tokenHash: string;
  readonly purpose: Purpose;
  readonly accountId: string | null;
  readonly subjectId: string | null;
  readonly email: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: Instant;
  readonly endsAt: Instant;
}

/** Adds a link. */
export async function insertLink(trx: Knex.Transaction, link: NewLink): Promise<void> {
  await trx('links').insert({
    id: link.id,
    token_hash: link.tokenHash,
    purpose: link.purpose,
    account_id: link.accountId,
    subject_id: link.subjectId,
    email_lower: link.email,
    data: JSON.stringify(link.data),
    created_at: link.at,
    ends_at: link.endsAt,
  });
}

/** Marks a link as used, once: false when it was used, revoked or over before. */
export async function useLink(trx: Knex.Transaction, id: string, at: Instant): Promise<boolean> {
  const changed = await trx('links')
    .where('links.id', id)
    .whereNull('links.used_at')
    .whereNull('links.revoked_at')
    .where('links.ends_at', '>', at)
    .update({ used_at: at });
  return Number(changed) === 1;
}

/** Ends every open link of a purpose that belongs to this account or subject. */
export async function revokeLinksOf(
  trx: Knex.Transaction,
  purpose: Purpose,
  of: { accountId: string } | { subjectId: string } | 'all',
  at: Instant,
): Promise<void> {
  const query = trx('links').where('links.purpose', purpose).whereNull('links.used_at').whereNull('links.revoked_at');
  if (of !== 'all' && 'accountId' in of) void query.where('links.account_id', of.accountId);
  if (of !== 'all' && 'subjectId' in of) void query.where('links.subject_id', of.subjectId);
  await query.update({ revoked_at: at });
}
