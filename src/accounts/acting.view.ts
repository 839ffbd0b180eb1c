import { ACTING_TEXT } from '../content/acting-text.ts';
import { versionShown } from '../content/consent-texts.ts';
import { formats, type Format } from '../i18n/format.ts';
import { isKey, LOCALES, pick, type Locale, type Translate } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks, typed } from '../web/form-errors.ts';
import type { Link, NavLink } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { LOCALE_NAMES, tabsOf } from './account.view.ts';
import type { ActedRow, AskedTakeover, RunningRow } from './acting.reads.ts';
import { RELATIONS } from './acting.ts';
import type { Errors } from './pages.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'accounts/acting': ActingPage;
    'accounts/acting-one': ActingOnePage;
  }
}

/** For whom the reader reads. */
export interface ActingReader {
  readonly t: Translate;
  readonly locale: Locale;
  readonly zone: string;
}

type Body = Readonly<Record<string, unknown>>;

interface PersonRow {
  readonly name: string;
  readonly note: string;
  readonly running: string | null;
  readonly href: string | null;
}

/** Whom one acts for, whom one did, and the form to take somebody in. */
export interface ActingPage extends Page {
  readonly name: string;
  readonly errors: readonly Link[];
  readonly tabs: readonly NavLink[];
  readonly now: readonly PersonRow[];
  readonly before: readonly PersonRow[];
  readonly statementTitle: string;
  readonly statement: readonly string[];
  readonly controls: readonly Control[];
  readonly agree: Control;
}

/** The name of a relation in the reader's language. */
export function relationWord(t: Translate, relation: string): string {
  const key = `persons.relation.${relation}`;
  return isKey(key) ? t(key) : relation;
}

/** An instant's day in the reader's zone. */
function dayOf({ dateTime }: Format, at: string): string {
  return dateTime(at).replace(/, [^,]*$/, '');
}

function rowOf(row: ActedRow, running: readonly RunningRow[], { t, locale, zone }: ActingReader): PersonRow {
  const format = formats(locale, zone);
  const relation = relationWord(t, row.relation);
  const count = running.filter(({ personId }) => personId === row.personId).length;
  const born = row.bornOn === null ? [] : [t('persons.acting.born', { day: format.date(row.bornOn) })];
  const when =
    row.endedAt === null
      ? t('persons.acting.since', { relation, day: dayOf(format, row.since) })
      : t('persons.acting.ended', { relation, from: dayOf(format, row.since), to: dayOf(format, row.endedAt) });
  const open = row.endedAt === null;
  return {
    name: row.name,
    note: [...(open ? born : []), when].join('; '),
    running: open && count > 0 ? t('persons.acting.running', { count }) : null,
    href: open ? `/account/persons/${row.personId}` : null,
  };
}

function addControls(t: Translate, given: Body, errors: Errors): Control[] {
  return [
    {
      control: 'field',
      name: 'name',
      label: t('persons.acting.name'),
      hint: t('persons.acting.nameHint'),
      value: typed(given, 'name'),
      maxlength: 200,
      autocomplete: 'off',
      error: errors['name'],
    },
    {
      control: 'date',
      name: 'born',
      label: t('persons.acting.bornOn'),
      day: typed(given, 'born-day'),
      month: typed(given, 'born-month'),
      year: typed(given, 'born-year'),
      error: errors['born'],
    },
    {
      control: 'radios',
      name: 'relation',
      label: t('persons.acting.relation'),
      value: typed(given, 'relation'),
      options: RELATIONS.map((value) => ({ value, text: relationWord(t, value) })),
      layout: 'row',
      error: errors['relation'],
    },
  ];
}

