import { first } from '../applications/fields.ts';
import type { Control } from '../web/controls.ts';
import { id, isOther, textControl, withError, type Reading } from './editor-parts.view.ts';
import { FORM_LANGUAGES, LONGEST, optionRows } from './question.form.ts';

/** A row of the editor's list of options. */
export interface OptionRow {
  readonly legend: string;
  readonly controls: readonly Control[];
  readonly buttons: readonly { readonly value: string; readonly text: string; readonly of: string }[];
}

/** The rows of the list of options; one more blank where somebody asked for it, or where there is none. */
export function optionList(more: number, { fields, errors, reader }: Reading): readonly OptionRow[] {
  const { t } = reader;
  const rows = optionRows(fields);
  const last = rows.at(-1) ?? -1;
  const all = [
    ...rows,
    ...Array.from({ length: rows.length === 0 ? Math.max(2, more) : more }, (_, i) => last + 1 + i),
  ];
  return all.map((n, i) => {
    const at = `option.${String(n)}`;
    const label = (language: string): string => t('forms.option.in', { n: i + 1, language });
    const texts = FORM_LANGUAGES.filter((lang) => !isOther(lang)).map((lang) =>
      textControl(at, lang, { long: false, max: LONGEST.option, label }, { fields, errors, reader }),
    );
    const code: Control = {
      control: 'field',
      name: `${at}.value`,
      id: id(`${at}.value`),
      label: t('forms.option.code', { n: i + 1 }),
      value: first(fields, `${at}.value`),
      maxlength: 60,
      spellcheck: false,
      optional: true,
      ...withError(errors, `${at}.value`),
    };
    const of = t('forms.option.named', { n: i + 1 });
    return {
      legend: of,
      controls: [...texts, code],
      buttons: [
        ...(i > 0 ? [{ value: `up-${String(n)}`, text: t('forms.option.up'), of }] : []),
        { value: `out-${String(n)}`, text: t('forms.option.out'), of },
      ],
    };
  }); // prettier-ignore
}
