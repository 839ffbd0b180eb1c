import { expect } from 'chai';
import { FACT_NAMES } from '../../src/workflow/facts.ts';
import { STATES } from '../../src/workflow/states.ts';
import { actionsOf, EFFECTS, factsOf, rowOf, type AnyRow } from '../../src/workflow/table.ts';

/** A row as a person reads it: lists are words with spaces between. `?` marks a hand that counts for paper or for a minor, or the one hand that a fact is required of. */
interface Written {
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly signed?: string;
  readonly requires?: string;
  readonly unless?: string;
  readonly asks?: string;
  readonly may?: string;
  readonly alone?: string;
}

const SCREENED = 'submitted returned in_review interview deliberation';
const LIVE = 'draft submitted returned in_review interview deliberation selected reserve deferred';
const PAPER = 'owner officer?paper';
const TWICE = 'lead lead';
const HOSTS = 'coordinator official officer';

// Written by hand from the two tables of the specification. Where ours asks for more, the line says why.
const APPLICATION: Readonly<Record<string, Written>> = {
  start: { from: '', to: 'draft', by: PAPER, requires: 'call_open no_other_live endorsed' },
  submit: {
    from: 'draft', to: 'submitted', by: PAPER, may: 'late_code',
    // Of a group everybody has confirmed, and the guardians of its minors have agreed.
    requires: 'in_time sections_complete documents_due_now eligible consents_given places_ranked scan_attached group_named members_confirmed members_answered members_guarded',
  },
  unsubmit: { from: 'submitted', to: 'draft', by: 'owner', requires: 'before_closing no_document_decided' },
  return: { from: 'submitted', to: 'returned', by: 'officer', asks: 'items reason fix_by' },
  resubmit: { from: 'returned', to: 'submitted', by: PAPER, requires: 'items_settled' },
  rule_out: { from: SCREENED, to: 'ineligible', by: 'officer', asks: 'rule reason' },
  start_review: { from: 'submitted', to: 'in_review', by: 'officer', requires: 'typed_by_another checklist_accepted guardians_consent guardians_identified members_confirmed' },
  invite: { from: 'in_review', to: 'interview', by: 'lead', requires: 'has_interviews', unless: 'enough_reviews' },
  deliberate: { from: 'in_review interview', to: 'deliberation', by: 'lead', unless: 'enough_reviews' },
  reopen_review: { from: 'deliberation', to: 'in_review', by: 'lead', asks: 'reason' },
  // The number of the decree is recorded at release, where there is one.
  select: { from: 'deliberation', to: 'selected', by: 'lead', signed: TWICE, asks: 'rank', may: 'decree' },
  hold: { from: 'deliberation', to: 'reserve', by: 'lead', signed: TWICE, asks: 'rank', may: 'decree' },
  not_select: { from: 'deliberation', to: 'not_selected', by: 'lead', signed: TWICE, asks: 'rank', may: 'decree' },
  promote: { from: 'reserve', to: 'selected', by: 'lead', requires: 'place_free', unless: 'next_in_rank' },
  stand_down: { from: 'selected', to: 'reserve', by: 'lead', signed: TWICE, requires: 'no_live_placement', asks: 'reason' },
  revoke: { from: 'selected reserve', to: 'ineligible', by: 'lead', signed: TWICE, requires: 'nothing_begun', asks: 'heard_on rule reason' },
  // no_other_live: who was not selected may have started anew, and a person has one live application in a call.
  correct: { from: 'selected reserve not_selected', to: 'deliberation', by: 'lead', signed: TWICE, requires: 'nothing_begun no_other_live', asks: 'reason' },
  defer: { from: 'selected', to: 'deferred', by: 'lead', requires: 'nothing_begun', asks: 'reason' },
  resume: { from: 'deferred', to: 'selected', by: 'lead', requires: 'later_call', asks: 'reason' },
  // The clock at the call's end; the lead when it likes.
  close_reserve: { from: 'reserve', to: 'not_selected', by: 'lead clock', requires: 'call_ended?clock no_live_placement' },
  close: { from: 'selected', to: 'closed', by: 'lead clock', requires: 'call_ended?clock no_live_placement' },
  reconsider: { from: 'ineligible', to: 'submitted', by: 'lead', signed: TWICE, requires: 'no_other_live', asks: 'reason' },
  uphold: { from: 'not_selected', to: 'deliberation', by: 'lead', signed: TWICE, requires: 'no_other_live', asks: 'reason' },
  reopen: { from: 'lapsed', to: 'draft', by: 'officer', requires: 'never_sent no_other_live', asks: 'until reason' },
  reopen_return: { from: 'lapsed', to: 'returned', by: 'officer', requires: 'was_sent no_other_live', asks: 'until reason' },
  // was_sent: a draft that was withdrawn has nothing to be put back; there is no date to ask for.
  reinstate: { from: 'withdrawn', to: 'submitted', by: 'officer', requires: 'was_sent no_other_live', asks: 'reason' },
  withdraw: { from: LIVE, to: 'withdrawn', by: 'owner guardian officer', requires: 'nothing_begun', asks: 'reason', may: 'quietly' },
  lapse: { from: 'draft returned', to: 'lapsed', by: 'clock', requires: 'due' },
}; // prettier-ignore

