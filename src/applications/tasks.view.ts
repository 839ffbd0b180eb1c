import { minutesFor } from '../calls/call.view.ts';
import type { RuleDefinition, Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { stateWord } from '../i18n/words.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Whole } from './around.ts';
import { datedItems } from './dated.view.ts';
import { lacksOf } from '../members/lacks.ts';
import {
  crumbs,
  deadlineCard,
  eyebrowOf,
  helpCard,
  messagesLink,
  messagesNotice,
  sectionStatuses,
  tagOf,
  type TaskStatus,
} from './frame.view.ts';
import { failingFacts } from './gaps.ts';
import { movedCard, type MovedCard, type News } from './moved.view.ts';
import { rulesCard, type RulesCard } from './rules-moved.view.ts';
import { stagesOf } from './stages.view.ts';
import { withdrawLinks } from './withdraw-link.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/tasks': TasksPage;
  }
}

type Task = Partials['task-list']['items'][number];

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

/** The tag that says where an application is, in the applicant's words. */
export function stateTag(state: string, { t }: Pick<Reader, 't'>): Tag {
  const text = stateWord(t, 'application', state, 'applicant');
  if (state === 'draft') return { kind: 'info', text };
  if (state === 'returned') return { kind: 'warn', text };
  if (state === 'selected' || state === 'closed') return { kind: 'ok', text };
  return ['not_selected', 'ineligible', 'withdrawn', 'lapsed'].includes(state)
    ? { kind: 'mute', text }
    : { kind: 'info', text };
}

interface Counted {
  readonly status: TaskStatus;
  readonly minutes: number;
  readonly task: Task;
}

function sectionTask(whole: Whole, section: Section, status: TaskStatus, reader: Reader): Counted {
  const { t, locale } = reader;
  const essays = section.questions.filter((question) => question.words);
  const [essay] = essays;
  const hint =
    section.questions.every((question) => question.restricted === true) ? t('applications.who.restricted')
    : essays.length === 1 && essay?.words ? t('applications.tasks.words', { count: essay.words.max })
    : undefined; // prettier-ignore
  const left = status === 'complete' ? 0 : minutesFor(section) / (status === 'notStarted' ? 1 : 2);
  const task = {
    text: pick(section.title, locale),
    href: `/applications/${whole.application.id}/sections/${section.key}`,
    tag: tagOf(status, reader, status === 'fix' ? t('applications.status.fixAnswer') : undefined),
    ...(hint === undefined ? {} : { hint }),
  };
  return { status, minutes: left, task };
}

/** What is asked of the applicant: the members of a group answer for themselves. */
export function ownDocuments({ documents, members }: Pick<Whole, 'documents' | 'members'>): Whole['documents'] {
  return documents.filter((item) => !members.some(({ participantId }) => participantId === item.participantId));
}

/** How far the documents are that are due when the application is sent, and what has to be put right with any. */
function documentsStatus(whole: Whole): { status: TaskStatus; given: number; asked: number } {
  const documents = ownDocuments(whole);
  const due = documents.filter((item) => item.due === 'submission');
  const given = due.filter((item) => item.standing !== 'missing').length;
  const broken = documents.some((item) => item.standing === 'rejected' || item.standing === 'expired');
  const status: TaskStatus = broken
    ? 'fix'
    : given < due.length
      ? given === 0
        ? 'notStarted'
        : 'inProgress'
      : due.some((item) => item.standing === 'checking')
        ? 'checking'
        : 'complete';
  return { status, given, asked: due.length };
}

function documentsTask(whole: Whole, reader: Reader): Counted[] {
  const { t } = reader;
  const { status, given, asked } = documentsStatus(whole);
  if (ownDocuments(whole).length === 0) return [];
  const task = {
    text: t('applications.tasks.documents'),
    href: `/applications/${whole.application.id}/documents`,
    hint: t('applications.tasks.documentsHint', { count: asked }),
    note: t('applications.tasks.documentsNote', { given, asked }),
    tag: tagOf(status, reader, status === 'fix' ? t('applications.status.fixFile') : undefined),
  };
  return [{ status, minutes: 3 * (asked - given), task }];
}

