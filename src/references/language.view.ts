import { LOCALES } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';

const NAMES: Readonly<Record<string, string>> = { id: 'Bahasa Indonesia', en: 'English' };

/** A language under its own name. */
export function languageName(locale: string): string {
  return NAMES[locale] ?? locale;
}

/** The choice of the language in which we write to somebody. */
export function languageControl(
  label: string,
  hint: string | undefined,
  value: string,
  error: string | undefined,
): Control {
  const options = LOCALES.map((locale) => ({ value: locale, text: languageName(locale) }));
  return { control: 'radios', name: 'locale', label, hint, value, options, layout: 'row', error };
}
