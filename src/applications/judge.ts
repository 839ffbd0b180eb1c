import type { Answer, Answers, FormDefinition, Question, Section } from '../calls/definitions.ts';
import type { Key, Vars } from '../i18n/index.ts';
import { entriesOf, entryQuestions, isDay, isEmpty, repeats, textOf, valuesOf, type Entry } from './answers.ts';
import { countWords } from './count-words.ts';
import { isCountry, isLanguage, LEVELS } from './lists.ts';

/** What is not right with an answer: where (`works.1.year`), in which words, and whether it is only not there yet. */
export interface Problem {
  readonly path: string;
  readonly key: Key;
  readonly vars: Vars;
  /** Something still to be written, as opposed to something that cannot be right. */
  readonly missing: boolean;
}

/** The answers of an application by section. */
export type AllAnswers = Readonly<Record<string, Answers>>;

/** What is saved, as answers by section. */
export function answersBySection(saved: ReadonlyMap<string, { readonly answers: Answers }>): AllAnswers {
  return Object.fromEntries([...saved].map(([key, { answers }]) => [key, answers]));
}

/**
 * The answers of all sections by question, as conditions and rules read them: without those to questions that are not
 * asked, so that what is hidden opens nothing.
 */
export function flatAnswers(form: FormDefinition, answers: AllAnswers): Answers {
  const flat = Object.assign({}, ...Object.values(answers)) as Record<string, Answer>;
  const questions = new Map(form.sections.flatMap(({ questions: own }) => own.map((q) => [q.key, q] as const)));
  const known = new Map<string, boolean>();
  const asked = (question: Question): boolean => {
    const before = known.get(question.key);
    if (before !== undefined) return before;
    known.set(question.key, false); // what waits for itself is never asked
    const opener = question.when && questions.get(question.when.key);
    const is = isAsked(question, flat) && (opener === undefined || asked(opener));
    known.set(question.key, is);
    return is;
  };
  for (const question of questions.values()) if (question.when !== undefined) asked(question);
  return Object.fromEntries(Object.entries(flat).filter(([key]) => known.get(key) !== false));
}

/** True where the question is asked: it has no condition, or its condition is on. */
export function isAsked(question: Question, flat: Answers): boolean {
  const { when } = question;
  if (!when) return true;
  const answer = flat[when.key];
  if (typeof answer === 'string') return when.is.includes(answer);
  return valuesOf(answer).some((value) => when.is.includes(value));
}

/** The answers to questions that are asked: one whose condition was switched off again stays in the draft and is not sent. */
export function askedAnswers(form: FormDefinition, answers: AllAnswers): AllAnswers {
  const flat = flatAnswers(form, answers);
  return Object.fromEntries(
    form.sections.map((section) => {
      const asked = new Set(askedIn(section, flat).map((question) => question.key));
      return [
        section.key,
        Object.fromEntries(Object.entries(answers[section.key] ?? {}).filter(([key]) => asked.has(key))),
      ];
    }),
  );
}

/** The questions of a section that these answers ask. */
function askedIn(section: Section, flat: Answers): readonly Question[] {
  return section.questions.filter((question) => isAsked(question, flat));
}

/** The questions of a section that answers in other sections switch off. */
export function switchedOff(section: Section, flat: Answers): ReadonlySet<string> {
  const own = new Map(section.questions.map((question) => [question.key, question]));
  const off = (question: Question, behind: readonly Question[] = []): boolean => {
    if (question.when === undefined || behind.includes(question)) return false;
    const opener = own.get(question.when.key);
    return opener ? off(opener, [...behind, question]) : !isAsked(question, flat);
  };
  return new Set(section.questions.filter((question) => off(question)).map(({ key }) => key));
}

const wrong = (path: string, key: Key, vars: Vars = {}): Problem[] => [{ path, key, vars, missing: false }];
const lacking = (path: string, key: Key, vars: Vars = {}): Problem[] => [{ path, key, vars, missing: true }];

function judgeWords({ words }: Question, text: string, path: string): Problem[] {
  const n = countWords(text);
  if (words && n > words.max)
    return wrong(path, 'applications.error.words_over', { n, max: words.max, over: n - words.max });
  if (words?.min !== undefined && n < words.min)
    return lacking(path, 'applications.error.words_under', { n, min: words.min });
  return [];
}

