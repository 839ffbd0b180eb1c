import { z } from 'zod';
import { AppError } from '../errors.ts';
import { startOfDay, addDays, dayOf } from '../engine/days.ts';
import { LOCALES, type Locale, type Localised } from '../i18n/index.ts';
import { DAYS_TO_ANSWER, DAYS_TO_OBJECT } from '../objections/days.ts';
import { dayFrom, id, many, required, text, ticked } from '../web/input.ts';
import { CALL_TEXTS, type CallChange } from './call.ts';
import type { Call } from './calls.reads.ts';
import type { Draft } from './draft.ts';
import { lastDay } from './when.ts';

/** The days of a call's form: opens, closes, first and last day of the stay, and when the call is over. */
const CALL_DAYS = ['opens', 'closes', 'starts', 'ends', 'over'] as const;
/** The days that a new call is begun with. */
const DRAFT_DAYS = ['opens', 'closes', 'starts', 'ends'] as const;
/** Numbers of a call's settings, with the least and the most of each. */
const CALL_NUMBERS = {
  grace: [0, 1440],
  reviewsNeeded: [1, 20],
  minorUnder: [15, 25],
  placesToRank: [1, 20],
  replyDays: [1, 90],
  answerDays: [1, 90],
  objectionDays: [1, 60],
  objectionAnswerDays: [1, 60],
} as const;
/** Characters that a text of a call may have. */
const CALL_LENGTHS = { name: 120, audience: 300, summary: 400, covered: 600, description: 6000 } as const;

type TextField = `${(typeof CALL_TEXTS)[number]}_${Locale}`;
type DayField<D extends string> = `${D}-${'day' | 'month' | 'year'}`;
type Fields = Readonly<Record<string, unknown>>;

const whole = ([least, most]: readonly [number, number]) =>
  z
    .string()
    .trim()
    .min(1)
    .regex(/^\d{1,5}$/, { error: 'errors.whole' })
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

function textFields(): Record<TextField, ReturnType<typeof required>> {
  const pairs = CALL_TEXTS.flatMap((name) =>
    LOCALES.map((locale) => [`${name}_${locale}`, required(CALL_LENGTHS[name])] as const),
  );
  return Object.fromEntries(pairs) as Record<TextField, ReturnType<typeof required>>;
}

function dayFields<D extends string>(days: readonly D[]): Record<DayField<D>, ReturnType<typeof text>> {
  const pairs = days.flatMap((day) => ['day', 'month', 'year'].map((part) => [`${day}-${part}`, text(4)] as const));
  return Object.fromEntries(pairs) as Record<DayField<D>, ReturnType<typeof text>>;
}

/** The form of a call. */
export const CallForm = z.strictObject({
  ...textFields(),
  ...dayFields(CALL_DAYS),
  grace: whole(CALL_NUMBERS.grace),
  reviewsNeeded: whole(CALL_NUMBERS.reviewsNeeded),
  minorUnder: whole(CALL_NUMBERS.minorUnder),
  placesToRank: whole(CALL_NUMBERS.placesToRank),
  replyDays: whole(CALL_NUMBERS.replyDays),
  answerDays: whole(CALL_NUMBERS.answerDays),
  objectionDays: whole(CALL_NUMBERS.objectionDays),
  objectionAnswerDays: whole(CALL_NUMBERS.objectionAnswerDays),
  blind: ticked(),
  interviews: ticked(),
  sending: many(id(), 50),
  version,
});

/** The form that begins a call. */
export const DraftForm = z.strictObject({
  programme: id(),
  name_id: required(CALL_LENGTHS.name),
  name_en: required(CALL_LENGTHS.name),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{0,80}$/, { error: 'calls.office.error.slug' }),
  form: id(),
  rubric: id(),
  ...dayFields(DRAFT_DAYS),
});

/** A button that moves a call on: the version that the officer looked at. */
export const VersionForm = z.strictObject({ version });

/** Days of the form as YYYY-MM-DD; throws with a message at each that is missing or does not exist. */
function daysOf<D extends string>(fields: Fields, names: readonly D[]): Record<D, string> {
  const problems: Record<string, string> = {};
  const days = names.map((name) => {
    const read = dayFrom(fields, name);
    const day = read.ok ? read.day : null;
    if (day === null) problems[name] = read.ok ? 'errors.required' : 'errors.day';
    return [name, day ?? ''] as const;
  });
  if (Object.keys(problems).length > 0) throw new AppError({ kind: 'invalid', fields: problems });
  return Object.fromEntries(days) as Record<D, string>;
}

