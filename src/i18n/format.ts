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
  return remembered(made, key, () => new Intl.DateTimeFormat(TAGS[locale], { timeZone: zone, ...options }));
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

/** What was made for a key, made now if it was not; past `most` all are forgotten, for keys come from visitors too. */
function remembered<V>(known: Map<string, V>, key: string, make: () => V, most = MOST): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (known.size >= most) known.clear();
  known.set(key, made);
  return made;
}

/** As `formatter`; there are as many as languages and currencies. */
function numberFormat(name: string, locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${name} ${locale}`;
  return remembered(numbers, key, () => new Intl.NumberFormat(TAGS[locale], options));
}

/** Whole numbers below a thousand are written alike in all our languages. */
function numberIn(locale: Locale, value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  return numberFormat('', locale, {}).format(value);
}

const digitsOf = new Map<string, number>();

/** How many digits a currency has behind its point. */
function digitsIn(currency: string, format: Intl.NumberFormat): number {
  return remembered(digitsOf, currency, () => format.resolvedOptions().maximumFractionDigits ?? 2);
}

function moneyIn(locale: Locale, minor: number, currency: string): string {
  const options = { style: 'currency', currency } as const;
  const precise = numberFormat(currency, locale, options);
  const digits = digitsIn(currency, precise);
  const whole = minor % 10 ** digits === 0;
  const shown = whole ? numberFormat(`whole ${currency}`, locale, { ...options, maximumFractionDigits: 0 }) : precise;
  // Indonesian spelling writes "Rp" and its figure as one word.
  return shown.format(minor / 10 ** digits).replace(/^(-?Rp)\s/, '$1');
}

function formatOf(locale: Locale, zone: string): Format {
  const [days, moments, times] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  const momentIn = (instant: string): string => {
    const moment = new Date(instant);
    return `${dayIn(locale, zone, moment)}, ${timeIn(locale, zone, moment)} ${zoneName(zone, instant)}`;
  };
  return {
    date: (day) => remembered(days, day, () => dayIn(locale, 'UTC', new Date(`${day}T00:00:00.000Z`))),
    dateTime: (instant, at = zone) =>
      at === zone ? remembered(moments, instant, () => momentIn(instant)) : formats(locale, at).dateTime(instant),
    time: (instant, at = zone) =>
      at === zone
        ? remembered(times, instant, () => timeIn(locale, zone, new Date(instant)))
        : formats(locale, at).time(instant),
    number: (value) => numberIn(locale, value),
    money: (minor, currency) => moneyIn(locale, minor, currency),
  };
}

const readers = new Map<string, Format>();

/** The formats of one reader: their language and their time zone. What was written once is not asked of Intl again. */
export function formats(locale: Locale, zone: string): Format {
  return remembered(readers, `${locale} ${zone}`, () => formatOf(locale, zone), 40);
}
