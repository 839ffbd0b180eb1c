import { dueOfAnswer } from '../engine/due.ts';
import { preview } from '../engine/perform.ts';
import type { PlacementCase } from '../workflow/case.ts';
import type { Check } from '../workflow/check.ts';
import { mayReport } from './report.ts';

/** A placement's case with what the workflow says of it to this person, now. */
export interface Standing {
  readonly c: PlacementCase;
  readonly confirm: Check;
  readonly refuse: Check;
  /** The host has not signed the arrival for seven days: with a reason the person goes on alone. */
  readonly alone: boolean;
  /** Until when the person, and the guardian of a minor, can answer; exclusive. Null where nothing is offered. */
  readonly until: { readonly own: string; readonly guardian: string | null } | null;
  readonly mayReport: boolean;
}

/** Judges a placement for the person or guardian for whom its case was loaded. */
export function standingOf(c: PlacementCase, at: string): Standing {
  const { answerBy } = c;
  const until =
    c.state === 'offered' && answerBy !== null
      ? { own: answerBy, guardian: c.minor ? dueOfAnswer(c, answerBy) : null }
      : null;
  return {
    c,
    confirm: preview(c, 'confirm', {}, at, false),
    refuse: preview(c, 'refuse', {}, at, false),
    alone: preview(c, 'arrive', { reason: '?' }, at, false).ok,
    until,
    mayReport: mayReport(c, at),
  };
}
