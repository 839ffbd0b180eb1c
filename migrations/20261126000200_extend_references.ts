import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);

/** A call's own questions to each kind of referee, in versions; and references that an office does without. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('reference_sets', (t) => {
    t.string('id', 40).primary();
    t.string('call_id', 40).notNullable().references('calls.id');
    t.string('kind', 20).notNullable(); // of referee
    t.integer('version').notNullable();
    t.text('questions').notNullable(); // JSON; never changed
    instant(t, 'published_at').notNullable();
    t.unique(['call_id', 'kind', 'version']);
  });
  await knex.schema.createTable('reference_set_drafts', (t) => {
    t.string('call_id', 40).notNullable().references('calls.id');
    t.string('kind', 20).notNullable();
    t.text('questions').notNullable(); // JSON; the working copy
    t.integer('version').notNullable().defaultTo(1);
    t.string('changed_by', 40).references('persons.id');
    instant(t, 'changed_at').notNullable();
    t.primary(['call_id', 'kind']);
  });
  // A referee whom nobody named has no row: what is waived is one of as many as the call asks for.
  await knex.schema.createTable('reference_waivers', (t) => {
    t.string('id', 40).primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('kind', 20).notNullable();
    t.text('reason').notNullable(); // read by the office alone
    t.string('waived_by', 40).references('persons.id');
    instant(t, 'waived_at').notNullable();
    instant(t, 'undone_at');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['reference_waivers', 'reference_set_drafts', 'reference_sets'])
    await knex.schema.dropTable(table);
}
