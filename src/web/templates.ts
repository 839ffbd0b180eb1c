import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';
import type { Helpers } from './helpers.ts';

/** What a template sees, besides its `page`. A name more here is a name more in `Helpers`. */
const HELPER_NAMES = [
  'lang', 't', 'date', 'dateTime', 'time', 'number', 'money', 'partial', 'formKeys', 'asset', 'icon',
] as const satisfies readonly (keyof Helpers)[]; // prettier-ignore

type Template = (data: object) => string;

/** The folder of all templates. */
export const VIEWS = fileURLToPath(new URL('../../views', import.meta.url));

const SPECIAL = /[&<>"']/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** Escapes for HTML. Most texts hold nothing to escape: looking first is twice as fast. */
export function escapeHtml(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : `${value as number}`;
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : text;
}

/** What a template is handed is not copied first: it reads the names above alone, and `localsOf` sets each of them. */
const UNCOPIED = { unsafePrototypeLocals: true }; // an option that the types do not know

function compile(file: string): Template {
  return ejs.compile(readFileSync(file, 'utf8'), {
    filename: file,
    strict: true,
    destructuredLocals: ['page', ...HELPER_NAMES],
    escape: escapeHtml,
    cache: false, // kept below, or not at all
    ...UNCOPIED,
  });
}

/** What a template reads. Written out, because a page with a thousand partials makes a thousand of these. */
export function localsOf(helpers: Helpers, page: unknown): Helpers & { readonly page: unknown } {
  const { lang, t, date, dateTime, time, number, money, partial, formKeys, asset, icon } = helpers;
  return { page, lang, t, date, dateTime, time, number, money, partial, formKeys, asset, icon };
}

/** Templates by file; kept once compiled when `keep` is true, else read again each time, so that an edit shows. */
export function templates(keep: boolean): (file: string) => Template {
  const kept = new Map<string, Template>();
  return (file) => {
    const known = kept.get(file);
    if (known) return known;
    const made = compile(file);
    if (keep) kept.set(file, made);
    return made;
  };
}

const partialFiles = new Map<string, string>();

/** The file of a partial. */
export function partialFile(name: string): string {
  const known = partialFiles.get(name);
  if (known !== undefined) return known;
  const file = path.join(VIEWS, 'partials', `${name}.ejs`);
  partialFiles.set(name, file);
  return file;
}
