import { lastMinute, type Reader } from '../calls/when.ts';
import { HOUR } from '../deps.ts';
import { formats } from '../i18n/format.ts';
import { isKey } from '../i18n/index.ts';
import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { OfficeRequest } from './office.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'privacy/requests': RequestsPage;
  }
}

/** The queue of requests about data, and what was answered lately. */
export interface RequestsPage extends Page {
  readonly back: Link;
  readonly lead: string;
  readonly table: Partials['table'];
  readonly empty: Partials['empty-state'] | null;
  readonly settled: Partials['table'] | null;
  readonly retention: Link | null;
}

/** What a request is called when people talk about it: the end of its id. */
export function numberOf(id: string): string {
  return `D-${id.slice(-6).toUpperCase()}`;
}

/** What is asked, in the reader's words. */
export function kindWord(kind: string, { t }: Pick<Reader, 't'>): string {
  const key = `privacy.kind.${kind}`;
  return isKey(key) ? t(key) : kind;
}

/** How a request ended, in the reader's words. */
export function outcomeWord(
  { outcome, state }: Pick<OfficeRequest, 'outcome' | 'state'>,
  { t }: Pick<Reader, 't'>,
): string {
  const key = `erasure.outcome.${outcome ?? state}`;
  return isKey(key) ? t(key) : state;
}

/** How many hours of the three times 24 are left, or were used beyond them; always said, whatever day it is. */
export function clockTag(dueAt: string, { t, at }: Pick<Reader, 't' | 'at'>): Tag {
  const left = Date.parse(dueAt) - Date.parse(at);
  if (left <= 0) return { kind: 'err', text: t('erasure.queue.overdue', { count: Math.floor(-left / HOUR) }) };
  const kind = left <= 24 * HOUR ? 'warn' : 'info';
  return { kind, text: t('erasure.queue.hoursLeft', { count: Math.floor(left / HOUR) }) };
}

function whose({ name, references }: OfficeRequest, { t }: Reader): Inline {
  const where = references ?? t('erasure.queue.noApplication');
  if (name === null) return where;
  return [{ text: name }, { br: true }, { text: where, muted: true, small: true }];
}

const link = (request: OfficeRequest, reader: Reader): Inline => [
  { link: `/office/data-requests/${request.id}`, text: kindWord(request.kind, reader) },
  { br: true },
  { text: numberOf(request.id), muted: true, small: true },
];

function openTable(open: readonly OfficeRequest[], reader: Reader): Partials['table'] {
  const { t, locale, zone, at } = reader;
  const { dateTime } = formats(locale, zone);
  return {
    caption: t('erasure.queue.caption'),
    captionHidden: true,
    phone: 'stack',
    columns: (['request', 'whose', 'asked', 'due'] as const).map((column) => ({ text: t(`erasure.queue.${column}`) })),
    rows: open.map((request) => {
      const due = request.dueAt ?? request.askedAt;
      return {
        marked: due <= at,
        cells: [
          link(request, reader),
          whose(request, reader),
          dateTime(request.confirmedAt ?? request.askedAt),
          [{ text: dateTime(lastMinute(due)) }, { br: true }, { tag: clockTag(due, reader) }],
        ],
      };
    }),
  };
}

function settledTable(settled: readonly OfficeRequest[], reader: Reader): Partials['table'] {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  return {
    caption: t('erasure.queue.settledTitle'),
    captionHidden: true,
    phone: 'stack',
    columns: (['request', 'whose', 'answered', 'how'] as const).map((column) => ({
      text: t(`erasure.queue.${column}`),
    })),
    rows: settled.map((request) => ({
      cells: [
        link(request, reader),
        whose(request, reader),
        request.settledAt === null ? '' : dateTime(request.settledAt),
        outcomeWord(request, reader),
      ],
    })),
  };
}

/** The page of requests. */
export function requestsPage(
  parts: {
    readonly open: readonly OfficeRequest[];
    readonly settled: readonly OfficeRequest[];
    readonly isAdmin: boolean;
  },
  reader: Reader,
): RequestsPage {
  const { t } = reader;
  const { open, settled, isAdmin } = parts;
  return {
    title: t('erasure.queue.title'),
    back: { text: t('erasure.queue.back'), href: '/office' },
    lead: t('erasure.queue.lead'),
    table: openTable(open, reader),
    empty: open.length === 0 ? { title: t('erasure.queue.none'), text: t('erasure.queue.noneText') } : null,
    settled: settled.length === 0 ? null : settledTable(settled, reader),
    retention: isAdmin ? { text: t('erasure.queue.retention'), href: '/admin/retention' } : null,
  };
}