function judgeNumber({ number = {} }: Question, text: string, path: string): Problem[] {
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) return wrong(path, 'applications.error.number');
  const { min, max, decimals = 0 } = number;
  if ((text.split('.')[1] ?? '').length > decimals)
    return decimals === 0
      ? wrong(path, 'errors.whole')
      : wrong(path, 'applications.error.decimals', { count: decimals });
  if (min !== undefined && Number(text) < min) return wrong(path, 'errors.too_small', { min });
  if (max !== undefined && Number(text) > max) return wrong(path, 'errors.too_big', { max });
  return [];
}

function isHttps(text: string): boolean {
  return text.length <= 500 && URL.canParse(text) && new URL(text).protocol === 'https:';
}

function judgeText(question: Question, text: string, path: string): Problem[] {
  switch (question.kind) {
    case 'essay':
      return judgeWords(question, text, path);
    case 'number':
      return judgeNumber(question, text, path);
    case 'day':
      return isDay(text) && text >= '1900-01-01' && text < '2100-01-01' ? [] : wrong(path, 'errors.day');
    case 'choice':
      return (question.options ?? []).some(({ value }) => value === text) ? [] : wrong(path, 'errors.chosen');
    case 'country':
      return isCountry(text) ? [] : wrong(path, 'errors.chosen');
    case 'link':
      return isHttps(text) ? [] : wrong(path, 'applications.error.link');
    case 'money':
      return /^\d{1,15}$/.test(text) ? [] : wrong(path, 'applications.error.money');
    case 'consent':
      return text === 'yes' ? [] : lacking(path, 'applications.error.consent');
    default: {
      const max = question.maxLength ?? 500;
      return [...text].length > max ? wrong(path, 'errors.too_long', { max }) : judgeWords(question, text, path);
    }
  }
}

function judgeLanguage(entry: Entry, path: string): Problem[] {
  const { language = '', level = '' } = entry;
  return [
    ...(isLanguage(language) ? [] : wrong(`${path}.language`, 'applications.error.language')),
    ...((LEVELS as readonly string[]).includes(level) ? [] : wrong(`${path}.level`, 'applications.error.level')),
  ];
}

function judgeLine(entry: Entry, path: string): Problem[] {
  const { item = '', amount = '' } = entry;
  return [
    ...(item === '' ? lacking(`${path}.item`, 'applications.error.item') : []),
    ...([...item].length > 200 ? wrong(`${path}.item`, 'errors.too_long', { max: 200 }) : []),
    ...(amount === '' ? lacking(`${path}.amount`, 'applications.error.amount') : []),
    ...(amount !== '' && !/^\d{1,15}$/.test(amount) ? wrong(`${path}.amount`, 'applications.error.money') : []),
  ];
}

function judgeEntry(question: Question, entry: Entry, path: string): Problem[] {
  if (question.kind === 'language') return judgeLanguage(entry, path);
  if (question.kind === 'budget') return judgeLine(entry, path);
  return entryQuestions(question)
    .filter((field) => isAsked(field, entry))
    .flatMap((field) => judge(field, entry[field.key], `${path}.${field.key}`));
}

function judgeEntries(question: Question, answer: Answer | undefined): Problem[] {
  const entries = entriesOf(answer);
  const path = question.key;
  const { min = question.required ? 1 : 0, max = 50 } = question.entries ?? {};
  const counted =
    entries.length > max
      ? wrong(path, 'applications.error.entries_over', { count: max })
      : entries.length < min && (question.required || entries.length > 0)
        ? lacking(path, 'applications.error.entries_under', { count: min })
        : [];
  return [...counted, ...entries.flatMap((entry, index) => judgeEntry(question, entry, `${path}.${index}`))];
}

/** Everything that is not right with one answer, at `path`. */
export function judge(question: Question, answer: Answer | undefined, path = question.key): readonly Problem[] {
  if (repeats(question)) return judgeEntries(question, answer);
  if (isEmpty(answer)) {
    if (!question.required) return [];
    return lacking(path, question.kind === 'consent' ? 'applications.error.consent' : 'errors.required');
  }
  if (question.kind !== 'choices') return judgeText(question, textOf(answer), path);
  const offered = (question.options ?? []).map(({ value }) => value);
  return valuesOf(answer).every((value) => offered.includes(value)) ? [] : wrong(path, 'errors.chosen');
}

/** Everything that is not right in a section; questions whose condition is off are passed over. */
export function judgeSection(section: Section, answers: Answers, flat: Answers): readonly Problem[] {
  return askedIn(section, flat).flatMap((question) => judge(question, answers[question.key]));
}

/** The section of that name, or undefined. */
export function sectionOf(form: FormDefinition, key: string): Section | undefined {
  return form.sections.find((section) => section.key === key);
}
