import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** How an account stands with its second factor. */
export interface SecondFactor {
  readonly secret: string | null;
  /** A secret that was shown, and not proved by a code yet. */
  readonly pending: string | null;
  readonly recoveryLeft: number;
}

/** How the account stands with its second factor; null where there is no such account. */
export async function secondFactorOf(db: Knex, accountId: string): Promise<SecondFactor | null> {
  const row = await db('accounts')
    .where('accounts.id', accountId)
    .first<{ totp_secret: string | null; totp_pending: string | null } | undefined>('totp_secret', 'totp_pending');
  if (!row) return null;
  const left = await db('recovery_codes').where({ account_id: accountId }).whereNull('used_at').pluck<string[]>('id');
  return { secret: row.totp_secret, pending: row.totp_pending, recoveryLeft: left.length };
}

/** Keeps a secret until a code proves that an app has it. */
export async function keepPending(trx: Knex.Transaction, accountId: string, secret: string): Promise<void> {
  await trx('accounts').where({ id: accountId }).update({ totp_pending: secret });
}

/** Puts the pending secret in force, with the step of the code that proved it; false when it is no longer pending. */
export async function promotePending(
  trx: Knex.Transaction,
  accountId: string,
  secret: string,
  step: number,
): Promise<boolean> {
  const moved = await trx('accounts')
    .where({ id: accountId, totp_pending: secret })
    .update({ totp_secret: secret, totp_pending: null, totp_step: step });
  return moved === 1;
}

/** Takes a step of a secret, once: false for one that was taken before, or lies before one that was. */
export async function takeStep(
  trx: Knex.Transaction,
  accountId: string,
  secret: string,
  step: number,
): Promise<boolean> {
  const taken = await trx('accounts')
    .where({ id: accountId, totp_secret: secret })
    .where((q) => q.whereNull('totp_step').orWhere('totp_step', '<', step))
    .update({ totp_step: step });
  return taken === 1;
}

/** Takes the second factor away. */
export async function clearSecondFactor(trx: Knex.Transaction, accountId: string): Promise<void> {
  await trx('accounts').where({ id: accountId }).update({ totp_secret: null, totp_pending: null, totp_step: null });
  await trx('recovery_codes').where({ account_id: accountId }).del();
}

/** Replaces the recovery codes of an account. */
export async function replaceCodes(
  trx: Knex.Transaction,
  accountId: string,
  codes: readonly { readonly id: string; readonly hash: string }[],
  at: Instant,
): Promise<void> {
  await trx('recovery_codes').where({ account_id: accountId }).del();
  await trx('recovery_codes').insert(codes.map(({ id, hash }) => ({ id, account_id: accountId, code_hash: hash, created_at: at }))); // prettier-ignore
}

/** Takes a recovery code, once. */
export async function takeCode(trx: Knex.Transaction, accountId: string, hash: string, at: Instant): Promise<boolean> {
  const taken = await trx('recovery_codes')
    .where({ account_id: accountId, code_hash: hash })
    .whereNull('recovery_codes.used_at')
    .update({ used_at: at });
  return taken > 0;
}
