import type { Reader } from '../calls/when.ts';
import { daysBetween } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { graphemesOf } from '../i18n/graphemes.ts';
import { pick } from '../i18n/index.ts';
import { caseHref, NO_FILTERS, queryOf } from '../screening/filters.form.ts';
import type { Filters } from '../screening/applications.reads.ts';
import type { CaseFile } from '../screening/case.reads.ts';
import type { Inline } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Message, Waiting } from './messages.reads.ts';
import type { ReadyReply } from './replies.reads.ts';
import { officeThread, replyForm } from './thread.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'messages/office': OfficeMessagesPage;
    'messages/queue': QueuePage;
  }
}

/** The whole thread of an application, for its office. */
export interface OfficeMessagesPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly errors: readonly Link[];
  readonly thread: Partials['thread'];
  readonly empty: string | null;
  /** Null for whoever only reads. */
  readonly reply: Partials['reply-form'] | null;
}

/** Who waits for an answer. */
export interface QueuePage extends Page {
  readonly back: Link;
  readonly lead: string;
  readonly table: Partials['table'];
  readonly empty: Partials['empty-state'] | null;
  readonly pager: Partials['pager'];
}

/** What the page of a thread is made from. */
export interface OfficeMessages {
  readonly file: CaseFile;
  readonly filters: Filters;
  readonly messages: readonly Message[];
  readonly replies: readonly ReadyReply[];
  readonly mayAnswer: boolean;
  /** The city whose ready replies the officer may change. */
  readonly cityId: string | null;
  readonly typed: string;
  readonly chosen: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** What stands behind the address of a form, so that the way back leads to the list that the case was opened from. */
export function fromQuery(filters: Filters): string {
  const from = queryOf(filters);
  return from === '' ? '' : `?${new URLSearchParams({ from }).toString()}`;
}

/** The page of a thread. */
export function officeMessagesPage(parts: OfficeMessages, reader: Reader): OfficeMessagesPage {
  const { t, locale } = reader;
  const { file, filters, messages, replies, mayAnswer, cityId, typed, chosen, errors } = parts;
  return {
    title: t('messages.office.title', { name: file.name }),
    back: { text: t('messages.office.back', { reference: file.reference }), href: caseHref(file.id, filters, 'msg') },
    eyebrow: `${file.reference}, ${pick(file.callName, locale)}`,
    errors: Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` })),
    thread: officeThread(messages, reader),
    empty: messages.length === 0 ? t('messages.office.empty') : null,
    reply: mayAnswer
      ? replyForm(
          {
            applicationId: file.id,
            applicantLocale: file.locale,
            messages,
            replies,
            cityId,
            query: fromQuery(filters),
            typed,
            chosen,
            error: errors['body'],
          },
          reader,
        )
      : null,
  };
}

const EXCERPT = 140;

function excerpt(text: string): string {
  const line = graphemesOf(text.replaceAll(/\s+/g, ' '));
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT).join('')}…` : line.join('');
}

/** The queue of messages that wait for an answer. */
export function queuePage(threads: readonly Waiting[], next: string | null, reader: Reader): QueuePage {
  const { t, locale, zone, at } = reader;
  const { dateTime } = formats(locale, zone);
  const since = (thread: Waiting): Inline => {
    const days = daysBetween(thread.since, at, zone);
    const words = days <= 0 ? t('screening.list.today') : t('screening.list.days', { count: days });
    return [{ time: thread.since, text: dateTime(thread.since) }, { br: true }, { text: words, muted: true, small: true }]; // prettier-ignore
  };
  return {
    title: t('messages.queue.title'),
    back: { text: t('messages.queue.back'), href: '/office' },
    lead: t('messages.queue.lead'),
    table: {
      caption: t('messages.queue.title'),
      captionHidden: true,
      phone: 'stack',
      columns: [
        { text: t('messages.queue.application') },
        { text: t('messages.queue.message') },
        { text: t('messages.queue.city') },
        { text: t('messages.queue.since') },
      ],
      rows: threads.map((thread) => ({
        cells: [
          [
            { link: caseHref(thread.id, { ...NO_FILTERS, messages: 'unanswered', state: 'all' }, 'msg'), text: thread.reference },
            { br: true },
            { text: thread.name },
          ],
          [
            { text: excerpt(thread.body), lang: thread.locale },
            ...(thread.count > 1
              ? ([{ br: true }, { text: t('messages.queue.more', { count: thread.count - 1 }), muted: true, small: true }] as const)
              : []),
          ],
          [{ text: thread.cityName }, { br: true }, { text: pick(thread.callName, locale), muted: true, small: true }],
          since(thread),
        ],
      })), // prettier-ignore
    },
    empty: threads.length === 0 ? { title: t('messages.queue.none'), text: t('messages.queue.noneText') } : null,
    pager: { next: next === null ? undefined : `/office/messages?after=${next}` },
  };
}
