import { lastMinute, periodOf, type Reader } from '../calls/when.ts';
import { initialsOf } from '../i18n/initials.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { stateWord, nextWord } from '../i18n/words.ts';
import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { PlacementCase } from '../workflow/case.ts';
import type { Choices } from '../actions/controls.view.ts';
import type { Judged } from '../actions/panel.view.ts';
import { placementActions, type PlacementAction } from './actions.view.ts';
import type { PlaceGauge, PlacementRow, Unplaced } from './placements.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'placements/list': PlacementsPage;
  }
}

/** One placement with what can be done about it. */
export interface PlacementCard {
  readonly id: string;
  readonly initials: string;
  readonly name: string;
  readonly who: string;
  readonly title: string;
  readonly href: string;
  readonly tag: Tag;
  readonly next: string;
  readonly facts: readonly { readonly key: string; readonly value: Inline }[];
  readonly actions: readonly PlacementAction[];
}

/** A place with its seats. */
export interface GaugeCard {
  readonly id: string;
  readonly title: string;
  readonly facts: string;
  readonly left: string;
  readonly gauge: Partials['gauge'];
  readonly links: readonly Link[];
}

/** Placements by stage, with the seats of the reader's places and, for officers, who still waits for a place. */
export interface PlacementsPage extends Page {
  readonly eyebrows: readonly string[];
  readonly gauges: readonly GaugeCard[];
  readonly unplaced: readonly { readonly text: string; readonly note: string; readonly href: string }[];
  readonly showUnplaced: boolean;
  /** Places that the reader's cities are asked for. */
  readonly asked: Link | null;
  readonly stages: Partials['tabs'];
  readonly cards: readonly PlacementCard[];
  readonly empty: string;
  readonly more: Partials['pager'] | null;
}

/** The stages that the list is cut into, with their states. */
export const STAGES = {
  waiting: ['nominated'],
  proposed: ['proposed'],
  waitlisted: ['waitlisted'],
  offered: ['offered'],
  confirmed: ['confirmed'],
  active: ['active'],
  ended: ['completed', 'ended_early', 'no_show', 'turned_down', 'refused', 'expired', 'cancelled'],
} as const;
export type Stage = keyof typeof STAGES;

const KINDS: Readonly<Record<string, Tag['kind']>> = {
  proposed: 'mute', nominated: 'warn', waitlisted: 'info', offered: 'info', confirmed: 'ok', active: 'ok', completed: 'ok',
}; // prettier-ignore

/** The tag of a placement's state, in the reader's own vocabulary. */
export function stateTag(row: Pick<PlacementRow, 'state' | 'held'>, { t }: Reader): Tag {
  return { kind: KINDS[row.state] ?? 'mute', text: stateWord(t, 'placement', row.state, readerOf(row)) };
}

/** Which vocabulary a reader has for a placement. */
export function readerOf(row: Pick<PlacementRow, 'held'>): 'coordinator' | 'officer' {
  return row.held.has('coordinator') ? 'coordinator' : 'officer';
}

/** By when whose answer is due, and whether it is late. */
export function dueFacts(
  row: PlacementRow,
  reader: Reader & { readonly at: string },
): { key: string; value: Inline }[] {
  const { t, locale, zone, at } = reader;
  const format = formats(locale, zone);
  const late = (due: string): Inline =>
    due <= at
      ? [{ tag: { kind: 'warn', text: t('placements.facts.late', { day: format.dateTime(due) }) } }]
      : format.dateTime(due);
  if (row.state === 'nominated' && row.replyBy !== null)
    return [
      {
        key: t('placements.facts.replyBy'),
        value: row.openQuestions > 0 ? t('placements.facts.still') : late(row.replyBy),
      },
    ];
  if (row.state === 'offered' && row.answerBy !== null)
    return [{ key: t('placements.facts.answerBy'), value: format.dateTime(lastMinute(row.answerBy), row.sendingZone) }];
  return [];
}

function factsOf(row: PlacementRow, reader: Reader & { readonly at: string }): { key: string; value: Inline }[] {
  const { t, locale } = reader;
  return [
    { key: t('placements.facts.dates'), value: periodOf(row.startsOn, row.endsOn, reader) },
    { key: t('placements.facts.place'), value: `${row.organisation}, ${row.hostCity}` },
    { key: t('placements.facts.call'), value: pick(row.callName, locale) },
    ...(row.seats > 1 ? [{ key: t('placements.facts.seats'), value: String(row.seats) }] : []),
    ...dueFacts(row, reader),
    ...(row.waitRank !== null && row.state === 'waitlisted'
      ? [{ key: t('placements.facts.waitRank'), value: String(row.waitRank) }]
      : []),
    ...(row.certificateNumber === null
      ? []
      : [{ key: t('placements.facts.certificate'), value: row.certificateNumber }]),
  ];
}

/** A placement with its case and what the engine says of it. */
export interface Listed {
  readonly row: PlacementRow;
  readonly c: PlacementCase;
  readonly judged: readonly Judged<'placement'>[];
  readonly choices: Choices;
}

