import { daysBetween, lastMinute, type Reader } from '../calls/when.ts';
import type { Answers } from '../calls/definitions.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { formats } from '../i18n/format.ts';
import { isKey, pick } from '../i18n/index.ts';
import { nextWord, stateWord } from '../i18n/words.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import { judge } from '../workflow/eligibility.ts';
import type { Choices, Typed } from './action-form.view.ts';
import { errorHref } from './action-form.view.ts';
import { answeredSections, linesOf, type AnsweredSection } from './answers.view.ts';
import type { Filters } from './applications.reads.ts';
import { actionItems, type ActionItem, type Judged } from './case-actions.view.ts';
import { chosenDocument, documentItems, documentPane, type DocumentItem, type DocumentPane, type DocumentParts } from './case-documents.view.ts';
import { peopleTable, placesTable, referenceTexts, reviewTag, type ReferenceText } from './case-people.view.ts';
import type { CaseFile, GuardianLine, PlaceLine, RefereeLine } from './case.reads.ts';
import { caseHref, listHref, queryOf } from './filters.form.ts';
import type { HistoryLine } from './history.reads.ts';
import { historyItems, type HistoryItem } from './history.view.ts';
import { stateTag } from './list-parts.view.ts';
import type { AssignmentLine } from './reviewers.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/case': CasePage;
  }
}

/** One application as the office sees it. */
export interface CasePage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly eyebrow: string;
  readonly state: Tag;
  readonly facts: string;
  readonly previous: Link | null;
  readonly next: Link | null;
  readonly strip: Partials['strip'];
  readonly parts: Partials['tabs'];
  readonly documents: readonly DocumentItem[];
  readonly pane: DocumentPane | null;
  readonly draft: boolean;
  readonly sections: readonly (AnsweredSection & { readonly restrictedHref: string; readonly count: string })[];
  readonly people: Partials['table'];
  readonly references: readonly ReferenceText[];
  readonly places: Partials['table'];
  readonly reviews: Partials['checks'];
  readonly reviewersHref: string | null;
  readonly actions: readonly ActionItem[] | null;
  readonly eligibility: Partials['checks'];
  readonly history: readonly HistoryItem[];
}

/** Everything that the page is made from. */
export interface CaseParts {
  readonly file: CaseFile;
  readonly c: ApplicationCase;
  readonly filters: Filters;
  readonly neighbours: { readonly previous: string | null; readonly next: string | null };
  readonly checklist: readonly ChecklistItem[];
  readonly answers: ReadonlyMap<string, Answers>;
  readonly returned: ReadonlySet<string>;
  readonly guardians: readonly GuardianLine[];
  readonly referees: readonly RefereeLine[];
  readonly places: readonly PlaceLine[];
  readonly assignments: readonly AssignmentLine[];
  readonly history: readonly HistoryLine[];
  readonly signers: ReadonlyMap<string, string>;
  /** What the engine says of each action; null for whoever only reads. */
  readonly judged: readonly Judged[] | null;
  readonly choices: Choices;
  readonly chosen: string;
  readonly reason: string;
  readonly failedAction: (Typed & { readonly action: string }) | null;
  readonly failedDocument: Typed | null;
}

function due(checklist: readonly ChecklistItem[]): { asked: number; accepted: number; waiting: number } {
  const now = checklist.filter((item) => item.due === 'submission' && item.applies);
  return {
    asked: now.length,
    accepted: now.filter((item) => item.standing === 'accepted').length,
    waiting: checklist.filter((item) => item.standing === 'pending').length,
  };
}

/** Whose turn it is: the state says it, whatever day it is. */
function turnOf({ file }: CaseParts, { t }: Reader): string {
  const turns: Readonly<Record<string, string>> = {
    draft: t('screening.turn.applicant'),
    returned: t('screening.turn.applicant'),
    submitted: t('screening.turn.office', { city: file.cityName }),
    in_review: t('screening.turn.reviewers'),
    interview: t('screening.turn.office', { city: file.leadCityName }),
    deliberation: t('screening.turn.office', { city: file.leadCityName }),
    selected: t('screening.turn.office', { city: file.cityName }),
    reserve: t('screening.turn.office', { city: file.leadCityName }),
    deferred: t('screening.turn.office', { city: file.leadCityName }),
  };
  return turns[file.state] ?? t('screening.turn.nobody');
}

