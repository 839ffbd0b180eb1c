import type { FormDefinition, Question, Section } from '../calls/definitions.ts';
import { AppError } from '../errors.ts';

/** Where something stands in a form: a section, a question, or one field of a repeating group. */
export type Ref =
  | { readonly of: 'section'; readonly section: string }
  | { readonly of: 'question'; readonly question: string }
  | { readonly of: 'field'; readonly question: string; readonly field: string };

/** Something that was taken out of a form, with where it stood, so that it can be put back. */
export interface Removed {
  readonly of: Ref['of'];
  /** The key of the section or question that it stood in; empty for a section. */
  readonly from: string;
  readonly at: number;
  readonly content: Section | Question;
}

/** Names that the pages of a form use themselves: no question may be called so. */
export const RESERVED: ReadonlySet<string> = new Set(['version', 'form', 'go', 'add', 'remove', 'up', 'left', 'more', 'check', 'city', 'person', 'call']); // prettier-ignore

const LONGEST_KEY = 40;

/** A key that a text makes: small letters, digits and low lines, like no other that is taken. */
export function keyFrom(text: string, taken: Iterable<string>, fallback = 'question'): string {
  const used = new Set([...taken, ...RESERVED]);
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, LONGEST_KEY)
    .replaceAll(/^_+|_+$/g, '');
  const stem = /^[a-z]/.test(plain) ? plain : plain === '' ? fallback : `${fallback}_${plain}`;
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? stem : `${stem}_${String(n)}`;
    if (!used.has(key)) return key;
  }
}

/** The keys of all questions. */
export function questionKeys(form: FormDefinition): string[] {
  return form.sections.flatMap(({ questions }) => questions.map(({ key }) => key));
}

/** A reference as a form sends it: `section:home`, `question:name`, `field:works.title`; undefined for anything else. */
export function refIn(text: string): Ref | undefined {
  const [, of, first = '', second] = /^(section|question|field):([\w-]{1,60})(?:\.([\w-]{1,60}))?$/.exec(text) ?? [];
  if (of === 'section') return { of, section: first };
  if (of === 'question') return { of, question: first };
  return of === 'field' && second !== undefined ? { of, question: first, field: second } : undefined;
}

/** A reference as a form sends it. */
export function refText(ref: Ref): string {
  if (ref.of === 'section') return `section:${ref.section}`;
  return ref.of === 'question' ? `question:${ref.question}` : `field:${ref.question}.${ref.field}`;
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new AppError({ kind: 'not_found' });
  return value;
}

/** A section of a form; throws `not_found`. */
export function sectionAt(form: FormDefinition, key: string): Section {
  return must(form.sections.find((section) => section.key === key));
}

/** A question with the section that it stands in; throws `not_found`. */
export function questionAt(form: FormDefinition, key: string): { readonly section: Section; readonly question: Question } {
  const section = must(form.sections.find(({ questions }) => questions.some((question) => question.key === key)));
  return { section, question: must(section.questions.find((question) => question.key === key)) };
} // prettier-ignore

/** A field of a repeating group; throws `not_found`. */
export function fieldAt(form: FormDefinition, question: string, key: string): Question {
  return must(questionAt(form, question).question.fields?.find((field) => field.key === key));
}

/** The form with one section changed. */
export function withSection(form: FormDefinition, key: string, change: (section: Section) => Section): FormDefinition {
  sectionAt(form, key);
  return { ...form, sections: form.sections.map((section) => (section.key === key ? change(section) : section)) };
}

/** The form with one question changed where it stands. */
export function withQuestion(
  form: FormDefinition,
  key: string,
  change: (question: Question) => Question,
): FormDefinition {
  // prettier-ignore
  const { section } = questionAt(form, key);
  return withSection(form, section.key, (one) => ({
    ...one,
    questions: one.questions.map((question) => (question.key === key ? change(question) : question)),
  }));
}

/** The form with the fields of one group changed. */
export function withFields(
  form: FormDefinition,
  key: string,
  change: (fields: readonly Question[]) => readonly Question[],
): FormDefinition {
  return withQuestion(form, key, (question) => ({ ...question, fields: change(question.fields ?? []) }));
}

/** A question put at the end of another section; as it was where it stands there already. */
export function toSection(form: FormDefinition, key: string, section: string): FormDefinition {
  const { section: from, question } = questionAt(form, key);
  if (from.key === section) return form;
  const without = withSection(form, from.key, (one) => ({ ...one, questions: one.questions.filter((q) => q.key !== key) })); // prettier-ignore
  return withSection(without, section, (one) => ({ ...one, questions: [...one.questions, question] }));
}

function shifted<T extends { readonly key: string }>(list: readonly T[], key: string, by: -1 | 1): readonly T[] {
  const at = list.findIndex((one) => one.key === key);
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, i) => (i === at ? other : i === at + by ? one : each));
}

