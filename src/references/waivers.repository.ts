import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';

type Trx = Knex.Transaction;

/** A reference that the office does without, though nobody was named for it. */
export interface WaiverRow {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
  readonly by: string | null;
  readonly at: Instant;
}

/** The waivers of an application that stand, the oldest first. */
export async function standingWaivers(db: Knex, applicationId: string): Promise<readonly WaiverRow[]> {
  return (await db('reference_waivers')
    .leftJoin('persons', 'persons.id', 'reference_waivers.waived_by')
    .where('reference_waivers.application_id', applicationId)
    .whereNull('reference_waivers.undone_at')
    .orderBy('reference_waivers.id')
    .select({
      id: 'reference_waivers.id',
      kind: 'reference_waivers.kind',
      reason: 'reference_waivers.reason',
      by: 'persons.name',
      at: 'reference_waivers.waived_at',
    })) as WaiverRow[];
}

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

/** How many references of an application its office does without: of referees who were named, and of nobody. */
export async function countWaived(db: Knex, applicationId: string): Promise<number> {
  const named = (await db('referees')
    .where({ 'referees.application_id': applicationId, 'referees.state': 'cancelled', 'referees.how': 'waived' })
    .count('* as count')) as { count: number | string }[];
  const nobody = (await db('reference_waivers')
    .where('reference_waivers.application_id', applicationId)
    .whereNull('reference_waivers.undone_at')
    .count('* as count')) as { count: number | string }[];
  return [...named, ...nobody].reduce((sum, { count }) => sum + Number(count), 0);
}

/** How many references a reviewer is told were waived; none where the call keeps references to the office. */
export async function waivedForReviewers(db: Knex, applicationId: string): Promise<number> {
  const row = (await db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('applications.id', applicationId)
    .first({ settings: 'calls.settings' })) as { settings: string } | undefined;
  const { references } = JSON.parse(row?.settings ?? '{}') as Partial<CallSettings>;
  return references?.readers === 'reviewers' ? countWaived(db, applicationId) : 0;
}
