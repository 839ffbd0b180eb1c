import type { Reader } from '../calls/when.ts';
import type { ChecklistItem, ListedDocument } from '../documents/documents.reads.ts';
import type { Size } from '../documents/pdf-pages.ts';
import type { Shown } from '../documents/show.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Kind, Tag } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Typed } from '../actions/controls.view.ts';
import { decisionForm, reasonWord, type DecisionForm } from './decision.view.ts';

/** One requirement's document in the list beside the page. */
export interface DocumentItem {
  readonly title: string;
  readonly href: string | null;
  readonly note: string;
  readonly tag: Tag;
  readonly current: boolean;
  /** Takes back what was asked of this applicant alone, while nothing came for it. */
  readonly withdraw: Partials['button-form'] | null;
}

/** The documents of one person: of a group each has their own list, closed until something in it matters. */
export interface DocumentList {
  /** Null: of the applicant, or of the lead. */
  readonly name: string | null;
  readonly note: string;
  readonly open: boolean;
  readonly items: readonly DocumentItem[];
}

/** The document that is looked at, and the form to decide about it. */
export interface DocumentPane {
  readonly title: string;
  readonly sent: string;
  readonly openHref: string;
  readonly openText: string;
  /** Its first page, in a place of its size; for whoever decides nothing, that there is one. */
  readonly picture: { readonly src: string; readonly alt: string; readonly size: Size | null } | null;
  /** Why there is no picture, or how much there is besides. */
  readonly note: string | null;
  readonly facts: readonly string[];
  readonly form: DecisionForm | null;
}

/** What the document part is made from. */
export interface DocumentParts {
  readonly applicationId: string;
  readonly checklist: readonly ChecklistItem[];
  readonly chosen: string;
  /** A reason whose ready text is put into the form. */
  readonly reason: string;
  readonly applicantLocale: string;
  readonly mayDecide: boolean;
  readonly inAWeek: string;
  readonly failed: Typed | null;
  /** What there is to see of the document that is looked at; null where its reader decides nothing about it. */
  readonly shown: Shown | null;
  hrefOf(documentId: string, reason?: string): string;
  readonly postHref: (documentId: string) => string;
}

interface Looked {
  readonly item: ChecklistItem;
  readonly document: ListedDocument;
}

const KINDS: Readonly<Record<ChecklistItem['standing'], Kind | 'line'>> = {
  missing: 'mute', checking: 'mute', pending: 'warn', accepted: 'ok', rejected: 'err', expired: 'err',
}; // prettier-ignore

function stateOf(document: ListedDocument): ChecklistItem['standing'] {
  return document.fileState === 'pending' ? 'checking' : document.state;
}

function sizeOf(bytes: number, format: { number(value: number): string }): string {
  return bytes < 1_000_000
    ? `${format.number(Math.max(1, Math.round(bytes / 1_000)))} kB`
    : `${format.number(Math.round(bytes / 100_000) / 10)} MB`;
}

function noteOf(document: ListedDocument, item: ChecklistItem, { t, locale, zone }: Reader): string {
  const format = formats(locale, zone);
  return [
    ...(document.pages === null ? [] : [t('screening.documents.pages', { count: document.pages })]),
    sizeOf(document.bytes, format),
    ...(item.restricted ? [t('screening.documents.restricted')] : []),
  ].join(', ');
}

