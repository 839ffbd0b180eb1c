import type { Choices } from '../actions/controls.view.ts';
import type { Failed, Judged } from '../actions/panel.view.ts';
import type { Answers, FormDefinition } from '../calls/definitions.ts';
import { lastMinute, periodOf, type Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { nextWord, stateWord } from '../i18n/words.ts';
import { answeredSections, type AnsweredSection } from '../screening/answers.view.ts';
import { historyItems, type HistoryItem } from '../screening/history.view.ts';
import type { HistoryLine } from '../screening/history.reads.ts';
import { hostMembers, type HostMember } from '../members/host.view.ts';
import type { GroupFile } from '../members/members.reads.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks, typed } from '../web/form-errors.ts';
import type { Inline, Kind, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { PlacementCase } from '../workflow/case.ts';
import { has } from '../workflow/states.ts';
import { placementActions } from './actions.view.ts';
import { dueFacts, readerOf, stateTag } from './list.view.ts';
import { documentsOf, type GivenDocument } from './show-documents.view.ts';
import type { ConditionRow, PlacementRow, QuestionRow } from './placements.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'placements/show': PlacementPage;
  }
}

/** A form of the page besides the workflow's actions. */
export interface SmallForm {
  readonly action: string;
  readonly controls: readonly Control[];
  readonly button: string;
}

/** Everything about one placement, for the host's coordinator and the sending city's officers. */
export interface PlacementPage extends Page {
  readonly back: Link;
  readonly errors: Partials['error-summary'] | null;
  readonly eyebrow: string;
  readonly tag: Tag;
  readonly facts: string;
  readonly applicationHref: string | null;
  readonly strip: Partials['strip'];
  readonly details: readonly { readonly key: string; readonly value: Inline }[];
  readonly actions: Partials['actions'];
  readonly sections: readonly AnsweredSection[];
  readonly restricted: readonly AnsweredSection[];
  readonly restrictedClosed: boolean;
  /** Who comes besides the lead of a group; empty for one person. */
  readonly members: readonly HostMember[];
  readonly documents: readonly GivenDocument[];
  readonly questions: readonly { readonly question: string; readonly asked: string; readonly answer: string | null; readonly answered: string; readonly form: SmallForm | null }[]; // prettier-ignore
  readonly ask: SmallForm | null;
  readonly conditions: readonly {
    readonly title: string;
    readonly note: string;
    readonly tag: Tag;
    readonly form: SmallForm | null;
  }[];
  readonly stay: {
    readonly report: string | null;
    readonly evaluation: string | null;
    readonly forms: readonly SmallForm[];
  } | null;
  readonly history: readonly HistoryItem[];
}

/** What the page is made from. */
export interface ShowParts {
  readonly row: PlacementRow;
  readonly c: PlacementCase;
  readonly judged: readonly Judged<'placement'>[];
  readonly choices: Choices;
  readonly form: FormDefinition;
  readonly answers: ReadonlyMap<string, Answers>;
  readonly checklist: readonly ChecklistItem[];
  readonly group: GroupFile;
  readonly questions: readonly QuestionRow[];
  readonly conditions: readonly ConditionRow[];
  readonly history: readonly HistoryLine[];
  readonly applicantWord: string;
  /** The form that was not right: its address's last part, what was typed and the messages. */
  readonly failed: Failed;
}

const only = (form: FormDefinition, restricted: boolean): FormDefinition => ({
  sections: form.sections
    .map((section) => ({
      ...section,
      questions: section.questions
        .filter((question) => (question.restricted === true && question.profile !== 'identity_number') === restricted)
        .map(({ restricted: _, ...question }) => question),
    }))
    .filter((section) => section.questions.length > 0),
});

const given = (sections: readonly AnsweredSection[]): AnsweredSection[] =>
  sections
    .map((section) => ({
      ...section,
      answers: section.answers.filter((answer) => !answer.empty).map((answer) => ({ ...answer, reveal: null })),
    }))
    .filter((section) => section.answers.length > 0);

function textForm(
  action: string,
  parts: ShowParts,
  name: string,
  label: string,
  hint: string | undefined,
  button: string,
  value = '',
): SmallForm {
  const was = parts.failed?.action === action ? parts.failed : null;
  const id = `${action.replaceAll('/', '-')}-${name}`;
  return {
    action: `/placements/${parts.row.id}/${action}`,
    controls: [
      {
        control: 'textarea',
        name,
        id,
        label,
        hint,
        rows: 4,
        value: was ? typed(was.body, name) : value,
        error: was?.errors[name],
      },
    ],
    button,
  };
}

