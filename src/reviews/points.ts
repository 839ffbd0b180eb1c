import type { Locale } from '../i18n/index.ts';

const made = new Map<string, Intl.NumberFormat>();

/** A total as the reader writes it: "4.25", or with one digit as it is counted while scoring. */
export function pointsShown(points: number, locale: Locale, digits: 1 | 2 = 2): string {
  const key = `${locale}${String(digits)}`;
  const known = made.get(key);
  const fixed = digits === 2 ? 2 : 0;
  const format =
    known ??
    new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
      minimumFractionDigits: fixed,
      maximumFractionDigits: digits,
    });
  if (!known) made.set(key, format);
  return format.format(points);
}
