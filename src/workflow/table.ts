import type { FactName } from './facts.ts';
import type { Hand, Row } from './row.ts';
import type { State, Subject } from './states.ts';

/** What follows from a move besides its letters. Each is one function, handed to the engine as one map. */
export const EFFECTS = [
  'take_snapshot',
  'ask_others', // referees and guardians not yet asked
  'unlock_items',
  'follow_form', // a draft once more: under the form that its call has now
  'make_blind_copy',
  'keep_rank',
  'end_assignments',
  'cancel_placements',
  'cancel_rivals', // the application's other live placements, and overlapping ones of its participants
  'propose_next_place',
  'propose_next_person',
  'make_conditions',
  'keep_terms',
  'keep_dates',
  'keep_answer_of_host',
  'host_cancelled', // first in line again
  'post_arrival',
  'issue_certificate',
  'settle_objection', // the decision that was objected to is taken up again
] as const;
export type EffectName = (typeof EFFECTS)[number];

type Table = { readonly [S in Subject]: Readonly<Record<string, Row<State<S>, FactName, EffectName>>> };

const OFFICER_ON_PAPER = { of: 'officer', when: 'paper' } as const;
const GUARDIAN_OF_MINOR = { of: 'guardian', when: 'minor' } as const;
const GUARDIAN_OF_LEAD = { of: 'guardian', when: 'of_lead' } as const;
// prettier-ignore
const ANY_LIVE = ['draft', 'submitted', 'returned', 'in_review', 'interview', 'deliberation', 'selected', 'reserve', 'deferred'] as const;
const SCREENED = ['submitted', 'returned', 'in_review', 'interview', 'deliberation'] as const;
const HOSTS = ['coordinator', 'official', 'officer'] as const;
const TWO_LEADS = ['lead', 'lead'] as const;
const CLOCK_WAITS = { of: 'clock', fact: 'call_ended' } as const;

