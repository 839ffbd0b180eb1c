import type { Role } from '../access/actor.ts';
import { daysBetween, lastMinute, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { stateWord } from '../i18n/words.ts';
import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Counted } from './board.reads.ts';
import type { SeenCall } from './calls.reads.ts';
import { caseHref, listHref, NO_FILTERS } from './filters.form.ts';
import { countShown } from './list-parts.view.ts';
import type { Share, Soon, Waiting } from './office.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/office': OfficePage;
  }
}

/** The office's home: what waits for this person now. */
export interface OfficePage extends Page {
  readonly eyebrow: string;
  readonly now: string;
  readonly links: readonly Link[];
  readonly total: string;
  readonly todo: readonly {
    readonly count: string;
    readonly link: Link;
    readonly note: string;
    readonly tag: Tag | null;
  }[];
  readonly empty: Partials['empty-state'] | null;
  readonly soon:
    | readonly {
        readonly at: string;
        readonly day: string;
        readonly month: string;
        readonly link: Link;
        readonly note: string;
      }[]
    | null;
  readonly states: readonly { readonly link: Link; readonly count: string; readonly bar: Partials['bar'] }[] | null;
  readonly cities: Partials['table'] | null;
}

/** Lists of applications that wait for an officer, in the order of the day. */
export const QUEUES = [
  ['signature', { ...NO_FILTERS, mine: 'signature' }],
  ['screen', { ...NO_FILTERS, state: 'submitted' }],
  ['documents', { ...NO_FILTERS, documents: 'check' }],
  ['late', { ...NO_FILTERS, late: 'yes' }],
  ['reviewsMissing', { ...NO_FILTERS, reviews: 'missing' }],
  ['reviewsIn', { ...NO_FILTERS, reviews: 'enough' }],
] as const;

/** What the home page is made from; what the reader's roles do not open is null. */
export interface OfficeParts {
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly city: string }[];
  readonly cityNames: ReadonlyMap<string, string>;
  readonly queues: readonly Counted[] | null;
  readonly waiting: Waiting;
  /** Applicants who wait for an answer, and objections; null for whoever answers none. */
  readonly talk: {
    readonly messages: number;
    readonly objections: { readonly open: number; readonly late: number };
  } | null;
  /** What people ask of their own data; null for whoever works none. */
  readonly requests: { readonly open: number; readonly late: number } | null;
  readonly calls: readonly SeenCall[];
  readonly shares: readonly Share[] | null;
  readonly soon: readonly Soon[] | null;
}

type Todo = OfficePage['todo'][number];

function lateTag(count: number, { t }: Reader): Tag | null {
  return count > 0 ? { kind: 'err', text: t('screening.office.late', { count }) } : null;
}

function ownTodos({ waiting, roles, talk, requests }: OfficeParts, reader: Reader): (Todo & { n: number })[] {
  const { t } = reader;
  const held = new Set(roles.map(({ role }) => role));
  const one = (
    n: number,
    name:
      | 'messages'
      | 'objections'
      | 'requests'
      | 'toNominate'
      | 'withHosts'
      | 'toAnswer'
      | 'placesAsked'
      | 'reviews'
      | 'mailFailed',
    href: string,
    late = 0,
  ): Todo & { n: number } => ({
    n,
    count: String(n),
    link: { text: t(`screening.office.queue.${name}`, { count: n }), href },
    note: t(`screening.office.note.${name}`),
    tag: lateTag(late, reader),
  });
  return [
    ...(talk === null
      ? []
      : [
          one(talk.messages, 'messages', '/office/messages'),
          one(talk.objections.open, 'objections', '/office/objections', talk.objections.late),
        ]),
    ...(requests === null ? [] : [one(requests.open, 'requests', '/office/data-requests', requests.late)]),
    ...(held.has('reviewer') ? [one(waiting.reviews, 'reviews', '/reviews', waiting.reviewsLate)] : []),
    ...(held.has('coordinator')
      ? [
          one(waiting.toAnswer, 'toAnswer', '/placements?stage=waiting', waiting.replyLate),
          one(waiting.placesAsked, 'placesAsked', '/placements/asked'),
        ]
      : []),
    ...(held.has('officer')
      ? [
          one(waiting.toNominate, 'toNominate', '/placements?stage=proposed'),
          one(waiting.withHosts, 'withHosts', '/placements?stage=waiting', waiting.replyLate),
        ]
      : []),
    ...(held.has('admin') ? [one(waiting.mailFailed, 'mailFailed', '/admin/outbox')] : []),
  ];
}

function todosOf(parts: OfficeParts, reader: Reader): (Todo & { n: number })[] {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  const queues = (parts.queues ?? []).flatMap((counted, index) => {
    const [name, filters] = QUEUES[index] ?? [];
    if (name === undefined) return [];
    const n = counted.count;
    return [
      {
        n,
        count: countShown(counted, number),
        link: { text: t(`screening.office.queue.${name}`, { count: n }), href: listHref(filters) },
        note: t(`screening.office.note.${name}`),
        tag: name === 'late' ? lateTag(n, reader) : null,
      },
    ];
  });
  return [...queues, ...ownTodos(parts, reader)].filter((todo) => todo.n > 0);
}

function dayParts(at: string, zone: string, { locale }: Reader): { day: string; month: string } {
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  const of = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, ...options }).format(new Date(at));
  return { day: of({ weekday: 'short', day: 'numeric' }), month: of({ month: 'short' }) };
}

