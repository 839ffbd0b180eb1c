import { asked, fieldsOf, type FieldName } from '../engine/asks.ts';
import { AppError } from '../errors.ts';
import { formats } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import { whySentence } from '../i18n/words.ts';
import { dayFrom } from '../web/input.ts';
import type { Input } from '../workflow/case.ts';
import type { Subject } from '../workflow/states.ts';
import { rowOf } from '../workflow/table.ts';

/** Fields that are typed as day, month and year. */
export const DAY_FIELDS: ReadonlySet<FieldName> = new Set(['fix_by', 'heard_on', 'until', 'answer_by', 'on', 'starts_on', 'ends_on']); // prettier-ignore

type Body = Readonly<Record<string, unknown>>;
type Messages = Readonly<Record<string, string>>;

/** What was entered for an action, or a message for each field that is not right. */
export type Entered = { readonly ok: true; readonly input: Input } | { readonly ok: false; readonly errors: Messages };

function isUnstorable(value: unknown): boolean {
  return [value]
    .flat()
    .some((one) => typeof one === 'string' && (one.includes('\u0000') || /\p{Surrogate}/u.test(one)));
}

/** The days of a form put together from their three fields; the wrong ones are named. */
function withDays(subject: Subject, action: string, body: Body): { raw: Record<string, unknown>; wrong: string[] } {
  const raw: Record<string, unknown> = { ...body };
  const wrong: string[] = [];
  for (const { name } of fieldsOf(subject, action)) {
    if (!DAY_FIELDS.has(name)) continue;
    const day = dayFrom(body, name);
    if (!day.ok) wrong.push(name);
    else if (day.day !== null) raw[name] = day.day;
  }
  return { raw, wrong };
}

function message(field: string, problem: 'required' | 'wrong' | 'too_long', t: Translate): string {
  if (problem === 'required') return whySentence(t, `asks_${field}`, {}, formats('en', 'UTC'));
  if (problem === 'too_long') return t('errors.too_long', { max: 2000 });
  return t(DAY_FIELDS.has(field as FieldName) ? 'errors.day' : 'errors.wrong');
}

/** Reads the form of an action. */
export function entered(subject: Subject, action: string, body: Body, t: Translate): Entered {
  const { raw, wrong } = withDays(subject, action, body);
  const read = asked(subject, action, raw);
  const errors: Record<string, string> = {};
  if (!read.ok) for (const [field, problem] of Object.entries(read.fields)) errors[field] = message(field, problem, t);
  for (const field of wrong) errors[field] = t('errors.day');
  for (const { name } of fieldsOf(subject, action)) if (isUnstorable(body[name])) errors[name] = t('errors.unreadable');
  return read.ok && Object.keys(errors).length === 0 ? { ok: true, input: read.input } : { ok: false, errors };
}

/** A refusal that the form can answer, by field: something was left out, or a reason is wanted; null for any other. */
export function answerable(
  error: unknown,
  subject: Subject,
  action: string,
  input: Input,
  reader: { readonly t: Translate; readonly locale: 'id' | 'en'; readonly zone: string },
): Messages | null {
  if (!(error instanceof AppError) || error.detail.kind !== 'refused') return null;
  const { why, gaps = {} } = error.detail;
  const sentence = whySentence(reader.t, why, gaps, formats(reader.locale, reader.zone));
  const [, field] = /^(?:asks|past)_(.+)$/.exec(why) ?? [];
  if (field !== undefined) return { [field]: sentence };
  const soft: readonly string[] = rowOf(subject, action)?.or_reason ?? [];
  return soft.includes(why) && !input.reason ? { reason: sentence } : null;
}
