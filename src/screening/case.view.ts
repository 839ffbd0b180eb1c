import { PLACES } from '../applications/editable.ts';
import type { Choices, Typed } from '../actions/controls.view.ts';
import { actionErrors, type Failed, type Judged } from '../actions/panel.view.ts';
import type { Answers } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import type { FileRead } from '../documents/files.reads.ts';
import type { Shown } from '../documents/show.ts';
import { formats } from '../i18n/format.ts';
import { isKey } from '../i18n/index.ts';
import { readsTable } from '../uploads/access.view.ts';
import type { Tag } from '../web/inline.ts';
import type { GroupFile } from '../members/members.reads.ts';
import { caseMembers, type CaseMember } from '../members/office.view.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import { has } from '../workflow/states.ts';
import { answeredSections, type AnsweredSection } from './answers.view.ts';
import type { Filters } from './applications.reads.ts';
import { actionItems } from './case-actions.view.ts';
import {
  chosenDocument,
  documentLists,
  documentPane,
  mayDecide,
  type DocumentList,
  type DocumentPane,
  type DocumentParts,
} from './case-documents.view.ts';
import type { Judgement } from './alike.reads.ts';
import type { AlikePair } from './alike.ts';
import { alikeNotice } from './alike.view.ts';
import type { SentTwice } from './changes.reads.ts';
import { changesCard, type ChangesCard } from './changes.view.ts';
import { eligibilityOf, factsLine, reviewsOf, stripOf } from './case-head.view.ts';
import { peopleTable, placesTable, referenceTexts, type ReferenceText } from './case-people.view.ts';
import type { CaseFile, GuardianLine, PlaceLine, RefereeLine } from './case.reads.ts';
import { caseHref, listHref, queryOf } from './filters.form.ts';
import type { HistoryLine } from './history.reads.ts';
import { historyItems, type HistoryItem } from './history.view.ts';
import { stateTag } from './list-parts.view.ts';
import { talkCards, type Talk, type TalkCards } from '../messages/case.view.ts';
import { objectionCard, wasUpheld } from '../objections/case.view.ts';
import type { Objection } from '../objections/objections.reads.ts';
import { isTypedIn } from './on-paper.ts';
import { paperHref } from './paper-content.view.ts';
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
  readonly documents: readonly DocumentList[];
  readonly pane: DocumentPane | null;
  readonly alike: Partials['notice'] | null;
  /** What is new since it was sent before; null where it was sent once. */
  readonly changes: ChangesCard | null;
  /** Where an officer asks this applicant alone for one more document. */
  readonly request: Link | null;
  /** Who opened which restricted file, with names; null where nobody did. */
  readonly reads: Partials['table'] | null;
  readonly draft: boolean;
  readonly sections: readonly (AnsweredSection & {
    readonly restrictedHref: string;
    readonly count: string;
    /** Where an officer types in what stands on paper. */
    readonly typeHref: string | null;
  })[];
  /** Where an officer adds what else came on paper. */
  readonly paper: {
    readonly documents: string;
    readonly places: string | null;
    /** Where the others of a group are named; null where one person applies, and once it was sent. */
    readonly members: string | null;
    readonly returned: string | null;
  } | null;
  /** The others of a group; empty for one person. */
  readonly members: readonly CaseMember[];
  readonly people: Partials['table'];
  readonly references: readonly ReferenceText[];
  readonly places: Partials['table'];
  readonly reviews: Partials['checks'];
  readonly reviewersHref: string | null;
  readonly actions: Partials['actions'] | null;
  readonly eligibility: Partials['checks'];
  readonly history: readonly HistoryItem[];
  readonly talk: TalkCards;
  readonly objection: Partials['card'] | null;
  /** Where links are made to be passed on by hand; null for whoever makes none. */
  readonly linksHref: string | null;
  /** Where guardians are replaced, and copies of their identity documents are checked. */
  readonly guardiansHref: string | null;
  /** The office's page of referees; null for whoever may only look on. */
  readonly refereesHref: string | null;
  /** Who acts for the person; the office's own. */
  readonly actingHref: string | null;
}

