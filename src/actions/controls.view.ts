import type { Reader } from '../calls/when.ts';
import type { AskedField, FieldName } from '../engine/asks.ts';
import { causeWord, fieldWords } from '../i18n/words.ts';
import type { Control, Option } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import { DAY_FIELDS } from './entered.ts';

/** What an action's form can offer to choose from, and the day that a field is filled in with. */
export interface Choices {
  /** `section:key` and `requirement:key`. */
  readonly items: readonly Option[];
  readonly chosen: readonly string[];
  readonly rules: readonly Option[];
  readonly days: Readonly<Partial<Record<FieldName, string>>>;
}

/** What was typed, and what was wrong with it. */
export interface Typed {
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
}

const NOTHING: Typed = { body: {}, errors: {} };
const CAUSES = ['host', 'condition', 'request', 'correction'] as const;
const LINES: ReadonlySet<FieldName> = new Set(['decree', 'late_code']);
const NUMBERS: ReadonlySet<FieldName> = new Set(['rank', 'wait_rank']);

function listIn(body: Typed['body'], name: string): string[] | null {
  const value = body[name];
  if (value === undefined) return null;
  return [value].flat().filter((one) => typeof one === 'string');
}

interface Making {
  readonly prefix: string;
  readonly choices: Choices;
  readonly was: Typed;
  readonly reader: Reader;
}

interface Base {
  readonly name: string;
  readonly id: string;
  readonly label: string;
}

function dayControl(field: AskedField, base: Base, { choices, was }: Making): Control {
  const given = (part: string): string | undefined => {
    const name = `${field.name}-${part}`;
    return name in was.body ? typed(was.body, name) : undefined;
  };
  const [year, month, day] = choices.days[field.name]?.split('-') ?? [];
  return {
    control: 'date',
    ...base,
    day: given('day') ?? (day === undefined ? undefined : Number(day)),
    month: given('month') ?? (month === undefined ? undefined : Number(month)),
    year: given('year') ?? year,
  };
}

function choiceControl(name: FieldName, base: Base, { choices, was, reader }: Making): Control | null {
  const { t } = reader;
  if (name === 'items') return { control: 'checkboxes', ...base, options: choices.items, values: listIn(was.body, 'items') ?? choices.chosen }; // prettier-ignore
  if (name === 'rule') return { control: 'select', ...base, options: choices.rules, value: typed(was.body, 'rule') };
  if (name === 'cause')
    return { control: 'radios', ...base, options: CAUSES.map((cause) => ({ value: cause, text: causeWord(t, cause) })), value: typed(was.body, 'cause') }; // prettier-ignore
  if (name !== 'quietly') return null;
  const words = fieldWords(t, name);
  return { control: 'checkboxes', ...base, label: t('actions.telling'), options: [{ value: 'yes', text: words.label, hint: words.hint }], values: listIn(was.body, 'quietly') ?? [] }; // prettier-ignore
}

function controlOf(field: AskedField, making: Making): Control {
  const { name } = field;
  const { prefix, was, reader } = making;
  const words = fieldWords(reader.t, name);
  const hint = words.hint === '' || name === 'quietly' ? undefined : words.hint;
  const base = {
    name,
    id: `${prefix}-${name}`,
    label: words.label,
    hint,
    optional: !field.required,
    error: was.errors[name],
  };
  if (DAY_FIELDS.has(name)) return dayControl(field, base, making);
  const choice = choiceControl(name, base, making);
  if (choice) return choice;
  if (NUMBERS.has(name))
    return { control: 'field', ...base, inputmode: 'numeric', width: 4, value: typed(was.body, name) };
  if (LINES.has(name)) return { control: 'field', ...base, value: typed(was.body, name) };
  return { control: 'textarea', ...base, rows: 3, value: typed(was.body, name) };
}

/**
 * The controls of an action's form; `prefix` makes their ids unique on the page. `reason` says why one is wanted where
 * the rules do not ask for it by themselves.
 */
export function controlsFor(
  prefix: string,
  fields: readonly AskedField[],
  choices: Choices,
  reader: Reader,
  { was = NOTHING, reason }: { readonly was?: Typed | undefined; readonly reason?: string | undefined } = {},
): Control[] {
  return fields.map((field) => {
    const control = controlOf(field, { prefix, choices, was, reader });
    if (field.name !== 'reason' || reason === undefined) return control;
    return { ...control, hint: reason, optional: false };
  });
}
