import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { caseHref } from '../screening/filters.form.ts';
import type { Filters } from '../screening/applications.reads.ts';
import type { CaseFile } from '../screening/case.reads.ts';
import type { Textarea } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Note } from './notes.reads.ts';
import { fromQuery } from './office.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'messages/notes': NotesPage;
  }
}

/** The notes of a case with the form for another one. */
export interface NotesCard {
  readonly thread: Partials['thread'];
  readonly action: string;
  readonly text: Textarea;
  /** Where all of them are, when some are left out here. */
  readonly all: Link | null;
}

/** All notes on one application, for its office alone. */
export interface NotesPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly errors: readonly Link[];
  readonly notes: NotesCard;
}

/** What the notes are made from. */
export interface NotesParts {
  readonly file: CaseFile;
  readonly filters: Filters;
  readonly notes: readonly Note[];
  readonly typed: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** The notes, at most `most` of them: pinned ones first. */
export function notesCard(parts: NotesParts, most: number, reader: Reader): NotesCard {
  const { t, locale, zone } = reader;
  const { file, filters, notes, typed, errors } = parts;
  const { dateTime } = formats(locale, zone);
  const base = `/office/applications/${file.id}/notes`;
  const query = fromQuery(filters);
  const item = ({ id, name, body, at, pinnedAt }: Note): Partials['thread']['items'][number] => ({
    id,
    side: 'note',
    who: name,
    at,
    when: dateTime(at),
    body,
    ...(pinnedAt === null ? {} : { notes: [t('messages.notes.pinned')] }),
    pin: {
      action: `${base}/${id}/${pinnedAt === null ? 'pin' : 'unpin'}${query}`,
      text: t(pinnedAt === null ? 'messages.notes.pin' : 'messages.notes.unpin'),
      hidden: t('messages.notes.of', { name, when: dateTime(at) }),
      kind: 'quiet',
      small: true,
    },
  });
  return {
    thread: { items: notes.slice(0, most).map(item) },
    action: base + query,
    text: { name: 'note', label: t('messages.notes.add'), value: typed, rows: 2, error: errors['note'] },
    all: notes.length > most ? { text: t('messages.notes.all', { count: notes.length }), href: base + query } : null,
  };
}

/** The page of all notes. */
export function notesPage(parts: NotesParts, reader: Reader): NotesPage {
  const { t, locale } = reader;
  const { file, filters, errors } = parts;
  return {
    title: t('messages.notes.titleOf', { name: file.name }),
    back: { text: t('messages.office.back', { reference: file.reference }), href: caseHref(file.id, filters, 'notes') },
    eyebrow: `${file.reference}, ${pick(file.callName, locale)}`,
    errors: Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` })),
    notes: notesCard(parts, Number.MAX_SAFE_INTEGER, reader),
  };
}
