import { callById, placesOf } from '../calls/calls.reads.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { settleSection, storeRanking } from './answers.repository.ts';
import { rankedPlaces } from './content.reads.ts';
import { PLACES } from './editable.ts';
import { openToChange } from './save-section.ts';

/** The places that somebody would go to, the first choice first. */
export interface Ranking {
  readonly applicationId: string;
  readonly places: readonly string[];
}

/**
 * Keeps the order of the places. Throws `invalid` at `places` for a place named twice, one too many, or one that the
 * call does not offer to the sending city's people; `refused` when it may not be changed now.
 */
export async function rankPlaces(ctx: Ctx, { applicationId, places }: Ranking): Promise<void> {
  const application = await openToChange(ctx, applicationId, PLACES);
  const call = found(await callById(ctx.trx, application.callId));
  const offered = (await placesOf(ctx.trx, call.id)).filter((place) => place.cityId !== application.cityId);
  const invalid = (key: string): AppError => new AppError({ kind: 'invalid', fields: { places: key } });
  if (new Set(places).size !== places.length) throw invalid('applications.error.rank_twice');
  if (places.length > call.settings.placesToRank) throw invalid('applications.error.rank_many');
  if (!places.every((id) => offered.some((place) => place.id === id))) throw invalid('errors.chosen');
  const before = await rankedPlaces(ctx.trx, applicationId);
  if (before.join() === places.join()) return;
  await storeRanking(ctx.trx, applicationId, places);
  if (application.state === 'returned') await settleSection(ctx.trx, applicationId, PLACES, ctx.at);
}
