import { createHash, randomBytes } from 'node:crypto';

/** The present, as ISO-8601 UTC text of exactly 24 characters (`2026-11-24T04:00:00.000Z`). */
export type Instant = string;

/** The source of time; tests hold it still. */
export interface Clock {
  now(): Instant;
}

/** The source of randomness; tests and the demo seed it. */
export interface Entropy {
  bytes(count: number): Buffer;
}

/** The real clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

const POOL = 4096;
let pool: Buffer = Buffer.alloc(0);

/** The operating system's randomness; asked for more of it at once, because each question costs more than its answer. */
export const systemEntropy: Entropy = {
  bytes: (count) => {
    if (pool.length < count) pool = randomBytes(Math.max(POOL, count));
    const taken = Buffer.from(pool.subarray(0, count)); // a copy of its own
    pool.fill(0, 0, count); // what was given away is nobody's to find again
    pool = pool.subarray(count);
    return taken;
  },
};

/** A clock that stands still until it is moved. */
export function frozenClock(start: Instant): Clock & { set(at: Instant): void; advance(milliseconds: number): void } {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at).toISOString(),
    set: (to) => {
      at = new Date(to).getTime();
    },
    advance: (milliseconds) => {
      at += milliseconds;
    },
  };
}

/** A deterministic stream of bytes: SHA-256 of the seed and a counter. Never for secrets outside tests and the demo. */
export function seededEntropy(seed: string): Entropy {
  let block = 0;
  let buffer: Buffer = Buffer.alloc(0);
  return {
    bytes(count) {
      while (buffer.length < count) {
        block += 1;
        buffer = Buffer.concat([
          buffer,
          createHash('sha256')
            .update(`${seed}:${String(block)}`)
            .digest(),
        ]);
      }
      const taken = buffer.subarray(0, count);
      buffer = buffer.subarray(count);
      return Buffer.from(taken);
    },
  };
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new id of 26 characters: 48 bits of milliseconds, then 80 random bits (the ULID layout, in lower case), so that
 * ids sort by the time they were made and a page can be continued behind one.
 */
export function newId(at: Instant, entropy: Entropy): string {
  let time = new Date(at).getTime();
  let head = '';
  for (let i = 0; i < 10; i += 1) {
    head = (CROCKFORD[time % 32] ?? '') + head;
    time = Math.floor(time / 32);
  }
  let tail = '';
  for (const byte of entropy.bytes(16)) tail += CROCKFORD[byte % 32] ?? '';
  return head + tail;
}

/** `at` moved by milliseconds. */
export function later(at: Instant, milliseconds: number): Instant {
  return new Date(new Date(at).getTime() + milliseconds).toISOString();
}

/** Milliseconds of the units that deadlines are written in. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
