import type { Own } from '../applications/own.ts';
import type { Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { mayEdit } from '../documents/editable.ts';
import { formats } from '../i18n/format.ts';
import { isKey, pick } from '../i18n/index.ts';
import type { UploadForm } from '../web/controls.ts';
import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import { earlierOffer, type EarlierOffer } from './earlier.view.ts';
import { fileCard, type FileCard } from './file.view.ts';
import { acceptOf, formatNames, LIMIT_MB, takesPdf } from './kinds.ts';
import { fieldId, pagesHref, requirementId } from './places.ts';
import type { Uploads, UploadState } from './uploads.view.ts';

/** What is asked for, as one block of the page. */
export interface RequirementBlock {
  readonly id: string;
  readonly title: string;
  readonly person: string | null;
  readonly hints: readonly string[];
  readonly tag: Tag;
  readonly notices: readonly Partials['notice'][];
  readonly files: readonly FileCard[];
  readonly upload: UploadForm | null;
  /** Where photographs of pages become one PDF. */
  readonly pages: Link | null;
  /** Files of an earlier application that can be used again. */
  readonly earlier: EarlierOffer | null;
  /** Why nothing can be changed here now. */
  readonly closed: string | null;
}

function missingTag(item: ChecklistItem, { t, locale, zone }: Reader): Tag {
  const day = item.dueOn === null ? null : formats(locale, zone).date(item.dueOn);
  if (item.requested !== null) return { kind: 'warn', icon: 'calendar', text: t('uploads.tag.dueBy', { day: day ?? '' }) };
  if (item.due === 'submission') return { kind: 'mute', text: t('uploads.tag.missing') };
  return { kind: 'line', icon: 'calendar', text: day === null ? t(`uploads.due.${item.due}`) : t('uploads.tag.dueBy', { day }) };
} // prettier-ignore

function tagOf(item: ChecklistItem, reader: Reader): Tag {
  const { t, locale, zone } = reader;
  const { date } = formats(locale, zone);
  const [worst] = item.documents.filter((document) => document.state === item.standing);
  switch (item.standing) {
    case 'rejected':
      return worst?.fixBy
        ? { kind: 'err', text: t('uploads.tag.fixBy', { day: date(worst.fixBy) }) }
        : { kind: 'err', text: t('uploads.tag.rejected') };
    case 'expired':
      return {
        kind: 'err',
        icon: 'expired',
        text: worst?.validUntil
          ? t('uploads.tag.expiredOn', { day: date(worst.validUntil) })
          : t('uploads.tag.expired'),
      };
    case 'accepted':
      return item.tooShort && item.dueOn !== null
        ? { kind: 'warn', icon: 'calendar', text: t('uploads.tag.renewBy', { day: date(item.dueOn) }) }
        : { kind: 'ok', text: t('uploads.tag.accepted') };
    case 'checking':
      return { kind: 'info', icon: 'half', text: t('uploads.tag.checking') };
    case 'pending':
      return { kind: 'info', icon: 'clock', text: t('uploads.tag.pending') };
    default:
      return missingTag(item, reader);
  }
}

type Notice = Partials['notice'];

function documentNotices(item: ChecklistItem, { t, locale, zone }: Reader): Notice[] {
  const { date, dateTime } = formats(locale, zone);
  return item.documents.flatMap((document): Notice[] => {
    if (document.state === 'expired')
      return [
        {
          kind: 'err',
          title: t('uploads.expired', { name: document.originalName }),
          paragraphs: [t('uploads.expiredText')],
        },
      ];
    if (document.state !== 'rejected') return [];
    const key = `documents.reason.${document.reasonCode ?? ''}`;
    const paragraphs: Inline[] = [
      ...(document.reason ? [document.reason] : []),
      ...(document.fixBy ? [[{ text: t('uploads.fixBy', { day: date(document.fixBy) }), strong: true }]] : []),
      ...(document.decidedAt
        ? [[{ text: t('uploads.decided', { time: dateTime(document.decidedAt) }), small: true }]]
        : []),
    ];
    return [{ kind: 'err', title: isKey(key) ? t(key) : t('uploads.tag.rejected'), paragraphs }];
  });
}

function requestNotice({ requested, standing }: ChecklistItem, { t, locale, zone }: Reader): Notice[] {
  if (requested === null || standing === 'accepted') return [];
  const { date, dateTime } = formats(locale, zone);
  const asked = [{ text: t('uploads.decided', { time: dateTime(requested.askedAt) }), small: true }];
  const title = t('uploads.requested', { day: date(requested.dueOn) });
  return [{ kind: 'info', title, paragraphs: [requested.reason, asked] }];
}

function renewNotice(item: ChecklistItem, { t, locale, zone }: Reader): Notice[] {
  if (!item.tooShort || item.dueOn === null) return [];
  const { date } = formats(locale, zone);
  const [validUntil] = item.documents.flatMap((document) => document.validUntil ?? []).sort().reverse(); // prettier-ignore
  const [needed] = item.needed;
  const vars = { until: validUntil === undefined ? '' : date(validUntil), day: date(item.dueOn) };
  const text = t('uploads.renewText', { ...vars, needed: needed === undefined ? '' : date(needed.until) });
  return [{ kind: 'warn', title: t('uploads.renew', vars), paragraphs: [text] }];
}

/** Until when it has to be valid, by host: before a nomination the strictest of those ranked comes first. */
function neededHints(item: ChecklistItem, { t, locale, zone }: Reader): string[] {
  const { date } = formats(locale, zone);
  return item.needed.map(({ cityName, months, until }) =>
    cityName === null
      ? t('uploads.neededCall', { day: date(until), count: months })
      : t('uploads.needed', { day: date(until), count: months, city: cityName }),
  );
}

function hintsOf(item: ChecklistItem, reader: Reader): string[] {
  const { t, locale } = reader;
  return [
    pick(item.hint, locale),
    ...neededHints(item, reader),
    t('uploads.formats', { list: formatNames(item, reader), limit: LIMIT_MB }),
    ...(item.maxFiles > 1 ? [t('uploads.several', { count: item.maxFiles })] : []),
    ...(item.restricted ? [t('uploads.restricted')] : []),
  ].filter((hint) => hint !== '');
}

function labelOf(item: ChecklistItem, bad: boolean, replaces: string | null, { t }: Reader): string {
  if (replaces !== null) return t('uploads.replaceLabel', { name: replaces });
  if (bad) return t('uploads.newLabel');
  if (item.documents.length > 0) return t('uploads.addLabel');
  return item.due === 'submission' || item.requested !== null ? t('uploads.label') : t('uploads.earlyLabel');
}

interface Slot {
  readonly bad: boolean;
  readonly replacing: boolean;
  /** The document that the next file takes the place of, where several stand side by side. */
  readonly replaces: ChecklistItem['documents'][number] | null;
}

/** Where the next file would go; null where there is room for none. */
function slotOf(item: ChecklistItem, state: UploadState): Slot | null {
  const replacing = item.documents.find((document) => document.id === state.replace);
  const bad = item.standing === 'rejected' || item.standing === 'expired';
  // A file that has to be put right is replaced before another comes beside it.
  const wrong = item.documents.find((document) => document.state === 'rejected' || document.state === 'expired');
  const full = item.documents.length >= item.maxFiles;
  if (full && !bad && !replacing && !item.tooShort) return null;
  const replaces = replacing ?? (item.maxFiles > 1 ? (wrong ?? (full ? item.documents[0] : undefined)) : undefined);
  return { bad, replacing: replacing !== undefined, replaces: replaces ?? null };
}

function uploadForm(item: ChecklistItem, slot: Slot, uploads: Uploads, state: UploadState, reader: Reader): UploadForm {
  const { requirementId: requirement, participantId: participant } = item;
  const { bad, replaces } = slot;
  const query = replaces !== null && item.maxFiles > 1 ? `?replaces=${replaces.id}` : '';
  const id = fieldId(requirement, participant);
  const missing = item.standing === 'missing' && (item.due === 'submission' || item.requested !== null);
  return {
    id,
    action: `/applications/${uploads.own.application.id}/uploads/${requirement}/${participant}${query}`,
    label: labelOf(item, bad, replaces?.originalName ?? null, reader),
    button: reader.t('uploads.button'),
    accept: acceptOf(item),
    limitMb: LIMIT_MB,
    ...(takesPdf(item) || item.maxFiles > 1 ? { multiple: true } : {}),
    ...(bad || missing || slot.replacing ? { urgent: true } : {}),
    ...(state.error?.field === id ? { error: state.error.text } : {}),
  };
}

function pagesLink(item: ChecklistItem, slot: Slot, uploads: Uploads, { t }: Reader): Link | null {
  if (!takesPdf(item)) return null;
  const { requirementId: requirement, participantId: participant } = item;
  const waiting = uploads.photos.get(`${requirement} ${participant}`) ?? 0;
  const replaces = slot.replaces !== null && item.maxFiles > 1 ? slot.replaces.id : undefined;
  return {
    text: waiting > 0 ? t('uploads.pagesWaiting', { count: waiting }) : t('uploads.pagesLink'),
    href: pagesHref(`/applications/${uploads.own.application.id}`, requirement, participant, replaces),
  };
}

function closedReason(item: ChecklistItem, own: Own, { t }: Reader): string {
  const { application } = own;
  if (!application.live) return t('uploads.closed.over');
  if (application.state === 'returned') return t('uploads.closed.returned');
  if (item.standing === 'accepted') return t('uploads.closed.accepted');
  return item.standing === 'missing' ? t('uploads.closed.missing') : t('uploads.closed.checking');
}

/** One requirement of one participant: what is there, what is wrong with it, and the form for the next file. */
export function blockOf(item: ChecklistItem, uploads: Uploads, state: UploadState, reader: Reader): RequirementBlock {
  const { own, editable, names } = uploads;
  const open = mayEdit(editable, item.requirementId);
  const slot = open ? slotOf(item, state) : null;
  const form = slot === null ? null : uploadForm(item, slot, uploads, state, reader);
  const { error } = state;
  const wrong = error?.field === fieldId(item.requirementId, item.participantId) ? error.text : null;
  const good = item.standing === 'accepted' && own.application.state !== 'draft';
  return {
    id: requirementId(item.requirementId, item.participantId),
    title: pick(item.name, reader.locale),
    person: names.size > 1 ? (names.get(item.participantId) ?? null) : null,
    hints: hintsOf(item, reader),
    tag: tagOf(item, reader),
    notices: [
      ...requestNotice(item, reader),
      ...documentNotices(item, reader),
      ...renewNotice(item, reader),
      // The error stands at the field; where the field has gone meanwhile it stands here.
      ...(wrong !== null && form === null ? [{ kind: 'err' as const, paragraphs: [wrong] }] : []),
    ],
    files: item.documents.map((document) => fileCard(own.application.id, item, document, open && !good, reader)),
    upload: form,
    pages: slot === null ? null : pagesLink(item, slot, uploads, reader),
    // Somebody who asks to replace one file chooses that file themselves.
    earlier: slot === null || slot.replacing ? null : earlierOffer(item, uploads, reader),
    closed: open || item.standing === 'accepted' ? null : closedReason(item, own, reader),
  };
}
