import { z } from 'zod';
import { isKey, type Key, type Translate, type Vars } from '../i18n/index.ts';

/** True for a text that both databases can hold and compare: PostgreSQL answers U+0000 with an error, SQLite with silence. */
export function isStorable(value: string): boolean {
  return !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);
}

const MESSAGES = {
  storable: 'errors.unreadable',
  email: 'errors.email',
  day: 'errors.day',
  id: 'errors.chosen',
} as const;

/** A text of at most `max` characters, trimmed; empty is allowed unless `min` says otherwise. */
export function text(max: number, min = 0) {
  return z
    .string()
    .refine(isStorable, { error: MESSAGES.storable })
    .transform((value) => value.trim().replaceAll('\r\n', '\n'))
    .pipe(z.string().min(min).max(max));
}

/** A text that must not be empty. */
export function required(max: number) {
  return text(max, 1);
}

/** A password as it was typed: nothing is trimmed, everything may be in it. */
export function password() {
  return z.string().refine(isStorable, { error: MESSAGES.storable }).pipe(z.string().min(1).max(1024));
}

/** A mail address: one, without a name, as it is written to. */
export function email() {
  return z
    .string()
    .refine(isStorable, { error: MESSAGES.storable })
    .transform((value) => value.trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(254)
        .pipe(z.email({ error: MESSAGES.email })),
    );
}

/** The id of a row. */
export function id() {
  return z.string().regex(/^[0-9a-z][0-9a-z_-]{0,39}$/, { error: MESSAGES.id });
}

/** A day that exists, as `YYYY-MM-DD`. */
export function day() {
  return z.iso.date({ error: MESSAGES.day });
}

/** A day from the three fields `<name>-day`, `-month`, `-year`: null when all are empty, `ok` false when it does not exist. */
export function dayFrom(
  fields: Readonly<Record<string, unknown>>,
  name: string,
): { readonly ok: true; readonly day: string | null } | { readonly ok: false } {
  const [year, month, date] = ['year', 'month', 'day'].map((part) => {
    const value = fields[`${name}-${part}`];
    return typeof value === 'string' ? value.trim() : '';
  }) as [string, string, string];
  if (year === '' && month === '' && date === '') return { ok: true, day: null };
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(date)) return { ok: false };
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return day().safeParse(written).success ? { ok: true, day: written } : { ok: false };
}

/** A check box: sent or not. */
export function ticked() {
  return z
    .enum(['on', 'yes', 'true', '1'])
    .optional()
    .transform((value) => value !== undefined);
}

/** Several values of one name, as check boxes send them: none, one or many. */
export function many<T extends z.ZodType>(item: T, most = 100) {
  return z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]),
    z.array(item).max(most),
  );
}

/** Where the next page of a list begins: the keys of the last row, opaque to everybody else. */
export function cursor() {
  return z
    .string()
    .max(500)
    .regex(/^[A-Za-z0-9_-]*$/)
    .optional()
    .transform((value) => (value ? readCursor(value) : null));
}

/** The keys of a row as a cursor. */
export function writeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

function readCursor(value: string): readonly (string | number)[] | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(value, 'base64url').toString('utf8'));
    const known =
      Array.isArray(keys) && keys.every((key) => (typeof key === 'string' ? isStorable(key) : Number.isFinite(key)));
    return known ? (keys as (string | number)[]) : null;
  } catch {
    return null;
  }
}

/** No fields at all. */
export const none = z.strictObject({});

/** What a zod issue is in our own words: the key of a text and what is filled into it. */
function wordsOf(issue: z.core.$ZodIssue): [Key, Vars?] {
  if (isKey(issue.message)) return [issue.message];
  switch (issue.code) {
    case 'invalid_type':
      return [issue.input === undefined ? 'errors.required' : 'errors.chosen'];
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return ['errors.required'];
      if (issue.origin === 'string') return ['errors.too_short', { min: Number(issue.minimum) }];
      if (issue.origin === 'array') return ['errors.too_few', { min: Number(issue.minimum) }];
      return ['errors.too_small', { min: Number(issue.minimum) }];
    case 'too_big':
      if (issue.origin === 'string') return ['errors.too_long', { max: Number(issue.maximum) }];
      if (issue.origin === 'array') return ['errors.too_many_chosen', { max: Number(issue.maximum) }];
      return ['errors.too_big', { max: Number(issue.maximum) }];
    case 'invalid_format':
      return [issue.format === 'email' ? 'errors.email' : issue.format === 'date' ? 'errors.day' : 'errors.format'];
    case 'invalid_value':
      return ['errors.chosen'];
    case 'not_multiple_of':
      return ['errors.whole'];
    default:
      return ['errors.wrong'];
  }
}

/** One message a field, in the reader's language; the first problem of a field speaks. */
export function fieldErrors(error: z.ZodError, t: Translate): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    const [key, vars] = wordsOf(issue);
    errors[field] ??= t(key, vars);
  }
  return errors;
}

/** Messages of a verb (`{ field: key }`) in the reader's language. */
export function translated(fields: Readonly<Record<string, string>>, t: Translate): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, key]) => [field, isKey(key) ? t(key) : t('errors.wrong')]),
  );
}
