import { createHash } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { DAY, HOUR, later, type Instant } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError } from '../errors.ts';
import {
  findLink,
  findLinkByHash,
  insertLink,
  revokeLinksOf,
  useLink,
  type Link,
  type Purpose,
} from './links.repository.ts';

/** How long a link of each purpose opens anything, in milliseconds. */
const LINK_LIFETIMES: Readonly<Record<Purpose, number>> = {
  setup: DAY,
  verify: DAY,
  reset: HOUR,
  invite: 7 * DAY,
  change_email: DAY,
  referee: 60 * DAY,
  guardian: 60 * DAY,
  member: 60 * DAY,
  official: 60 * DAY,
  endorser: 180 * DAY,
  takeover: 7 * DAY,
  erase: DAY,
};

/** Where the page of each purpose is: an address without the token. */
export const LINK_PAGES: Readonly<Record<Purpose, string>> = {
  setup: '/setup',
  verify: '/verify',
  reset: '/reset',
  invite: '/invite',
  change_email: '/confirm-email',
  referee: '/referee',
  guardian: '/guardian',
  member: '/member',
  official: '/official',
  endorser: '/endorse',
  takeover: '/takeover',
  erase: '/erase',
};

/** Why a link opens nothing. */
export type Dead = 'unknown' | 'used' | 'expired' | 'revoked';

/** What is stored of a token: whoever reads the table can open nothing. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What the holder of a new link may open. */
export interface LinkFor {
  readonly purpose: Purpose;
  readonly accountId?: string;
  /** The guardian's, referee's or placement's row. */
  readonly subjectId?: string;
  /** The mail address that a `change_email` link confirms. */
  readonly email?: string;
  /** What the purpose needs besides, never a secret; `name` is shown as the holder's. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Milliseconds; the purpose's own when left out. */
  readonly lifetime?: number;
}

/** Makes a link and gives its token, which exists nowhere else: put `/l/<token>` behind the base address. */
export async function mintLink(ctx: Pick<Ctx, 'trx' | 'at' | 'id' | 'random'>, link: LinkFor): Promise<string> {
  const token = Buffer.from(ctx.random(32), 'hex').toString('base64url');
  await insertLink(ctx.trx, {
    id: ctx.id(),
    tokenHash: hashOf(token),
    purpose: link.purpose,
    accountId: link.accountId ?? null,
    subjectId: link.subjectId ?? null,
    email: link.email?.toLowerCase() ?? null,
    data: link.data ?? {},
    at: ctx.at,
    endsAt: later(ctx.at, link.lifetime ?? LINK_LIFETIMES[link.purpose]),
  });
  return token;
}

/** When a link that is made now will be over. */
export function linkEndsAt(at: Instant, purpose: Purpose): Instant {
  return later(at, LINK_LIFETIMES[purpose]);
}

function deathOf(link: Link, at: Instant): Dead | null {
  if (link.revokedAt !== null) return 'revoked';
  if (link.usedAt !== null) return 'used';
  return link.endsAt <= at ? 'expired' : null;
}

function alive(link: Link | null, at: Instant): Link {
  if (!link) throw new AppError({ kind: 'link_dead', reason: 'unknown' });
  const reason = deathOf(link, at);
  if (reason !== null) throw new AppError({ kind: 'link_dead', reason });
  return link;
}

/** The link of a token, without using it up: mail scanners open links too. Throws `link_dead`. */
export async function openLink(db: Database['read'], token: string, at: Instant): Promise<Link> {
  return alive(token === '' ? null : await findLinkByHash(db, hashOf(token)), at);
}

/** A link of this browser with why it opens nothing any more, if it does not; null where there is no such link. */
export async function linkStanding(
  db: Database['read'],
  id: string | null,
  at: Instant,
): Promise<{ readonly link: Link; readonly dead: Dead | null } | null> {
  const link = id === null ? null : await findLink(db, id);
  return link && { link, dead: deathOf(link, at) };
}

/** The link of a token, dead or alive; null where there is none. */
export function linkOfToken(db: Database['read'], token: string): Promise<Link | null> {
  return token === '' ? Promise.resolve(null) : findLinkByHash(db, hashOf(token));
}

/** The link that is open in a session, judged anew. Throws `link_dead`. */
export async function liveLink(db: Database['read'], id: string | null, purpose: Purpose, at: Instant): Promise<Link> {
  const link = id === null ? null : await findLink(db, id);
  return alive(link?.purpose === purpose ? link : null, at);
}

/** Uses a link up, once, in the transaction of what it was for. Throws `link_dead`. */
export async function consumeLink(ctx: Pick<Ctx, 'trx' | 'at'>, id: string, purpose: Purpose): Promise<Link> {
  const link = await liveLink(ctx.trx, id, purpose, ctx.at);
  if (!(await useLink(ctx.trx, id, ctx.at))) throw new AppError({ kind: 'link_dead', reason: 'used' });
  return link;
}

/** Ends open links of a purpose: of an account, or of a guardian, referee or placement. */
export async function revokeLinks(
  ctx: Pick<Ctx, 'trx' | 'at'>,
  purpose: Purpose,
  of: { accountId: string } | { subjectId: string },
): Promise<void> {
  await revokeLinksOf(ctx.trx, purpose, of, ctx.at);
}
