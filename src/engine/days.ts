import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../deps.ts';
import { addDays } from '../workflow/time.ts';

export { addDays, addMonths } from '../workflow/time.ts';
export { dayOf } from '../workflow/zones.ts';

/** An instant as the 24 characters that the databases compare. */
export function instantText(instant: Temporal.Instant): Instant {
  return instant.toString({ fractionalSecondDigits: 3 });
}

/** The start of a day (YYYY-MM-DD) in a zone. */
export function startOfDay(day: string, zone: string): Instant {
  return instantText(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).toInstant());
}

/** The end of a day in a zone: the start of the next one, exclusive. A deadline "on a day" is this instant. */
export function endOfDay(day: string, zone: string): Instant {
  return startOfDay(addDays(day, 1), zone);
}

/** Whole weeks begun between two days, the second exclusive: what the balance counts. */
export function weeksBetween(from: string, to: string): number {
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
  return Math.ceil(days / 7);
}
