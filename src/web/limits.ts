import { createHash } from 'node:crypto';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Database } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { LIMITS_TABLE, limitsClient } from './limits.repository.ts';
import type { LimitName } from './route.ts';

/** How many within how many seconds, for one account or mail address, and for one network address. */
export interface Limit {
  readonly seconds: number;
  readonly account: number;
  readonly address: number;
}

/** One network address may be a whole school: it gets many times what one account gets. */
export const LIMITS: Limits = {
  sign_in: { seconds: 15 * 60, account: 10, address: 100 },
  mail: { seconds: 60 * 60, account: 5, address: 60 },
  write: { seconds: 60, account: 120, address: 600 },
  search: { seconds: 60, account: 60, address: 300 },
  message: { seconds: 60 * 60, account: 20, address: 400 }, // what somebody has to read
};

/** A limit for each thing that is counted. */
export type Limits = Readonly<Record<LimitName, Limit>>;

/** Counts one more; throws `too_many` with the seconds to wait when the limit is used up. */
export interface Limiter {
  spend(limit: LimitName, by: 'account' | 'address', key: string): Promise<void>;
}

/** Guessing and flooding with mail are counted in the database, for all processes; the rest in memory: it costs nothing. */
const SHARED: ReadonlySet<LimitName> = new Set(['sign_in', 'mail', 'message']);

function counter(db: Database, name: LimitName, by: 'account' | 'address', limit: Limit): RateLimiterAbstract {
  const options = { keyPrefix: `${name}:${by}`, points: limit[by], duration: limit.seconds };
  if (!SHARED.has(name)) return new RateLimiterMemory(options);
  return new RateLimiterPostgres({
    ...options,
    storeClient: limitsClient(db),
    storeType: 'client',
    tableName: LIMITS_TABLE,
    tableCreated: true,
    clearExpiredByTimeout: true,
    inMemoryBlockOnConsumed: limit[by] + 1, // a flood costs one query, then none
  });
}

/** The limits of one process; `limits` is another set in tests. */
export function limiter(db: Database, limits: Limits = LIMITS): Limiter {
  const counters = new Map<string, RateLimiterAbstract>();
  for (const [name, limit] of Object.entries(limits) as [LimitName, Limit][]) {
    for (const by of ['account', 'address'] as const) counters.set(`${name} ${by}`, counter(db, name, by, limit));
  }
  return {
    spend: async (limit, by, key) => {
      const hashed = createHash('sha256').update(key).digest('base64url');
      try {
        await counters.get(`${limit} ${by}`)?.consume(hashed);
      } catch (spent) {
        if (!(spent instanceof RateLimiterRes)) throw spent;
        throw new AppError({ kind: 'too_many', retryAfterSeconds: Math.max(1, Math.ceil(spent.msBeforeNext / 1000)) });
      }
    },
  };
}
