import { citiesOf } from '../access/actor.ts';
import type { Visit } from '../web/route.ts';
import { cityNames } from './cities.reads.ts';
import { eyebrowOf } from './parts.view.ts';

/** For which cities the reader is an admin, as the pages of an admin say it. */
export async function eyebrow(visit: Pick<Visit<unknown, unknown, unknown>, 'db' | 'actor' | 't'>): Promise<string> {
  const cities = await cityNames(visit.db, citiesOf(visit.actor, 'admin'));
  return eyebrowOf(
    cities.map((city) => city.name),
    visit.t,
  );
}
