import { lastMinute, periodOf, type Reader } from '../calls/when.ts';
import { goneNotice } from '../privacy/gone.view.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { eventSentence, nextWord, stateWord } from '../i18n/words.ts';
import { has } from '../workflow/states.ts';
import { rowOf } from '../workflow/table.ts';
import type { Inline, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Whole } from './around.ts';
import { datedItems } from './dated.view.ts';
import {
  calendarLink,
  crumbs,
  deadlineCard,
  eyebrowOf,
  helpCard,
  messagesLink,
  messagesNotice,
  type TaggedLine,
} from './frame.view.ts';
import type { Happened, OwnPlacement } from './history.reads.ts';
import { stagesOf } from './stages.view.ts';
import { stateTag } from './state-tag.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/status': StatusPage;
  }
}

/** Where an application stands, what happens next, and what happened so far. */
export interface StatusPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly tag: Tag;
  readonly reference: string;
  readonly person: string | null;
  readonly lead: string;
  readonly attention: Partials['notice'] | null;
  readonly news: Partials['notice'] | null;
  readonly deadline: Partials['card'] | null;
  /** Takes the day to answer an offer into the reader's calendar. */
  readonly calendar: Inline | null;
  readonly placements: readonly {
    readonly title: string;
    readonly tag: Tag;
    readonly text: string;
    readonly by: string | null;
    readonly open: Link | null;
  }[];
  /** Documents that are owed, each with its day; null where none are. */
  readonly owed: Partials['task-list'] | null;
  readonly people: readonly TaggedLine[];
  readonly history: Partials['table'];
  readonly timeline: Partials['timeline'];
  readonly links: readonly Link[];
  readonly actions: readonly Link[];
  readonly help: Partials['card'];
}

function placementTag(state: OwnPlacement['state'], { t }: Reader): Tag {
  const text = stateWord(t, 'placement', state, 'applicant');
  if (state === 'offered') return { kind: 'warn', text };
  if (has('placement', state, 'seated')) return { kind: 'ok', text };
  return has('placement', state, 'live') ? { kind: 'info', text } : { kind: 'mute', text };
}

function placementsOf(whole: Whole, placements: readonly OwnPlacement[], reader: Reader): StatusPage['placements'] {
  const { t, locale, zone } = reader;
  return placements.map((placement) => {
    const offered = placement.state === 'offered';
    const shown = placement.state !== 'proposed';
    return {
      title: `${placement.organisation}, ${placement.cityName}`,
      tag: placementTag(placement.state, reader),
      text: `${periodOf(placement.startsOn, placement.endsOn, reader)}. ${nextWord(t, 'placement', placement.state, 'applicant')}`,
      by:
        offered && placement.answerBy !== null
          ? t('applications.where.answerBy', {
              time: formats(locale, zone).dateTime(lastMinute(placement.answerBy), placement.sendingZone),
            })
          : null,
      open: shown
        ? {
            text: t(offered ? 'applications.where.answer' : 'applications.where.offer'),
            href: `/applications/${whole.application.id}/offers/${placement.id}`,
          }
        : null,
    };
  });
}

/** True for an act of the workflow: one that moved nothing was only signed. */
function isAct({ subject, action }: Happened): boolean {
  return (subject === 'application' || subject === 'placement') && rowOf(subject, action) !== undefined;
}

function historyOf(events: readonly Happened[], reader: Reader): Partials['table'] {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const rows = events.flatMap((event) => {
    // What was only signed, or changed without a move, is not news of the application.
    const text = eventSentence(t, 'applicant', {
      subject: event.subject,
      action: event.action,
      signed: !event.moved && isAct(event),
    });
    const when: Inline = [{ time: event.at, text: dateTime(event.at) }];
    return text === null ? [] : [{ cells: [when, text] }];
  });
  return {
    caption: t('applications.where.history'),
    captionHidden: true,
    columns: [{ text: t('applications.where.when') }, { text: t('applications.where.what') }],
    rows,
    phone: 'stack',
  };
}

/** Nothing is owed once an application is over. */
function owedOf(whole: Whole, reader: Reader): StatusPage['owed'] {
  const items = whole.application.live ? datedItems(whole, reader) : [];
  return items.length > 0 ? { items } : null;
}

const REFEREE = { received: 'ok', declined: 'err', asked: 'warn' } as const;

function peopleOf(whole: Whole, { t }: Reader): readonly TaggedLine[] {
  const referees = whole.referees.flatMap(({ name, state }): TaggedLine[] => {
    if (state !== 'received' && state !== 'declined' && state !== 'asked') return [];
    return [
      {
        text: name,
        note: t(`applications.where.referee_${state}Note`),
        tag: { kind: REFEREE[state], text: t(`applications.where.referee_${state}`) },
      },
    ];
  });
  const guardians = whole.guardians
    .filter(({ askedAt, consented }) => askedAt !== null || consented)
    .map(({ name, consented }): TaggedLine => ({
      text: name,
      note: t('applications.where.guardianNote'),
      tag: consented
        ? { kind: 'ok', text: t('applications.where.guardian_agreed') }
        : { kind: 'warn', text: t('applications.status.waitingGuardian') },
    }));
  return [...referees, ...guardians];
}

