import { z } from 'zod';
import type { Input } from '../workflow/case.ts';
import type { Ask, MayAsk } from '../workflow/row.ts';
import type { Subject } from '../workflow/states.ts';
import { rowOf } from '../workflow/table.ts';
import { createHash } from 'node:crypto';

const line = (max: number) => z.string().trim().max(max);
const day = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((value) => !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)); // prettier-ignore
const count = z.coerce.number().int().min(1).max(100_000);
const list = z.union([
  z
    .string()
    .max(100)
    .transform((one) => [one]),
  z.array(z.string().max(100)).max(100),
]);

/** The schema of each field that a row may ask for; field names are those of `Input`. */
const FIELDS: Readonly<
  Record<Ask | Exclude<MayAsk, 'dates' | 'late_code'> | 'late_code' | 'starts_on' | 'ends_on', z.ZodType>
> = {
  reason: line(2000),
  items: list,
  fix_by: day,
  rule: line(60),
  rank: count,
  heard_on: day,
  until: day,
  answer_by: day,
  public_reason: line(2000),
  private_note: line(2000),
  cause: z.enum(['host', 'condition', 'request', 'correction']),
  on: day,
  quietly: z.enum(['on', 'yes', 'true']).transform(() => true),
  late_code: line(60),
  terms: line(4000),
  wait_rank: count,
  starts_on: day,
  ends_on: day,
  agreed_note: line(1000),
  decree: line(80),
};

export type FieldName = keyof typeof FIELDS;

/** One field of a row's form, for the page that draws it. */
export interface AskedField {
  readonly name: FieldName;
  readonly required: boolean;
}

/** The fields of an action's form, in the order of the row. Facts that a reason overrides bring an optional reason. */
export function fieldsOf(subject: Subject, action: string): readonly AskedField[] {
  const row = rowOf(subject, action);
  if (!row) return [];
  const required = (row.asks ?? []).map((name): AskedField => ({ name, required: true }));
  const optional = (row.may_ask ?? []).flatMap((name): AskedField[] =>
    name === 'dates'
      ? [{ name: 'starts_on', required: false }, { name: 'ends_on', required: false }]
      : [{ name, required: false }],
  ); // prettier-ignore
  const all = [...required, ...optional];
  const needsReason = (row.or_reason !== undefined || row.alone !== undefined) && !all.some((f) => f.name === 'reason');
  return needsReason ? [...all, { name: 'reason', required: false }] : all;
}

export type Asked =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly fields: Readonly<Record<string, 'required' | 'wrong' | 'too_long'>> };

/** SHA-256 of an officer's late code, as calls store it. */
export function lateCodeHash(code: string): string {
  return createHash('sha256').update(code.trim().toUpperCase()).digest('hex');
}

/** Reads the row's own form; unknown fields are passed over, wrong ones named. */
export function asked(subject: Subject, action: string, raw: Readonly<Record<string, unknown>>): Asked {
  const input: Record<string, unknown> = {};
  const fields: Record<string, 'required' | 'wrong' | 'too_long'> = {};
  for (const { name, required } of fieldsOf(subject, action)) {
    const value = raw[name];
    if (value === undefined || value === '') {
      if (required) fields[name] = 'required';
      continue;
    }
    const parsed = FIELDS[name].safeParse(value);
    if (!parsed.success) fields[name] = parsed.error.issues.some((i) => i.code === 'too_big') ? 'too_long' : 'wrong';
    else if (parsed.data === '' && required) fields[name] = 'required';
    else if (name === 'late_code') input['late_code_hash'] = lateCodeHash(String(parsed.data));
    else if (parsed.data !== '') input[name] = parsed.data;
  }
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, input: input as Input };
}
