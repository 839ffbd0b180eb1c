import { crumbs, deadlineCard, helpCard } from '../applications/frame.view.ts';
import type { Own } from '../applications/own.ts';
import type { Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { editableIn, mayEdit, type Editable } from '../documents/editable.ts';
import type { FileRead } from '../documents/files.reads.ts';
import { formats } from '../i18n/format.ts';
import { isKey, pick } from '../i18n/index.ts';
import type { UploadForm } from '../web/controls.ts';
import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { fileCard, type FileCard } from './file.view.ts';
import { fieldId, requirementId } from './places.ts';

declare module '../web/views.ts' {
  interface Views {
    'uploads/documents': UploadPage;
  }
}

/** Bytes that one file may have: ten megabytes, and a little for those who count in powers of two. */
export const MOST_BYTES = 10_500_000;
const LIMIT_MB = 10;

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
  /** Why nothing can be changed here now. */
  readonly closed: string | null;
}

/** The page of an application's documents. */
export interface UploadPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly lead: string;
  readonly errors: Partials['error-summary'] | null;
  readonly deadline: Partials['card'] | null;
  readonly progress: Partials['progress'] | null;
  readonly groups: readonly {
    readonly key: string;
    readonly title: string;
    readonly blocks: readonly RequirementBlock[];
  }[];
  readonly reads: Partials['table'] | null;
  readonly help: Partials['card'];
  readonly back: Link;
}

/** What the page is made from. */
export interface Uploads {
  readonly own: Own;
  readonly items: readonly ChecklistItem[];
  readonly reads: readonly FileRead[];
  /** Names of the participants. */
  readonly names: ReadonlyMap<string, string>;
  readonly editable: Editable;
}

/** What the reader has just done, and what was wrong with it. */
export interface UploadState {
  /** The document that a new file is to take the place of. */
  readonly replace: string | null;
  readonly error: { readonly field: string; readonly text: string } | null;
}

/** Whose files may be changed now, judged by what was read for the page; the verb judges again. */
export function editableNow(own: Own, items: readonly ChecklistItem[]): Editable {
  const { application } = own;
  return editableIn({
    application: { ...application, callId: application.callId, personId: application.personId },
    requirements: items.map((item) => ({ ...item, id: item.requirementId })),
    documents: items.flatMap((item) => item.documents.map((document) => ({ ...document, current: true }))),
    items: own.items.filter((item) => item.kind === 'requirement'),
  });
}

type Group = 'needs' | 'checking' | 'accepted' | 'later';
const GROUPS: readonly Group[] = ['needs', 'checking', 'accepted', 'later'];

function groupOf(item: ChecklistItem): Group {
  if (item.standing === 'rejected' || item.standing === 'expired') return 'needs';
  if (item.standing === 'missing') return item.due === 'submission' ? 'needs' : 'later';
  return item.standing === 'accepted' ? 'accepted' : 'checking';
}

function tagOf(item: ChecklistItem, { t, locale, zone }: Reader): Tag {
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
      return { kind: 'ok', text: t('uploads.tag.accepted') };
    case 'checking':
      return { kind: 'info', icon: 'half', text: t('uploads.tag.checking') };
    case 'pending':
      return { kind: 'info', icon: 'clock', text: t('uploads.tag.pending') };
    default:
      return item.due === 'submission'
        ? { kind: 'mute', text: t('uploads.tag.missing') }
        : { kind: 'line', icon: 'calendar', text: t(`uploads.due.${item.due}`) };
  }
}

