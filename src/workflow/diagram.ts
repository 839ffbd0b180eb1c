import { FACT_NAMES } from './facts.ts';
import type { When } from './row.ts';
import { STATES, type Subject } from './states.ts';
import { rowOf, TABLE, type AnyRow } from './table.ts';

/** What a fact means, in a sentence; some are simple for now, and say so. */
const FACTS: Readonly<Record<(typeof FACT_NAMES)[number], string>> = {
  call_open:
    'The call is published, has opened, and has neither closed nor been closed early; or the office lets this applicant in by a late code.',
  no_other_live: 'The person has no other live application in this call.',
  endorsed:
    'Entry to the call is open to all, or a listed school or organisation has endorsed whoever acts, and no live application has used that up; a paper form brings its own.',
  in_time:
    'The request arrived before the grace ended (for a paper form: the day received), or before the day to which an officer reopened the draft, or with an officer’s late code.',
  before_closing: 'The call has not closed; the grace does not count.',
  sections_complete: 'Every section of the form is complete.',
  documents_due_now: 'Every document due at submission is there and not rejected.',
  eligible:
    'Neither an answer nor the record fails a rule of the call. A rule of which nothing is known is not failed.',
  consents_given: 'The consent to processing is given and not withdrawn.',
  places_ranked: 'At least one place is ranked, where the call has applicants rank places.',
  scan_attached: 'A paper form has its scan, as the requirement `paper_form`.',
  no_document_decided: 'No current document is accepted or rejected.',
  items_settled: 'Everything that was named when returning is changed or answered.',
  typed_by_another: 'The actor did not type the application in from paper.',
  checklist_accepted: 'Every document due at submission is accepted.',
  has_interviews:
    'The call has interviews. Simple for now: an interview is a state, without appointments or notes of its own.',
  enough_reviews: 'As many reviews are in as the call asks for.',
  place_free: 'More seats of the call’s places are free than selected applications are without a seated placement.',
  next_in_rank: 'Nobody on the reserve list of the call has a better rank.',
  no_live_placement: 'No placement of the application is live.',
  later_call:
    'A later call of the same programme is published. Simple for now: the application stays in its own call and is due when the latest later one ends.',
  call_ended: 'The call has ended; for somebody resumed in a later call, that one.',
  never_sent: 'There is no snapshot.',
  was_sent: 'There is a snapshot.',
  application_selected: 'The application is selected.',
  ranked_or_agreed: 'The place is ranked, or a note says how it was agreed with the person.',
  no_placement_there: 'The application has no other live placement at this place.',
  agreement_in_force: 'An agreement of the two cities is in force, for the track and the whole of the dates.',
  documents_due_at_nomination: 'Every document due at submission or nomination is accepted.',
  share_consent: 'Every participant agreed to share with this city.',
  numbers_left:
    'The agreement’s numbers of the year are not used up. Simple for now: what is counted are seats of placements in shared or seated states from the one city to the other, by the calendar year of the first day, over all tracks.',
  balance_in_ratio:
    'Not more than four people, or than twice as many as were received, will have been sent. Simple for now: one ratio for all agreements, over arrivals of all years.',
  no_open_question: 'No question of the host is unanswered.',
  seats_left: 'The place has a free seat for each participant.',
  in_time_to_answer: 'The day to answer is not over; a guardian has 72 hours longer than the person.',
  no_overlap: 'No participant has another confirmed or active placement whose dates overlap.',
  offer_delivered: 'The mail with the offer was handed over.',
  reminded: 'The last reminder of the offer went out at least 24 hours ago.',
  never_revived: 'The offer was not revived before.',
  within_72_hours: 'The offer expired less than 72 hours ago.',
  conditions_met: 'Every condition is met or waived.',
  seven_days_alone: 'The first signature is seven days old.',
  days_after_start: 'Three days have passed since the place began, in the host’s zone.',
  departed: 'The departure is recorded.',
  report_given: 'The participant’s report is there.',
  evaluation_given: 'The host’s evaluation is there.',
  due: 'The date that the clock watches has passed.',
  guardians_consent:
    'For each minor: every guardian who was named consents, and as many were named as the call asks for.',
  guardians_identified:
    'Where the call asks for it: an officer has accepted the identity document of each of these guardians.',
  group_named:
    'Who applies as a group has named somebody, and not more than the form allows; who applies alone, nobody. A form on paper brings its people with it.',
  members_confirmed: 'Every member of a group confirmed by their own link, and has not taken it back.',
  members_answered:
    'Every member of a group answered what the form asks of each; who was typed in from paper has it on the scan.',
  members_guarded: 'Every guardian of each minor among the members consents, and one at least was named.',
  nothing_begun: 'No placement of the application has begun.',
};