function missingItem(
  item: ChecklistItem,
  { applicationId, mayDecide }: DocumentParts,
  { t, locale, zone }: Reader,
): DocumentItem {
  const due = item.due === 'submission';
  const day = item.dueOn === null ? null : formats(locale, zone).date(item.dueOn);
  if (item.requested !== null)
    return {
      title: pick(item.name, locale),
      href: null,
      note: t('screening.documents.dueBy', { day: day ?? '' }),
      tag: { kind: 'warn', icon: 'calendar', text: t('screening.documents.asked') },
      current: false,
      withdraw: mayDecide
        ? {
            action: `/office/applications/${applicationId}/request/${item.requested.id}/withdraw`,
            text: t('screening.request.withdraw'),
            hidden: pick(item.name, locale),
            kind: 'quiet',
            small: true,
          }
        : null,
    };
  return {
    title: pick(item.name, locale),
    href: null,
    note: day === null ? t(`screening.documents.due.${item.due}`) : t('screening.documents.dueBy', { day }),
    tag: due
      ? { kind: 'err', text: t('documents.state.missing') }
      : { kind: 'mute', icon: 'dash', text: t('screening.documents.notDue') },
    current: false,
    withdraw: null,
  };
}

/** The list of what is asked for, with what is there. */
function documentItems(parts: DocumentParts, chosen: string | null, reader: Reader): DocumentItem[] {
  const { t, locale } = reader;
  return parts.checklist
    .filter((item) => item.applies || item.documents.length > 0)
    .flatMap((item) =>
      item.documents.length === 0
        ? [missingItem(item, parts, reader)]
        : item.documents.map((document, index) => ({
            title:
              index === 0
                ? pick(item.name, locale)
                : t('screening.documents.another', { name: pick(item.name, locale), n: index + 1 }),
            href: parts.hrefOf(document.id),
            note: noteOf(document, item, reader),
            tag: { kind: KINDS[stateOf(document)], text: t(`documents.state.${stateOf(document)}`) },
            current: document.id === chosen,
            withdraw: null,
          })),
    );
}

/** The lists of a group's people, the lead first; one list where nobody else takes part. */
export function documentLists(
  parts: DocumentParts,
  people: readonly { readonly participantId: string | null; readonly name: string }[],
  chosen: string | null,
  reader: Reader,
): DocumentList[] {
  const others = new Set(people.map(({ participantId }) => participantId));
  const listOf = (name: string | null, isTheirs: (id: string) => boolean): DocumentList => {
    const checklist = parts.checklist.filter(({ participantId }) => isTheirs(participantId));
    const items = documentItems({ ...parts, checklist }, chosen, reader);
    const waiting = checklist.filter(({ standing }) => standing === 'pending').length;
    const note = reader.t('screening.documents.waiting', { count: waiting });
    return { name, note, open: items.some(({ current }) => current), items };
  };
  return [
    listOf(null, (id) => !others.has(id)),
    ...people.flatMap(({ participantId, name }) =>
      participantId === null ? [] : [listOf(name, (id) => id === participantId)],
    ),
  ].filter(({ items }) => items.length > 0);
}

/** The document that is shown: the chosen one, else the first that waits for a decision, else the first there is. */
export function chosenDocument(checklist: readonly ChecklistItem[], chosen: string): Looked | null {
  const all = checklist.flatMap((item) => item.documents.map((document) => ({ item, document })));
  const waiting = all.find(({ document }) => document.state === 'pending' && document.fileState === 'clean');
  return all.find(({ document }) => document.id === chosen) ?? waiting ?? all[0] ?? null;
}

/** What says whether the reader decides about an application's documents. */
interface Deciding {
  readonly judged: object | null;
  readonly c: { readonly state: string };
  readonly file: { readonly state: string };
}

/** True where the reader decides about the documents: it is no draft, and not over. */
export function mayDecide({ judged, c, file }: Deciding): boolean {
  const over = ['closed', 'not_selected', 'ineligible', 'withdrawn', 'lapsed'].includes(file.state);
  return judged !== null && c.state !== 'draft' && !over;
}

/** The document that is looked at, where its reader decides about it and may see a picture of it unasked. */
export function picturedDocument(
  parts: Deciding & { readonly checklist: readonly ChecklistItem[] },
  chosen: string,
): string | null {
  const looked = mayDecide(parts) ? chosenDocument(parts.checklist, chosen) : null;
  if (looked === null || looked.item.restricted || looked.document.fileState !== 'clean') return null;
  return looked.document.id;
}

