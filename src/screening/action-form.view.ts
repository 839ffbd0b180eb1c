import type { Reader } from '../calls/when.ts';
import type { RuleDefinition } from '../calls/definitions.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { causeWord, fieldWords } from '../i18n/words.ts';
import type { Control, Option } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import type { Input } from '../workflow/case.ts';
import type { AskedField, FieldName } from '../engine/asks.ts';

/** What an action's form can offer to choose from. */
export interface Choices {
  /** `section:key` and `requirement:key`. */
  readonly items: readonly Option[];
  readonly chosen: readonly string[];
  readonly rules: readonly RuleDefinition[];
  readonly failed: readonly string[];
  /** A day that a new deadline is filled in with. */
  readonly inAWeek: string;
}

/** What was typed, and what was wrong with it. */
export interface Typed {
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
}

const NOTHING: Typed = { body: {}, errors: {} };
const CAUSES = ['host', 'condition', 'request', 'correction'] as const;

function listIn(body: Typed['body'], name: string): string[] | null {
  const value = body[name];
  if (value === undefined) return null;
  return [value].flat().filter((one) => typeof one === 'string');
}

function ruleOptions(choices: Choices, { t, locale }: Reader): Option[] {
  const failed = new Set(choices.failed);
  const rules = [...choices.rules].sort((a, b) => Number(failed.has(b.key)) - Number(failed.has(a.key)));
  return [
    { value: '', text: t('screening.form.choose') },
    ...rules.map((rule) => ({
      value: rule.key,
      text: failed.has(rule.key)
        ? t('screening.form.failed', { rule: pick(rule.sentence, locale) })
        : pick(rule.sentence, locale),
    })),
    { value: 'other', text: t('screening.form.otherRule') },
  ];
}

interface Making {
  readonly action: string;
  readonly choices: Choices;
  readonly was: Typed;
  readonly reader: Reader;
}

function dayControl(
  field: AskedField,
  base: { name: string; id: string; label: string },
  { choices, was }: Making,
): Control {
  const given = (part: string): string | undefined => {
    const name = `${field.name}-${part}`;
    return name in was.body ? typed(was.body, name) : undefined;
  };
  const [year, month, day] = field.name === 'fix_by' || field.name === 'until' ? choices.inAWeek.split('-') : [];
  return {
    control: 'date',
    ...base,
    day: given('day') ?? (day === undefined ? undefined : Number(day)),
    month: given('month') ?? (month === undefined ? undefined : Number(month)),
    year: given('year') ?? year,
  };
}

/** Fields that are typed as day, month and year. */
export const DAYS: ReadonlySet<FieldName> = new Set([
  'fix_by',
  'heard_on',
  'until',
  'answer_by',
  'on',
  'starts_on',
  'ends_on',
]);
const LINES: ReadonlySet<FieldName> = new Set(['decree', 'late_code']);
const NUMBERS: ReadonlySet<FieldName> = new Set(['rank', 'wait_rank']);

function controlOf(field: AskedField, making: Making): Control {
  const { action, choices, was, reader } = making;
  const { t } = reader;
  const { name } = field;
  const words = fieldWords(t, name);
  const base = {
    name,
    id: `${action}-${name}`,
    label: words.label,
    hint: words.hint === '' ? undefined : words.hint,
    optional: !field.required,
    error: was.errors[name],
  };
  if (DAYS.has(name)) return dayControl(field, base, making);
  if (name === 'items')
    return {
      control: 'checkboxes',
      ...base,
      options: choices.items,
      values: listIn(was.body, 'items') ?? choices.chosen,
    };
  if (name === 'rule')
    return { control: 'select', ...base, options: ruleOptions(choices, reader), value: typed(was.body, 'rule') };
  if (name === 'cause')
    return {
      control: 'radios',
      ...base,
      options: CAUSES.map((cause) => ({ value: cause, text: causeWord(t, cause) })),
      value: typed(was.body, 'cause'),
    };
  if (name === 'quietly')
    return {
      control: 'checkboxes',
      ...base,
      label: t('screening.form.telling'),
      hint: undefined,
      options: [{ value: 'yes', text: words.label, hint: words.hint }],
      values: listIn(was.body, 'quietly') ?? [],
    };
  if (NUMBERS.has(name))
    return { control: 'field', ...base, inputmode: 'numeric', width: 4, value: typed(was.body, name) };
  if (LINES.has(name)) return { control: 'field', ...base, value: typed(was.body, name) };
  return { control: 'textarea', ...base, rows: 3, value: typed(was.body, name) };
}

/** The controls of an action's form. `reason` says why one is wanted where the rules do not ask for it by themselves. */
export function controlsFor(
  action: string,
  fields: readonly AskedField[],
  choices: Choices,
  reader: Reader,
  { was = NOTHING, reason }: { readonly was?: Typed | undefined; readonly reason?: string | undefined } = {},
): Control[] {
  return fields.map((field) => {
    const control = controlOf(field, { action, choices, was, reader });
    if (field.name !== 'reason' || reason === undefined) return control;
    return { ...control, hint: reason, optional: false };
  });
}

/** The address of a field for the error summary. */
export function errorHref(action: string, field: string): string {
  return `#${action}-${field}`;
}

/** What the first of two people entered, in words. */
export function enteredWords(
  input: Input,
  choices: Choices,
  reader: Reader,
): { readonly key: string; readonly value: string }[] {
  const { t, locale, zone } = reader;
  const format = formats(locale, zone);
  return Object.entries(input).flatMap(([name, value]) => {
    const { label } = fieldWords(t, name as FieldName);
    if (name === 'rule') {
      const rule = choices.rules.find((one) => one.key === value);
      return [{ key: label, value: rule ? pick(rule.sentence, locale) : t('screening.form.otherRule') }];
    }
    if (Array.isArray(value)) return [{ key: label, value: value.join(', ') }];
    if (DAYS.has(name as FieldName)) return [{ key: label, value: format.date(String(value)) }];
    return value === true ? [{ key: label, value: t('screening.form.yes') }] : [{ key: label, value: String(value) }];
  });
}
