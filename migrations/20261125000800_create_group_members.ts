import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);

/** The people whom the lead of a group names: each is a participant who confirms by a link of their own. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('group_members', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('participant_id', 40).unique().references('participants.id'); // null once they said no
    t.string('name', 200).notNullable(); // as the lead wrote it
    t.string('email', 254).notNullable();
    t.string('phone', 40).notNullable().defaultTo('');
    t.string('part', 120).notNullable().defaultTo(''); // what they do in the group
    t.string('locale', 5).notNullable();
    t.enu('state', ['asked', 'confirmed', 'declined', 'left']).notNullable();
    instant(t, 'asked_at').notNullable();
    instant(t, 'answered_at');
    t.text('reason').notNullable().defaultTo(''); // theirs, when they said no or left
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });
  await knex.schema.alterTable('group_members', (t) => {
    t.index(['state', 'asked_at'], 'group_members_waiting');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex('links').where({ purpose: 'member' }).del();
  await knex.schema.dropTable('group_members');
}
