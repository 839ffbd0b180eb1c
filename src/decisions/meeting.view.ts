import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { pointsShown } from '../reviews/points.ts';
import { rangeOf } from '../reviews/rubric.ts';
import { stateTag } from '../screening/list-parts.view.ts';
import type { Field, Option, Select } from '../web/controls.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { meetingHref } from './list.view.ts';
import { MOST_MOVES, movesOf, nearTie, suggested, type MeetingParts, type Move, type RankedRow } from './ranking.ts';

declare module '../web/views.ts' {
  interface Views {
    'decisions/meeting': MeetingPage;
  }
}

/** The spread of a row's totals, drawn in a box of 150 by 22. */
export interface Spread {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly apart: boolean;
}

/** A line of the ranked list: an application, the line after the last place, the end of the reserve band. */
export type RankLine =
  | {
      readonly kind: 'row';
      readonly position: string;
      readonly link: Link;
      readonly meta: string;
      readonly tags: readonly Tag[];
      /** Who signed a decision that waits. */
      readonly note: string;
      readonly score: string;
      readonly spread: Spread | null;
      readonly choice: Select | null;
      readonly reserve: boolean;
    }
  | { readonly kind: 'cut' | 'end'; readonly text: string };

/** The decision meeting of a call. */
export interface MeetingPage extends Page {
  readonly back: Link;
  readonly subtitle: string;
  readonly links: readonly Link[];
  readonly notes: readonly Partials['notice'][];
  readonly line: { readonly action: string; readonly places: Field; readonly reserve: Field } | null;
  readonly columns: readonly string[];
  readonly lines: readonly RankLine[];
  readonly empty: Partials['empty-state'] | null;
  readonly preview: string | null;
  readonly now: readonly { readonly label: string; readonly value: string }[];
  readonly cities: readonly { readonly city: string; readonly count: string; readonly bar: Partials['bar'] }[];
  readonly release: { readonly text: string; readonly link: Link | null; readonly withdraw: Partials['button-form'] | null } | null; // prettier-ignore
}

/** What the reader may do here. */
export interface MeetingRights {
  /** May sign for the lead city. */
  readonly lead: boolean;
  readonly seesAll: boolean;
  readonly signer: string;
}

const WIDTH = 140;
const LEFT = 5;

function spreadOf(row: RankedRow, { call }: MeetingParts, { t, locale }: Reader): Spread | null {
  if (row.low === null || row.high === null || row.mean === null) return null;
  const { min, max } = rangeOf(call.rubric);
  const x = (points: number): number => Math.round(LEFT + (WIDTH * (points - min)) / Math.max(1, max - min));
  const [low, high] = [row.low / 100, row.high / 100];
  return {
    label: t('decisions.meeting.spreadOf', {
      low: pointsShown(low, locale),
      mean: pointsShown(row.mean, locale),
      high: pointsShown(high, locale),
    }),
    low: x(low),
    high: x(high),
    mean: x(row.mean),
    apart: row.disagree,
  };
}

function tagsOf(row: RankedRow, { call }: MeetingParts, { t }: Reader): Tag[] {
  const short = row.count < call.settings.reviewsNeeded && (row.state === 'in_review' || row.state === 'interview');
  return [
    ...(row.state === 'deliberation' ? [] : [stateTag(t, row.state)]),
    ...(row.decidedRank !== null && ['selected', 'reserve'].includes(row.state)
      ? [{ kind: 'line', text: t('decisions.meeting.decidedRank', { rank: row.decidedRank }) } as const]
      : []),
    ...(row.disagree ? [{ kind: 'err', text: t('decisions.meeting.disagree') } as const] : []),
    ...(short ? [{ kind: 'warn', text: t('decisions.meeting.tooFew', { n: row.count, max: call.settings.reviewsNeeded }) } as const] : []),
    ...(row.minor ? [{ kind: 'info', text: t('decisions.meeting.minor') } as const] : []),
    ...(row.pending
      ? [{ kind: 'warn', text: t('decisions.meeting.put', { outcome: t(`decisions.outcome.${row.pending.action}`), rank: row.pending.rank ?? row.position }) } as const]
      : []),
  ]; // prettier-ignore
}

