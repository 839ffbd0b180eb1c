import type { Question, Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { languageList } from '../cities/names.ts';
import { keyOf, pick, type Localised } from '../i18n/index.ts';
import type { Partials } from '../web/partials.ts';
import { kindNote } from './outline.view.ts';

type Rows = Partials['summary-list']['rows'];

function textRows(name: string, text: Localised | undefined, { t, locale }: Reader): Rows {
  return Object.entries(text ?? {}).map(([lang, written]) => ({
    key: t('forms.inLanguage', { text: name, language: languageList([lang], locale) }),
    value: written ?? '',
    lang,
  }));
}

/** How a question or section is set up now, in rows. */
export function shownSettings(piece: Question | Section, reader: Reader): Rows {
  const { t, locale } = reader;
  if ('title' in piece)
    return [
      ...textRows(t('forms.field.title'), piece.title, reader),
      ...textRows(t('forms.field.intro'), piece.intro, reader),
    ];
  const options = (piece.options ?? []).map(({ value, label }) => pick(label, locale) || value).join(', ');
  const ticked = (['required', 'restricted', 'identifying', 'each'] as const).filter((name) => piece[name] === true);
  return [
    { key: t('forms.field.kind'), value: kindNote(piece, reader) },
    ...textRows(t('forms.field.label'), piece.label, reader),
    ...textRows(t('forms.field.hint'), piece.hint, reader),
    ...(options === '' ? [] : [{ key: t('forms.option.legend'), value: options }]),
    ...(piece.when ? [{ key: t('forms.when.legend'), value: `${piece.when.key}: ${piece.when.is.join(', ')}` }] : []),
    ...(ticked.length === 0 ? [] : [{ key: t('forms.access'), value: ticked.map((name) => t(keyOf('forms', 'field', name))).join(', ') }]),
  ]; // prettier-ignore
}
