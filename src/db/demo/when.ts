import { Temporal } from 'temporal-polyfill';
import type { CityContent } from '../../content/cities.ts';
import type { Instant } from '../../deps.ts';
import { addDays, instantText } from '../../engine/days.ts';

/** The instant at which a clock on the wall of a zone shows so many minutes past midnight on a day. */
export function momentOn(day: string, minutes: number, zone: string): Instant {
  return instantText(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).add({ minutes }).toInstant());
}

/** The day itself, or the first one behind it on which the city's office is open. */
export function workingDay(day: string, city: CityContent): string {
  let open = day;
  while (Temporal.PlainDate.from(open).dayOfWeek > 5 || city.holidays.includes(open)) open = addDays(open, 1);
  return open;
}
