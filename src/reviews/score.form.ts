import { z } from 'zod';
import type { RubricDefinition } from '../calls/definitions.ts';
import type { Key } from '../i18n/index.ts';
import { text } from '../web/input.ts';
import { RECOMMENDATIONS, stepsOf, type Recommendation, type Scores } from './rubric.ts';

const LONGEST = 4_000;
const PRIVATE = 2_000;

/** The form of a review: a field for each criterion of the rubric, and what was written. */
export const ReviewFields = z.record(z.string().max(80), text(20_000));

/** What was typed into the form of a review. */
export interface TypedReview {
  readonly scores: Scores;
  readonly comment: string;
  readonly privateNote: string;
  readonly recommendation: Recommendation | null;
}

type Fields = Readonly<Record<string, unknown>>;

function given(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** The fields as a review, and the key of a message for each that is not right. */
export function typedReview(
  rubric: RubricDefinition,
  fields: Fields,
): { readonly typed: TypedReview; readonly errors: Readonly<Record<string, Key>> } {
  const errors: Record<string, Key> = {};
  const scores: Record<string, number> = {};
  for (const criterion of rubric.criteria) {
    const value = given(fields, `s-${criterion.key}`);
    if (value === '') continue;
    const step = stepsOf(criterion).find((points) => String(points) === value);
    if (step === undefined) errors[`s-${criterion.key}`] = 'errors.chosen';
    else scores[criterion.key] = step;
  }
  const comment = given(fields, 'comment');
  const privateNote = given(fields, 'private_note');
  if (comment.length > LONGEST) errors['comment'] = 'reviews.error.comment';
  if (privateNote.length > PRIVATE) errors['private_note'] = 'reviews.error.note';
  const recommendation = RECOMMENDATIONS.find((one) => one === given(fields, 'recommendation')) ?? null;
  return { typed: { scores, comment, privateNote, recommendation }, errors };
}

/** The version that was on the page; null for something else. */
export function versionIn(fields: Fields): number | null {
  return /^\d{1,9}$/.test(given(fields, 'version')) ? Number(given(fields, 'version')) : null;
}

/** The version of the application that was on the page; null for something else. */
export function readIn(fields: Fields): number | null {
  return /^\d{1,6}$/.test(given(fields, 'read')) ? Number(given(fields, 'read')) : null;
}
