import type { Locale } from './index.ts';

/** Days, times, numbers and money as one reader writes them. */
export interface Format {
  /** A day (`2026-12-14`) → "Mon 14 December 2026". */
  date(day: string): string;
  /** An instant in a zone (the reader's when none is given) → "Mon 14 December 2026, 23:59 WITA". */
  dateTime(instant: string, zone?: string): string;
  /** An instant's time of day → "23:59". */
  time(instant: string, zone?: string): string;
  number(value: number): string;
  /** Money in the smallest unit of its currency. */
  money(minor: number, currency: string): string;
}

const TAGS: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };

// What people of the network call their time; Intl would print "GMT+8" for most of them.
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
  'Asia/Kuching': 'MYT',
  'Asia/Kuala_Lumpur': 'MYT',
  'Asia/Manila': 'PHT',
  'Asia/Bangkok': 'ICT',
  'Asia/Ho_Chi_Minh': 'ICT',
  'Asia/Phnom_Penh': 'ICT',
  'Asia/Vientiane': 'ICT',
  'Asia/Singapore': 'SGT',
  'Asia/Brunei': 'BNT',
  'Asia/Yangon': 'MMT',
  'Asia/Dili': 'TLT',
  UTC: 'UTC',
};

/** As many as are kept: a zone comes from a visitor's cookie, and `ASIA/makassar` is one too. */
const MOST = 500;
const made = new Map<string, Intl.DateTimeFormat>();

/** Making an Intl.DateTimeFormat costs as much as a query: each is made once. */
function formatter(
  name: string,
  locale: Locale,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${name} ${locale} ${zone}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = new Intl.DateTimeFormat(TAGS[locale], { timeZone: zone, ...options });
  if (made.size >= MOST) made.clear();
  made.set(key, fresh);
  return fresh;
}

const DAY = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

type Parts = readonly Intl.DateTimeFormatPart[];

const partOf = (parts: Parts, type: Intl.DateTimeFormatPartTypes): string =>
  parts.find((part) => part.type === type)?.value ?? '';

function dayIn(locale: Locale, zone: string, at: Date): string {
  const parts = formatter('day', locale, zone, DAY).formatToParts(at);
  const weekday = `${partOf(parts, 'weekday')}${locale === 'id' ? ',' : ''}`;
  return `${weekday} ${partOf(parts, 'day')} ${partOf(parts, 'month')} ${partOf(parts, 'year')}`;
}

function timeIn(locale: Locale, zone: string, at: Date): string {
  const parts = formatter('time', locale, zone, TIME).formatToParts(at);
  return `${partOf(parts, 'hour')}${locale === 'id' ? '.' : ':'}${partOf(parts, 'minute')}`;
}

/** What a zone is called in print: "WITA", else the offset. */
export function zoneName(zone: string, instant: string): string {
  const known = ZONE_NAMES[zone];
  if (known !== undefined) return known;
  const parts = formatter('zone', 'en', zone, { timeZoneName: 'shortOffset' }).formatToParts(new Date(instant));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** True for a time zone that this system knows. */
export function isZone(zone: string): boolean {
  try {
    formatter('known', 'en', zone, {});
    return true;
  } catch {
    return false;
  }
}

const numbers = new Map<string, Intl.NumberFormat>();

/** As `formatter`; there are as many as languages and currencies. */
function numberFormat(name: string, locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${name} ${locale}`;
  const known = numbers.get(key);
  if (known) return known;
  const fresh = new Intl.NumberFormat(TAGS[locale], options);
  if (numbers.size >= MOST) numbers.clear();
  numbers.set(key, fresh);
  return fresh;
}

function moneyIn(locale: Locale, minor: number, currency: string): string {
  const options = { style: 'currency', currency } as const;
  const precise = numberFormat(currency, locale, options);
  const digits = precise.resolvedOptions().maximumFractionDigits ?? 2;
  const whole = minor % 10 ** digits === 0;
  const shown = whole ? numberFormat(`whole ${currency}`, locale, { ...options, maximumFractionDigits: 0 }) : precise;
  // Indonesian spelling writes "Rp" and its figure as one word.
  return shown.format(minor / 10 ** digits).replace(/^(-?Rp)\s/, '$1');
}

/** The formats of one reader: their language and their time zone. */
export function formats(locale: Locale, zone: string): Format {
  return {
    date: (day) => dayIn(locale, 'UTC', new Date(`${day}T00:00:00.000Z`)),
    dateTime: (instant, at = zone) => {
      const moment = new Date(instant);
      return `${dayIn(locale, at, moment)}, ${timeIn(locale, at, moment)} ${zoneName(at, instant)}`;
    },
    time: (instant, at = zone) => timeIn(locale, at, new Date(instant)),
    number: (value) => numberFormat('', locale, {}).format(value),
    money: (minor, currency) => moneyIn(locale, minor, currency),
  };
}
