import type { Knex } from 'knex';

// A person who signs up twice is found by number, or by name and birth date; that two are two is judged once.

const IDENTITY = "upper(replace(replace(replace(identity_number, ' ', ''), '-', ''), '.', ''))";

/** Which persons look alike and were found to be two, and the indexes that find those who look alike. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('distinct_persons', (t) => {
    t.string('person_a_id', 40).notNullable().references('persons.id'); // the smaller id
    t.string('person_b_id', 40).notNullable().references('persons.id').index();
    t.text('reason').notNullable();
    t.string('judged_by', 40).notNullable().references('persons.id');
    t.string('judged_at', 24).notNullable().checkLength('=', 24);
    t.primary(['person_a_id', 'person_b_id']);
  });
  await knex.raw('CREATE INDEX persons_by_birth ON persons (born_on, sort_key)');
  await knex.raw(`CREATE INDEX persons_by_identity ON persons (${IDENTITY})`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX persons_by_identity');
  await knex.raw('DROP INDEX persons_by_birth');
  await knex.schema.dropTable('distinct_persons');
}