function questionsOf(parts: ShowParts, reader: Reader): PlacementPage['questions'] {
  const { t, locale, zone } = reader;
  const when = (instant: string): string => formats(locale, zone).dateTime(instant);
  return parts.questions.map((one) => ({
    question: one.question,
    asked: t('placements.questions.asked', { name: one.askedBy, when: when(one.askedAt) }),
    answer: one.answer,
    answered:
      one.answeredAt === null
        ? t('placements.questions.waiting')
        : t('placements.questions.answered', { name: one.answeredBy ?? '', when: when(one.answeredAt) }),
    form:
      one.answer === null && parts.row.held.has('officer')
        ? textForm(`questions/${one.id}`, parts, 'answer', t('placements.questions.answer', { city: parts.row.hostCity }), undefined, t('placements.questions.sendAnswer')) // prettier-ignore
        : null,
  }));
}

const CONDITION: Readonly<Record<ConditionRow['state'], Kind>> = {
  pending: 'mute',
  submitted: 'warn',
  met: 'ok',
  not_met: 'err',
  waived: 'info',
};

function conditionForm(one: ConditionRow, parts: ShowParts, { t }: Reader): SmallForm | null {
  if (one.state === 'met' || one.state === 'waived' || !has('placement', parts.c.state, 'live')) return null;
  const action = `conditions/${one.id}/${String(one.version)}`;
  const was = parts.failed?.action === action ? parts.failed : null;
  const id = `condition-${one.id}`;
  return {
    action: `/placements/${parts.row.id}/${action}`,
    controls: [
      {
        control: 'radios', name: 'state', id, label: t('placements.conditions.decision'), layout: 'row', value: was ? typed(was.body, 'state') : '',
        options: (['met', 'not_met', 'waived'] as const).map((value) => ({ value, text: t(`placements.conditions.choice.${value}`) })),
        error: was?.errors['state'],
      },
      { control: 'field', name: 'note', id: `${id}-note`, label: t('placements.conditions.note'), optional: true, value: was ? typed(was.body, 'note') : '', error: was?.errors['note'] },
    ],
    button: t('placements.conditions.save'),
  }; // prettier-ignore
}

function stayOf(parts: ShowParts, reader: Reader): PlacementPage['stay'] {
  const { t } = reader;
  const { row, c } = parts;
  if (!has('placement', c.state, 'begun') || c.state === 'no_show') return null;
  const open = c.state === 'active' && row.held.has('coordinator');
  const was = parts.failed?.action === 'departure' ? parts.failed : null;
  const part = (name: string): string | undefined => (was ? typed(was.body, `on-${name}`) : undefined);
  const [year, month, day] = (row.departedOn ?? '').split('-');
  const departure: SmallForm = {
    action: `/placements/${row.id}/departure`,
    controls: [{ control: 'date', name: 'on', id: 'departure-on', label: t('placements.stay.departed'), day: part('day') ?? day, month: part('month') ?? month, year: part('year') ?? year, error: was?.errors['on'] }],
    button: t('placements.stay.saveDeparture'),
  }; // prettier-ignore
  const evaluation = textForm('evaluation', parts, 'evaluation', t('placements.stay.evaluation'), t('placements.stay.evaluationHint', { city: row.sendingCity }), t('placements.stay.saveEvaluation'), row.evaluation); // prettier-ignore
  return {
    report: row.report === '' ? null : row.report,
    evaluation: row.evaluation === '' || open ? null : row.evaluation,
    forms: open ? [departure, evaluation] : [],
  };
}

function detailsOf(row: PlacementRow, reader: Reader): PlacementPage['details'] {
  const { t, locale, zone } = reader;
  const { date } = formats(locale, zone);
  const facts: [key: string, value: Inline | null][] = [
    [t('placements.facts.place'), `${row.organisation}, ${row.hostCity}`],
    [t('placements.facts.dates'), periodOf(row.startsOn, row.endsOn, reader)],
    [t('placements.facts.call'), pick(row.callName, locale)],
    [t('placements.facts.terms'), row.terms],
    [t('placements.facts.waitRank'), row.waitRank === null ? null : String(row.waitRank)],
    [t('placements.facts.reason'), row.publicReason],
    // The host's private note is nobody else's.
    [t('placements.facts.note'), row.held.has('coordinator') ? row.privateNote : null],
    [t('placements.facts.agreed'), row.held.has('officer') ? row.agreedNote : null],
    [t('placements.facts.arrived'), row.arrivedOn === null ? null : date(row.arrivedOn)],
    [t('placements.facts.departed'), row.departedOn === null ? null : date(row.departedOn)],
    [t('placements.facts.certificate'), row.certificateNumber],
  ];
  return [
    ...facts.flatMap(([key, value]) => (value === null || value === '' ? [] : [{ key, value }])),
    ...dueFacts(row, reader),
  ];
}