function stripOf(parts: CaseParts, reader: Reader): Partials['strip'] {
  const { t, locale, zone, at } = reader;
  const { file, checklist, c } = parts;
  const { dateTime } = formats(locale, zone);
  const counted = due(checklist);
  const days = file.dueAt === null ? 0 : daysBetween(at, lastMinute(file.dueAt), file.cityZone);
  const left = file.dueAt !== null && file.dueAt <= at ? t('screening.case.over') : t('screening.case.left', { count: days });
  return {
    facts: [
      {
        label: t('screening.case.state'),
        value: stateWord(t, 'application', file.state, 'officer'),
        note: file.snapshotNumber === 0 ? t('screening.case.since', { when: dateTime(file.stateSince) }) : t('screening.case.snapshot', { n: file.snapshotNumber, when: dateTime(file.stateSince) }),
      },
      { label: t('screening.case.turn'), value: turnOf(parts, reader), note: nextWord(t, 'application', file.state, 'officer') },
      file.dueAt === null
        ? { label: t('screening.case.by'), value: t('screening.case.noDay') }
        : { label: t('screening.case.by'), value: dateTime(lastMinute(file.dueAt), file.cityZone), note: left, hot: true },
      {
        label: t('screening.case.documents'),
        value: t('screening.case.accepted', { done: counted.accepted, total: counted.asked }),
        note: counted.waiting > 0 ? t('screening.list.toCheck', { count: counted.waiting }) : undefined,
      },
      file.state === 'in_review' || file.state === 'interview' || file.state === 'deliberation'
        ? { label: t('screening.case.reviews'), value: t('screening.case.reviewsIn', { done: c.reviewsIn, total: c.call.reviewsNeeded }) }
        : { label: t('screening.case.reads'), value: stateWord(t, 'application', file.state, 'applicant') },
    ],
  };
}

function factsLine({ file, c }: CaseParts, { t, locale, zone }: Reader): string {
  const format = formats(locale, zone);
  return [
    `${file.reference}, ${pick(file.callName, locale)}.`,
    ...(file.called === null ? [] : [t('screening.case.called', { called: file.called })]),
    ...(file.formOfAddress === null ? [] : [t('screening.case.address', { address: file.formOfAddress })]),
    ...(file.bornOn === null ? [] : [t('screening.case.born', { day: format.date(file.bornOn) })]),
    ...(c.minor ? [t('screening.case.minor')] : []),
    ...(file.late ? [t('screening.case.cameLate')] : []),
    ...(file.typedBy === null ? [] : [t('screening.case.typed', { name: file.typedBy, day: file.receivedOn === null ? '' : format.date(file.receivedOn) })]),
    t('screening.case.reach', { email: file.email, phone: file.phone ?? '–' }),
  ].join(' ');
}

function eligibilityOf({ file, answers, c }: CaseParts, reader: Reader): Partials['checks'] {
  const { t, locale } = reader;
  const flat: Answers = Object.fromEntries([...answers.values()].flatMap((given) => Object.entries(given)));
  const questions = new Map(file.form.sections.flatMap((section) => section.questions.map((question) => [question.key, question] as const)));
  const kinds = { met: 'ok', failed: 'err', unknown: 'mute' } as const;
  const rules = file.rules.map((rule) => {
    const verdict = judge(rule, flat[rule.question]);
    const question = questions.get(rule.question);
    const given = question ? linesOf(question, flat[rule.question], reader).join(', ') : '';
    return {
      kind: kinds[verdict],
      text: pick(rule.sentence, locale),
      note: verdict === 'unknown' ? t('screening.eligibility.unknown') : t(`screening.eligibility.${verdict}`, { answer: given }),
    };
  });
  const other = c.otherLive
    ? { kind: 'err' as const, text: t('screening.eligibility.other') }
    : { kind: 'ok' as const, text: t('screening.eligibility.noOther') };
  return { items: [...rules, other] };
}

function reviewsOf({ assignments, file }: CaseParts, reader: Reader): Partials['checks'] {
  const { t, locale, zone } = reader;
  const { number, dateTime } = formats(locale, zone);
  if (assignments.length === 0) return { items: [{ kind: 'mute', text: t('screening.review.none') }] };
  // Before the deliberation scores stay with those who give them.
  const open = !['submitted', 'returned', 'in_review', 'interview'].includes(file.state);
  return {
    items: assignments.map((line) => {
      const tag = reviewTag(line, reader);
      const score = open && line.total !== null && line.voidedAt === null ? t('screening.review.score', { score: number(line.total / 100) }) : '';
      return {
        kind: tag.kind,
        text: [{ text: line.name, strong: true }, { text: `, ${tag.text}` }],
        note: [line.dueAt === null || line.sentAt !== null ? '' : t('screening.review.due', { when: dateTime(lastMinute(line.dueAt)) }), score].filter(Boolean).join(' ') || undefined,
      };
    }),
  };
}

