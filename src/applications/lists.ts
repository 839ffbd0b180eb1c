import { translator, type Locale } from '../i18n/index.ts';

const ASEAN = ['ID', 'MY', 'PH', 'TH', 'BN', 'KH', 'LA', 'MM', 'SG', 'TL', 'VN'];

/** ISO 3166-1 alpha-2, all of it. */
const COUNTRIES: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA ' +
    'CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA ' +
    'GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
    'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS ' +
    'MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS ' +
    'RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW ' +
    'TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

/** Languages of the region and those most often learned; `mis` is any other. */
const LANGUAGES: readonly string[] = (
  'id en ms fil th lew bug mak jv su ban min ace bjn mad nij pmf gor mdr ceb ilo hil war bcl pam tsg mdh mrw dtp bdr ' +
  'iba nod tts mfa zh yue nan hak vi km lo my tet ta hi ar ja ko nl fr de es pt ru sgn mis'
).split(' ');

/** Levels of the Common European Framework, lowest first. */
export const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

// Intl does not know these by name.
const OWN_NAMES: Readonly<Record<string, string>> = {
  lew: 'Kaili',
  pmf: 'Pamona',
  dtp: 'Kadazandusun',
  bdr: 'Bajau',
  nod: 'Kam Mueang (Lanna)',
  tts: 'Isan',
  mfa: 'Melayu Patani',
  mdh: 'Maguindanaon',
  mrw: 'Maranao',
  tsg: 'Tausug',
  nij: 'Ngaju',
  mdr: 'Mandar',
  nan: 'Hokkien',
  hak: 'Hakka',
  gor: 'Gorontalo',
  mak: 'Makassar',
};

interface Named {
  readonly value: string;
  readonly text: string;
}

const names = new Map<string, Intl.DisplayNames>();

function nameOf(type: 'region' | 'language', code: string, locale: Locale): string {
  const own = type === 'language' ? OWN_NAMES[code] : undefined;
  if (own !== undefined) return own;
  if (code === 'sgn') return translator(locale)('applications.language.sign');
  if (code === 'mis') return translator(locale)('applications.language.other');
  const key = `${type} ${locale}`;
  const known = names.get(key) ?? new Intl.DisplayNames([locale], { type });
  names.set(key, known);
  return known.of(code) ?? code;
}

/** A country's name in the reader's language; what was typed where it is no country's code. */
export function countryName(code: string, locale: Locale): string {
  return COUNTRIES.has(code) ? nameOf('region', code, locale) : code;
}

/** A language's name in the reader's language; what was typed where it is no code. */
export function languageName(code: string, locale: Locale): string {
  return /^[a-z]{2,3}$/.test(code) ? nameOf('language', code, locale) : code;
}

/** True for an ISO 3166-1 alpha-2 code. */
export function isCountry(code: string): boolean {
  return COUNTRIES.has(code);
}

/** True for a language that the list offers. */
export function isLanguage(code: string): boolean {
  return LANGUAGES.includes(code);
}

const made = new Map<string, readonly Named[]>();

function listed(key: string, make: () => readonly Named[]): readonly Named[] {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

/** Countries to choose from: those of ASEAN first, then all others by name. */
export function countries(locale: Locale): readonly Named[] {
  return listed(`countries ${locale}`, () => {
    const named = (code: string): Named => ({ value: code, text: nameOf('region', code, locale) });
    const others = [...COUNTRIES].filter((code) => !ASEAN.includes(code)).map(named);
    return [...ASEAN.map(named), ...others.sort((a, b) => a.text.localeCompare(b.text, locale))];
  });
}

/** Languages to choose from, those of the region first. */
export function languages(locale: Locale): readonly Named[] {
  return listed(`languages ${locale}`, () =>
    LANGUAGES.map((code) => ({ value: code, text: nameOf('language', code, locale) })),
  );
}