/** The page of those whom an account acts for. */
export function actingPage(
  parts: {
    readonly name: string;
    readonly acted: readonly ActedRow[];
    readonly running: readonly RunningRow[];
    readonly given: Body;
  },
  errors: Errors,
  reader: ActingReader,
): ActingPage {
  const { t, locale } = reader;
  const rows = (open: boolean): PersonRow[] =>
    parts.acted.filter(({ endedAt }) => (endedAt === null) === open).map((row) => rowOf(row, parts.running, reader));
  return {
    title: t('persons.acting.title'),
    name: parts.name,
    errors: errorLinks(errors),
    tabs: tabsOf(t, 'acting'),
    now: rows(true),
    before: rows(false),
    statementTitle: t('persons.acting.statement', { version: versionShown(ACTING_TEXT.version) }),
    statement: ACTING_TEXT.paragraphs.map((paragraph) => pick(paragraph, locale)),
    controls: addControls(t, parts.given, errors),
    agree: {
      control: 'checkboxes',
      name: 'agree',
      label: t('persons.acting.statement', { version: versionShown(ACTING_TEXT.version) }),
      labelHidden: true,
      values: typed(parts.given, 'agree') === '' ? [] : ['yes'],
      options: [{ value: 'yes', text: t('persons.acting.state') }],
      error: errors['agree'],
    },
  };
}

/** One person whom the account acts for: what runs, the way to an own account, and the end of it. */
export interface ActingOnePage extends Page {
  readonly name: string;
  readonly note: string;
  readonly errors: readonly Link[];
  readonly running: readonly (Link & { readonly reference: string })[];
  readonly own: {
    readonly title: string;
    readonly text: string;
    readonly action: string;
    readonly controls: readonly Control[];
  };
  readonly waiting: { readonly text: string; readonly action: string } | null;
  readonly end: {
    readonly title: string;
    readonly text: string;
    readonly running: string | null;
    readonly action: string;
    readonly button: string;
  };
}

/** The fields for the address and language of somebody who is led to an account of their own. */
export function takeoverControls(t: Translate, name: string, given: Body, errors: Errors, locale: Locale): Control[] {
  return [
    {
      control: 'field',
      name: 'email',
      type: 'email',
      inputmode: 'email',
      autocomplete: 'off',
      spellcheck: false,
      label: t('persons.one.email', { name }),
      hint: t('persons.one.emailHint'),
      value: typed(given, 'email'),
      maxlength: 254,
      error: errors['email'],
    },
    {
      control: 'radios',
      name: 'locale',
      label: t('persons.one.locale'),
      value: typed(given, 'locale') || locale,
      options: LOCALES.map((value) => ({ value, text: LOCALE_NAMES[value] })),
      layout: 'row',
      error: errors['locale'],
    },
  ];
}

/** The page of one person whom the account acts for. */
export function actingOnePage(
  parts: {
    readonly person: ActedRow;
    readonly running: readonly RunningRow[];
    readonly asked: AskedTakeover | null;
    readonly given: Body;
  },
  errors: Errors,
  reader: ActingReader,
): ActingOnePage {
  const { t, locale, zone } = reader;
  const { person, running, asked } = parts;
  const { name, personId } = person;
  const base = `/account/persons/${personId}`;
  return {
    title: name,
    name,
    note: rowOf(person, [], reader).note,
    errors: errorLinks(errors),
    running: running.map(({ id, callName, reference }) => ({
      text: pick(callName, locale),
      href: `/applications/${id}`,
      reference,
    })),
    own: {
      title: t('persons.one.ownTitle', { name }),
      text: t('persons.one.ownText', { name }),
      action: `${base}/takeover`,
      controls: takeoverControls(t, name, parts.given, errors, locale),
    },
    waiting: asked && {
      text: t('persons.one.waiting', { email: asked.email, at: formats(locale, zone).dateTime(asked.askedAt) }),
      action: `${base}/takeover/cancel`,
    },
    end: {
      title: t('persons.one.endTitle', { name }),
      text: t('persons.one.endText', { name }),
      running: running.length > 0 ? t('persons.one.endRunning', { name }) : null,
      action: `${base}/end`,
      button: t('persons.one.end', { name }),
    },
  };
}
