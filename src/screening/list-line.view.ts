import { daysBetween, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Inline, Piece, Tag } from '../web/inline.ts';
import type { Link } from '../web/partials.ts';
import type { Filters, ListedApplication } from './applications.reads.ts';
import type { SeenCall } from './calls.reads.ts';
import { caseHref } from './filters.form.ts';
import { stateTag } from './list-parts.view.ts';

/** One line of the table, or one card of the board. */
export interface Line {
  readonly id: string;
  readonly select: string;
  readonly reference: Link;
  readonly name: string;
  readonly title: string | null;
  readonly city: string;
  readonly cells: readonly Inline[];
  readonly tags: readonly Tag[];
  readonly late: boolean;
}

/** True of somebody who is a minor today by what the call says. */
export function isMinor(row: Pick<ListedApplication, 'bornOn'>, call: SeenCall | undefined): boolean {
  return call !== undefined && row.bornOn !== null && row.bornOn > call.minorsBornAfter;
}

function tagsOf(row: ListedApplication, reader: Reader, calls: ReadonlyMap<string, SeenCall>): Tag[] {
  const { t, at } = reader;
  const tags: Tag[] = [];
  const needed = calls.get(row.callId)?.reviewsNeeded ?? 0;
  if (row.rejected > 0) tags.push({ kind: 'err', text: t('screening.list.rejected', { count: row.rejected }) });
  if (row.toCheck > 0) tags.push({ kind: 'warn', text: t('screening.list.toCheck', { count: row.toCheck }) });
  if (row.unanswered > 0)
    tags.push({ kind: 'warn', icon: 'mail', text: t('screening.list.unanswered', { count: row.unanswered }) });
  if (row.objected) tags.push({ kind: 'warn', text: t('screening.list.objected') });
  if (row.state === 'in_review' || row.state === 'interview')
    tags.push({
      kind: row.reviewCount >= needed ? 'ok' : 'mute',
      text: t('screening.list.reviews', { done: row.reviewCount, total: needed }),
    });
  if (row.state === 'deliberation' && row.reviewCount > 0)
    tags.push({ kind: 'mute', text: t('screening.list.average', { score: averageOf(row, reader) }) });
  if (row.dueAt !== null && row.dueAt <= at && row.state === 'returned')
    tags.push({ kind: 'err', text: t('screening.list.late') });
  if (isMinor(row, calls.get(row.callId))) tags.push({ kind: 'info', text: t('screening.list.minor') });
  if (row.typed) tags.push({ kind: 'mute', text: t('screening.list.paper') });
  return tags;
}

function averageOf(row: ListedApplication, { locale, zone }: Reader): string {
  return formats(locale, zone).number(Math.round(row.reviewSum / row.reviewCount) / 100);
}

function sinceOf(row: ListedApplication, { t, at, zone }: Reader): string {
  const days = daysBetween(row.stateSince, at, zone);
  return days <= 0 ? t('screening.list.today') : t('screening.list.days', { count: days });
}

/** One application as a line of the table and as a card. */
export function lineOf(
  row: ListedApplication,
  filters: Filters,
  reader: Reader,
  calls: ReadonlyMap<string, SeenCall>,
): Line {
  const { t, locale, at } = reader;
  const tags = tagsOf(row, reader, calls);
  const spaced = tags.flatMap((tag, index): Piece[] => (index === 0 ? [{ tag }] : [{ text: ' ' }, { tag }]));
  return {
    id: row.id,
    select: t('screening.list.select', { reference: row.reference }),
    reference: { text: row.reference, href: caseHref(row.id, filters) },
    name: row.name,
    title: row.title === '' ? null : row.title,
    city: row.cityName,
    cells: [pick(row.callName, locale), row.cityName, [{ tag: stateTag(t, row.state) }], sinceOf(row, reader), spaced],
    tags,
    late: row.dueAt !== null && row.dueAt <= at && row.state === 'returned',
  };
}
