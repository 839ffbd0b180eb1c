import type { Instant } from '../deps.ts';
import type { ApplicationCase, Case, Input, PlacementCase } from '../workflow/case.ts';
import { DAY, HOUR, later } from '../deps.ts';
import { endOfDay } from './days.ts';

/** Days that an officer has to type in a form that came on paper: the day counts on which it came. */
const DAYS_TO_TYPE = 14;

function afterDraft(c: ApplicationCase, at: Instant, until: string | undefined): Instant {
  if (until !== undefined) return endOfDay(until, c.callZone);
  const typed = later(at, DAYS_TO_TYPE * DAY);
  if (c.paper && typed > c.call.graceEndsAt) return typed;
  const { graceEndsAt, lateUntil } = c.call;
  return lateUntil !== null && lateUntil > graceEndsAt ? lateUntil : graceEndsAt;
}

function afterApplication(c: ApplicationCase, to: string, input: Input, at: Instant): Instant | null {
  const until = input.until ?? input.fix_by;
  if (to === 'draft') return afterDraft(c, at, input.until);
  if (to === 'returned') return until ? endOfDay(until, c.sendingZone) : null;
  if (to === 'selected' && c.state === 'deferred') return c.laterCallEndsAt ?? c.callEndsAt;
  return to === 'selected' || to === 'reserve' ? c.callEndsAt : null;
}

/** When the person's answer is due: the end of the day the host named, in the sending city's zone. */
export function answerBy(c: PlacementCase, input: Input): Instant | null {
  return input.answer_by ? endOfDay(input.answer_by, c.sendingZone) : c.answerBy;
}

function afterPlacement(c: PlacementCase, to: string, input: Input): Instant | null {
  if (to === 'proposed' || to === 'nominated' || to === 'waitlisted') return c.startsAt;
  if (to !== 'offered') return null;
  const by = answerBy(c, input);
  return by && dueOfAnswer(c, by);
}

/** When an unanswered offer falls due: a guardian has 72 hours longer than the person. */
export function dueOfAnswer(c: PlacementCase, by: Instant): Instant {
  return c.minor ? later(by, 72 * HOUR) : by;
}

/** What the clock watches after a move to `to` at `at`; null where nothing falls due. */
export function dueAfter(c: Case, to: string, input: Input, at: Instant): Instant | null {
  return c.subject === 'application' ? afterApplication(c, to, input, at) : afterPlacement(c, to, input);
}
