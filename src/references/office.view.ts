import type { Reader } from '../calls/when.ts';
import { lastMinute } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { OPEN } from './give.ts';
import { languageControl, languageName } from './language.view.ts';
import type { OfficeReferee } from './office.reads.ts';
import { mayRemind } from './referees.ts';
import type { OfficeForm, OfficeParts, OfficeState, SlotCard } from './office-parts.view.ts';
import { slotsOf } from './office-slots.view.ts';
import { KINDS, officeKindWord, wantedLines } from './referees.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'references/office': OfficeRefereesPage;
  }
}

/** One referee, and what the office can do about them. */
interface OfficeCard {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly string[];
  readonly email: string;
  readonly notes: readonly string[];
  readonly tag: Tag;
  readonly letter: Link | null;
  readonly remind: Partials['button-form'] | null;
  readonly forms: readonly OfficeForm[];
}

/** The office's page of an application's referees. */
export interface OfficeRefereesPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly errors: Partials['error-summary'] | null;
  readonly wanted: readonly string[];
  readonly cards: readonly OfficeCard[];
  readonly slots: readonly SlotCard[];
  readonly empty: string | null;
}

function formsOf(referee: OfficeReferee, base: string, state: OfficeState, { t }: Reader): OfficeForm[] {
  const mine = state.of === referee.id ? state : null;
  const value = (act: OfficeState['act'], name: string): string => (mine?.act === act ? (mine.values[name] ?? '') : '');
  const error = (act: OfficeState['act'], name: string): string | undefined =>
    mine?.act === act ? mine.errors[name] : undefined;
  const id = (name: string): string => `${name}-${referee.id}`;
  const { locale } = referee;
  return [
    {
      title: t('references.office.paper'), text: t('references.office.paperText'), action: `${base}/paper`, button: t('references.office.paperButton'), danger: false, open: mine?.act === 'paper',
      controls: [{ control: 'field', name: 'note', id: id('note'), label: t('references.office.paperNote'), value: value('paper', 'note'), error: error('paper', 'note'), maxlength: 500 }],
      file: { id: id('file'), label: t('references.office.paperFile'), error: error('paper', 'file') },
    },
    {
      title: t('references.office.replace'), text: t('references.office.replaceText'), action: `${base}/replace`, button: t('references.office.replaceButton'), danger: false, open: mine?.act === 'replace', file: null,
      controls: [
        { control: 'field', name: 'name', id: id('name'), label: t('references.form.name'), value: value('replace', 'name'), error: error('replace', 'name'), maxlength: 200, spellcheck: false },
        { control: 'field', name: 'email', id: id('email'), type: 'email', inputmode: 'email', label: t('references.form.email'), value: value('replace', 'email'), error: error('replace', 'email'), spellcheck: false },
        { ...languageControl(t('references.form.locale'), undefined, value('replace', 'locale') || locale, error('replace', 'locale')), id: id('locale') },
      ],
    },
    {
      title: t('references.office.waive'), text: t('references.office.waiveText'), action: `${base}/waive`, button: t('references.office.waiveButton'), danger: true, open: mine?.act === 'waive', file: null,
      controls: [{ control: 'textarea', name: 'reason', id: id('reason'), label: t('references.office.waiveReason'), rows: 3, value: value('waive', 'reason'), error: error('waive', 'reason') }],
    },
  ]; // prettier-ignore
}

function notesOf(referee: OfficeReferee, { t, locale, zone, at }: Reader): string[] {
  const { dateTime } = formats(locale, zone);
  const { askedAt, dueAt, answeredAt, remindedAt, state, how, reason } = referee;
  const due = dueAt === null ? '' : dateTime(lastMinute(dueAt));
  return [
    ...(askedAt === null ? [] : [t('references.note.asked', { time: dateTime(askedAt) })]),
    ...(state === 'asked' && dueAt !== null ? [t(dueAt <= at ? 'references.note.late' : 'references.note.due', { time: due })] : []),
    ...(remindedAt === null ? [] : [t('references.note.reminded', { time: dateTime(remindedAt) })]),
    ...(referee.begun ? [t('references.note.begun')] : []),
    ...(answeredAt === null || state !== 'received' ? [] : [t('references.note.received', { time: dateTime(answeredAt) })]),
    ...(how === null ? [] : [t(`references.office.how.${how as 'form'}`)]),
    ...(reason === null || reason === '' ? [] : [t('references.office.reasonWas', { reason })]),
  ]; // prettier-ignore
}

function cardOf(referee: OfficeReferee, parts: OfficeParts, state: OfficeState, reader: Reader): OfficeCard {
  const { t, at } = reader;
  const base = `/office/applications/${parts.file.id}/referees/${referee.id}`;
  const waiting = OPEN.includes(parts.state) && ['named', 'asked', 'declined'].includes(referee.state);
  const last = referee.remindedAt ?? referee.askedAt ?? undefined;
  const waived = referee.how === 'waived';
  return {
    id: referee.id,
    name: referee.name,
    facts: [officeKindWord(referee.kind, t), languageName(referee.locale)],
    email: referee.email,
    notes: notesOf(referee, reader),
    tag: { kind: KINDS[referee.state], text: t(waived ? 'references.state.waived' : `references.state.${referee.state}`) },
    letter: referee.letter === null || referee.state !== 'received' ? null : { text: `${t('references.office.read')}: ${referee.letter}`, href: `${base}/letter` },
    remind:
      waiting && referee.state === 'asked' && mayRemind(last, at)
        ? { action: `${base}/remind`, text: t('references.office.remind'), hidden: referee.name, kind: 'secondary', small: true }
        : null,
    forms: waiting && parts.state !== 'draft' ? formsOf(referee, base, state, reader) : [],
  }; // prettier-ignore
}

/** The office's page of referees: who was asked, how far they are, and what can be done. */
export function officePage(parts: OfficeParts, state: OfficeState, reader: Reader): OfficeRefereesPage {
  const { t } = reader;
  const { file } = parts;
  const suffixed = Object.fromEntries(Object.entries(state.errors).map(([name, text]) => [state.of === null ? name : `${name}-${state.of}`, text])); // prettier-ignore
  const errors = errorLinks(suffixed);
  return {
    title: t('references.office.title'),
    back: { text: t('references.office.back', { reference: file.reference }), href: `/office/applications/${file.id}#people` },
    eyebrow: `${file.name}, ${file.reference}`,
    errors: errors.length === 0 ? null : { errors },
    wanted: wantedLines(parts.settings, t, officeKindWord),
    cards: parts.referees.map((referee) => cardOf(referee, parts, state, reader)),
    slots: slotsOf(parts, state, reader),
    empty: parts.referees.length === 0 && parts.settings.length === 0 ? t('references.office.none') : null,
  }; // prettier-ignore
}