function choiceOf(row: RankedRow, parts: MeetingParts, { t }: Reader): Select | null {
  const moves = movesOf(row);
  if (moves.length === 0) return null;
  const options: Option[] = [
    { value: '', text: t(row.pending ? 'decisions.meeting.asSigned' : 'decisions.meeting.leave') },
    ...moves.map((move) => ({ value: move, text: t(`decisions.move.${move}`) })),
  ];
  return {
    name: `d-${row.id}`,
    label: t('decisions.meeting.decisionFor', { reference: row.reference }),
    labelHidden: true,
    value: suggested(row, parts.cut, parts.call.settings.reviewsNeeded) ?? '',
    options,
  };
}

function rowLine(row: RankedRow, parts: MeetingParts, choice: Select | null, marks: boolean, reader: Reader): RankLine {
  const { t, locale } = reader;
  const { places, reserve } = parts.cut;
  return {
    kind: 'row',
    position: String(row.position),
    link: { text: row.title === '' ? row.name : row.title, href: `/office/applications/${row.id}` },
    meta: [row.reference, ...(row.title === '' ? [] : [row.name]), row.cityName, t('decisions.meeting.reviews', { count: row.count })].join(', '), // prettier-ignore
    tags: tagsOf(row, parts, reader),
    note: row.pending ? t('decisions.meeting.putBy', { name: row.pending.name }) : '',
    score: row.mean === null ? '–' : pointsShown(row.mean, locale),
    spread: spreadOf(row, parts, reader),
    choice,
    reserve: marks && row.position > places && row.position <= places + reserve,
  };
}

function cutText(parts: MeetingParts, { t, locale }: Reader): string {
  const { places } = parts.cut;
  const tie = nearTie(parts.rows, parts.cut);
  const line = t('decisions.meeting.cut', { count: places });
  if (tie === null) return line;
  const ranks = { above: places, below: places + 1 };
  return `${line} ${tie.difference === 0 ? t('decisions.meeting.tie', ranks) : t('decisions.meeting.near', { ...ranks, difference: pointsShown(tie.difference, locale) })}`;
}

function linesOf(parts: MeetingParts, rights: MeetingRights, reader: Reader): RankLine[] {
  const { rows, cut } = parts;
  let offered = 0;
  return rows.flatMap((row) => {
    const choice = rights.lead && offered < MOST_MOVES ? choiceOf(row, parts, reader) : null;
    if (choice !== null) offered += 1;
    const line = rowLine(row, parts, choice, rights.seesAll, reader);
    if (!rights.seesAll) return [line];
    const end = row.position === cut.places + cut.reserve && cut.reserve > 0;
    return [
      line,
      ...(row.position === cut.places ? [{ kind: 'cut' as const, text: cutText(parts, reader) }] : []),
      ...(end ? [{ kind: 'end' as const, text: reader.t('decisions.meeting.endOfReserve') }] : []),
    ];
  });
}

/** What the choices of a row come to when nobody changes them. */
function outcomeNow(row: RankedRow, parts: MeetingParts): Move | null {
  if (row.state === 'selected') return 'select';
  if (row.state === 'reserve') return 'hold';
  if (row.state === 'not_selected') return 'not_select';
  return row.pending?.action ?? suggested(row, parts.cut, parts.call.settings.reviewsNeeded);
}

function nowOf(parts: MeetingParts, reader: Reader): Pick<MeetingPage, 'now' | 'cities'> {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  const outcomes = parts.rows.map((row) => ({ row, outcome: outcomeNow(row, parts) }));
  const count = (move: Move): number => outcomes.filter(({ outcome }) => outcome === move).length;
  const chosen = outcomes.filter(({ outcome }) => outcome === 'select').map(({ row }) => row);
  const cities = new Map<string, number>();
  for (const { cityName } of chosen) cities.set(cityName, (cities.get(cityName) ?? 0) + 1);
  const line = (label: Parameters<typeof t>[0], value: number): MeetingPage['now'][number] => ({ label: t(label), value: number(value) }); // prettier-ignore
  return {
    now: [
      line('decisions.outcome.select', count('select')),
      line('decisions.outcome.hold', count('hold')),
      line('decisions.outcome.not_select', count('not_select')),
      line('decisions.meeting.undecided', outcomes.filter(({ outcome }) => outcome === null || outcome === 'deliberate').length),
      line('decisions.meeting.minors', chosen.filter(({ minor }) => minor).length),
      line('decisions.meeting.firstTime', chosen.filter(({ before }) => !before).length),
    ], // prettier-ignore
    cities: [...cities]
      .sort(([, a], [, b]) => b - a)
      .map(([city, n]) => ({ city, count: number(n), bar: { value: n, max: chosen.length } })),
  };
}