/** Days ahead that the page looks. */
const AHEAD = 14;

function soonOf({ soon, calls }: OfficeParts, reader: Reader): OfficePage['soon'] {
  if (soon === null) return null;
  const { t, locale, at, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const closing = calls
    .filter((call) => call.closesAt > at && daysBetween(at, call.closesAt, call.zone) <= AHEAD)
    .map((call) => ({
      at: call.closesAt,
      zone: call.zone,
      link: {
        text: t('screening.office.closes', { call: pick(call.name, locale) }),
        href: listHref({ ...NO_FILTERS, call: call.id, state: 'all' }),
      },
    }));
  const others = soon.map((one) => ({
    at: one.at,
    zone: one.zone,
    link: {
      text: t(`screening.office.soon.${one.kind}`, { reference: one.reference }),
      href: one.kind === 'offer' ? `/placements/${one.id}` : caseHref(one.id, NO_FILTERS),
    },
  }));
  return [...closing, ...others]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at: ends, zone: there, link }) => ({
      at: lastMinute(ends),
      ...dayParts(lastMinute(ends), there, reader),
      link,
      note: dateTime(lastMinute(ends), there),
    }));
}

function statesOf({ shares }: OfficeParts, { t, locale, zone }: Reader): OfficePage['states'] {
  if (shares === null || shares.length === 0) return null;
  const sums = new Map<string, number>();
  for (const one of shares) sums.set(one.state, (sums.get(one.state) ?? 0) + one.count);
  const max = Math.max(...sums.values());
  const order = ['submitted', 'returned', 'in_review', 'interview', 'deliberation', 'selected', 'reserve', 'deferred'];
  return order.flatMap((state) => {
    const count = sums.get(state);
    if (count === undefined) return [];
    const link = { text: stateWord(t, 'application', state, 'officer'), href: listHref({ ...NO_FILTERS, state }) };
    return [{ link, count: formats(locale, zone).number(count), bar: { value: count, max } }];
  });
}

const TRACKS = ['student', 'artist', 'entrepreneur'] as const;

function citiesOf({ shares }: OfficeParts, { t, locale, zone }: Reader): OfficePage['cities'] {
  if (shares === null || shares.length === 0) return null;
  const { number } = formats(locale, zone);
  const cities = [...new Map(shares.map((one) => [one.cityId, one.cityName])).entries()];
  const sum = (of: (one: Share) => boolean): number => shares.filter(of).reduce((all, one) => all + one.count, 0);
  const cell = (cityId: string, city: string, track: string): Inline => {
    const count = sum((one) => one.cityId === cityId && one.track === track);
    return count === 0
      ? '–'
      : [{ link: listHref({ ...NO_FILTERS, city: cityId, track }), text: number(count), hidden: city }];
  };
  return {
    caption: t('screening.office.byCity'),
    captionHidden: true,
    phone: 'scroll',
    columns: [
      { text: t('screening.list.column.city') },
      ...TRACKS.map((track) => ({ text: t(`screening.choice.track.${track}`), number: true })),
      { text: t('screening.office.all'), number: true },
    ],
    rows: cities.map(([id, name]) => ({
      cells: [
        name,
        ...TRACKS.map((track) => cell(id, name, track)),
        [{ text: number(sum((one) => one.cityId === id)), strong: true }],
      ],
    })),
    foot: {
      cells: [
        t('screening.office.all'),
        ...TRACKS.map((track) => number(sum((one) => one.track === track))),
        number(sum(() => true)),
      ],
    },
  };
}

function linksOf(roles: OfficeParts['roles'], { t }: Reader): Link[] {
  const held = new Set(roles.map(({ role }) => role));
  const link = (
    name: 'applications' | 'documents' | 'calls' | 'reviews' | 'placements' | 'people' | 'events',
    href: string,
  ): Link => ({ text: t(`screening.office.link.${name}`), href });
  return [
    ...(held.has('officer') || held.has('auditor') ? [link('applications', '/office/applications')] : []),
    ...(held.has('officer') ? [link('documents', '/office/documents'), link('calls', '/office/calls')] : []),
    ...(held.has('reviewer') ? [link('reviews', '/reviews')] : []),
    ...(held.has('coordinator') ? [link('placements', '/placements')] : []),
    ...(held.has('admin') ? [link('people', '/admin/people')] : []),
    ...(held.has('auditor') ? [link('events', '/admin/events')] : []),
  ];
}

/** The home page of the office. */
export function officePage(parts: OfficeParts, reader: Reader): OfficePage {
  const { t, locale, zone, at } = reader;
  const todos = todosOf(parts, reader);
  const roles = parts.roles.map(({ role, city }) =>
    t('screening.office.role', { role: t(`screening.role.${role}`), city: parts.cityNames.get(city) ?? city }),
  );
  return {
    title: t('screening.office.title', { name: parts.name }),
    eyebrow: roles.join(', '),
    now: formats(locale, zone).dateTime(at),
    links: linksOf(parts.roles, reader),
    total: t('screening.office.things', { count: todos.reduce((sum, todo) => sum + todo.n, 0) }),
    todo: todos,
    empty:
      todos.length === 0 ? { title: t('screening.office.nothing'), text: t('screening.office.nothingText') } : null,
    soon: soonOf(parts, reader),
    states: statesOf(parts, reader),
    cities: citiesOf(parts, reader),
  };
}
