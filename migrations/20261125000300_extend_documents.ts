import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);
const day = (t: Table, name: string) => t.string(name, 10).checkLength('=', 10);

// ADD COLUMN with a reference, which Knex would build the whole table anew for on SQLite.
const COLUMNS = [
  // JSON: of which host cities, in which modes, and how many months of validity each host asks for beyond the end
  ['requirements', 'conditions', 'text'],
  // asked of one application alone, and no requirement of the call
  ['requirements', 'application_id', 'varchar(40) REFERENCES applications (id)'],
  // 'heic' or 'photographs': what was sent, where something else is kept
  ['files', 'made_from', 'varchar(20)'],
  // for which city the reader opened it
  ['file_reads', 'city_id', 'varchar(40) REFERENCES cities (id)'],
] as const;

/** Conditions of requirements, documents asked of one applicant, and photographs that become the pages of a PDF. */
export async function up(knex: Knex): Promise<void> {
  for (const [table, column, type] of COLUMNS) await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);

  await knex.schema.createTable('document_requests', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('participant_id', 40).notNullable().references('participants.id');
    t.string('requirement_id', 40).notNullable().references('requirements.id').unique();
    t.text('reason').notNullable();
    day(t, 'due_on').notNullable();
    t.string('asked_by', 40).notNullable().references('persons.id');
    instant(t, 'asked_at').notNullable();
    instant(t, 'withdrawn_at');
  });

  await knex.schema.createTable('photo_pages', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('participant_id', 40).notNullable().references('participants.id');
    t.string('requirement_id', 40).notNullable().references('requirements.id');
    t.string('file_id', 40).notNullable().references('files.id');
    t.integer('position').notNullable();
    t.integer('turn').notNullable().defaultTo(0); // degrees to the right
    instant(t, 'created_at').notNullable().index();
  });

  await knex.schema.alterTable('documents', (t) => {
    t.index(['state', 'current', 'id'], 'documents_waiting');
    t.index(['state', 'valid_until'], 'documents_valid');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('documents', (t) => {
    t.dropIndex(['state', 'current', 'id'], 'documents_waiting');
    t.dropIndex(['state', 'valid_until'], 'documents_valid');
  });
  await knex.schema.dropTable('photo_pages');
  await knex.schema.dropTable('document_requests');
  for (const [table, column] of COLUMNS)
    await knex.schema.alterTable(table, (t) => {
      t.dropColumn(column);
    });
}
