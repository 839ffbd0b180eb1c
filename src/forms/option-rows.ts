import type { Fields } from '../applications/answers.ts';
import { first } from '../applications/fields.ts';
import { optionRows } from './question.form.ts';

/** Takes a row of the list of options out of what was typed, or moves it up, as one of the page's buttons asks. */
export function rearranged(fields: Fields): Fields {
  const [, what, at] = /^(up|out)-(\d{1,3})$/.exec(first(fields, 'do')) ?? [];
  if (what === undefined || at === undefined) return fields;
  const numbers = optionRows(fields);
  const here = Number(at);
  const above = numbers[numbers.indexOf(here) - 1];
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => what === 'up' || !name.startsWith(`option.${at}.`) && !name.startsWith(`option.${at}_`))); // prettier-ignore
  if (what === 'out' || above === undefined) return rest;
  const renamed = (name: string): string => {
    const [, number, end] = /^option\.(\d{1,3})([._].*)$/.exec(name) ?? [];
    if (number === undefined || end === undefined) return name;
    const to = Number(number) === here ? above : Number(number) === above ? here : Number(number);
    return `option.${String(to)}${end}`;
  };
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [renamed(name), value]));
}

/** True for a button that only works on what was typed: nothing is saved by it. */
export function isWork(fields: Fields): boolean {
  return /^(up|out)-\d{1,3}$/.test(first(fields, 'do')) || ['add-option', 'condition'].includes(first(fields, 'do'));
}
