import type { Reader } from '../calls/when.ts';
import { lastMinute } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { OwnAssignment } from './mine.reads.ts';
import { pointsShown } from './points.ts';
import { nextToScore, reviewHref } from './score.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'reviews/list': ReviewsPage;
  }
}

/** The reviewer's own list, call by call. */
export interface ReviewsPage extends Page {
  readonly intro: string;
  readonly empty: Partials['empty-state'] | null;
  readonly calls: readonly {
    readonly id: string;
    readonly name: string;
    readonly progress: Partials['progress'];
    readonly next: Link | null;
    readonly table: Partials['table'];
  }[];
}

function tagOf(one: OwnAssignment, open: readonly string[], { t, at }: Reader): Tag {
  if (one.sentAt !== null) return { kind: 'ok', text: t('reviews.list.sent') };
  if (!open.includes(one.state)) return { kind: 'mute', text: t('reviews.list.over') };
  if (one.dueAt !== null && one.dueAt <= at) return { kind: 'err', text: t('reviews.list.late') };
  return one.savedAt === null
    ? { kind: 'info', text: t('reviews.list.assigned') }
    : { kind: 'warn', text: t('reviews.list.begun') };
}

function groupsOf(assignments: readonly OwnAssignment[]): readonly (readonly OwnAssignment[])[] {
  const groups = new Map<string, OwnAssignment[]>();
  for (const one of assignments) {
    const group = groups.get(one.callId);
    if (group) group.push(one);
    else groups.set(one.callId, [one]);
  }
  return [...groups.values()];
}

function callOf(
  group: readonly OwnAssignment[],
  open: readonly string[],
  reader: Reader,
): ReviewsPage['calls'][number] {
  const { t, locale } = reader;
  const first = group[0];
  const id = first?.callId ?? '';
  const name = first ? pick(first.callName, locale) : '';
  const sent = group.filter(({ sentAt }) => sentAt !== null).length;
  const last = group.at(-1);
  const next = last ? nextToScore(group, last.id, open) : null;
  const alone = last?.sentAt === null && open.includes(last.state) ? reviewHref(last.id) : null;
  const to = next ?? alone;
  return {
    id,
    name,
    progress: {
      id: `p-${id}`,
      text: t('reviews.list.progress', { n: sent, max: group.length }),
      value: sent,
      max: group.length,
    },
    next: to === null ? null : { text: t(sent === 0 ? 'reviews.list.start' : 'reviews.list.goOn'), href: to },
    table: {
      caption: name,
      captionHidden: true,
      columns: [
        { text: t('reviews.list.application') },
        { text: t('reviews.list.state') },
        { text: t('reviews.list.due') },
        { text: t('reviews.list.total'), number: true },
      ],
      rows: group.map((one, index) => ({
        cells: [
          [
            { link: reviewHref(one.id), text: one.reference },
            { br: true },
            { text: t('reviews.list.number', { n: index + 1 }), muted: true, small: true },
          ],
          [{ tag: tagOf(one, open, reader) }],
          one.dueAt === null ? '–' : formats(locale, one.zone).dateTime(lastMinute(one.dueAt)),
          one.total === null ? '–' : pointsShown(one.total / 100, locale),
        ],
      })),
    },
  };
}

/** The page of one's own reviews. */
export function reviewsPage(
  assignments: readonly OwnAssignment[],
  open: readonly string[],
  reader: Reader,
): ReviewsPage {
  const { t } = reader;
  const owed = assignments.filter((one) => one.sentAt === null && open.includes(one.state)).length;
  return {
    title: t('reviews.list.title'),
    intro: owed === 0 ? t('reviews.list.nothingOwed') : t('reviews.list.owed', { count: owed }),
    empty:
      assignments.length === 0 ? { title: t('reviews.list.empty'), text: t('reviews.list.emptyText'), level: 2 } : null,
    calls: groupsOf(assignments).map((group) => callOf(group, open, reader)),
  };
}
