import type { Actor } from '../access/actor.ts';
import { AppError, found } from '../errors.ts';
import type { Visit } from '../web/route.ts';
import { findAccount, type Account } from './accounts.repository.ts';
import type { Passwords } from './passwords.ts';

type Any = Visit<unknown, unknown, unknown>;

/** The account and person of whoever is signed in. */
export function self(actor: Actor): { accountId: string; personId: string } {
  if (actor.kind !== 'person') throw new AppError({ kind: 'sign_in' });
  return { accountId: actor.account, personId: actor.person };
}

/** The account of whoever is signed in. */
export async function own(visit: Any): Promise<Account> {
  return found(await findAccount(visit.db, self(visit.actor).accountId));
}

/** The password of whoever is signed in, asked again before what protects the account is changed. */
export async function confirmPassword(visit: Any, secrets: Passwords, given: string, field: string): Promise<Account> {
  const account = await own(visit);
  await visit.spend('sign_in', account.email.toLowerCase());
  if (await secrets.matches(given, account.passwordHash)) return account;
  throw new AppError({ kind: 'invalid', fields: { [field]: 'accounts.security.currentWrong' } });
}
