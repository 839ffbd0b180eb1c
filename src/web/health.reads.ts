import type { Knex } from 'knex';

/** True when the database answers and its tables are there. */
export async function isMigrated(db: Knex): Promise<boolean> {
  await db('rate_limits').first('rate_limits.key');
  return true;
}
