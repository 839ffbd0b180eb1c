import type { CaseOf } from '../workflow/case.ts';
import type { Subject } from '../workflow/states.ts';
import { loadApplicationCases } from './application-case.ts';
import type { Loading } from './case-parts.ts';
import type { Ctx } from './context.ts';
import { loadPlacementCases } from './placement-case.ts';

export type { Loading } from './case-parts.ts';

/** Reads one case or a thousand in the same few queries. */
export function loadCases<S extends Subject>(
  loading: Loading,
  subject: S,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseOf<S>>>;
export function loadCases(
  loading: Loading,
  subject: Subject,
  ids: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  return subject === 'application' ? loadApplicationCases(loading, ids) : loadPlacementCases(loading, ids);
}

/** How a verb reads cases: through its transaction, as its actor. */
export function loadingIn(ctx: Ctx): Loading {
  return { db: ctx.trx, at: ctx.at, actor: ctx.actor, cascading: ctx.cascading };
}
