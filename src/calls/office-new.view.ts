import { languageList } from '../cities/names.ts';
import { LOCALES, pick } from '../i18n/index.ts';
import type { DateField, Field, Select } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { dateField, summaryOf, typed, wrong, type Errors, type Typed } from './office-parts.view.ts';
import type { DefinitionLine, Programme } from './programmes.reads.ts';
import type { Reader } from './when.ts';

const TRACKS = ['student', 'artist', 'entrepreneur'] as const;

/** What views/calls/office-new.ejs reads. */
export interface OfficeNewPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly intro: string;
  readonly errors: readonly Link[];
  readonly empty: Partials['empty-state'] | null;
  readonly programme: Select;
  readonly names: readonly Field[];
  readonly slug: Field;
  readonly days: readonly DateField[];
  readonly form: Select;
  readonly rubric: Select;
}

declare module '../web/views.ts' {
  interface Views {
    'calls/office-new': OfficeNewPage;
  }
}

/** What a new call can be made from. */
export interface DraftChoices {
  readonly programmes: readonly Programme[];
  readonly forms: readonly DefinitionLine[];
  readonly rubrics: readonly DefinitionLine[];
}

function definitionOptions(list: DraftChoices['forms'], { t, locale }: Reader): Select['options'] {
  // A shared form or rubric is named by its track: `artist-idr` says nothing to an officer.
  const named = (key: string): string => {
    const track = TRACKS.find((one) => key === one || key.startsWith(`${one}-`));
    if (track === undefined) return key;
    const word = t(`calls.track.${track}`);
    return key === track ? word : `${word} (${key.slice(track.length + 1).toUpperCase()})`;
  };
  // Nothing is chosen for them: the first of the list would be the form of another track.
  return [
    { value: '', text: t('admin.choose') },
    ...list.map(({ id, key, version, call }) => ({
      value: id,
      text: t('calls.office.version', { key: call === null ? named(key) : pick(call, locale), version }),
    })),
  ];
}

/** The form that begins a call. */
export function officeNewPage(choices: DraftChoices, fields: Typed, errors: Errors, reader: Reader): OfficeNewPage {
  const { t, locale } = reader;
  const select = (name: 'programme' | 'form' | 'rubric', options: Select['options']): Select => ({
    name,
    label: t(`calls.office.field.${name}`),
    hint: t(`calls.office.hint.${name}`),
    value: typed(fields, name),
    options,
    ...wrong(errors, name),
  });
  const known = new Set([
    'programme',
    'name_id',
    'name_en',
    'slug',
    'form',
    'rubric',
    'opens',
    'closes',
    'starts',
    'ends',
  ]);
  const ready = choices.programmes.length > 0 && choices.forms.length > 0 && choices.rubrics.length > 0;
  return {
    title: t('calls.office.new'),
    crumbs: { links: [{ text: t('calls.office.title'), href: '/office/calls' }] },
    intro: t('calls.office.newIntro'),
    errors: summaryOf(errors, known),
    empty: ready ? null : { title: t('calls.office.nothingToStart'), text: t('calls.office.nothingToStartText') },
    programme: select('programme', choices.programmes.map(({ id, name, leadCityName }) => ({
      value: id,
      text: t('calls.office.programmeOf', { name: pick(name, locale), city: leadCityName }),
    }))), // prettier-ignore
    names: LOCALES.map((lang) => ({
      name: `name_${lang}`,
      label: t('calls.office.inLanguage', {
        field: t('calls.office.field.name'),
        language: languageList([lang], locale),
      }),
      value: typed(fields, `name_${lang}`),
      lang,
      maxlength: 120,
      ...wrong(errors, `name_${lang}`),
    })),
    slug: {
      name: 'slug',
      label: t('calls.office.field.slug'),
      hint: t('calls.office.hint.slug'),
      value: typed(fields, 'slug'),
      optional: true,
      spellcheck: false,
      ...wrong(errors, 'slug'),
    },
    days: (['opens', 'closes', 'starts', 'ends'] as const).map((name) => dateField(name, fields, errors, t)),
    form: select('form', definitionOptions(choices.forms, reader)),
    rubric: select('rubric', definitionOptions(choices.rubrics, reader)),
  };
}