const PLACEMENT: Readonly<Record<string, Written>> = {
  // no_placement_there: one application is not proposed to one place twice at once.
  propose: { from: '', to: 'proposed', by: 'officer cascade', requires: 'application_selected ranked_or_agreed no_placement_there', may: 'agreed_note' },
  // application_selected: between proposal and nomination the application may have left.
  nominate: {
    from: 'proposed', to: 'nominated', by: 'officer', unless: 'numbers_left balance_in_ratio',
    requires: 'application_selected agreement_in_force documents_due_at_nomination share_consent guardians_consent guardians_identified members_confirmed',
  },
  accept: { from: 'nominated waitlisted', to: 'offered', by: HOSTS, requires: 'no_open_question seats_left', asks: 'answer_by', may: 'terms reason' },
  wait: { from: 'nominated', to: 'waitlisted', by: HOSTS, may: 'wait_rank reason' },
  turn_down: { from: 'nominated waitlisted', to: 'turned_down', by: HOSTS, asks: 'public_reason', may: 'private_note' },
  confirm: { from: 'offered', to: 'confirmed', by: 'owner guardian', signed: 'owner guardian?minor', requires: 'in_time_to_answer no_overlap' },
  // The guardian of another member of a group has a word on that member alone.
  refuse: { from: 'offered', to: 'refused', by: 'owner guardian?of_lead', asks: 'reason' },
  amend: { from: 'offered confirmed', to: 'offered', by: 'coordinator officer', asks: 'answer_by reason', may: 'terms dates' },
  expire: { from: 'offered', to: 'expired', by: 'clock', requires: 'due offer_delivered reminded' },
  revive: { from: 'expired', to: 'offered', by: 'officer', requires: 'never_revived within_72_hours application_selected seats_left', asks: 'answer_by' },
  cancel: { from: 'proposed nominated waitlisted offered confirmed', to: 'cancelled', by: 'officer coordinator cascade', asks: 'cause reason' },
  overtake: { from: 'proposed nominated waitlisted', to: 'cancelled', by: 'clock', requires: 'due' },
  // no_overlap: who missed this place may have confirmed another one meanwhile.
  arrive: {
    from: 'confirmed no_show', to: 'active', by: 'coordinator owner', signed: 'coordinator owner', alone: 'seven_days_alone',
    requires: 'no_overlap', unless: 'conditions_met', asks: 'on',
  },
  complete: { from: 'active', to: 'completed', by: 'coordinator officer', unless: 'departed report_given evaluation_given' },
  end_early: { from: 'active', to: 'ended_early', by: 'coordinator officer', asks: 'reason' },
  no_show: { from: 'confirmed', to: 'no_show', by: 'coordinator officer', requires: 'days_after_start', asks: 'reason' },
}; // prettier-ignore

