import type { Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Tag } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Whole } from './around.ts';

type Task = Partials['task-list']['items'][number];

/** What is due later is never a refusal: it stands here with its day until it is there. */
function isOwed(item: ChecklistItem): boolean {
  if (item.dueOn !== null || item.standing === 'expired') return true;
  return item.standing === 'missing' && item.due !== 'submission';
}

function tagOf(item: ChecklistItem, { t, locale, zone }: Reader): Tag {
  const { date } = formats(locale, zone);
  if (item.standing === 'expired') return { kind: 'err', icon: 'expired', text: t('uploads.tag.expired') };
  const day = item.dueOn === null ? null : date(item.dueOn);
  if (day === null) return { kind: 'line', icon: 'calendar', text: t(`uploads.due.${item.due}`) };
  if (item.standing === 'rejected') return { kind: 'err', text: t('uploads.tag.fixBy', { day }) };
  const text = t(item.tooShort ? 'uploads.tag.renewBy' : 'uploads.tag.dueBy', { day });
  return { kind: item.requested !== null || item.tooShort ? 'warn' : 'line', icon: 'calendar', text };
}

/** Documents that are owed, each with its day: what ran out first, then by day, then what waits for the nomination. */
export function datedItems(whole: Pick<Whole, 'application' | 'documents'>, reader: Reader): Task[] {
  const order = (item: ChecklistItem): string => (item.standing === 'expired' ? '' : (item.dueOn ?? '9999'));
  return whole.documents
    .filter(isOwed)
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0))
    .map((item) => ({
      text: pick(item.name, reader.locale),
      href: `/applications/${whole.application.id}/documents#r-${item.requirementId}-${item.participantId}`,
      ...(item.requested === null ? {} : { hint: item.requested.reason }),
      tag: tagOf(item, reader),
    }));
}
