import { dayIn } from './days.ts';
import type { Reader } from '../calls/when.ts';
import type { Answers } from '../calls/definitions.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { sameAnswer } from './answers.ts';
import type { Whole } from './around.ts';
import type { ReturnItem, SentSnapshot } from './content.reads.ts';
import { mayEditSection, PLACES } from './editable.ts';
import { crumbs, deadlineCard, eyebrowOf, helpCard, messagesLink, messagesNotice, tagOf } from './frame.view.ts';
import { sectionOf } from './judge.ts';
import { shownAnswer } from './shown.view.ts';
import { stagesOf } from './stages.view.ts';
import { stateTag } from './state-tag.view.ts';
import { withdrawLinks } from './withdraw-link.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/returned': ReturnedPage;
  }
}

/** An application that was sent back: what to change, by when, and what was changed. */
export interface ReturnedPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly tag: Tag;
  readonly reference: string;
  readonly lead: string;
  readonly news: Partials['notice'] | null;
  readonly deadline: Partials['card'] | null;
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly tag: Tag;
    readonly reason: string;
    readonly from: string;
    readonly changes: readonly { readonly label: string; readonly before: Inline; readonly now: Inline }[];
    readonly change: Link;
    readonly settled: boolean;
    readonly answer: { readonly action: string; readonly error: string | null };
  }[];
  readonly send: { readonly action: string; readonly ready: boolean; readonly done: string };
  readonly locked: readonly Link[];
  readonly timeline: Partials['timeline'];
  readonly help: Partials['card'];
  readonly more: readonly Link[];
}

type Change = ReturnedPage['items'][number]['changes'][number];

function answersThen(snapshot: SentSnapshot | null, section: string): Answers {
  if (snapshot === null) return {};
  const body = JSON.parse(snapshot.body) as { answers?: Record<string, Answers> };
  return body.answers?.[section] ?? {};
}

/** The answers of a section that say something else than what was sent. */
function changesOf(whole: Whole, snapshot: SentSnapshot | null, item: ReturnItem, reader: Reader): Change[] {
  const section = item.kind === 'section' ? sectionOf(whole.form, item.key) : undefined;
  if (!section) return [];
  const before = answersThen(snapshot, section.key);
  const now = whole.saved.get(section.key)?.answers ?? {};
  return section.questions
    .filter((question) => !sameAnswer(before[question.key], now[question.key]))
    .map((question) => ({
      label: pick(question.label, reader.locale),
      before: shownAnswer(question, before[question.key], reader),
      now: shownAnswer(question, now[question.key], reader),
    }));
}

function titleOf(whole: Whole, item: ReturnItem, { t, locale }: Reader): string {
  if (item.kind === 'section') {
    const section = sectionOf(whole.form, item.key);
    return section ? pick(section.title, locale) : t('applications.tasks.places');
  }
  const document = whole.documents.find((each) => each.key === item.key);
  return t('applications.returned.document', { name: document ? pick(document.name, locale) : item.key });
}

function hrefOf(whole: Whole, item: ReturnItem): string {
  const base = `/applications/${whole.application.id}`;
  if (item.kind === 'requirement') return `${base}/documents`;
  return item.key === PLACES ? `${base}/places` : `${base}/sections/${item.key}`;
}

/** The sections that were not named and stay as they are. */
function lockedSections(whole: Whole, base: string, { locale }: Reader): readonly Link[] {
  return whole.form.sections
    .filter(({ key }) => !mayEditSection(whole.editable, key))
    .map((section) => ({ text: pick(section.title, locale), href: `${base}/sections/${section.key}` }));
}

/** The page of what an application was returned for; `error` is about the answer to the item with that id. */
export function returnedPage(
  whole: Whole,
  snapshot: SentSnapshot | null,
  error: { readonly id: string; readonly text: string } | null,
  reader: Reader,
): ReturnedPage {
  const { t, locale, zone } = reader;
  const { application, items } = whole;
  const { date } = formats(locale, zone);
  const base = `/applications/${application.id}`;
  const settled = items.filter(({ settledAt }) => settledAt !== null).length;
  return {
    title: pick(application.callName, locale),
    crumbs: crumbs(application, reader, 'list'),
    eyebrow: eyebrowOf(application, reader),
    tag: stateTag(application.state, reader),
    reference: application.reference,
    lead: t('applications.returned.lead', { count: items.length }),
    news: messagesNotice(application.id, whole.unread, t),
    deadline: deadlineCard(whole, reader),
    items: items.map((item) => ({
      id: item.id,
      title: titleOf(whole, item, reader),
      tag:
        item.settledAt === null
          ? tagOf('fix', reader, t('applications.returned.change'))
          : tagOf('complete', reader, t('applications.returned.changed', { day: date(dayIn(item.settledAt, zone)) })),
      reason: item.reason,
      from: t('applications.returned.from', { city: application.cityName, day: date(dayIn(item.askedAt, zone)) }),
      changes: changesOf(whole, snapshot, item, reader),
      change: {
        text: t(
          item.settledAt !== null
            ? 'applications.returned.again'
            : item.kind === 'requirement'
              ? 'applications.returned.upload'
              : 'applications.returned.open',
        ),
        href: hrefOf(whole, item),
      },
      settled: item.settledAt !== null,
      answer: { action: `${base}/return-items/${item.id}`, error: error?.id === item.id ? error.text : null },
    })),
    send: {
      action: `${base}/actions/resubmit`,
      ready: settled === items.length,
      done: t('applications.returned.done', { done: settled, total: items.length }),
    },
    locked: lockedSections(whole, base, reader),
    timeline: { items: stagesOf(whole, reader) },
    help: helpCard(whole, reader),
    more: [
      messagesLink(application.id, whole.unread, t),
      { text: t('applications.returned.sent'), href: `${base}/receipt` },
      { text: t('applications.where.history'), href: `${base}/status` },
      ...withdrawLinks(whole.standing, reader),
    ],
  };
}
