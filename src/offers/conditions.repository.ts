import type { Knex } from 'knex';
import { statesWith } from '../workflow/states.ts';

/** What a condition is about: the document of one participant, asked for before travel. */
export interface ConditionOf {
  readonly applicationId: string;
  readonly participantId: string;
  readonly requirementId: string;
}

function of(trx: Knex.Transaction, { applicationId, participantId, requirementId }: ConditionOf): Knex.QueryBuilder {
  const placements = trx('placements')
    .where('placements.application_id', applicationId)
    .whereIn('placements.state', statesWith('placement', 'live'))
    .select('placements.id');
  return trx('conditions')
    .where({ participant_id: participantId, requirement_id: requirementId })
    .whereIn('placement_id', placements);
}

/** Marks the open conditions that a document answers as submitted. */
export async function markSubmitted(trx: Knex.Transaction, condition: ConditionOf): Promise<void> {
  await of(trx, condition)
    .whereIn('state', ['pending', 'not_met'])
    .update({ state: 'submitted', version: trx.raw('version + 1') });
}

/** Marks conditions whose only document was taken away as pending again. */
export async function markPending(trx: Knex.Transaction, condition: ConditionOf): Promise<void> {
  await of(trx, condition)
    .where('state', 'submitted')
    .update({ state: 'pending', version: trx.raw('version + 1') });
}
