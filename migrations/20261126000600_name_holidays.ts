import type { Knex } from 'knex';

/** What the holidays of a city are called, by day and language. A day without a name stays a holiday. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw("ALTER TABLE cities ADD COLUMN holiday_names text NOT NULL DEFAULT '{}'"); // Knex would rebuild the table on SQLite
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE cities DROP COLUMN holiday_names');
}
