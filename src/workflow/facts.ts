import type { ApplicationCase, Case, Input, PlacementCase } from './case.ts';
import { has } from './states.ts';
import { between, DAYS, HOURS } from './time.ts';

/** What the sentence "why not" is filled with. */
export type Gaps = Readonly<Record<string, string | number>>;

/** Holds (true), or what the sentence to the person needs. */
export type Verdict = true | Gaps;

type Fact<C extends Case> = (c: C, at: string, input: Input) => Verdict;

const when = (holds: boolean, gaps: Gaps = {}): Verdict => holds || gaps;

const APPLICATION = {
  call_open: (c) => when(c.call.open),
  no_other_live: (c) => when(!c.otherLive),
  endorsed: (c) => when(c.endorsed),
  in_time: (c, at, input) =>
    when(
      (c.receivedAt ?? at) < c.call.graceEndsAt ||
        (c.call.extendedTo !== null && at < c.call.extendedTo) ||
        (c.call.lateCodeHash !== null && input.late_code_hash === c.call.lateCodeHash),
      { closed: c.call.closesAt },
    ),
  before_closing: (c, at) => when(at < c.call.closesAt, { closed: c.call.closesAt }),
  sections_complete: (c) =>
    when(c.sections.complete >= c.sections.total, { done: c.sections.complete, total: c.sections.total }),
  documents_due_now: (c) =>
    when(c.missingDocuments.submission.length === 0, { count: c.missingDocuments.submission.length }),
  eligible: (c) => when(c.failedRules.length === 0, { count: c.failedRules.length }),
  group_named: (c) => {
    const { count } = c.members;
    if (c.groupOf === null) return when(count === 0, { members: count, most: 1 });
    return when(count > 0 && count < c.groupOf, { members: count, most: c.groupOf });
  },
  consents_given: (c) => when(c.consents.given >= c.consents.needed),
  places_ranked: (c) => when(c.ranked.given >= c.ranked.needed, { count: c.ranked.needed }),
  scan_attached: (c) => when(!c.paper || c.scanAttached),
  no_document_decided: (c) => when(c.decidedDocuments === 0, { count: c.decidedDocuments }),
  items_settled: (c) => when(c.openItems === 0, { count: c.openItems }),
  typed_by_another: (c) => when(!c.typedByActor),
  checklist_accepted: (c) =>
    when(c.missingDocuments.checklist.length === 0, { count: c.missingDocuments.checklist.length }),
  has_interviews: (c) => when(c.call.interviews),
  enough_reviews: (c) => when(c.reviewsIn >= c.call.reviewsNeeded, { done: c.reviewsIn, total: c.call.reviewsNeeded }),
  place_free: (c) => when(c.freePlaces > 0),
  next_in_rank: (c) => when(c.beforeInRank === null, { before: c.beforeInRank ?? '' }),
  no_live_placement: (c) => when(c.placements.every((p) => !has('placement', p.state, 'live'))),
  later_call: (c) => when(c.laterCallEndsAt !== null),
  call_ended: (c, at) => {
    // Who was resumed in a later call goes on until that one ends.
    const ends = c.dueAt !== null && c.dueAt > c.callEndsAt ? c.dueAt : c.callEndsAt;
    return when(at >= ends, { ends });
  },
  never_sent: (c) => when(c.snapshotNumber === 0),
  was_sent: (c) => when(c.snapshotNumber > 0),
} as const satisfies Record<string, Fact<ApplicationCase>>;

