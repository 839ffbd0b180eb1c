import { AppError } from '../errors.ts';
import { has } from '../workflow/states.ts';
import type { Ctx } from './context.ts';
import { record } from './events.ts';

/**
 * One participant fewer: each live placement of the application has a seat less, and gives it back where it was taken.
 * The application is locked with its placements and places. Refused once a placement has begun.
 */
export async function giveUpSeat(ctx: Ctx, applicationId: string, reason: string): Promise<void> {
  const placements = (await ctx
    .trx('placements')
    .where({ application_id: applicationId })
    .orderBy('placements.id')
    .select('placements.id', 'placements.state', 'placements.place_id')) as {
    id: string;
    state: string;
    place_id: string;
  }[];
  if (placements.some(({ state }) => has('placement', state, 'begun')))
    throw new AppError({ kind: 'refused', why: 'nothing_begun' });
  for (const { id, state, place_id } of placements.filter((one) => has('placement', one.state, 'live'))) {
    await ctx.trx('placements').where({ id }).where('placements.seats', '>', 1).decrement('seats', 1);
    if (has('placement', state, 'seated'))
      await ctx.trx('places').where({ id: place_id }).where('places.taken', '>', 0).decrement('taken', 1);
    await record(ctx, { subject: 'placement', subjectId: id, action: 'give_up_seat', relation: 'officer', reason });
  }
}
