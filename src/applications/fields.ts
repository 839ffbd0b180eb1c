import { z } from 'zod';
import { text } from '../web/input.ts';
import type { Fields } from './answers.ts';

const LONGEST = 100_000;
const MOST_VALUES = 100;

/** A form that is made from data: every name with all its values, each a text that both databases can store. */
export const FormFields = z.record(
  z.string().max(120),
  z.preprocess(
    (value) => (Array.isArray(value) ? (value as unknown[]) : [value]),
    z.array(text(LONGEST)).max(MOST_VALUES),
  ),
);

/** The first value of a name; empty where there is none. */
export function first(fields: Fields, name: string): string {
  return Object.hasOwn(fields, name) ? (fields[name]?.[0] ?? '') : '';
}

/** A form that could not be read, made readable to show it again: what cannot be stored is taken out. */
export function readable(body: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      [value]
        .flat()
        .map((each) => (typeof each === 'string' ? each.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '') : '')),
    ]),
  );
}