function stripOf(parts: ShowParts, reader: Reader): Partials['strip'] {
  const { t, locale, zone } = reader;
  const { row, c } = parts;
  const due =
    row.state === 'nominated'
      ? row.replyBy
      : row.state === 'offered' && row.answerBy !== null
        ? lastMinute(row.answerBy)
        : null;
  return {
    facts: [
      {
        label: t('placements.show.strip.state'),
        value: stateWord(t, 'placement', row.state, readerOf(row)),
        note: nextWord(t, 'placement', row.state, readerOf(row)),
      },
      ...(due === null ? [] : [{ label: t('placements.show.strip.when'), value: formats(locale, zone).dateTime(due), hot: due <= reader.at }]), // prettier-ignore
      { label: t('placements.show.strip.seats'), value: String(c.freeSeats) },
      ...(row.held.has('officer') ? [{ label: t('placements.show.strip.applicant'), value: parts.applicantWord }] : []),
    ],
  };
}

/** The page of one placement. */
export function placementPage(parts: ShowParts, reader: Reader): PlacementPage {
  const { t } = reader;
  const { row, c, form, answers, failed } = parts;
  const links = { reveal: '', changed: new Set<string>() };
  const seated = has('placement', c.state, 'seated');
  const restricted = given(answeredSections(only(form, true), answers, reader, links));
  const asks = row.held.has('coordinator') && (c.state === 'nominated' || c.state === 'waitlisted');
  const ids = failed
    ? Object.fromEntries(Object.keys(failed.errors).map((field) => [field, idOf(failed.action, field)]))
    : {};
  return {
    title: row.name,
    // An auditor reads cases, and has no list of placements.
    back:
      row.held.has('officer') || row.held.has('coordinator')
        ? { text: t('placements.show.back'), href: '/placements' }
        : { text: t('documents.open.back'), href: `/office/applications/${row.applicationId}` },
    errors: failed && Object.keys(failed.errors).length > 0 ? { errors: errorLinks(failed.errors, ids) } : null,
    eyebrow: t('placements.list.who', {
      track: t(`placements.track.${row.track as 'student'}`),
      city: row.sendingCity,
      reference: row.reference,
    }),
    tag: stateTag(row, reader),
    facts: row.title,
    applicationHref: row.held.has('officer') ? `/office/applications/${row.applicationId}` : null,
    strip: stripOf(parts, reader),
    details: detailsOf(row, reader),
    actions: {
      title: t('placements.show.what'),
      none: t('placements.show.nothing'),
      items: placementActions({ c, judged: parts.judged, choices: parts.choices, failed, prefix: 'do', quick: false }, reader), // prettier-ignore
    },
    sections: given(answeredSections(only(form, false), answers, reader, links)),
    restricted: seated ? restricted : [],
    restrictedClosed: !seated && restricted.length > 0,
    members: hostMembers(parts.group, { seated, minors: c.minors, form, lead: Object.fromEntries(answers) }, reader),
    documents: documentsOf(parts, reader),
    questions: questionsOf(parts, reader),
    ask: asks ? textForm('questions', parts, 'question', t('placements.questions.ask', { city: row.sendingCity }), t('placements.questions.askHint'), t('placements.questions.send')) : null, // prettier-ignore
    conditions: parts.conditions.map((one) => ({
      title: pick(one.text, reader.locale),
      note: [...(c.seats > 1 ? [one.participant] : []), t('placements.conditions.due', { day: formats(reader.locale, reader.zone).date(one.dueOn) }), ...(one.note === '' ? [] : [one.note])].join(', '), // prettier-ignore
      tag: { kind: CONDITION[one.state], text: t(`placements.conditions.state.${one.state}`) },
      form: conditionForm(one, parts, reader),
    })),
    stay: stayOf(parts, reader),
    history: historyItems(parts.history, reader),
  };
}

/** The id of a field of one of the page's forms. */
function idOf(action: string, field: string): string {
  const [kind, id] = action.split('/');
  if (kind === 'conditions') return field === 'note' ? `condition-${id ?? ''}-note` : `condition-${id ?? ''}`;
  if (kind === 'questions' || kind === 'evaluation') return `${action.replaceAll('/', '-')}-${field}`;
  return kind === 'departure' ? 'departure-on' : `do-${action}-${field}`;
}
