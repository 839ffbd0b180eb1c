import type { Knex } from 'knex';

// The list of applications asks of every row which documents are to be checked and which were refused.

/** Documents that somebody has to look at, by application: a few among all that were ever sent. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    "CREATE INDEX documents_to_check ON documents (application_id, file_id) WHERE current = true AND state = 'pending'",
  );
  await knex.raw(
    "CREATE INDEX documents_refused ON documents (application_id) WHERE current = true AND state IN ('rejected', 'expired')",
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX documents_refused');
  await knex.raw('DROP INDEX documents_to_check');
}
