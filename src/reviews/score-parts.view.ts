import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import { stateWord } from '../i18n/words.ts';
import { pointsShown } from './points.ts';
import { isSent, stepsOf } from './rubric.ts';
import type { ScorePage, ScoreParts } from './score.view.ts';

/** What was scored, once nothing can be changed. */
export function frozenOf(parts: ScoreParts, reader: Reader): ScorePage['frozen'] {
  const { file } = parts;
  const { t, locale } = reader;
  const { review, rubric } = file;
  const state = stateWord(t, 'application', file.state, 'officer');
  if (review === null) return { text: t('reviews.score.frozenEmpty', { state }), rows: [] };
  const total = review.total === null ? t('reviews.list.noTotal') : pointsShown(review.total / 100, locale);
  return {
    text: t('reviews.score.frozen', { state }),
    rows: [
      ...rubric.criteria.map(({ key, name }) => ({
        key: pick(name, locale),
        value: String(review.scores[key] ?? '–'),
      })),
      { key: t('reviews.list.total'), value: total },
      { key: t('reviews.score.comment'), value: review.comment === '' ? '–' : review.comment },
      { key: t('reviews.score.note'), value: review.privateNote === '' ? '–' : review.privateNote },
    ],
  };
}

/** One's own mean, and how often each step of the scale was used. */
export function steadyOf({ file, scoring }: ScoreParts, { t, locale }: Reader): string[] {
  if (scoring.length === 0) return [t('reviews.score.steadyNone')];
  const mean = scoring.reduce((sum, { total }) => sum + total, 0) / scoring.length / 100;
  const given = scoring.flatMap(({ scores }) => Object.values(scores));
  const steps = [...new Set(file.rubric.criteria.flatMap(stepsOf))].sort((a, b) => a - b);
  const use = steps.map((step) => `${String(step)}: ${String(given.filter((one) => one === step).length)}×`).join(', ');
  return [
    t('reviews.score.steadyMean', { count: scoring.length, mean: pointsShown(mean, locale) }),
    t('reviews.score.steadyUse', { use }),
  ];
}

/** What others wrote, once one's own review is sent. */
export function othersOf({ file, others }: ScoreParts, { t, locale }: Reader): ScorePage['others'] {
  if (!isSent(file.review)) return { note: t('reviews.score.othersHidden'), list: [] };
  return {
    note: others.length === 0 ? t('reviews.score.othersNone') : '',
    list: others.map((one, index) => ({
      name: t('reviews.score.other', { n: index + 1 }),
      total: pointsShown(one.total / 100, locale),
      scores: file.rubric.criteria
        .map(({ key, name }) => `${pick(name, locale)} ${String(one.scores[key] ?? '–')}`)
        .join(', '),
      comment: one.comment,
    })),
  };
}

/** A newer version was sent than the one that was scored: which is read here, and where the other one is. */
export function versionsOf({ file, versions }: ScoreParts, { t }: Reader): ScorePage['versions'] {
  const { read, newest } = versions;
  const { review } = file;
  if (review === null || !isSent(review)) return null;
  const scored = review.snapshotNumber;
  if (scored >= newest) return null;
  const here = `/reviews/${file.assignmentId}`;
  const other = read === newest ? scored : newest;
  return {
    kind: 'info',
    title: t('reviews.score.versionTitle', { n: newest }),
    paragraphs: [
      t(read === newest ? 'reviews.score.versionNew' : 'reviews.score.versionOld', { n: scored }),
      [{ link: `${here}?version=${String(other)}`, text: t('reviews.score.versionRead', { n: other }) }],
    ],
  };
}

/** What another window saved meanwhile. */
export function warningOf({ file, conflict }: ScoreParts, { t, locale }: Reader): ScorePage['warning'] {
  if (!conflict || file.review === null) return null;
  const { scores, comment } = file.review;
  const there = file.rubric.criteria.map(({ key, name }) => `${pick(name, locale)} ${String(scores[key] ?? '–')}`);
  return {
    kind: 'warn',
    role: 'alert',
    title: t('reviews.score.conflictTitle'),
    paragraphs: [
      t('reviews.score.conflictText'),
      t('reviews.score.conflictThere', { scores: there.join(', ') }),
      ...(comment === '' ? [] : [comment]),
    ],
  };
}
