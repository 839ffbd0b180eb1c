import type { Ctx } from '../engine/context.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError } from '../errors.ts';
import {
  findAccount,
  findByEmail,
  insertAccount,
  setEmail,
  setName,
  setPassword,
  type Account,
} from './accounts.repository.ts';
import { consumeLink, revokeLinks } from './links.ts';
import { deleteSessionsOf } from './sessions.repository.ts';
import { endCodesOf } from './sign-in-codes.repository.ts';

/** What somebody says of themselves who wants an account. */
export interface SignUp {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly zone: string;
}

type Template =
  | 'verify_email'
  | 'already_registered'
  | 'reset_password'
  | 'invitation'
  | 'email_changed'
  | 'password_changed'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'recovery_code_used'
  | 'recovery_codes_replaced';

/** Writes to the address of an account. */
export async function writeToAccount(
  ctx: Ctx,
  template: Template,
  account: Pick<Account, 'id' | 'email' | 'name' | 'locale'>,
): Promise<void> {
  await enqueue(ctx, {
    template,
    recipient: account.email,
    recipientName: account.name,
    locale: account.locale,
    subject: 'account',
    subjectId: account.id,
    once: ctx.id(), // asked for again, it is sent again
  });
}

/**
 * Makes an account that nobody has proved, and writes to its address. For an address that has an account already the
 * mail says so; whoever asked sees no difference.
 */
export async function signUp(ctx: Ctx, given: SignUp): Promise<void> {
  const known = await findByEmail(ctx.trx, given.email);
  if (known) {
    if (known.disabled) return;
    await writeToAccount(ctx, known.verified ? 'already_registered' : 'verify_email', known);
    return;
  }
  const id = ctx.id();
  await insertAccount(ctx.trx, { ...given, id, personId: ctx.id(), at: ctx.at });
  await writeToAccount(ctx, 'verify_email', { id, ...given });
}

/** Opens an account by the link of its mail: the password is chosen by whoever reads the address, and by nobody else. */
export async function verify(
  ctx: Ctx,
  linkId: string,
  chosen: { name: string; passwordHash: string },
): Promise<string> {
  const link = await consumeLink(ctx, linkId, 'verify');
  const account = link.accountId === null ? null : await findAccount(ctx.trx, link.accountId);
  if (!account || account.disabled || account.verified) throw new AppError({ kind: 'link_dead', reason: 'moot' });
  await setName(ctx.trx, account.personId, chosen.name);
  await setPassword(ctx.trx, account.id, chosen.passwordHash, ctx.at);
  await revokeLinks(ctx, 'verify', { accountId: account.id });
  return account.id;
}

/** Writes to the address if it has an account that can be signed in to; whoever asked sees no difference. */
export async function askForReset(ctx: Ctx, email: string): Promise<void> {
  const account = await findByEmail(ctx.trx, email);
  if (!account || account.disabled) return;
  await writeToAccount(ctx, account.verified ? 'reset_password' : 'verify_email', account);
}

/** A new password by link: every session ends, and the address is told. */
export async function resetPassword(ctx: Ctx, linkId: string, passwordHash: string): Promise<void> {
  const link = await consumeLink(ctx, linkId, 'reset');
  const account = link.accountId === null ? null : await findAccount(ctx.trx, link.accountId);
  if (!account || account.disabled) throw new AppError({ kind: 'link_dead', reason: 'moot' });
  await setPassword(ctx.trx, account.id, passwordHash, ctx.at);
  await revokeLinks(ctx, 'reset', { accountId: account.id });
  await deleteSessionsOf(ctx.trx, account.id, null);
  await writeToAccount(ctx, 'password_changed', account);
}

/** A new password by somebody who is signed in and gave the old one: their other devices are signed out. */
export async function changePassword(
  ctx: Ctx,
  accountId: string,
  passwordHash: string,
  keep: string | null,
): Promise<void> {
  const account = await findAccount(ctx.trx, accountId);
  if (!account) throw new AppError({ kind: 'not_found' });
  await setPassword(ctx.trx, account.id, passwordHash, null);
  await revokeLinks(ctx, 'reset', { accountId: account.id });
  await deleteSessionsOf(ctx.trx, account.id, keep);
  await writeToAccount(ctx, 'password_changed', account);
}

/** Writes to a new address, which must prove itself; one that is taken gets a mail that says so. */
export async function askToChangeEmail(ctx: Ctx, accountId: string, email: string): Promise<void> {
  const account = await findAccount(ctx.trx, accountId);
  if (!account || account.email.toLowerCase() === email.toLowerCase()) return;
  const taken = await findByEmail(ctx.trx, email);
  if (taken) return writeToAccount(ctx, 'already_registered', taken);
  await enqueue(ctx, {
    template: 'change_email',
    recipient: email,
    recipientName: account.name,
    locale: account.locale,
    subject: 'account',
    subjectId: account.id,
    once: ctx.id(),
  });
}

/** Moves the account to the address that the link was sent to, and tells the old one. */
export async function confirmEmail(ctx: Ctx, linkId: string): Promise<void> {
  const link = await consumeLink(ctx, linkId, 'change_email');
  const account = link.accountId === null ? null : await findAccount(ctx.trx, link.accountId);
  const moot = new AppError({ kind: 'link_dead', reason: 'moot' });
  if (!account || account.disabled || link.email === null) throw moot;
  if (await findByEmail(ctx.trx, link.email)) throw moot; // somebody took the address meanwhile
  await setEmail(ctx.trx, account.id, link.email, ctx.at);
  await revokeLinks(ctx, 'change_email', { accountId: account.id });
  await revokeLinks(ctx, 'reset', { accountId: account.id }); // those went to the old address
  await endCodesOf(ctx.trx, account.id, ctx.at); // and so did these
  await writeToAccount(ctx, 'email_changed', account);
}
