import { minutesFor } from '../calls/call.view.ts';
import type { Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Partials } from '../web/partials.ts';
import type { Whole } from './around.ts';
import { tagOf, type TaskStatus } from './frame.view.ts';

/** One line of the task list. */
export type Task = Partials['task-list']['items'][number];

/** A task with how far it is, and how many minutes it still takes. */
export interface Counted {
  readonly status: TaskStatus;
  readonly minutes: number;
  readonly task: Task;
}

/** A section of the form. */
export function sectionTask(whole: Whole, section: Section, status: TaskStatus, reader: Reader): Counted {
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

/** The documents that are asked of the applicant; none where nothing is. */
export function documentsTask(whole: Whole, reader: Reader): Counted[] {
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

/** The places, in the order of the applicant’s wish. */
export function placesTask(whole: Whole, reader: Reader): Counted[] {
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
