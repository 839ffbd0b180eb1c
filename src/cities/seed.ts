import { CITIES } from '../content/cities.ts';
import { later } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { insertCity, knownCities } from './cities.repository.ts';

/** Inserts the cities of the shipped content that are not there yet; returns the ids of those it made. */
export async function seedCities(ctx: Ctx): Promise<readonly string[]> {
  const known = await knownCities(ctx.trx);
  const fresh = CITIES.filter((city) => !known.has(city.id));
  // A millisecond apart: the first that was made runs the installation until its settings name another.
  for (const [i, city] of fresh.entries()) {
    const { register_code: registerCode, contact_email: contactEmail, ...same } = city;
    await insertCity(ctx.trx, { ...same, registerCode, contactEmail }, later(ctx.at, i));
    await record(ctx, { subject: 'city', subjectId: city.id, action: 'created', relation: 'admin' });
  }
  return fresh.map((city) => city.id);
}
