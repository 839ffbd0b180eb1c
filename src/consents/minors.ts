import { dayOf } from '../engine/days.ts';
import { ageOn } from '../workflow/time.ts';
import type { AgeRule, ParticipantOf } from './guardians.repository.ts';

/** Participants who are minors on this day: by the rule of the sending side, or of a host they may go to. */
export function minorsOf(participants: readonly ParticipantOf[], rule: AgeRule, at: string): readonly ParticipantOf[] {
  const day = dayOf(at, rule.zone);
  return participants.filter(({ bornOn }) => bornOn !== null && ageOn(bornOn, day) < rule.under);
}
