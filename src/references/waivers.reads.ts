import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';

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
