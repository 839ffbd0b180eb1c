import type { Database } from '../db/database.ts';
import type { Entropy } from '../deps.ts';
import { findByEmail } from './accounts.repository.ts';
import { passwords, type Cost } from './passwords.ts';

/** What signing in works with. */
export interface SignInDeps {
  readonly db: Database;
  readonly entropy: Entropy;
  /** Cheaper in tests; the product's own when left out. */
  readonly passwordCost?: Cost;
}

/**
 * Checks an address and a password. An unknown address, an unproved or closed account and a wrong password take the
 * same time and get the same answer.
 */
export function passwordVerifier(deps: SignInDeps) {
  const { matches } = passwords(deps.entropy, deps.passwordCost);
  return async (email: string, password: string): Promise<{ accountId: string; secondFactor: boolean } | null> => {
    const account = await findByEmail(deps.db.read, email.trim());
    const usable = account !== null && account.verified && !account.disabled;
    const right = await matches(password, usable ? account.passwordHash : null);
    return right && usable ? { accountId: account.id, secondFactor: account.totpSecret !== null } : null;
  };
}
