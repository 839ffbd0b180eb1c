import type { Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Tag } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Whole } from './around.ts';
import { ownDocuments } from './content-tasks.view.ts';

type Task = Partials['task-list']['items'][number];
type Owed = Pick<Whole, 'application' | 'documents' | 'members'>;

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

function taskOf(item: ChecklistItem, applicationId: string, reader: Reader): Task {
  return {
    text: pick(item.name, reader.locale),
    href: `/applications/${applicationId}/documents#r-${item.requirementId}-${item.participantId}`,
    ...(item.requested === null ? {} : { hint: item.requested.reason }),
    tag: tagOf(item, reader),
  };
}

/** What several members owe alike stands once, with their names: one document of eight people would fill a phone. */
function membersTasks(items: readonly ChecklistItem[], { application, members }: Owed, reader: Reader): Task[] {
  const alike = new Map<string, { readonly task: Task; readonly names: string[] }>();
  for (const item of items) {
    const task = taskOf(item, application.id, reader);
    const key = JSON.stringify([item.requirementId, task.tag, task.hint]);
    const name = members.find(({ participantId }) => participantId === item.participantId)?.name ?? '';
    const same = alike.get(key);
    if (same === undefined) alike.set(key, { task, names: [name] });
    else same.names.push(name);
  }
  const list = new Intl.ListFormat(reader.locale, { type: 'conjunction' });
  return [...alike.values()].map(({ task, names }) => ({
    ...task,
    href: `/applications/${application.id}/members`,
    hint: [reader.t('applications.tasks.laterOf', { names: list.format(names) }), task.hint].filter(Boolean).join(' '),
  }));
}

/**
 * Documents that are owed, each with its day: what ran out first, then by day, then what waits for the nomination. One's
 * own come before those of a group's members.
 */
export function datedItems(whole: Owed, reader: Reader): Task[] {
  const order = (item: ChecklistItem): string => (item.standing === 'expired' ? '' : (item.dueOn ?? '9999'));
  const owed = whole.documents.filter(isOwed).sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  const own = ownDocuments({ ...whole, documents: owed });
  return [
    ...own.map((item) => taskOf(item, whole.application.id, reader)),
    ...membersTasks(
      owed.filter((item) => !own.includes(item)),
      whole,
      reader,
    ),
  ];
}
