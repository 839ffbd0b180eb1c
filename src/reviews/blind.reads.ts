import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';

/**
 * True while somebody is asked to read, blind, an application of a city in one of these states: one of its own people,
 * or of a call that it leads. Whoever becomes an officer or auditor there would learn whose it is.
 */
export async function readsBlindFor(
  db: Knex,
  personId: string,
  cityId: string,
  states: readonly string[],
): Promise<boolean> {
  const rows = (await db('assignments')
    .join('applications', 'applications.id', 'assignments.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('assignments.person_id', personId)
    .whereNull('assignments.ended_at')
    .whereIn('applications.state', [...states])
    .where((of) => of.where('applications.city_id', cityId).orWhere('calls.lead_city_id', cityId))
    .distinct({ settings: 'calls.settings' })) as { settings: string }[];
  return rows.some(({ settings }) => (JSON.parse(settings) as CallSettings).blind);
}
