import type { Knex } from 'knex';

/** What each of a group answers for themselves, and members whom an officer types in from a form on paper. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('member_answers', (t) => {
    t.string('participant_id', 40).notNullable().references('participants.id');
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('section', 60).notNullable();
    t.text('answers').notNullable(); // JSON by question key
    t.boolean('complete').notNullable();
    t.integer('version').notNullable();
    t.string('saved_at', 24).checkLength('=', 24).notNullable();
    t.primary(['participant_id', 'section']);
  });
  // The officer who typed them in; null for who confirms by link. Knex would build the whole table anew on SQLite.
  await knex.raw('ALTER TABLE group_members ADD COLUMN typed_by varchar(40) REFERENCES persons (id)');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE group_members DROP COLUMN typed_by');
  await knex.schema.dropTable('member_answers');
}
