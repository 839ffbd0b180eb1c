import { LOCALES, type Localised } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import {
  adminTabs,
  inLanguages,
  lineField,
  summaryOf,
  wrong,
  type Fields,
  type Filled,
  type Desk,
} from './parts.view.ts';
import type { SiteSettings, StoredSite } from './site.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'admin/site': SitePage;
  }
}

/** How the installation is called, and which city runs it. */
export interface SitePage extends Page {
  readonly eyebrow: string;
  readonly tabs: Partials['tabs'];
  readonly errors: readonly Link[];
  readonly mark: string;
  readonly rows: readonly (readonly Control[])[];
}

/** The settings as their form would be sent unchanged. */
export function siteFields({ settings, mark }: StoredSite, city: string | null, name: string): Fields {
  const texts = (field: 'tagline' | 'footer'): [string, string][] =>
    LOCALES.map((locale) => [`${field}_${locale}`, settings[field]?.[locale] ?? '']);
  return {
    city: settings.cityId ?? city ?? '',
    name: settings.name ?? name,
    ...Object.fromEntries([...texts('tagline'), ...texts('footer')]),
    mark,
  };
}

/** What the form says; a text left empty in every language is taken from the city. */
export function siteFrom(
  body: Fields & { readonly city: string; readonly name: string },
): SiteSettings & { cityId: string } {
  const texts = (field: string): Localised =>
    Object.fromEntries(
      LOCALES.map((locale) => [locale, typed(body, `${field}_${locale}`)] as const).filter(([, text]) => text !== ''),
    );
  const [tagline, footer] = [texts('tagline'), texts('footer')];
  return {
    cityId: body.city,
    name: body.name,
    ...(Object.keys(tagline).length > 0 ? { tagline } : {}),
    ...(Object.keys(footer).length > 0 ? { footer } : {}),
  };
}

const KNOWN = ['city', 'name', ...LOCALES.flatMap((locale) => [`tagline_${locale}`, `footer_${locale}`])];

/** The settings page. */
export function sitePage(
  cities: readonly { readonly id: string; readonly name: string }[],
  filled: Filled,
  reader: Desk,
): SitePage {
  const { t } = reader;
  const both = (name: 'tagline' | 'footer'): Control[] =>
    inLanguages(name, t(`admin.site.${name}`), reader).map(({ name: field, ...words }) => ({
      control: 'field',
      ...lineField(filled, field, { ...words, hint: t(`admin.site.${name}Hint`), maxlength: 120, optional: true }),
    }));
  return {
    title: t('admin.site.title'),
    eyebrow: reader.eyebrow,
    tabs: adminTabs('site', reader),
    errors: summaryOf(filled.errors, KNOWN),
    mark: typed(filled.fields, 'mark'),
    rows: [
      [
        {
          control: 'select',
          name: 'city',
          label: t('admin.site.city'),
          hint: t('admin.site.cityHint'),
          value: typed(filled.fields, 'city'),
          options: cities.map((city) => ({ value: city.id, text: city.name })),
          ...wrong(filled.errors, 'city'),
        },
        { control: 'field', ...lineField(filled, 'name', { label: t('admin.site.name'), hint: t('admin.site.nameHint'), maxlength: 40 }) },
      ],
      both('tagline'),
      both('footer'),
    ],
  }; // prettier-ignore
}
