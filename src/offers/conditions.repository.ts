import type { Knex } from 'knex';
import { has, statesWith } from '../workflow/states.ts';

/** What a condition is about: the document of one participant, asked for before travel. */
export interface ConditionOf {
  readonly applicationId: string;
  readonly participantId: string;
  readonly requirementId: string;
}

const LIVE = statesWith('placement', 'live');
const AHEAD = LIVE.filter((state) => !has('placement', state, 'begun'));

function of(
  trx: Knex.Transaction,
  { applicationId, participantId, requirementId }: ConditionOf,
  states: readonly string[] = LIVE,
): Knex.QueryBuilder {
  const placements = trx('placements')
    .where('placements.application_id', applicationId)
    .whereIn('placements.state', states)
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

/** Marks conditions of stays that have not begun as pending again, met ones too. */
export async function markOwed(trx: Knex.Transaction, condition: ConditionOf): Promise<void> {
  await of(trx, condition, AHEAD)
    .whereIn('state', ['submitted', 'met'])
    .update({ state: 'pending', version: trx.raw('version + 1') });
}
