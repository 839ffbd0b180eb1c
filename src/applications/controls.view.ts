import type { Answer, Question } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Control, Option } from '../web/controls.ts';
import { dayParts, decimalsOf, textOf, valuesOf } from './answers.ts';
import { countWords } from './count-words.ts';
import { countries } from './lists.ts';
import { masked, numberShown } from './shown.view.ts';

/** What drawing a question needs besides its answer. */
export interface Drawing {
  readonly reader: Reader;
  /** Messages by path. */
  readonly errors: ReadonlyMap<string, string>;
  /** Where an answer that was never saved here comes from. */
  readonly offered: ReadonlyMap<string, 'profile' | 'earlier'>;
}

/** The id of the field at a path. */
export function idOf(path: string): string {
  return path.replaceAll('.', '-');
}

/** Money in its smallest unit as it is typed; what could not be read, as it was. */
export function moneyTyped(saved: string, currency: string): string {
  if (!/^\d{1,15}$/.test(saved)) return saved.replace(/^(\d{16,})\?$/, '$1');
  const decimals = decimalsOf(currency);
  if (decimals === 0) return saved;
  const padded = saved.padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

interface Base {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly optional: boolean;
  readonly hint?: string;
  readonly error?: string;
}

function hintOf(question: Question, { reader, offered }: Drawing): string | undefined {
  const hints = [
    question.hint && pick(question.hint, reader.locale),
    (question.when?.is.length ?? 0) > 1 && reader.t('applications.section.onlyIf'),
    offered.has(question.key) && reader.t(`applications.section.from_${offered.get(question.key) ?? 'profile'}`),
  ].filter((hint): hint is string => typeof hint === 'string' && hint !== '');
  return hints.length > 0 ? hints.join(' ') : undefined;
}

function baseOf(question: Question, path: string, drawing: Drawing): Base {
  const hint = hintOf(question, drawing);
  const error = drawing.errors.get(path);
  return {
    name: path,
    id: idOf(path),
    label: pick(question.label, drawing.reader.locale),
    optional: !question.required,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  };
}

function optionsOf(question: Question, { reader }: Drawing): Option[] {
  return (question.options ?? []).map(({ value, label }) => ({ value, text: pick(label, reader.locale) }));
}

function textControl(question: Question, base: Base, saved: string): Control {
  const { autocomplete, maxLength, words } = question;
  if (words) return { control: 'textarea', ...base, value: saved, rows: 2, words: { now: countWords(saved), limit: words.max } }; // prettier-ignore
  return {
    control: 'field',
    ...base,
    value: saved,
    type: autocomplete === 'tel' ? 'tel' : 'text',
    ...(autocomplete === undefined ? {} : { autocomplete }),
    ...(maxLength === undefined ? {} : { maxlength: maxLength }),
  };
}

/** The number itself is in no page: its end says which one is kept. */
function identityControl(question: Question, base: Base, saved: string, { reader }: Drawing): Control {
  const kept = saved === '' ? [] : [reader.t('applications.section.kept', { number: masked(saved) })];
  const hint = [base.hint, ...kept].filter(Boolean).join(' ');
  return {
    control: 'field',
    ...base,
    value: base.error === undefined ? '' : saved,
    ...(hint === '' ? {} : { hint }),
    autocomplete: 'off',
    spellcheck: false,
    maxlength: question.maxLength,
  };
}

function essayControl(question: Question, base: Base, saved: string): Control {
  const limit = question.words?.max;
  return {
    control: 'textarea',
    ...base,
    value: saved,
    tall: (limit ?? 0) > 120,
    ...(limit === undefined ? {} : { words: { now: countWords(saved), limit } }),
  };
}

function choiceControl(question: Question, base: Base, saved: string, drawing: Drawing): Control {
  const options = optionsOf(question, drawing);
  const short = options.length === 2 && options.every(({ text }) => text.length < 16);
  return { control: 'radios', ...base, value: saved, options, layout: short ? 'row' : 'list' };
}

function selectControl(base: Base, saved: string, options: readonly Option[], drawing: Drawing): Control {
  const choose = { value: '', text: drawing.reader.t('applications.section.choose') };
  return { control: 'select', ...base, value: saved, options: [choose, ...options] };
}

/** The control of a question with one answer or several choices, at `path`. */
export function controlOf(question: Question, answer: Answer | undefined, path: string, drawing: Drawing): Control {
  const base = baseOf(question, path, drawing);
  const saved = textOf(answer);
  switch (question.kind) {
    case 'essay':
      return essayControl(question, base, saved);
    case 'number':
      return {
        control: 'field',
        ...base,
        value: numberShown(saved, drawing.reader.locale),
        inputmode: 'decimal',
        width: 12,
        maxlength: 20,
      };
    case 'money':
      return {
        control: 'field',
        ...base,
        value: moneyTyped(saved, question.currency ?? 'IDR'),
        inputmode: 'decimal',
        width: 20,
        maxlength: 30,
      };
    case 'day':
      return { control: 'date', ...base, ...dayParts(saved), birthday: question.autocomplete === 'bday' };
    case 'choice':
      return choiceControl(question, base, saved, drawing);
    case 'choices':
      return { control: 'checkboxes', ...base, values: valuesOf(answer), options: optionsOf(question, drawing) };
    case 'country':
      return selectControl(base, saved, countries(drawing.reader.locale), drawing);
    case 'link':
      return {
        control: 'field',
        ...base,
        value: saved,
        type: 'url',
        inputmode: 'url',
        maxlength: 500,
        spellcheck: false,
      };
    default:
      return question.profile === 'identity_number'
        ? identityControl(question, base, saved, drawing)
        : textControl(question, base, saved);
  }
}
