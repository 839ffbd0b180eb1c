import type { Fragment } from '../access/relations.ts';
import type { Database } from '../db/database.ts';
import { addDays, addMonths } from '../engine/days.ts';
import { KEEP, keptUntil, type KeepRules } from './kept.ts';
import { maybeDue, storedTimes } from './retention.reads.ts';

/** How long things are kept here. */
export async function keepRules(db: Database['read']): Promise<KeepRules> {
  const stored = await storedTimes(db);
  return stored === null ? KEEP : { ...KEEP, ...(JSON.parse(stored) as Partial<KeepRules>) };
}

/** An ended application whose date comes, or has passed. */
export interface Due {
  readonly id: string;
  readonly reference: string;
  readonly callName: string;
  readonly until: string;
}

const SLACK = 3; // days: months are not all as long, and the exact day is judged of each row

/** Ended applications whose last day is before `day`, a page at a time; `last` is where the next page begins. */
export async function dueBefore(
  db: Database['read'],
  rules: KeepRules,
  day: string,
  page: { readonly after: string; readonly most: number },
  narrow: Fragment | null = null,
): Promise<{ readonly due: readonly Due[]; readonly last: string | null }> {
  const back = (months: number): string => addDays(addMonths(day, -months), SLACK);
  const rows = await maybeDue(db, { day, sent: back(rules.sent), draft: `${back(rules.draft)}T24` }, page, narrow);
  const due = rows.flatMap(({ id, reference, callName, snapshots, endsOn, stateSince, retained }) => {
    const facts = { live: false, sent: Number(snapshots) > 0, endsOn, stateSince, retainedUntil: retained };
    const until = keptUntil(facts, rules);
    return until !== null && until < day ? [{ id, reference, callName, until }] : [];
  });
  return { due, last: rows.at(-1)?.id ?? null };
}
