/** What an application said before it was returned, beside what it says since it came back. */
import { diffArrays } from 'diff';
import { sameAnswer } from '../applications/answers.ts';
import { isAsked, flatAnswers, type AllAnswers } from '../applications/judge.ts';
import type { Answer, FormDefinition, Question, Section } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';

/** What was sent once, as its snapshot keeps it. */
export interface SentVersion {
  readonly number: number;
  readonly at: Instant;
  readonly form: FormDefinition;
  readonly answers: AllAnswers;
  /** Ids of places, the first choice first. */
  readonly places: readonly string[];
  readonly documents: readonly { readonly requirement: string; readonly sha256: string }[];
}

/** An answer that is another one now; undefined where the question was, or is, not asked. */
export interface AnswerChange {
  readonly section: Section;
  readonly question: Question;
  readonly before: Answer | undefined;
  readonly now: Answer | undefined;
}

/** A requirement of which files came or went. */
export interface FileChange {
  readonly requirement: string;
  readonly came: number;
  readonly gone: number;
}

/** Everything in which two versions differ. */
export interface Changes {
  readonly answers: readonly AnswerChange[];
  readonly files: readonly FileChange[];
  readonly places: { readonly before: readonly string[]; readonly now: readonly string[] } | null;
}

/** A run of words that stayed, came or went. */
export interface Run {
  readonly text: string;
  readonly kind: 'same' | 'came' | 'gone';
}

/** More differences than this and two texts have little in common: they are shown one after the other. */
const MOST_EDITS = 2_000;
// By words as the dictionary knows them: Thai has no spaces between them.
const words = new Intl.Segmenter('th', { granularity: 'word' });

const tokens = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

/** The words of two texts, in order, each with what became of it: the runs give back both texts, letter by letter. */
export function wordRuns(before: string, now: string): Run[] {
  const parts = diffArrays(tokens(before), tokens(now), { maxEditLength: MOST_EDITS });
  if (parts === undefined)
    return [
      { text: before, kind: 'gone' },
      { text: now, kind: 'came' },
    ];
  return parts.map(({ value, added, removed }) => ({
    text: value.join(''),
    kind: added ? 'came' : removed ? 'gone' : 'same',
  }));
}

interface Asked {
  readonly section: Section;
  readonly question: Question;
  readonly answer: Answer | undefined;
}

function askedOf({ form, answers }: SentVersion): Map<string, Asked> {
  const flat = flatAnswers(form, answers);
  const asked = form.sections.flatMap((section) =>
    section.questions
      .filter((question) => isAsked(question, flat))
      .map((question): Asked => ({ section, question, answer: answers[section.key]?.[question.key] })),
  );
  return new Map(asked.map((one) => [one.question.key, one]));
}

function answerChanges(before: SentVersion, now: SentVersion): AnswerChange[] {
  const then = askedOf(before);
  const today = askedOf(now);
  const dropped = [...then.values()].filter(({ question }) => !today.has(question.key));
  return [...today.values(), ...dropped]
    .map(({ section, question }) => ({
      section,
      question,
      before: then.get(question.key)?.answer,
      now: today.get(question.key)?.answer,
    }))
    .filter((change) => !sameAnswer(change.before, change.now));
}

function fileChanges(before: SentVersion, now: SentVersion): FileChange[] {
  const keys = [...new Set([...now.documents, ...before.documents].map(({ requirement }) => requirement))];
  const hashes = (version: SentVersion, key: string): string[] =>
    version.documents.filter(({ requirement }) => requirement === key).map(({ sha256 }) => sha256);
  return keys
    .map((requirement) => {
      const then = hashes(before, requirement);
      const today = hashes(now, requirement);
      return {
        requirement,
        came: today.filter((hash) => !then.includes(hash)).length,
        gone: then.filter((hash) => !today.includes(hash)).length,
      };
    })
    .filter(({ came, gone }) => came + gone > 0);
}

/** In which answers, files and choices of places two versions of an application differ. */
export function changesBetween(before: SentVersion, now: SentVersion): Changes {
  const isReordered = JSON.stringify(before.places) !== JSON.stringify(now.places);
  return {
    answers: answerChanges(before, now),
    files: fileChanges(before, now),
    places: isReordered ? { before: before.places, now: now.places } : null,
  };
}
