import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);

// ADD COLUMN with a reference, which Knex would build the whole table anew for on SQLite.
const COLUMNS = [
  // when another guardian came in their place; what they agreed to stays on record, and counts no more
  ['guardians', 'ended_at', 'varchar(24) CHECK (length(ended_at) = 24)'],
  // who came in their place
  ['guardians', 'replaced_by', 'varchar(40) REFERENCES guardians (id)'],
] as const;

/** Guardians who were replaced, and the copies of identity documents that guardians hand in by their own link. */
export async function up(knex: Knex): Promise<void> {
  for (const [table, column, type] of COLUMNS) await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);

  await knex.schema.createTable('guardian_identities', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('guardian_id', 40).notNullable().references('guardians.id');
    t.string('file_id', 40).notNullable().references('files.id').index();
    t.enu('state', ['pending', 'accepted', 'rejected']).notNullable();
    t.boolean('current').notNullable().defaultTo(true); // false once another came in its place, or it was forgotten
    t.string('reason_code', 40);
    t.text('reason');
    t.string('decided_by', 40).references('persons.id');
    instant(t, 'decided_at');
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
    t.index(['state', 'current', 'id'], 'guardian_identities_waiting');
  });
  await knex.raw(
    'CREATE UNIQUE INDEX guardian_identities_one ON guardian_identities (guardian_id) WHERE current = true',
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('guardian_identities');
  for (const [table, column] of [...COLUMNS].reverse()) await knex.raw(`ALTER TABLE ${table} DROP COLUMN ${column}`);
}
