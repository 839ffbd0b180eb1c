import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);
const person = (t: Table, name: string) => id(t, name).references('persons.id');
const account = (t: Table, name: string) => id(t, name).references('accounts.id');

/** Codes to sign in with, on what word an account acts for somebody, taking a person over, and what people ask of their data. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('sign_in_codes', (t) => {
    id(t, 'id').primary();
    account(t, 'account_id').index(); // null: nobody has the address, and nobody is told
    t.integer('attempts').notNullable().defaultTo(0);
    instant(t, 'created_at').notNullable();
    instant(t, 'ends_at').notNullable().index();
    instant(t, 'used_at');
  });

  await knex.schema.alterTable('account_persons', (t) => {
    t.string('text_version', 40); // of the statement that was agreed to; null for oneself
    t.string('locale', 5);
    t.string('ended_by', 40); // a person
  });

  await knex.schema.createTable('takeovers', (t) => {
    id(t, 'id').primary();
    person(t, 'person_id').notNullable().index();
    account(t, 'from_account_id').index(); // who acted; null where nobody did any more
    t.string('email', 254).notNullable();
    t.string('locale', 5).notNullable();
    t.enu('state', ['asked', 'done', 'cancelled']).notNullable();
    person(t, 'asked_by').notNullable(); // the holder of the acting account, or an officer
    t.enu('asked_as', ['owner', 'officer']).notNullable();
    t.text('reason').notNullable().defaultTo(''); // an officer's: how they know who it is
    instant(t, 'asked_at').notNullable();
    account(t, 'to_account_id');
    instant(t, 'settled_at');
    person(t, 'settled_by');
    t.integer('version').notNullable().defaultTo(1);
  });

  await knex.schema.createTable('privacy_requests', (t) => {
    id(t, 'id').primary();
    person(t, 'person_id').notNullable().index();
    account(t, 'account_id').notNullable();
    t.enu('kind', ['erase', 'correct', 'pause', 'complain', 'unknown_reader']).notNullable();
    t.text('body').notNullable();
    t.string('locale', 5).notNullable();
    t.enu('state', ['unconfirmed', 'open', 'stopped', 'done', 'refused']).notNullable();
    instant(t, 'asked_at').notNullable();
    instant(t, 'confirmed_at');
    instant(t, 'due_at'); // three times 24 hours from when it counts
    instant(t, 'settled_at');
    person(t, 'settled_by');
    t.text('answer').notNullable().defaultTo('');
    t.integer('version').notNullable().defaultTo(1);
  });
  await knex.schema.alterTable('privacy_requests', (t) => {
    t.index(['state', 'due_at'], 'privacy_requests_due');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex('links').whereIn('purpose', ['takeover', 'erase']).del();
  await knex.schema.dropTable('privacy_requests');
  await knex.schema.dropTable('takeovers');
  await knex.schema.alterTable('account_persons', (t) => {
    t.dropColumns('text_version', 'locale', 'ended_by');
  });
  await knex.schema.dropTable('sign_in_codes');
}
