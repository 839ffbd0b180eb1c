import { ROLES } from '../access/actor.ts';
import { lastMinute, type Reader } from '../calls/when.ts';
import { languageList } from '../cities/names.ts';
import { formats } from '../i18n/format.ts';
import { LOCALES } from '../i18n/index.ts';
import type { Control, Field, Option, Select } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { chooseFirst, dayField, lineField, summaryOf, wrong, type Filled } from './parts.view.ts';
import { peopleHref } from './people.form.ts';
import type { PeopleFilters, RoleLine, StaffCounts, StaffLine } from './people.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'admin/people': PeoplePage;
  }
}

/** A role as it is written in a list: "Officer of Palu, until …". */
export interface RoleWords {
  readonly role: string;
  readonly rest: string;
}

/** People and their roles, with the form that invites one more. */
export interface PeoplePage extends Page {
  readonly eyebrow: string;
  readonly summary: string;
  readonly errors: readonly Link[];
  readonly strip: Partials['strip'];
  readonly warning: string | null;
  readonly shown: string;
  readonly filter: { readonly q: Field; readonly city: Select; readonly role: Select; readonly clear: string | null };
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly href: string;
    readonly roles: readonly RoleWords[];
    readonly tag: Tag;
    readonly seen: Inline;
  }[];
  readonly empty: Partials['empty-state'] | null;
  readonly pager: Partials['pager'];
  readonly invite: readonly Control[];
}

/** What the page of people is made from. */
export interface PeopleParts {
  readonly people: readonly StaffLine[];
  readonly roles: readonly RoleLine[];
  readonly counts: StaffCounts;
  readonly cities: readonly { readonly id: string; readonly name: string }[];
  readonly filters: PeopleFilters;
  readonly next: string | null;
  readonly invite: Filled;
}

/** A role in words. */
export function roleWords(line: RoleLine, { t, locale, zone }: Reader): RoleWords {
  const { dateTime } = formats(locale, zone);
  const of = t('admin.role.of', { city: line.cityName });
  return {
    role: t(`admin.role.${line.role}`),
    rest: line.endsAt === null ? of : t('admin.role.until', { of, when: dateTime(lastMinute(line.endsAt)) }),
  };
}

/** How far somebody is with signing in. */
export function joinedTag(person: StaffLine, { t }: Reader): Tag {
  if (person.disabled) return { kind: 'mute', icon: 'lock', text: t('admin.people.closed') };
  if (!person.joined) return { kind: 'info', icon: 'mail', text: t('admin.people.invited') };
  return person.secondFactor
    ? { kind: 'ok', text: t('admin.people.factorOn') }
    : { kind: 'mute', text: t('admin.people.factorOff') };
}

/** When somebody who is signed in was last there. */
export function seenWords(person: StaffLine, { t, locale, zone }: Reader): Inline {
  if (person.seenAt === null) return t('admin.people.notSignedIn');
  return [{ time: person.seenAt, text: formats(locale, zone).dateTime(person.seenAt) }];
}

/** The questions of a role: which, for which city, until when. */
export function grantControls(
  filled: Filled,
  cities: readonly { readonly id: string; readonly name: string }[],
  { t }: Reader,
): Control[] {
  const own: Option[] = cities.map((city) => ({ value: city.id, text: city.name }));
  return [
    {
      control: 'radios',
      name: 'role',
      label: t('admin.people.role'),
      value: typed(filled.fields, 'role'),
      options: ROLES.map((role) => ({
        value: role,
        text: t(`admin.role.${role}`),
        hint: t(`admin.role.hint.${role}`),
      })),
      ...wrong(filled.errors, 'role'),
    },
    {
      control: 'select',
      name: 'city',
      id: 'for-city',
      label: t('admin.people.forCity'),
      value: typed(filled.fields, 'city'),
      options: own.length === 1 ? own : [chooseFirst(t), ...own],
      ...wrong(filled.errors, 'city'),
    },
    {
      control: 'date',
      ...dayField(filled, 'ends', { label: t('admin.person.ends'), hint: t('admin.person.endsHint'), optional: true }),
    },
  ];
}

