import type { Reader } from '../calls/when.ts';
import { lastMinute } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Radios, Textarea } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { ReadFile, ReadSection } from './application.view.ts';
import type { OtherReview, OwnAssignment, ReviewFile } from './mine.reads.ts';
import { pointsShown } from './points.ts';
import { isSent, RECOMMENDATIONS, rangeOf, shareOf, stepsOf, type Scores } from './rubric.ts';
import type { TypedReview } from './score.form.ts';
import { frozenOf, othersOf, steadyOf, versionsOf, warningOf } from './score-parts.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'reviews/score': ScorePage;
  }
}

/** One criterion as it is scored. */
export interface CriterionRow {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  readonly weight: string;
  /** The share of the total, for the script that adds up. */
  readonly share: number;
  readonly options: readonly { readonly id: string; readonly value: string; readonly checked: boolean }[];
  readonly low: string;
  readonly high: string;
  readonly error: string | null;
}

/** The form in which one application is scored. */
export interface ScoreForm {
  readonly action: string;
  readonly autosave: string;
  readonly version: number;
  /** The version of the application that is on the page. */
  readonly read: number;
  readonly saved: string;
  readonly criteria: readonly CriterionRow[];
  readonly recommendation: Radios;
  readonly comment: Textarea;
  readonly note: Textarea;
  readonly total: string;
  readonly of: string;
  readonly scored: string;
  readonly send: string;
  readonly sent: boolean;
  readonly steps: string;
}

/** One application, and the reviewer's scores beside it. */
export interface ScorePage extends Page {
  readonly errors: readonly Link[];
  readonly warning: Partials['notice'] | null;
  /** The review is of another version than the newest. */
  readonly versions: Partials['notice'] | null;
  readonly bar: {
    readonly call: string;
    readonly progress: string;
    readonly value: number;
    readonly max: number;
    readonly queue: readonly ('d' | 'k' | 'c' | '')[];
    readonly previous: string | null;
    readonly next: string | null;
    readonly all: Link;
    readonly due: { readonly text: string; readonly late: boolean } | null;
  };
  readonly eyebrow: string;
  readonly heading: string;
  readonly hidden: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly ReadSection[];
  readonly pictures: readonly ReadFile[];
  readonly files: readonly ReadFile[];
  readonly missing: boolean;
  readonly form: ScoreForm | null;
  /** What was scored, once nothing can be changed. */
  readonly frozen: { readonly text: string; readonly rows: Partials['summary-list']['rows'] } | null;
  readonly steady: readonly string[];
  readonly others: {
    readonly note: string;
    readonly list: readonly {
      readonly name: string;
      readonly total: string;
      readonly scores: string;
      readonly comment: string;
    }[];
  };
  readonly conflict: string;
  readonly skip: string;
}

/** What the page is made from. */
export interface ScoreParts {
  readonly file: ReviewFile;
  readonly name: string | null;
  /** Which time of sending is on the page, and which was the last. */
  readonly versions: { readonly read: number; readonly newest: number };
  readonly sections: readonly ReadSection[] | null;
  readonly files: readonly ReadFile[];
  readonly queue: readonly OwnAssignment[];
  readonly scoring: readonly { readonly total: number; readonly scores: Scores }[];
  readonly others: readonly OtherReview[];
  readonly open: boolean;
  /** What was typed, where it differs from what is saved. */
  readonly typed: TypedReview | null;
  readonly errors: Readonly<Record<string, string>>;
  /** Another window was quicker: what is saved differs from what was typed. */
  readonly conflict: boolean;
}

/** The address of an assignment. */
export function reviewHref(assignmentId: string): string {
  return `/reviews/${assignmentId}`;
}

/** The next application of the queue that is still to be sent, behind this one and then from the beginning. */
export function nextToScore(queue: readonly OwnAssignment[], here: string, open: readonly string[]): string | null {
  const at = queue.findIndex(({ id }) => id === here);
  const around = [...queue.slice(at + 1), ...queue.slice(0, Math.max(0, at))];
  const next = around.find((one) => one.sentAt === null && open.includes(one.state));
  return next ? reviewHref(next.id) : null;
}

function barOf({ file, queue }: ScoreParts, open: readonly string[], reader: Reader): ScorePage['bar'] {
  const { t, locale, at } = reader;
  const here = queue.findIndex(({ id }) => id === file.assignmentId);
  const sent = queue.filter(({ sentAt }) => sentAt !== null).length;
  const begun = queue.filter(({ sentAt, savedAt }) => sentAt === null && savedAt !== null).length;
  const previous = queue[here - 1];
  return {
    call: pick(file.callName, locale),
    progress: t('reviews.score.progress', { n: sent, max: queue.length, begun }),
    value: sent,
    max: queue.length,
    queue: queue.map((one, index) =>
      index === here ? 'c' : one.sentAt !== null ? 'd' : one.savedAt !== null ? 'k' : '',
    ),
    previous: previous ? reviewHref(previous.id) : null,
    next: nextToScore(queue, file.assignmentId, open),
    all: { text: t('reviews.score.all', { count: queue.length }), href: '/reviews' },
    due:
      file.dueAt === null
        ? null
        : {
            text: formats(locale, file.zone).dateTime(lastMinute(file.dueAt)),
            late: file.dueAt <= at && !isSent(file.review),
          },
  };
}

