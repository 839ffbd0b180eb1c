import type { RuleDefinition, Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Whole } from './around.ts';
import { documentsTask, ownDocuments, placesTask, sectionTask, type Counted, type Task } from './content-tasks.view.ts';
import { datedItems } from './dated.view.ts';
import {
  crumbs,
  deadlineCard,
  eyebrowOf,
  helpCard,
  messagesLink,
  messagesNotice,
  sectionStatuses,
  tagOf,
} from './frame.view.ts';
import { failingFacts } from './gaps.ts';
import { movedCard, type MovedCard, type News } from './moved.view.ts';
import { guardiansTask, membersTask, refereesTask } from './people-tasks.view.ts';
import { rulesCard, type RulesCard } from './rules-moved.view.ts';
import { stagesOf } from './stages.view.ts';
import { withdrawLinks } from './withdraw-link.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/tasks': TasksPage;
  }
}

/** The task list of a draft. */
export interface TasksPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly tag: Tag;
  readonly reference: string;
  readonly person: string | null;
  readonly attention: Partials['notice'] | null;
  readonly news: Partials['notice'] | null;
  /** What is new in the form, until it was seen. */
  readonly moved: MovedCard | null;
  /** What is new in the rules, until it was seen. */
  readonly rules: RulesCard | null;
  readonly deadline: Partials['card'] | null;
  readonly progress: Partials['progress'];
  readonly groups: readonly { readonly title: string; readonly tasks: Partials['task-list'] }[];
  readonly savedText: string;
  readonly timeline: Partials['timeline'];
  readonly help: Partials['card'];
  readonly more: readonly Link[];
}

function sendTask(whole: Whole, reader: Reader): Task {
  const { t } = reader;
  const ready = failingFacts(whole.standing, 'submit', reader.at).filter(({ fact }) => fact !== 'in_time').length === 0;
  return {
    text: t('applications.tasks.check'),
    href: `/applications/${whole.application.id}/check`,
    hint: t(ready ? 'applications.tasks.checkReady' : 'applications.tasks.checkHint'),
    tag: ready ? tagOf('notStarted', reader, t('applications.status.ready')) : tagOf('locked', reader),
  };
}

function attentionOf(whole: Whole, reader: Reader): Partials['notice'] | null {
  const { t, locale } = reader;
  const broken = ownDocuments(whole).filter((item) => item.standing === 'rejected' || item.standing === 'expired');
  if (broken.length === 0) return null;
  const names = broken.map((item) => pick(item.name, locale)).join(', ');
  return {
    kind: 'err',
    title: t('applications.tasks.fixFiles', { count: broken.length }),
    paragraphs: [
      [
        { text: `${names}. ` },
        { link: `/applications/${whole.application.id}/documents`, text: t('applications.tasks.replace') },
      ],
    ],
  };
}

function timeLeft(minutes: number, { t, locale, zone }: Reader): string {
  if (minutes < 60) return t('applications.tasks.minutes', { count: minutes });
  const hours = Math.round(minutes / 30) / 2;
  return t('applications.tasks.hours', { count: hours, n: formats(locale, zone).number(hours) });
}

function progressOf(counted: readonly Counted[], reader: Reader): Partials['progress'] {
  const { t } = reader;
  const done = counted.filter(({ status }) => ['complete', 'waiting', 'checking'].includes(status)).length;
  const minutes = Math.ceil(counted.reduce((sum, { minutes: left }) => sum + left, 0) / 5) * 5;
  return {
    id: 'progress',
    text: t('applications.tasks.progress', { done, total: counted.length }),
    ...(minutes > 0 ? { note: timeLeft(minutes, reader) } : {}),
    value: done,
    max: Math.max(1, counted.length),
  };
}

/** When the newest section was saved. */
function lastSaved(whole: Pick<Whole, 'saved' | 'application'>, { t, locale, zone }: Reader): string {
  const times = [...whole.saved.values()].map(({ savedAt }) => savedAt).sort();
  const time = formats(locale, zone).dateTime(times.at(-1) ?? whole.application.changedAt);
  return t('applications.tasks.saved', { time });
}

/** The task list. */
export function tasksPage(
  whole: Whole,
  several: boolean,
  changes: { readonly form: News | null; readonly rules: readonly RuleDefinition[] | null },
  reader: Reader,
): TasksPage {
  const { t, locale } = reader;
  const { application, form } = whole;
  const statuses = sectionStatuses(whole);
  const sections = (group: Section['group']): Counted[] =>
    form.sections
      .filter((section) => section.group === group)
      .map((section) => sectionTask(whole, section, statuses.get(section.key) ?? 'notStarted', reader));
  const groups = [
    { title: t('applications.tasks.about_you'), counted: [...sections('about_you'), ...membersTask(whole, reader)] },
    {
      title: t('applications.tasks.your_proposal'),
      counted: [...sections('your_proposal'), ...placesTask(whole, reader)],
    },
    {
      title: t('applications.tasks.proof'),
      counted: [...documentsTask(whole, reader), ...refereesTask(whole, reader), ...guardiansTask(whole, reader)],
    },
    { title: t('applications.tasks.agreements'), counted: sections('agreements') },
  ].filter(({ counted }) => counted.length > 0);
  const later = datedItems(whole, reader);
  const send = { title: t('applications.tasks.send'), tasks: { items: [sendTask(whole, reader)] } };
  return {
    title: pick(application.callName, locale),
    crumbs: crumbs(application, reader, 'list'),
    eyebrow: eyebrowOf(application, reader),
    tag: { kind: 'info', text: t('applications.tasks.draft') },
    reference: application.reference,
    person: several ? application.personName : null,
    attention: attentionOf(whole, reader),
    news: messagesNotice(application.id, whole.unread, t),
    moved: changes.form === null ? null : movedCard(whole, changes.form, reader),
    rules: changes.rules === null ? null : rulesCard(whole, changes.rules, reader),
    deadline: deadlineCard(whole, reader),
    progress: progressOf(groups.flatMap(({ counted }) => counted), reader), // prettier-ignore
    groups: [
      ...groups.map(({ title, counted }) => ({ title, tasks: { items: counted.map(({ task }) => task) } })),
      ...(later.length > 0 ? [{ title: t('applications.tasks.later'), tasks: { items: later } }] : []),
      send,
    ],
    savedText: lastSaved(whole, reader),
    timeline: { items: stagesOf(whole, reader) },
    help: helpCard(whole, reader),
    more: [
      messagesLink(application.id, whole.unread, t),
      { text: t('applications.tasks.call'), href: `/calls/${application.callSlug}` },
      ...withdrawLinks(whole.standing, reader),
    ],
  };
}