/** The two workflows, a row an action. docs/workflow.md is generated from it. */
// A row a line reads as the table it is.
// prettier-ignore
export const TABLE = {
  application: {
    start: { from: [], to: 'draft', by: ['owner', OFFICER_ON_PAPER], requires: ['call_open', 'no_other_live', 'endorsed'], tells: ['applicant'] },
    submit: {
      from: ['draft'], to: 'submitted', by: ['owner', OFFICER_ON_PAPER],
      requires: ['in_time', 'sections_complete', 'documents_due_now', 'eligible', 'consents_given', 'places_ranked', 'scan_attached', 'group_named', 'members_confirmed', 'members_answered', 'members_guarded'],
      may_ask: ['late_code'], then: ['take_snapshot', 'ask_others'], tells: ['applicant', 'members'],
    },
    unsubmit: { from: ['submitted'], to: 'draft', by: ['owner'], requires: ['before_closing', 'no_document_decided'], then: ['follow_form'], tells: ['applicant'] },
    return: { from: ['submitted'], to: 'returned', by: ['officer'], asks: ['items', 'reason', 'fix_by'], then: ['unlock_items'], tells: ['applicant'] },
    resubmit: { from: ['returned'], to: 'submitted', by: ['owner', OFFICER_ON_PAPER], requires: ['items_settled'], then: ['take_snapshot'], tells: ['applicant', 'office'] },
    rule_out: { from: SCREENED, to: 'ineligible', by: ['officer'], asks: ['rule', 'reason'], then: ['end_assignments'], tells: ['applicant', 'members'] },
    start_review: {
      from: ['submitted'], to: 'in_review', by: ['officer'], requires: ['typed_by_another', 'checklist_accepted', 'guardians_consent', 'guardians_identified', 'members_confirmed'],
      then: ['make_blind_copy'],
    },
    invite: { from: ['in_review'], to: 'interview', by: ['lead'], requires: ['has_interviews'], or_reason: ['enough_reviews'], tells: ['applicant'] },
    deliberate: { from: ['in_review', 'interview'], to: 'deliberation', by: ['lead'], or_reason: ['enough_reviews'] },
    reopen_review: { from: ['deliberation'], to: 'in_review', by: ['lead'], asks: ['reason'] },
    select: { from: ['deliberation'], to: 'selected', by: ['lead'], signed: TWO_LEADS, asks: ['rank'], may_ask: ['decree'], then: ['keep_rank'], tells: ['applicant', 'members'] },
    hold: { from: ['deliberation'], to: 'reserve', by: ['lead'], signed: TWO_LEADS, asks: ['rank'], may_ask: ['decree'], then: ['keep_rank'], tells: ['applicant', 'members'] },
    not_select: {
      from: ['deliberation'], to: 'not_selected', by: ['lead'], signed: TWO_LEADS, asks: ['rank'], may_ask: ['decree'],
      then: ['keep_rank', 'end_assignments'], tells: ['applicant', 'members'],
    },
    promote: { from: ['reserve'], to: 'selected', by: ['lead'], requires: ['place_free'], or_reason: ['next_in_rank'], tells: ['applicant'] },
    stand_down: { from: ['selected'], to: 'reserve', by: ['lead'], signed: TWO_LEADS, requires: ['no_live_placement'], asks: ['reason'], tells: ['applicant'] },
    revoke: {
      from: ['selected', 'reserve'], to: 'ineligible', by: ['lead'], signed: TWO_LEADS, requires: ['nothing_begun'],
      asks: ['heard_on', 'rule', 'reason'], then: ['cancel_placements'], tells: ['applicant'],
    },
    correct: {
      from: ['selected', 'reserve', 'not_selected'], to: 'deliberation', by: ['lead'], signed: TWO_LEADS,
      requires: ['nothing_begun', 'no_other_live'], asks: ['reason'], then: ['cancel_placements', 'settle_objection'], tells: ['applicant'],
    },
    defer: {
      from: ['selected'], to: 'deferred', by: ['lead'], requires: ['nothing_begun'], asks: ['reason'],
      then: ['cancel_placements', 'propose_next_person'], tells: ['applicant'],
    },
    resume: { from: ['deferred'], to: 'selected', by: ['lead'], requires: ['later_call'], asks: ['reason'], tells: ['applicant'] },
    close_reserve: {
      from: ['reserve'], to: 'not_selected', by: ['lead', 'clock'], requires: [CLOCK_WAITS, 'no_live_placement'],
      then: ['end_assignments'], tells: ['applicant'],
    },
    close: { from: ['selected'], to: 'closed', by: ['lead', 'clock'], requires: [CLOCK_WAITS, 'no_live_placement'], then: ['end_assignments'], tells: ['applicant'] },
    reconsider: { from: ['ineligible'], to: 'submitted', by: ['lead'], signed: TWO_LEADS, requires: ['no_other_live'], asks: ['reason'], then: ['settle_objection'], tells: ['applicant'] },
    uphold: { from: ['not_selected'], to: 'deliberation', by: ['lead'], signed: TWO_LEADS, requires: ['no_other_live'], asks: ['reason'], then: ['settle_objection'], tells: ['applicant'] },
    reopen: { from: ['lapsed'], to: 'draft', by: ['officer'], requires: ['never_sent', 'no_other_live'], asks: ['until', 'reason'], then: ['follow_form'], tells: ['applicant'] },
    reopen_return: { from: ['lapsed'], to: 'returned', by: ['officer'], requires: ['was_sent', 'no_other_live'], asks: ['until', 'reason'], tells: ['applicant'] },
    reinstate: { from: ['withdrawn'], to: 'submitted', by: ['officer'], requires: ['was_sent', 'no_other_live'], asks: ['reason'], tells: ['applicant'] },
    withdraw: {
      from: ANY_LIVE, to: 'withdrawn', by: ['owner', 'guardian', 'officer'], requires: ['nothing_begun'], asks: ['reason'], may_ask: ['quietly'],
      then: ['end_assignments', 'cancel_placements', 'propose_next_person'], tells: ['applicant', 'members', 'referees', 'reviewers', 'coordinators', 'office'],
    },
    lapse: { from: ['draft', 'returned'], to: 'lapsed', by: ['clock'], requires: ['due'], tells: ['applicant', 'members'] },
  },
  placement: {
    propose: { from: [], to: 'proposed', by: ['officer', 'cascade'], requires: ['application_selected', 'ranked_or_agreed', 'no_placement_there'], may_ask: ['agreed_note'] },
    nominate: {
      from: ['proposed'], to: 'nominated', by: ['officer'],
      requires: ['application_selected', 'agreement_in_force', 'documents_due_at_nomination', 'share_consent', 'guardians_consent', 'guardians_identified', 'members_confirmed'],
      or_reason: ['numbers_left', 'balance_in_ratio'], then: ['make_conditions'], tells: ['applicant', 'coordinators'],
    },
    accept: {
      from: ['nominated', 'waitlisted'], to: 'offered', by: HOSTS, requires: ['no_open_question', 'seats_left'],
      asks: ['answer_by'], may_ask: ['terms', 'reason'], then: ['keep_terms'], tells: ['applicant', 'members', 'guardians', 'office'],
    },
    wait: { from: ['nominated'], to: 'waitlisted', by: HOSTS, may_ask: ['wait_rank', 'reason'], then: ['keep_answer_of_host'], tells: ['applicant', 'office'] },
    turn_down: {
      from: ['nominated', 'waitlisted'], to: 'turned_down', by: HOSTS, asks: ['public_reason'], may_ask: ['private_note'],
      then: ['keep_answer_of_host', 'propose_next_place'], tells: ['applicant', 'office'],
    },
    confirm: {
      from: ['offered'], to: 'confirmed', by: ['owner', 'guardian'], signed: ['owner', GUARDIAN_OF_MINOR],
      requires: ['in_time_to_answer', 'no_overlap'], then: ['cancel_rivals'], tells: ['applicant', 'members', 'coordinators', 'office'],
    },
    refuse: {
      from: ['offered'], to: 'refused', by: ['owner', GUARDIAN_OF_LEAD], asks: ['reason'],
      then: ['propose_next_place', 'propose_next_person'], tells: ['applicant', 'coordinators', 'office'],
    },
    amend: {
      from: ['offered', 'confirmed'], to: 'offered', by: ['coordinator', 'officer'], asks: ['answer_by', 'reason'], may_ask: ['terms', 'dates'],
      then: ['keep_terms', 'keep_dates'], tells: ['applicant', 'guardians'],
    },
    expire: {
      from: ['offered'], to: 'expired', by: ['clock'], requires: ['due', 'offer_delivered', 'reminded'],
      then: ['propose_next_place', 'propose_next_person'], tells: ['applicant', 'coordinators', 'office'],
    },
    revive: {
      from: ['expired'], to: 'offered', by: ['officer'], requires: ['never_revived', 'within_72_hours', 'application_selected', 'seats_left'],
      asks: ['answer_by'], then: ['keep_terms'], tells: ['applicant', 'coordinators'],
    },
    cancel: {
      from: ['proposed', 'nominated', 'waitlisted', 'offered', 'confirmed'], to: 'cancelled', by: ['officer', 'coordinator', 'cascade'],
      asks: ['cause', 'reason'], then: ['host_cancelled', 'propose_next_person'], tells: ['applicant', 'members', 'coordinators'],
    },
    overtake: { from: ['proposed', 'nominated', 'waitlisted'], to: 'cancelled', by: ['clock'], requires: ['due'], tells: ['applicant', 'coordinators', 'office'] },
    arrive: {
      from: ['confirmed', 'no_show'], to: 'active', by: ['coordinator', 'owner'], signed: ['coordinator', 'owner'], alone: 'seven_days_alone', requires: ['no_overlap'],
      or_reason: ['conditions_met'], asks: ['on'], then: ['post_arrival'], tells: ['applicant', 'office'],
    },
    complete: {
      from: ['active'], to: 'completed', by: ['coordinator', 'officer'], or_reason: ['departed', 'report_given', 'evaluation_given'],
      then: ['issue_certificate'], tells: ['applicant', 'office'],
    },
    end_early: { from: ['active'], to: 'ended_early', by: ['coordinator', 'officer'], asks: ['reason'], tells: ['applicant', 'office'] },
    no_show: { from: ['confirmed'], to: 'no_show', by: ['coordinator', 'officer'], requires: ['days_after_start'], asks: ['reason'], tells: ['applicant', 'office'] },
  },
} as const satisfies Table;

