import { lastMinute, periodOf, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { nextWord } from '../i18n/words.ts';
import type { Tag } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { ApplicationSummary } from './applications.reads.ts';
import { stateTag } from './state-tag.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/list': ListPage;
    'applications/answers': AnswersPage;
  }
}

/** Everything that somebody applied to, or began to. */
export interface ListPage extends Page {
  readonly applications: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
    readonly eyebrow: string;
    readonly reference: string;
    readonly tag: Tag;
    readonly text: string;
    readonly by: string | null;
    readonly news: Tag | null;
  }[];
  readonly pager: Partials['pager'];
}

/** Everything that was answered, to be read. */
export interface AnswersPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly reference: string;
  readonly parts: readonly { readonly id: string; readonly title: string; readonly rows: Partials['summary-list'] }[];
}

function byWhen(application: ApplicationSummary, { t, locale, zone, at }: Reader): string | null {
  const { dateTime } = formats(locale, zone);
  if (application.state === 'draft' && at < application.closesAt)
    return t('applications.list.sendBy', { time: dateTime(lastMinute(application.closesAt), application.callZone) });
  if (application.state === 'returned' && application.dueAt !== null)
    return t('applications.list.fixBy', { time: dateTime(lastMinute(application.dueAt)) });
  return null;
}

function newsOf(unread: number, { t }: Reader): Tag | null {
  return unread === 0 ? null : { kind: 'info', icon: 'mail', text: t('messages.own.tag', { count: unread }) };
}

/** The list of somebody's applications. */
export function listPage(
  applications: readonly ApplicationSummary[],
  pager: Partials['pager'],
  several: boolean,
  unread: ReadonlyMap<string, number>,
  reader: Reader,
): ListPage {
  const { t, locale } = reader;
  return {
    title: t('applications.list.title'),
    applications: applications.map((application) => ({
      id: application.id,
      title: pick(application.callName, locale),
      href: `/applications/${application.id}`,
      eyebrow: [several ? application.personName : '', periodOf(application.startsOn, application.endsOn, reader)]
        .filter(Boolean)
        .join(', '),
      reference: application.reference,
      tag: stateTag(application.state, reader),
      text: nextWord(t, 'application', application.state, 'applicant'),
      by: byWhen(application, reader),
      news: newsOf(unread.get(application.id) ?? 0, reader),
    })),
    pager,
  };
}
