import { citiesOf, type Actor } from '../access/actor.ts';
import { AppError } from '../errors.ts';

/** The person who acts; admin pages are open to nobody else. */
export function selfOf(actor: Actor): string {
  if (actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  return actor.person;
}

/** Throws 404 unless the actor is an admin of one of the cities: what belongs to another city is not there for them. */
export function demandAdminOf(actor: Actor, cities: readonly string[]): void {
  const own = citiesOf(actor, 'admin');
  if (!cities.some((city) => own.includes(city))) throw new AppError({ kind: 'not_found' });
}