/** How many referees are asked for, without those that the office does without. */
export function refereesAsked({ call, waived }: Whole): number {
  return Math.max(0, call.settings.referees.reduce((sum, { count }) => sum + count, 0) - waived);
}

function refereesTask(whole: Whole, reader: Reader): Counted[] {
  const { t } = reader;
  const asked = refereesAsked(whole);
  if (asked === 0) return [];
  const named = whole.referees.filter(({ state }) => state !== 'declined');
  const status: TaskStatus =
    named.length === 0
      ? 'notStarted'
      : named.length < asked
        ? 'inProgress'
        : named.some(({ state }) => state === 'asked')
          ? 'waiting'
          : 'complete';
  const task = {
    text: t('applications.tasks.referees', { count: asked }),
    href: `/applications/${whole.application.id}/referees`,
    hint: t('applications.tasks.refereesHint'),
    note: t('applications.tasks.named', { given: named.length, asked }),
    tag: tagOf(status, reader, status === 'waiting' ? t('applications.status.waitingReferee') : undefined),
  };
  return [{ status, minutes: 2 * Math.max(0, asked - named.length), task }];
}

function guardiansTask(whole: Whole, reader: Reader): Counted[] {
  const { t } = reader;
  if (!whole.standing.leadMinor) return [];
  const asked = whole.guardians.some(({ askedAt, consented }) => askedAt !== null && !consented);
  const status: TaskStatus = whole.guardians.length === 0 ? 'notStarted' : asked ? 'waiting' : 'complete';
  const task = {
    text: t('applications.tasks.guardians'),
    href: `/applications/${whole.application.id}/guardians`,
    hint: t('applications.tasks.guardiansHint'),
    tag: tagOf(status, reader, status === 'waiting' ? t('applications.status.waitingGuardian') : undefined),
  };
  return [{ status, minutes: whole.guardians.length === 0 ? 2 : 0, task }];
}

/** The group, where the form says that there is one: each member has to be ready before it can be sent. */
function membersTask(whole: Whole, reader: Reader): Counted[] {
  const { t } = reader;
  const { groupOf } = whole.standing;
  if (groupOf === null && whole.members.length === 0) return [];
  const total = whole.standing.members.count;
  const ready = whole.members.filter((one) => one.state === 'confirmed' && lacksOf(one, whole, reader).length === 0);
  const wrong = groupOf === null || total + 1 > groupOf || whole.members.some(({ state }) => state === 'declined');
  const status: TaskStatus = total === 0 ? 'notStarted' : wrong ? 'fix' : ready.length < total ? 'waiting' : 'complete';
  const task = {
    text: t('members.task.title'),
    href: `/applications/${whole.application.id}/members`,
    hint: t('members.task.hint'),
    ...(total > 0 ? { note: t('members.task.note', { done: ready.length, total }) } : {}),
    tag: tagOf(status, reader, status === 'waiting' ? t('members.task.waiting') : undefined),
  };
  return [{ status, minutes: total === 0 ? 5 : 0, task }];
} // prettier-ignore

function placesTask(whole: Whole, reader: Reader): Counted[] {
  const { t } = reader;
  const most = Math.min(whole.call.settings.placesToRank, whole.places.length);
  if (whole.standing.ranked.needed === 0) return [];
  const status: TaskStatus = whole.ranked.length === 0 ? 'notStarted' : 'complete';
  const task = {
    text: t('applications.tasks.places'),
    href: `/applications/${whole.application.id}/places`,
    hint: t('applications.tasks.placesHint', { count: most }),
    tag: tagOf(status, reader),
  };
  return [{ status, minutes: status === 'complete' ? 0 : 3, task }];
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
