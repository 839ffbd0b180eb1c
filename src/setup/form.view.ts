import { first } from '../applications/fields.ts';
import type { Fields } from '../applications/answers.ts';
import { languageList } from '../cities/names.ts';
import type { Reader } from '../calls/when.ts';
import type { Checkboxes, Control, DateField, Field, Option, Radios, Select, Textarea } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';

/** What was filled into a form, and a message at each field that is not right. */
export interface Typing {
  readonly fields: Fields;
  readonly errors: Readonly<Record<string, string>>;
}

/** A line of controls beside one another, and what is to be thought of at them. */
export interface FormRow {
  readonly controls: readonly Control[];
  readonly warnings: Partials['checks'] | null;
  /** Buttons that work on what was typed here, and save nothing; `of` says to whom cannot see which row. */
  readonly work?: readonly { readonly value: string; readonly text: string; readonly of: string }[];
  /** What belongs to the row and is not seen. */
  readonly hidden?: SetUpFormPage['hidden'];
}

/** Questions that belong together. */
export interface FormGroup {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly rows: readonly FormRow[];
  /** Folded away: few need it. */
  readonly folded: boolean;
}

/** What views/setup/form.ejs reads: every form of the set-up. */
export interface SetUpFormPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly intro: string;
  readonly errors: readonly Link[];
  readonly notices: readonly Partials['notice'][];
  readonly action: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly groups: readonly FormGroup[];
  readonly button: string;
  readonly back: Link;
  /** Buttons of their own below the form. */
  readonly more: readonly (Partials['button-form'] & { readonly about: string })[];
}

declare module '../web/views.ts' {
  interface Views {
    'setup/form': SetUpFormPage;
  }
}

const at = (typing: Typing, name: string): { error: string } | Record<string, never> => {
  const error = typing.errors[name];
  return error === undefined ? {} : { error };
};

type Made<T> = Omit<T, 'name' | 'value' | 'values' | 'error'>;

/** A field of one line. */
export function line(typing: Typing, name: string, of: Made<Field>): Control {
  return { control: 'field', name, value: first(typing.fields, name), ...of, ...at(typing, name) };
}

/** A field of several lines. */
export function area(typing: Typing, name: string, of: Made<Textarea>): Control {
  return { control: 'textarea', name, value: first(typing.fields, name), ...of, ...at(typing, name) };
}

/** A list to choose one from. */
export function choose(typing: Typing, name: string, of: Made<Select>): Control {
  return { control: 'select', name, value: first(typing.fields, name), ...of, ...at(typing, name) };
}

/** Buttons to choose one from. */
export function pickOne(typing: Typing, name: string, of: Made<Radios>): Control {
  return { control: 'radios', name, value: first(typing.fields, name), ...of, ...at(typing, name) };
}

/** Boxes to tick. */
export function tick(typing: Typing, name: string, of: Made<Checkboxes>): Control {
  const values = Object.hasOwn(typing.fields, name) ? (typing.fields[name] ?? []) : [];
  return { control: 'checkboxes', name, values, ...of, ...at(typing, name) };
}

/** One box to tick. */
export function tickOne(typing: Typing, name: string, of: { readonly label: string } & Omit<Option, 'value'>): Control {
  const { label, ...option } = of;
  return tick(typing, name, { label, labelHidden: true, options: [{ value: 'on', ...option }] });
}

/** A day in three fields. */
export function dayField(typing: Typing, name: string, of: Omit<Made<DateField>, 'day' | 'month' | 'year'>): Control {
  const part = (which: string): string => first(typing.fields, `${name}-${which}`);
  const parts = { day: part('day'), month: part('month'), year: part('year') };
  return { control: 'date', name, ...parts, ...of, ...at(typing, name) };
}

/** One text in each of the languages, side by side. */
export function inWords(
  typing: Typing,
  name: string,
  languages: readonly string[],
  of: { readonly label: string; readonly hint?: string; readonly rows?: number; readonly optional?: boolean },
  { t, locale }: Reader,
): Control[] {
  return languages.map((lang) => {
    const label = t('calls.office.inLanguage', { field: of.label, language: languageList([lang], locale) });
    const shared = { label, lang, ...(of.hint === undefined ? {} : { hint: of.hint }), ...(of.optional ? { optional: true } : {}) }; // prettier-ignore
    return of.rows === undefined
      ? line(typing, `${name}_${lang}`, shared)
      : area(typing, `${name}_${lang}`, { ...shared, rows: of.rows });
  });
}

/** A row without anything to think of. */
export function row(...controls: Control[]): FormRow {
  return { controls, warnings: null };
}

/** A group that stands open. */
export function group(id: string, title: string, rows: readonly FormRow[], note = '', folded = false): FormGroup {
  return { id, title, note, rows, folded };
}

/** The lines of the error summary: each leads to the first control of its field, and the general one to the form. */
export function errorsOf({ errors }: Typing, groups: readonly FormGroup[]): Link[] {
  const ids = new Map(
    groups.flatMap(({ rows }) => rows.flatMap(({ controls }) => controls.map(({ name, id }) => [name, id ?? name]))),
  );
  return Object.entries(errors).map(([name, text]) => ({ text, href: `#${ids.get(name) ?? 'main'}` }));
}
