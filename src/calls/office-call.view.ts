import type { CityLine } from '../cities/cities.reads.ts';
import { languageList } from '../cities/names.ts';
import { formats } from '../i18n/format.ts';
import { LOCALES, pick, type Key } from '../i18n/index.ts';
import type { Checkboxes, DateField, Field, Textarea } from '../web/controls.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Call, Place, Requirement } from './calls.reads.ts';
import {
  dateField,
  several,
  stateName,
  summaryOf,
  tagOf,
  typed,
  wrong,
  type Errors,
  type Typed,
} from './office-parts.view.ts';
import { placesTable, requirementsTable } from './office-tables.view.ts';
import type { Programme } from './programmes.reads.ts';
import { dayBefore, lastMinute, whenOf, type Reader } from './when.ts';

/** What views/calls/office-call.ejs reads. */
export interface OfficeCallPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly links: readonly Link[];
  readonly strip: Partials['strip'];
  readonly errors: readonly Link[];
  readonly action: string;
  readonly version: string;
  /** An officer of a sending city reads; the lead city's changes. */
  readonly editable: boolean;
  readonly readOnly: string;
  readonly texts: readonly {
    readonly fields: readonly (
      { readonly long: false; readonly of: Field } | { readonly long: true; readonly of: Textarea }
    )[];
  }[];
  readonly days: readonly DateField[];
  readonly zone: string;
  readonly numbers: readonly Field[];
  readonly switches: readonly Checkboxes[];
  readonly sending: Checkboxes;
  readonly moves: readonly (Partials['button-form'] & { readonly about: string })[];
  readonly missing: Partials['checks'] | null;
  readonly places: Partials['table'] | null;
  readonly requirements: Partials['table'] | null;
  readonly counts: readonly { readonly key: string; readonly value: string }[];
}

declare module '../web/views.ts' {
  interface Views {
    'calls/office-call': OfficeCallPage;
  }
}

/** Everything that the page of a call in the office shows. */
export interface OfficeCallParts {
  readonly call: Call;
  readonly programme: Programme;
  readonly places: readonly Place[];
  readonly requirements: readonly Requirement[];
  readonly cities: readonly CityLine[];
  readonly sending: readonly string[];
  readonly counts: readonly { readonly state: string; readonly count: number }[];
  readonly missing: Readonly<Record<string, string>>;
  readonly lead: boolean;
  readonly fields: Typed;
  readonly errors: Errors;
}

const TEXTS = ['name', 'audience', 'summary', 'covered', 'description'] as const;
const NUMBERS = [
  'grace',
  'reviewsNeeded',
  'minorUnder',
  'placesToRank',
  'replyDays',
  'answerDays',
  'objectionDays',
  'objectionAnswerDays',
] as const;

function textControls({ fields, errors }: OfficeCallParts, { t, locale }: Reader): OfficeCallPage['texts'] {
  return TEXTS.map((text) => ({
    fields: LOCALES.map((lang) => {
      const name = `${text}_${lang}`;
      const shared = {
        name,
        label: t('calls.office.inLanguage', {
          field: t(`calls.office.field.${text}`),
          language: languageList([lang], locale),
        }),
        value: typed(fields, name),
        lang,
        ...wrong(errors, name),
      };
      if (text === 'name') return { long: false, of: { ...shared, maxlength: 120 } } as const;
      return {
        long: true,
        of: { ...shared, tall: text === 'description', rows: text === 'description' ? 9 : 3 },
      } as const;
    }),
  }));
}

function movesOf({ call, lead }: OfficeCallParts, reader: Reader): OfficeCallPage['moves'] {
  const { t, at } = reader;
  if (!lead) return [];
  const fields = [{ name: 'version', value: String(call.version) }];
  const move = (name: 'publish' | 'close' | 'reopen', kind: 'primary' | 'danger-2' | 'secondary') => ({
    action: `/office/calls/${call.id}/${name}`,
    text: t(`calls.office.move.${name}`),
    about: t(`calls.office.moveAbout.${name}`),
    kind,
    wide: true,
    fields,
  });
  if (call.publishedAt === null) return [move('publish', 'primary')];
  if (call.closedEarlyAt !== null) return call.plannedClosesAt > at ? [move('reopen', 'secondary')] : [];
  return whenOf(call, at) === 'open' ? [move('close', 'danger-2')] : [];
}

function missingOf({ call, missing }: OfficeCallParts, { t }: Reader): Partials['checks'] | null {
  if (call.publishedAt !== null) return null;
  const texts = Object.keys(missing).some((field) => /_(id|en)$/.test(field));
  const point = (done: boolean, key: Key) => ({ kind: done ? ('ok' as const) : ('warn' as const), text: t(key) });
  return {
    items: [
      point(!texts, 'calls.office.check.texts'),
      point(missing['places'] === undefined, 'calls.office.check.places'),
      point(missing['sending'] === undefined, 'calls.office.check.sending'),
      point(missing['form'] === undefined, 'calls.office.check.form'),
    ],
  };
}

