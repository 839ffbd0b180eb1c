import type { Answer, Answers, Question, Section } from '../calls/definitions.ts';

/** The fields of a posted form: every name with all its values. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** One entry of an answer that repeats. */
export type Entry = Readonly<Record<string, string>>;

/** More entries than any form asks for; what is posted beyond is not read. */
const MOST_ENTRIES = 60;

/** What every entry of a list of languages holds; a line of a budget holds `item` and `amount`. */
const LANGUAGE_FIELDS = ['language', 'level'] as const;

const digits = new Map<string, number>();

/** Decimals of a currency's smallest unit, as money is printed with. */
export function decimalsOf(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const shown = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const decimals = shown.maximumFractionDigits ?? 2;
  digits.set(currency, decimals);
  return decimals;
}

function one(fields: Fields, name: string): string {
  return Object.hasOwn(fields, name) ? (fields[name]?.[0] ?? '') : '';
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** A number as people here write it (3,20 or 3.20) with a point; what is no number stays as typed. */
function numberIn(typed: string): string {
  const plain = typed.replace(/\s/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : typed;
}

/**
 * Money in its smallest unit, from what people write: 7.500.000, 7,500,000.50, Rp 7500000. Only digits come out where it
 * could be read; what could not stays as typed, and is therefore never digits only.
 */
function moneyIn(typed: string, currency: string): string {
  const decimals = decimalsOf(currency);
  const plain = typed.replace(/^\s*[A-Za-z฿₱]{1,3}\.?\s*/, '').replace(/\s/g, '');
  const written = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!written) return /^\d+$/.test(typed) ? `${typed}?` : typed;
  const whole = (written[1] ?? '').replace(/[.,]/g, '');
  const part = (written[2] ?? '').padEnd(decimals, '0');
  if (part.length > decimals && /[1-9]/.test(part.slice(decimals))) return typed;
  const minor = `${whole}${part.slice(0, decimals)}`.replace(/^0+(?=\d)/, '');
  return minor.length <= 15 ? minor : `${typed}?`;
}

/** A day of three fields as YYYY-MM-DD; what is no day stays as typed, day/month/year. */
function dayIn(fields: Fields, name: string): string {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) =>
    one(fields, `${name}-${part}`).trim(),
  );
  if (day === '' && month === '' && year === '') return '';
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : `${day}/${month}/${year}`;
}

/** True for a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The three fields of a day that was saved, whether or not it exists. */
export function dayParts(saved: string): { day: string; month: string; year: string } {
  if (isDay(saved)) {
    const [year = '', month = '', day = ''] = saved.split('-');
    return { day: String(Number(day)), month: String(Number(month)), year };
  }
  const [day = '', month = '', ...year] = saved.split('/');
  return { day, month, year: year.join('/') };
}

function linkIn(typed: string): string {
  return /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(typed) ? `https://${typed}` : typed;
}

/** The numbers of the entries that the form holds under a name, in order. */
function entryNumbers(fields: Fields, name: string): readonly number[] {
  const numbers = new Set<number>();
  for (const field of Object.keys(fields)) {
    if (!field.startsWith(`${name}.`)) continue;
    const number = /^\d{1,3}(?=\.)/.exec(field.slice(name.length + 1))?.[0];
    if (number !== undefined) numbers.add(Number(number));
  }
  return [...numbers].sort((a, b) => a - b).slice(0, MOST_ENTRIES);
}

const isBlank = (entry: Entry): boolean => Object.values(entry).every((value) => value === '');

function entriesIn(fields: Fields, name: string, read: (prefix: string) => Entry): readonly Entry[] {
  return entryNumbers(fields, name).map((number) => read(`${name}.${number}`));
}

/** The questions that each entry of an answer asks; none where the question does not repeat. */
export function entryQuestions(question: Question): readonly Question[] {
  return question.kind === 'group' ? (question.fields ?? []) : [];
}

function simpleIn(question: Question, fields: Fields, name: string): string {
  const typed = one(fields, name);
  switch (question.kind) {
    case 'essay':
      return typed;
    case 'number':
      return numberIn(typed);
    case 'money':
      return typed === '' ? '' : moneyIn(typed, question.currency ?? 'IDR');
    case 'day':
      return dayIn(fields, name);
    case 'link':
      return linkIn(oneLine(typed));
    case 'consent':
      return typed === '' ? '' : 'yes';
    default:
      return oneLine(typed);
  }
}

/** All entries of an answer that repeats, blank ones too, in the order of the form. */
function typedEntries(question: Question, fields: Fields, name = question.key): readonly Entry[] {
  switch (question.kind) {
    case 'language':
      return entriesIn(fields, name, (at) =>
        Object.fromEntries(LANGUAGE_FIELDS.map((f) => [f, one(fields, `${at}.${f}`)])),
      );
    case 'budget':
      return entriesIn(fields, name, (at) => {
        const amount = one(fields, `${at}.amount`);
        return {
          item: oneLine(one(fields, `${at}.item`)),
          amount: amount === '' ? '' : moneyIn(amount, question.currency ?? 'IDR'),
        };
      });
    default:
      return entriesIn(fields, name, (at) =>
        Object.fromEntries(entryQuestions(question).map((f) => [f.key, simpleIn(f, fields, `${at}.${f.key}`)])),
      );
  }
}

/** True for the kinds whose answer is a list of entries. */
export function repeats(question: Question): boolean {
  return question.kind === 'group' || question.kind === 'language' || question.kind === 'budget';
}

/** The entries of a saved answer. */
export function entriesOf(answer: Answer | undefined): readonly Entry[] {
  if (answer === undefined || typeof answer === 'string') return [];
  return answer.filter((entry): entry is Entry => typeof entry === 'object');
}

/** The values of a saved answer to a question with several. */
export function valuesOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined || typeof answer === 'string') return [];
  return answer.filter((value): value is string => typeof value === 'string');
}

/** The text of a saved answer; empty where it is none. */
export function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}

function answerIn(question: Question, fields: Fields): Answer {
  if (question.kind === 'choices') return Object.hasOwn(fields, question.key) ? (fields[question.key] ?? []) : [];
  if (repeats(question)) return typedEntries(question, fields).filter((entry) => !isBlank(entry));
  return simpleIn(question, fields, question.key);
}

/** The hidden field that names the questions which the page did not draw: what was answered to them before stays. */
const NOT_DRAWN = 'left';

/**
 * A section's answers as its form was filled in, read where they can be read and else as typed. `kept` stands in for an
 * identity number that was left blank: the number itself is never put into a page; and for questions that the page did
 * not draw.
 */
export function answersIn(section: Section, fields: Fields, kept: Answers = {}): Answers {
  const left = new Set(Object.hasOwn(fields, NOT_DRAWN) ? fields[NOT_DRAWN] : []);
  return Object.fromEntries(
    section.questions.map((question) => {
      const answer = answerIn(question, fields);
      if (left.has(question.key) && isEmpty(answer)) return [question.key, kept[question.key] ?? ''];
      const hidden =
        question.profile === 'identity_number' && answer === '' && one(fields, `${question.key}.clear`) === '';
      return [question.key, hidden ? (kept[question.key] ?? '') : answer];
    }),
  );
}

/** True where nothing was answered. */
export function isEmpty(answer: Answer | undefined): boolean {
  return answer === undefined || answer.length === 0;
}

/** True where two answers say the same. */
export function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  if (isEmpty(a) && isEmpty(b)) return true;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** True where two sets of answers of a section say the same. */
export function sameAnswers(section: Section, a: Answers, b: Answers): boolean {
  return section.questions.every(({ key }) => sameAnswer(a[key], b[key]));
}
