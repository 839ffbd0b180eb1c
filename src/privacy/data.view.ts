import type { OwnSession } from '../accounts/sessions.reads.ts';
import { deviceOf, tabsOf, whenOf } from '../accounts/account.view.ts';
import { lastMinute, type Reader } from '../calls/when.ts';
import { versionShown } from '../content/consent-texts.ts';
import { formats } from '../i18n/format.ts';
import { isKey, pick, type Key } from '../i18n/index.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, NavLink, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { KeepRules } from './kept.ts';
import type { AskedRow, ConsentRow, KeptRow, Opening } from './privacy.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'privacy/data': DataPage;
  }
}

/** What is held of a person, who opened it, what was agreed to, and what can be asked. */
export interface DataPage extends Page {
  readonly name: string;
  readonly tabs: readonly NavLink[];
  /** Whose data, where the account acts for several. */
  readonly persons: readonly NavLink[];
  readonly openings: Partials['table'] | null;
  readonly allHref: string | null;
  readonly unknownHref: string;
  readonly consents: readonly {
    readonly title: string;
    readonly tag: Tag;
    readonly note: string;
    readonly withdraw: Link | null;
  }[];
  /** Where the account is signed in; empty on the page of somebody it acts for. */
  readonly devices: readonly { readonly name: string; readonly note: string; readonly tag: Tag | null }[];
  readonly erase: {
    readonly say: string | null;
    readonly ask: Partials['button-form'] | null;
    readonly stop: Partials['button-form'] | null;
  };
  readonly download: Partials['button-form'];
  readonly downloadNote: string;
  readonly asks: readonly { readonly title: string; readonly link: Link; readonly note: string | null }[];
  readonly asked: readonly string[];
  readonly kept: readonly string[];
  readonly keptText: string;
}

/** An application with the last day on which it is kept; null while it runs. */
export type Kept = Pick<KeptRow, 'reference' | 'callName' | 'erasedAt'> & { readonly until: string | null };

/** Everything that the page is made from. */
export interface DataParts {
  readonly self: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly openings: readonly Opening[];
  readonly more: boolean;
  readonly consents: readonly ConsentRow[];
  readonly kept: readonly Kept[];
  readonly rules: KeepRules;
  readonly asked: readonly AskedRow[];
  readonly files: { readonly count: number; readonly bytes: number };
  readonly sessions: readonly OwnSession[];
  readonly currentSession: string | null;
  /** A wish to be erased that can still be stopped. */
  readonly stoppable: boolean;
}

/** The address of a page about somebody's data: one's own, or that of a person one acts for. */
export function dataHref(self: string, person: string, more: Readonly<Record<string, string>> = {}, path = ''): string {
  const query = new URLSearchParams({ ...(person === self ? {} : { person }), ...more }).toString();
  return `/account/data${path}${query === '' ? '' : `?${query}`}`;
}

function word(t: Reader['t'], group: 'role' | 'why', relation: string): string {
  const key = `privacy.${group}.${relation}`;
  return isKey(key) ? t(key) : t(`privacy.${group}.other`);
}

function openingsTable(openings: readonly Opening[], { t, locale, zone }: Reader): Partials['table'] {
  const { dateTime } = formats(locale, zone);
  return {
    caption: t('privacy.opened.title'),
    captionHidden: true,
    columns: [
      { text: t('privacy.opened.file') },
      { text: t('privacy.opened.by') },
      { text: t('privacy.opened.why') },
      { text: t('privacy.opened.when') },
    ],
    rows: openings.map((one) => {
      const role = word(t, 'role', one.relation);
      return {
        cells: [
          one.action === 'file' ? pick(one.file ?? {}, locale) : t(`privacy.opened.${one.action}`),
          one.city === null ? role : t('privacy.opened.someone', { role, city: one.city }),
          one.reason === '' ? word(t, 'why', one.relation) : one.reason,
          dateTime(one.at),
        ],
      };
    }),
  };
}

const LANGUAGES: Readonly<Record<string, string>> = { id: 'Bahasa Indonesia', en: 'English' };

function consentLine(row: ConsentRow, personId: string, reader: Reader): DataPage['consents'][number] {
  const { t, locale, zone } = reader;
  const day = (at: string): string =>
    formats(locale, zone)
      .dateTime(at)
      .replace(/, [^,]*$/, '');
  const key = `privacy.consents.${row.kind}` as Key;
  const vars = {
    call: pick(row.callName, locale),
    day: day(row.givenAt),
    version: versionShown(row.textVersion),
    language: LANGUAGES[row.locale] ?? row.locale,
    until: row.withdrawnAt === null ? '' : day(row.withdrawnAt),
  };
  const stands = row.withdrawnAt === null;
  const own = row.guardian === null && row.personId === personId;
  return {
    title: isKey(key) ? t(key, { city: row.cityName ?? '', name: row.guardian ?? '' }) : row.kind,
    tag: stands
      ? { kind: 'ok', icon: 'check', text: t('privacy.consents.given') }
      : { kind: 'mute', text: t('privacy.consents.withdrawn') },
    note: t(stands ? 'privacy.consents.note' : 'privacy.consents.noteWithdrawn', vars),
    withdraw:
      stands && own
        ? { text: t('privacy.consents.withdraw'), href: `/applications/${row.applicationId}/consents` }
        : null,
  };
}

