import type { Reader } from '../calls/when.ts';
import { countryName, languageList } from '../cities/names.ts';
import { isZone } from '../i18n/format.ts';
import { LOCALES } from '../i18n/index.ts';
import type { Control, Option } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import { COUNTRIES, LANGUAGES } from './cities.form.ts';
import type { OwnCity } from './cities.reads.ts';
import { zoneText, type FormPage } from './cities.view.ts';
import {
  chooseFirst,
  inLanguages,
  lineField,
  longField,
  several,
  summaryOf,
  wrong,
  type Filled,
} from './parts.view.ts';

const ZONES = [
  'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Kuching', 'Asia/Kuala_Lumpur', 'Asia/Manila', 'Asia/Bangkok',
  'Asia/Ho_Chi_Minh', 'Asia/Singapore', 'Asia/Brunei', 'Asia/Phnom_Penh', 'Asia/Vientiane', 'Asia/Yangon', 'Asia/Dili',
] as const; // prettier-ignore

function aboutRows(filled: Filled, reader: Reader): Control[][] {
  const { t, locale } = reader;
  const zone = typed(filled.fields, 'zone');
  const zones = !isZone(zone) || (ZONES as readonly string[]).includes(zone) ? ZONES : [zone, ...ZONES];
  const languages: Option[] = LANGUAGES.map((code) => ({ value: code, text: languageList([code], locale) }));
  return [
    [{ control: 'field', ...lineField(filled, 'name', { label: t('admin.city.name'), maxlength: 120 }) }],
    [
      {
        control: 'select',
        name: 'zone',
        label: t('admin.city.zone'),
        hint: t('admin.city.zoneHint'),
        value: zone,
        options: [chooseFirst(t), ...zones.map((value) => ({ value, text: zoneText(value, reader) }))],
        ...wrong(filled.errors, 'zone'),
      },
      {
        control: 'select',
        name: 'language',
        label: t('admin.city.language'),
        value: typed(filled.fields, 'language'),
        options: [chooseFirst(t), ...languages],
        ...wrong(filled.errors, 'language'),
      },
    ],
    [
      {
        control: 'checkboxes',
        name: 'languages',
        label: t('admin.city.languages'),
        layout: 'row',
        values: several(filled.fields, 'languages'),
        options: languages,
        ...wrong(filled.errors, 'languages'),
      },
    ],
    [
      {
        control: 'field',
        ...lineField(filled, 'contact', {
          label: t('admin.city.contact'),
          hint: t('admin.city.contactHint'),
          type: 'email',
          inputmode: 'email',
        }),
      },
    ],
  ];
}

function groupsOf(filled: Filled, reader: Reader): FormPage['groups'] {
  const { t } = reader;
  return [
    { id: 'about', title: t('admin.city.about'), rows: aboutRows(filled, reader) },
    {
      id: 'words',
      title: t('admin.city.words'),
      rows: [
        inLanguages('tagline', t('admin.city.tagline'), reader).map(({ name, ...words }) => ({
          control: 'field',
          ...lineField(filled, name, { ...words, maxlength: 120 }),
        })),
        inLanguages('introduction', t('admin.city.introduction'), reader).map(({ name, ...words }) => ({
          control: 'textarea',
          ...longField(filled, name, { ...words, rows: 6 }),
        })),
        [
          {
            control: 'textarea',
            ...longField(filled, 'letterhead', {
              label: t('admin.city.letterhead'),
              hint: t('admin.city.letterheadHint'),
            }),
          },
        ],
      ],
    },
    {
      id: 'calendar',
      title: t('admin.city.calendar'),
      note: t('admin.city.calendarNote'),
      rows: [
        [
          {
            control: 'textarea',
            ...longField(filled, 'holidays', {
              label: t('admin.city.holidays'),
              hint: t('admin.city.holidaysHint'),
              rows: 12,
            }),
          },
        ],
        [
          {
            control: 'textarea',
            ...longField(filled, 'visa_days', {
              label: t('admin.city.visaDays'),
              hint: t('admin.city.visaDaysHint'),
              rows: 5,
            }),
          },
        ],
      ],
    },
  ];
}

