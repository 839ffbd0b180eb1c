import type { Translate } from '../i18n/index.ts';
import type { DateField } from '../web/controls.ts';
import type { Tag } from '../web/inline.ts';
import type { Link } from '../web/partials.ts';
import type { Call } from './calls.reads.ts';
import { whenOf, type Reader } from './when.ts';

/** What was typed, by field. */
export type Typed = Readonly<Record<string, unknown>>;
/** A message at each field, already in the reader's language. */
export type Errors = Readonly<Record<string, string>>;

/** What was typed into a field of one value. */
export function typed(fields: Typed, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** The message of a field, to be spread into its control. */
export function wrong(errors: Errors, name: string): { error: string } | Record<string, never> {
  const error = errors[name];
  return error === undefined ? {} : { error };
}

/** Where the error summary leads: the first control of the field, else the top of the page's main part. */
export function summaryOf(errors: Errors, known: ReadonlySet<string>): Link[] {
  return Object.entries(errors).map(([field, text]) => ({ text, href: known.has(field) ? `#${field}` : '#main' }));
}

/** Where a call stands, in a word. */
export function tagOf(call: Call, { t, at }: Reader): Tag {
  if (call.publishedAt === null) return { kind: 'mute', icon: 'lock', text: t('calls.office.unpublished') };
  const when = whenOf(call, at);
  return { kind: ({ open: 'ok', upcoming: 'info', closed: 'mute' } as const)[when], text: t(`calls.state.${when}`) };
}

/** A day of a call's form. */
export function dateField(
  name: 'opens' | 'closes' | 'starts' | 'ends',
  fields: Typed,
  errors: Errors,
  t: Translate,
): DateField {
  return {
    name,
    label: t(`calls.office.day.${name}`),
    hint: t(`calls.office.dayHint.${name}`),
    day: typed(fields, `${name}-day`),
    month: typed(fields, `${name}-month`),
    year: typed(fields, `${name}-year`),
    ...wrong(errors, name),
  };
}
