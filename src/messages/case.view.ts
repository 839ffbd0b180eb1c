import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import type { Filters } from '../screening/applications.reads.ts';
import type { CaseFile } from '../screening/case.reads.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Message } from './messages.reads.ts';
import type { Note } from './notes.reads.ts';
import { notesCard, type NotesCard } from './notes.view.ts';
import { fromQuery } from './office.view.ts';
import type { ReadyReply } from './replies.reads.ts';
import { officeThread, replyForm, waitingIn } from './thread.view.ts';

/** What is said around a case, as it was read. */
export interface Talk {
  /** The newest few, and how many there are. */
  readonly messages: readonly Message[];
  readonly total: number;
  /** Null for whoever is not of the office. */
  readonly notes: readonly Note[] | null;
  readonly replies: readonly ReadyReply[];
  readonly cityId: string | null;
}

/** Messages and notes on the page of a case. */
export interface TalkCards {
  readonly thread: Partials['thread'];
  readonly all: Link | null;
  readonly reply: Partials['reply-form'] | null;
  readonly notes: NotesCard | null;
  readonly tabs: readonly { readonly part: 'msg' | 'notes'; readonly count: string }[];
}

const NOTES_SHOWN = 3;

/** The two cards of a case. */
export function talkCards(talk: Talk, file: CaseFile, filters: Filters, reader: Reader): TalkCards {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  const { messages, total, notes, replies, cityId } = talk;
  const query = fromQuery(filters);
  const waiting = waitingIn(messages);
  const reply = replyForm(
    { applicationId: file.id, applicantLocale: file.locale, messages, replies, cityId, query, typed: '', chosen: '', error: undefined },
    reader,
  ); // prettier-ignore
  return {
    thread: officeThread(messages, reader),
    all:
      total > messages.length
        ? { text: t('messages.office.all', { count: total }), href: `/office/applications/${file.id}/messages${query}` }
        : null,
    reply: notes === null ? null : reply,
    notes: notes === null ? null : notesCard({ file, filters, notes, typed: '', errors: {} }, NOTES_SHOWN, reader),
    tabs: [
      { part: 'msg', count: waiting > 0 ? t('messages.office.new', { count: waiting }) : number(total) },
      ...(notes === null ? [] : [{ part: 'notes' as const, count: number(notes.length) }]),
    ],
  };
}
