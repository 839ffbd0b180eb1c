import { asked, fieldsOf, type FieldName } from '../engine/asks.ts';
import type { Translate } from '../i18n/index.ts';
import { whySentence } from '../i18n/words.ts';
import { formats } from '../i18n/format.ts';
import { dayFrom } from '../web/input.ts';
import type { Input } from '../workflow/case.ts';
import { DAYS } from './action-form.view.ts';

type Body = Readonly<Record<string, unknown>>;

/** What was entered for an action, or a message for each field that is not right. */
export type Entered =
  | { readonly ok: true; readonly input: Input }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

function isUnstorable(value: unknown): boolean {
  return [value]
    .flat()
    .some((one) => typeof one === 'string' && (one.includes('\u0000') || /\p{Surrogate}/u.test(one)));
}

/** The days of a form put together from their three fields; the wrong ones are named. */
function withDays(action: string, body: Body): { raw: Record<string, unknown>; wrong: string[] } {
  const raw: Record<string, unknown> = { ...body };
  const wrong: string[] = [];
  for (const { name } of fieldsOf('application', action)) {
    if (!DAYS.has(name)) continue;
    const day = dayFrom(body, name);
    if (!day.ok) wrong.push(name);
    else if (day.day !== null) raw[name] = day.day;
  }
  return { raw, wrong };
}

/** Reads the form of an application's action. */
export function entered(action: string, body: Body, t: Translate): Entered {
  const { raw, wrong } = withDays(action, body);
  const read = asked('application', action, raw);
  const errors: Record<string, string> = {};
  if (!read.ok)
    for (const [field, problem] of Object.entries(read.fields))
      errors[field] =
        problem === 'required' ? whySentence(t, `asks_${field}`, {}, formats('en', 'UTC'))
        : problem === 'too_long' ? t('errors.too_long', { max: 2000 })
        : t(DAYS.has(field as FieldName) ? 'errors.day' : 'errors.wrong'); // prettier-ignore
  for (const field of wrong) errors[field] = t('errors.day');
  for (const { name } of fieldsOf('application', action))
    if (isUnstorable(body[name])) errors[name] = t('errors.unreadable');
  return read.ok && Object.keys(errors).length === 0 ? { ok: true, input: read.input } : { ok: false, errors };
}