function attentionOf(whole: Whole, { t, locale }: Reader): Partials['notice'] | null {
  const broken = whole.documents.filter((item) => item.standing === 'rejected' || item.standing === 'expired');
  if (broken.length === 0 || !has('application', whole.application.state, 'live')) return null;
  const names = broken.map((item) => pick(item.name, locale)).join(', ');
  const link = { link: `/applications/${whole.application.id}/documents`, text: t('applications.tasks.replace') };
  return {
    kind: 'err',
    title: t('applications.tasks.fixFiles', { count: broken.length }),
    paragraphs: [[{ text: `${names}. ` }, link]],
  };
}

/** What a page offers to do: the actions that the workflow allows this person now. */
function actionLinks(id: string, actions: readonly string[], { t }: Pick<Reader, 't'>): readonly Link[] {
  const SHOWN = ['unsubmit', 'withdraw'] as const;
  return SHOWN.filter((action) => actions.includes(action)).map((action) => ({
    text: t(`applications.action.${action}`),
    href: `/applications/${id}/actions/${action}`,
  }));
}

/** What comes next: of the placement that is furthest, where there is one, else of the application. */
function leadOf(whole: Whole, placements: readonly OwnPlacement[], { t }: Reader): string {
  const { state } = whole.application;
  const ORDER = ['active', 'confirmed', 'offered', 'nominated', 'waitlisted', 'completed'] as const;
  const furthest =
    state === 'selected' ? ORDER.find((each) => placements.some((placement) => placement.state === each)) : undefined;
  return furthest === undefined
    ? nextWord(t, 'application', state, 'applicant')
    : nextWord(t, 'placement', furthest, 'applicant');
}

/** A decision against the applicant, or an objection to one, has its page. */
function objectionLink(application: Whole['application'], objected: boolean, t: Reader['t']): readonly Link[] {
  const decided = application.state === 'ineligible' || application.state === 'not_selected';
  if (!decided && !objected) return [];
  const href = `/applications/${application.id}/objection`;
  return [{ text: t(objected ? 'objections.linkSent' : 'objections.link'), href }];
}

/** Where the reader can go on from here. */
function linksOf(whole: Whole, objected: boolean, { t }: Reader): readonly Link[] {
  const { application } = whole;
  const base = `/applications/${application.id}`;
  return [
    ...(application.state === 'draft' || application.state === 'returned'
      ? [{ text: t('applications.where.goOn'), href: base }]
      : []),
    ...(application.snapshotNumber > 0 ? [{ text: t('applications.where.receipt'), href: `${base}/receipt` }] : []),
    messagesLink(application.id, whole.unread, t),
    ...objectionLink(application, objected, t),
    { text: t('applications.receipt.answers'), href: `${base}/answers` },
    { text: t('applications.tasks.documents'), href: `${base}/documents` },
    ...(whole.referees.length > 0 ? [{ text: t('references.title'), href: `${base}/referees` }] : []),
    ...(whole.guardians.length > 0 ? [{ text: t('consents.title'), href: `${base}/guardians` }] : []),
    { text: t('applications.consents.title'), href: `${base}/consents` },
    { text: t('applications.tasks.call'), href: `/calls/${application.callSlug}` },
  ];
}

/** The page of an application that was sent, or has ended. */
export function statusPage(
  whole: Whole,
  parts: {
    events: readonly Happened[];
    placements: readonly OwnPlacement[];
    actions: readonly string[];
    several: boolean;
    /** There is an objection of this applicant. */
    objected: boolean;
  },
  reader: Reader,
): StatusPage {
  const { t, locale } = reader;
  const { application } = whole;
  return {
    title: pick(application.callName, locale),
    crumbs: crumbs(application, reader, 'list'),
    eyebrow: eyebrowOf(application, reader),
    tag: stateTag(application.state, reader),
    reference: application.reference,
    person: parts.several ? application.personName : null,
    lead: leadOf(whole, parts.placements, reader),
    attention: attentionOf(whole, reader),
    news: goneNotice(application.erasedAt, 'applicant', reader) ?? messagesNotice(application.id, whole.unread, t),
    deadline: deadlineCard(whole, reader),
    calendar: parts.placements.some(({ state }) => state === 'offered') ? calendarLink(application.id, t) : null,
    placements: placementsOf(whole, parts.placements, reader),
    owed: owedOf(whole, reader),
    people: peopleOf(whole, reader),
    history: historyOf(parts.events, reader),
    timeline: { items: stagesOf(whole, reader, parts.placements.map(({ state }) => state)) }, // prettier-ignore
    links: application.erasedAt === null ? linksOf(whole, parts.objected, reader) : [],
    actions: application.erasedAt === null ? actionLinks(application.id, parts.actions, reader) : [],
    help: helpCard(whole, reader),
  };
}