/** Everything that the page is made from. */
export interface CaseParts {
  readonly file: CaseFile;
  readonly c: ApplicationCase;
  readonly filters: Filters;
  readonly neighbours: { readonly previous: string | null; readonly next: string | null };
  readonly checklist: readonly ChecklistItem[];
  readonly reads: readonly FileRead[];
  /** What there is to see of the chosen document. */
  readonly shown: Shown | null;
  readonly group: GroupFile;
  readonly answers: ReadonlyMap<string, Answers>;
  readonly returned: ReadonlySet<string>;
  readonly sent: SentTwice | null;
  readonly alike: { readonly pairs: readonly AlikePair[]; readonly judgements: readonly Judgement[] };
  readonly guardians: readonly GuardianLine[];
  readonly referees: readonly RefereeLine[];
  readonly places: readonly PlaceLine[];
  readonly assignments: readonly AssignmentLine[];
  readonly history: readonly HistoryLine[];
  readonly signers: ReadonlyMap<string, string>;
  readonly talk: Talk;
  readonly objections: readonly Objection[];
  /** What the engine says of each action; null for whoever only reads. */
  readonly judged: readonly Judged<'application'>[] | null;
  readonly choices: Choices;
  readonly chosen: string;
  readonly reason: string;
  readonly failedAction: Failed;
  readonly failedDocument: Typed | null;
}

function restrictedHref({ file, filters }: CaseParts, what: string, member?: string): string {
  const from = queryOf(filters);
  const query = { what, ...(member === undefined ? {} : { member }), ...(from === '' ? {} : { from }) };
  return `/office/applications/${file.id}/restricted?${new URLSearchParams(query).toString()}`;
}

function sectionsOf(parts: CaseParts, reader: Reader): CasePage['sections'] {
  const { file, answers, returned } = parts;
  const restricted = (what: string): string => restrictedHref(parts, what);
  const isTyped = parts.judged !== null && isTypedIn(parts.c);
  return answeredSections(file.form, answers, reader, { reveal: restricted('identity'), changed: returned }).map(
    (section) => ({
      ...section,
      restrictedHref: restricted(section.key),
      count: reader.t('screening.answers.count', {
        count: section.answers.filter((answer) => !answer.empty).length,
      }),
      typeHref:
        isTyped && (file.state === 'draft' || section.changed)
          ? `/office/applications/${file.id}/sections/${section.key}`
          : null,
    }),
  );
}

function paperOf({ judged, c, file, returned }: CaseParts): CasePage['paper'] {
  if (judged === null || !isTypedIn(c)) return null;
  const mayRank = file.state === 'draft' || returned.has(PLACES);
  return {
    documents: paperHref(file.id, 'documents'),
    places: mayRank ? paperHref(file.id, 'places') : null,
    members: file.state === 'draft' && (c.groupOf !== null || c.members.count > 0) ? paperHref(file.id, 'members') : null, // prettier-ignore
    returned: file.state === 'returned' ? paperHref(file.id, 'returned') : null,
  };
}

function mayAsk({ judged, file }: CaseParts): boolean {
  return judged !== null && file.state !== 'draft' && has('application', file.state, 'live');
}

/** Of a group each document says whose it is. */
function namedChecklist({ checklist, group }: CaseParts): readonly ChecklistItem[] {
  const names = new Map(group.members.map(({ participantId, name }) => [participantId, name]));
  return checklist.map((item) => {
    const name = names.get(item.participantId);
    const of = (text: string): string => (name === undefined ? text : `${text}, ${name}`);
    return { ...item, name: Object.fromEntries(Object.entries(item.name).map(([lang, text]) => [lang, of(text ?? '')])) };
  });
} // prettier-ignore

function membersOf(parts: CaseParts, reader: Reader): readonly CaseMember[] {
  const { file, c, judged, checklist, group } = parts;
  if (file.state === 'draft' && !c.paper) return [];
  const begun = c.placements.some(({ state }) => has('placement', state, 'begun'));
  const mayTakeOff = judged !== null && has('application', file.state, 'live') && !begun;
  const lead = Object.fromEntries(parts.answers);
  const href = (what: string, member: string): string => restrictedHref(parts, what, member);
  return caseMembers(group, { applicationId: file.id, checklist, minors: c.minors, mayTakeOff, form: file.form, lead, restrictedHref: href }, reader); // prettier-ignore
}

function documentParts(parts: CaseParts): DocumentParts {
  const { file, filters, choices, failedDocument } = parts;
  const from = queryOf(filters);
  return {
    applicationId: file.id,
    checklist: namedChecklist(parts),
    chosen: parts.chosen,
    reason: parts.reason,
    applicantLocale: file.locale,
    mayDecide: mayDecide(parts),
    inAWeek: choices.days.fix_by ?? '',
    failed: failedDocument,
    shown: parts.shown,
    hrefOf: (doc, reason) => caseHref(file.id, filters, 'docs', { doc, ...(reason === undefined ? {} : { reason }) }),
    postHref: (doc) =>
      `/office/applications/${file.id}/documents/${doc}${from === '' ? '' : `?${new URLSearchParams({ from }).toString()}`}`,
  };
}

