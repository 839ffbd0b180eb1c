import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** Keeps what a participant reports of their stay. */
export async function keepReport(
  trx: Knex.Transaction,
  placementId: string,
  report: string,
  at: Instant,
): Promise<void> {
  await trx('placements').where('placements.id', placementId).update({ report, report_at: at });
}