function criteriaOf({ file, errors }: ScoreParts, scores: Scores, { t, locale }: Reader): CriterionRow[] {
  return file.rubric.criteria.map((criterion) => {
    const field = `s-${criterion.key}`;
    return {
      id: field,
      field,
      name: pick(criterion.name, locale),
      weight: t('reviews.score.weight', { percent: Math.round(100 * shareOf(file.rubric, criterion)) }),
      share: shareOf(file.rubric, criterion),
      options: stepsOf(criterion).map((step, index) => ({
        id: index === 0 ? field : `${field}-${String(step)}`,
        value: String(step),
        checked: scores[criterion.key] === step,
      })),
      low: `${String(criterion.min)} ${pick(criterion.low, locale)}`,
      high: `${String(criterion.max)} ${pick(criterion.high, locale)}`,
      error: errors[field] ?? null,
    };
  });
}

/** What the scores add up to so far, criteria without points counting nothing: as the script counts. */
function soFar(file: ReviewFile, scores: Scores): number {
  return file.rubric.criteria.reduce((sum, one) => sum + shareOf(file.rubric, one) * (scores[one.key] ?? 0), 0);
}

function shownReview({ file, typed }: ScoreParts): TypedReview {
  if (typed !== null) return typed;
  const { review } = file;
  return {
    scores: review?.scores ?? {},
    comment: review?.comment ?? '',
    privateNote: review?.privateNote ?? '',
    recommendation: RECOMMENDATIONS.find((one) => one === review?.recommendation) ?? null,
  };
}

function stepsShown({ rubric }: ReviewFile): string {
  const steps = rubric.criteria.flatMap(stepsOf);
  return `${String(Math.min(...steps))}–${String(Math.max(...steps))}`;
}

function formOf(parts: ScoreParts, reader: Reader): ScoreForm {
  const { file, errors } = parts;
  const { t, locale, zone } = reader;
  const shown = shownReview(parts);
  const { review, rubric } = file;
  const sent = isSent(review);
  const when = review === null ? '' : formats(locale, zone).dateTime(review.savedAt);
  const scored = rubric.criteria.filter(({ key }) => shown.scores[key] !== undefined).length;
  return {
    action: reviewHref(file.assignmentId),
    autosave: `${reviewHref(file.assignmentId)}/autosave`,
    version: review?.version ?? 0,
    read: parts.versions.read,
    saved: review === null ? '' : t(sent ? 'reviews.score.sentAt' : 'reviews.score.savedAt', { when }),
    criteria: criteriaOf(parts, shown.scores, reader),
    recommendation: {
      name: 'recommendation',
      label: t('reviews.score.recommendation'),
      value: shown.recommendation ?? '',
      options: RECOMMENDATIONS.map((one) => ({ value: one, text: t(`reviews.recommendation.${one}`) })),
      layout: 'row',
    },
    comment: {
      name: 'comment',
      label: t('reviews.score.comment'),
      hint: t('reviews.score.commentHint'),
      value: shown.comment,
      rows: 4,
      error: errors['comment'],
    },
    note: {
      name: 'private_note',
      label: t('reviews.score.note'),
      hint: t('reviews.score.noteHint'),
      value: shown.privateNote,
      rows: 2,
      optional: true,
      error: errors['private_note'],
    },
    total: pointsShown(soFar(file, shown.scores), locale, 1),
    of: t('reviews.score.of', { max: pointsShown(rangeOf(rubric).max, locale, 1) }),
    scored: t('reviews.score.scored', { n: scored, max: rubric.criteria.length }),
    send: t(sent ? 'reviews.score.saveNext' : 'reviews.score.sendNext'),
    sent,
    steps: stepsShown(file),
  };
}

/** The scoring page. */
export function scorePage(parts: ScoreParts, open: readonly string[], reader: Reader): ScorePage {
  const { t } = reader;
  const { file, queue, errors } = parts;
  const bar = barOf(parts, open, reader);
  const number = queue.findIndex(({ id }) => id === file.assignmentId) + 1;
  return {
    title: t('reviews.score.title', { reference: file.reference }),
    errors: Object.entries(errors).map(([field, text]) => ({ text, href: `#${field === '' ? 'main' : field}` })),
    warning: warningOf(parts, reader),
    versions: versionsOf(parts, reader),
    bar,
    eyebrow: t('reviews.score.eyebrow', { n: number, max: queue.length }),
    heading: parts.name === null ? file.reference : `${file.reference}, ${parts.name}`,
    hidden: file.blind ? t('reviews.score.blind') : '',
    facts: [{ label: t('reviews.score.city'), value: file.cityName }],
    sections: parts.sections ?? [],
    pictures: parts.files.filter(({ picture }) => picture !== null),
    files: parts.files.filter(({ picture }) => picture === null),
    missing: parts.sections === null,
    form: parts.open ? formOf(parts, reader) : null,
    frozen: parts.open ? null : frozenOf(parts, reader),
    steady: steadyOf(parts, reader),
    others: othersOf(parts, reader),
    conflict: `${reviewHref(file.assignmentId)}/conflict`,
    skip: bar.next ?? '/reviews',
  };
}