function keptLine({ reference, callName, until, erasedAt }: Kept, { t, locale, zone }: Reader): string {
  const names = { reference, call: pick(callName, locale) };
  if (erasedAt !== null) return t('privacy.kept.erased', { ...names, day: formats(locale, zone).dateTime(erasedAt) });
  if (until === null) return t('privacy.kept.live', names);
  return t('privacy.kept.until', { ...names, day: formats(locale, zone).date(until) });
}

function eraseOf(parts: DataParts, reader: Reader): DataPage['erase'] {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const { self, person, asked, stoppable } = parts;
  const open = asked.find(({ kind, state }) => kind === 'erase' && (state === 'unconfirmed' || state === 'open'));
  const hidden = person.id === self ? [] : [{ name: 'person', value: person.id }];
  if (!open) {
    const ask = {
      action: '/account/data/erase',
      text: t('privacy.erase.ask'),
      kind: 'danger-2',
      fields: hidden,
    } as const;
    return { say: null, ask, stop: null };
  }
  const say =
    open.confirmedAt === null
      ? t('privacy.erase.waiting', { at: dateTime(open.askedAt) })
      : t('privacy.erase.running', { at: dateTime(open.confirmedAt), due: dateTime(lastMinute(open.dueAt ?? '')) });
  const fields = [...hidden, { name: 'request', value: open.id }];
  const stop = {
    action: '/account/data/erase/stop',
    text: t('privacy.erase.stop'),
    kind: 'secondary',
    fields,
  } as const;
  return { say, ask: null, stop: stoppable ? stop : null };
}

function asksOf({ self, person }: DataParts, { t }: Reader): DataPage['asks'] {
  return (['correct', 'pause', 'complain'] as const).map((kind) => ({
    title: t(`privacy.rights.${kind}`),
    link: { text: t(`privacy.rights.${kind}Link`), href: dataHref(self, person.id, { kind }, '/ask') },
    note: kind === 'correct' ? t('privacy.rights.clock') : null,
  }));
}

function askedLine({ kind, state, askedAt, dueAt, outcome, answer }: AskedRow, { t, locale, zone }: Reader): string {
  const { dateTime } = formats(locale, zone);
  const key = `privacy.kind.${kind}`;
  const names = { kind: isKey(key) ? t(key) : kind, day: dateTime(askedAt) };
  if (state === 'open' && dueAt !== null)
    return t('privacy.rights.open', { ...names, due: dateTime(lastMinute(dueAt)) });
  const how = `erasure.outcome.${outcome ?? ''}`;
  if (!isKey(how)) return t('privacy.rights.settled', names);
  return [t('privacy.rights.answered', { ...names, how: t(how) }), answer].filter(Boolean).join(' ');
}

/** The page of one's data. */
export function dataPage(parts: DataParts, reader: Reader): DataPage {
  const { t, locale, zone } = reader;
  const { self, person, persons, openings, files } = parts;
  const { number } = formats(locale, zone);
  return {
    title: t('accounts.account.title'),
    name: person.name,
    tabs: tabsOf(t, 'data'),
    persons:
      persons.length > 1
        ? persons.map(({ id, name }) => ({ text: name, href: dataHref(self, id), current: id === person.id }))
        : [],
    openings: openings.length > 0 ? openingsTable(openings, reader) : null,
    allHref: parts.more ? dataHref(self, person.id, { all: '1' }) : null,
    unknownHref: dataHref(self, person.id, { kind: 'unknown_reader' }, '/ask'),
    consents: parts.consents.map((row) => consentLine(row, person.id, reader)),
    devices: parts.sessions.map((session) => ({
      name: deviceOf(t, session.userAgent),
      note: whenOf(t, formats(locale, zone), session, parts.currentSession),
      tag:
        session.idHash === parts.currentSession
          ? { kind: 'info', icon: 'check', text: t('accounts.security.thisOne') }
          : null,
    })),
    erase: eraseOf(parts, reader),
    download: {
      action: '/account/data/export',
      text: t('privacy.download.button'),
      wide: true,
      icon: 'download',
      fields: person.id === self ? [] : [{ name: 'person', value: person.id }],
    },
    downloadNote: t('privacy.download.note', {
      count: files.count,
      size: number(Math.ceil(files.bytes / 100_000) / 10),
    }),
    asks: asksOf(parts, reader),
    asked: parts.asked
      .filter(({ kind, state, outcome }) => kind !== 'erase' || state === 'open' || outcome !== null)
      .map((row) => askedLine(row, reader)),
    keptText: t('privacy.kept.text', { sent: parts.rules.sent, draft: parts.rules.draft }),
    kept: parts.kept.map((row) => keptLine(row, reader)),
  };
}
