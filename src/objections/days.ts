import type { CallSettings } from '../calls/definitions.ts';
import { addWorkingDays } from '../cities/working-days.ts';
import type { Instant } from '../deps.ts';
import { dayOf, endOfDay } from '../engine/days.ts';

/** Working days to object where a call does not say otherwise. */
export const DAYS_TO_OBJECT = 14;
/** Working days to answer an objection where a call does not say otherwise. */
export const DAYS_TO_ANSWER = 10;

/** What a call says of objections: its days, and the zone and holidays of the lead city, by which they are counted. */
export interface ObjectionRules {
  readonly settings: Pick<CallSettings, 'objectionDays' | 'objectionAnswerDays'>;
  readonly zone: string;
  readonly holidays: readonly string[];
}

function after(at: Instant, days: number, { zone, holidays }: ObjectionRules): Instant {
  return endOfDay(addWorkingDays(dayOf(at, zone), days, holidays), zone);
}

/** The end (exclusive) of the days in which somebody may object to a decision of `at`. */
export function objectBy(at: Instant, rules: ObjectionRules): Instant {
  return after(at, rules.settings.objectionDays ?? DAYS_TO_OBJECT, rules);
}

/** The end (exclusive) of the days in which an objection received at `at` is answered. */
export function answerBy(at: Instant, rules: ObjectionRules): Instant {
  return after(at, rules.settings.objectionAnswerDays ?? DAYS_TO_ANSWER, rules);
}