function inviteControls(parts: PeopleParts, reader: Reader): Control[] {
  const { t, locale } = reader;
  const { invite, cities } = parts;
  return [
    {
      control: 'field',
      ...lineField(invite, 'email', { label: t('admin.invite.email'), type: 'email', inputmode: 'email', autocomplete: 'off' }),
    },
    { control: 'field', ...lineField(invite, 'name', { label: t('admin.invite.name'), hint: t('admin.invite.nameHint'), autocomplete: 'off' }) },
    {
      control: 'select',
      name: 'locale',
      label: t('admin.invite.locale'),
      value: typed(invite.fields, 'locale'),
      options: LOCALES.map((code) => ({ value: code, text: languageList([code], locale) })),
      ...wrong(invite.errors, 'locale'),
    },
    ...grantControls(invite, cities, reader),
  ]; // prettier-ignore
}

function stripOf(counts: StaffCounts, { t, locale, zone }: Reader): Partials['strip'] {
  const { number } = formats(locale, zone);
  return {
    facts: [
      { label: t('admin.people.strip.canSignIn'), value: number(counts.people - counts.invited), note: t('admin.people.strip.of', { count: counts.people }) },
      { label: t('admin.people.strip.invited'), value: number(counts.invited), hot: counts.invited > 0 },
      { label: t('admin.people.strip.factor'), value: number(counts.secondFactor), note: t('admin.people.strip.of', { count: counts.people }) },
      { label: t('admin.people.strip.roles'), value: number(counts.roles) },
    ],
  }; // prettier-ignore
}

function filterOf({ filters, cities }: PeopleParts, { t }: Reader): PeoplePage['filter'] {
  const any = (text: string): Option => ({ value: '', text });
  const filtered = filters.q !== '' || filters.city !== '' || filters.role !== '';
  return {
    q: { name: 'q', type: 'search', label: t('admin.people.search'), value: filters.q },
    city: {
      name: 'city',
      label: t('admin.people.city'),
      value: filters.city,
      options: [any(t('admin.people.all')), ...cities.map((city) => ({ value: city.id, text: city.name }))],
    },
    role: {
      name: 'role',
      id: 'of-role',
      label: t('admin.people.role'),
      value: filters.role,
      options: [any(t('admin.people.any')), ...ROLES.map((role) => ({ value: role, text: t(`admin.role.${role}`) }))],
    },
    clear: filtered ? '/admin/people' : null,
  };
}

/** The page of people. */
export function peoplePage(parts: PeopleParts, reader: Reader & { readonly eyebrow: string }): PeoplePage {
  const { t } = reader;
  const { people, counts, filters, next, invite } = parts;
  const names = { city: 'for-city' };
  const known = ['email', 'name', 'locale', 'role', 'ends', 'for-city'];
  const errors = Object.fromEntries(
    Object.entries(invite.errors).map(([field, text]) => [field === 'city' ? names.city : field, text]),
  );
  return {
    title: t('admin.people.title'),
    eyebrow: reader.eyebrow,
    summary: t('admin.people.summary', { count: counts.people }),
    errors: summaryOf(errors, known),
    strip: stripOf(counts, reader),
    warning:
      counts.withoutCoordinator.length === 0
        ? null
        : t('admin.people.noCoordinator', { cities: counts.withoutCoordinator.join(', ') }),
    shown: t('admin.people.shown', { shown: people.length, count: counts.people }),
    filter: filterOf(parts, reader),
    people: people.map((person) => ({
      name: person.name,
      email: person.email,
      href: `/admin/people/${person.id}`,
      roles: parts.roles.filter((role) => role.personId === person.id).map((role) => roleWords(role, reader)),
      tag: joinedTag(person, reader),
      seen: seenWords(person, reader),
    })),
    empty: people.length > 0 ? null : { title: t('admin.people.empty'), text: t('admin.people.emptyText') },
    pager: next === null ? {} : { next: peopleHref(filters, next) },
    invite: inviteControls(parts, reader),
  };
}
