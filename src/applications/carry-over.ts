import type { Answer, Answers, FormDefinition, Question, Section } from '../calls/definitions.ts';
import { entriesOf, isEmpty, textOf, valuesOf, type Entry } from './answers.ts';
import { judge, type AllAnswers } from './judge.ts';

/** An answer that no question asks for now, with the question as it was asked. */
export interface LeftOver {
  readonly question: Question;
  readonly answer: Answer;
}

/**
 * What is kept aside, by question key; of one field of a group by `group.field`, an entry each. A question that was asked
 * in two ways may have left two answers: the next ones stand under `key~2`, `key~3`.
 */
export type LeftOvers = Readonly<Record<string, LeftOver>>;

/** Of which question, and of which of its fields, something was kept aside. */
function keptOf(key: string): { readonly name: string; readonly field: string | undefined } {
  const [name = '', field] = key.replace(/~\d+$/, '').split('.');
  return { name, field };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Puts one answer aside, beside whatever else was left of its question. With `over` it was typed over an earlier one on
 * the same page, and takes its place.
 */
export function putAside(left: Record<string, LeftOver>, key: string, one: LeftOver, over = false): void {
  for (let number = 1; ; number += 1) {
    const at = number === 1 ? key : `${key}~${number}`;
    const there = left[at];
    if (there !== undefined && !same(there, one) && !(over && same(there.question, one.question))) continue;
    left[at] = one;
    return;
  }
}

/** Answers as they stand under another version of the form. */
export interface Carried {
  /** Only sections that something was carried into. */
  readonly answers: AllAnswers;
  readonly leftOver: LeftOvers;
}

/** One answer under another question of the same key: what of it still answers, and what does not. */
export interface Converted {
  readonly kept: Answer;
  readonly aside: Answer;
  /** Of a group: what was written into fields that are no longer asked, an entry each. */
  readonly fields: Readonly<Record<string, LeftOver>>;
}

const NO_FIELDS: Converted['fields'] = {};
const kept = (answer: Answer): Converted => ({ kept: answer, aside: '', fields: NO_FIELDS });
const aside = (answer: Answer): Converted => ({ kept: '', aside: answer, fields: NO_FIELDS });

const offers = (question: Question, value: string): boolean =>
  (question.options ?? []).some((option) => option.value === value);

const WRITTEN: ReadonlySet<Question['kind']> = new Set(['text', 'essay', 'number', 'link', 'day']);

function asWritten(to: Question, text: string): Converted {
  if (to.kind === 'essay') return kept(text);
  if (to.kind === 'text') return kept(text.replaceAll(/\s*\n\s*/g, ' '));
  return judge(to, text).length === 0 ? kept(text) : aside(text);
}

function asChosen(to: Question, answer: Answer): Converted {
  const values = typeof answer === 'string' ? [answer] : valuesOf(answer);
  const offered = values.filter((value) => offers(to, value));
  if (to.kind === 'choice') return values.length === 1 && offered.length === 1 ? kept(offered[0] ?? '') : aside(answer);
  const gone = values.filter((value) => !offered.includes(value));
  return { kept: offered, aside: gone, fields: NO_FIELDS };
}

function asEntries(from: Question, to: Question, answer: Answer): Converted {
  const fields = from.fields ?? [];
  const asked = new Map((to.fields ?? []).map((field) => [field.key, field]));
  const left: Record<string, LeftOver> = {};
  const entries = entriesOf(answer).map((entry) => ({ ...entry }));
  for (const field of fields) {
    const target = asked.get(field.key);
    const gone = entries.map((entry): Entry => {
      const text = entry[field.key] ?? '';
      const now = target === undefined ? aside(text) : convert(field, target, text);
      entry[field.key] = textOf(now.kept);
      if (target === undefined) Reflect.deleteProperty(entry, field.key);
      return { [field.key]: textOf(now.aside) };
    });
    if (gone.some((entry) => entry[field.key] !== '')) left[field.key] = { question: field, answer: gone };
  }
  const blank = entries.every((entry) => Object.values(entry).every((text) => text === ''));
  return blank ? aside(answer) : { kept: entries, aside: '', fields: left };
}

const ofCurrency = (question: Question): string => question.currency ?? 'IDR';

/** What an answer to `from` is worth under `to`, which has the same key. */
export function convert(from: Question, to: Question, answer: Answer): Converted {
  if (from.kind === 'consent')
    return to.kind === 'consent' && from.textVersion === to.textVersion ? kept(answer) : kept(''); // another text is agreed to anew
  if (to.kind === 'choice' || to.kind === 'choices')
    return from.kind === 'choice' || from.kind === 'choices' ? asChosen(to, answer) : aside(answer);
  if (from.kind === to.kind) {
    if (to.kind === 'group') return asEntries(from, to, answer);
    const money = to.kind === 'money' || to.kind === 'budget';
    if (money && ofCurrency(from) !== ofCurrency(to)) return aside(answer);
    return kept(to.kind === 'text' || to.kind === 'essay' ? textOf(answer) : answer);
  }
  if (WRITTEN.has(from.kind) && WRITTEN.has(to.kind)) return asWritten(to, textOf(answer));
  return aside(answer);
}

interface Place {
  readonly section: Section;
  readonly question: Question;
}

function placesIn(form: FormDefinition): ReadonlyMap<string, Place> {
  return new Map(
    form.sections.flatMap((section) => section.questions.map((question) => [question.key, { section, question }])),
  );
}

/** What was left over of a question comes back where it fits and nothing else stands. */
function comesBack(left: LeftOver, to: Question, now: Answer): Converted | null {
  const back = convert(left.question, to, left.answer);
  if (isEmpty(back.kept)) return null;
  if (isEmpty(now)) return back;
  if (to.kind !== 'choices') return null;
  return { ...back, kept: [...new Set([...valuesOf(now), ...valuesOf(back.kept)])] };
}

/** What was left over of a field comes back into the entries that are still there. */
function fieldComesBack(key: string, left: LeftOver, to: Question, now: Answer): Answer | null {
  const field = to.fields?.find((each) => each.key === key);
  if (field === undefined || to.kind !== 'group') return null;
  const lost = entriesOf(left.answer);
  const there = entriesOf(now);
  const entries = there.map((entry, i) => {
    const text = lost[i]?.[key] ?? '';
    const back = text === '' ? '' : textOf(convert(left.question, field, text).kept);
    if (back === '' || (entry[key] ?? '') !== '') return entry;
    return { ...entry, [key]: back };
  });
  const took = entries.some((entry, i) => entry !== there[i]);
  return took && lost.length <= entries.length ? entries : null;
}

/**
 * Carries the answers of a draft from one version of its form to another. An answer whose question is still there, of a
 * kind that can hold it, is kept, in whatever section it is asked now; what no question asks for is left over, and what
 * was left over before comes back with its question. Nothing that was typed is dropped.
 */
export function carryOver(
  from: FormDefinition,
  to: FormDefinition,
  answers: AllAnswers,
  before: LeftOvers = {},
): Carried {
  const places = placesIn(to);
  const carried: Record<string, Record<string, Answer>> = {};
  const left: Record<string, LeftOver> = { ...before };
  const put = ({ section, question }: Place, answer: Answer): void => {
    carried[section.key] = { ...carried[section.key], [question.key]: answer };
  };
  for (const section of from.sections)
    for (const question of section.questions) {
      const answer = answers[section.key]?.[question.key] ?? '';
      if (isEmpty(answer)) continue;
      const place = places.get(question.key);
      const now = place ? convert(question, place.question, answer) : question.kind === 'consent' ? kept('') : aside(answer);
      if (place && !isEmpty(now.kept)) put(place, now.kept);
      if (!isEmpty(now.aside)) putAside(left, question.key, { question, answer: now.aside });
      for (const [field, gone] of Object.entries(now.fields)) putAside(left, `${question.key}.${field}`, gone);
    } // prettier-ignore
  for (const [key, one] of Object.entries(left)) {
    const { name, field } = keptOf(key);
    const place = places.get(name);
    if (place === undefined) continue;
    const now = carried[place.section.key]?.[name] ?? '';
    if (field !== undefined) {
      const back = fieldComesBack(field, one, place.question, now);
      if (back === null) continue;
      put(place, back);
      delete left[key];
      continue;
    }
    const back = comesBack(one, place.question, now);
    if (back === null) continue;
    put(place, back.kept);
    delete left[key];
    if (!isEmpty(back.aside)) left[key] = { ...one, answer: back.aside };
    for (const [lost, gone] of Object.entries(back.fields)) putAside(left, `${name}.${lost}`, gone);
  }
  return { answers: carried, leftOver: left };
}

/** The answers of a section with one for each of its questions, as they are stored. */
export function wholeSection(section: Section, answers: Answers): Answers {
  return Object.fromEntries(section.questions.map((q) => [q.key, answers[q.key] ?? '']));
}
