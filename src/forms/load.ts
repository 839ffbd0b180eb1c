import { cityById } from '../cities/cities.reads.ts';
import type { Database } from '../db/database.ts';
import { found } from '../errors.ts';
import { countDrafts } from './drafts.repository.ts';
import { workOn } from './edit.ts';
import type { BuilderParts } from './frame.view.ts';

/** Reads what every page of a call's form begins with; throws `not_found`. */
export async function loadForm(db: Database['read'], callId: string): Promise<BuilderParts> {
  const work = await workOn(db, callId);
  const [city, counts] = await Promise.all([cityById(db, work.call.leadCityId), countDrafts(db, callId)]);
  return { work, leadCity: found(city).name, counts };
}
