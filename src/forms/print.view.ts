import type { TextOf } from '../applications/blocks.view.ts';
import type { Question, Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { LOCALES, pick } from '../i18n/index.ts';
import { languageList } from '../cities/names.ts';
import type { NavLink, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { lastMinute } from '../calls/when.ts';
import type { BuilderParts } from './frame.view.ts';

/** Where something is written on paper. */
export type Space =
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'boxes'; readonly options: readonly string[]; readonly several: boolean }
  | { readonly kind: 'day' }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: number; readonly total: string | null }
  | { readonly kind: 'entries'; readonly entries: readonly { readonly title: string; readonly fields: readonly PaperQuestion[] }[] }
  | { readonly kind: 'consent'; readonly text: string; readonly paragraphs: readonly string[]; readonly agree: string }; // prettier-ignore

/** One question on paper. */
export interface PaperQuestion {
  readonly label: string;
  readonly hint: string;
  /** Word limit, only if, optional: in small letters. */
  readonly notes: readonly string[];
  readonly space: Space;
}

/** The blank form for who applies on paper. */
export interface PrintPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly languages: readonly NavLink[];
  readonly lang: string;
  readonly intro: string;
  readonly eyebrow: string;
  readonly heading: string;
  readonly facts: readonly string[];
  readonly sections: readonly {
    readonly title: string;
    readonly intro: string;
    readonly questions: readonly PaperQuestion[];
  }[];
  readonly signature: readonly string[];
}

declare module '../web/views.ts' {
  interface Views {
    'forms/print': PrintPage;
  }
}

const WORDS_A_LINE = 10;
const MOST_LINES = 36;
const MOST_ENTRIES = 10;

function linesFor({ words, maxLength }: Question): number {
  if (words) return Math.min(MOST_LINES, Math.max(2, Math.ceil(words.max / WORDS_A_LINE)));
  return (maxLength ?? 200) > 120 ? 2 : 1;
}

function spaceOf(question: Question, textOf: TextOf, reader: Reader): Space {
  const { t, locale } = reader;
  const most = Math.min(MOST_ENTRIES, Math.max(question.entries?.min ?? 1, Math.min(3, question.entries?.max ?? 3)));
  switch (question.kind) {
    case 'essay':
    case 'text':
      return { kind: 'lines', count: linesFor(question) };
    case 'choice':
    case 'choices':
      return { kind: 'boxes', options: (question.options ?? []).map(({ label }) => pick(label, locale)), several: question.kind === 'choices' }; // prettier-ignore
    case 'day':
      return { kind: 'day' };
    case 'language':
      return { kind: 'table', columns: [t('applications.section.language'), t('forms.print.level')], rows: 4, total: null }; // prettier-ignore
    case 'budget':
      return {
        kind: 'table',
        columns: [t('applications.section.item'), t('applications.section.amount', { currency: question.currency ?? 'IDR' })],
        rows: Math.min(12, question.entries?.max ?? 8),
        total: t('forms.print.total'),
      }; // prettier-ignore
    case 'group':
      return {
        kind: 'entries',
        entries: Array.from({ length: most }, (_, i) => ({
          title: t('applications.section.entry', { n: i + 1 }),
          fields: (question.fields ?? []).map((field) => paperQuestion(field, null, textOf, reader)),
        })),
      };
    case 'consent': {
      const text = textOf(question.textVersion ?? '');
      return { kind: 'consent', text: text ? `${text.title}, ${question.textVersion ?? ''}` : (question.textVersion ?? ''), paragraphs: text?.paragraphs ?? [], agree: t('forms.print.agree') }; // prettier-ignore
    }
    default:
      return { kind: 'lines', count: 1 };
  }
}

function onlyIf(question: Question, section: readonly Section[], { t, locale }: Reader): string[] {
  const { when } = question;
  if (when === undefined) return [];
  const opener = section.flatMap(({ questions }) => questions).find(({ key }) => key === when.key);
  if (opener === undefined) return [];
  const answers = when.is.map((value) => {
    const option = opener.options?.find((one) => one.value === value);
    return `“${option ? pick(option.label, locale) : t('forms.when.agreed')}”`;
  });
  return [t('forms.print.onlyIf', { question: pick(opener.label, locale), answers: answers.join(', ') })];
}

function paperQuestion(
  question: Question,
  sections: readonly Section[] | null,
  textOf: TextOf,
  reader: Reader,
): PaperQuestion {
  const { t, locale } = reader;
  const { words, number, entries } = question;
  return {
    label: pick(question.label, locale),
    hint: question.hint ? pick(question.hint, locale) : '',
    notes: [
      ...(sections === null ? [] : onlyIf(question, sections, reader)),
      ...(question.required ? [] : [t('forms.note.optional')]),
      ...(words ? [words.min === undefined ? t('forms.print.words', { max: words.max }) : t('forms.print.wordsBetween', { min: words.min, max: words.max })] : []),
      ...(number?.min !== undefined && number.max !== undefined ? [t('forms.print.between', { min: number.min, max: number.max })] : []),
      ...(question.kind === 'choices' ? [t('forms.print.several')] : []),
      ...(question.kind === 'group' && entries ? [t('forms.print.entries', { min: entries.min, max: entries.max })] : []),
      ...(question.restricted === true ? [t('applications.who.restricted')] : []),
    ],
    space: spaceOf(question, textOf, reader),
  }; // prettier-ignore
}

/** The blank form; `shown` reads in the language that was chosen for it. */
export function printPage(parts: BuilderParts, textOf: TextOf, reader: Reader, shown: Reader): PrintPage {
  const { t } = reader;
  const { call, form } = parts.work;
  const base = `/office/calls/${call.id}/form`;
  const { dateTime } = formats(shown.locale, call.zone);
  return {
    title: `${t('forms.print.title')}, ${pick(call.name, reader.locale)}`,
    crumbs: { links: [{ text: t('forms.title'), href: base }] },
    languages: LOCALES.map((lang) => ({
      text: languageList([lang], reader.locale),
      href: `${base}/print?lang=${lang}`,
      current: lang === shown.locale,
    })),
    lang: shown.locale,
    intro: t('forms.print.intro'),
    eyebrow: shown.t('forms.print.eyebrow', { city: parts.leadCity }),
    heading: pick(call.name, shown.locale),
    facts: [
      shown.t('forms.print.until', { time: dateTime(lastMinute(call.closesAt), call.zone) }),
      shown.t('forms.print.how'),
    ],
    sections: form.sections.map((section, i) => ({
      title: shown.t('forms.numbered', { n: i + 1, name: pick(section.title, shown.locale) }),
      intro: section.intro ? pick(section.intro, shown.locale) : '',
      questions: section.questions.map((question) => paperQuestion(question, form.sections, textOf, shown)),
    })),
    signature: [shown.t('forms.print.place'), shown.t('forms.print.signed'), shown.t('forms.print.received')],
  };
}
