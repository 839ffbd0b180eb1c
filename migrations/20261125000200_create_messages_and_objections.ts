import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);
const application = (t: Table) => id(t, 'application_id').notNullable().references('applications.id');
const person = (t: Table, name: string) => id(t, name).references('persons.id');

/** Messages between applicant and office, the office's own notes and ready replies, links passed on, and objections. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('messages', (t) => {
    id(t, 'id').primary();
    application(t);
    t.enu('side', ['applicant', 'office']).notNullable(); // who speaks
    person(t, 'person_id').notNullable();
    id(t, 'city_id').references('cities.id'); // whose office; null for an applicant
    t.string('locale', 5).notNullable(); // the language of the page it was written on
    t.text('body').notNullable();
    instant(t, 'at').notNullable();
    instant(t, 'read_at'); // what the office wrote: when the applicant opened it
    instant(t, 'settled_at'); // what an applicant wrote: answered, or needing no answer
    person(t, 'settled_by');
  });
  await knex.schema.alterTable('messages', (t) => {
    t.index(['application_id', 'id'], 'messages_of');
  });
  await knex.raw(
    "CREATE INDEX messages_unanswered ON messages (application_id) WHERE side = 'applicant' AND settled_at IS NULL",
  );

  await knex.schema.createTable('notes', (t) => {
    id(t, 'id').primary();
    application(t);
    person(t, 'person_id').notNullable();
    t.text('body').notNullable();
    instant(t, 'pinned_at');
    instant(t, 'at').notNullable();
  });
  await knex.schema.alterTable('notes', (t) => {
    t.index(['application_id', 'id'], 'notes_of');
  });

  await knex.schema.createTable('ready_replies', (t) => {
    id(t, 'id').primary();
    id(t, 'city_id').notNullable().references('cities.id').index();
    t.string('title', 120).notNullable(); // for the office's eyes
    t.text('texts').notNullable(); // JSON: locale → text
    t.integer('version').notNullable().defaultTo(1);
    person(t, 'changed_by').notNullable();
    instant(t, 'changed_at').notNullable();
    instant(t, 'removed_at');
  });

  await knex.schema.createTable('passed_links', (t) => {
    id(t, 'link_id').primary().references('links.id');
    application(t).index();
    t.enu('holder', ['referee', 'guardian']).notNullable();
    id(t, 'holder_id').notNullable();
    person(t, 'made_by').notNullable();
    instant(t, 'made_at').notNullable();
  });

  await knex.schema.createTable('objections', (t) => {
    id(t, 'id').primary();
    application(t).index();
    id(t, 'event_id').notNullable().unique().references('events.id'); // the decision: one objection to each
    t.enu('ground', ['facts', 'rules', 'procedure', 'other']).notNullable();
    t.text('body').notNullable();
    t.string('locale', 5).notNullable();
    t.enu('state', ['open', 'upheld', 'dismissed', 'withdrawn', 'settled']).notNullable();
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'received_at').notNullable();
    instant(t, 'object_by').notNullable(); // exclusive; what is received later is late
    instant(t, 'answer_by').notNullable(); // exclusive
    person(t, 'received_from').notNullable();
    instant(t, 'answered_at');
    person(t, 'answered_by'); // null where the decision itself was taken up again first
    t.text('answer').notNullable().defaultTo('');
    instant(t, 'acted_at'); // the decision was taken up again
  });
  await knex.schema.alterTable('objections', (t) => {
    t.index(['state', 'answer_by'], 'objections_due');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['objections', 'passed_links', 'ready_replies', 'notes', 'messages'])
    await knex.schema.dropTable(table);
}
