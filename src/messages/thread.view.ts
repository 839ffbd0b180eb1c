import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick, type Localised } from '../i18n/index.ts';
import type { Partials } from '../web/partials.ts';
import type { Message } from './messages.reads.ts';
import type { ReadyReply } from './replies.reads.ts';

type Item = Partials['thread']['items'][number];

/** A message as the office sees it: who of them wrote, whether the applicant opened it, whether somebody answered. */
function officeItem(message: Message, reader: Reader): Item {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const { id, side, name, cityName, locale: lang, body, at, readAt, settledAt, settledBy } = message;
  const office = side === 'office';
  const waits = !office && settledAt === null;
  const note = office
    ? readAt === null
      ? t('messages.office.unread')
      : t('messages.office.read', { when: dateTime(readAt) })
    : t('messages.office.settled', { name: settledBy ?? '', when: settledAt === null ? '' : dateTime(settledAt) });
  return {
    id,
    side: office ? 'out' : 'in',
    who: office ? t('messages.office.by', { city: cityName ?? '', name }) : name,
    at,
    when: dateTime(at),
    lang,
    body,
    ...(waits ? { tag: { kind: 'warn', text: t('messages.office.waits') } } : { notes: [note] }),
  };
}

/** A message as its applicant sees it: the office speaks with one voice. */
function ownItem(message: Message, reader: Reader): Item {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const { id, side, cityName, locale: lang, body, at, readAt } = message;
  const office = side === 'office';
  return {
    id,
    side: office ? 'out' : 'in',
    who: office ? t('messages.own.office', { city: cityName ?? '' }) : t('messages.own.you'),
    at,
    when: dateTime(at),
    lang,
    body,
    ...(office && readAt === null ? { tag: { kind: 'info', icon: 'mail', text: t('messages.own.new') } } : {}),
  };
}

/** The thread for the office. */
export function officeThread(messages: readonly Message[], reader: Reader): Partials['thread'] {
  return { items: messages.map((message) => officeItem(message, reader)) };
}

/** The thread for the applicant. */
export function ownThread(messages: readonly Message[], reader: Reader): Partials['thread'] {
  return { items: messages.map((message) => ownItem(message, reader)) };
}

/** How many of these wait for the office. */
export function waitingIn(messages: readonly Message[]): number {
  return messages.filter(({ side, settledAt }) => side === 'applicant' && settledAt === null).length;
}

/** What the reply form is made from. */
export interface Replying {
  readonly applicationId: string;
  readonly applicantLocale: string;
  readonly messages: readonly Message[];
  readonly replies: readonly ReadyReply[];
  /** Where the officer may look after ready replies: their city. */
  readonly cityId: string | null;
  /** Behind the address of a form: which list the case was opened from. */
  readonly query: string;
  readonly typed: string;
  readonly chosen: string;
  readonly error: string | undefined;
}

/** A ready reply in the applicant's language, else in another that there is. */
export function readyText(texts: Localised, locale: string): string {
  return texts[locale] ?? pick(texts, 'en');
}

/** The form in which the office answers. */
export function replyForm(parts: Replying, { t }: Pick<Reader, 't'>): Partials['reply-form'] {
  const { applicationId, applicantLocale, messages, replies, cityId, query, typed, chosen, error } = parts;
  const base = `/office/applications/${applicationId}/messages`;
  const language = t(applicantLocale === 'id' ? 'screening.language.id' : 'screening.language.en');
  return {
    action: `${base}${query}`,
    seen: messages.at(-1)?.id ?? '',
    text: {
      name: 'body',
      label: t('messages.office.reply', { language }),
      value: typed,
      rows: 5,
      lang: applicantLocale,
      error,
    },
    ready: replies.map(({ id, title, texts }) => ({ id, title, text: readyText(texts, applicantLocale) })),
    chosen,
    manage: cityId === null ? null : { text: t('messages.office.manage'), href: `/office/cities/${cityId}/replies` },
    settle: waitingIn(messages) === 0 ? null : { action: `${base}/settle${query}`, text: t('messages.office.settle') },
  };
}