/** The next document that waits for a decision besides this one; empty where none does. */
export function nextToCheck(checklist: readonly ChecklistItem[], documentId: string): string {
  const waiting = checklist
    .flatMap((item) => item.documents)
    .filter((one) => one.state === 'pending' && one.fileState === 'clean');
  return waiting.find((one) => one.id !== documentId)?.id ?? '';
}

/** What is known of the document's decision, and who else opens it. */
export function factsOf(item: ChecklistItem, document: ListedDocument, { t, locale, zone }: Reader): string[] {
  const { date } = formats(locale, zone);
  const reason = reasonWord(document.reasonCode, t);
  return [
    ...(document.validUntil === null
      ? []
      : [t('screening.documents.isValidUntil', { day: date(document.validUntil) })]),
    ...(reason === ''
      ? []
      : [t('screening.documents.rejectedFor', { reason: [reason, document.reason ?? ''].filter(Boolean).join('. ') })]),
    ...(document.fixBy === null ? [] : [t('screening.documents.toFixBy', { day: date(document.fixBy) })]),
    ...(item.requested === null
      ? []
      : [t('screening.documents.requested', { day: date(item.requested.dueOn), reason: item.requested.reason })]),
    ...(item.tooShort ? [t('screening.documents.tooShort')] : []),
    ...(item.identifying ? [] : [t('screening.documents.shownToReviewers')]),
  ];
}

function formOf(parts: DocumentParts, { item, document }: Looked, reader: Reader): DecisionForm {
  const { reason, failed, applicantLocale, inAWeek } = parts;
  const places = {
    action: parts.postHref(document.id),
    hrefOf: (code: string) => parts.hrefOf(document.id, code),
    withNext: true,
  };
  return decisionForm({ item, document, reason, failed, applicantLocale, inAWeek, ...places }, reader);
}

/** Who decides reads its first page here; others see that there is one. */
function pictureOf(
  { shown, applicationId }: DocumentParts,
  { item, document }: Looked,
  { t, locale }: Reader,
): DocumentPane['picture'] {
  if (item.restricted) return null;
  const alt = t('screening.documents.picture', { name: pick(item.name, locale) });
  if (shown !== null) {
    const first = shown.pictures.find(({ number }) => number === 1);
    const src = `/office/documents/${applicationId}/${document.id}/pictures/1`;
    return first === undefined ? null : { src, alt, size: first.size };
  }
  const src = `/applications/${applicationId}/documents/${document.id}/thumbnail`;
  return document.hasThumbnail ? { src, alt, size: null } : null;
}

function shownNote(shown: Shown | null, { t, locale, zone }: Reader): string | null {
  if (shown === null) return null;
  if (shown.why !== null) return t(`screening.queue.none.${shown.why}`);
  if (shown.missing.includes(1)) return t('screening.queue.missing', { count: 1, pages: '1' });
  if (shown.pages === null || shown.pages < 2) return null;
  return t('screening.queue.firstPages', { count: 1, pages: formats(locale, zone).number(shown.pages) });
}

/** The pane of the document that is looked at. */
export function documentPane(parts: DocumentParts, shown: Looked, reader: Reader): DocumentPane {
  const { t, locale, zone } = reader;
  const { item, document } = shown;
  const href = `/applications/${parts.applicationId}/documents/${document.id}`;
  const name = pick(item.name, locale);
  return {
    title: name,
    sent: t('screening.documents.sent', {
      when: formats(locale, zone).dateTime(document.createdAt),
      file: document.originalName,
    }),
    openHref: href,
    openText: t(item.restricted ? 'screening.documents.openWithReason' : 'screening.documents.open'),
    picture: pictureOf(parts, shown, reader),
    note: shownNote(parts.shown, reader),
    facts: factsOf(item, document, reader),
    form: parts.mayDecide && document.fileState !== 'pending' ? formOf(parts, shown, reader) : null,
  };
}
