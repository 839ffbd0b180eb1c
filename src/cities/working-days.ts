const DAY = 86_400_000;

function isWorkingDay(time: number, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(time).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(dayAt(time));
}

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day (YYYY-MM-DD) that is `count` working days behind another: Saturdays, Sundays and the city's holidays do not count. */
export function addWorkingDays(day: string, count: number, holidays: readonly string[]): string {
  const closed = new Set(holidays);
  let time = timeOf(day);
  for (let left = count; left > 0;) {
    time += DAY;
    if (isWorkingDay(time, closed)) left -= 1;
  }
  return dayAt(time);
}
