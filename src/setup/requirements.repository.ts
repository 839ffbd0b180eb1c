import type { Knex } from 'knex';
import type { RequirementDefinition } from '../calls/definitions.ts';

/** How many documents were sent in, or are owed before travel, for each requirement of a call, whatever became of them. */
export async function documentsSent(db: Knex, callId: string): Promise<ReadonlyMap<string, number>> {
  const sent = new Map<string, number>();
  for (const table of ['documents', 'conditions', 'photo_pages']) {
    const rows = (await db(table)
      .join('requirements', 'requirements.id', `${table}.requirement_id`)
      .where('requirements.call_id', callId)
      .whereNull('requirements.application_id')
      .groupBy('requirements.key')
      .select('requirements.key')
      .count(`${table}.id as count`)) as readonly { key: string; count: number | string }[];
    for (const { key, count } of rows) sent.set(key, (sent.get(key) ?? 0) + Number(count));
  }
  return sent;
}

/** Writes what a call asks for under a key. */
export async function updateRequirement(
  trx: Knex.Transaction,
  callId: string,
  requirement: RequirementDefinition,
): Promise<void> {
  await trx('requirements')
    .where({ call_id: callId, key: requirement.key })
    .whereNull('application_id')
    .update({
      name: JSON.stringify(requirement.name),
      hint: JSON.stringify(requirement.hint),
      condition: requirement.condition,
      due: requirement.due,
      formats: JSON.stringify(requirement.formats),
      max_files: requirement.maxFiles,
      restricted: requirement.restricted,
      identifying: requirement.identifying,
      valid_months_beyond: requirement.validMonthsBeyond,
      conditions: JSON.stringify(requirement.conditions ?? {}),
    });
}

/** Takes a requirement away for which nothing was ever sent in. */
export async function deleteRequirement(trx: Knex.Transaction, callId: string, key: string): Promise<void> {
  await trx('requirements').where({ call_id: callId, key }).whereNull('application_id').delete();
}

/** Gives the documents of a call their places in the list, in the order of the keys. */
export async function orderRequirements(trx: Knex.Transaction, callId: string, keys: readonly string[]): Promise<void> {
  for (const [i, key] of keys.entries())
    await trx('requirements')
      .where({ call_id: callId, key })
      .update({ position: i + 1 });
}
