import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** Wrong codes that one request bears; then it is worth nothing. */
const ATTEMPTS = 5;

/** A code that was asked for. */
export interface CodeRequest {
  readonly id: string;
  /** Null where nobody has the address: everything goes on alike, and no code fits. */
  readonly accountId: string | null;
  readonly at: Instant;
  readonly endsAt: Instant;
}

/** Notes that a code was asked for; those that ended before `stale` go. The code itself is stored nowhere. */
export async function insertCodeRequest(trx: Knex.Transaction, request: CodeRequest, stale: Instant): Promise<void> {
  await trx('sign_in_codes').where('sign_in_codes.ends_at', '<', stale).del();
  await trx('sign_in_codes').insert({
    id: request.id,
    account_id: request.accountId,
    created_at: request.at,
    ends_at: request.endsAt,
  });
}

/**
 * Counts one attempt at a request that may still be used: false when it was used, is over, or was guessed at too often.
 * Of two attempts at once the second waits for the row.
 */
export async function countAttempt(trx: Knex.Transaction, id: string, at: Instant): Promise<boolean> {
  const counted = await trx('sign_in_codes')
    .where('sign_in_codes.id', id)
    .whereNull('sign_in_codes.used_at')
    .where('sign_in_codes.ends_at', '>', at)
    .where('sign_in_codes.attempts', '<', ATTEMPTS)
    .increment('attempts', 1);
  return Number(counted) === 1;
}

/** Uses a request up, once, and gives its account. */
export async function useCodeRequest(trx: Knex.Transaction, id: string, at: Instant): Promise<string | null> {
  const used = await trx('sign_in_codes')
    .where('sign_in_codes.id', id)
    .whereNull('sign_in_codes.used_at')
    .update({ used_at: at });
  if (Number(used) !== 1) return null;
  const row = (await trx('sign_in_codes').where('sign_in_codes.id', id).first('sign_in_codes.account_id')) as
    { account_id: string | null } | undefined;
  return row?.account_id ?? null;
}

/** Ends every code of an account that is still open. */
export async function endCodesOf(trx: Knex.Transaction, accountId: string, at: Instant): Promise<void> {
  await trx('sign_in_codes')
    .where('sign_in_codes.account_id', accountId)
    .whereNull('sign_in_codes.used_at')
    .update({ used_at: at });
}
