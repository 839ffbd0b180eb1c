import { dayBefore, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import type { Control } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import { TRACKS } from './agreements.form.ts';
import type { Agreement } from './agreements.reads.ts';
import { AGREEMENT_STATES, BASES } from './kinds.ts';
import type { FormPage, ListPage } from './cities.view.ts';
import {
  adminTabs,
  chooseFirst,
  dayField,
  lineField,
  several,
  summaryOf,
  wrong,
  type Filled,
  type Desk,
} from './parts.view.ts';

interface AdminReader extends Reader {
  readonly eyebrow: string;
}

interface CityName {
  readonly id: string;
  readonly name: string;
}

const KINDS = { in_force: 'ok', suspended: 'warn', ended: 'mute' } as const;

/** The agreements of an admin's cities. */
export function agreementsPage(agreements: readonly Agreement[], next: string | null, reader: Desk): ListPage {
  const { t, locale, zone } = reader;
  const { date, number } = formats(locale, zone);
  const rows = agreements.map((one) => ({
    cells: [
      [{ link: `/admin/agreements/${one.id}`, text: t('admin.agreement.pair', { a: one.nameA, b: one.nameB }) }],
      t(`cities.basis.${one.basis}`),
      [{ tag: { kind: KINDS[one.state], text: t(`cities.state.${one.state}`) } }],
      one.tracks.map((track) => t(`cities.track.${track}`)).join(', '),
      t('calls.place.fromTo', { from: date(one.startsOn), to: date(dayBefore(one.endsOn)) }),
      number(one.aToB),
      number(one.bToA),
    ],
  }));
  return {
    title: t('admin.agreements.title'),
    eyebrow: reader.eyebrow,
    intro: t('admin.agreements.intro'),
    tabs: adminTabs('agreements', reader),
    create: { text: t('admin.agreements.add'), href: '/admin/agreements/new' },
    table:
      rows.length === 0
        ? null
        : {
            caption: t('admin.agreements.title'),
            captionHidden: true,
            columns: [
              { text: t('admin.agreement.cities') },
              { text: t('cities.agreement.basis') },
              { text: t('cities.agreement.state') },
              { text: t('cities.agreement.tracks') },
              { text: t('cities.agreement.period') },
              { text: t('admin.agreement.firstSends'), number: true },
              { text: t('admin.agreement.secondSends'), number: true },
            ],
            rows,
          },
    empty: rows.length > 0 ? null : { title: t('admin.agreements.empty'), text: t('admin.agreements.emptyText') },
    pager: next === null ? {} : { next },
  };
}

function termRows(filled: Filled, names: { a: string; b: string } | null, { t }: Reader): Control[][] {
  const select = (name: 'basis' | 'state', options: readonly { value: string; text: string }[]): Control => ({
    control: 'select',
    name,
    label: t(`cities.agreement.${name}`),
    value: typed(filled.fields, name),
    options: [chooseFirst(t), ...options],
    ...wrong(filled.errors, name),
  });
  const people = (name: 'a_to_b' | 'b_to_a', from: string | undefined, to: string | undefined): Control => ({
    control: 'field',
    ...lineField(filled, name, {
      label:
        from === undefined || to === undefined
          ? t(`admin.agreement.${name}`)
          : t('admin.agreement.yearly', { from, to }),
      hint: t('admin.agreement.yearlyHint'),
      width: 4,
      inputmode: 'numeric',
    }),
  });
  return [
    [
      select('basis', BASES.map((value) => ({ value, text: t(`cities.basis.${value}`) }))),
      select('state', AGREEMENT_STATES.map((value) => ({ value, text: t(`cities.state.${value}`) }))),
    ],
    [
      { control: 'date', ...dayField(filled, 'starts', { label: t('admin.agreement.starts') }) },
      { control: 'date', ...dayField(filled, 'ends', { label: t('admin.agreement.ends') }) },
    ],
    [
      {
        control: 'checkboxes',
        name: 'tracks',
        label: t('admin.agreement.tracks'),
        values: several(filled.fields, 'tracks'),
        options: TRACKS.map((value) => ({ value, text: t(`cities.track.${value}`) })),
        ...wrong(filled.errors, 'tracks'),
      },
    ],
    [people('a_to_b', names?.a, names?.b), people('b_to_a', names?.b, names?.a)],
    [
      {
        control: 'checkboxes',
        name: 'honours',
        label: t('admin.agreement.after'),
        values: several(filled.fields, 'honours'),
        options: [{ value: 'on', text: t('admin.agreement.honours'), hint: t('admin.agreement.honoursHint') }],
        ...wrong(filled.errors, 'honours'),
      },
    ],
  ]; // prettier-ignore
}

const KNOWN = ['city_a', 'city_b', 'basis', 'state', 'starts', 'ends', 'tracks', 'a_to_b', 'b_to_a', 'honours'];

/** The form of one agreement. */
export function agreementPage(agreement: Agreement, filled: Filled, reader: AdminReader): FormPage {
  const { t } = reader;
  const names = { a: agreement.nameA, b: agreement.nameB };
  return {
    title: t('admin.agreement.pair', names),
    eyebrow: reader.eyebrow,
    back: { text: t('admin.agreements.title'), href: '/admin/agreements' },
    intro: t('admin.agreement.intro'),
    errors: summaryOf(filled.errors, KNOWN),
    action: `/admin/agreements/${agreement.id}`,
    version: typed(filled.fields, 'version'),
    groups: [{ id: 'terms', title: t('admin.agreement.terms'), rows: termRows(filled, names, reader) }],
    button: t('admin.save'),
  };
}

/** The form of an agreement that is new: the first city is one of the admin's. */
export function newAgreementPage(
  own: readonly CityName[],
  all: readonly CityName[],
  filled: Filled,
  reader: AdminReader,
): FormPage {
  const { t } = reader;
  const select = (name: 'city_a' | 'city_b', cities: readonly CityName[]): Control => ({
    control: 'select',
    name,
    label: t(`admin.agreement.${name}`),
    value: typed(filled.fields, name),
    options: [chooseFirst(t), ...cities.map((city) => ({ value: city.id, text: city.name }))],
    ...wrong(filled.errors, name),
  });
  return {
    title: t('admin.agreements.add'),
    eyebrow: reader.eyebrow,
    back: { text: t('admin.agreements.title'), href: '/admin/agreements' },
    intro: t('admin.agreement.intro'),
    errors: summaryOf(filled.errors, KNOWN),
    action: '/admin/agreements/new',
    version: null,
    groups: [
      { id: 'pair', title: t('admin.agreement.cities'), rows: [[select('city_a', own), select('city_b', all)]] },
      { id: 'terms', title: t('admin.agreement.terms'), rows: termRows(filled, null, reader) },
    ],
    button: t('admin.agreement.addButton'),
  };
}
