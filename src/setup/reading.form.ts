import { first } from '../applications/fields.ts';
import type { Fields } from '../applications/answers.ts';
import type { Key, Localised, Translate, Vars } from '../i18n/index.ts';
import { dayFrom, email } from '../web/input.ts';

type Problem = readonly [key: Key, vars?: Vars];

/** Reads a form that is made from data, field by field, and keeps the first thing that is not right with each. */
export interface Reading {
  text(name: string, most: number, required?: boolean): string;
  /** A whole number between two others; null where it may be left empty and was. */
  whole(name: string, least: number, most: number, required?: boolean): number | null;
  /** A number with decimals, written with a comma or a point. */
  decimal(name: string, required?: boolean): number | null;
  day(name: string, required?: boolean): string | null;
  /** `HH:MM`. */
  time(name: string): string;
  address(name: string): string;
  one<T extends string>(name: string, values: readonly T[]): T;
  several(name: string, values: readonly string[]): readonly string[];
  ticked(name: string): boolean;
  /** A text by language: the first languages are asked for, the others may be left empty. */
  words(name: string, most: number, asked: readonly string[], others?: readonly string[]): Localised;
  wrong(name: string, key: Key, vars?: Vars): void;
  /** A message at each field that is not right. */
  errors(t: Translate): Readonly<Record<string, string>>;
}

/** The fields of a day as one, read. */
function readDay(fields: Fields, name: string): ReturnType<typeof dayFrom> {
  const names = ['day', 'month', 'year'].map((part) => `${name}-${part}`);
  return dayFrom(Object.fromEntries(names.map((each) => [each, first(fields, each)])), name);
}

/** A time of day as it may be written, as `HH:MM`; null where there is no such time. */
function timeFrom(written: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(written.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** How numbers of a form are read. */
function numbers(fields: Fields, wrong: Reading['wrong']): Pick<Reading, 'whole' | 'decimal'> {
  const number = (name: string, required: boolean, shape: RegExp, key: Key): number | null => {
    const value = first(fields, name).trim();
    if (value === '') {
      if (required) wrong(name, 'errors.required');
      return null;
    }
    if (!shape.test(value)) wrong(name, key);
    return Number(value.replace(',', '.'));
  };
  return {
    whole: (name, least, most, required = true) => {
      const value = number(name, required, /^\d{1,6}$/, 'errors.whole');
      if (value !== null && value < least) wrong(name, 'errors.too_small', { min: least });
      if (value !== null && value > most) wrong(name, 'errors.too_big', { max: most });
      return value;
    },
    decimal: (name, required = true) => number(name, required, /^\d{1,9}([.,]\d{1,4})?$/, 'setup.error.number'),
  };
}

/** Begins to read a form. */
export function reading(fields: Fields): Reading {
  const problems = new Map<string, Problem>();
  const wrong = (name: string, key: Key, vars?: Vars): void => {
    if (!problems.has(name)) problems.set(name, vars === undefined ? [key] : [key, vars]);
  };
  const text = (name: string, most: number, required = true): string => {
    const value = first(fields, name).trim();
    if (required && value === '') wrong(name, 'errors.required');
    if (value.length > most) wrong(name, 'errors.too_long', { max: most });
    return value;
  };
  const day = (name: string, required = true): string | null => {
    const read = readDay(fields, name);
    if (!read.ok) wrong(name, 'errors.day');
    else if (read.day === null && required) wrong(name, 'errors.required');
    return read.ok ? read.day : null;
  };
  return {
    text,
    day,
    wrong,
    ...numbers(fields, wrong),
    time: (name) => {
      const time = timeFrom(first(fields, name));
      if (time === null) wrong(name, 'setup.error.time');
      return time ?? '';
    },
    address: (name) => {
      const value = text(name, 254);
      if (value !== '' && !email().safeParse(value).success) wrong(name, 'errors.email');
      return value;
    },
    one: <T extends string>(name: string, values: readonly T[]): T => {
      const value = values.find((each) => each === first(fields, name));
      if (value === undefined) wrong(name, 'errors.chosen');
      return value ?? (values[0] as T);
    },
    several: (name, values) => {
      const given = Object.hasOwn(fields, name) ? (fields[name] ?? []) : [];
      if (given.some((value) => !values.includes(value))) wrong(name, 'errors.chosen');
      return [...new Set(given)];
    },
    ticked: (name) => ['on', 'yes', 'true', '1'].includes(first(fields, name)),
    words: (name, most, asked, others = []) =>
      Object.fromEntries(
        [...asked, ...others]
          .map((lang) => [lang, text(`${name}_${lang}`, most, asked.includes(lang)).replaceAll('\r\n', '\n')])
          .filter(([, value]) => value !== ''),
      ) as Localised,
    errors: (t) => Object.fromEntries([...problems].map(([name, [key, vars]]) => [name, t(key, vars)])),
  };
}

/** One value a field, as a form would send them. */
export type Filled = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Values as the fields of a form; what is left out is empty. */
export function fieldsFrom(values: Filled): Fields {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? [value] : [...value]] as const],
    ),
  );
}

/** The three fields of a day; none where there is no day. */
export function dayParts(name: string, day: string | null | undefined): Filled {
  if (!day) return {};
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
}

/** The fields of a text by language. */
export function wordParts(name: string, words: Localised): Filled {
  return Object.fromEntries(Object.entries(words).map(([lang, text]) => [`${name}_${lang}`, text]));
}
