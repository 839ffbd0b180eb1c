import { Temporal } from 'temporal-polyfill';
import { MINUTE } from '../deps.ts';
import { instantText } from '../engine/days.ts';
import { offsetMinutes } from '../workflow/zones.ts';

/** The time of day of an instant in a zone, `HH:MM`. */
export function timeIn(at: string, zone: string): string {
  return new Date(Date.parse(at) + offsetMinutes(at, zone) * MINUTE).toISOString().slice(11, 16);
}

/** The instant at which clocks of a zone show a time on a day. */
export function instantIn(day: string, time: string, zone: string): string {
  return instantText(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant());
}
