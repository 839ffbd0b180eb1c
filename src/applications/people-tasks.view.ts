import type { Reader } from '../calls/when.ts';
import { lacksOf } from '../members/lacks.ts';
import type { Whole } from './around.ts';
import type { Counted } from './content-tasks.view.ts';
import { tagOf, type TaskStatus } from './frame.view.ts';

/** How many referees are asked for, without those that the office does without. */
export function refereesAsked({ call, waived }: Whole): number {
  return Math.max(0, call.settings.referees.reduce((sum, { count }) => sum + count, 0) - waived);
}

/** The referees, where the call asks for any. */
export function refereesTask(whole: Whole, reader: Reader): Counted[] {
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

/** The guardians of a minor. */
export function guardiansTask(whole: Whole, reader: Reader): Counted[] {
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
export function membersTask(whole: Whole, reader: Reader): Counted[] {
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
