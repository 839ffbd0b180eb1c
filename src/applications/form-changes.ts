import type { FormDefinition, Question, Section } from '../calls/definitions.ts';

/** What of a question can be changed, in the order in which it is told. */
export const HOW = [
  'kind', 'label', 'hint', 'required', 'limits', 'options', 'fields', 'condition', 'text', 'moved', 'privacy', 'section', 'order',
] as const; // prettier-ignore
export type How = (typeof HOW)[number];

/** One difference between two versions of a form. */
export interface FormChange {
  readonly what: 'added' | 'removed' | 'changed';
  readonly of: 'question' | 'section';
  readonly key: string;
  /** As it is now; as it was where it is gone. */
  readonly name: Question['label'];
  readonly section: Section;
  readonly how: readonly How[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const LIMITS = ['words', 'maxLength', 'number', 'currency', 'entries'] as const;
const PRIVATE = ['restricted', 'identifying', 'each', 'profile', 'autocomplete'] as const;

function howOf(a: Question, b: Question): How[] {
  const found: readonly (readonly [How, boolean])[] = [
    ['kind', a.kind !== b.kind],
    ['label', !same(a.label, b.label)],
    ['hint', !same(a.hint, b.hint)],
    ['required', a.required !== b.required],
    ['limits', LIMITS.some((name) => !same(a[name], b[name]))],
    ['options', !same(a.options, b.options)],
    ['fields', !same(a.fields, b.fields)],
    ['condition', !same(a.when, b.when)],
    ['text', a.textVersion !== b.textVersion],
    ['privacy', PRIVATE.some((name) => !same(a[name], b[name]))],
  ];
  return found.filter(([, differs]) => differs).map(([how]) => how);
}

function questionsOf(form: FormDefinition): Map<string, { question: Question; section: Section }> {
  return new Map(
    form.sections.flatMap((section) => section.questions.map((question) => [question.key, { question, section }])),
  );
}

function sectionHow(a: Section, b: Section): How[] {
  const texts = !same([a.title, a.intro, a.group], [b.title, b.intro, b.group]);
  const stayed = (one: Section, other: Section): string[] =>
    one.questions.map(({ key }) => key).filter((key) => other.questions.some((question) => question.key === key));
  return [...(texts ? (['section'] as const) : []), ...(same(stayed(a, b), stayed(b, a)) ? [] : (['order'] as const))];
}

function sectionChanges(from: FormDefinition, to: FormDefinition): FormChange[] {
  const of = 'section' as const;
  const before = new Map(from.sections.map((section) => [section.key, section]));
  const now = to.sections.flatMap((section): FormChange[] => {
    const old = before.get(section.key);
    const entry = { of, key: section.key, name: section.title, section };
    if (old === undefined) return [{ ...entry, what: 'added', how: [] }];
    const how = sectionHow(old, section);
    return how.length === 0 ? [] : [{ ...entry, what: 'changed', how }];
  });
  const gone = from.sections
    .filter(({ key }) => !to.sections.some((section) => section.key === key))
    .map((section): FormChange => ({ of, what: 'removed', key: section.key, name: section.title, section, how: [] }));
  const kept = (one: FormDefinition, other: FormDefinition): string[] =>
    one.sections.map(({ key }) => key).filter((key) => other.sections.some((section) => section.key === key));
  const [first] = to.sections;
  const reordered = first !== undefined && !same(kept(from, to), kept(to, from));
  return [
    ...now,
    ...gone,
    ...(reordered ? [{ of, what: 'changed' as const, key: '', name: first.title, section: first, how: ['order' as const] }] : []), // prettier-ignore
  ];
}

/** Everything that differs between two versions of a form, in the order of the newer one, what is gone last. */
export function formChanges(from: FormDefinition, to: FormDefinition): readonly FormChange[] {
  const [before, now] = [questionsOf(from), questionsOf(to)];
  const of = 'question' as const;
  const changes = [...now].flatMap(([key, { question, section }]): FormChange[] => {
    const old = before.get(key);
    const entry = { of, key, name: question.label, section };
    if (old === undefined) return [{ ...entry, what: 'added', how: [] }];
    const moved: How[] = old.section.key === section.key ? [] : ['moved'];
    const how = [...howOf(old.question, question), ...moved];
    return how.length === 0 ? [] : [{ ...entry, what: 'changed', how }];
  });
  const gone = [...before]
    .filter(([key]) => !now.has(key))
    .map(([key, { question, section }]): FormChange => ({ of, what: 'removed', key, name: question.label, section, how: [] })); // prettier-ignore
  return [...changes, ...gone, ...sectionChanges(from, to)];
}

const QUIET: ReadonlySet<How> = new Set(['privacy', 'order', 'section']);

/** What of it an applicant has to know: questions that are new, gone, or ask something else than before. */
export function toldChanges(from: FormDefinition, to: FormDefinition): readonly FormChange[] {
  return formChanges(from, to).filter(
    ({ of, what, how }) => of === 'question' && (what !== 'changed' || how.some((one) => !QUIET.has(one))),
  );
}
