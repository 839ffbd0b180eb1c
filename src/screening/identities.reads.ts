/** Identity documents of guardians that wait for an officer. */
import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';
import { statesWith } from '../workflow/states.ts';
import { notReadBlind } from './applications.reads.ts';

/** A copy that waits. */
export interface WaitingIdentity {
  readonly applicationId: string;
  readonly guardianId: string;
  readonly reference: string;
  readonly guardian: string;
}

/** As many as are named at once. */
const MOST_IDENTITIES = 20;

/** Copies that wait for the actor's decision, the longest waiting first; nothing of a case that they may not screen. */
export async function waitingIdentities(db: Knex, actor: Actor): Promise<readonly WaitingIdentity[]> {
  const query = db('guardian_identities')
    .join('applications', 'applications.id', 'guardian_identities.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('guardians', 'guardians.id', 'guardian_identities.guardian_id')
    .join('files', 'files.id', 'guardian_identities.file_id')
    .where({ 'guardian_identities.state': 'pending', 'guardian_identities.current': true, 'files.state': 'clean' })
    .whereNull('guardians.ended_at')
    .whereIn(
      'applications.state',
      statesWith('application', 'live').filter((state) => state !== 'draft'),
    );
  visible(query, 'application', actor, 'document:decide');
  return (await notReadBlind(query, actor).orderBy('guardian_identities.id').limit(MOST_IDENTITIES).select({
    applicationId: 'applications.id',
    guardianId: 'guardians.id',
    reference: 'applications.reference',
    guardian: 'guardians.name',
  })) as WaitingIdentity[];
}
