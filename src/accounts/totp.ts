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

/** Bytes in base 32, as authenticator apps take a secret; without padding. */
export function base32(bytes: Buffer): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(value >> bits) & 31] ?? '';
    }
  }
  return bits === 0 ? text : text + (BASE32[(value << (5 - bits)) & 31] ?? '');
}

function stepAt(at: Instant): number {
  return Math.floor(new Date(at).getTime() / STEP);
}

function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The six digits of a secret (base 32) at an instant: RFC 6238 with SHA-1 and 30 seconds, as every app has it. */
export function totpAt(secret: string, at: Instant): string {
  return codeOf(secret, stepAt(at));
}

/**
 * The step of 30 seconds that a code is of: the present one, or one to either side, since clocks of phones go wrong.
 * Null for a code of none of them. A step that was taken before is for the caller to refuse.
 */
export function totpStep(secret: string, code: string, at: Instant): number | null {
  const given = Buffer.from(code.replace(/\s/g, ''));
  const matches = (step: number): boolean => {
    const expected = Buffer.from(codeOf(secret, step));
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  return [0, -1, 1].map((steps) => stepAt(at) + steps).find(matches) ?? null;
}

/** The address by which an app on the same device takes the secret in. */
export function otpauthUrl(secret: string, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
