import i18next, { type i18n } from 'i18next';
import { en } from './en/index.ts';
import { id } from './id/index.ts';
import type { Catalogue } from './catalogue.ts';
import { remembering, type Vars } from './messages.ts';

/** The languages that pages and mail are written in today. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

type Plain<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'other'}` ? Stem : K;
type Path<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? Plain<`${Before}${K}`> : Path<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** The name of a text: `calls.catalogue.title`. A name without a text does not compile. */
export type Key = Path<typeof en>;

export type { Vars };

/** Texts in one language. */
export type Translate = (key: Key, vars?: Vars) => string;

const CATALOGUES: Record<Locale, Catalogue> = { en, id };

const instance: i18n = i18next.createInstance();
void instance.init({
  initAsync: false, // the texts are here: nobody has to wait for them

  lng: 'en',
  fallbackLng: false,
  supportedLngs: [...LOCALES],
  resources: Object.fromEntries(LOCALES.map((locale) => [locale, { translation: CATALOGUES[locale] }])),
  interpolation: { escapeValue: false }, // templates escape
  returnEmptyString: false,
});

/** i18next holds the texts and chooses the plural; it is asked once for each form of each text. */
function translatorOf(locale: Locale): Translate {
  const fixed = instance.getFixedT(locale) as (key: string, options: object) => string;
  const rules = new Intl.PluralRules(locale);
  return remembering(
    (key, count) => fixed(key, { skipInterpolation: true, ...(count === undefined ? {} : { count }) }),
    (count) => (count === 0 ? '0' : rules.select(count)), // a text may have a form of its own for none
  );
}

const translators = Object.fromEntries(LOCALES.map((locale) => [locale, translatorOf(locale)])) as Record<
  Locale,
  Translate
>;

/** The translator of one language. */
export function translator(locale: Locale): Translate {
  return translators[locale];
}

/** As many answers as are kept: codes may come from a form. */
const MOST_KEYS = 10_000;
const keys = new Map<string, boolean>();

/** True when `name` names a text: for keys put together from codes, such as a state's. */
export function isKey(name: string): name is Key {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const exists = instance.exists(name, { lng: 'en' });
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(name, exists);
  return exists;
}

/** A key put together from codes; throws where no such text exists, so that a page never shows a bare key. */
export function keyOf(...parts: readonly string[]): Key {
  const name = parts.join('.');
  if (!isKey(name)) throw new Error(`no text named ${name}`);
  return name;
}

/** True for a language that pages are written in. */
export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

/** A text that a city wrote in several languages, by locale. */
export type Localised = Readonly<Partial<Record<string, string>>>;

/** The reader's version of a city's text, else English, else whatever there is. */
export function pick(text: Localised, locale: Locale): string {
  return text[locale] ?? text['en'] ?? Object.values(text)[0] ?? '';
}
