import type { Fields } from '../applications/answers.ts';
import { first } from '../applications/fields.ts';
import type { ReferenceQuestion } from '../calls/definitions.ts';
import { CANNOT_SAY, REFERENCE_FORM } from '../content/reference-form.ts';
import { keyFrom } from '../forms/outline.ts';
import { optionRows } from '../forms/question.form.ts';
import { LOCALES, type Localised } from '../i18n/index.ts';
import { fieldsFrom, reading, wordParts, type Filled, type Reading } from './reading.form.ts';

/** What a referee can be asked for. */
export const ASK_KINDS = ['essay', 'text', 'choice', 'scale'] as const;

const LENGTHS = { label: 300, hint: 600, option: 120 } as const;
/** Least and most words of a long text: the most fit what is kept of one. */
const WORDS = [20, 700] as const;
/** A scale has so many points, besides "I cannot say". */
const POINTS = [2, 7] as const;
const MOST_OPTIONS = 12;

/** Names that a referee's page uses itself. */
const TAKEN = ['asked', 'reason', 'file', 'main', '_csrf'] as const;

/** A key that no question has: none of the set, and none of the standard ones, whose keys keep their meaning. */
export function keyOfAsk(label: Localised, sets: readonly (readonly ReferenceQuestion[])[]): string {
  const known = [REFERENCE_FORM, ...sets].flatMap((questions) => questions.map(({ key }) => key));
  return keyFrom(label['en'] ?? '', [...known, ...TAKEN]);
}

/** True for a kind with answers to choose from. */
export function hasOptions(kind: string): boolean {
  return kind === 'choice' || kind === 'scale';
}

type Options = NonNullable<ReferenceQuestion['options']>;

/** Words in languages that the page did not show stay as they were. */
function withOthers(label: Localised, before: Localised | undefined, shown: readonly string[]): Localised {
  const kept = Object.entries(before ?? {}).filter(([lang]) => !shown.includes(lang));
  return { ...Object.fromEntries(kept), ...label };
}

function optionsIn(fields: Fields, read: Reading, kind: 'choice' | 'scale', before: Options): Options {
  const used = new Set<string>();
  const filled = optionRows(fields).filter((n) =>
    LOCALES.some((lang) => first(fields, `option.${String(n)}_${lang}`) !== ''),
  );
  const options = filled.slice(0, MOST_OPTIONS).map((n, index) => {
    const words = read.words(`option.${String(n)}`, LENGTHS.option, LOCALES);
    const old = before.find(({ value }) => value === first(fields, `option.${String(n)}.value`));
    const label = withOthers(words, old?.label, LOCALES);
    if (kind === 'scale') return { value: String(index + 1), label };
    const value = old !== undefined && !used.has(old.value) ? old.value : keyFrom(words['en'] ?? '', [...used, ...before.map((one) => one.value)], 'option'); // prettier-ignore
    used.add(value);
    return { value, label };
  });
  const [least, most] = kind === 'scale' ? POINTS : [2, MOST_OPTIONS];
  const at = `option.${String(optionRows(fields)[0] ?? 0)}_${LOCALES[0]}`;
  if (options.length < least) read.wrong(at, 'setup.asks.error.options');
  if (options.length > most) read.wrong(at, 'setup.asks.error.points', { count: most });
  return kind === 'scale' ? [...options, CANNOT_SAY] : options;
}

/** A question as its page was filled in; `before` is what it was. */
export function askFrom(
  fields: Fields,
  before: ReferenceQuestion | null,
  others: readonly string[],
): { readonly question: ReferenceQuestion; readonly read: Reading } {
  const read = reading(fields);
  const shown = [...LOCALES, ...others];
  const kind = read.one('kind', ASK_KINDS);
  const label = withOthers(read.words('label', LENGTHS.label, LOCALES, others), before?.label, shown);
  const hint = withOthers(read.words('hint', LENGTHS.hint, [], shown), before?.hint, shown);
  const words = kind === 'essay' ? read.whole('words', WORDS[0], WORDS[1], false) : null;
  const same = before !== null && before.kind === kind ? (before.options ?? []) : [];
  const question: ReferenceQuestion = {
    key: before?.key ?? '',
    kind,
    label,
    ...(Object.keys(hint).length === 0 ? {} : { hint }),
    required: read.ticked('required'),
    ...(words === null ? {} : { words }),
    ...(kind === 'choice' || kind === 'scale' ? { options: optionsIn(fields, read, kind, same) } : {}),
    ...(read.ticked('identifying') ? { identifying: true } : {}),
  };
  return { question, read };
}

/** A question as its page would be sent unchanged. */
export function askFields(question: ReferenceQuestion | null): Fields {
  if (question === null) return fieldsFrom({ kind: 'essay', words: '300', required: 'on' });
  const { kind, label, hint = {}, words, required, identifying, options = [] } = question;
  const rows = options
    .filter(({ value }) => kind !== 'scale' || value !== CANNOT_SAY.value)
    .map(({ value, label: text }, n): Filled => ({
      [`option.${String(n)}.value`]: value,
      ...wordParts(`option.${String(n)}`, text),
    }));
  return fieldsFrom({
    kind,
    ...wordParts('label', label),
    ...wordParts('hint', hint),
    words: words?.toString(),
    ...(required ? { required: 'on' } : {}),
    ...(identifying === true ? { identifying: 'on' } : {}),
    ...rows.reduce<Filled>((all, one) => ({ ...all, ...one }), {}),
  });
}