function localised(fields: Fields, name: string): Localised {
  return Object.fromEntries(LOCALES.map((locale) => [locale, String(fields[`${name}_${locale}`])]));
}

/** What the form asks for, over what the call is now: a day that stays keeps its time, cities unknown to us are refused. */
export function changeFrom(body: z.infer<typeof CallForm>, call: Call, cities: readonly string[]): CallChange {
  const days = daysOf(body, CALL_DAYS);
  if (body.sending.length === 0)
    throw new AppError({ kind: 'invalid', fields: { sending: 'calls.office.error.noSending' } });
  if (body.sending.some((city) => !cities.includes(city)))
    throw new AppError({ kind: 'invalid', fields: { sending: 'errors.chosen' } });
  const { blind, interviews, reviewsNeeded, minorUnder, placesToRank, replyDays, answerDays } = body;
  const { objectionDays, objectionAnswerDays } = body;
  return {
    name: localised(body, 'name'),
    audience: localised(body, 'audience'),
    summary: localised(body, 'summary'),
    covered: localised(body, 'covered'),
    description: localised(body, 'description'),
    opensAt: dayOf(call.opensAt, call.zone) === days.opens ? call.opensAt : startOfDay(days.opens, call.zone),
    closesOn: days.closes,
    graceMinutes: body.grace,
    endsOnDay: days.over,
    startsOn: days.starts,
    endsOn: addDays(days.ends, 1),
    settings: {
      ...call.settings, blind, interviews, reviewsNeeded, minorUnder, placesToRank, replyDays, answerDays,
      objectionDays, objectionAnswerDays,
    },
    sending: body.sending,
  }; // prettier-ignore
}

/** What the form of a new call says. */
export function draftFrom(body: z.infer<typeof DraftForm>): Draft {
  const days = daysOf(body, DRAFT_DAYS);
  return {
    programmeId: body.programme,
    name: localised(body, 'name'),
    slug: body.slug,
    formId: body.form,
    rubricId: body.rubric,
    opensOn: days.opens,
    closesOn: days.closes,
    startsOn: days.starts,
    lastDay: days.ends,
  };
}

function parts(name: string, day: string): [string, string][] {
  const [year = '', month = '', date = ''] = day.split('-');
  return [
    [`${name}-day`, String(Number(date))],
    [`${name}-month`, String(Number(month))],
    [`${name}-year`, year],
  ];
}

/** A call as its form would be sent unchanged. */
export function typedFrom(call: Call, sending: readonly string[]): Fields {
  const texts = CALL_TEXTS.flatMap((name) => LOCALES.map((locale) => [`${name}_${locale}`, call[name][locale] ?? '']));
  const grace = (Date.parse(call.graceEndsAt) - Date.parse(call.plannedClosesAt)) / 60_000;
  const { settings } = call;
  return {
    ...(Object.fromEntries(texts) as Fields),
    ...Object.fromEntries([
      ...parts('opens', dayOf(call.opensAt, call.zone)),
      ...parts('closes', lastDay(call.plannedClosesAt, call.zone)),
      ...parts('starts', call.startsOn),
      ...parts('ends', addDays(call.endsOn, -1)),
      ...parts('over', lastDay(call.endsAt, call.zone)),
    ]),
    grace: String(Math.max(0, Math.round(grace))),
    reviewsNeeded: String(settings.reviewsNeeded),
    minorUnder: String(settings.minorUnder),
    placesToRank: String(settings.placesToRank),
    replyDays: String(settings.replyDays),
    answerDays: String(settings.answerDays),
    objectionDays: String(settings.objectionDays ?? DAYS_TO_OBJECT),
    objectionAnswerDays: String(settings.objectionAnswerDays ?? DAYS_TO_ANSWER),
    ...(settings.blind ? { blind: 'on' } : {}),
    ...(settings.interviews ? { interviews: 'on' } : {}),
    sending,
    version: String(call.version),
  };
}
