import { scrypt, timingSafeEqual } from 'node:crypto';
import type { Entropy } from '../deps.ts';
import { AppError } from '../errors.ts';

/** scrypt's cost: N = 2^logN. The stored string carries its own, so that it can be raised later. */
export interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MiB and about a quarter of a second. */
const COST: Cost = { logN: 15, r: 8, p: 3 };

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const AT_ONCE = 2; // each takes a core and 32 MiB
const QUEUE = 60; // beyond that people would wait longer than a browser does
const RETRY_AFTER = 10;

/** Hashes and checks passwords. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time for `null`, which stands for no account or no password, and is never right. */
  matches(password: string, stored: string | null): Promise<boolean>;
}

function derive(password: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  const options = { N: 2 ** logN, r, p, maxmem: 256 * r * 2 ** logN };
  return new Promise((resolve, reject) => {
    // NFC: the same letters typed on another keyboard are the same password.
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

function parse(stored: string): { cost: Cost; salt: Buffer; key: Buffer } | null {
  const match = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored);
  if (!match) return null;
  const [, logN, r, p, salt = '', key = ''] = match;
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url') };
}

/** Lets two in at a time; the others wait in line, and a line too long is turned away. */
function gate(): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= AT_ONCE) {
      if (waiting.length >= QUEUE) throw new AppError({ kind: 'unavailable', retryAfterSeconds: RETRY_AFTER });
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = waiting.shift(); // hands its place on
      if (next) next();
      else running -= 1;
    }
  };
}

// One gate for the process, whatever asks: memory and cores are the process's.
const oneOfTwo = gate();

/** Passwords at a cost. */
export function passwords(entropy: Entropy, cost: Cost = COST): Passwords {
  const nobody = Buffer.alloc(SALT_BYTES);
  return {
    hash: async (password) => {
      const salt = entropy.bytes(SALT_BYTES);
      const key = await oneOfTwo(() => derive(password, salt, cost));
      const numbers = [cost.logN, cost.r, cost.p].map(String);
      return ['scrypt', ...numbers, salt.toString('base64url'), key.toString('base64url')].join('$');
    },
    matches: async (password, stored) => {
      const known = stored === null ? null : parse(stored);
      const key = await oneOfTwo(() => derive(password, known?.salt ?? nobody, known?.cost ?? cost));
      return known !== null && known.key.length === key.length && timingSafeEqual(key, known.key);
    },
  };
}
