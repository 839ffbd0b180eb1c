import { monthsBeyond, type Conditions } from './asked.ts';
import { addDays, addMonths } from './time.ts';

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
    const until = addMonths(addDays(endsOn, -1), months); // counted from the last day itself
    if (months > 0 && until > (strictest.get(cityId)?.until ?? '')) strictest.set(cityId, { cityId, months, until });
  }
  return [...strictest.values()].sort((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0));
}

/** True if a document that is valid until that day is valid for long enough. */
export function isLongEnough(validUntil: string | null, needed: readonly Needed[]): boolean {
  const [strictest] = needed;
  return strictest === undefined || (validUntil !== null && validUntil >= strictest.until);
}
