import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);

/** The append-only record, the outbox, the clock's lease, and settings of the installation. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('events', (t) => {
    id(t, 'id').primary();
    t.string('subject', 20).notNullable(); // application, placement, and what else is recorded: call, place, person, city
    t.string('subject_id', 40).notNullable();
    t.integer('number').notNullable(); // 1, 2, … within the subject
    instant(t, 'at').notNullable();
    t.string('person_id', 40).references('persons.id'); // null: the clock, or a holder of a link
    t.string('link_id', 40);
    t.string('on_behalf_of', 40); // a person
    t.string('relation', 20).notNullable();
    t.string('action', 40).notNullable();
    t.string('from_state', 20);
    t.string('to_state', 20);
    t.integer('subject_version').notNullable();
    t.text('overrode').notNullable().defaultTo('[]'); // JSON: facts that the written reason overrode
    t.text('reason'); // erasable: the chain holds only its HMAC under the subject's own key
    t.text('data').notNullable().defaultTo('{}'); // JSON: ids and codes, never texts
    t.string('text_mac', 64).notNullable();
    t.string('previous', 64).notNullable();
    t.string('mac', 64).notNullable();
    t.unique(['subject', 'subject_id', 'number']);
  });
  await knex.schema.alterTable('events', (t) => {
    t.index(['at', 'id'], 'events_by_time');
    t.index(['person_id', 'at'], 'events_by_person');
  });

  await knex.schema.createTable('outbox', (t) => {
    id(t, 'id').primary();
    t.string('unique_key', 120).notNullable().unique();
    t.string('template', 40).notNullable();
    t.string('recipient', 254).notNullable();
    t.string('recipient_name', 200).notNullable();
    t.string('locale', 5).notNullable();
    t.string('subject', 20).notNullable();
    t.string('subject_id', 40).notNullable();
    t.integer('subject_version'); // null: nothing to recheck
    t.string('subject_state', 20);
    t.string('data', 2000).notNullable().defaultTo('{}'); // JSON: ids, never a token: links are minted when sending
    t.enu('state', ['waiting', 'sent', 'dropped', 'failed']).notNullable();
    t.integer('attempts').notNullable().defaultTo(0);
    t.text('error').notNullable().defaultTo('');
    instant(t, 'not_before').notNullable();
    instant(t, 'created_at').notNullable();
    instant(t, 'sent_at');
    t.string('message_id', 200);
  });
  await knex.schema.alterTable('outbox', (t) => {
    t.index(['state', 'not_before', 'id'], 'outbox_waiting');
    t.index(['subject_id'], 'outbox_of');
  });

  await knex.schema.createTable('leases', (t) => {
    t.string('name', 40).primary();
    t.string('holder', 64).notNullable();
    instant(t, 'ends_at').notNullable();
  });

  await knex.schema.createTable('settings', (t) => {
    t.string('key', 60).primary();
    t.text('value').notNullable(); // JSON
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of ['settings', 'leases', 'outbox', 'events']) await knex.schema.dropTable(table);
}
