import type { Call } from '../calls/calls.reads.ts';
import { lastDay } from '../calls/when.ts';
import { addDays, dayOf } from '../engine/days.ts';
import { daysApart } from '../workflow/zones.ts';
import { restOn, workingDayFrom, type CityCalendar } from './calendar.ts';

/** The days of a call that move when another is made from it, in the order of the year. */
export const MOVING = [
  'opens', 'closes', 'scores', 'interviewsFrom', 'interviewsUntil', 'meets', 'released', 'starts', 'last', 'over',
] as const; // prettier-ignore
export type MovingDay = (typeof MOVING)[number];

/** A day moved: from where, to where, and what made it move further than the others. */
export interface Moved {
  readonly from: string;
  readonly to: string;
  readonly why: 'weekend' | 'holiday' | null;
}

/** The days of a call in its zone; those that were never set are left out. */
export function daysOfCall(call: Call): Readonly<Partial<Record<MovingDay, string>>> {
  const { settings, zone } = call;
  const days: Record<MovingDay, string | undefined> = {
    opens: dayOf(call.opensAt, zone),
    closes: lastDay(call.plannedClosesAt, zone),
    scores: settings.scoresDueOn,
    interviewsFrom: settings.interviewsFrom,
    interviewsUntil: settings.interviewsUntil,
    meets: settings.meetsOn,
    released: settings.releasedOn,
    starts: call.startsOn,
    last: addDays(call.endsOn, -1),
    over: lastDay(call.endsAt, zone),
  };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
}

const YEAR = 364; // 52 weeks: a Monday stays a Monday
/** Days on which people work for the call: in its lead city. The stay belongs to the hosts, and keeps its length. */
const WORKED: readonly MovingDay[] = ['opens', 'closes', 'scores', 'interviewsFrom', 'interviewsUntil', 'meets', 'released']; // prettier-ignore

/**
 * The days of the next intake: whole years of 52 weeks later, so that weekdays stay, and from there to the next day on
 * which the lead city works. The first intake that is still to come when it is made opens after `today`.
 */
export function movedDays(
  call: Call,
  lead: Pick<CityCalendar, 'holidays'>,
  today: string,
): { readonly days: Readonly<Partial<Record<MovingDay, Moved>>>; readonly weeks: number } {
  const old = daysOfCall(call);
  let by = YEAR;
  while (addDays(old.opens ?? today, by) <= today) by += YEAR;
  const entries = MOVING.flatMap((name) => {
    const from = old[name];
    if (from === undefined) return [];
    const plain = addDays(from, by);
    const to = WORKED.includes(name) ? workingDayFrom(plain, lead) : plain;
    return [[name, { from, to, why: to === plain ? null : restOn(plain, lead) }] as const];
  });
  return { days: Object.fromEntries(entries), weeks: by / 7 };
}

/** A day that moves with the first day of the stay, as those of places and of rules do. */
export function movedWith(day: string, was: string, is: string): string {
  return addDays(day, daysApart(was, is));
}