function noticesOf(item: ChecklistItem, { t, locale, zone }: Reader): Partials['notice'][] {
  const { date, dateTime } = formats(locale, zone);
  return item.documents.flatMap((document) => {
    if (document.state === 'expired')
      return [
        {
          kind: 'err' as const,
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
    return [{ kind: 'err' as const, title: isKey(key) ? t(key) : t('uploads.tag.rejected'), paragraphs }];
  });
}

const FORMATS: Readonly<Record<string, { name: string; ends: string }>> = {
  'application/pdf': { name: 'PDF', ends: '.pdf' },
  'image/jpeg': { name: 'JPEG', ends: '.jpg,.jpeg' },
  'image/png': { name: 'PNG', ends: '.png' },
  'image/webp': { name: 'WebP', ends: '.webp' },
};

function hintsOf(item: ChecklistItem, { t, locale }: Reader): string[] {
  const names = item.formats.map((type) => FORMATS[type]?.name ?? type);
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
  return [
    pick(item.hint, locale),
    t('uploads.formats', { list, limit: LIMIT_MB }),
    ...(item.maxFiles > 1 ? [t('uploads.several', { count: item.maxFiles })] : []),
    ...(item.restricted ? [t('uploads.restricted')] : []),
  ].filter((hint) => hint !== '');
}

function uploadForm(item: ChecklistItem, uploads: Uploads, state: UploadState, reader: Reader): UploadForm | null {
  const { t } = reader;
  const { requirementId: requirement, participantId: participant } = item;
  const replacing = item.documents.find((document) => document.id === state.replace);
  const bad = item.standing === 'rejected' || item.standing === 'expired';
  // A file that has to be put right is replaced; beside good ones another may stand.
  const wrong = item.documents.find((document) => document.state === 'rejected' || document.state === 'expired');
  const full = item.documents.length >= item.maxFiles;
  if (full && !bad && !replacing) return null;
  const replaces = replacing ?? (item.maxFiles > 1 && full ? wrong : undefined);
  const query = replaces && item.maxFiles > 1 ? `?replaces=${replaces.id}` : '';
  const id = fieldId(requirement, participant);
  const text = replaces ? t('uploads.replaceLabel', { name: replaces.originalName }) : bad ? t('uploads.newLabel') : item.documents.length > 0 ? t('uploads.addLabel') : item.due === 'submission' ? t('uploads.label') : t('uploads.earlyLabel'); // prettier-ignore
  return {
    id,
    action: `/applications/${uploads.own.application.id}/uploads/${requirement}/${participant}${query}`,
    label: text,
    button: t('uploads.button'),
    accept: item.formats.map((type) => FORMATS[type]?.ends ?? type).join(','),
    limitMb: LIMIT_MB,
    ...(bad || (item.standing === 'missing' && item.due === 'submission') || replacing ? { urgent: true } : {}),
    ...(state.error?.field === id ? { error: state.error.text } : {}),
  };
}

function closedReason(item: ChecklistItem, own: Own, { t }: Reader): string {
  const { application } = own;
  if (!application.live) return t('uploads.closed.over');
  if (application.state === 'returned') return t('uploads.closed.returned');
  if (item.standing === 'accepted') return t('uploads.closed.accepted');
  return item.standing === 'missing' ? t('uploads.closed.missing') : t('uploads.closed.checking');
}

function blockOf(item: ChecklistItem, uploads: Uploads, state: UploadState, reader: Reader): RequirementBlock {
  const { own, editable, names } = uploads;
  const open = mayEdit(editable, item.requirementId);
  const form = open ? uploadForm(item, uploads, state, reader) : null;
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
      ...noticesOf(item, reader),
      // The error stands at the field; where the field has gone meanwhile it stands here.
      ...(wrong !== null && form === null ? [{ kind: 'err' as const, paragraphs: [wrong] }] : []),
    ],
    files: item.documents.map((document) => fileCard(own.application.id, item, document, open && !good, reader)),
    upload: form,
    closed: open || item.standing === 'accepted' ? null : closedReason(item, own, reader),
  };
}

function readsTable(reads: readonly FileRead[], { t, locale, zone }: Reader): Partials['table'] | null {
  if (reads.length === 0) return null;
  const { dateTime } = formats(locale, zone);
  return {
    caption: t('uploads.reads.title'),
    captionHidden: true,
    columns: (['when', 'file', 'who', 'why'] as const).map((name) => ({ text: t(`uploads.reads.${name}`) })),
    rows: reads.map((read) => ({
      cells: [
        [{ time: read.at, text: dateTime(read.at) }],
        `${pick(read.requirementName, locale)} (${read.originalName})`,
        [
          { text: read.person ?? t('uploads.reads.somebody') },
          { br: true },
          { text: relationWord(read.relation, t), muted: true, small: true },
        ],
        read.reason,
      ],
    })),
    phone: 'stack',
  };
}

function relationWord(relation: string, t: Reader['t']): string {
  const key = `uploads.reads.relation.${relation}`;
  return isKey(key) ? t(key) : relation;
}

function leadOf(own: Own, { t }: Reader): string {
  if (own.application.state === 'draft') return t('uploads.leadDraft');
  return own.application.live ? t('uploads.leadSent') : t('uploads.leadOver');
}

function progressOf(items: readonly ChecklistItem[], own: Own, { t }: Reader): Partials['progress'] | null {
  if (items.length === 0) return null;
  const draft = own.application.state === 'draft';
  const counted = draft ? items.filter((item) => item.due === 'submission') : items;
  const done = counted.filter((item) => (draft ? groupOf(item) !== 'needs' : item.standing === 'accepted')).length;
  const count = (group: Group): number => items.filter((item) => groupOf(item) === group).length;
  const note = t('uploads.counts', { needs: count('needs'), checking: count('checking'), later: count('later') });
  const text = t(draft ? 'uploads.progressDraft' : 'uploads.progressSent', { done, total: counted.length });
  return { id: 'progress', text, note, value: done, max: Math.max(1, counted.length) };
}

/** The page of an application's documents, what needs the reader first. */
export function uploadPage(uploads: Uploads, state: UploadState, reader: Reader): UploadPage {
  const { own, items } = uploads;
  const { t, locale } = reader;
  const { application } = own;
  const groups = GROUPS.map((key) => ({
    key,
    title: t(`uploads.group.${key}`),
    blocks: items.filter((item) => groupOf(item) === key).map((item) => blockOf(item, uploads, state, reader)),
  }));
  return {
    title: t('uploads.title'),
    crumbs: crumbs(application, reader, 'application'),
    eyebrow: `${application.reference}, ${pick(application.callName, locale)}`,
    lead: leadOf(own, reader),
    errors: state.error === null ? null : { errors: [{ text: state.error.text, href: `#${state.error.field}` }] },
    deadline: deadlineCard(own, reader),
    progress: progressOf(items, own, reader),
    groups: groups.filter(({ blocks }) => blocks.length > 0),
    reads: readsTable(uploads.reads, reader),
    help: helpCard(own, reader),
    back: { text: t('uploads.back'), href: `/applications/${application.id}` },
  };
}
