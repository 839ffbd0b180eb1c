import type { Actor } from '../access/actor.ts';
import { citiesOf } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { dayOf } from '../engine/days.ts';
import { loadCases } from '../engine/load-cases.ts';
import { preview } from '../engine/perform.ts';
import { found } from '../errors.ts';
import type { Input } from '../workflow/case.ts';
import type { Check } from '../workflow/check.ts';
import { meetingCall, meetingRows, pendingDecisions, type MeetingCall } from './meeting.reads.ts';
import { ranked, type Move, type RankedRow } from './ranking.ts';

/** Whoever reads a meeting. Every visit is one. */
export interface Asking {
  readonly db: Database['read'];
  readonly actor: Actor;
  readonly at: string;
}

/** The call and its rows in order, as far as the actor may see them. Three queries. */
export async function openMeeting(
  { db, actor, at }: Asking,
  callId: string,
): Promise<{ readonly call: MeetingCall; readonly rows: readonly RankedRow[] }> {
  const call = found(await meetingCall(db, callId));
  const rows = await meetingRows(db, actor, callId);
  const pending = await pendingDecisions(db, callId);
  return { call, rows: ranked(rows, pending, dayOf(at, call.zone), call.settings.minorUnder) };
}

/** True for those who see the call whole: officers and auditors of a city that only sends see their own applications. */
export function seesAll({ actor }: Pick<Asking, 'actor'>, call: MeetingCall): boolean {
  return [...citiesOf(actor, 'officer'), ...citiesOf(actor, 'auditor')].includes(call.leadCityId);
}

/** A row with a move, and what the engine says of it. */
export interface Judged {
  readonly row: RankedRow;
  readonly move: Move;
  readonly rank: number;
  readonly check: Check;
  /** What the sentences about rules that a reason overrides are filled with. */
  readonly gaps: Readonly<Record<string, string | number>>;
}

/** What the engine says of a move for each of many, before its form is filled in. */
export async function judge(
  { db, actor, at }: Asking,
  chosen: readonly { readonly row: RankedRow; readonly move: Move; readonly rank: number }[],
  input: Input = {},
): Promise<readonly Judged[]> {
  const ids = chosen.map(({ row }) => row.id);
  const cases = await loadCases({ db, at, actor, cascading: false }, 'application', ids);
  return chosen.flatMap((one) => {
    const c = cases.get(one.row.id);
    if (!c) return [];
    const gaps = { done: c.reviewsIn, total: c.call.reviewsNeeded, before: c.beforeInRank ?? '' };
    return [{ ...one, check: preview(c, one.move, { ...input, rank: one.rank }, at, false), gaps }];
  });
}
