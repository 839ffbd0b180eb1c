import { officeKindWord, wantedLines } from '../references/referees.view.ts';
import { dayOf } from '../workflow/zones.ts';
import type { Call } from '../calls/calls.reads.ts';
import { stateWord } from '../i18n/words.ts';
import { tagOf } from '../calls/office-parts.view.ts';
import { lastMinute, whenOf, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { headFrom } from './frame.view.ts';
import type { SetUp } from './load.ts';
import { documentsTable, placesCards, rulesList, sendingTable, type PlacesCard } from './overview-parts.view.ts';
import { datesTable } from './overview-dates.view.ts';
import type { Point } from './ready.view.ts';
import type { Timeline } from './timeline.view.ts';
import { warningText } from './warnings.view.ts';
import type { Warning } from './warnings.ts';

/** What views/setup/overview.ejs reads. */
export interface OverviewPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly links: readonly Link[];
  readonly strip: Partials['strip'];
  readonly errors: readonly Link[];
  readonly readOnly: string | null;
  readonly base: string;
  readonly zone: string;
  readonly alarms: readonly Partials['notice'][];
  readonly timeline: Timeline | null;
  readonly dates: Partials['table'];
  readonly sending: Partials['table'];
  readonly places: readonly PlacesCard[];
  readonly documents: Partials['table'] | null;
  readonly rules: Partials['summary-list'] | null;
  readonly rulesNote: Inline;
  readonly done: string;
  readonly progress: { readonly value: number; readonly max: number; readonly text: string };
  readonly points: Partials['checks'];
  readonly moves: readonly (Partials['button-form'] & { readonly about: string })[];
  readonly blocked: string | null;
  readonly settings: readonly { readonly key: string; readonly value: string }[];
  readonly entry: { readonly text: string; readonly links: readonly Link[] };
  readonly counts: readonly { readonly key: string; readonly value: string }[];
}

declare module '../web/views.ts' {
  interface Views {
    'setup/overview': OverviewPage;
  }
}

/** What the overview shows besides the set-up itself. */
export interface OverviewParts {
  readonly setUp: SetUp;
  readonly warnings: readonly Warning[];
  readonly points: readonly Point[];
  readonly timeline: Timeline | null;
  readonly counts: readonly { readonly state: string; readonly count: number }[];
  readonly lead: boolean;
  readonly errors: Readonly<Record<string, string>>;
  /** Rules that were changed and are not published. */
  readonly rulesChanged: boolean;
  readonly tried: { readonly count: number; readonly name: string } | null;
}

function stripOf({ setUp, warnings, points }: OverviewParts, { t, locale, zone }: Reader): Partials['strip'] {
  const { call, places, sending, hosts } = setUp;
  const { dateTime, number } = formats(locale, zone);
  const seats = places.reduce((sum, { capacity }) => sum + capacity, 0);
  const done = points.filter(({ kind }) => kind === 'ok').length;
  const at = (field: Warning['field']): { note: string; hot: boolean } | undefined =>
    warnings.some((one) => one.field === field) ? { note: t('setup.seeDates'), hot: true } : undefined;
  return {
    facts: [
      { label: t('calls.card.label.upcoming'), value: dateTime(call.opensAt, call.zone), ...at('opens') },
      { label: t('calls.card.label.open'), value: dateTime(lastMinute(call.closesAt), call.zone), ...at('closes'), ...(call.closedEarlyAt === null ? {} : { hot: true }) },
      { label: t('calls.cities.places'), value: t('setup.seatsIn', { seats: number(seats), places: t('calls.office.inPlaces', { count: places.length }) }), note: hosts.map(({ name }) => name).join(', ') },
      { label: t('calls.office.sending'), value: number(sending.length), note: sending.map(({ name }) => name).join(', ') },
      { label: t('setup.beforeOpening'), value: t('setup.doneOf', { done, of: points.length }), note: t('setup.toDo', { count: points.length - done }), hot: done < points.length },
    ],
  }; // prettier-ignore
}

function movesOf(call: Call, lead: boolean, blocked: boolean, { t, at }: Reader): OverviewPage['moves'] {
  if (!lead) return [];
  const fields = [{ name: 'version', value: String(call.version) }];
  const move = (name: 'publish' | 'close' | 'reopen', kind: 'primary' | 'danger-2' | 'secondary') => ({
    action: `/office/calls/${call.id}/${name}`,
    text: t(`calls.office.move.${name}`),
    about: t(`calls.office.moveAbout.${name}`),
    kind,
    wide: true,
    fields,
  });
  if (call.publishedAt === null) return blocked ? [] : [move('publish', 'primary')];
  if (call.closedEarlyAt !== null) return call.plannedClosesAt > at ? [move('reopen', 'secondary')] : [];
  return whenOf(call, at) === 'open' ? [move('close', 'danger-2')] : [];
}

