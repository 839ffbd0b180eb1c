import type { Locale } from '../i18n/index.ts';

const TAGS: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };
const names = new Map<string, Intl.DisplayNames>();

function namesOf(locale: Locale, type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${locale} ${type}`;
  const known = names.get(key);
  if (known) return known;
  const made = new Intl.DisplayNames([TAGS[locale]], { type });
  names.set(key, made);
  return made;
}

/** A country's name in the reader's language, from its ISO 3166-1 code. */
export function countryName(code: string, locale: Locale): string {
  return namesOf(locale, 'region').of(code) ?? code;
}

/** A language's name in the reader's language, from its locale. */
function languageName(code: string, locale: Locale): string {
  return namesOf(locale, 'language').of(code) ?? code;
}

/** Languages as one line of text, in the order given. */
export function languageList(codes: readonly string[], locale: Locale): string {
  return codes.map((code) => languageName(code, locale)).join(', ');
}
