/** What a clock on the wall of a zone shows. Temporal can tell too, but pages ask it for hundreds of rows. */
import { DAYS } from './time.ts';

const MINUTE = 60_000;

/** Keeps at most so many: some zones come from visitors' cookies. */
function kept<V>(cache: Map<string, V>, most: number, key: string, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (cache.size >= most) cache.clear();
  cache.set(key, made);
  return made;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(zone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  return new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: two, day: two, hour: two, minute: two, second: two,
  }); // prettier-ignore
}

/** By how many milliseconds the clock on a wall of a zone is ahead of UTC at a whole minute. */
function offsetAt(at: number, zone: string): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  const clock = kept(clocks, 500, zone, () => clockIn(zone));
  for (const { type, value } of clock.formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - at;
}

const offsets = new Map<string, number | 'moves'>();

/** A zone keeps its offset through a day of UTC, but for the days on which clocks change. */
function offsetIn(at: number, zone: string): number {
  const day = Math.floor(at / DAYS);
  const offset = kept(offsets, 5_000, `${zone} ${String(day)}`, () => {
    const [first, last] = [offsetAt(day * DAYS, zone), offsetAt((day + 1) * DAYS, zone)];
    return first === last ? first : 'moves';
  });
  return offset === 'moves' ? offsetAt(Math.floor(at / MINUTE) * MINUTE, zone) : offset;
}

/** The day of an instant in a zone. Lists ask this for every row: a zone's offset is worked out once a day. */
export function dayOf(at: string, zone: string): string {
  const time = Date.parse(at);
  return new Date(time + offsetIn(time, zone)).toISOString().slice(0, 10);
}

/** By how many minutes a zone is ahead of UTC at an instant. */
export function offsetMinutes(at: string, zone: string): number {
  return offsetIn(Date.parse(at), zone) / MINUTE;
}

/** Whole days from one day to another. */
export function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAYS);
}
