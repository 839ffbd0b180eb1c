import { formats } from '../i18n/format.ts';
import type { Locale, Translate } from '../i18n/index.ts';
import type { Field } from '../web/controls.ts';
import type { Inline, Piece } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { LetterMail } from './letter.view.ts';
import type { KeptMail } from './mail-files.ts';

/** The list of the demonstration's mails. */
export interface MailboxPage extends Page {
  readonly search: Field;
  readonly searching: boolean;
  readonly table: Partials['table'] | null;
  readonly pager: Partials['pager'];
  readonly empty: Partials['empty-state'] | null;
}

/** One mail, in parts: its HTML is never shown as such. */
export interface MailboxMailPage extends Page {
  readonly lang: string;
  readonly head: readonly { readonly key: string; readonly value: string }[];
  readonly letter: LetterMail;
  readonly facts: readonly { readonly key: string; readonly value: Inline }[];
  readonly plain: Inline;
}

declare module '../web/views.ts' {
  interface Views {
    'notifications/mailbox': MailboxPage;
    'notifications/mail': MailboxMailPage;
  }
}

/** Who looks, and in which language and zone. */
export interface Looking {
  readonly locale: Locale;
  readonly zone: string;
  readonly t: Translate;
}

function addressed(mail: KeptMail): string {
  return `${mail.toName} <${mail.toAddress}>`;
}

/** The page of the list; `next` is the id behind which it goes on. */
export function mailboxPage(
  mails: readonly KeptMail[],
  asked: { to: string; next: string | null; first: boolean },
  reader: Looking,
): MailboxPage {
  const { t } = reader;
  const format = formats(reader.locale, reader.zone);
  const { to, next } = asked;
  const query = (after: string): string => `/mailbox?${new URLSearchParams({ ...(to === '' ? {} : { to }), ...(after === '' ? {} : { after }) }).toString()}`; // prettier-ignore
  return {
    title: t('mail.mailbox.title'),
    search: { name: 'to', label: t('mail.mailbox.search'), hint: t('mail.mailbox.searchHint'), value: to, type: 'search', width: 20, maxlength: 100 }, // prettier-ignore
    searching: to !== '',
    table:
      mails.length === 0
        ? null
        : {
            caption: t('mail.mailbox.caption'),
            captionHidden: true,
            columns: [
              { text: t('mail.mailbox.subject') },
              { text: t('mail.mailbox.to') },
              { text: t('mail.mailbox.sent') },
            ],
            rows: mails.map((mail) => ({
              cells: [
                [{ link: `/mailbox/${mail.id}`, text: mail.subject, lang: mail.letter.lang }],
                addressed(mail),
                [{ time: mail.at, text: format.dateTime(mail.at) }],
              ],
            })),
          },
    pager: {
      ...(asked.first ? {} : { previous: query('') }),
      ...(next === null ? {} : { next: query(next) }),
    },
    empty:
      mails.length > 0
        ? null
        : to === ''
          ? { title: t('mail.mailbox.empty'), text: t('mail.mailbox.emptyText') }
          : { title: t('mail.mailbox.nothing'), text: t('mail.mailbox.nothingText'), action: { text: t('mail.mailbox.all'), href: '/mailbox' } }, // prettier-ignore
  };
}

/** Text as it is, with its addresses as links; only http and https, everything else stays words. */
export function linked(text: string): readonly Piece[] {
  return text
    .split(/(https?:\/\/[^\s<>"']+)/)
    .filter((part) => part !== '')
    .map((part) => (/^https?:\/\//.test(part) ? { link: part, text: part } : { text: part }));
}

/** The page of one mail. */
export function mailPage(mail: KeptMail, reader: Looking): MailboxMailPage {
  const { t } = reader;
  const format = formats(reader.locale, reader.zone);
  return {
    title: mail.subject,
    lang: mail.letter.lang,
    head: [
      { key: t('mail.mailbox.from'), value: mail.from },
      { key: t('mail.mailbox.to'), value: addressed(mail) },
      { key: t('mail.mailbox.sent'), value: format.dateTime(mail.at) },
      { key: t('mail.mailbox.subject'), value: mail.subject },
    ],
    letter: mail.letter,
    facts: mail.letter.facts.map(({ label, lines }) => ({
      key: label,
      value: lines.flatMap((line, n): Piece[] => [...(n > 0 ? [{ br: true } as const] : []), { text: line }]),
    })),
    plain: linked(mail.text),
  };
}
