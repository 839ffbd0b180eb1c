import type { Answers } from '../calls/definitions.ts';
import { daysBetween, lastMinute, type Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { nextWord, stateWord } from '../i18n/words.ts';
import type { Partials } from '../web/partials.ts';
import { questionsOfRule } from '../calls/definitions.ts';
import { verdictOf } from '../workflow/eligibility.ts';
import { answerWords } from './answers.view.ts';
import { reviewTag } from './case-people.view.ts';
import type { CaseParts } from './case.view.ts';

function due(checklist: readonly ChecklistItem[]): { asked: number; accepted: number; waiting: number } {
  const now = checklist.filter((item) => item.due === 'submission' && item.applies);
  return {
    asked: now.length,
    accepted: now.filter((item) => item.standing === 'accepted').length,
    waiting: checklist.filter((item) => item.standing === 'pending').length,
  };
}

/** Whose turn it is: the state says it, whatever day it is. */
function turnOf({ file }: CaseParts, { t }: Reader): string {
  // A form that came on paper is the office's to type in, and to put right.
  if (file.typedBy !== null && (file.state === 'draft' || file.state === 'returned'))
    return t('screening.turn.office', { city: file.cityName });
  const turns: Readonly<Record<string, string>> = {
    draft: t('screening.turn.applicant'),
    returned: t('screening.turn.applicant'),
    submitted: t('screening.turn.office', { city: file.cityName }),
    in_review: t('screening.turn.reviewers'),
    interview: t('screening.turn.office', { city: file.leadCityName }),
    deliberation: t('screening.turn.office', { city: file.leadCityName }),
    selected: t('screening.turn.office', { city: file.cityName }),
    reserve: t('screening.turn.office', { city: file.leadCityName }),
    deferred: t('screening.turn.office', { city: file.leadCityName }),
  };
  return turns[file.state] ?? t('screening.turn.nobody');
}

/** State, whose turn, by when, documents, and what the applicant reads. */
export function stripOf(parts: CaseParts, reader: Reader): Partials['strip'] {
  const { t, locale, zone, at } = reader;
  const { file, checklist, c } = parts;
  const { dateTime } = formats(locale, zone);
  const counted = due(checklist);
  const days = file.dueAt === null ? 0 : daysBetween(at, lastMinute(file.dueAt), file.cityZone);
  const left =
    file.dueAt !== null && file.dueAt <= at ? t('screening.case.over') : t('screening.case.left', { count: days });
  return {
    facts: [
      {
        label: t('screening.case.state'),
        value: stateWord(t, 'application', file.state, 'officer'),
        note:
          file.snapshotNumber === 0
            ? t('screening.case.since', { when: dateTime(file.stateSince) })
            : t('screening.case.snapshot', { n: file.snapshotNumber, when: dateTime(file.stateSince) }),
      },
      {
        label: t('screening.case.turn'),
        value: turnOf(parts, reader),
        note:
          file.typedBy !== null && (file.state === 'draft' || file.state === 'returned')
            ? t(`screening.turn.paper_${file.state}`)
            : nextWord(t, 'application', file.state, 'officer'),
      },
      file.dueAt === null
        ? { label: t('screening.case.by'), value: t('screening.case.noDay') }
        : {
            label: t('screening.case.by'),
            value: dateTime(lastMinute(file.dueAt), file.cityZone),
            note: left,
            hot: true,
          },
      {
        label: t('screening.case.documents'),
        value: t('screening.case.accepted', { done: counted.accepted, total: counted.asked }),
        note: counted.waiting > 0 ? t('screening.list.toCheck', { count: counted.waiting }) : undefined,
      },
      file.state === 'in_review' || file.state === 'interview' || file.state === 'deliberation'
        ? {
            label: t('screening.case.reviews'),
            value: t('screening.case.reviewsIn', { done: c.reviewsIn, total: c.call.reviewsNeeded }),
          }
        : { label: t('screening.case.reads'), value: stateWord(t, 'application', file.state, 'applicant') },
    ],
  };
}

/** Who it is and how they are reached, in one line. */
export function factsLine({ file, c }: CaseParts, { t, locale, zone }: Reader): string {
  const format = formats(locale, zone);
  return [
    `${file.reference}, ${pick(file.callName, locale)}.`,
    ...(file.called === null ? [] : [t('screening.case.called', { called: file.called })]),
    ...(file.formOfAddress === null ? [] : [t('screening.case.address', { address: file.formOfAddress })]),
    ...(file.bornOn === null ? [] : [t('screening.case.born', { day: format.date(file.bornOn) })]),
    ...(c.minor ? [t('screening.case.minor')] : []),
    ...(file.late ? [t('screening.case.cameLate')] : []),
    ...(file.typedBy === null
      ? []
      : [
          t('screening.case.typed', {
            name: file.typedBy,
            day: file.receivedOn === null ? '' : format.date(file.receivedOn),
          }),
        ]),
    t('screening.case.reach', { email: file.email, phone: file.phone ?? '–' }),
  ].join(' ');
}

/** What the rules of the call say of the answers. */
export function eligibilityOf({ file, answers, c }: CaseParts, reader: Reader): Partials['checks'] {
  const { t, locale } = reader;
  const flat: Answers = Object.fromEntries([...answers.values()].flatMap((given) => Object.entries(given)));
  const questions = new Map(
    file.form.sections.flatMap((section) => section.questions.map((question) => [question.key, question] as const)),
  );
  const kinds = { met: 'ok', failed: 'err', unknown: 'mute' } as const;
  const rules = file.rules.map((rule) => {
    const verdict = verdictOf(rule, flat, c.failedRules);
    const given = questionsOfRule(rule)
      .flatMap((key) => questions.get(key) ?? [])
      .map((question) => answerWords(question, flat[question.key], reader))
      .join(', ');
    return {
      kind: kinds[verdict],
      text: pick(rule.sentence, locale),
      note:
        verdict === 'unknown'
          ? t('screening.eligibility.unknown')
          : t(`screening.eligibility.${verdict}`, { answer: given }),
    };
  });
  const other = c.otherLive
    ? { kind: 'err' as const, text: t('screening.eligibility.other') }
    : { kind: 'ok' as const, text: t('screening.eligibility.noOther') };
  return { items: [...rules, other] };
}

/** Who reads the application, and how far they are. */
export function reviewsOf({ assignments, file }: CaseParts, reader: Reader): Partials['checks'] {
  const { t, locale, zone } = reader;
  const { number, dateTime } = formats(locale, zone);
  if (assignments.length === 0) return { items: [{ kind: 'mute', text: t('screening.review.none') }] };
  // Before the deliberation scores stay with those who give them.
  const open = !['submitted', 'returned', 'in_review', 'interview'].includes(file.state);
  return {
    items: assignments.map((line) => {
      const tag = reviewTag(line, reader);
      const score =
        open && line.total !== null && line.voidedAt === null
          ? t('screening.review.score', { score: number(line.total / 100) })
          : '';
      return {
        kind: tag.kind,
        text: [{ text: line.name, strong: true }, { text: `, ${tag.text}` }],
        note:
          [
            line.dueAt === null || line.sentAt !== null
              ? ''
              : t('screening.review.due', { when: dateTime(lastMinute(line.dueAt)) }),
            score,
            // Reviewers keep the version that they scored: said where another one was sent since.
            line.sentAt !== null && line.scoredVersion !== null && line.scoredVersion < file.snapshotNumber
              ? t('screening.review.ofVersion', { n: line.scoredVersion })
              : '',
          ]
            .filter(Boolean)
            .join(' ') || undefined,
      };
    }),
  };
}
