import { keepRank, makeBlindCopy, takeSnapshot, unlockItems } from './applications/effects.ts';
import { followForm } from './applications/follow-form.ts';
import { askGuardians } from './consents/ask.ts';
import type { Effect } from './engine/context.ts';
import {
  cancelPlacements,
  cancelRivals,
  hostCancelled,
  issueCertificate,
  keepAnswerOfHost,
  keepDates,
  keepTerms,
  makeConditions,
  postArrival,
  proposeNextPerson,
  proposeNextPlace,
} from './placements/effects.ts';
import { settleObjection } from './objections/effects.ts';
import { askReferees } from './references/ask.ts';
import { endReviewing } from './reviews/effects.ts';
import type { EffectName } from './workflow/table.ts';

/** What follows from moves, in one map: features hand their consequences to the engine and never import in a circle. */
export const EFFECT_MAP: Readonly<Record<EffectName, Effect>> = {
  take_snapshot: takeSnapshot,
  ask_others: async (ctx, c) => {
    await askReferees(ctx, c.applicationId);
    // Also of who is a minor only by the law of a host: their guardian was named for that place.
    await askGuardians(ctx, c.applicationId);
  },
  unlock_items: unlockItems,
  follow_form: followForm,
  make_blind_copy: makeBlindCopy,
  keep_rank: keepRank,
  end_assignments: endReviewing,
  cancel_placements: cancelPlacements,
  cancel_rivals: cancelRivals,
  propose_next_place: proposeNextPlace,
  propose_next_person: proposeNextPerson,
  make_conditions: makeConditions,
  keep_terms: keepTerms,
  keep_dates: keepDates,
  keep_answer_of_host: keepAnswerOfHost,
  host_cancelled: hostCancelled,
  post_arrival: postArrival,
  issue_certificate: issueCertificate,
  settle_objection: settleObjection,
};
