import { deadlineOf } from '../calls/deadline.view.ts';
import { differsIn, daysBetween, lastMinute, periodOf, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Inline, Kind, Tag } from '../web/inline.ts';
import type { IconName } from '../web/icons.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { OwnApplication } from './applications.reads.ts';
import { flatAnswers, judgeSection } from './judge.ts';
import type { Own } from './own.ts';

/** How far a task is; each has its tag. */
export type TaskStatus = 'notStarted' | 'inProgress' | 'waiting' | 'fix' | 'complete' | 'locked' | 'checking';

const TAGS: Record<TaskStatus, { kind: Kind | 'line'; icon?: IconName }> = {
  notStarted: { kind: 'mute' },
  inProgress: { kind: 'info' },
  waiting: { kind: 'warn' },
  fix: { kind: 'err' },
  complete: { kind: 'ok' },
  locked: { kind: 'line' },
  checking: { kind: 'info' },
};

/** The tag of a task. */
export function tagOf(status: TaskStatus, { t }: Pick<Reader, 't'>, text = t(`applications.status.${status}`)): Tag {
  return { ...TAGS[status], text };
}

/** How far each section is; what was saved and cannot be right has to be fixed. */
export function sectionStatuses(own: Own): ReadonlyMap<string, TaskStatus> {
  const flat = flatAnswers(own.form, Object.fromEntries([...own.saved].map(([key, { answers }]) => [key, answers])));
  return new Map(
    own.form.sections.map((section) => {
      const saved = own.saved.get(section.key);
      if (!saved) return [section.key, 'notStarted'];
      if (saved.complete) return [section.key, 'complete'];
      const wrong = judgeSection(section, saved.answers, flat).some(({ missing }) => !missing);
      return [section.key, wrong ? 'fix' : 'inProgress'];
    }),
  );
}

/** Where the way back leads. */
export function crumbs(
  application: OwnApplication,
  { t, locale }: Reader,
  last: 'list' | 'application',
): Partials['breadcrumb'] {
  const list: Link = { text: t('applications.list.title'), href: '/applications' };
  const own: Link = { text: pick(application.callName, locale), href: `/applications/${application.id}` };
  return { links: [last === 'list' ? list : own] };
}

/** "6 weeks, Feb to Mar 2027, from Palu". */
export function eyebrowOf(application: OwnApplication, reader: Reader): string {
  const period = periodOf(application.startsOn, application.endsOn, reader);
  return reader.t('applications.eyebrow', { period, city: application.cityName });
}

/** Takes the deadlines of an application into the reader's calendar. */
export function calendarLink(applicationId: string, t: Reader['t']): Inline {
  return [{ link: `/applications/${applicationId}/deadlines.ics`, text: t('applications.calendar.add') }];
}

/** The card with the day by which something has to be sent; null where nothing runs out. */
export function deadlineCard(own: Own, reader: Reader): Partials['card'] | null {
  const { application, call } = own;
  const { t, locale, zone, at } = reader;
  if (application.state === 'returned' && application.dueAt !== null) {
    const minute = lastMinute(application.dueAt);
    const { dateTime } = formats(locale, zone);
    const here = differsIn(minute, application.cityZone, zone)
      ? [t('calls.deadline.elsewhere', { time: dateTime(minute) })]
      : [];
    const days = daysBetween(at, minute, application.cityZone);
    return {
      id: 'deadline',
      look: 'deadline',
      title: days <= 0 ? t('applications.deadline.againToday') : t('applications.deadline.again', { count: days }),
      time: { at: minute, text: dateTime(minute, application.cityZone), countdown: true },
      paragraphs: [...here, t('applications.deadline.lapses'), calendarLink(application.id, t)],
    };
  }
  if (application.state !== 'draft') return null;
  const deadline = deadlineOf(call, reader);
  if (at >= call.closesAt) {
    const due = application.dueAt;
    const letIn = due !== null && due > call.graceEndsAt && at < due;
    const paragraphs =
      at < call.graceEndsAt
        ? [t('applications.deadline.grace')]
        : letIn
          ? [t('applications.late.until', { time: formats(locale, zone).dateTime(lastMinute(due), call.zone) })]
          : [t('applications.deadline.late')];
    return {
      id: 'deadline',
      look: 'deadline',
      title: t('applications.deadline.closed'),
      time: { at: deadline.at, text: deadline.text },
      paragraphs,
    };
  }
  return {
    id: 'deadline',
    look: 'deadline',
    title: t('applications.deadline.closes', { left: deadline.left }),
    time: { at: deadline.at, text: deadline.text, countdown: true },
    paragraphs: [
      ...(deadline.elsewhere === null ? [] : [deadline.elsewhere]),
      [{ link: `/calls/${call.slug}/closing.ics`, text: t('calls.start.calendar') }],
    ],
  };
}

/** The card that says whom to ask. */
export function helpCard({ application }: Own, { t }: Reader): Partials['card'] {
  const { cityEmail, reference } = application;
  const address = `mailto:${cityEmail}?subject=${encodeURIComponent(reference)}`;
  return {
    id: 'help',
    title: t('applications.help.title'),
    paragraphs: [
      [
        { link: address, text: t('applications.help.write') },
        { br: true },
        { text: t('applications.help.quote', { reference }), muted: true, small: true },
      ],
    ],
  };
}

/** A sentence with a tag that says how it stands. */
export interface TaggedLine {
  readonly text: string;
  readonly note: string;
  readonly tag: Tag;
}

/** A line of the little list of sections beside a page. */
export interface MiniItem {
  readonly icon: IconName;
  readonly tone: 'ok' | 'err' | 'info' | 'warn' | 'mute';
  readonly text: string;
  readonly status: string;
  readonly href: string;
  readonly current: boolean;
}

const MINI: Record<TaskStatus, { icon: IconName; tone: MiniItem['tone'] }> = {
  notStarted: { icon: 'circle', tone: 'mute' },
  inProgress: { icon: 'half', tone: 'info' },
  waiting: { icon: 'clock', tone: 'warn' },
  fix: { icon: 'alert', tone: 'err' },
  complete: { icon: 'check', tone: 'ok' },
  locked: { icon: 'lock', tone: 'mute' },
  checking: { icon: 'half', tone: 'info' },
};

/** The sections of the form with how far each is. */
export function miniList(own: Own, current: string, { t, locale }: Reader): readonly MiniItem[] {
  const statuses = sectionStatuses(own);
  return own.form.sections.map((section) => {
    const status = statuses.get(section.key) ?? 'notStarted';
    return {
      ...MINI[status],
      text: pick(section.title, locale),
      status: t(`applications.status.${status}`),
      href: `/applications/${own.application.id}/sections/${section.key}`,
      current: section.key === current,
    };
  });
}

/** The way to the messages with the office, with how many are new. */
export function messagesLink(applicationId: string, unread: number, t: Reader['t']): Link {
  return {
    text: unread > 0 ? t('messages.own.linkNew', { count: unread }) : t('messages.own.link'),
    href: `/applications/${applicationId}/messages`,
  };
}

/** Says that the office has written; null where nothing is new. */
export function messagesNotice(applicationId: string, unread: number, t: Reader['t']): Partials['notice'] | null {
  if (unread === 0) return null;
  return {
    kind: 'info',
    title: t('messages.own.noticeTitle', { count: unread }),
    paragraphs: [[{ link: `/applications/${applicationId}/messages`, text: t('messages.own.noticeLink') }]],
  };
}
