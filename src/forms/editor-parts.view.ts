import type { Fields } from '../applications/answers.ts';
import { first } from '../applications/fields.ts';
import type { Errors } from '../calls/office-parts.view.ts';
import type { Reader } from '../calls/when.ts';
import { languageList } from '../cities/names.ts';
import { LOCALES, type Key } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import { FORM_LANGUAGES } from './question.form.ts';

/** What was typed, what is wrong with it, and who reads. */
export type Reading = Readonly<{ fields: Fields; errors: Errors; reader: Reader }>;

/** True for a language that pages are not written in. */
export const isOther = (lang: string): boolean => !(LOCALES as readonly string[]).includes(lang);

/** The message of a field, to be spread into its control. */
export function withError(errors: Errors, name: string): { error: string } | Record<string, never> {
  const error = errors[name];
  return error === undefined ? {} : { error };
}

/** The id of a field's control. */
export function id(name: string): string {
  return name.replaceAll('.', '-');
}

/** How a text is asked for. */
export interface TextOptions {
  readonly long: boolean;
  readonly max: number;
  readonly optional?: boolean;
  /** What stands for the legend in the label of each language. */
  readonly short?: string;
  readonly label?: (lang: string) => string;
}

/** One text in one language. */
export function textControl(
  name: string,
  lang: string,
  options: TextOptions,
  { fields, errors, reader }: Reading,
): Control {
  const at = `${name}_${lang}`;
  const language = languageList([lang], reader.locale);
  const base = {
    name: at,
    id: id(at),
    label: options.label ? options.label(language) : language,
    value: first(fields, at),
    lang,
    ...withError(errors, at),
  };
  if (options.long) return { control: 'textarea', ...base, rows: 3 };
  return { control: 'field', ...base, maxlength: options.max };
}

/** Questions of the editor that belong together under one legend. */
export interface EditorGroup {
  readonly legend: string;
  readonly hint: string;
  readonly columns: 1 | 2 | 3;
  readonly controls: readonly Control[];
  /** Folded away until somebody opens it. */
  readonly folded: boolean;
  /** A button that works on what was typed here, and saves nothing. */
  readonly work?: { readonly value: string; readonly text: string };
}

/** One text in the languages of the pages. */
export function textGroups(
  name: string,
  legend: string,
  hint: string,
  options: TextOptions,
  reading: Reading,
): readonly EditorGroup[] {
  const { t } = reading.reader;
  const own = FORM_LANGUAGES.filter((lang) => !isOther(lang));
  const label = (language: string): string => t('forms.inLanguage', { text: options.short ?? legend, language });
  return [
    { legend, hint, columns: 2, controls: own.map((lang) => textControl(name, lang, { ...options, label }, reading)), folded: false }, // prettier-ignore
  ];
}

/** The same texts in other languages, in one fold. */
export function otherLanguages(names: readonly (readonly [string, Key, TextOptions])[], reading: Reading): EditorGroup {
  const { t } = reading.reader;
  const other = FORM_LANGUAGES.filter(isOther);
  return {
    legend: t('forms.languages'),
    hint: t('forms.languagesHint'),
    columns: 2,
    folded: true,
    controls: other.flatMap((lang) =>
      names.map(
        ([name, key, options]) =>
        textControl(name, lang, { ...options, label: (language) => t('forms.inLanguage', { text: t(key), language }) }, reading), // prettier-ignore
      ),
    ),
  };
}
