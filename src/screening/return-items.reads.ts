import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { listed } from './applications.reads.ts';

/** The sections that the applicant was asked to change, the last time the application was returned. */
export async function returnedSections(db: Knex, applicationId: string): Promise<ReadonlySet<string>> {
  const rows = (await db('return_items')
    .where({ 'return_items.application_id': applicationId, 'return_items.kind': 'section' })
    .where(
      'return_items.asked_at',
      db('return_items as newest').where('newest.application_id', applicationId).max('newest.asked_at'),
    )
    .select('return_items.key')) as { key: string }[];
  return new Set(rows.map((row) => row.key));
}

/** True where the application stands in the actor's list: not for somebody who reads it blind. */
export async function seesCase(db: Knex, actor: Actor, applicationId: string): Promise<boolean> {
  return (await listed(db, actor).where('applications.id', applicationId).first('applications.id')) !== undefined;
}
