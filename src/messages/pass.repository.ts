import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { HolderKind } from './pass.reads.ts';

type Trx = Knex.Transaction;

/** Notes that a link was made to be passed on. */
export async function insertPassed(
  trx: Trx,
  passed: {
    readonly linkId: string;
    readonly applicationId: string;
    readonly kind: HolderKind;
    readonly holderId: string;
    readonly madeBy: string;
    readonly at: Instant;
  },
): Promise<void> {
  await trx('passed_links').insert({
    link_id: passed.linkId,
    application_id: passed.applicationId,
    holder: passed.kind,
    holder_id: passed.holderId,
    made_by: passed.madeBy,
    made_at: passed.at,
  });
}

/** Ends the open links that were made to be passed on to somebody, and no link that went by mail; returns how many. */
export async function endPassed(trx: Trx, applicationId: string, holderId: string, at: Instant): Promise<number> {
  const passed = trx('passed_links')
    .where({ 'passed_links.application_id': applicationId, 'passed_links.holder_id': holderId })
    .select('passed_links.link_id');
  return Number(
    await trx('links')
      .whereIn('links.id', passed)
      .whereNull('links.revoked_at')
      .where('links.ends_at', '>', at)
      .update({ revoked_at: at }),
  );
}

/** Locks an application: of two links made at once the second ends the first. */
export async function lockForPassing(trx: Trx, applicationId: string): Promise<void> {
  await trx('applications').where('applications.id', applicationId).forUpdate().first('applications.id');
}
