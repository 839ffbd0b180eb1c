import { countryName, languageName } from '../applications/lists.ts';
import type { Answer, Answers, FormDefinition, Question } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';

/** One question with what was answered. */
export interface Answered {
  readonly key: string;
  readonly label: string;
  /** Paragraphs of text; empty where nothing was answered. */
  readonly lines: readonly string[];
  readonly essay: boolean;
  /** The address of a link that was given; only https. */
  readonly href: string | null;
  /** Where a masked number is shown in full. */
  readonly reveal: string | null;
}

/** A section with its answers; restricted ones are counted and left out. */
export interface AnsweredSection {
  readonly key: string;
  readonly title: string;
  readonly answers: readonly Answered[];
  readonly restricted: number;
  readonly changed: boolean;
}

/** The end of an identity number: enough to compare, too little to use. */
function masked(number: string): string {
  const plain = number.replaceAll(/\s/g, '');
  return plain.length <= 4 ? '••••' : `•••• ${plain.slice(-4)}`;
}

function optionWord(question: Question, value: string, { locale }: Reader): string {
  const option = question.options?.find((one) => one.value === value);
  return option ? pick(option.label, locale) : value;
}

function scalar(question: Question, value: string, reader: Reader): string {
  const { t, locale, zone } = reader;
  const format = formats(locale, zone);
  switch (question.kind) {
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value;
    case 'choice':
    case 'choices':
      return optionWord(question, value, reader);
    case 'country':
      return countryName(value, locale);
    case 'money':
      return question.currency !== undefined && /^\d{1,15}$/.test(value)
        ? format.money(Number(value), question.currency)
        : value;
    case 'consent':
      return value === '' ? '' : t('screening.answers.agreed');
    default:
      return value;
  }
}

function entryWords(question: Question, entry: Readonly<Record<string, string>>, reader: Reader): string {
  const known = question.fields?.map(
    (field) => [pick(field.label, reader.locale), scalar(field, entry[field.key] ?? '', reader)] as const,
  );
  if (known)
    return known
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `${label}: ${value}`)
      .join('; ');
  return Object.entries(entry)
    .filter(([, value]) => value !== '')
    .map(([key, value]) =>
      question.kind === 'language' && key !== 'level' ? languageName(value, reader.locale) : value,
    )
    .join(', ');
}

/** An answer as lines of text. */
export function linesOf(question: Question, answer: Answer | undefined, reader: Reader): string[] {
  if (answer === undefined || answer.length === 0) return [];
  if (typeof answer === 'string') {
    const text = scalar(question, answer, reader);
    return question.kind === 'essay' ? text.split(/\n+/).filter(Boolean) : [text];
  }
  return answer.map((entry) =>
    typeof entry === 'string' ? scalar(question, entry, reader) : entryWords(question, entry, reader),
  );
}

function isAsked(question: Question, answers: Answers): boolean {
  if (question.when === undefined) return true;
  const given = answers[question.when.key];
  return typeof given === 'string'
    ? question.when.is.includes(given)
    : (given ?? []).some((one) => typeof one === 'string' && question.when?.is.includes(one));
}

function answered(question: Question, answer: Answer | undefined, reader: Reader, revealHref: string): Answered {
  const lines = linesOf(question, answer, reader);
  const secret = question.profile === 'identity_number';
  const text = typeof answer === 'string' ? answer : '';
  return {
    key: question.key,
    label: pick(question.label, reader.locale),
    lines: secret ? lines.map(masked) : lines,
    essay: question.kind === 'essay',
    href: question.kind === 'link' && /^https:\/\/[^\s]+$/.test(text) ? text : null,
    reveal: secret && lines.length > 0 ? revealHref : null,
  };
}

/** All sections with their answers. `changed` holds the sections that the last return asked to change. */
export function answeredSections(
  form: FormDefinition,
  answers: ReadonlyMap<string, Answers>,
  reader: Reader,
  links: { readonly reveal: string; readonly changed: ReadonlySet<string> },
): AnsweredSection[] {
  return form.sections.map((section) => {
    const given = answers.get(section.key) ?? {};
    const asked = section.questions.filter((question) => isAsked(question, given));
    const isClosed = (question: Question): boolean =>
      question.restricted === true && question.profile !== 'identity_number';
    return {
      key: section.key,
      title: pick(section.title, reader.locale),
      answers: asked
        .filter((question) => !isClosed(question))
        .map((question) => answered(question, given[question.key], reader, links.reveal)),
      restricted: asked.filter(
        (question) => isClosed(question) && given[question.key] !== undefined && given[question.key] !== '',
      ).length,
      changed: links.changed.has(section.key),
    };
  });
}
