import type { Criterion, RubricDefinition } from '../calls/definitions.ts';

/** Points by criterion key. */
export type Scores = Readonly<Record<string, number>>;

/** What a reviewer would have the committee do. */
export const RECOMMENDATIONS = ['strongly_yes', 'yes', 'unsure', 'no'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** True for a review that was sent. */
export function isSent(review: { readonly sentAt: string | null } | null): boolean {
  return review !== null && review.sentAt !== null;
}

/** The steps of a criterion's scale. */
export function stepsOf({ min, max }: Pick<Criterion, 'min' | 'max'>): number[] {
  return Array.from({ length: max - min + 1 }, (_, step) => min + step);
}

/** True for points that the criterion's scale has. */
function isOnScale(criterion: Criterion, points: unknown): points is number {
  return typeof points === 'number' && Number.isInteger(points) && points >= criterion.min && points <= criterion.max;
}

/** Only what the rubric asks for, on its scales. */
export function validScores(rubric: RubricDefinition, scores: Readonly<Record<string, unknown>>): Scores {
  return Object.fromEntries(
    rubric.criteria.flatMap((criterion) => {
      const points = scores[criterion.key];
      return isOnScale(criterion, points) ? [[criterion.key, points] as const] : [];
    }),
  );
}

/** Required criteria without points. */
export function openCriteria(rubric: RubricDefinition, scores: Scores): readonly Criterion[] {
  return rubric.criteria.filter(({ key, required }) => required && scores[key] === undefined);
}

function weighted(criteria: readonly Criterion[], pointsOf: (criterion: Criterion) => number): number {
  const weight = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  return weight === 0 ? 0 : criteria.reduce((sum, one) => sum + one.weight * pointsOf(one), 0) / weight;
}

/** The weighted mean of the points in hundredths, on the rubric's own scale; null while a required criterion is open. */
export function totalOf(rubric: RubricDefinition, scores: Scores): number | null {
  if (openCriteria(rubric, scores).length > 0) return null;
  const scored = rubric.criteria.filter(({ key }) => scores[key] !== undefined);
  return Math.round(100 * weighted(scored, ({ key }) => scores[key] ?? 0));
}

/** How much of the total each criterion makes up: shares that add up to 1. */
export function shareOf(rubric: RubricDefinition, criterion: Criterion): number {
  const all = rubric.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 0 : criterion.weight / all;
}

/** Of a rubric; a ranking asks for it in every row. */
const ranges = new WeakMap<RubricDefinition, Range>();

interface Range {
  readonly min: number;
  readonly max: number;
}

/** The lowest and the highest total that the rubric allows, in points. */
export function rangeOf(rubric: RubricDefinition): Range {
  const known = ranges.get(rubric);
  if (known) return known;
  const made = { min: weighted(rubric.criteria, ({ min }) => min), max: weighted(rubric.criteria, ({ max }) => max) };
  ranges.set(rubric, made);
  return made;
}
