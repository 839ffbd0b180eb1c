import { crumbs, deadlineCard, helpCard } from '../applications/frame.view.ts';
import type { Own } from '../applications/own.ts';
import type { Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import type { EarlierDocument } from '../documents/earlier.reads.ts';
import { editableIn, type Editable } from '../documents/editable.ts';
import { pick } from '../i18n/index.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { blockOf, type RequirementBlock } from './block.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'uploads/documents': UploadPage;
  }
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
  readonly access: Link;
  readonly help: Partials['card'];
  readonly back: Link;
}

/** What the page is made from. */
export interface Uploads {
  readonly own: Own;
  readonly items: readonly ChecklistItem[];
  /** How many photographs wait to become a PDF, by requirement and participant. */
  readonly photos: ReadonlyMap<string, number>;
  /** Names of the participants. */
  readonly names: ReadonlyMap<string, string>;
  readonly editable: Editable;
  /** Good files of the participants' other applications, the latest first. */
  readonly earlier: readonly EarlierDocument[];
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
    application: { ...application, callEndsOn: own.call.endsOn },
    requirements: items.map((item) => ({
      ...item,
      id: item.requirementId,
      name: '',
      requestedOf: item.requested?.participantId ?? null,
    })),
    documents: items.flatMap((item) => item.documents.map((document) => ({ ...document, current: true }))),
    items: own.items.filter((item) => item.kind === 'requirement'),
  });
}

type Group = 'needs' | 'checking' | 'accepted' | 'later';
const GROUPS: readonly Group[] = ['needs', 'checking', 'accepted', 'later'];

function groupOf(item: ChecklistItem): Group {
  if (item.standing === 'rejected' || item.standing === 'expired') return 'needs';
  if (item.standing === 'missing') return item.due === 'submission' || item.requested !== null ? 'needs' : 'later';
  if (item.tooShort) return 'later';
  return item.standing === 'accepted' ? 'accepted' : 'checking';
}

function leadOf(own: Own, { t }: Reader): string {
  if (own.application.state === 'draft') return t('uploads.leadDraft');
  return own.application.live ? t('uploads.leadSent') : t('uploads.leadOver');
}

function progressOf(items: readonly ChecklistItem[], own: Own, { t }: Reader): Partials['progress'] | null {
  if (items.length === 0) return null;
  const draft = own.application.state === 'draft';
  const counted = draft ? items.filter((item) => item.due === 'submission') : items;
  if (counted.length === 0) return null; // nothing is due yet
  const done = counted.filter((item) => (draft ? groupOf(item) !== 'needs' : item.standing === 'accepted')).length;
  const count = (group: Group): number => items.filter((item) => groupOf(item) === group).length;
  const note = t('uploads.counts', { count: count('needs'), checking: count('checking'), later: count('later') });
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
    access: { text: t('uploads.who.link'), href: `/applications/${application.id}/access` },
    help: helpCard(own, reader),
    back: { text: t('uploads.back'), href: `/applications/${application.id}` },
  };
}
