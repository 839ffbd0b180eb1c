import type { CityLine } from '../cities/cities.reads.ts';
import { countryName } from '../cities/names.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { mapArc, mapPoint, type MapCity } from '../web/map.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Track } from './calls.reads.ts';
import { catalogueHref } from './catalogue.form.ts';
import type { CataloguePart, Count, Cursor, Filters, HostCount, Listed, TrackCount, When } from './catalogue.reads.ts';
import { deadlineOf } from './deadline.view.ts';
import { lastMinute, offsetOf, periodOf, whenOf, type Reader } from './when.ts';

type Option = { readonly value: string; readonly text: string; readonly selected: boolean };

/** What views/calls/catalogue.ejs reads. */
export interface CataloguePage extends Page {
  readonly stats: readonly { readonly count: string; readonly label: string }[];
  readonly map: Partials['map'];
  readonly heading: string;
  readonly zone: string;
  readonly tabs: Partials['tabs'];
  readonly q: string;
  readonly when: When;
  readonly cities: readonly Option[];
  readonly tracks: readonly Option[];
  readonly sorts: readonly Option[];
  /** Says how many there are, over all pages. */
  readonly summary: string;
  readonly clear: Link | null;
  readonly cards: readonly Partials['programme'][];
  readonly empty: Partials['empty-state'] | null;
  readonly pager: Partials['pager'];
  readonly table: Partials['table'];
  readonly steps: readonly { readonly title: string; readonly text: string }[];
}

declare module '../web/views.ts' {
  interface Views {
    'calls/catalogue': CataloguePage;
  }
}

/** Everything that was read for the page. */
export interface Catalogue {
  readonly filters: Filters;
  readonly part: CataloguePart;
  readonly found: Count;
  readonly hosts: readonly HostCount[];
  readonly tracks: readonly TrackCount[];
  readonly cities: readonly CityLine[];
  readonly home: string | null;
  /** The cursors of the pages around this one. */
  readonly before: Cursor | null;
  readonly behind: Cursor | null;
}

const TONES = { student: 'laut', artist: 'bomba', entrepreneur: 'emas' } as const satisfies Record<Track, string>;
const WHENS = ['open', 'upcoming', 'closed'] as const satisfies readonly When[];

/** The card of a call. */
function cardOf(call: Listed, reader: Reader): Partials['programme'] {
  const { t, locale, at } = reader;
  const { dateTime } = formats(locale, reader.zone);
  const when = whenOf(call, at);
  const deadline = deadlineOf(call, reader);
  return {
    tone: TONES[call.track],
    city: call.hosts.join(', '),
    title: pick(call.name, locale),
    href: `/calls/${call.slug}`,
    who: pick(call.audience, locale),
    facts: [
      { key: t('calls.card.when'), value: periodOf(call.startsOn, call.endsOn, reader) },
      { key: t('calls.card.covered'), value: pick(call.covered, locale) },
    ],
    closes: {
      label: t(`calls.card.label.${when}`),
      text: when === 'upcoming' ? dateTime(call.opensAt, call.zone) : deadline.text,
      ...(when === 'open' ? { left: deadline.left } : {}),
    },
    places: {
      count: formats(locale, reader.zone).number(call.places),
      label: t('calls.card.places', { count: call.places }),
    },
  };
}

function hostLine(count: Count, t: Reader['t']): string {
  return t('calls.map.line', {
    calls: t('calls.count.calls', { count: count.calls }),
    places: t('calls.count.places', { count: count.places }),
  });
}

/** On which side of its dot a name has room: the map ends in the east, and the city that runs it takes the right. */
function sideOf(x: number, current: boolean): MapCity['side'] {
  if (current || x < 300) return 'right';
  return x > 520 ? 'above' : 'left';
}

function mapOf({ cities, home, hosts }: Catalogue, { t }: Reader): Partials['map'] {
  const dots = cities.map((city) => ({ city, ...mapPoint(city.longitude, city.latitude), current: city.id === home }));
  const hub = dots.find((dot) => dot.current);
  return {
    label: t('calls.map.label'),
    cities: dots.map(({ city, x, y, current }) => {
      const count = hosts.find((host) => host.cityId === city.id && host.when === 'open');
      const text = count ? hostLine(count, t) : t('calls.map.nothing');
      return { name: city.name, x, y, text, href: `/cities/${city.id}`, current, side: sideOf(x, current) };
    }),
    arcs: hub ? dots.filter((dot) => dot !== hub).map((dot) => mapArc(hub, dot)) : [],
  };
}

function tableOf({ cities, hosts }: Catalogue, { t, locale, zone }: Reader): Partials['table'] {
  const { number, dateTime } = formats(locale, zone);
  return {
    caption: t('calls.cities.title'),
    captionHidden: true,
    columns: [
      { text: t('calls.cities.city') },
      { text: t('calls.cities.country') },
      { text: t('calls.cities.calls'), number: true },
      { text: t('calls.cities.places'), number: true },
      { text: t('calls.cities.next') },
    ],
    rows: cities.map((city) => {
      const count = hosts.find((host) => host.cityId === city.id && host.when === 'open');
      const next = count
        ? [{ time: lastMinute(count.nextCloses), text: dateTime(lastMinute(count.nextCloses)) }]
        : t('calls.cities.none');
      return {
        id: `city-${city.id}`,
        cells: [
          [{ link: `/cities/${city.id}`, text: city.name }],
          countryName(city.country, locale),
          number(count?.calls ?? 0),
          number(count?.places ?? 0),
          next,
        ],
      };
    }),
  };
}

