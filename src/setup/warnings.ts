import type { Call } from '../calls/calls.reads.ts';
import { addDays } from '../engine/days.ts';
import type { Key, Localised, Vars } from '../i18n/index.ts';
import { daysApart } from '../workflow/zones.ts';
import {
  afterWorkingDays,
  beforeWorkingDays,
  restOn,
  workingDayFrom,
  workingDaysBetween,
  type CityCalendar,
} from './calendar.ts';
import { daysOfCall, type MovingDay } from './move-dates.ts';

/** Something to think of in a set-up: at which field, how grave, in which words. Days in `vars` are YYYY-MM-DD. */
export interface Warning {
  readonly field: MovingDay | 'grace' | 'places';
  readonly kind: 'err' | 'warn';
  readonly key: Key;
  readonly vars: Vars;
  /** What the holiday is called that it is about; then the words have a place for it. */
  readonly holiday?: Localised;
}

/** The days of a call and whose calendars they fall into. */
export interface Planned {
  readonly days: Readonly<Partial<Record<MovingDay, string>>>;
  readonly graceMinutes: number;
  readonly interviews: boolean;
  /** Days a host has to reply to a nomination, and a person to answer an offer. */
  readonly replyDays: number;
  readonly answerDays: number;
  readonly lead: CityCalendar;
  readonly sending: readonly CityCalendar[];
  readonly hosts: readonly CityCalendar[];
}

/** A stored call as it is planned. */
export function plannedOf(call: Call, cities: Pick<Planned, 'lead' | 'sending' | 'hosts'>): Planned {
  const { interviews, replyDays, answerDays } = call.settings;
  const graceMinutes = (Date.parse(call.graceEndsAt) - Date.parse(call.plannedClosesAt)) / 60_000;
  return { days: daysOfCall(call), graceMinutes, interviews, replyDays, answerDays, ...cities };
}

const SHORTEST_OPEN = 14;
const SHORTEST_REVIEW = 7;

type Say = (field: Warning['field'], kind: Warning['kind'], key: Key, vars?: Vars, holiday?: Localised) => void;

function restDays({ days, lead, hosts }: Planned, say: Say): void {
  for (const name of ['opens', 'closes', 'scores', 'meets', 'released'] as const) {
    const day = days[name];
    const rest = day === undefined ? null : restOn(day, lead);
    if (day === undefined || rest === null) continue;
    const next = workingDayFrom(day, lead);
    const vars = { city: lead.name, next };
    const called = lead.holidayNames[day];
    if (rest === 'weekend') say(name, 'warn', 'setup.warn.weekend', vars);
    else say(name, 'warn', called ? 'setup.warn.holidayNamed' : 'setup.warn.holiday', vars, called);
  }
  for (const host of hosts.filter(({ id }) => id !== lead.id))
    for (const name of ['meets', 'starts', 'last'] as const) {
      const day = days[name];
      if (day === undefined || !host.holidays.includes(day)) continue;
      const called = host.holidayNames[day];
      const key = name === 'meets' ? 'setup.warn.hostAway' : 'setup.warn.hostHoliday';
      say(name, 'warn', called ? `${key}Named` : key, { city: host.name }, called);
    }
}

function lengths({ days, graceMinutes }: Planned, say: Say): void {
  const { opens, closes, scores } = days;
  if (opens && closes && daysApart(opens, closes) < SHORTEST_OPEN)
    say('closes', 'warn', 'setup.warn.shortOpen', { count: daysApart(opens, closes) + 1 });
  if (graceMinutes === 0) say('grace', 'warn', 'setup.warn.noGrace');
  if (closes && scores && scores > closes && daysApart(closes, scores) < SHORTEST_REVIEW)
    say('scores', 'warn', 'setup.warn.shortReview', { count: daysApart(closes, scores) });
}