/** The form with something moved one up or down among its neighbours; at an end it stays. */
export function moved(form: FormDefinition, ref: Ref, by: -1 | 1): FormDefinition {
  if (ref.of === 'section') {
    sectionAt(form, ref.section);
    return { ...form, sections: shifted(form.sections, ref.section, by) };
  }
  if (ref.of === 'field') {
    fieldAt(form, ref.question, ref.field);
    return withFields(form, ref.question, (fields) => shifted(fields, ref.field, by));
  }
  const { section } = questionAt(form, ref.question);
  return withSection(form, section.key, (one) => ({ ...one, questions: shifted(one.questions, ref.question, by) }));
}

const without = <T extends { readonly key: string }>(list: readonly T[], key: string): readonly T[] =>
  list.filter((one) => one.key !== key);

/** The form without something, and what was taken out. */
export function removed(form: FormDefinition, ref: Ref): { readonly form: FormDefinition; readonly removed: Removed } {
  if (ref.of === 'section') {
    const content = sectionAt(form, ref.section);
    const at = form.sections.indexOf(content);
    return { form: { ...form, sections: without(form.sections, ref.section) }, removed: { of: ref.of, from: '', at, content } }; // prettier-ignore
  }
  if (ref.of === 'field') {
    const content = fieldAt(form, ref.question, ref.field);
    const at = questionAt(form, ref.question).question.fields?.indexOf(content) ?? 0;
    return { form: withFields(form, ref.question, (fields) => without(fields, ref.field)), removed: { of: ref.of, from: ref.question, at, content } }; // prettier-ignore
  }
  const { section, question: content } = questionAt(form, ref.question);
  const at = section.questions.indexOf(content);
  const form_ = withSection(form, section.key, (one) => ({ ...one, questions: without(one.questions, ref.question) }));
  return { form: form_, removed: { of: ref.of, from: section.key, at, content } };
}

const inserted = <T>(list: readonly T[], at: number, one: T): readonly T[] => [...list.slice(0, at), one, ...list.slice(at)]; // prettier-ignore

/** The section with keys of its own: whatever the form has already is renamed, and conditions on it with it. */
function withFreshKeys(form: FormDefinition, section: Section): Section {
  const taken = new Set(questionKeys(form));
  const names = new Map<string, string>();
  for (const { key } of section.questions) {
    const name = taken.has(key) || RESERVED.has(key) ? keyFrom(key, taken) : key;
    names.set(key, name);
    taken.add(name);
  }
  return {
    ...section,
    key: keyFrom(section.key, form.sections.map(({ key }) => key), 'section'),
    questions: section.questions.map((question) => ({
      ...question,
      key: names.get(question.key) ?? question.key,
      ...(question.when ? { when: { ...question.when, key: names.get(question.when.key) ?? question.when.key } } : {}),
    })),
  }; // prettier-ignore
}

/** The form with something put back where it stood, or as near as there still is a place; null where there is none. */
export function putBack(form: FormDefinition, { of, from, at, content }: Removed): FormDefinition | null {
  if (of === 'section') return { ...form, sections: inserted(form.sections, at, withFreshKeys(form, content as Section)) }; // prettier-ignore
  const question = content as Question;
  if (of === 'field') {
    const group = form.sections.flatMap(({ questions }) => questions).find(({ key }) => key === from);
    if (group?.kind !== 'group') return null;
    const key = keyFrom(question.key, (group.fields ?? []).map((field) => field.key)); // prettier-ignore
    return withFields(form, from, (fields) => inserted(fields, at, { ...question, key }));
  }
  const home = form.sections.find(({ key }) => key === from) ?? form.sections.at(-1);
  if (home === undefined) return null;
  const key = keyFrom(question.key, questionKeys(form));
  return withSection(form, home.key, (one) => ({ ...one, questions: inserted(one.questions, at, { ...question, key }) })); // prettier-ignore
}

/** The section behind the form's own, without conditions on questions that are not there. */
export function taken(form: FormDefinition, section: Section): FormDefinition {
  const fresh = withFreshKeys(form, section);
  const known = new Set([...questionKeys(form), ...fresh.questions.map(({ key }) => key)]);
  const questions = fresh.questions.map((question) => {
    if (question.when === undefined || known.has(question.when.key)) return question;
    const { when: _gone, ...rest } = question;
    return rest;
  });
  return { ...form, sections: [...form.sections, { ...fresh, questions }] };
}

/** The questions before one of them whose answer can open it: those with options, and consents. */
export function openersOf(form: FormDefinition, key: string): readonly Question[] {
  const questions = form.sections.flatMap((section) => section.questions);
  const at = questions.findIndex((question) => question.key === key);
  return questions.slice(0, at === -1 ? undefined : at).filter(({ kind }) => ['choice', 'choices', 'consent'].includes(kind)); // prettier-ignore
}

/** The values by which a question can open another. */
export function valuesOfOpener(question: Question): readonly string[] {
  return question.kind === 'consent' ? ['yes'] : (question.options ?? []).map(({ value }) => value);
}
