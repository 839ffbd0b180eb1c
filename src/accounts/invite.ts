import type { Role } from '../access/actor.ts';
import { isUniqueViolation } from '../db/database.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError } from '../errors.ts';
import { REVIEWING } from '../reviews/assign.ts';
import { readsBlindFor } from '../reviews/blind.reads.ts';
import {
  findAccount,
  findByEmail,
  insertAccount,
  insertRole,
  setPassword,
  type Account,
} from './accounts.repository.ts';
import { consumeLink, revokeLinks } from './links.ts';
import { rolesOf } from './roles.reads.ts';
import { endSessionsOf } from './sessions.ts';
import { writeToAccount } from './sign-up.ts';

/** Whom to invite, to which role in which city. */
export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly cityId: string;
  readonly locale: string;
  readonly zone?: string;
  /** When the role ends by itself: an auditor's does. */
  readonly endsAt?: string | null;
}

async function accountFor(
  ctx: Ctx,
  invitation: Invitation,
): Promise<Pick<Account, 'id' | 'personId' | 'email' | 'name' | 'locale'>> {
  const known = await findByEmail(ctx.trx, invitation.email);
  if (known?.disabled) throw new AppError({ kind: 'invalid', fields: { email: 'accounts.errors.closed' } });
  if (known) return known;
  const { email, name, locale, zone = 'Asia/Makassar' } = invitation;
  const account = { id: ctx.id(), personId: ctx.id(), email, name, locale, zone, at: ctx.at };
  await insertAccount(ctx.trx, account);
  return account;
}

/**
 * Gives a person a role in a city and invites them by mail to choose a password fit for it, whether they had an account
 * before or not. Their sessions end: what a session may do is decided when it begins. Gives the person's id.
 */
export async function inviteStaff(ctx: Ctx, invitation: Invitation): Promise<string> {
  const account = await accountFor(ctx, invitation);
  const { role, cityId, endsAt = null } = invitation;
  const held = await rolesOf(ctx.trx, account.personId, ctx.at);
  if (held.some((each) => each.role === role && each.cityId === cityId)) {
    throw new AppError({ kind: 'invalid', fields: { role: 'accounts.errors.alreadyHasRole' } });
  }
  await grantRole(ctx, account.personId, { role, cityId, endsAt });
  await writeToAccount(ctx, 'invitation', account);
  return account.personId;
}

const SEES_IDENTITY: ReadonlySet<Role> = new Set(['officer', 'auditor']);

/**
 * Gives a role, writes it into the person's record, and ends their sessions. Throws `invalid` at `role` where the person
 * is asked to read applications blind whose people the role would show.
 */
export async function grantRole(
  ctx: Ctx,
  personId: string,
  { role, cityId, endsAt = null }: { role: Role; cityId: string; endsAt?: string | null },
): Promise<void> {
  if (SEES_IDENTITY.has(role) && (await readsBlindFor(ctx.trx, personId, cityId, REVIEWING)))
    throw new AppError({ kind: 'invalid', fields: { role: 'accounts.errors.readsBlind' } });
  const by = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  try {
    await insertRole(ctx.trx, { id: ctx.id(), personId, role, cityId, by, at: ctx.at, endsAt });
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError({ kind: 'conflict' }) : error;
  }
  await record(ctx, {
    subject: 'person',
    subjectId: personId,
    action: 'grant_role',
    relation: 'admin',
    data: { role, city: cityId },
  });
  await endSessionsOf(ctx.trx, personId);
}

/** Sends the invitation again; the newest link and the older ones work until one of them was used. */
export async function inviteAgain(ctx: Ctx, accountId: string): Promise<void> {
  const account = await findAccount(ctx.trx, accountId);
  if (!account || account.disabled) throw new AppError({ kind: 'not_found' });
  await writeToAccount(ctx, 'invitation', account);
}

/** Takes an invitation up with a password fit for staff; gives the account. */
export async function acceptInvitation(ctx: Ctx, linkId: string, passwordHash: string): Promise<string> {
  const link = await consumeLink(ctx, linkId, 'invite');
  const account = link.accountId === null ? null : await findAccount(ctx.trx, link.accountId);
  if (!account || account.disabled) throw new AppError({ kind: 'link_dead', reason: 'moot' });
  await setPassword(ctx.trx, account.id, passwordHash, ctx.at);
  await revokeLinks(ctx, 'invite', { accountId: account.id });
  await revokeLinks(ctx, 'verify', { accountId: account.id });
  await endSessionsOf(ctx.trx, account.personId);
  return account.id;
}
