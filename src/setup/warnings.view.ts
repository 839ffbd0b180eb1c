import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Partials } from '../web/partials.ts';
import type { Warning } from './warnings.ts';

/** A warning in the reader's words, its days as they are written. */
export function warningText({ key, vars, holiday }: Warning, { t, locale, zone }: Reader): string {
  const { date } = formats(locale, zone);
  const shown = Object.entries(vars).map(([name, value]) => {
    const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return [name, isDay ? date(value) : value] as const;
  });
  return t(key, { ...Object.fromEntries(shown), ...(holiday && { holiday: pick(holiday, locale) }) });
}

/** What is to be thought of at one of these fields; null where there is nothing. */
export function warningsAt(
  warnings: readonly Warning[],
  fields: readonly Warning['field'][],
  reader: Reader,
): Partials['checks'] | null {
  const here = warnings.filter(({ field }) => fields.includes(field));
  if (here.length === 0) return null;
  return { items: here.map((one) => ({ kind: one.kind, text: warningText(one, reader) })) };
}
