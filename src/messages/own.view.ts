import { crumbs, helpCard } from '../applications/frame.view.ts';
import type { Own } from '../applications/own.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Textarea } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Message } from './messages.reads.ts';
import { ownThread } from './thread.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'messages/own': OwnMessagesPage;
  }
}

/** The applicant's messages with the office. */
export interface OwnMessagesPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly errors: Partials['error-summary'] | null;
  readonly thread: Partials['thread'];
  readonly empty: string | null;
  readonly action: string;
  readonly text: Textarea;
  readonly help: Partials['card'];
}

/** What was typed into the form, and what was wrong with it. */
export interface TypedMessage {
  readonly body: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** The page of messages of one's own application. */
export function ownMessagesPage(
  own: Own,
  messages: readonly Message[],
  typed: TypedMessage,
  reader: Reader,
): OwnMessagesPage {
  const { t, locale } = reader;
  const { application } = own;
  const errors = errorLinks(typed.errors);
  return {
    title: t('messages.own.title'),
    crumbs: crumbs(application, reader, 'application'),
    eyebrow: `${application.reference}, ${pick(application.callName, locale)}`,
    errors: errors.length === 0 ? null : { errors },
    thread: ownThread(messages, reader),
    empty: messages.length === 0 ? t('messages.own.empty') : null,
    action: `/applications/${application.id}/messages`,
    text: {
      name: 'body',
      label: t('messages.own.write', { city: application.cityName }),
      hint: t('messages.own.hint'),
      value: typed.body,
      rows: 5,
      error: typed.errors['body'],
    },
    help: helpCard(own, reader),
  };
}
