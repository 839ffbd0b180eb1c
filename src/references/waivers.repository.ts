import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

type Trx = Knex.Transaction;

/** Writes down that the office does without one reference of a kind. */
export async function insertWaiver(
  trx: Trx,
  waiver: {
    readonly id: string;
    readonly applicationId: string;
    readonly kind: string;
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { id, applicationId, kind, reason, by, at } = waiver;
  await trx('reference_waivers').insert({ id, application_id: applicationId, kind, reason, waived_by: by, waived_at: at }); // prettier-ignore
}

/** Ends a waiver: the reference is wanted again; false where it does not stand. */
export async function undoWaiver(trx: Trx, applicationId: string, id: string, at: Instant): Promise<boolean> {
  const changed = await trx('reference_waivers')
    .where({ id, application_id: applicationId })
    .whereNull('undone_at')
    .update({ undone_at: at });
  return Number(changed) === 1;
}
