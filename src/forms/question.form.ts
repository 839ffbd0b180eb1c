import type { Fields } from '../applications/answers.ts';
import { first } from '../applications/fields.ts';
import { QUESTION_KINDS, type Question, type QuestionKind } from '../calls/definitions.ts';
import { LOCALES, type Key, type Localised } from '../i18n/index.ts';
import { limitsIn, usualLimits, type Problems } from './limits.form.ts';
import { keyFrom, valuesOfOpener } from './outline.ts';

/** Languages in which a form can be written; those of the pages must be there before it is published. */
export const FORM_LANGUAGES = [...new Set<string>([...LOCALES, 'ms', 'fil', 'th'])];

/** The kinds that a field of a repeating group can have. */
export const FIELD_KINDS: readonly QuestionKind[] = [
  'text',
  'essay',
  'number',
  'day',
  'choice',
  'country',
  'money',
  'link',
];

/** What of a person's profile a question of a kind can ask. */
export const PROFILE_OF: Partial<Record<QuestionKind, readonly NonNullable<Question['profile']>[]>> = {
  text: ['name', 'name_own_script', 'form_of_address', 'called', 'identity_number', 'phone'],
  day: ['born_on'],
  country: ['nationality'],
};

/** HTML autocomplete tokens that fit one field. */
export const AUTOCOMPLETE_OF: Partial<Record<QuestionKind, readonly string[]>> = {
  text: ['name', 'nickname', 'tel', 'email', 'street-address', 'organization', 'honorific-prefix'],
  day: ['bday'],
};

/** Longest texts, in characters. */
export const LONGEST = { label: 300, hint: 600, intro: 1200, title: 120, option: 200 } as const;
/** As many rows of options as one page can send. */
const MOST_OPTIONS = 60;

/** A question as it was typed, and what cannot be kept of it, by field. */
export interface ReadQuestion {
  readonly question: Question;
  readonly problems: Readonly<Record<string, Key>>;
}