const PLACEMENT = {
  application_selected: (c) => when(c.applicationState === 'selected'),
  ranked_or_agreed: (c, _at, input) => when(c.ranked || Boolean(input.agreed_note)),
  no_placement_there: (c) =>
    when(c.placements.every((p) => p.id === c.id || p.placeId !== c.placeId || !has('placement', p.state, 'live'))),
  agreement_in_force: (c) => when(c.agreementInForce),
  documents_due_at_nomination: (c) =>
    when(c.missingDocuments.nomination.length === 0, { count: c.missingDocuments.nomination.length }),
  share_consent: (c) => when(c.shareConsent),
  numbers_left: (c) =>
    when(c.numbers.used + c.seats <= c.numbers.yearly, { used: c.numbers.used, yearly: c.numbers.yearly }),
  balance_in_ratio: (c) =>
    // Out of ratio is more than twice as many sent as received, once more than four have been sent.
    when(c.balance.sent + c.seats <= Math.max(4, 2 * c.balance.received), {
      sent: c.balance.sent,
      received: c.balance.received,
    }),
  no_open_question: (c) => when(c.openQuestions === 0, { count: c.openQuestions }),
  seats_left: (c) => when(c.freeSeats >= c.seats, { free: c.freeSeats }),
  in_time_to_answer: (c, at) => {
    // A guardian has 72 hours longer than the person.
    const grace = c.held.has('guardian') && !c.held.has('owner') ? 72 * HOURS : 0;
    return when(c.answerBy !== null && between(c.answerBy, at) < grace, { until: c.answerBy ?? '' });
  },
  no_overlap: (c) => when(c.overlapping.every((p) => p.state !== 'confirmed' && p.state !== 'active')),
  offer_delivered: (c) => when(c.offerDelivered),
  reminded: (c, at) => when(c.lastReminderAt !== null && between(c.lastReminderAt, at) >= 24 * HOURS),
  never_revived: (c) => when(!c.revived),
  within_72_hours: (c, at) => when(c.expiredAt !== null && between(c.expiredAt, at) < 72 * HOURS),
  conditions_met: (c) => when(c.openConditions === 0, { count: c.openConditions }),
  seven_days_alone: (c, at) => {
    const first = c.signatures.find((s) => s.action === 'arrive' && s.version === c.version);
    return when(first !== undefined && between(first.at, at) >= 7 * DAYS);
  },
  days_after_start: (c, at) => when(between(c.startsAt, at) >= 3 * DAYS, { start: c.startsOn }),
  departed: (c) => when(c.departedOn !== null),
  report_given: (c) => when(c.reportGiven),
  evaluation_given: (c) => when(c.evaluationGiven),
} as const satisfies Record<string, Fact<PlacementCase>>;

const EITHER = {
  due: (c, at) => when(c.dueAt !== null && at >= c.dueAt, { due: c.dueAt ?? '' }),
  guardians_consent: (c) =>
    when(
      !c.guardiansConsent.needed ||
        (c.guardiansConsent.without === 0 &&
          c.guardiansConsent.named > 0 &&
          c.guardiansConsent.valid >= c.guardiansConsent.named),
    ),
  guardians_identified: (c) => when(c.guardiansConsent.unidentified === 0, { count: c.guardiansConsent.unidentified }),
  members_confirmed: (c) => when(c.members.unconfirmed === 0, { count: c.members.unconfirmed }),
  members_answered: (c) => when(c.members.unanswered === 0, { count: c.members.unanswered }),
  members_guarded: (c) => when(c.members.unguarded === 0, { count: c.members.unguarded }),
  nothing_begun: (c) => when(c.placements.every((p) => !has('placement', p.state, 'begun'))),
} as const satisfies Record<string, Fact<Case>>;

export type FactName = keyof typeof APPLICATION | keyof typeof PLACEMENT | keyof typeof EITHER;

/** Every fact by name, for the completeness tests and docs. */
export const FACT_NAMES: readonly FactName[] = [
  ...(Object.keys(APPLICATION) as (keyof typeof APPLICATION)[]),
  ...(Object.keys(PLACEMENT) as (keyof typeof PLACEMENT)[]),
  ...(Object.keys(EITHER) as (keyof typeof EITHER)[]),
];

/**
 * Judges a fact about a case. Throws where the table asks a fact of a subject that does not have it: a defect that the
 * test of the table finds.
 */
export function holds(name: FactName, c: Case, at: string, input: Input): Verdict {
  if (name in EITHER) return (EITHER[name as keyof typeof EITHER] as Fact<Case>)(c, at, input);
  if (c.subject === 'application' && name in APPLICATION)
    return (APPLICATION[name as keyof typeof APPLICATION] as Fact<ApplicationCase>)(c, at, input);
  if (c.subject === 'placement' && name in PLACEMENT)
    return (PLACEMENT[name as keyof typeof PLACEMENT] as Fact<PlacementCase>)(c, at, input);
  throw new Error(`a ${c.subject} has no fact ${name}`);
}