function settingsOf({ settings }: Call, { t, locale, zone }: Reader): OverviewPage['settings'] {
  const { number } = formats(locale, zone);
  const yes = (on: boolean): string => t(on ? 'setup.yes' : 'setup.no');
  const readers = settings.reviewersEach === undefined
    ? t('setup.settings.atLeast', { count: settings.reviewsNeeded })
    : t('setup.settings.readersOf', { each: number(settings.reviewersEach), least: number(settings.reviewsNeeded) }); // prettier-ignore
  return [
    { key: t('setup.settings.blind'), value: yes(settings.blind) },
    { key: t('setup.settings.readers'), value: readers },
    { key: t('setup.settings.interviews'), value: yes(settings.interviews) },
    ...(settings.reserve === undefined ? [] : [{ key: t('setup.settings.reserve'), value: number(settings.reserve) }]),
    { key: t('setup.settings.rank'), value: number(settings.placesToRank) },
    ...(settings.referees.length === 0
      ? []
      : [
          { key: t('setup.group.referees'), value: wantedLines(settings.referees, t, officeKindWord).join('; ') },
          { key: t('setup.field.refShared'), value: t(settings.references?.shared === true ? 'setup.refShared.shared' : 'setup.refShared.confidential') },
        ]), // prettier-ignore
    { key: t('setup.settings.minors'), value: number(settings.minorUnder) },
    { key: t('setup.settings.reply'), value: number(settings.replyDays) },
    { key: t('setup.settings.answer'), value: number(settings.answerDays) },
  ];
}

function linksOf({ setUp, lead }: OverviewParts, { t }: Reader): readonly Link[] {
  const { call } = setUp;
  const base = `/office/calls/${call.id}`;
  const look =
    call.publishedAt === null
      ? { text: t('calls.office.preview'), href: `${base}/preview` }
      : { text: t('calls.office.publicPage'), href: `/calls/${call.slug}` };
  const asks = { text: t('setup.asks.link'), href: `${base}/references` };
  const work = [
    { text: t('calls.office.form'), href: `${base}/form` },
    ...(call.settings.referees.length === 0 ? [] : [asks]),
    { text: t('setup.copy.link'), href: `${base}/copy` },
  ];
  return lead ? [look, ...work] : [look];
}

function pointsIn(points: readonly Point[], lead: boolean): Partials['checks'] {
  return {
    items: points.map(({ kind, text, note, href }) => {
      const linked: Inline = [{ link: href, text }];
      return { kind, text: kind === 'ok' || !lead ? text : linked, ...(note === '' ? {} : { note }) };
    }),
  };
}

/** The page of a call's set-up. */
export function overviewPage(parts: OverviewParts, reader: Reader): OverviewPage {
  const { setUp, warnings, points, lead, tried } = parts;
  const { t, locale, zone } = reader;
  const { call, programme, before } = setUp;
  const head = headFrom(setUp, reader);
  const { number, date } = formats(locale, zone);
  const done = points.filter(({ kind }) => kind === 'ok').length;
  const doneOf = t('setup.doneOf', { done, of: points.length });
  const blocked = points.some(({ blocks }) => blocks);
  const endorsed = call.settings.entry === 'endorsed';
  const made = before === null ? '' : ` ${t('setup.madeFrom', { name: pick(before.name, locale) })}`;
  return {
    title: pick(call.name, locale),
    crumbs: { links: [{ text: t('calls.office.title'), href: '/office/calls' }] },
    eyebrow: t('calls.office.eyebrow', { city: programme.leadCityName, track: t(`calls.track.${call.track}`) }),
    tag: tagOf(call, reader),
    summary: `${t('calls.office.ofProgramme', { name: pick(programme.name, locale) })}${made}`,
    links: linksOf(parts, reader),
    strip: stripOf(parts, reader),
    errors: Object.values(parts.errors).map((text) => ({ text, href: '#ready' })),
    readOnly: lead ? null : t('calls.office.readOnly', { city: programme.leadCityName }),
    base: head.base,
    zone: t('calls.office.zone', { zone: call.zone }),
    alarms: warnings
      .filter(({ kind }) => kind === 'err')
      .map((one) => ({ kind: 'err', paragraphs: [warningText(one, reader)] })),
    timeline: parts.timeline,
    dates: datesTable(setUp, warnings, lead, reader),
    sending: sendingTable(setUp, reader),
    places: placesCards(setUp, reader),
    documents: documentsTable(setUp, lead, reader),
    rules: rulesList(setUp, lead, reader),
    rulesNote: [
      { text: t('setup.rulesEarly') },
      ...(parts.rulesChanged ? [{ text: ` ${t('setup.rulesChanged')}`, strong: true }] : []),
      ...(tried === null ? [] : [{ text: ' ' }, { link: `${head.base}/rules/try`, text: t('setup.tryRules', { count: tried.count, name: tried.name }) }]),
    ],
    done: doneOf,
    progress: { value: done, max: points.length, text: doneOf },
    points: pointsIn(points, lead),
    moves: movesOf(call, lead, blocked, reader),
    blocked: call.publishedAt === null && blocked && lead ? t('setup.notYet', { count: points.filter((p) => p.blocks).length, day: date(dayOf(call.opensAt, call.zone)) }) : null,
    settings: settingsOf(call, reader),
    entry: {
      text: t(endorsed ? 'setup.entryEndorsed' : 'setup.entryOpen'),
      links: lead ? [{ text: t('setup.entry.link'), href: `${head.base}/entry` }, { text: t('setup.late.link'), href: `${head.base}/late-codes` }] : [],
    },
    counts: parts.counts.map(({ state, count }) => ({ key: stateWord(t, 'application', state, 'officer'), value: number(count) })),
  }; // prettier-ignore
}
