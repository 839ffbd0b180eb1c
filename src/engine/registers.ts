import { rowsOf } from '../access/relations.ts';
import type { Ctx } from './context.ts';

/** The next number of a city's register, without gaps: it is taken in the transaction that uses it. */
export async function nextNumber(ctx: Ctx, key: string): Promise<number> {
  const rows = rowsOf(
    await ctx.trx.raw(
      'INSERT INTO registers (key, last) VALUES (?, 1) ON CONFLICT (key) DO UPDATE SET last = registers.last + 1 RETURNING last',
      [key],
    ),
  );
  return Number(rows[0]?.['last']);
}

/** A reference such as PLU-0412-K7: the city's code, its running number, and two check characters against typing errors. */
export async function nextReference(ctx: Ctx, registerCode: string, kind: string): Promise<string> {
  const number = await nextNumber(ctx, `${registerCode}:${kind}`);
  const stem = `${registerCode}-${String(number).padStart(4, '0')}`;
  return `${stem}-${checkCharacters(stem)}`;
}

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'; // no 0, 1, I, O: they are misread

/** Two check characters: the stem's characters weighted by their place, modulo the square of the alphabet. */
export function checkCharacters(stem: string): string {
  let sum = 7;
  for (const [i, character] of [...stem].entries()) sum = (sum * 31 + (character.codePointAt(0) ?? 0) * (i + 1)) % 1024;
  return (ALPHABET[Math.floor(sum / 32)] ?? '') + (ALPHABET[sum % 32] ?? '');
}
