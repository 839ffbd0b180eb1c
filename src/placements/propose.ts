import type { Ctx } from '../engine/context.ts';
import { begin } from '../engine/perform.ts';
import { participantsOf } from './effects.repository.ts';

/** Proposes an application to a place, with a seat for each participant; returns the placement's id. Throws `refused`. */
export async function propose(
  ctx: Ctx,
  input: { applicationId: string; placeId: string; startsOn: string; endsOn: string; agreedNote?: string },
): Promise<string> {
  const id = ctx.id();
  const participants = await participantsOf(ctx.trx, input.applicationId);
  await begin(
    ctx,
    'placement',
    {
      id,
      application_id: input.applicationId,
      place_id: input.placeId,
      seats: participants.length,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      agreed_note: input.agreedNote ?? '',
    },
    'propose',
    input.agreedNote ? { agreed_note: input.agreedNote } : {},
  );
  return id;
}
