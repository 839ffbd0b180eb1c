import { offsetOf, type Reader } from '../calls/when.ts';
import { countryName } from '../cities/names.ts';
import { formats, zoneName } from '../i18n/format.ts';
import type { Control } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { CityCount } from './cities.reads.ts';
import { adminTabs, type Desk } from './parts.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'admin/list': ListPage;
    'admin/form': FormPage;
  }
}

/** A list that an admin looks after: cities, agreements, calls. */
export interface ListPage extends Page {
  readonly eyebrow: string;
  readonly intro: string;
  readonly tabs: Partials['tabs'];
  readonly create: Link | null;
  readonly table: Partials['table'] | null;
  readonly empty: Partials['empty-state'] | null;
  readonly pager: Partials['pager'];
}

/** A form of an admin, in groups under headings. */
export interface FormPage extends Page {
  readonly eyebrow: string;
  readonly back: Link;
  readonly intro: string;
  readonly errors: readonly Link[];
  readonly action: string;
  readonly version: string | null;
  readonly groups: readonly {
    readonly id: string;
    readonly title: string;
    readonly note?: string | undefined;
    readonly rows: readonly (readonly Control[])[];
  }[];
  readonly button: string;
}

/** All cities of the network; those of the admin lead to their form. */
export function citiesPage(cities: readonly CityCount[], own: readonly string[], reader: Desk): ListPage {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  return {
    title: t('admin.cities.title'),
    eyebrow: reader.eyebrow,
    intro: t('admin.cities.intro'),
    tabs: adminTabs('cities', reader),
    create: { text: t('admin.cities.add'), href: '/admin/cities/new' },
    table: {
      caption: t('admin.cities.title'),
      captionHidden: true,
      columns: [
        { text: t('admin.cities.name') },
        { text: t('cities.country') },
        { text: t('admin.city.code') },
        { text: t('admin.city.zone') },
        { text: t('admin.cities.admins'), number: true },
        { text: t('admin.cities.staff'), number: true },
        { text: t('admin.change') },
      ],
      rows: cities.map((city) => ({
        cells: [
          [{ link: `/cities/${city.id}`, text: city.name }],
          countryName(city.country, locale),
          city.registerCode,
          zoneText(city.zone, reader),
          city.admins > 0 ? number(city.admins) : [{ tag: { kind: 'warn', text: t('admin.cities.noAdmin') } }],
          number(city.staff),
          own.includes(city.id)
            ? [{ link: `/admin/cities/${city.id}`, text: t('ui.change'), hidden: city.name }]
            : [{ text: t('admin.cities.others'), muted: true, small: true }],
        ],
      })),
    },
    empty: null,
    pager: {},
  };
}

/** A zone with its name and offset. */
export function zoneText(zone: string, { at }: Reader): string {
  return `${zone} (${zoneName(zone, at)}, ${offsetOf(zone, at)})`;
}
