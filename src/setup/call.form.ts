import type { Fields } from '../applications/answers.ts';
import { CALL_TEXTS, type CallChange } from '../calls/call.ts';
import type { Call } from '../calls/calls.reads.ts';
import { REFEREE_KINDS, type CallSettings } from '../calls/definitions.ts';
import { lastDay } from '../calls/when.ts';
import { addDays } from '../engine/days.ts';
import { LOCALES } from '../i18n/index.ts';
import { DAYS_TO_ANSWER, DAYS_TO_OBJECT } from '../objections/days.ts';
import { kindsOf } from '../references/referees.ts';
import { timeIn, instantIn } from './clock-time.ts';
import { daysOfCall, MOVING } from './move-dates.ts';
import { dayParts, fieldsFrom, reading, wordParts, type Filled, type Reading } from './reading.form.ts';

/** Characters that a text of a call may have. */
export const CALL_LENGTHS = { name: 120, audience: 300, summary: 400, covered: 600, description: 6000 } as const;

/** Numbers of a call's settings, with the least and the most of each; a few may be left empty. */
export const SETTING_NUMBERS = {
  reviewsNeeded: [1, 20],
  reviewersEach: [1, 20],
  minorUnder: [15, 25],
  placesToRank: [1, 20],
  reserve: [0, 200],
  replyDays: [1, 90],
  answerDays: [1, 90],
  objectionDays: [1, 60],
  objectionAnswerDays: [1, 60],
} as const;
export type SettingNumber = keyof typeof SETTING_NUMBERS;
const OPTIONAL: readonly SettingNumber[] = ['reviewersEach', 'reserve'];

/** What counts where a call says nothing. */
const USUAL: Readonly<Partial<Record<SettingNumber, number>>> = {
  objectionDays: DAYS_TO_OBJECT,
  objectionAnswerDays: DAYS_TO_ANSWER,
};

const graceOf = (call: Call): number =>
  Math.max(0, Math.round((Date.parse(call.graceEndsAt) - Date.parse(call.plannedClosesAt)) / 60_000));

/** A call as it is, to be changed in part. */
export function unchanged(call: Call, sending: readonly string[]): CallChange {
  const { name, audience, summary, covered, description, opensAt, startsOn, endsOn, settings } = call;
  return {
    name, audience, summary, covered, description, opensAt, startsOn, endsOn, settings, sending,
    closesOn: lastDay(call.plannedClosesAt, call.zone),
    graceMinutes: graceOf(call),
    endsOnDay: lastDay(call.endsAt, call.zone),
  }; // prettier-ignore
}

function withDay<N extends keyof CallSettings>(settings: CallSettings, name: N, value: CallSettings[N] | null): CallSettings {
  const { [name]: _gone, ...rest } = settings;
  return (value === null ? rest : { ...rest, [name]: value }) as CallSettings;
} // prettier-ignore

/** What the page of dates asks for. */
export function datesFrom(fields: Fields, now: CallChange, zone: string): { change: CallChange; read: Reading } {
  const read = reading(fields);
  const [opens, closes, starts, last, over] = (['opens', 'closes', 'starts', 'last', 'over'] as const).map((name) => read.day(name) ?? ''); // prettier-ignore
  const time = read.time('opens-time');
  const grace = read.whole('grace', 0, 1440) ?? 0;
  const settings = (
    [
      ['scoresDueOn', 'scores'],
      ['interviewsFrom', 'interviewsFrom'],
      ['interviewsUntil', 'interviewsUntil'],
      ['meetsOn', 'meets'],
      ['releasedOn', 'released'],
    ] as const
  ).reduce((all, [name, field]) => withDay(all, name, read.day(field, false)), now.settings);
  const right = Object.keys(read.errors(String)).length === 0;
  if (!right) return { change: now, read };
  const change: CallChange = {
    ...now, settings,
    opensAt: instantIn(opens ?? '', time, zone),
    closesOn: closes ?? '', graceMinutes: grace, startsOn: starts ?? '', endsOn: addDays(last ?? '', 1), endsOnDay: over ?? '',
  }; // prettier-ignore
  return { change, read };
}

/** The page of dates as it would be sent unchanged. */
export function datesFields(call: Call): Fields {
  const days = daysOfCall(call);
  const parts = MOVING.reduce<Filled>((all, name) => ({ ...all, ...dayParts(name, days[name]) }), {});
  return fieldsFrom({ ...parts, 'opens-time': timeIn(call.opensAt, call.zone), grace: String(graceOf(call)) });
}