const SIMPLE = [
  'A minor is judged by `minorUnder` of the call’s settings, for a placement by the law of the host’s country where that is stricter (Thailand: 20), on the day of the act.',
  '`heard_on`, when revoking, is a day that an officer enters; the hearing itself is not kept.',
  'The number of a decree is recorded when the decision is signed; the decree itself is not kept.',
  'Forms are versioned rows that ship with the product; there is no editor.',
  'Whoever has signed and is recused before the second person signs has not signed.',
];

// As plain names: of a subject that is not known the compiler would know no state at all.
const actionsOf = (subject: Subject): readonly string[] => Object.keys(TABLE[subject]);
const statesOf = (subject: Subject): readonly string[] => Object.keys(STATES[subject]);

const TITLES: Readonly<Record<Subject, string>> = { application: 'Application', placement: 'Placement' };

const code = (name: string): string => `\`${name}\``;
const codes = (names: readonly string[] | undefined): string => (names ?? []).map(code).join(', ');

function hands(list: readonly When[] | undefined): string {
  return (list ?? []).map((w) => (typeof w === 'string' ? w : `${w.of} (${w.when})`)).join(', ');
}

/** A table in Markdown with its columns aligned, as the formatter writes it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(3, ...all.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]): string => `| ${widths.map((width, i) => (row[i] ?? '').padEnd(width)).join(' | ')} |`; // prettier-ignore
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

function rowCells(action: string, row: AnyRow): readonly string[] {
  const asks = [...(row.asks ?? []).map(code), ...(row.may_ask ?? []).map((name) => `${code(name)}?`)].join(', ');
  const overrides = [...(row.or_reason ?? []), ...(row.alone ? [row.alone] : [])];
  return [
    code(action),
    row.from.length === 0 ? '–' : codes(row.from),
    code(row.to),
    hands(row.by),
    hands(row.signed),
    (row.requires ?? [])
      .map((one) => (typeof one === 'string' ? code(one) : `${code(one.fact)} (${one.of})`))
      .join(', '),
    codes(overrides),
    asks,
    codes(row.then),
    (row.tells ?? []).join(', '),
  ];
}

const HEAD = ['action', 'from', 'to', 'by', 'signed by', 'requires', 'unless a reason', 'asks', 'then', 'tells'];

function diagram(subject: Subject): string {
  const lines = actionsOf(subject).flatMap((action) => {
    const row = rowOf(subject, action);
    if (!row) return [];
    const from = row.from.length === 0 ? ['[*]'] : row.from;
    return from.map((state) => `  ${state} --> ${row.to}: ${action}`);
  });
  const ends = statesOf(subject).filter((state) => !actionsOf(subject).some((action) => rowOf(subject, action)?.from.includes(state))); // prettier-ignore
  return ['```mermaid', 'stateDiagram-v2', ...lines, ...ends.map((state) => `  ${state} --> [*]`), '```'].join('\n');
}

function states(subject: Subject): string {
  const traits: Readonly<Record<string, object>> = STATES[subject];
  return table(['state', 'traits'], statesOf(subject).map((state) => [code(state), Object.keys(traits[state] ?? {}).join(', ') || '–'])); // prettier-ignore
}

function section(subject: Subject): string {
  return [
    `## ${TITLES[subject]}`,
    states(subject),
    table(HEAD, actionsOf(subject).flatMap((action) => { const row = rowOf(subject, action); return row ? [rowCells(action, row)] : []; })),
    diagram(subject),
  ].join('\n\n'); // prettier-ignore
}

/** docs/workflow.md: the two tables, drawn, with what each fact means. */
export function workflowDocument(): string {
  return `${[
    '# The two workflows',
    'Written by `npm run docs` from src/workflow; a test holds it equal. Change a row there, never here.',
    'A row is an action: from which states to which, by whom, under what conditions, and what follows. A fact with a hand behind it is required of that hand alone. Where several sign, each is another person and the last one moves it. `?` marks a field that may be left empty. `lead` is the officer of the call’s lead city; `officer` is one of the sending city or of the lead city; `clock` and `cascade` are the product’s own hands. `shared` is what the host city reads; `dated` ends that on the retention date.',
    section('application'),
    section('placement'),
    '## Facts',
    table(['fact', 'holds when'], FACT_NAMES.map((name) => [code(name), FACTS[name]])),
    '## Simple for now',
    SIMPLE.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n')}\n`; // prettier-ignore
}