const KNOWN = [
  'name', 'zone', 'language', 'languages', 'contact', 'letterhead', 'holidays', 'visa_days', 'id', 'country', 'code', 'latitude',
  'longitude', 'admin_name', 'admin_email', 'admin_locale',
  ...LOCALES.flatMap((locale) => [`tagline_${locale}`, `introduction_${locale}`]),
]; // prettier-ignore

/** The form of one city. */
export function cityPage(city: OwnCity, filled: Filled, reader: Reader & { eyebrow: string }): FormPage {
  const { t } = reader;
  return {
    title: city.name,
    eyebrow: reader.eyebrow,
    back: { text: t('admin.cities.title'), href: '/admin/cities' },
    intro: t('admin.city.intro', { code: city.registerCode, id: city.id }),
    errors: summaryOf(filled.errors, KNOWN),
    action: `/admin/cities/${city.id}`,
    version: typed(filled.fields, 'version'),
    groups: groupsOf(filled, reader),
    button: t('admin.save'),
  };
}

function newRows(filled: Filled, { t, locale }: Reader): Control[][] {
  return [
    [
      {
        control: 'field',
        ...lineField(filled, 'id', { label: t('admin.city.id'), hint: t('admin.city.idHint'), width: 20, spellcheck: false }),
      },
      {
        control: 'field',
        ...lineField(filled, 'code', { label: t('admin.city.code'), hint: t('admin.city.codeHint'), width: 12, spellcheck: false }),
      },
    ],
    [
      {
        control: 'select',
        name: 'country',
        label: t('cities.country'),
        value: typed(filled.fields, 'country'),
        options: [chooseFirst(t), ...COUNTRIES.map((code) => ({ value: code, text: countryName(code, locale) }))],
        ...wrong(filled.errors, 'country'),
      },
    ],
    (['latitude', 'longitude'] as const).map((name) => ({
      control: 'field',
      ...lineField(filled, name, { label: t(`admin.city.${name}`), hint: t(`admin.city.${name}Hint`), width: 12, inputmode: 'decimal' }),
    })),
  ]; // prettier-ignore
}

function adminRows(filled: Filled, { t, locale }: Reader): Control[][] {
  return [
    [
      { control: 'field', ...lineField(filled, 'admin_name', { label: t('admin.invite.name'), autocomplete: 'off' }) },
      {
        control: 'field',
        ...lineField(filled, 'admin_email', { label: t('admin.invite.email'), type: 'email', inputmode: 'email', autocomplete: 'off' }),
      },
    ],
    [
      {
        control: 'select',
        name: 'admin_locale',
        label: t('admin.invite.locale'),
        value: typed(filled.fields, 'admin_locale'),
        options: LOCALES.map((code) => ({ value: code, text: languageList([code], locale) })),
        ...wrong(filled.errors, 'admin_locale'),
      },
    ],
  ]; // prettier-ignore
}

/** The form of a city that is new to the network. */
export function newCityPage(filled: Filled, reader: Reader & { eyebrow: string }): FormPage {
  const { t } = reader;
  return {
    title: t('admin.cities.add'),
    eyebrow: reader.eyebrow,
    back: { text: t('admin.cities.title'), href: '/admin/cities' },
    intro: t('admin.city.newIntro'),
    errors: summaryOf(filled.errors, KNOWN),
    action: '/admin/cities/new',
    version: null,
    groups: [
      { id: 'where', title: t('admin.city.where'), rows: newRows(filled, reader) },
      ...groupsOf(filled, reader),
      { id: 'first', title: t('admin.city.firstAdmin'), note: t('admin.city.firstAdminNote'), rows: adminRows(filled, reader) },
    ],
    button: t('admin.city.addButton'),
  }; // prettier-ignore
}
