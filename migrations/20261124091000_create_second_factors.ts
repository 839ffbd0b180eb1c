import type { Knex } from 'knex';

const instant = (t: Knex.CreateTableBuilder, name: string) => t.string(name, 24).checkLength('=', 24);

/** Enrolling in a second factor, codes that are used once, and codes for the day on which the phone is lost. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('accounts', (t) => {
    t.string('totp_pending', 200); // a secret that was shown and has not been proved yet
    t.integer('totp_step'); // the 30 seconds of the last code that was taken: none is taken twice
  });
  await knex.schema.createTable('recovery_codes', (t) => {
    t.string('id', 40).primary();
    t.string('account_id', 40).notNullable().references('accounts.id').index();
    t.string('code_hash', 64).notNullable(); // SHA-256 of 80 random bits
    instant(t, 'created_at').notNullable();
    instant(t, 'used_at');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('recovery_codes');
  await knex.schema.alterTable('accounts', (t) => {
    t.dropColumns('totp_pending', 'totp_step');
  });
}
