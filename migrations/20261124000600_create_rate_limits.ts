import type { Knex } from 'knex';

/** What rate-limiter-flexible counts in: its own column names, one row a key and window. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('rate_limits', (t) => {
    t.string('key', 255).primary(); // limit and hash of the address or account: nobody's mail address stands here
    t.integer('points').notNullable().defaultTo(0);
    t.bigInteger('expire').index(); // milliseconds since 1970
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('rate_limits');
}
