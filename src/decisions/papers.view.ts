import type { Reader } from '../calls/when.ts';
import { lastMinute } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { isKey, pick } from '../i18n/index.ts';
import { eventSentence } from '../i18n/words.ts';
import type { Link, Partials, Row } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { meetingHref } from './list.view.ts';
import type { MeetingCall } from './meeting.reads.ts';
import type { MinuteLine, ReviewerProgress } from './papers.reads.ts';
import type { RankedRow } from './ranking.ts';

declare module '../web/views.ts' {
  interface Views {
    'decisions/minutes': MinutesPage;
    'decisions/progress': ProgressPage;
  }
}

/** What the committee did, to be printed and signed. */
export interface MinutesPage extends Page {
  readonly back: Link;
  readonly subtitle: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly empty: Partials['empty-state'] | null;
  readonly table: Partials['table'];
  readonly printed: string;
}

/** How far the reviewing of a call is. */
export interface ProgressPage extends Page {
  readonly back: Link;
  readonly subtitle: string;
  readonly strip: Partials['strip'];
  readonly empty: Partials['empty-state'] | null;
  readonly reviewers: Partials['table'];
  readonly short: Partials['table'] | null;
}

function didOf(line: MinuteLine, { t }: Reader): string {
  if (line.action === 'withdraw_signature') return t('decisions.minutes.withdrawn');
  return (
    eventSentence(t, 'office', { subject: 'application', action: line.action, signed: !line.moved }) ?? line.action
  );
}

function notesOf(line: MinuteLine, { t }: Reader): string {
  const overrode = line.overrode.map((fact) => {
    const key = `screening.overrode.${fact}`;
    return isKey(key) ? t(key) : fact;
  });
  return [
    ...(line.decree === null ? [] : [t('decisions.minutes.decreeOf', { decree: line.decree })]),
    ...overrode,
    ...(line.reason === null || line.reason === '' ? [] : [line.reason]),
  ].join('. ');
}

const MOST = 50;

/** The minutes. */
export function minutesPage(
  call: MeetingCall,
  lines: readonly MinuteLine[],
  recused: { readonly people: number; readonly cases: number },
  reader: Reader,
): MinutesPage {
  const { t, locale, at } = reader;
  const { dateTime } = formats(locale, call.zone);
  const people = [...new Set(lines.flatMap(({ who }) => who ?? []))].sort();
  const decrees = [...new Set(lines.flatMap(({ decree }) => decree ?? []))];
  return {
    title: t('decisions.minutes.title'),
    back: { text: t('decisions.meeting.title'), href: meetingHref(call.id) },
    subtitle: pick(call.name, locale),
    facts: [
      { label: t('decisions.minutes.city'), value: call.leadCityName },
      { label: t('decisions.minutes.people'), value: people.length === 0 ? '–' : people.join(', ') },
      { label: t('decisions.minutes.recused'), value: recused.people === 0 ? t('decisions.minutes.nobody') : t('decisions.minutes.recusedOn', { count: recused.people, cases: recused.cases }) }, // prettier-ignore
      { label: t('decisions.minutes.decree'), value: decrees.length === 0 ? t('decisions.minutes.noDecree') : decrees.join(', ') }, // prettier-ignore
    ],
    empty: lines.length === 0 ? { title: t('decisions.minutes.empty'), text: t('decisions.minutes.emptyText') } : null,
    table: {
      caption: t('decisions.minutes.title'),
      captionHidden: true,
      columns: [
        { text: t('decisions.minutes.when') },
        { text: t('decisions.minutes.who') },
        { text: t('decisions.meeting.application') },
        { text: t('decisions.minutes.what') },
        { text: t('decisions.meeting.rank'), number: true },
        { text: t('decisions.minutes.notes') },
      ],
      rows: lines.map((line) => ({
        cells: [
          dateTime(line.at),
          line.who ?? t('decisions.minutes.clock'),
          `${line.reference}, ${line.name}`,
          didOf(line, reader),
          line.rank === null ? '' : String(line.rank),
          notesOf(line, reader),
        ],
      })),
    },
    printed: t('decisions.minutes.printed', { when: dateTime(at) }),
  };
}

function reviewersTable(
  reviewers: readonly ReviewerProgress[],
  call: MeetingCall,
  { t, locale }: Reader,
): Partials['table'] {
  const { dateTime } = formats(locale, call.zone);
  return {
    caption: t('decisions.progress.reviewers'),
    captionHidden: true,
    columns: [
      { text: t('decisions.progress.reviewer') },
      { text: t('decisions.progress.sent'), number: true },
      { text: t('decisions.progress.late'), number: true },
      { text: t('decisions.progress.nextDue') },
    ],
    rows: reviewers.map((one) => ({
      cells: [
        one.name,
        t('decisions.release.of', { n: one.sent, max: one.assigned }),
        one.late === 0 ? '0' : [{ tag: { kind: 'err', text: t('decisions.progress.lateCount', { count: one.late }) } }],
        one.nextDue === null ? '–' : dateTime(lastMinute(one.nextDue)),
      ],
    })),
  };
}

/** How far reviewing is: what is in, what is needed, and who is late. */
export function progressPage(
  call: MeetingCall,
  rows: readonly RankedRow[],
  reviewers: readonly ReviewerProgress[],
  reader: Reader,
): ProgressPage {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  const needed = call.settings.reviewsNeeded;
  const reading = rows.filter(({ state }) => state === 'in_review' || state === 'interview');
  const short = reading.filter(({ count }) => count < needed);
  const late = reviewers.reduce((sum, one) => sum + one.late, 0);
  const there = reading.reduce((sum, { count }) => sum + Math.min(count, needed), 0);
  return {
    title: t('decisions.progress.title'),
    back: { text: t('decisions.meeting.title'), href: meetingHref(call.id) },
    subtitle: pick(call.name, locale),
    strip: {
      facts: [
        {
          label: t('decisions.progress.in'),
          value: t('decisions.release.of', { n: there, max: reading.length * needed }),
          big: true,
        },
        {
          label: t('decisions.progress.enough'),
          value: t('decisions.release.of', { n: reading.length - short.length, max: reading.length }),
          note: t('decisions.progress.each', { count: needed }),
          big: true,
        },
        { label: t('decisions.progress.late'), value: number(late), big: true, hot: late > 0 },
      ],
    },
    empty:
      reviewers.length === 0 ? { title: t('decisions.progress.empty'), text: t('decisions.progress.emptyText') } : null,
    reviewers: reviewersTable(reviewers, call, reader),
    short:
      short.length === 0
        ? null
        : {
            caption: t('decisions.progress.short'),
            captionHidden: true,
            columns: [{ text: t('decisions.meeting.application') }, { text: t('decisions.progress.in'), number: true }],
            rows: [...short]
              .sort((a, b) => a.count - b.count)
              .slice(0, MOST)
              .map((row): Row => ({
                cells: [
                  [{ link: `/office/applications/${row.id}/reviewers`, text: row.reference }, { text: ` ${row.name}` }],
                  t('decisions.release.of', { n: row.count, max: needed }),
                ],
              })),
          },
  };
}
