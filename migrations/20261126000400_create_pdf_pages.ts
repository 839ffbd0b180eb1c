import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);

/** What a PDF has to show, and the pictures of its pages that were drawn so far: both can be made again from the file. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('pdf_pages', (t) => {
    id(t, 'file_id').primary().references('files.id');
    t.string('standing', 10).notNullable(); // measured, or why not: broken, locked, slow
    t.integer('pages'); // all of them, also those that are not drawn
    t.text('sizes').notNullable(); // JSON: width and height in pixels of the first pages, null where one is none
    instant(t, 'looked_at').notNullable();
  });
  await knex.schema.createTable('pdf_pictures', (t) => {
    id(t, 'file_id').notNullable().references('files.id');
    t.integer('number').notNullable(); // of the page; the first is 1
    t.string('storage_key', 64); // null: it could not be drawn
    instant(t, 'drawn_at').notNullable();
    t.primary(['file_id', 'number']);
    t.index('storage_key');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('pdf_pictures');
  await knex.schema.dropTable('pdf_pages');
}
