import type { Locale } from '../i18n/index.ts';

/** How one language writes points, and what it wrote before: a ranking writes the same few hundred totals again and again. */
interface Writer {
  readonly format: Intl.NumberFormat;
  readonly written: Map<number, string>;
}

const MOST = 2_000;
const writers = new Map<string, Writer>();

function writerFor(locale: Locale, digits: 1 | 2): Writer {
  const key = `${locale}${digits}`;
  const known = writers.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: digits === 2 ? 2 : 0,
    maximumFractionDigits: digits,
  });
  const made: Writer = { format, written: new Map() };
  writers.set(key, made);
  return made;
}

/** A total as the reader writes it: "4.25", or with one digit as it is counted while scoring. */
export function pointsShown(points: number, locale: Locale, digits: 1 | 2 = 2): string {
  const { format, written } = writerFor(locale, digits);
  const known = written.get(points);
  if (known !== undefined) return known;
  const text = format.format(points);
  if (written.size >= MOST) written.clear();
  written.set(points, text);
  return text;
}
