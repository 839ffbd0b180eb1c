import { citiesOf, type Actor } from '../access/actor.ts';
import type { Reader } from '../calls/when.ts';
import { languageList } from '../cities/names.ts';
import { LOCALES, type Locale, type Translate } from '../i18n/index.ts';
import type { DateField, Field, Option, Textarea } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import type { NavLink, Link } from '../web/partials.ts';

/** What was typed, by field. */
export type Fields = Readonly<Record<string, unknown>>;
/** A message at each field, already in the reader's language. */
export type Errors = Readonly<Record<string, string>>;

/** A form that is shown: what stands in its fields, and what is wrong with them. */
export interface Filled {
  readonly fields: Fields;
  readonly errors: Errors;
}

/** The message of a field, to be spread into its control. */
export function wrong(errors: Errors, name: string): { error: string } | Record<string, never> {
  const error = errors[name];
  return error === undefined ? {} : { error };
}

/** Several values of one field. */
export function several(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
}

/** The lines of the error summary; a field that the page does not have leads to the top of its main part. */
export function summaryOf(errors: Errors, known: readonly string[]): Link[] {
  return Object.entries(errors).map(([field, text]) => ({ text, href: known.includes(field) ? `#${field}` : '#main' }));
}

/** A field of one line. */
export function lineField(filled: Filled, name: string, words: Partial<Field> & { readonly label: string }): Field {
  return { ...words, name, value: typed(filled.fields, name), ...wrong(filled.errors, name) };
}

/** A field of several lines. */
export function longField(
  filled: Filled,
  name: string,
  words: Partial<Textarea> & { readonly label: string },
): Textarea {
  return { ...words, name, value: typed(filled.fields, name), ...wrong(filled.errors, name) };
}

/** A text in each language that pages are written in: `name_id`, `name_en`. */
export function inLanguages(
  name: string,
  label: string,
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): readonly { readonly name: string; readonly label: string; readonly lang: Locale }[] {
  return LOCALES.map((lang) => ({
    name: `${name}_${lang}`,
    label: t('admin.inLanguage', { field: label, language: languageList([lang], locale) }),
    lang,
  }));
}

/** A day in three fields. */
export function dayField(
  filled: Filled,
  name: string,
  words: Partial<DateField> & { readonly label: string },
): DateField {
  const part = (end: string): string => typed(filled.fields, `${name}-${end}`);
  return { ...words, name, day: part('day'), month: part('month'), year: part('year'), ...wrong(filled.errors, name) };
}

/** The three fields of a day (`YYYY-MM-DD`); none for null. */
export function dayParts(name: string, day: string | null): Fields {
  if (day === null) return {};
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
}

/** The first option of a list that must be chosen from. */
export function chooseFirst(t: Translate): Option {
  return { value: '', text: t('admin.choose') };
}

const PLACES = ['cities', 'agreements', 'calls', 'site'] as const;

/** An admin who reads a page. */
export interface Desk extends Reader {
  readonly eyebrow: string;
  readonly actor: Actor;
  readonly site: { readonly cityId: string | null };
}

/** True for an admin of the city that runs the installation: it is that city's affair. */
function runsSite({ actor, site }: Pick<Desk, 'actor' | 'site'>): boolean {
  return site.cityId === null || citiesOf(actor, 'admin').includes(site.cityId);
}

/** The pages that an admin looks after a city with. */
export function adminTabs(current: (typeof PLACES)[number], desk: Desk): { label: string; items: NavLink[] } {
  const { t } = desk;
  return {
    label: t('admin.tabs.label'),
    items: PLACES.filter((place) => place !== 'site' || runsSite(desk)).map((place) => ({
      text: t(`admin.tabs.${place}`),
      href: `/admin/${place}`,
      current: place === current,
    })),
  };
}

/** How an admin's page says for which cities they act. */
export function eyebrowOf(names: readonly string[], t: Translate): string {
  return t('admin.adminOf', { cities: names.join(', ') });
}
