import type { Typed } from '../actions/controls.view.ts';
import type { Reader } from '../calls/when.ts';
import type { ChecklistItem, ListedDocument } from '../documents/documents.reads.ts';
import type { Size } from '../documents/pdf-pages.ts';
import type { Shown } from '../documents/show.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { sizeOf } from '../uploads/file.view.ts';
import type { Option, Select } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { factsOf } from './case-documents.view.ts';
import { decisionForm, type DecisionForm } from './decision.view.ts';
import { MOST_QUEUED, WHOLE_QUEUE, type QueueFilter } from './queue.form.ts';
import type { WaitingIdentity } from './identities.reads.ts';
import type { Facet, QueuedDocument } from './queue.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/queue': QueuePage;
  }
}

/** The document that is looked at in the queue. */
export interface QueuePane {
  readonly title: string;
  readonly who: string;
  readonly lines: readonly { readonly key: string; readonly value: string }[];
  readonly caseLink: Link;
  readonly file: string;
  readonly pictures: readonly { readonly src: string; readonly alt: string; readonly size: Size | null }[];
  /** Restricted, and not opened yet: the button that notes it. */
  readonly reveal: Partials['button-form'] | null;
  /** Why there is nothing to see here, or not all of it. */
  readonly notes: readonly string[];
  readonly open: Link;
  /** Where there is no picture of it: the same link, large, with how much there is to read. */
  readonly read: (Link & { readonly note: string }) | null;
  readonly facts: readonly string[];
  readonly form: DecisionForm;
}

/** Documents that wait, one after the other: the document on one side, the decision on the other. */
export interface QueuePage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly selects: readonly Select[];
  readonly clear: Link | null;
  readonly progress: string;
  readonly previous: Link | null;
  readonly skip: Link | null;
  /** Identity documents of guardians that wait: each is decided on the page of its application's guardians. */
  readonly identities: readonly Link[];
  readonly empty: Partials['empty-state'] | null;
  readonly pane: QueuePane | null;
  readonly after: readonly (Link & { readonly note: string })[];
}

/** What stands in the middle of the page. */
export interface Looking {
  readonly queued: QueuedDocument;
  readonly item: ChecklistItem;
  readonly document: ListedDocument;
  /** What can be shown of it; null where it has to be opened first. */
  readonly shown: Shown | null;
  readonly applicantLocale: string;
  readonly inAWeek: string;
}

/** What the page is made from. */
export interface QueueParts {
  readonly filter: QueueFilter;
  readonly queue: readonly QueuedDocument[];
  readonly facets: readonly Facet[];
  readonly looking: Looking | null;
  readonly identities: readonly WaitingIdentity[];
  readonly reason: string;
  readonly failed: Typed | null;
}

/** The queue's filters as a query; what narrows nothing is left out. */
function queueQuery(filter: QueueFilter, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter) as [keyof QueueFilter, string][])
    if (value !== WHOLE_QUEUE[name]) query.set(name, value);
  for (const [name, value] of Object.entries(more)) if (value !== '') query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The address of the queue with these filters. */
export function queueHref(filter: QueueFilter, more: Readonly<Record<string, string>> = {}): string {
  return `/office/documents${queueQuery(filter, more)}`;
}

function counted(facets: readonly Facet[], keyOf: (facet: Facet) => readonly [string, string] | null): Option[] {
  const found = new Map<string, { text: string; count: number }>();
  for (const facet of facets) {
    const [value, text] = keyOf(facet) ?? ['', ''];
    if (value !== '') found.set(value, { text, count: (found.get(value)?.count ?? 0) + facet.count });
  }
  return [...found].map(([value, { text, count }]) => ({ value, text: `${text} (${String(count)})` }));
}

function selectsOf({ facets, filter }: QueueParts, { t, locale }: Reader): Select[] {
  const all = { value: '', text: t('screening.queue.all') };
  const select = (name: 'call' | 'requirement' | 'city', options: Option[]): Select => ({
    name,
    label: t(`screening.queue.${name}`),
    value: filter[name],
    options: [all, ...options],
  });
  return [
    select('call', counted(facets, (one) => [one.callId, pick(one.callName, locale)])),
    select('requirement', counted(facets, (one) => one.requirementKey === null ? null : [one.requirementKey, pick(one.requirementName, locale)])),
    select('city', counted(facets, (one) => [one.cityId, one.cityName])),
    {
      name: 'order',
      label: t('screening.queue.order'),
      value: filter.order,
      options: (['oldest', 'due'] as const).map((value) => ({ value, text: t(`screening.queue.by.${value}`) })),
    },
  ]; // prettier-ignore
}

function picturesOf({ queued, item, shown }: Looking, { t, locale }: Reader): QueuePane['pictures'] {
  const href = `/office/documents/${queued.applicationId}/${queued.id}/pictures`;
  const name = pick(item.name, locale);
  return (shown?.pictures ?? []).map(({ number, size }) => ({
    src: `${href}/${String(number)}`,
    alt: t('screening.queue.picture', { n: number, name }),
    size,
  }));
}

