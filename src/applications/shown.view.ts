import type { Reader } from '../calls/when.ts';
import type { Answer, Question } from '../calls/definitions.ts';
import { formats } from '../i18n/format.ts';
import { lettersOf } from '../i18n/letters.ts';
import { pick } from '../i18n/index.ts';
import type { Inline, Piece } from '../web/inline.ts';
import { entriesOf, entryQuestions, isDay, isEmpty, textOf, valuesOf, type Entry } from './answers.ts';
import { countryName, languageName } from './lists.ts';

/** Hides all of an identity number but its end. */
export function masked(number: string): string {
  const end = lettersOf(number.replace(/[^\p{L}\p{M}\p{N}]/gu, ''))
    .slice(-4)
    .join('');
  return lettersOf(number).length > 6 ? `•••• ${end}` : '••••';
}

/** A number that was saved with a point, as the reader writes it. */
export function numberShown(saved: string, locale: Reader['locale']): string {
  return /^-?\d+\.\d+$/.test(saved) && locale === 'id' ? saved.replace('.', ',') : saved;
}

function lines(texts: readonly string[]): readonly Piece[] {
  return texts.flatMap((text, index): Piece[] => (index === 0 ? [{ text }] : [{ br: true }, { text }]));
}

function optionText(question: Question, value: string, reader: Reader): string {
  const option = question.options?.find((each) => each.value === value);
  return option ? pick(option.label, reader.locale) : value;
}

function moneyShown(question: Question, minor: string, { locale, zone }: Reader): string {
  if (!/^\d{1,15}$/.test(minor)) return minor;
  return formats(locale, zone).money(Number(minor), question.currency ?? 'IDR');
}

/** The sum of a budget's lines that could be read, in the smallest unit. */
export function totalOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { amount = '' }) => (/^\d{1,15}$/.test(amount) ? sum + Number(amount) : sum), 0);
}

function budgetShown(question: Question, entries: readonly Entry[], reader: Reader): readonly Piece[] {
  const each = entries.map(({ item = '', amount = '' }) => `${item}: ${moneyShown(question, amount, reader)}`);
  const total = moneyShown(question, String(totalOf(entries)), reader);
  return [{ text: total, strong: true }, { br: true }, ...lines(each)];
}

function entryShown(question: Question, entry: Entry, index: number, reader: Reader): string {
  const parts = entryQuestions(question)
    .filter((field) => (entry[field.key] ?? '') !== '')
    .map((field) => plain(field, entry[field.key] ?? '', reader));
  return `${index + 1}. ${parts.join(', ')}`;
}

function plain(question: Question, text: string, reader: Reader): string {
  switch (question.kind) {
    case 'number':
      return numberShown(text, reader.locale);
    case 'day':
      return isDay(text) ? formats(reader.locale, reader.zone).date(text) : text;
    case 'choice':
      return optionText(question, text, reader);
    case 'country':
      return countryName(text, reader.locale);
    case 'money':
      return moneyShown(question, text, reader);
    case 'consent':
      return reader.t(text === 'yes' ? 'applications.shown.agreed' : 'applications.shown.notAgreed');
    default:
      return question.profile === 'identity_number' ? masked(text) : text;
  }
}

/** An answer as it is read: names for codes, the total of a budget, the end of an identity number. */
export function shownAnswer(question: Question, answer: Answer | undefined, reader: Reader): Inline {
  if (question.kind === 'consent') return plain(question, textOf(answer), reader);
  if (isEmpty(answer)) return [{ text: reader.t('applications.shown.none'), muted: true }];
  switch (question.kind) {
    case 'essay':
      return lines(textOf(answer).split('\n'));
    case 'choices':
      return lines(valuesOf(answer).map((value) => optionText(question, value, reader)));
    case 'language':
      return lines(
        entriesOf(answer).map(({ language = '', level = '' }) => `${languageName(language, reader.locale)}, ${level}`),
      );
    case 'budget':
      return budgetShown(question, entriesOf(answer), reader);
    case 'group':
      return lines(entriesOf(answer).map((entry, index) => entryShown(question, entry, index, reader)));
    case 'link': {
      const text = textOf(answer);
      return text.startsWith('https://') ? [{ link: text, text }] : text;
    }
    default:
      return plain(question, textOf(answer), reader);
  }
}
