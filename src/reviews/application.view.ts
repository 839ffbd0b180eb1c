import { isEmpty, textOf } from '../applications/answers.ts';
import { shownAnswer } from '../applications/shown.view.ts';
import type { Answers, FormDefinition, Question } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import type { ChecklistItem, ListedDocument } from '../documents/documents.reads.ts';
import { pick } from '../i18n/index.ts';
import { questionsAsked, shownReference, withoutNames, type Reference } from '../references/questions.ts';
import type { Inline } from '../web/inline.ts';
import type { StoredReference } from './references.reads.ts';

/** One section of the application as a reviewer reads it: short answers as facts, long ones as text. */
export interface ReadSection {
  readonly key: string;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: Inline }[];
  readonly texts: readonly { readonly label: string; readonly paragraphs: readonly string[] }[];
}

/** A file that the reviewer may open, under a name that tells nothing. */
export interface ReadFile {
  readonly name: string;
  readonly note: string;
  readonly href: string;
  readonly picture: { readonly src: string } | null;
}

function isReadable(question: Question, blind: boolean): boolean {
  if (question.kind === 'consent' || question.restricted === true) return false;
  return !(blind && question.identifying === true);
}

function withoutClosed(question: Question, blind: boolean): Question {
  if (question.fields === undefined) return question;
  return { ...question, fields: question.fields.filter((field) => isReadable(field, blind)) };
}

/** What was answered, without what a reviewer may not read. Sections in which nothing is left are left out. */
export function readSections(
  form: FormDefinition,
  answers: Readonly<Record<string, Answers>>,
  blind: boolean,
  reader: Reader,
): ReadSection[] {
  return form.sections
    .map((section) => {
      const given = answers[section.key] ?? {};
      const shown = section.questions.filter(
        (question) => isReadable(question, blind) && !isEmpty(given[question.key]), // only what was asked was sent
      );
      return {
        key: section.key,
        title: pick(section.title, reader.locale),
        facts: shown
          .filter(({ kind }) => kind !== 'essay')
          .map((question) => ({
            label: pick(question.label, reader.locale),
            value: shownAnswer(withoutClosed(question, blind), given[question.key], reader),
          })),
        texts: shown
          .filter(({ kind }) => kind === 'essay')
          .map((question) => ({
            label: pick(question.label, reader.locale),
            paragraphs: textOf(given[question.key]).split(/\n+/).filter(Boolean),
          })),
      };
    })
    .filter(({ facts, texts }) => facts.length + texts.length > 0);
}

const TYPES: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG', 'image/webp': 'WebP' }; // prettier-ignore

function noteOf(document: ListedDocument, { t }: Reader): string {
  const type = TYPES[document.mediaType] ?? '';
  return document.pages === null ? type : t('reviews.score.pages', { type, count: document.pages });
}

/** The files that a reviewer may open: nothing restricted, and where reading is blind nothing that tells who sent it. */
export function readFiles(
  applicationId: string,
  list: readonly ChecklistItem[],
  blind: boolean,
  reader: Reader,
): ReadFile[] {
  return list
    .filter((item) => !item.restricted && !(blind && item.identifying))
    .flatMap((item) =>
      item.documents
        .filter(({ fileState }) => fileState === 'clean')
        .map((document, index) => {
          const href = `/applications/${applicationId}/documents/${document.id}`;
          return {
            name: reader.t('reviews.score.file', { name: pick(item.name, reader.locale), n: index + 1 }),
            note: noteOf(document, reader),
            href,
            picture: document.hasThumbnail ? { src: `${href}/thumbnail` } : null,
          };
        }),
    );
}

/** The answers of a reference that a reviewer may read, with nobody's name in them. */
function readableAnswers({ reference, questions, blind, hidden }: StoredReference, { locale }: Reader) {
  const asked = questionsAsked(questions).filter(({ identifying }) => !(blind && identifying === true));
  const given = Object.entries(JSON.parse(reference) as Reference).map(
    ([key, value]) => [key, typeof value === 'string' ? withoutNames(value, hidden) : value] as const,
  );
  return shownReference(asked, Object.fromEntries(given), locale);
}

/** That a reference was waived, and nothing more: neither whose, nor why. */
function waivedSection(n: number, { t }: Reader): ReadSection {
  const facts = [{ label: t('references.review.standing'), value: t('references.review.waived') }];
  return { key: `reference-${String(n)}`, title: t('references.review.one', { n }), facts, texts: [] };
}

/** The references as further sections: what was chosen as facts, what was written as text; then those that were waived. */
export function referenceSections(
  references: readonly StoredReference[],
  waived: number,
  reader: Reader,
): ReadSection[] {
  const given = references.map((stored, index) => {
    const shown = readableAnswers(stored, reader);
    return {
      key: `reference-${String(index + 1)}`,
      title: reader.t('references.review.one', { n: index + 1 }),
      facts: shown
        .filter(({ question }) => question.kind !== 'essay')
        .map(({ key: label, value }) => ({ label, value })),
      texts: shown
        .filter(({ question }) => question.kind === 'essay')
        .map(({ key: label, value }) => ({ label, paragraphs: value.split(/\n+/).filter(Boolean) })),
    };
  });
  return [...given, ...Array.from({ length: waived }, (_, n) => waivedSection(given.length + n + 1, reader))];
}