function releaseOf(parts: MeetingParts, rights: MeetingRights, { t }: Reader): MeetingPage['release'] {
  const pending = parts.rows.flatMap((row) => row.pending ?? []);
  if (pending.length === 0) return null;
  const mine = pending.filter(({ signer }) => signer === rights.signer).length;
  const others = pending.length - mine;
  return {
    text: [
      ...(others > 0 ? [t('decisions.meeting.waitsForYou', { count: others })] : []),
      ...(mine > 0 ? [t('decisions.meeting.waitsForOther', { count: mine })] : []),
    ].join(' '),
    link: rights.lead ? { text: t('decisions.meeting.toRelease'), href: meetingHref(parts.call.id, 'release') } : null,
    withdraw:
      rights.lead && mine > 0
        ? { action: meetingHref(parts.call.id, 'withdraw'), text: t('decisions.meeting.withdraw', { count: mine }), kind: 'secondary', small: true }
        : null,
  }; // prettier-ignore
}

function notesOf(
  parts: MeetingParts,
  rights: MeetingRights,
  lines: readonly RankLine[],
  { t, locale }: Reader,
): Partials['notice'][] {
  const choices = lines.filter((line) => line.kind === 'row' && line.choice !== null).length;
  const near = rights.seesAll ? nearTie(parts.rows, parts.cut) : null;
  return [
    ...(rights.seesAll
      ? []
      : [
          {
            kind: 'info' as const,
            paragraphs: [t('decisions.meeting.ownCityOnly', { city: parts.call.leadCityName })],
          },
        ]),
    ...(near && near.difference > 0
      ? [
          {
            kind: 'warn' as const,
            small: true,
            paragraphs: [t('decisions.meeting.nearNote', { difference: pointsShown(near.difference, locale) })],
          },
        ]
      : []),
    ...(choices === MOST_MOVES
      ? [{ kind: 'info' as const, paragraphs: [t('decisions.meeting.firstMany', { count: MOST_MOVES })] }]
      : []),
  ];
}

/** The page of the decision meeting. */
export function meetingPage(parts: MeetingParts, rights: MeetingRights, reader: Reader): MeetingPage {
  const { t, locale } = reader;
  const { call, rows, cut } = parts;
  const { min, max } = rangeOf(call.rubric);
  const range = { min: pointsShown(min, locale, 1), max: pointsShown(max, locale, 1) };
  const lines = linesOf(parts, rights, reader);
  const choosing = lines.some((line) => line.kind === 'row' && line.choice !== null);
  const number = (name: 'places' | 'reserve', value: number): Field => ({ name, id: `line-${name}`, label: t(`decisions.meeting.${name}`), value, inputmode: 'numeric', width: 4 }); // prettier-ignore
  return {
    title: t('decisions.meeting.title'),
    back: { text: t('decisions.list.title'), href: '/office/decisions' },
    subtitle: t('decisions.meeting.subtitle', {
      call: pick(call.name, locale),
      places: call.places,
      count: rows.length,
    }),
    links: [
      { text: t('decisions.progress.title'), href: meetingHref(call.id, 'reviews') },
      { text: t('decisions.minutes.title'), href: meetingHref(call.id, 'minutes') },
    ],
    notes: notesOf(parts, rights, lines, reader),
    line: rights.seesAll ? { action: meetingHref(call.id), places: number('places', cut.places), reserve: number('reserve', cut.reserve) } : null, // prettier-ignore
    columns: [t('decisions.meeting.rank'), t('decisions.meeting.application'), t('decisions.meeting.score'), t('decisions.meeting.spread', range), ...(choosing ? [t('decisions.meeting.decision')] : [])], // prettier-ignore
    lines,
    empty: rows.length === 0 ? { title: t('decisions.meeting.empty'), text: t('decisions.meeting.emptyText') } : null,
    preview: choosing ? meetingHref(call.id, 'preview') : null,
    ...nowOf(parts, reader),
    release: releaseOf(parts, rights, reader),
  };
}
