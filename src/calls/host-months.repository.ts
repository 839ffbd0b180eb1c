import type { Knex } from 'knex';
import { conditionsIn, monthsBeyond, type Conditions } from '../workflow/asked.ts';

/** A requirement of a place's call that asks for validity beyond the end, with what this host asks of it. */
export interface HostMonths {
  readonly requirementId: string;
  readonly cityId: string;
  readonly months: number;
  readonly conditions: Conditions;
}

/** The requirements for which the host of a place may say how long they have to be valid. */
export async function hostMonthsOf(db: Knex, placeId: string): Promise<readonly HostMonths[]> {
  const rows = (await db('places')
    .join('requirements', 'requirements.call_id', 'places.call_id')
    .where('places.id', placeId)
    .whereNull('requirements.application_id')
    .orderBy('requirements.position')
    .select(
      'requirements.id as requirementId',
      'places.city_id as cityId',
      'requirements.valid_months_beyond as own',
      'requirements.conditions',
    )) as { requirementId: string; cityId: string; own: number; conditions: string | null }[];
  return rows.flatMap(({ requirementId, cityId, own, conditions: stored }) => {
    const conditions = conditionsIn(stored);
    if (own === 0 && conditions.validity === undefined) return [];
    const months = monthsBeyond({ validMonthsBeyond: own, conditions }, cityId);
    return [{ requirementId, cityId, months, conditions }];
  });
}

/** Writes what a host asks of one requirement. */
export async function setConditions(trx: Knex.Transaction, requirementId: string, conditions: Conditions): Promise<void> {
  await trx('requirements').where({ id: requirementId }).update({ conditions: JSON.stringify(conditions) });
} // prettier-ignore
