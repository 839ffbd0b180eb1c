import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);
const isSqlite = (knex: Knex): boolean => (knex.client as { dialect: string }).dialect === 'sqlite3';

const ERASED = 'varchar(24) CHECK (length(erased_at) = 24)';

// ADD COLUMN with a check, which Knex would build the whole table anew for on SQLite.
const COLUMNS = [
  // who they were is gone; that somebody was there stays
  ['persons', 'erased_at', ERASED],
  ['applications', 'erased_at', ERASED],
  ['files', 'erased_at', ERASED],
  // how a request ended: done, partly or refused
  ['privacy_requests', 'outcome', 'varchar(10)'],
] as const;

/** What an erasure leaves behind: when it was, which texts of the record it took, which files are still to be removed; and holds against it. */
export async function up(knex: Knex): Promise<void> {
  for (const [table, column, type] of COLUMNS) await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);

  // Lines of the record whose text stood under a key that others share: their text may be missing, and no other.
  await knex.schema.createTable('erased_texts', (t) => {
    id(t, 'event_id').primary().references('events.id');
    instant(t, 'erased_at').notNullable();
  });
  // Removed after the commit, and again by the clock until it is done.
  await knex.schema.createTable('files_to_remove', (t) => {
    t.string('storage_key', 64).primary();
    instant(t, 'since').notNullable();
  });
  await knex.schema.createTable('legal_holds', (t) => {
    id(t, 'id').primary();
    id(t, 'person_id').notNullable().references('persons.id').index();
    t.text('reason').notNullable();
    id(t, 'set_by').notNullable().references('persons.id');
    instant(t, 'set_at').notNullable();
    id(t, 'lifted_by').references('persons.id');
    instant(t, 'lifted_at');
  });
  // Without it the words of what was taken out stay in the index until it is next merged.
  if (isSqlite(knex)) await knex.raw("INSERT INTO search_texts (search_texts, rank) VALUES ('secure-delete', 1)");
}

export async function down(knex: Knex): Promise<void> {
  if (isSqlite(knex)) await knex.raw("INSERT INTO search_texts (search_texts, rank) VALUES ('secure-delete', 0)");
  for (const table of ['legal_holds', 'files_to_remove', 'erased_texts']) await knex.schema.dropTable(table);
  for (const [table, column] of COLUMNS)
    await knex.schema.alterTable(table, (t) => {
      t.dropColumn(column);
    });
}
