import type { Ctx } from '../engine/context.ts';
import { writeTo } from '../engine/letters.ts';
import { loadCases } from '../engine/load-cases.ts';
import { cascade, perform } from '../engine/perform.ts';
import { has } from '../workflow/states.ts';
import { placementsOf } from './effects.repository.ts';

/**
 * What was under way on the strength of a guardian's consent ends with it: placements that have not begun are cancelled
 * and their seats freed; of one that has begun the host's coordinators are told, and a return is arranged by people.
 */
export async function stopForConsent(ctx: Ctx, applicationId: string, reason: string): Promise<void> {
  const placements = await placementsOf(ctx.trx, applicationId);
  const live = placements.filter(({ state }) => has('placement', state, 'live'));
  const begun = live.filter(({ state }) => has('placement', state, 'begun'));
  for (const { id, state } of live)
    if (!has('placement', state, 'begun'))
      await perform(cascade(ctx), 'placement', id, 'cancel', { cause: 'request', reason });
  const cases = await loadCases({ db: ctx.trx, at: ctx.at, actor: ctx.actor, cascading: true }, 'placement', begun.map(({ id }) => id)); // prettier-ignore
  for (const c of cases.values())
    await writeTo(ctx, 'coordinators', c, { template: 'consent_withdrawn_coordinators', once: ctx.at });
}