function notesOf({ shown }: Looking, { t, locale, zone }: Reader): string[] {
  if (shown === null) return [t('screening.queue.restricted')];
  const { pictures, pages, missing, why } = shown;
  if (why !== null) return [t(`screening.queue.none.${why}`)];
  const { number } = formats(locale, zone);
  const there = pictures.length + missing.length;
  return [
    ...(missing.length > 0 ? [t('screening.queue.missing', { count: missing.length, pages: missing.join(', ') })] : []),
    ...(pages !== null && pages > there
      ? [t('screening.queue.firstPages', { count: there, pages: number(pages) })]
      : []),
  ];
}

/** What cannot be drawn here cannot be framed either: rule 8 hands files out as attachments in a sandbox. */
function readOf({ queued, shown, document }: Looking, { t, locale }: Reader): QueuePane['read'] {
  if (shown === null || shown.pictures.length > 0) return null;
  const pages = document.pages === null ? [] : [t('uploads.pages', { count: document.pages })];
  return {
    text: t('screening.queue.openFile'),
    href: `/applications/${queued.applicationId}/documents/${queued.id}`,
    note: [document.originalName, ...pages, sizeOf(document.bytes, locale)].join(', '),
  };
}

function paneOf(parts: QueueParts, looking: Looking, reader: Reader): QueuePane {
  const { filter, failed, reason } = parts;
  const { queued, item, document, applicantLocale, inAWeek } = looking;
  const { t, locale, zone } = reader;
  const { date, dateTime } = formats(locale, zone);
  const at = `/office/documents/${queued.applicationId}/${queued.id}`;
  const action = `${at}${queueQuery(filter)}`;
  const hrefOf = (code: string): string => `${queueHref(filter, { doc: queued.id, reason: code })}#deciding`;
  return {
    title: pick(item.name, locale),
    who: queued.participant,
    lines: [
      { key: t('screening.queue.call'), value: pick(queued.callName, locale) },
      { key: t('screening.queue.city'), value: queued.cityName },
      { key: t('screening.queue.sent'), value: dateTime(document.createdAt) },
      { key: t('screening.queue.due'), value: date(queued.dueOn) },
    ],
    caseLink: { text: queued.reference, href: `/office/applications/${queued.applicationId}?doc=${queued.id}#docs` },
    file: document.originalName,
    pictures: picturesOf(looking, reader),
    reveal:
      looking.shown === null
        ? { action: `${at}/open${queueQuery(filter)}`, text: t('screening.queue.reveal'), hidden: pick(item.name, locale) }
        : null,
    notes: notesOf(looking, reader),
    open: { text: t('screening.queue.openFile'), href: `/applications/${queued.applicationId}/documents/${queued.id}` },
    read: readOf(looking, reader),
    facts: factsOf(item, document, reader),
    form: decisionForm({ item, document, action, hrefOf, reason, failed, applicantLocale, inAWeek, withNext: false }, reader),
  };
} // prettier-ignore

const NEXT_SHOWN = 6;

/** The page of the queue. */
export function queuePage(parts: QueueParts, reader: Reader): QueuePage {
  const { filter, queue, looking, failed } = parts;
  const { t, locale, zone } = reader;
  const { date } = formats(locale, zone);
  const at = looking === null ? -1 : queue.findIndex(({ id }) => id === looking.queued.id);
  const to = (index: number, text: string): Link | null => {
    const one = queue[index];
    return one === undefined ? null : { text, href: queueHref(filter, { doc: one.id }) };
  };
  const narrowed = filter.call !== '' || filter.requirement !== '' || filter.city !== '';
  const total = queue.length === MOST_QUEUED ? `${String(MOST_QUEUED)}+` : String(queue.length);
  return {
    title: t('screening.queue.title'),
    errors: Object.entries(failed?.errors ?? {}).map(([field, text]) => ({ text, href: `#${field}` })),
    back: { text: t('screening.queue.back'), href: '/office' },
    selects: selectsOf(parts, reader),
    clear: narrowed ? { text: t('screening.queue.clear'), href: queueHref({ ...WHOLE_QUEUE, order: filter.order }) } : null,
    progress: t('screening.queue.progress', { n: at + 1, total }),
    previous: at > 0 ? to(at - 1, t('screening.queue.previous')) : null,
    skip: to(at + 1, t('screening.queue.skip')),
    identities: parts.identities.map((one) => ({
      text: `${one.guardian}, ${one.reference}`,
      href: `/office/applications/${one.applicationId}/guardians#g-${one.guardianId}`,
    })),
    empty:
      looking === null
        ? { title: t('screening.queue.empty'), text: t(narrowed ? 'screening.queue.emptyFilter' : 'screening.queue.emptyText') }
        : null,
    pane: looking === null ? null : paneOf(parts, looking, reader),
    after: queue.slice(at + 1, at + 1 + NEXT_SHOWN).map((one) => ({
      text: pick(one.requirementName, locale),
      href: queueHref(filter, { doc: one.id }),
      note: `${one.participant}, ${date(one.dueOn)}`,
    })),
  };
} // prettier-ignore
