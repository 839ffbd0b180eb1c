/** Whole years from a birthday to a day (both YYYY-MM-DD). Who was born on 29 February is a year older on 1 March. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** Milliseconds between two instants. */
export function between(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

export const HOURS = 3_600_000;
export const DAYS = 24 * HOURS;
