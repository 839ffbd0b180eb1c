import { z } from 'zod';
import { AppError } from '../errors.ts';
import { isZone } from '../i18n/format.ts';
import { LOCALES, type Localised } from '../i18n/index.ts';
import { day, email, many, required, text } from '../web/input.ts';
import type { OwnCity } from './cities.reads.ts';
import type { CityFields, NewCity } from './cities.repository.ts';
import type { Fields } from './parts.view.ts';

/** The languages that a city of the network may speak. */
export const LANGUAGES = ['id', 'en', 'ms', 'fil', 'th', 'vi', 'km', 'lo', 'my', 'ta', 'zh', 'pt', 'tet'] as const;
/** The countries of ASEAN. */
export const COUNTRIES = ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN'] as const;
const TAGLINE = 120;
const INTRODUCTION = 4_000;
const HOLIDAYS = 400;
const HOLIDAY = 80; // letters of a name

const shape = {
  name: required(120),
  zone: z.string().max(60).refine(isZone, { error: 'errors.chosen' }),
  language: z.enum(LANGUAGES),
  languages: many(z.enum(LANGUAGES), LANGUAGES.length),
  letterhead: required(1_000),
  tagline_id: required(TAGLINE),
  tagline_en: required(TAGLINE),
  introduction_id: required(INTRODUCTION),
  introduction_en: required(INTRODUCTION),
  contact: email(),
  holidays: text(60_000),
  visa_days: text(400).default(''),
};

const degrees = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .regex(/^-?\d{1,3}([.,]\d{1,6})?$/, { error: 'admin.city.error.degrees' })
    .transform((value) => Number(value.replace(',', '.')))
    .pipe(z.number().min(-most).max(most));

/** The form of a city. */
export const CityForm = z.strictObject({
  ...shape,
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** The form of a city that is new. */
export const NewCityForm = z.strictObject({
  ...shape,
  id: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,38}$/, { error: 'admin.city.error.id' })
    .refine((value) => value !== 'new', { error: 'admin.city.error.idTaken' }),
  country: z.enum(COUNTRIES),
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2,8}$/, { error: 'admin.city.error.code' }),
  latitude: degrees(90),
  longitude: degrees(180),
  admin_name: required(200),
  admin_email: email(),
  admin_locale: z.enum(LOCALES),
});

/** Days, one a line, in order and each once, each with its name in both languages or one, parted by `|`, or with none. */
function holidaysIn(lines: string): Pick<CityFields, 'holidays' | 'holidayNames'> {
  const given = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => /^(\S+)(?:\s+(.*))?$/.exec(line))
    .map((found) => ({ day: found?.[1] ?? '', names: (found?.[2] ?? '').split('|').map((name) => name.trim()) }));
  const wrong = given.some((one) => !day().safeParse(one.day).success || one.names.length > LOCALES.length);
  if (given.length > HOLIDAYS || wrong || given.some(({ names }) => names.some((name) => name.length > HOLIDAY)))
    throw new AppError({ kind: 'invalid', fields: { holidays: 'admin.city.error.holidays' } });
  const named = given.filter(({ names }) => names.some((name) => name !== ''));
  const words = ([first = '', second = '']: readonly string[]): Localised => ({
    id: first || second,
    en: second || first,
  });
  return {
    holidays: [...new Set(given.map((one) => one.day))].sort(),
    holidayNames: Object.fromEntries(
      named.map(({ day: on, names }) => [on, words(names)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

/** A holiday as its line is written. */
function holidayLine(on: string, name: Localised | undefined): string {
  return name === undefined ? on : `${on} ${name['id'] ?? ''} | ${name['en'] ?? ''}`;
}

/** Working days by country, one a line. */
function visaDaysIn(lines: string): Readonly<Record<string, number>> {
  const pairs = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => /^([A-Za-z]{2})[\s:=]+(\d{1,3})$/.exec(line));
  if (pairs.some((pair) => pair === null))
    throw new AppError({ kind: 'invalid', fields: { visa_days: 'admin.city.error.visaDays' } });
  return Object.fromEntries(pairs.map((pair) => [(pair?.[1] ?? '').toUpperCase(), Number(pair?.[2])]));
}

function localised(fields: Fields, name: string): Localised {
  return Object.fromEntries(LOCALES.map((locale) => [locale, String(fields[`${name}_${locale}`])]));
}

/** What the form says of a city. */
export function cityFrom(body: Omit<z.infer<typeof CityForm>, 'version'>): CityFields {
  const { name, zone, language, languages, letterhead, contact } = body;
  return {
    name,
    zone,
    languages: [...new Set([language, ...languages])],
    letterhead,
    tagline: localised(body, 'tagline'),
    introduction: localised(body, 'introduction'),
    contactEmail: contact,
    ...holidaysIn(body.holidays),
    visaDays: visaDaysIn(body.visa_days),
  };
}

/** What the form says of a new city. */
export function newCityFrom(body: z.infer<typeof NewCityForm>): NewCity {
  const { id, country, code: registerCode, latitude, longitude } = body;
  return { ...cityFrom(body), id, country, registerCode, latitude, longitude };
}

/** A city as its form would be sent unchanged. */
export function fieldsOf(city: OwnCity): Fields {
  const [language = '', ...languages] = city.languages;
  return {
    name: city.name,
    zone: city.zone,
    language,
    languages,
    letterhead: city.letterhead,
    ...Object.fromEntries(LOCALES.map((locale) => [`tagline_${locale}`, city.tagline[locale] ?? ''])),
    ...Object.fromEntries(LOCALES.map((locale) => [`introduction_${locale}`, city.introduction[locale] ?? ''])),
    contact: city.contactEmail,
    holidays: city.holidays.map((on) => holidayLine(on, city.holidayNames[on])).join('\n'),
    visa_days: Object.entries(city.visaDays)
      .map(([country, days]) => `${country} ${String(days)}`)
      .join('\n'),
    version: String(city.version),
  };
}