/** A text in every language in which it was written. */
export function localisedIn(fields: Fields, name: string): Localised {
  const texts = FORM_LANGUAGES.map((lang) => [lang, first(fields, `${name}_${lang}`)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** Notes a text that is longer than it may be. */
export function checkLength(text: Localised, name: string, max: number, problems: Problems): void {
  for (const [lang, written] of Object.entries(text))
    if ([...(written ?? '')].length > max) problems[`${name}_${lang}`] = 'forms.error.tooLong';
}

/** The numbers of the rows of options that a form holds, in order. */
export function optionRows(fields: Fields): readonly number[] {
  const rows = Object.keys(fields).flatMap((name) => /^option\.(\d{1,3})[._]/.exec(name)?.[1] ?? []);
  return [...new Set(rows.map(Number))].sort((a, b) => a - b).slice(0, MOST_OPTIONS);
}

function optionsIn(fields: Fields, before: Question, problems: Problems): NonNullable<Question['options']> {
  const used = new Set<string>();
  const rows = optionRows(fields).map((n) => ({ n, label: localisedIn(fields, `option.${String(n)}`), value: first(fields, `option.${String(n)}.value`) })); // prettier-ignore
  const filled = rows.filter(({ label, value }) => value !== '' || Object.keys(label).length > 0);
  for (const { value } of filled) if (value !== '') used.add(value);
  const seen = new Set<string>();
  return filled.map(({ n, label, value: typed }) => {
    const at = `option.${String(n)}`;
    checkLength(label, at, LONGEST.option, problems);
    const value = typed === '' ? keyFrom(label['en'] ?? Object.values(label)[0] ?? '', used, 'option') : typed;
    if (!/^[a-z0-9][\w-]{0,59}$/i.test(value)) problems[`${at}.value`] = 'forms.error.code';
    if (seen.has(value)) problems[`${at}.value`] = 'forms.error.twice';
    if (Object.keys(label).length === 0) problems[`${at}_${LOCALES[0]}`] = 'errors.required';
    seen.add(value);
    used.add(value);
    const other = before.options?.find((option) => option.value === value)?.label ?? {};
    const kept = Object.fromEntries(Object.entries(other).filter(([lang]) => !(LOCALES as readonly string[]).includes(lang))); // prettier-ignore
    return { value, label: { ...kept, ...label } };
  });
}

function conditionIn(fields: Fields, openers: readonly Question[], problems: Problems): Pick<Question, 'when'> {
  const key = first(fields, 'when_key');
  if (key === '') return {};
  const opener = openers.find((question) => question.key === key);
  if (opener === undefined) {
    problems['when_key'] = 'errors.chosen';
    return {};
  }
  const known = valuesOfOpener(opener);
  const is = (Object.hasOwn(fields, 'when_is') ? (fields['when_is'] ?? []) : []).filter((value) => known.includes(value)); // prettier-ignore
  if (is.length === 0) problems['when_is'] = 'forms.error.whenIs';
  return { when: { key, is } };
}

/** The most people that one application can bring. */
const MOST_PEOPLE = 40;

/** Which answer says that a group applies, and how many it may have. */
function groupIn(fields: Fields, problems: Problems): Pick<Question, 'group'> {
  const [is, most] = [first(fields, 'group_is'), first(fields, 'group_most')];
  if (is === '') return {};
  const count = Number(most);
  if (!Number.isInteger(count) || count < 2 || count > MOST_PEOPLE) {
    problems['group_most'] = 'forms.error.groupMost';
    return {};
  }
  return { group: { is: [is], most: count } };
}

function extrasIn(kind: QuestionKind, fields: Fields): Partial<Question> {
  const ticked = (name: string): boolean => first(fields, name) !== '';
  const profile = PROFILE_OF[kind]?.find((one) => one === first(fields, 'profile'));
  const autocomplete = AUTOCOMPLETE_OF[kind]?.find((one) => one === first(fields, 'autocomplete'));
  return {
    ...(ticked('restricted') ? { restricted: true } : {}),
    ...(ticked('identifying') ? { identifying: true } : {}),
    ...(ticked('each') && kind !== 'consent' ? { each: true } : {}),
    ...(profile === undefined ? {} : { profile }),
    ...(autocomplete === undefined ? {} : { autocomplete }),
  };
}

/** The kind that was chosen, or the one that it had. */
export function kindIn(fields: Fields, before: QuestionKind, kinds: readonly QuestionKind[]): QuestionKind {
  return kinds.find((kind) => kind === first(fields, 'kind')) ?? before;
}

/** A question as its form was filled in. What is not complete yet can be kept; what could not be read is named. */
export function questionIn(
  fields: Fields,
  before: Question,
  around: { readonly openers: readonly Question[]; readonly kinds: readonly QuestionKind[] },
): ReadQuestion {
  const problems: Problems = {};
  const kind = kindIn(fields, before.kind, around.kinds);
  const [label, hint] = [localisedIn(fields, 'label'), localisedIn(fields, 'hint')];
  if (Object.keys(label).length === 0) problems[`label_${LOCALES[0]}`] = 'errors.required';
  checkLength(label, 'label', LONGEST.label, problems);
  checkLength(hint, 'hint', LONGEST.hint, problems);
  const textVersion = first(fields, 'text_version');
  // Of another kind, its own fields were not on the page yet.
  const same = kind === before.kind;
  const question: Question = {
    key: before.key,
    kind,
    label,
    ...(Object.keys(hint).length === 0 ? {} : { hint }),
    required: first(fields, 'required') !== '',
    ...(same ? limitsIn(kind, fields, problems) : usualLimits(kind)),
    ...(kind === 'choice' || kind === 'choices' ? { options: optionsIn(fields, before, problems) } : {}),
    ...(kind === 'group' ? { fields: before.fields ?? [] } : {}),
    ...(kind === 'consent' && textVersion !== '' ? { textVersion } : {}),
    ...(kind === 'choice' && same ? groupIn(fields, problems) : {}),
    ...conditionIn(fields, around.openers, problems),
    ...extrasIn(kind, fields),
  };
  return { question, problems };
}

/** A question that was only begun. */
export function newQuestion(key: string, kind: QuestionKind, label: Localised): Question {
  return {
    key,
    kind,
    label,
    required: true,
    ...usualLimits(kind),
    ...(kind === 'choice' || kind === 'choices' ? { options: [] } : {}),
    ...(kind === 'group' ? { fields: [] } : {}),
  };
}

const spread = (name: string, text: Localised | undefined): [string, string[]][] =>
  Object.entries(text ?? {}).map(([lang, written]) => [`${name}_${lang}`, [written ?? '']]);

const numbers = (values: Readonly<Record<string, number | undefined>>): [string, string[]][] =>
  Object.entries(values).map(([name, value]) => [name, [value === undefined ? '' : String(value)]]);

/** A question as its form would be sent unchanged. */
export function fieldsOfQuestion(question: Question, section: string): Fields {
  const { words, maxLength, number, entries } = question;
  const on = (name: string, is: boolean | undefined): [string, string[]][] => (is === true ? [[name, ['on']]] : []);
  return Object.fromEntries<readonly string[]>([
    ['kind', [question.kind]],
    ['section', [section]],
    ...spread('label', question.label),
    ...spread('hint', question.hint),
    ...on('required', question.required),
    ...on('restricted', question.restricted),
    ...on('identifying', question.identifying),
    ...on('each', question.each),
    ...numbers({ words_min: words?.min, words_max: words?.max, max_length: maxLength }),
    ...numbers({ number_min: number?.min, number_max: number?.max, decimals: number?.decimals }),
    ...numbers({ entries_min: entries?.min, entries_max: entries?.max }),
    ['currency', [question.currency ?? '']],
    ...(question.options ?? []).flatMap(({ value, label }, i): [string, string[]][] => [
      [`option.${String(i)}.value`, [value]],
      ...spread(`option.${String(i)}`, label),
    ]),
    ['when_key', [question.when?.key ?? '']],
    ['when_is', [...(question.when?.is ?? [])]],
    ['text_version', [question.textVersion ?? '']],
    ['group_is', [question.group?.is[0] ?? '']],
    ['group_most', [question.group === undefined ? '' : String(question.group.most)]],
    ['profile', [question.profile ?? '']],
    ['autocomplete', [question.autocomplete ?? '']],
  ]);
}

/** Every kind, in the order in which it is offered. */
export const KINDS: readonly QuestionKind[] = [...QUESTION_KINDS];
