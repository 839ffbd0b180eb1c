import type { Fields } from '../applications/answers.ts';
import { first } from '../applications/fields.ts';
import type { Question, QuestionKind } from '../calls/definitions.ts';
import type { Key } from '../i18n/index.ts';

/** What cannot be kept of what was typed, by field. */
export type Problems = Record<string, Key>;

/** Currencies that budgets are written in: those of ASEAN, and the dollar. */
export const CURRENCY_CODES = ['IDR', 'MYR', 'PHP', 'THB', 'SGD', 'BND', 'VND', 'KHR', 'LAK', 'MMK', 'USD'] as const;

/** Which limits a kind has. */
export const LIMITS_OF: Record<QuestionKind, readonly ('length' | 'words' | 'number' | 'currency' | 'entries')[]> = {
  text: ['length', 'words'],
  essay: ['words'],
  number: ['number'],
  day: [],
  choice: [],
  choices: [],
  country: [],
  language: ['entries'],
  money: ['currency'],
  budget: ['currency', 'entries'],
  group: ['entries'],
  link: [],
  consent: [],
};

function numberIn(fields: Fields, name: string, problems: Problems, whole: boolean): number | undefined {
  const typed = first(fields, name).replace(/\s/g, '').replace(',', '.');
  if (typed === '') return undefined;
  const pattern = whole ? /^\d{1,5}$/ : /^-?\d{1,9}(\.\d{1,4})?$/;
  if (pattern.test(typed)) return Number(typed);
  problems[name] = whole ? 'errors.whole' : 'forms.error.number';
  return undefined;
}

function ordered(min: number | undefined, max: number | undefined, name: string, problems: Problems): void {
  if (min !== undefined && max !== undefined && min > max) problems[name] ??= 'forms.error.order';
}

/** What of a question says how much may be answered. */
export type Limits = Pick<Question, 'words' | 'maxLength' | 'number' | 'currency' | 'entries'>;

function wordsIn(fields: Fields, problems: Problems): Limits {
  const [min, max] = [numberIn(fields, 'words_min', problems, true), numberIn(fields, 'words_max', problems, true)];
  ordered(min, max, 'words_max', problems);
  if (max === undefined) {
    if (min !== undefined) problems['words_max'] ??= 'forms.error.most';
    return {};
  }
  if (max === 0) problems['words_max'] ??= 'forms.error.order';
  return { words: { ...(min === undefined ? {} : { min }), max } };
}

function rangeIn(fields: Fields, problems: Problems): Limits {
  const [min, max] = [numberIn(fields, 'number_min', problems, false), numberIn(fields, 'number_max', problems, false)];
  const decimals = numberIn(fields, 'decimals', problems, true);
  ordered(min, max, 'number_max', problems);
  if (decimals !== undefined && decimals > 6) problems['decimals'] ??= 'forms.error.order';
  const range = Object.fromEntries(Object.entries({ min, max, decimals }).filter(([, value]) => value !== undefined));
  return Object.keys(range).length === 0 ? {} : { number: range };
}

function entriesIn(fields: Fields, problems: Problems): Limits {
  const [min, max] = [numberIn(fields, 'entries_min', problems, true), numberIn(fields, 'entries_max', problems, true)];
  ordered(min, max, 'entries_max', problems);
  if (min === undefined && max === undefined) return {};
  if (max === undefined || max === 0 || max > 50) problems['entries_max'] ??= 'forms.error.entries';
  return { entries: { min: min ?? 0, max: max ?? 0 } };
}

/** The limits of a kind as they were typed. */
export function limitsIn(kind: QuestionKind, fields: Fields, problems: Problems): Limits {
  const found: Limits[] = LIMITS_OF[kind].map((limit) => {
    switch (limit) {
      case 'length': {
        const maxLength = numberIn(fields, 'max_length', problems, true);
        if (maxLength === 0 || (maxLength ?? 0) > 5000) problems['max_length'] = 'forms.error.order';
        return maxLength === undefined ? {} : { maxLength };
      }
      case 'words':
        return wordsIn(fields, problems);
      case 'number':
        return rangeIn(fields, problems);
      case 'entries':
        return entriesIn(fields, problems);
      case 'currency': {
        const currency = first(fields, 'currency');
        if (!/^[A-Z]{3}$/.test(currency)) problems['currency'] = 'errors.chosen';
        return { currency };
      }
    }
  });
  return Object.assign({}, ...found) as Limits;
}

/** What a new question of a kind begins with. */
export function usualLimits(kind: QuestionKind): Limits {
  switch (kind) {
    case 'text':
      return { maxLength: 200 };
    case 'essay':
      return { words: { max: 200 } };
    case 'number':
      return { number: { min: 0, decimals: 0 } };
    case 'money':
      return { currency: 'IDR' };
    case 'budget':
      return { currency: 'IDR', entries: { min: 1, max: 12 } };
    case 'group':
      return { entries: { min: 1, max: 10 } };
    default:
      return {};
  }
}
