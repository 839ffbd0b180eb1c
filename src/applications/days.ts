import { dayOf } from '../engine/days.ts';

/** The day of an instant in a zone (YYYY-MM-DD), for view models, which read nothing themselves. */
export function dayIn(at: string, zone: string): string {
  return dayOf(at, zone);
}
