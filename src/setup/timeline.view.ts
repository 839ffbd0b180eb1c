import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { CityCalendar } from './calendar.ts';
import type { Planned, VisaTime } from './warnings.ts';

const DAY = 86_400_000;
const [LEFT, RIGHT, TOP, LINE] = [104, 960, 14, 28];

/** A bar of the timeline. */
export interface Bar {
  readonly text: string;
  readonly look: 'a' | 'b' | 'err';
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What views/partials/call-timeline.ejs draws; its numbers are those of the picture, not days. */
export interface Timeline {
  readonly label: string;
  readonly height: number;
  readonly months: readonly { readonly x: number; readonly text: string }[];
  readonly holidays: readonly { readonly x: number; readonly width: number }[];
  readonly bars: readonly Bar[];
  /** Until where the time for visas would have to reach; null where it is enough. */
  readonly needs: { readonly x1: number; readonly x2: number; readonly y: number; readonly text: string } | null;
  readonly legend: string;
  /** The holidays in it, a line each: the day, what it is called, and where. */
  readonly named: { readonly title: string; readonly items: readonly string[] } | null;
}

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00.000Z`);

function scaleOf(from: string, to: string): (day: string) => number {
  const [first, last] = [timeOf(from), timeOf(to)];
  const wide = Math.max(DAY, last - first);
  return (day) => Math.round((LEFT + ((timeOf(day) - first) / wide) * (RIGHT - LEFT)) * 10) / 10;
}

function monthsIn(from: string, to: string, x: (day: string) => number, { locale }: Reader): Timeline['months'] {
  const format = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const months: { x: number; text: string }[] = [];
  const [year = 0, month = 1] = from.split('-').map(Number);
  for (let i = 1; i < 36; i += 1) {
    const day = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 10);
    if (day > to) break;
    months.push({ x: x(day), text: format.format(timeOf(day)) });
  }
  const step = Math.ceil(months.length / 12);
  return months.filter((_, i) => i % step === 0);
}

/** Runs of holidays, a rectangle each: weekends are in every week and say nothing. */
function runsIn(cities: readonly CityCalendar[], from: string, to: string, x: (day: string) => number): Timeline['holidays'] {
  const days = [...new Set(cities.flatMap(({ holidays }) => holidays))].filter((day) => day >= from && day <= to).sort();
  const runs: { first: string; end: number }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run && timeOf(day) <= run.end) run.end = timeOf(day) + DAY;
    else runs.push({ first: day, end: timeOf(day) + DAY });
  }
  return runs.map(({ first, end }) => {
    const left = x(first);
    return { x: left, width: Math.max(2, Math.round((x(new Date(end).toISOString().slice(0, 10)) - left) * 10) / 10) };
  });
} // prettier-ignore

/** The holidays of a time by name and city; null where there is none. */
function namedIn(cities: readonly CityCalendar[], from: string, to: string, { t, locale, zone }: Reader): Timeline['named'] {
  const { date } = formats(locale, zone);
  const lines = new Map<string, { day: string; name: string; cities: string[] }>();
  for (const city of cities)
    for (const day of city.holidays.filter((one) => one >= from && one <= to)) {
      const called = city.holidayNames[day];
      const name = called === undefined ? t('setup.holidayUnnamed') : pick(called, locale);
      const line = lines.get(`${day} ${name}`) ?? { day, name, cities: [] };
      lines.set(`${day} ${name}`, line);
      line.cities.push(city.name);
    }
  if (lines.size === 0) return null;
  const items = [...lines.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return {
    title: t('setup.holidaysIn'),
    items: items.map((one) => t('setup.holidayLine', { day: date(one.day), name: one.name, cities: one.cities.join(', ') })),
  };
} // prettier-ignore

/** The picture of a call's year; null while its days do not make one. The same days stand in the table below it. */
export function timelineOf(
  { days, lead, hosts }: Planned,
  answered: string | null,
  worst: VisaTime | undefined,
  reader: Reader,
): Timeline | null {
  const { t } = reader;
  const { opens, closes, scores, meets, released, starts, last } = days;
  if (!opens || !closes || !starts || !last || last <= opens) return null;
  const short = worst !== undefined && worst.there < worst.needed;
  const end = short && worst.begin > last ? worst.begin : last;
  const x = scaleOf(opens, end);
  const spans: readonly (readonly [name: 'open' | 'review' | 'decision' | 'visa' | 'stay', look: Bar['look'], from: string | undefined, to: string | undefined])[] = [
    ['open', 'a', opens, closes],
    ['review', 'a', closes, scores],
    ['decision', 'b', meets, released ?? meets],
    ['visa', short ? 'err' : 'a', answered ?? undefined, starts],
    ['stay', 'a', starts, last],
  ]; // prettier-ignore
  const drawn = spans.filter(([, , from, to]) => from !== undefined && to !== undefined && from <= to);
  const bars = drawn.map(([name, look, from = '', to = ''], i): Bar => {
    const left = x(from);
    return { text: t(`setup.bar.${name}`), look, x: left, y: TOP + i * LINE, width: Math.max(6, Math.round((x(to) - left) * 10) / 10) }; // prettier-ignore
  });
  const visa = bars.find(({ text }) => text === t('setup.bar.visa'));
  const calendars = [lead, ...hosts.filter(({ id }) => id !== lead.id)];
  const foot = TOP + drawn.length * LINE;
  return {
    label: t('setup.timeline'),
    height: foot + 26,
    months: monthsIn(opens, end, x, reader),
    holidays: runsIn(calendars, opens, end, x),
    named: namedIn(calendars, opens, end, reader),
    bars,
    needs: short && visa ? { x1: x(starts), x2: x(worst.begin), y: visa.y + 8, text: t('setup.needsUntil') } : null,
    legend: t('setup.timelineLegend', { cities: [...new Set([lead, ...hosts].map(({ name }) => name))].join(', ') }),
  };
}
