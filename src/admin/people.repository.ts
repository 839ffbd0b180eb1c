import type { Knex } from 'knex';
import type { Role } from '../access/actor.ts';
import type { Instant } from '../deps.ts';

/** A role's row, locked until the transaction ends; null when it has ended or never was. */
export async function lockRole(
  trx: Knex.Transaction,
  id: string,
): Promise<{ readonly personId: string; readonly role: Role; readonly cityId: string } | null> {
  const row = await trx('roles')
    .where({ id })
    .whereNull('ended_at')
    .forUpdate()
    .first<{ person_id: string; role: Role; city_id: string } | undefined>('person_id', 'role', 'city_id');
  return row ? { personId: row.person_id, role: row.role, cityId: row.city_id } : null;
}

/**
 * The people who are admins of a city and can sign in, locked: of two admins who end each other's role the second waits,
 * and finds itself the last.
 */
export async function lockAdmins(trx: Knex.Transaction, cityId: string, at: Instant): Promise<readonly string[]> {
  const roles = await trx('roles')
    .where({ role: 'admin', city_id: cityId })
    .whereNull('ended_at')
    .orderBy('id')
    .forUpdate()
    .select<{ person_id: string; ends_at: string | null }[]>('person_id', 'ends_at');
  const live = roles.filter((row) => row.ends_at === null || row.ends_at > at).map((row) => row.person_id);
  const able = await trx('accounts')
    .whereIn('person_id', live)
    .whereNull('disabled_at')
    .whereNotNull('password_hash')
    .distinct<{ person_id: string }[]>('person_id');
  return able.map((row) => row.person_id);
}

/** Ends a role. */
export async function setEnded(trx: Knex.Transaction, id: string, at: Instant): Promise<void> {
  await trx('roles').where({ id }).update({ ended_at: at });
}

/** Closes roles whose time is over, so that they can be given anew: one that is open is unique. */
export async function closeExpired(trx: Knex.Transaction, role: Role, cityId: string, at: Instant): Promise<void> {
  await trx('roles')
    .where({ role, city_id: cityId })
    .whereNull('ended_at')
    .where('ends_at', '<=', at)
    .update({ ended_at: at });
}
