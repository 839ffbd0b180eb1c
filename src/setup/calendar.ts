import { addWorkingDays } from '../cities/working-days.ts';
import { addDays } from '../engine/days.ts';
import type { Localised } from '../i18n/index.ts';

/** A city as a set-up looks at its calendar. */
export interface CityCalendar {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly zone: string;
  readonly languages: readonly string[];
  /** Days that are not working days, besides Saturdays and Sundays. */
  readonly holidays: readonly string[];
  /** What they are called, by day; some have no name. */
  readonly holidayNames: Readonly<Record<string, Localised>>;
  /** Working days that its letter and the visa take, by country of the visitor. */
  readonly visaDays: Readonly<Record<string, number>>;
}

type Days = Pick<CityCalendar, 'holidays'>;

/** Why nobody works in a city on a day; null where they do. */
export function restOn(day: string, { holidays }: Days): 'weekend' | 'holiday' | null {
  if (holidays.includes(day)) return 'holiday';
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? 'weekend' : null;
}

function stepTo(day: string, city: Days, step: 1 | -1): string {
  let found = day;
  while (restOn(found, city) !== null) found = addDays(found, step);
  return found;
}

/** The day itself, or the next one on which the city works. */
export function workingDayFrom(day: string, city: Days): string {
  return stepTo(day, city, 1);
}

/** How many working days lie between two days, neither counted. */
export function workingDaysBetween(from: string, to: string, city: Days): number {
  let count = 0;
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) if (restOn(day, city) === null) count += 1;
  return count;
}

/** The first working day before which so many working days lie, counted from the day after `from`. */
export function afterWorkingDays(from: string, days: number, city: Days): string {
  return stepTo(addDays(addWorkingDays(from, days, city.holidays), 1), city, 1);
}

/** The last day after which so many working days lie before `to`. */
export function beforeWorkingDays(to: string, days: number, city: Days): string {
  let day = to;
  for (let left = days; left > 0; left -= 1) day = stepTo(addDays(day, -1), city, -1);
  return addDays(day, -1);
}