function tabsOf({ filters, tracks }: Catalogue, { t, locale, zone }: Reader): Partials['tabs'] {
  const { number } = formats(locale, zone);
  return {
    label: t('calls.when.label'),
    items: WHENS.map((when) => ({
      text: t(`calls.when.${when}`),
      href: catalogueHref({ ...filters, when }),
      current: filters.when === when,
      count: number(tracks.filter((each) => each.when === when).reduce((sum, each) => sum + each.calls, 0)),
    })),
  };
}

function optionsOf(catalogue: Catalogue, { t }: Reader): Pick<CataloguePage, 'cities' | 'tracks' | 'sorts'> {
  const { filters, cities, hosts, tracks } = catalogue;
  const counted = (text: string, count: number): string => t('calls.filter.counted', { text, count });
  const option = (value: string, text: string, chosen: string): Option => ({ value, text, selected: value === chosen });
  const now = hosts.filter((host) => host.when === filters.when);
  return {
    cities: [
      option('', t('calls.filter.allCities'), filters.city),
      ...cities.map(({ id, name }) =>
        option(id, counted(name, now.find((host) => host.cityId === id)?.calls ?? 0), filters.city),
      ),
    ],
    tracks: [
      option('', t('calls.filter.anyone'), filters.track),
      ...(['student', 'artist', 'entrepreneur'] as const).map((track) => {
        const count = tracks.find((each) => each.track === track && each.when === filters.when)?.calls ?? 0;
        return option(track, counted(t(`calls.track.${track}`), count), filters.track);
      }),
    ],
    sorts: (['closing', 'newest', 'starts'] as const).map((sort) =>
      option(sort, t(`calls.sort.${filters.when === 'closed' && sort === 'closing' ? 'closed' : sort}`), filters.sort),
    ),
  };
}

function emptyOf({ filters, part }: Catalogue, { t }: Reader, narrowed: boolean): Partials['empty-state'] | null {
  if (part.calls.length > 0) return null;
  const { when } = filters;
  if (narrowed) {
    const all = { text: t('calls.empty.all'), href: catalogueHref({ ...filters, q: '', city: '', track: '' }) };
    return { title: t('calls.empty.narrowed'), text: t('calls.empty.narrowedText'), action: all, level: 3 };
  }
  const other: When = when === 'open' ? 'upcoming' : 'open';
  return {
    title: t(`calls.empty.${when}`),
    text: t('calls.empty.text'),
    action: { text: t(`calls.empty.see.${other}`), href: catalogueHref({ ...filters, when: other }) },
    level: 3,
  };
}

function statsOf({ tracks, cities }: Catalogue, { t, locale, zone }: Reader): CataloguePage['stats'] {
  const { number } = formats(locale, zone);
  const open = tracks.filter((each) => each.when === 'open');
  const [calls, places] = [
    open.reduce((sum, each) => sum + each.calls, 0),
    open.reduce((sum, each) => sum + each.places, 0),
  ];
  return [
    { count: number(calls), label: t('calls.hero.calls', { count: calls }) },
    { count: number(places), label: t('calls.hero.places', { count: places }) },
    { count: number(cities.length), label: t('calls.hero.cities', { count: cities.length }) },
  ];
}

/** The catalogue's page. */
export function cataloguePage(catalogue: Catalogue, reader: Reader): CataloguePage {
  const { t, zone, at } = reader;
  const { filters, part, found, before, behind } = catalogue;
  const narrowed = filters.q !== '' || filters.city !== '' || filters.track !== '';
  const shown = part.calls.length < found.calls ? ` ${t('calls.count.showing', { count: part.calls.length })}` : '';
  return {
    title: t('calls.title'),
    stats: statsOf(catalogue, reader),
    map: mapOf(catalogue, reader),
    heading: t(`calls.heading.${filters.when}`),
    zone: t('calls.zone', { offset: offsetOf(zone, at) }),
    tabs: tabsOf(catalogue, reader),
    q: filters.q,
    when: filters.when,
    ...optionsOf(catalogue, reader),
    summary: `${hostLine(found, t)}.${shown}`,
    clear: narrowed
      ? { text: t('calls.filter.clear'), href: catalogueHref({ ...filters, q: '', city: '', track: '' }) }
      : null,
    cards: part.calls.map((call) => cardOf(call, reader)),
    empty: emptyOf(catalogue, reader, narrowed),
    pager: {
      label: t('calls.pages'),
      ...(before ? { previous: catalogueHref(filters, before) } : {}),
      ...(behind ? { next: catalogueHref(filters, behind) } : {}),
    },
    table: tableOf(catalogue, reader),
    steps: (['apply', 'review', 'host', 'go'] as const).map((step) => ({
      title: t(`calls.steps.${step}.title`),
      text: t(`calls.steps.${step}.text`),
    })),
  };
}