function stripOf({ call, places, sending, cities }: OfficeCallParts, { t, locale, zone }: Reader): Partials['strip'] {
  const { dateTime, date, number } = formats(locale, zone);
  const seats = places.reduce((sum, { capacity }) => sum + capacity, 0);
  const names = cities.filter(({ id }) => sending.includes(id)).map(({ name }) => name);
  return {
    facts: [
      { label: t('calls.card.label.upcoming'), value: dateTime(call.opensAt, call.zone) },
      {
        label: t('calls.card.label.open'),
        value: dateTime(lastMinute(call.closesAt), call.zone),
        hot: call.closedEarlyAt !== null,
      },
      {
        label: t('calls.office.stay'),
        value: date(call.startsOn),
        note: t('calls.office.until', { day: date(dayBefore(call.endsOn)) }),
      },
      {
        label: t('calls.cities.places'),
        value: number(seats),
        note: t('calls.office.inPlaces', { count: places.length }),
      },
      { label: t('calls.office.sending'), value: number(names.length), note: names.join(', ') },
    ],
  };
}

function controlsOf(
  parts: OfficeCallParts,
  { t }: Reader,
): Pick<OfficeCallPage, 'days' | 'numbers' | 'switches' | 'sending'> {
  const { fields, errors, cities } = parts;
  return {
    days: (['opens', 'closes', 'starts', 'ends', 'over'] as const).map((name) => dateField(name, fields, errors, t)),
    numbers: NUMBERS.map((name) => ({
      name,
      label: t(`calls.office.field.${name}`),
      hint: t(`calls.office.hint.${name}`),
      value: typed(fields, name),
      inputmode: 'numeric',
      width: 4,
      ...wrong(errors, name),
    })),
    switches: (['blind', 'interviews'] as const).map((name) => ({
      name,
      label: t(`calls.office.switch.${name}`),
      labelHidden: true,
      values: fields[name] === undefined ? [] : ['on'],
      options: [{ value: 'on', text: t(`calls.office.field.${name}`), hint: t(`calls.office.hint.${name}`) }],
      ...wrong(errors, name),
    })),
    sending: {
      name: 'sending',
      label: t('calls.office.sending'),
      hint: t('calls.office.hint.sending'),
      values: several(fields, 'sending'),
      options: cities.map(({ id, name }) => ({ value: id, text: name })),
      ...wrong(errors, 'sending'),
    },
  };
}

/** The page of a call in the office. */
export function officeCallPage(parts: OfficeCallParts, reader: Reader): OfficeCallPage {
  const { call, programme, errors, lead } = parts;
  const { t, locale, zone } = reader;
  const controls = controlsOf(parts, reader);
  const known = new Set<string>([
    ...TEXTS.flatMap((name) => LOCALES.map((lang) => `${name}_${lang}`)),
    ...NUMBERS, 'opens', 'closes', 'starts', 'ends', 'over', 'blind', 'interviews', 'sending',
  ]); // prettier-ignore
  const preview = { text: t('calls.office.preview'), href: `/office/calls/${call.id}/preview` };
  const form = { text: t('calls.office.form'), href: `/office/calls/${call.id}/form` };
  const page = { text: t('calls.office.publicPage'), href: `/calls/${call.slug}` };
  return {
    title: pick(call.name, locale),
    crumbs: { links: [{ text: t('calls.office.title'), href: '/office/calls' }] },
    eyebrow: t('calls.office.eyebrow', { city: programme.leadCityName, track: t(`calls.track.${call.track}`) }),
    tag: tagOf(call, reader),
    summary: t('calls.office.ofProgramme', { name: pick(programme.name, locale) }),
    links: [call.publishedAt === null ? preview : page, ...(lead ? [form] : [])],
    strip: stripOf(parts, reader),
    errors: summaryOf(errors, lead ? known : new Set()),
    action: `/office/calls/${call.id}`,
    version: String(call.version),
    editable: lead,
    readOnly: t('calls.office.readOnly', { city: programme.leadCityName }),
    texts: textControls(parts, reader),
    ...controls,
    zone: t('calls.office.zone', { zone: call.zone }),
    moves: movesOf(parts, reader),
    missing: missingOf(parts, reader),
    places: placesTable(parts.places, reader),
    requirements: requirementsTable(parts.requirements, reader),
    counts: parts.counts.map(({ state, count }) => ({
      key: stateName(state, t),
      value: formats(locale, zone).number(count),
    })),
  };
}