function actionsOf(parts: CaseParts, reader: Reader): CasePage['actions'] {
  const { judged, c, choices, signers, failedAction, file, filters } = parts;
  if (judged === null) return null;
  const from = queryOf(filters);
  const hrefOf = (action: string, part?: 'withdraw'): string =>
    `/office/applications/${file.id}/actions/${action}${part === undefined ? '' : '/withdraw'}${from === '' ? '' : `?${new URLSearchParams({ from }).toString()}`}`;
  return {
    title: reader.t('screening.do.title'),
    none: reader.t('screening.do.nothing'),
    items: actionItems({ c, judged, choices, signers, failed: failedAction, hrefOf, upheld: wasUpheld(parts.objections) }, reader), // prettier-ignore
  };
}

function errorsOf({ failedAction, failedDocument }: CaseParts): Link[] {
  return [
    ...actionErrors(failedAction, ''),
    ...Object.entries(failedDocument?.errors ?? {}).map(([field, text]) => ({ text, href: `#${field}` })),
  ];
}

function tabsOf(parts: CaseParts, talk: TalkCards, reader: Reader): Partials['tabs'] {
  const { t, locale, zone } = reader;
  const { number } = formats(locale, zone);
  const counts = {
    docs: parts.checklist.reduce((sum, item) => sum + item.documents.length, 0),
    answers: parts.answers.size,
    ...(parts.group.members.length === 0 ? {} : { members: parts.group.members.length }),
    people: parts.guardians.length + parts.referees.length,
    places: parts.places.length,
    reviews: parts.assignments.length,
    hist: parts.history.length,
  };
  return {
    label: t('screening.case.parts'),
    items: [
      ...(Object.keys(counts) as (keyof typeof counts)[]).map((part) => ({ part, count: number(counts[part] ?? 0) })),
      ...talk.tabs,
    ].map(({ part, count }) => ({ text: t(`screening.case.part.${part}`), href: `#${part}`, current: false, count })),
  };
}

/** The case page. */
export function casePage(parts: CaseParts, reader: Reader): CasePage {
  const { t } = reader;
  const { file, filters, neighbours } = parts;
  const talk = talkCards(parts.talk, file, filters, reader);
  const shown = chosenDocument(namedChecklist(parts), parts.chosen);
  const documents = documentParts(parts);
  const link = (id: string | null, text: string): Link | null =>
    id === null ? null : { text, href: caseHref(id, filters) };
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
    parts: tabsOf(parts, talk, reader),
    documents: documentLists(
      { ...documents, checklist: parts.checklist },
      parts.group.members,
      shown?.document.id ?? null,
      reader,
    ),
    pane: shown === null ? null : documentPane(documents, shown, reader),
    alike: alikeNotice(parts.alike.pairs, parts.alike.judgements, reader),
    changes: changesCard(parts.sent, reader),
    request: mayAsk(parts)
      ? { text: t('screening.request.link'), href: `/office/applications/${file.id}/request` }
      : null,
    reads: readsTable(parts.reads, reader, true),
    draft: file.state === 'draft' && !parts.c.paper,
    sections: sectionsOf(parts, reader),
    paper: paperOf(parts),
    members: membersOf(parts, reader),
    people: peopleTable(parts.guardians, parts.referees, reader),
    references: referenceTexts(parts.referees, reader),
    places: placesTable(parts.places, reader),
    reviews: reviewsOf(parts, reader),
    reviewersHref:
      parts.judged === null
        ? null
        : `/office/applications/${file.id}/reviewers${queryOf(filters) === '' ? '' : `?${new URLSearchParams({ from: queryOf(filters) }).toString()}`}`,
    actions: actionsOf(parts, reader),
    eligibility: eligibilityOf(parts, reader),
    history: historyItems(parts.history, reader),
    talk,
    objection: objectionCard(parts.objections, file, reader),
    refereesHref:
      parts.judged === null || (parts.referees.length === 0 && file.settings.referees.length === 0)
        ? null
        : `/office/applications/${file.id}/referees`,
    guardiansHref:
      parts.judged === null || parts.guardians.length === 0 ? null : `/office/applications/${file.id}/guardians`,
    linksHref: parts.judged === null ? null : `/office/applications/${file.id}/links`,
    actingHref: parts.judged === null ? null : `/office/applications/${file.id}/acting`,
  };
}
