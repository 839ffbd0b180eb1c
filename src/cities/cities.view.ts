import { callTable } from '../calls/programmes.view.ts';
import type { CallSummary } from '../calls/calls.reads.ts';
import type { HostCount } from '../calls/catalogue.reads.ts';
import { dayBefore, offsetOf, type Reader } from '../calls/when.ts';
import { formats, zoneName } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { AgreementLine, City, CityLine } from './cities.reads.ts';
import { countryName, languageList } from './names.ts';

/** What views/cities/list.ejs reads. */
export interface CitiesPage extends Page {
  readonly intro: string;
  readonly items: readonly {
    readonly name: string;
    readonly href: string;
    readonly country: string;
    readonly hosts: string;
    readonly clock: string;
  }[];
  readonly empty: Partials['empty-state'] | null;
}

/** What views/cities/city.ejs reads. */
export interface CityPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly tagline: string;
  readonly introduction: string;
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly email: string;
  readonly letterhead: readonly string[];
  readonly hosted: Partials['table'] | null;
  readonly sent: Partials['table'] | null;
  readonly agreements: Partials['table'] | null;
}

declare module '../web/views.ts' {
  interface Views {
    'cities/list': CitiesPage;
    'cities/city': CityPage;
  }
}

function clockOf(zone: string, { t, locale, at }: Reader): string {
  return t('cities.clock', {
    time: formats(locale, zone).time(at),
    zone: zoneName(zone, at),
    offset: offsetOf(zone, at),
  });
}

/** The page of all cities. */
export function citiesPage(cities: readonly CityLine[], hosts: readonly HostCount[], reader: Reader): CitiesPage {
  const { t, locale } = reader;
  return {
    title: t('cities.title'),
    intro: t('cities.intro'),
    items: cities.map((city) => {
      const count = hosts.find((host) => host.cityId === city.id && host.when === 'open');
      return {
        name: city.name,
        href: `/cities/${city.id}`,
        country: countryName(city.country, locale),
        hosts: count
          ? t('calls.map.line', {
              calls: t('calls.count.calls', { count: count.calls }),
              places: t('calls.count.places', { count: count.places }),
            })
          : t('cities.nothingOpen'),
        clock: clockOf(city.zone, reader),
      };
    }),
    empty: cities.length > 0 ? null : { title: t('cities.empty'), text: t('cities.emptyText') },
  };
}

const STATES = { in_force: 'ok', suspended: 'warn', ended: 'mute' } as const;

function agreementsTable(city: City, agreements: readonly AgreementLine[], reader: Reader): Partials['table'] | null {
  if (agreements.length === 0) return null;
  const { t, locale, zone } = reader;
  const { date, number } = formats(locale, zone);
  return {
    caption: t('cities.agreements'),
    captionHidden: true,
    columns: [
      { text: t('cities.agreement.with') },
      { text: t('cities.agreement.basis') },
      { text: t('cities.agreement.tracks') },
      { text: t('cities.agreement.period') },
      { text: t('cities.agreement.sends', { city: city.name }), number: true },
      { text: t('cities.agreement.receives', { city: city.name }), number: true },
      { text: t('cities.agreement.state') },
    ],
    rows: agreements.map((line) => ({
      cells: [
        [{ link: `/cities/${line.otherId}`, text: line.otherName }],
        t(`cities.basis.${line.basis}`),
        line.tracks.map((track) => t(`cities.track.${track}`)).join(', '),
        t('calls.place.fromTo', { from: date(line.startsOn), to: date(dayBefore(line.endsOn)) }),
        number(line.sends),
        number(line.receives),
        [{ tag: { kind: STATES[line.state], text: t(`cities.state.${line.state}`) } }],
      ],
    })),
  };
}

/** The page of one city. */
export function cityPage(
  city: City,
  parts: {
    readonly hosted: readonly CallSummary[];
    readonly sent: readonly CallSummary[];
    readonly agreements: readonly AgreementLine[];
  },
  reader: Reader,
): CityPage {
  const { t, locale } = reader;
  const calls = (caption: string, list: readonly CallSummary[]): Partials['table'] | null =>
    list.length > 0 ? callTable(caption, list, reader) : null;
  return {
    title: city.name,
    crumbs: { links: [{ text: t('cities.title'), href: '/cities' }] },
    eyebrow: countryName(city.country, locale),
    tagline: pick(city.tagline, locale),
    introduction: pick(city.introduction, locale),
    facts: [
      { key: t('cities.country'), value: countryName(city.country, locale) },
      { key: t('cities.time'), value: clockOf(city.zone, reader) },
      { key: t('cities.languages'), value: languageList(city.languages, locale) },
    ],
    email: city.contactEmail,
    letterhead: city.letterhead.split('\n').filter((line) => line.trim() !== ''),
    hosted: calls(t('cities.hosted', { city: city.name }), parts.hosted),
    sent: calls(t('cities.sent', { city: city.name }), parts.sent),
    agreements: agreementsTable(city, parts.agreements, reader),
  };
}