const ON_CARD: ReadonlySet<string> = new Set(['accept', 'wait', 'turn_down', 'nominate']);

function cardOf({ row, c, judged, choices }: Listed, reader: Reader & { readonly at: string }): PlacementCard {
  const { t } = reader;
  const onCard = judged.filter(({ action }) => ON_CARD.has(action) && (action !== 'accept' && action !== 'wait' && action !== 'turn_down' ? true : row.held.has('coordinator'))); // prettier-ignore
  return {
    id: row.id,
    initials: initialsOf(row.name),
    name: row.name,
    who: t('placements.list.who', {
      track: t(`placements.track.${row.track as 'student'}`),
      city: row.sendingCity,
      reference: row.reference,
    }),
    title: row.title,
    href: `/placements/${row.id}`,
    tag: stateTag(row, reader),
    next:
      row.openQuestions > 0
        ? t('placements.list.question', { count: row.openQuestions })
        : nextWord(t, 'placement', row.state, readerOf(row)),
    facts: factsOf(row, reader),
    actions: placementActions({ c, judged: onCard, choices, failed: null, prefix: row.id, quick: true }, reader),
  };
}

function gaugeCard(gauge: PlaceGauge, stage: Stage, chosen: string, reader: Reader): GaugeCard {
  const { t, locale } = reader;
  const free = Math.max(0, gauge.capacity - gauge.taken);
  const waiting = Math.min(gauge.waiting, free);
  const left =
    free === 0
      ? t('placements.gauge.none', { total: gauge.capacity })
      : t('placements.gauge.left', { count: free, total: gauge.capacity });
  return {
    id: gauge.id,
    title: gauge.organisation,
    facts: `${pick(gauge.callName, locale)}, ${periodOf(gauge.startsOn, gauge.endsOn, reader)}`,
    left,
    gauge: { accepted: gauge.taken, waiting, free: free - waiting, reserve: gauge.reserve, small: gauge.capacity > 8 },
    links: [
      chosen === gauge.id
        ? { text: t('placements.gauge.all'), href: `/placements?stage=${stage}` }
        : { text: t('placements.gauge.filter'), href: `/placements?stage=${stage}&place=${gauge.id}` },
      { text: t('placements.gauge.edit'), href: `/placements/places/${gauge.id}` },
    ],
  };
}

/** What the list is made from. */
export interface ListParts {
  readonly listed: readonly Listed[];
  readonly next: string | null;
  readonly counts: ReadonlyMap<string, number>;
  readonly gauges: readonly PlaceGauge[];
  readonly unplaced: readonly Unplaced[];
  readonly stage: Stage;
  readonly place: string;
  readonly coordinates: readonly string[];
  readonly officerOf: readonly string[];
  /** How many calls ask the reader's cities for places. */
  readonly asking: number;
}

function stagesOf({ counts, stage, place, officerOf }: ListParts, { t }: Reader): Partials['tabs'] {
  const count = (of: Stage): number => STAGES[of].reduce((sum, state) => sum + (counts.get(state) ?? 0), 0);
  const shown = (Object.keys(STAGES) as Stage[]).filter((of) => of !== 'proposed' || officerOf.length > 0);
  return {
    label: t('placements.tabs.label'),
    items: shown.map((of) => ({
      text: t(`placements.tabs.${of}`),
      href: `/placements?stage=${of}${place === '' ? '' : `&place=${place}`}`,
      current: of === stage,
      count: String(count(of)),
    })),
  };
}

/** The page of a coordinator, an officer, or somebody who is both. */
export function placementsPage(parts: ListParts, reader: Reader & { readonly at: string }): PlacementsPage {
  const { t, locale } = reader;
  const { listed, next, gauges, unplaced, stage, place, coordinates, officerOf } = parts;
  return {
    title: t('placements.title'),
    eyebrows: [
      ...coordinates.map((city) => t('placements.eyebrow.coordinator', { city })),
      ...officerOf.map((city) => t('placements.eyebrow.officer', { city })),
    ],
    gauges: gauges.map((gauge) => gaugeCard(gauge, stage, place, reader)),
    unplaced: unplaced.map((one) => ({
      text: one.name,
      note: [
        one.reference,
        pick(one.callName, locale),
        ...(one.rank === null ? [] : [t('placements.unplaced.rank', { rank: one.rank })]),
      ].join(', '),
      href: `/office/applications/${one.id}/propose`,
    })),
    showUnplaced: officerOf.length > 0 && unplaced.length > 0,
    asked:
      parts.asking === 0 ? null : { text: t('placements.asked', { count: parts.asking }), href: '/placements/asked' },
    stages: stagesOf(parts, reader),
    cards: listed.map((one) => cardOf(one, reader)),
    empty: coordinates.length > 0 ? t('placements.empty.coordinator') : t('placements.empty.officer'),
    more:
      next === null
        ? null
        : { next: `/placements?stage=${stage}${place === '' ? '' : `&place=${place}`}&after=${next}` },
  };
}
