import { isEmpty, textOf } from '../applications/answers.ts';
import { flatAnswers, isAsked } from '../applications/judge.ts';
import { masked, shownAnswer } from '../applications/shown.view.ts';
import type { Answer, Answers, FormDefinition, Question } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Inline } from '../web/inline.ts';

/** One question with what was answered. */
export interface Answered {
  readonly label: string;
  readonly value: Inline;
  readonly empty: boolean;
  readonly essay: boolean;
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

/** True for the number of a passport or identity card. */
export function isIdentity(question: Question): boolean {
  return question.profile === 'identity_number';
}

/** True for what stays closed until a reason is given; an identity number is masked instead. */
export function isClosed(question: Question): boolean {
  return question.restricted === true && !isIdentity(question);
}

/** An answer as plain words, for a sentence. */
export function answerWords(question: Question, answer: Answer | undefined, reader: Reader): string {
  if (isEmpty(answer)) return '';
  const shown = shownAnswer(question, answer, reader);
  return typeof shown === 'string' ? shown : shown.map((piece) => ('text' in piece ? piece.text : ' ')).join('');
}

function answered(question: Question, answer: Answer | undefined, reader: Reader, revealHref: string): Answered {
  const secret = isIdentity(question) && !isEmpty(answer);
  return {
    label: pick(question.label, reader.locale),
    value: secret ? masked(textOf(answer)) : shownAnswer(question, answer, reader),
    empty: isEmpty(answer),
    essay: question.kind === 'essay',
    reveal: secret ? revealHref : null,
  };
}

/** All sections with their answers. `changed` holds the sections that the last return asked to change. */
export function answeredSections(
  form: FormDefinition,
  answers: ReadonlyMap<string, Answers>,
  reader: Reader,
  links: { readonly reveal: string; readonly changed: ReadonlySet<string> },
): AnsweredSection[] {
  const flat = flatAnswers(form, Object.fromEntries(answers));
  return form.sections.map((section) => {
    const given = answers.get(section.key) ?? {};
    const asked = section.questions.filter((question) => isAsked(question, flat));
    return {
      key: section.key,
      title: pick(section.title, reader.locale),
      answers: asked
        .filter((question) => !isClosed(question))
        .map((question) => answered(question, given[question.key], reader, links.reveal)),
      restricted: asked.filter((question) => isClosed(question) && !isEmpty(given[question.key])).length,
      changed: links.changed.has(section.key),
    };
  });
}
