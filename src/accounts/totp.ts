import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../deps.ts';

const STEP = 30_000; // milliseconds
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOf(secret: string): Buffer {
  let bits = 0;
  let value = 0;
  const bytes: number[] = [];
  for (const character of secret.toUpperCase().replace(/[\s=]/g, '')) {
    value = ((value << 5) | Math.max(0, BASE32.indexOf(character))) & 0xffff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((value >> bits) & 0xff);
  }
  return Buffer.from(bytes);
}

/** The six digits of a secret (base 32) at an instant: RFC 6238 with SHA-1 and 30 seconds, as every app has it. */
export function totpAt(secret: string, at: Instant, steps = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(new Date(at).getTime() / STEP) + steps));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** True for the code of now, or one step to either side: clocks of phones go wrong. */
export function isTotp(secret: string, code: string, at: Instant): boolean {
  const given = Buffer.from(code.replace(/\s/g, ''));
  return [0, -1, 1].some((steps) => {
    const expected = Buffer.from(totpAt(secret, at, steps));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