function order({ days, interviews }: Planned, say: Say): void {
  const { closes, scores, interviewsFrom, interviewsUntil, meets, released, last, over } = days;
  if (closes && scores && scores <= closes) say('scores', 'err', 'setup.warn.scoresBeforeClosing');
  const judged = scores ?? closes;
  if (meets && judged && meets < judged)
    say('meets', 'err', scores ? 'setup.warn.meetsBeforeScores' : 'setup.warn.meetsBeforeClosing');
  if (meets && released && released < meets) say('released', 'err', 'setup.warn.releasedBeforeMeeting');
  if (interviews && !interviewsFrom) say('interviewsFrom', 'warn', 'setup.warn.noInterviewDays');
  if (interviews && interviewsFrom && closes && interviewsFrom <= closes)
    say('interviewsFrom', 'err', 'setup.warn.interviewsBeforeClosing');
  if (interviews && interviewsUntil && meets && interviewsUntil > meets)
    say('interviewsUntil', 'err', 'setup.warn.interviewsAfterMeeting');
  if (last && over && over < last) say('over', 'warn', 'setup.warn.overBeforeEnd');
}

/** The day by which the last offer is answered, if host and person take the time that they have. */
export function answeredOn({ days, replyDays, answerDays }: Planned): string | null {
  return days.released === undefined ? null : addDays(days.released, replyDays + answerDays);
}

/** What letters and visas ask of the days between the last answer and the first day of the stay. */
export interface VisaTime {
  readonly host: CityCalendar;
  readonly from: CityCalendar;
  /** Working days of the host: there, and needed. */
  readonly there: number;
  readonly needed: number;
  /** The first day on which the stay could begin, and the last one for letters to go out. */
  readonly begin: string;
  readonly release: string;
}

/** Every pair of a host and a sending city between which a visa takes time, the longest first. */
export function visaTimes(planned: Planned): readonly VisaTime[] {
  const answered = answeredOn(planned);
  const { starts } = planned.days;
  if (answered === null || starts === undefined) return [];
  const waiting = planned.replyDays + planned.answerDays;
  return planned.hosts
    .flatMap((host) =>
      planned.sending.flatMap((from): VisaTime[] => {
        const needed = from.country === host.country ? 0 : (host.visaDays[from.country] ?? 0);
        if (needed === 0) return [];
        const there = workingDaysBetween(answered, starts, host);
        const begin = afterWorkingDays(answered, needed, host);
        const release = addDays(beforeWorkingDays(starts, needed, host), -waiting);
        return [{ host, from, there, needed, begin, release }];
      }),
    )
    .toSorted((a, b) => b.needed - b.there - (a.needed - a.there));
}

function visas(planned: Planned, say: Say): void {
  const { days, hosts, sending } = planned;
  const abroad = hosts.some((host) => sending.some(({ country }) => country !== host.country));
  if (days.released === undefined) {
    if (abroad) say('released', 'warn', 'setup.warn.noRelease');
    return;
  }
  const answered = answeredOn(planned);
  const times = visaTimes(planned);
  if (days.starts !== undefined && answered !== null && days.starts <= answered)
    say('starts', 'err', 'setup.warn.startsBeforeAnswers', { day: answered });
  const told = new Set<string>();
  for (const { host, from, there, needed, begin, release } of times) {
    const pair = `${host.country} ${from.country}`;
    if (there >= needed || told.has(pair)) continue;
    told.add(pair);
    const names = { host: host.name, city: from.name };
    say('starts', 'err', 'setup.warn.visa', { ...names, there, needed, short: needed - there, begin, release });
  }
  for (const host of hosts)
    if (sending.some(({ country }) => country !== host.country && host.visaDays[country] === undefined))
      say('places', 'warn', 'setup.warn.noVisaDays', { city: host.name });
}

/** Everything to think of in how a call is planned. None of it keeps a legal call from being published. */
export function warningsOf(planned: Planned): readonly Warning[] {
  const found: Warning[] = [];
  const say: Say = (field, kind, key, vars = {}, holiday) =>
    found.push({ field, kind, key, vars, ...(holiday && { holiday }) });
  restDays(planned, say);
  lengths(planned, say);
  order(planned, say);
  visas(planned, say);
  return found;
}
