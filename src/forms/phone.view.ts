import { blocksOf, type Block, type TextOf } from '../applications/blocks.view.ts';
import type { Answer, FormDefinition, Question, Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { LOCALES, pick } from '../i18n/index.ts';
import { languageList } from '../cities/names.ts';
import { valuesOfOpener } from './outline.ts';

/** A section as an applicant has it on their phone. */
export interface Phone {
  readonly title: string;
  readonly intro: string;
  readonly blocks: readonly Block[];
  readonly note: string | null;
  readonly next: string;
  readonly languages: readonly { readonly text: string; readonly href: string | null }[];
  readonly more: { readonly text: string; readonly href: string } | null;
}

const PREFIX = 'phone_'; // ids of the picture must not meet those of the page around it

function apart(question: Question): Question {
  return {
    ...question,
    key: `${PREFIX}${question.key}`,
    ...(question.when ? { when: { ...question.when, key: `${PREFIX}${question.when.key}` } } : {}),
  };
}

/** Answers that open the question, and whatever has to be open for that. */
function opening(section: Section, key: string | null): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  const seen = new Set<string>();
  for (let at = key; at !== null && !seen.has(at);) {
    seen.add(at);
    const question: Question | undefined = section.questions.find((one) => one.key === at);
    const opener = section.questions.find((one) => one.key === question?.when?.key);
    if (opener === undefined || question?.when === undefined) break;
    const value = question.when.is[0] ?? valuesOfOpener(opener)[0] ?? '';
    answers[`${PREFIX}${opener.key}`] = opener.kind === 'choices' ? [value] : value;
    at = opener.key;
  }
  return answers;
}

/** The picture of a section; `on` is the question that is worked on: it is shown with its condition met. */
export function phoneOf(
  section: Section,
  on: string | null,
  parts: { readonly textOf: TextOf; readonly here: string; readonly preview: string | null },
  reader: Reader,
): Phone {
  const { t, locale } = reader;
  const own: Section = { ...section, questions: section.questions.map(apart) };
  const blocks = blocksOf(own, {
    reader,
    errors: new Map(),
    offered: new Map(),
    answers: opening(section, on),
    more: null,
    notDrawn: new Set(),
    textOf: parts.textOf,
  });
  const closed = section.questions.length > 0 && section.questions.every((question) => question.restricted === true);
  return {
    title: pick(section.title, locale),
    intro: section.intro ? pick(section.intro, locale) : '',
    blocks,
    note: closed ? t('applications.who.restricted') : null,
    next: t('forms.phone.next'),
    languages: LOCALES.map((lang) => ({
      text: languageList([lang], locale),
      href: lang === locale ? null : `/language/${lang}?to=${encodeURIComponent(parts.here)}`,
    })),
    more: parts.preview === null ? null : { text: t('forms.phone.more'), href: parts.preview },
  };
}

/** The section that a form shows first where none is chosen. */
export function firstSection(form: FormDefinition): Section | null {
  return form.sections[0] ?? null;
}