export type Action<S extends Subject> = keyof (typeof TABLE)[S] & string;
export type AnyRow = Row<string, FactName, EffectName>;

/** The row of an action; undefined for a name that the table does not have. */
export function rowOf(subject: Subject, action: string): AnyRow | undefined {
  const rows: Readonly<Record<string, AnyRow>> = TABLE[subject];
  return Object.hasOwn(rows, action) ? rows[action] : undefined;
}

/** The facts that a row requires of one hand, in its order; of every hand when none is named. */
export function factsOf(row: AnyRow, hand?: Hand): readonly FactName[] {
  return (row.requires ?? []).flatMap((required) => {
    if (typeof required === 'string') return [required];
    return hand === undefined || required.of === hand ? [required.fact] : [];
  });
}

/** The actions of a subject, in the order of the table. */
export function actionsOf<S extends Subject>(subject: S): readonly Action<S>[] {
  return Object.keys(TABLE[subject]) as Action<S>[];
}

/** True for a name that is an action of the subject. */
export function isAction<S extends Subject>(subject: S, name: string): name is Action<S> {
  return rowOf(subject, name) !== undefined;
}

// prettier-ignore
type Told = { [S in Subject]: { [A in Action<S>]: (typeof TABLE)[S][A] extends { readonly tells: readonly (infer To extends string)[] } ? `${S}_${A}_${To}` : never }[Action<S>] }[Subject];

/** The template of every letter that a move sends: subject_action_audience. */
export type LetterName = Told;

export type { Subject };
