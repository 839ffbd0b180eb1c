import type { Knex } from 'knex';

/** The working copy of a call's form, and what became of drafts when a new version was published. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('form_drafts', (t) => {
    t.string('call_id', 40).primary().references('calls.id');
    t.string('based_on', 40).notNullable().references('forms.id'); // the version that the call had when it was begun
    t.text('definition').notNullable(); // JSON, like that of a form; may still lack things
    t.text('removed').notNullable().defaultTo('[]'); // JSON: what was taken out lately, to be put back
    t.integer('version').notNullable().defaultTo(1);
    t.string('changed_by', 40).references('persons.id'); // null: not by a person
    t.string('changed_at', 24).checkLength('=', 24).notNullable();
  });

  // Only drafts that a publication moved have a row: answers that no question asks for any more are never lost.
  await knex.schema.createTable('form_moves', (t) => {
    t.string('application_id', 40).primary().references('applications.id');
    t.text('had').notNullable(); // JSON: ids of the forms it had before, the oldest first
    t.string('known_form_id', 40).references('forms.id'); // the version that the applicant knows; null: the present one
    t.text('versions').notNullable().defaultTo('{}'); // JSON: section → its version when a page of an old form last wrote it
    t.text('left_over').notNullable().defaultTo('{}'); // JSON: question key → the form it was asked in, and its answer
    t.string('moved_at', 24).checkLength('=', 24).notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('form_moves');
  await knex.schema.dropTable('form_drafts');
}
