import { citiesOf, type Actor, type Role } from '../access/actor.ts';
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

/**
 * The actor as if they held one role in these cities and no other. An admin's view of the record is that of an auditor of
 * their cities: so the relation, with its recusals and parties, stays written once.
 */
export function standingAs(actor: Actor, role: Role, cities: readonly string[]): Actor {
  return actor.kind === 'person' ? { ...actor, roles: cities.map((city) => ({ role, city })) } : actor;
}