const TRAITS = {
  application: {
    draft: 'live', submitted: 'live', returned: 'live', in_review: 'live', interview: 'live', deliberation: 'live', selected: 'live',
    reserve: 'live', deferred: 'live', closed: '', not_selected: '', ineligible: '', withdrawn: '', lapsed: '',
  },
  placement: {
    proposed: 'live', nominated: 'live shared', waitlisted: 'live shared', offered: 'live shared seated', confirmed: 'live shared seated',
    active: 'live shared seated begun', completed: 'shared dated seated begun', ended_early: 'seated begun', no_show: 'seated begun',
    turned_down: '', refused: '', expired: '', cancelled: '',
  },
} as const; // prettier-ignore

const hands = (list: AnyRow['by']): string => list.map((hand) => (typeof hand === 'string' ? hand : `${hand.of}?${hand.when}`)).join(' '); // prettier-ignore

/** Our row in the shape of the hand-written one. */
function written(row: AnyRow): Written {
  const requires = row.requires?.map((one) => (typeof one === 'string' ? one : `${one.fact}?${one.of}`));
  const words = { requires, unless: row.or_reason, asks: row.asks, may: row.may_ask };
  const given = Object.entries(words).flatMap(([name, list]) => (list ? [[name, list.join(' ')]] : []));
  return {
    from: row.from.join(' '),
    to: row.to,
    by: hands(row.by),
    ...(row.signed ? { signed: hands(row.signed) } : {}),
    ...(row.alone ? { alone: row.alone } : {}),
    ...(Object.fromEntries(given) as object),
  };
}

const allRows = (['application', 'placement'] as const).flatMap((subject) => actionsOf(subject).map((action) => rowOf(subject, action)!)); // prettier-ignore

describe('The two tables', () => {
  it('have the actions of the specification, in its order', () => {
    expect(actionsOf('application')).to.deep.equal(Object.keys(APPLICATION));
    expect(actionsOf('placement')).to.deep.equal(Object.keys(PLACEMENT));
  });

  for (const [subject, rows] of [['application', APPLICATION], ['placement', PLACEMENT]] as const)
    for (const [action, row] of Object.entries(rows))
      it(`${action} of an ${subject} is as it is written down`, () => {
        expect(written(rowOf(subject, action)!)).to.deep.equal(row);
      }); // prettier-ignore

  it('have the states of the specification, with what each means', () => {
    const ours = Object.fromEntries(Object.entries(STATES).map(([subject, states]) => [subject, Object.fromEntries(Object.entries(states).map(([state, traits]) => [state, Object.keys(traits).join(' ')]))])); // prettier-ignore
    expect(ours).to.deep.equal(TRAITS);
  });

  it('use every fact that there is, and no other', () => {
    const used = allRows.flatMap((row) => [...factsOf(row), ...(row.or_reason ?? []), ...(row.alone ? [row.alone] : [])]); // prettier-ignore
    expect([...new Set(used)].sort()).to.deep.equal([...FACT_NAMES].sort());
    expect(new Set(FACT_NAMES).size).to.equal(FACT_NAMES.length);
  });

  it('use every effect that there is', () => {
    expect([...new Set(allRows.flatMap((row) => row.then ?? []))].sort()).to.deep.equal([...EFFECTS].sort());
  });

  it('lead out of every live state, and into every state', () => {
    for (const subject of ['application', 'placement'] as const) {
      const rows = actionsOf(subject).map((action) => rowOf(subject, action)!);
      for (const [state, traits] of Object.entries(STATES[subject])) {
        expect(
          rows.some((row) => row.to === state),
          `${state} is reached`,
        ).to.equal(true);
        if ('live' in traits)
          expect(
            rows.some((row) => row.from.includes(state)),
            `${state} is left`,
          ).to.equal(true);
      }
    }
  });
});
