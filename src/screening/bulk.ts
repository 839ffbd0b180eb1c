import type { Ctx } from '../engine/context.ts';
import { perform } from '../engine/perform.ts';
import { AppError } from '../errors.ts';
import type { Input } from '../workflow/case.ts';
import type { Gaps } from '../workflow/facts.ts';
import type { Action } from '../workflow/table.ts';

/** Actions whose forms are simple enough to be filled in once for many. Decisions are taken in the meeting, one by one. */
export const BULK_ACTIONS = [
  'start_review',
  'return',
  'rule_out',
  'invite',
  'deliberate',
  'reopen_review',
  'close_reserve',
  'close',
] as const satisfies readonly Action<'application'>[];
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What became of one of many. */
export type Fate =
  | { readonly id: string; readonly done: 'moved' | 'signed' }
  | { readonly id: string; readonly done: 'refused'; readonly why: string; readonly gaps: Gaps };

/** Runs one verb in a transaction of its own. */
export type Run = <T>(verb: (ctx: Ctx) => Promise<T>) => Promise<T>;

/** Does something to each of many, each in its own transaction: one that is refused holds up no other. */
export async function eachAlone(
  run: Run,
  ids: readonly string[],
  verb: (ctx: Ctx, id: string) => Promise<'moved' | 'signed'>,
): Promise<Fate[]> {
  const fates: Fate[] = [];
  for (const id of ids) {
    try {
      fates.push({ id, done: await run((ctx) => verb(ctx, id)) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { detail } = error;
      if (detail.kind === 'refused') fates.push({ id, done: 'refused', why: detail.why, gaps: detail.gaps ?? {} });
      else if (detail.kind === 'not_found' || detail.kind === 'conflict')
        fates.push({ id, done: 'refused', why: 'moved_on', gaps: {} });
      else throw error;
    }
  }
  return fates;
}

/** Performs one action on many applications. */
export function performMany(run: Run, ids: readonly string[], action: BulkAction, input: Input): Promise<Fate[]> {
  return eachAlone(run, ids, (ctx, id) => perform(ctx, 'application', id, action, input));
}