/** What the page of texts asks for; `others` are languages besides those of the pages. */
export function textsFrom(fields: Fields, now: CallChange, others: readonly string[]): { change: CallChange; read: Reading } {
  const read = reading(fields);
  const texts = Object.fromEntries(CALL_TEXTS.map((name) => [name, read.words(name, CALL_LENGTHS[name], LOCALES, others)]));
  return { change: { ...now, ...(texts as Pick<CallChange, (typeof CALL_TEXTS)[number]>) }, read };
} // prettier-ignore

/** The page of texts as it would be sent unchanged. */
export function textsFields(call: Call): Fields {
  return fieldsFrom(CALL_TEXTS.reduce<Filled>((all, name) => ({ ...all, ...wordParts(name, call[name]) }), {}));
}

/** Most referees of one kind. */
const MOST_REFEREES = 6;

/** How many referees of which kind, and how their references are asked for. */
function referencesFrom(read: Reading, now: CallSettings): CallSettings {
  const referees = REFEREE_KINDS.flatMap((kind) => {
    const count = read.whole(`ref-${kind}`, 0, MOST_REFEREES) ?? 0;
    const most = read.whole(`most-${kind}`, 0, MOST_REFEREES, false);
    if (most !== null && most < count) read.wrong(`most-${kind}`, 'errors.too_small', { min: count });
    if (count === 0 && (most ?? 0) === 0) return [];
    return [{ kind, count, ...(most === null || most === count ? {} : { most }) }];
  });
  const answer = read.one('refAnswer', ['form', 'file', 'either'] as const);
  const shared = read.one('refShared', ['confidential', 'shared'] as const) === 'shared';
  const readers = read.one('refReaders', ['office', 'reviewers'] as const);
  const dueOn = read.day('refDue', false);
  const questions = now.references?.questions;
  const references = {
    answer,
    shared,
    readers,
    ...(dueOn === null ? {} : { dueOn }),
    ...(questions ? { questions } : {}),
  };
  const guardians = read.one('guardians', ['1', '2'] as const) === '2' ? 2 : 1;
  const { guardianIdentity: _, ...rest } = now;
  const identity = read.ticked('guardianIdentity') ? { guardianIdentity: true } : {};
  return { ...rest, referees, references, guardians, ...identity };
}

/** The same as it would be sent unchanged. */
function referencesFields({ referees, references = {}, guardians = 1, guardianIdentity }: CallSettings): Filled {
  const kinds = kindsOf(referees);
  return {
    ...Object.fromEntries(REFEREE_KINDS.flatMap((kind) => {
      const of = kinds.get(kind) ?? { count: 0, most: 0 };
      return [[`ref-${kind}`, String(of.count)], [`most-${kind}`, of.most > of.count ? String(of.most) : '']];
    })),
    refAnswer: references.answer ?? 'form',
    refShared: references.shared === true ? 'shared' : 'confidential',
    refReaders: references.readers ?? 'office',
    guardians: String(guardians),
    ...(guardianIdentity === true ? { guardianIdentity: 'on' } : {}),
    ...dayParts('refDue', references.dueOn),
  }; // prettier-ignore
}

/** What the page of settings asks for. */
export function settingsFrom(fields: Fields, now: CallChange, cities: readonly string[]): { change: CallChange; read: Reading } {
  const read = reading(fields);
  const numbers = (Object.keys(SETTING_NUMBERS) as SettingNumber[]).map((name) => {
    const [least, most] = SETTING_NUMBERS[name];
    return [name, read.whole(name, least, most, !OPTIONAL.includes(name))] as const;
  });
  const minutes = read.whole('interviewMinutes', 5, 240, false);
  const place = read.text('interviewPlace', 300, false);
  const sending = read.several('sending', cities);
  if (sending.length === 0) read.wrong('sending', 'calls.office.error.noSending');
  const base = { ...now.settings, blind: read.ticked('blind'), interviews: read.ticked('interviews') };
  const counted = numbers.reduce<CallSettings>((all, [name, value]) => withDay(all, name, value as never), base);
  const asked = referencesFrom(read, counted);
  const settings = withDay(withDay(asked, 'interviewMinutes', minutes), 'interviewPlace', place === '' ? null : place);
  return { change: { ...now, settings, sending }, read };
} // prettier-ignore

/** The page of settings as it would be sent unchanged. */
export function settingsFields({ settings }: Call, sending: readonly string[]): Fields {
  const numbers = (Object.keys(SETTING_NUMBERS) as SettingNumber[]).map((name) => [
    name,
    (settings[name] ?? USUAL[name])?.toString(),
  ]);
  return fieldsFrom({
    ...(Object.fromEntries(numbers) as Filled),
    interviewMinutes: settings.interviewMinutes?.toString(),
    interviewPlace: settings.interviewPlace,
    ...referencesFields(settings),
    ...(settings.blind ? { blind: 'on' } : {}),
    ...(settings.interviews ? { interviews: 'on' } : {}),
    sending,
  });
}
