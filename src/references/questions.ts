import type { Fields } from '../applications/answers.ts';
import { first } from '../applications/fields.ts';
import type { CallSettings, ReferenceQuestion } from '../calls/definitions.ts';
import { REFERENCE_FORM } from '../content/reference-form.ts';
import { dayOf, endOfDay } from '../engine/days.ts';
import { DAY, later, type Instant } from '../deps.ts';
import type { Key, Locale, Vars } from '../i18n/index.ts';
import { pick } from '../i18n/index.ts';

/** What a referee says of an applicant, by the keys of the questions; a scale's points are numbers, 0 is "I cannot say". */
export type Reference = Readonly<Record<string, string | number>>;

/** Longest line and longest text, in characters. */
const LINE = 200;
const TEXT = 6000;
const USUAL_DAYS = 21;
/** Who is asked late has a week all the same. */
const LEAST_DAYS = 7;

/** What referees of a call are asked where it wrote nothing of its own for their kind. */
export function questionsOf(settings: Pick<CallSettings, 'references'>): readonly ReferenceQuestion[] {
  const own = settings.references?.questions ?? [];
  return own.length > 0 ? own : REFERENCE_FORM;
}

/** The questions that were asked when a reference was sent; null: those of the model form. */
export function questionsAsked(stored: string | null): readonly ReferenceQuestion[] {
  return stored === null ? REFERENCE_FORM : (JSON.parse(stored) as readonly ReferenceQuestion[]);
}

/** When a reference that is asked for now is due: the day of the call, or three weeks from now; never in less than a week. */
export function dueOf(settings: Pick<CallSettings, 'references'>, zone: string, at: Instant): Instant {
  const day = settings.references?.dueOn;
  const endAfter = (days: number): Instant => endOfDay(dayOf(later(at, days * DAY), zone), zone);
  const least = endAfter(LEAST_DAYS);
  if (day === undefined) return endAfter(USUAL_DAYS);
  const due = endOfDay(day, zone);
  return due > least ? due : least;
}

const wordsIn = (text: string): number => (text.trim() === '' ? 0 : text.trim().split(/\s+/).length);

/** A message at each field that is not right: its key and what is filled in. */
export type Problems = Readonly<Record<string, readonly [key: Key, vars?: Vars]>>;

function problemOf(question: ReferenceQuestion, value: string): readonly [key: Key, vars?: Vars] | null {
  if (value === '') return question.required ? ['errors.required'] : null;
  if (question.options !== undefined && !question.options.some((option) => option.value === value))
    return ['errors.chosen'];
  const longest = question.kind === 'essay' ? TEXT : LINE;
  if (value.length > longest) return ['errors.too_long', { max: longest }];
  const { words } = question;
  return words !== undefined && wordsIn(value) > words ? ['references.error.long', { count: words }] : null;
}

/** What was typed, question by question, cut to what can be kept. */
export function typedReference(
  questions: readonly ReferenceQuestion[],
  fields: Fields,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    questions.map(({ key }) => [key, first(fields, key).replaceAll('\r\n', '\n').trim().slice(0, TEXT)]),
  );
}

/** Reads a reference from its form; nothing at all is what a letter alone may stand for. */
export function readReference(
  questions: readonly ReferenceQuestion[],
  typed: Readonly<Record<string, string>>,
): { readonly reference: Reference; readonly empty: boolean; readonly problems: Problems } {
  const problems = questions.flatMap((question) => {
    const problem = problemOf(question, typed[question.key] ?? '');
    return problem === null ? [] : [[question.key, problem] as const];
  });
  const given = questions.flatMap((question) => {
    const value = typed[question.key] ?? '';
    return value === '' ? [] : [[question.key, question.kind === 'scale' ? Number(value) : value] as const];
  });
  return { reference: Object.fromEntries(given), empty: given.length === 0, problems: Object.fromEntries(problems) };
}

/** What was answered as it is read: each question in words, with the words of what was chosen. */
export function shownReference(
  questions: readonly ReferenceQuestion[],
  reference: Reference,
  locale: Locale,
): readonly { readonly key: string; readonly value: string; readonly question: ReferenceQuestion }[] {
  return questions.flatMap((question) => {
    const value = Object.hasOwn(reference, question.key) ? reference[question.key] : undefined;
    if (value === undefined) return [];
    const option = question.options?.find((one) => one.value === String(value));
    const text = option === undefined ? String(value) : pick(option.label, locale);
    const scale = question.kind === 'scale' && value !== 0 ? pointsOf(question) : null;
    return [
      {
        question,
        key: pick(question.label, locale),
        value: scale === null ? text : `${text} (${String(value)}/${String(scale)})`,
      },
    ];
  });
}

function pointsOf({ options = [] }: ReferenceQuestion): number {
  return options.filter(({ value }) => value !== '0').length;
}

/** Takes names out of a text: every word of them that is longer than two letters. */
export function withoutNames(text: string, names: readonly string[]): string {
  const words = names.flatMap((name) => name.split(/[\s.,]+/)).filter((word) => word.length > 2);
  return words.reduce(
    (left, word) => left.replaceAll(new RegExp(word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'giu'), '…'),
    text,
  );
}
