import { monthsBeyond, type Conditions } from './asked.ts';
import { DAYS } from './time.ts';

/** A day (YYYY-MM-DD) moved by whole days. */
export function daysFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAYS).toISOString().slice(0, 10);
}

/** A day moved on by whole months; the 31st becomes the last day of a shorter month. */
function monthsFrom(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** A stay at a host; `endsOn` is the first day after it. */
export interface Stay {
  readonly cityId: string;
  readonly endsOn: string;
}

/** Until when a document has to be valid for one host. */
export interface Needed {
  /** Null: what the call asks for, whoever hosts. */
  readonly cityId: string | null;
  readonly months: number;
  readonly until: string;
}

interface Requirement {
  readonly validMonthsBeyond: number;
  readonly conditions: Conditions;
}

/** What each host of the stays asks for, the strictest first; hosts that ask for nothing are left out. */
export function validityNeeded(
  requirement: Requirement,
  stays: readonly Stay[],
  callEndsOn: string,
): readonly Needed[] {
  const all: readonly { cityId: string | null; endsOn: string }[] =
    stays.length === 0 ? [{ cityId: null, endsOn: callEndsOn }] : stays;
  const strictest = new Map<string | null, Needed>();
  for (const { cityId, endsOn } of all) {
    const months = monthsBeyond(requirement, cityId);
    const until = monthsFrom(daysFrom(endsOn, -1), months); // counted from the last day itself
    if (months > 0 && until > (strictest.get(cityId)?.until ?? '')) strictest.set(cityId, { cityId, months, until });
  }
  return [...strictest.values()].sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0));
}

/** True if a document that is valid until that day is valid for long enough. */
export function isLongEnough(validUntil: string | null, needed: readonly Needed[]): boolean {
  const [strictest] = needed;
  return strictest === undefined || (validUntil !== null && validUntil >= strictest.until);
}
