import type { Knex } from 'knex';

const isSqlite = (knex: Knex): boolean => (knex.client as { dialect: string }).dialect === 'sqlite3';

/**
 * Full text of applications: who they are apart from what they wrote, so that blind means blind. Newer applications
 * have larger row numbers: newest first is the order of the index.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('search_rows', (t) => {
    t.increments('number').primary();
    t.string('application_id', 40).notNullable().unique().references('applications.id');
  });
  if (isSqlite(knex)) {
    await knex.raw(
      "CREATE VIRTUAL TABLE search_texts USING fts5(identity, content, tokenize = 'unicode61 remove_diacritics 2')",
    );
    return;
  }
  await knex.raw(`CREATE TABLE search_texts (
    number integer PRIMARY KEY REFERENCES search_rows (number),
    identity tsvector NOT NULL,
    content tsvector NOT NULL)`);
  await knex.raw('CREATE INDEX search_texts_identity ON search_texts USING gin (identity)');
  await knex.raw('CREATE INDEX search_texts_content ON search_texts USING gin (content)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('search_texts');
  await knex.schema.dropTable('search_rows');
}