function sectionsOf(parts: CaseParts, reader: Reader): CasePage['sections'] {
  const { file, filters, answers, returned } = parts;
  const restricted = (what: string): string => {
    const from = queryOf(filters);
    return `/office/applications/${file.id}/restricted?${new URLSearchParams({ what, ...(from === '' ? {} : { from }) }).toString()}`;
  };
  return answeredSections(file.form, answers, reader, { reveal: restricted('identity'), changed: returned }).map((section) => ({
    ...section,
    restrictedHref: restricted(section.key),
    count: reader.t('screening.answers.count', { count: section.answers.filter((answer) => answer.lines.length > 0).length }),
  }));
}

function documentParts(parts: CaseParts): DocumentParts {
  const { file, filters, choices, failedDocument } = parts;
  const from = queryOf(filters);
  return {
    applicationId: file.id,
    checklist: parts.checklist,
    chosen: parts.chosen,
    reason: parts.reason,
    applicantLocale: file.locale,
    mayDecide: parts.judged !== null && parts.c.state !== 'draft' && !['closed', 'not_selected', 'ineligible', 'withdrawn', 'lapsed'].includes(file.state),
    inAWeek: choices.inAWeek,
    failed: failedDocument,
    hrefOf: (doc, reason) => caseHref(file.id, filters, 'docs', { doc, ...(reason === undefined ? {} : { reason }) }),
    postHref: (doc) => `/office/applications/${file.id}/documents/${doc}${from === '' ? '' : `?${new URLSearchParams({ from }).toString()}`}`,
  };
}

function actionsOf(parts: CaseParts, reader: Reader): readonly ActionItem[] | null {
  const { judged, c, choices, signers, failedAction, file, filters } = parts;
  if (judged === null) return null;
  const from = queryOf(filters);
  const hrefOf = (action: string, part?: 'withdraw'): string =>
    `/office/applications/${file.id}/actions/${action}${part === undefined ? '' : '/withdraw'}${from === '' ? '' : `?${new URLSearchParams({ from }).toString()}`}`;
  return actionItems({ c, judged, choices, signers, failed: failedAction, hrefOf }, reader);
}

function errorsOf({ failedAction, failedDocument }: CaseParts): Link[] {
  const ofAction = Object.entries(failedAction?.errors ?? {}).map(([field, text]) => ({ text, href: errorHref(failedAction?.action ?? '', field) }));
  return [...ofAction, ...Object.entries(failedDocument?.errors ?? {}).map(([field, text]) => ({ text, href: `#${field}` }))];
}

function tabsOf(parts: CaseParts, reader: Reader): Partials['tabs'] {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  const counts = {
    docs: parts.checklist.reduce((sum, item) => sum + item.documents.length, 0),
    answers: parts.answers.size,
    people: parts.guardians.length + parts.referees.length,
    places: parts.places.length,
    reviews: parts.assignments.length,
    hist: parts.history.length,
  };
  return {
    label: t('screening.case.parts'),
    items: (Object.keys(counts) as (keyof typeof counts)[]).map((part) => ({
      text: t(`screening.case.part.${part}`),
      href: `#${part}`,
      current: false,
      count: number(counts[part]),
    })),
  };
}

/** The case page. */
export function casePage(parts: CaseParts, reader: Reader): CasePage {
  const { t } = reader;
  const { file, filters, neighbours } = parts;
  const shown = chosenDocument(parts.checklist, parts.chosen);
  const documents = documentParts(parts);
  const link = (id: string | null, text: string): Link | null => (id === null ? null : { text, href: caseHref(id, filters) });
  const track = `screening.choice.track.${file.track}`;
  return {
    title: file.title === '' ? file.name : t('screening.case.heading', { name: file.name, title: file.title }),
    errors: errorsOf(parts),
    back: { text: t('screening.case.back'), href: listHref(filters) },
    eyebrow: `${file.cityName}, ${isKey(track) ? t(track) : file.track}`,
    state: stateTag(t, file.state),
    facts: factsLine(parts, reader),
    previous: link(neighbours.previous, t('screening.case.previous')),
    next: link(neighbours.next, t('screening.case.next')),
    strip: stripOf(parts, reader),
    parts: tabsOf(parts, reader),
    documents: documentItems(documents, shown?.document.id ?? null, reader),
    pane: shown === null ? null : documentPane(documents, shown, reader),
    draft: file.state === 'draft' && !parts.c.paper,
    sections: sectionsOf(parts, reader),
    people: peopleTable(parts.guardians, parts.referees, reader),
    references: referenceTexts(parts.referees, reader),
    places: placesTable(parts.places, reader),
    reviews: reviewsOf(parts, reader),
    reviewersHref: parts.judged === null ? null : `/office/applications/${file.id}/reviewers${queryOf(filters) === '' ? '' : `?${new URLSearchParams({ from: queryOf(filters) }).toString()}`}`,
    actions: actionsOf(parts, reader),
    eligibility: eligibilityOf(parts, reader),
    history: historyItems(parts.history, reader),
  };
}
