import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);
const day = (t: Table, name: string) => t.string(name, 10).checkLength('=', 10);
const TRACKS = ['student', 'artist', 'entrepreneur'];

/** Agreements, programmes, calls with their versioned forms, requirements and rubrics, and the places on offer. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('agreements', (t) => {
    id(t, 'id').primary();
    t.string('city_a_id', 40).notNullable().references('cities.id');
    t.string('city_b_id', 40).notNullable().references('cities.id');
    t.enu('basis', ['memorandum', 'letter_of_intent', 'invitation']).notNullable();
    t.enu('state', ['in_force', 'suspended', 'ended']).notNullable();
    day(t, 'starts_on').notNullable();
    day(t, 'ends_on').notNullable(); // exclusive
    t.text('tracks').notNullable(); // JSON
    t.integer('yearly_a_to_b').notNullable();
    t.integer('yearly_b_to_a').notNullable();
    t.boolean('honours_running').notNullable();
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });

  await knex.schema.createTable('programmes', (t) => {
    id(t, 'id').primary();
    t.string('lead_city_id', 40).notNullable().references('cities.id').index();
    t.enu('track', TRACKS).notNullable();
    t.text('name').notNullable(); // JSON: locale → text
    t.text('summary').notNullable(); // JSON: locale → text
    t.text('description').notNullable(); // JSON: locale → text
    instant(t, 'created_at').notNullable();
  });

  // A definition is never changed: a new version is a new row, so that what was submitted stays readable as it was.
  for (const table of ['forms', 'rubrics'])
    await knex.schema.createTable(table, (t) => {
      id(t, 'id').primary();
      t.string('key', 60).notNullable();
      t.integer('version').notNullable();
      t.text('definition').notNullable(); // JSON
      instant(t, 'created_at').notNullable();
      t.unique(['key', 'version']);
    });

  await knex.schema.createTable('calls', (t) => {
    id(t, 'id').primary();
    t.string('programme_id', 40).notNullable().references('programmes.id').index();
    t.string('lead_city_id', 40).notNullable().references('cities.id').index();
    t.enu('track', TRACKS).notNullable();
    t.string('slug', 80).notNullable().unique();
    t.text('name').notNullable(); // JSON: locale → text
    t.text('summary').notNullable(); // JSON: locale → text
    t.text('description').notNullable(); // JSON: locale → text
    t.text('covered').notNullable(); // JSON: locale → text: what the place pays for
    t.text('audience').notNullable(); // JSON: locale → text: who it is for
    t.string('zone', 60).notNullable();
    instant(t, 'opens_at').notNullable();
    instant(t, 'closes_at').notNullable(); // exclusive: the start of the next day in the call's zone
    instant(t, 'grace_ends_at').notNullable();
    instant(t, 'ends_at').notNullable(); // when what is still selected or reserve is closed
    day(t, 'starts_on').notNullable();
    day(t, 'ends_on').notNullable(); // exclusive
    instant(t, 'published_at');
    instant(t, 'closed_early_at');
    t.string('form_id', 40).notNullable().references('forms.id');
    t.string('rubric_id', 40).notNullable().references('rubrics.id');
    t.text('rules').notNullable(); // JSON: eligibility rules as data
    t.text('settings').notNullable(); // JSON: CallSettings
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });
  await knex.schema.alterTable('calls', (t) => {
    t.index(['closes_at', 'id'], 'calls_by_closing');
  });

  await knex.schema.createTable('call_cities', (t) => {
    t.string('call_id', 40).notNullable().references('calls.id');
    t.string('city_id', 40).notNullable().references('cities.id').index(); // a sending city
    t.primary(['call_id', 'city_id']);
  });

  await knex.schema.createTable('requirements', (t) => {
    id(t, 'id').primary();
    t.string('call_id', 40).notNullable().references('calls.id').index();
    t.string('key', 60).notNullable();
    t.integer('position').notNullable();
    t.text('name').notNullable(); // JSON: locale → text
    t.text('hint').notNullable(); // JSON: locale → text
    t.enu('condition', ['always', 'minor', 'paper']).notNullable();
    t.enu('due', ['submission', 'nomination', 'travel']).notNullable();
    t.text('formats').notNullable(); // JSON: media types
    t.integer('max_files').notNullable().defaultTo(1);
    t.boolean('restricted').notNullable().defaultTo(false); // passports, medical: opening one is logged
    t.boolean('identifying').notNullable().defaultTo(true); // never shown to a reviewer of a blind call
    t.integer('valid_months_beyond').notNullable().defaultTo(0);
    t.unique(['call_id', 'key']);
  });

  await knex.schema.createTable('places', (t) => {
    id(t, 'id').primary();
    t.string('call_id', 40).notNullable().references('calls.id').index();
    t.string('city_id', 40).notNullable().references('cities.id').index();
    t.string('organisation', 200).notNullable();
    t.text('description').notNullable(); // JSON: locale → text
    day(t, 'starts_on').notNullable();
    day(t, 'ends_on').notNullable(); // exclusive
    t.integer('capacity').notNullable();
    t.integer('taken').notNullable().defaultTo(0);
    t.text('languages').notNullable(); // JSON
    t.boolean('step_free').notNullable().defaultTo(false);
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
    t.check('taken >= 0 AND taken <= capacity', undefined, 'places_never_oversold');
  });

  await knex.schema.createTable('registers', (t) => {
    t.string('key', 80).primary(); // city:kind:year
    t.integer('last').notNullable();
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'registers',
    'places',
    'requirements',
    'call_cities',
    'calls',
    'rubrics',
    'forms',
    'programmes',
    'agreements',
  ])
    await knex.schema.dropTable(table);
}
