import { later, MINUTE, type Instant } from '../deps.ts';
import { addDays } from '../engine/days.ts';
import type { Locale, Translate } from '../i18n/index.ts';
import { dayOf, daysApart, offsetMinutes } from '../workflow/zones.ts';
import type { Call } from './calls.reads.ts';
import type { When } from './catalogue.reads.ts';

/** Who reads a page: their language, their zone, and when. Every visit is one. */
export interface Reader {
  readonly t: Translate;
  readonly locale: Locale;
  readonly zone: string;
  readonly at: Instant;
}

/** The last minute before an exclusive instant: what a deadline is said to be. */
export function lastMinute(exclusive: Instant): Instant {
  return later(exclusive, -MINUTE);
}

/** The last day before an exclusive instant, in a zone. */
export function lastDay(exclusive: Instant, zone: string): string {
  return dayOf(later(exclusive, -1), zone);
}

/** The day before an exclusive day. */
export function dayBefore(day: string): string {
  return addDays(day, -1);
}

/** Where a published call stands at an instant. */
export function whenOf(call: Pick<Call, 'opensAt' | 'closesAt'>, at: Instant): When {
  if (call.closesAt <= at) return 'closed';
  return call.opensAt > at ? 'upcoming' : 'open';
}

/** Whole days from one instant's day to another's, in a zone: 0 is today. */
export function daysBetween(from: Instant, to: Instant, zone: string): number {
  return daysApart(dayOf(from, zone), dayOf(to, zone));
}

/** True when two zones show another time of day, or another day, at an instant. */
export function differsIn(at: Instant, zone: string, other: string): boolean {
  return zone !== other && offsetMinutes(at, zone) !== offsetMinutes(at, other);
}

/** The offset of a zone at an instant, like "UTC+8". */
export function offsetOf(zone: string, at: Instant): string {
  const minutes = offsetMinutes(at, zone);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** How long a stay is: whole weeks from two on, days below. `endsOn` is exclusive. */
function lengthOf(startsOn: string, endsOn: string, t: Translate): string {
  const days = daysApart(startsOn, endsOn);
  return days < 14 ? t('calls.length.days', { count: days }) : t('calls.length.weeks', { count: Math.round(days / 7) });
}

const months = new Map<string, Intl.DateTimeFormat>();

function monthIn(locale: Locale, day: string, year: boolean): string {
  const key = `${locale}${year ? ' year' : ''}`;
  const known = months.get(key);
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  const format =
    known ??
    new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC', ...(year ? ({ year: 'numeric' } as const) : {}) });
  if (!known) months.set(key, format);
  return format.format(new Date(`${day}T00:00:00.000Z`));
}

/** "6 weeks, Feb to Mar 2027". `endsOn` is exclusive. */
export function periodOf(startsOn: string, endsOn: string, { t, locale }: Pick<Reader, 't' | 'locale'>): string {
  const length = lengthOf(startsOn, endsOn, t);
  const last = dayBefore(endsOn);
  const to = monthIn(locale, last, true);
  if (startsOn.slice(0, 7) === last.slice(0, 7)) return t('calls.period.month', { length, month: to });
  const from = monthIn(locale, startsOn, startsOn.slice(0, 4) !== last.slice(0, 4));
  return t('calls.period.months', { length, from, to });
}
