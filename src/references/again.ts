import type { Ctx } from '../engine/context.ts';
import { enqueue } from '../engine/outbox.ts';
import { reachedAt, reachedBy, type Reached } from './again.repository.ts';

/** Why there is no new link for somebody; null where there is one. */
export function settledWhy(who: Reached | null): 'gone' | 'replaced' | 'succeeded' | 'waived' | 'paper' | null {
  if (who === null) return 'gone';
  if (who.purpose === 'guardian') return who.state === 'cancelled' ? 'succeeded' : null;
  if (who.how === 'waived' || who.how === 'paper') return who.how;
  if (who.how === 'not_me') return 'gone';
  return who.state === 'cancelled' ? 'replaced' : null;
}

async function send(ctx: Ctx, who: Reached): Promise<void> {
  if (settledWhy(who) !== null || who.state === 'named') return;
  await enqueue(ctx, {
    template: who.purpose === 'referee' ? 'referee_link' : 'guardian_link',
    recipient: who.email,
    recipientName: who.name,
    locale: who.locale,
    subject: who.purpose,
    subjectId: who.id,
    once: ctx.at,
    data: { application: who.applicationId },
  });
}

/** Sends a new link to the address that an earlier one went to, and to no other. */
export async function sendLinkAgain(ctx: Ctx, purpose: Reached['purpose'], subjectId: string): Promise<void> {
  const who = await reachedBy(ctx.trx, purpose, subjectId);
  if (who) await send(ctx, who);
}

/** Sends a new link of everything that was asked of an address, to it; of an unknown one nothing comes, and nothing is said. */
export async function sendLinksTo(ctx: Ctx, email: string): Promise<void> {
  for (const who of await reachedAt(ctx.trx, email)) await send(ctx, who);
}
