import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);
const day = (t: Table, name: string) => t.string(name, 10).checkLength('=', 10);

const STATES: readonly (readonly [state: string, traits: string])[] = [
  ['proposed', 'live'],
  ['nominated', 'live shared'],
  ['waitlisted', 'live shared'],
  ['offered', 'live shared seated'],
  ['confirmed', 'live shared seated'],
  ['active', 'live shared seated begun'],
  ['completed', 'shared seated begun'],
  ['ended_early', 'seated begun'],
  ['no_show', 'seated begun'],
  ['turned_down', ''],
  ['refused', ''],
  ['expired', ''],
  ['cancelled', ''],
];

/** Assignments, reviews and recusals; signatures of two-person acts; placements with questions, conditions and the balance. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('assignments', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id');
    t.string('person_id', 40).notNullable().references('persons.id').index();
    t.string('assigned_by', 40).notNullable().references('persons.id');
    instant(t, 'assigned_at').notNullable();
    instant(t, 'due_at');
    instant(t, 'ended_at'); // taken back, or the reviewer is recused
    t.unique(['application_id', 'person_id']);
  });

  await knex.schema.createTable('reviews', (t) => {
    id(t, 'id').primary();
    t.string('assignment_id', 40).notNullable().unique().references('assignments.id');
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('person_id', 40).notNullable().references('persons.id').index();
    t.string('rubric_id', 40).notNullable().references('rubrics.id');
    t.integer('snapshot_number').notNullable(); // reviewers keep the version that they scored
    t.text('scores').notNullable(); // JSON: criterion key → points
    t.integer('total'); // weighted, in hundredths; null while a required criterion is open
    t.string('recommendation', 20);
    t.text('comment').notNullable().defaultTo('');
    t.text('private_note').notNullable().defaultTo('');
    instant(t, 'sent_at');
    instant(t, 'voided_at'); // a conflict found late: kept on record, counted no more
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'saved_at').notNullable();
  });

  await knex.schema.createTable('recusals', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id');
    t.string('person_id', 40).notNullable().references('persons.id').index();
    t.enu('kind', ['family', 'teacher', 'institution', 'business', 'other']).notNullable();
    t.text('reason').notNullable().defaultTo('');
    t.string('recorded_by', 40).notNullable().references('persons.id');
    instant(t, 'recorded_at').notNullable();
    t.unique(['application_id', 'person_id']);
  });

  await knex.schema.createTable('signatures', (t) => {
    id(t, 'id').primary();
    t.enu('subject', ['application', 'placement']).notNullable();
    t.string('subject_id', 40).notNullable();
    t.string('action', 30).notNullable();
    t.integer('version').notNullable(); // dies with it: a signature counts only at this version of the subject
    t.string('relation', 20).notNullable();
    t.string('signer', 80).notNullable(); // person:… or link:…: two signatures are by two people
    t.text('input').notNullable(); // JSON: the first signer's input counts
    instant(t, 'signed_at').notNullable();
    t.unique(['subject', 'subject_id', 'action', 'version', 'signer']);
  });
  await knex.schema.alterTable('signatures', (t) => {
    t.index(['subject_id', 'version'], 'signatures_of');
  });

  await knex.schema.createTable('saved_views', (t) => {
    id(t, 'id').primary();
    t.string('person_id', 40).notNullable().references('persons.id').index();
    t.string('name', 80).notNullable();
    t.text('query').notNullable(); // the address's query string, parsed again at each use
    instant(t, 'created_at').notNullable();
  });

  await knex.schema.createTable('placement_states', (t) => {
    t.string('state', 20).primary();
    for (const trait of ['live', 'shared', 'seated', 'begun']) t.boolean(trait).notNullable();
  });
  await knex('placement_states').insert(
    STATES.map(([state, traits]) => ({
      state,
      ...Object.fromEntries(['live', 'shared', 'seated', 'begun'].map((trait) => [trait, traits.includes(trait)])),
    })),
  );

  await knex.schema.createTable('placements', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('place_id', 40).notNullable().references('places.id');
    t.string('state', 20).notNullable().references('placement_states.state');
    t.integer('version').notNullable().defaultTo(1);
    t.integer('seats').notNullable(); // one a participant
    instant(t, 'due_at'); // what the clock watches
    day(t, 'starts_on').notNullable();
    day(t, 'ends_on').notNullable(); // exclusive
    instant(t, 'reply_by'); // the host's: shown as late, ends nothing
    instant(t, 'answer_by'); // the applicant's
    instant(t, 'offer_delivered_at'); // when the offer's mail was handed over
    instant(t, 'last_reminder_at');
    instant(t, 'expired_at');
    t.boolean('revived').notNullable().defaultTo(false);
    t.integer('wait_rank');
    t.text('terms').notNullable().defaultTo('');
    t.text('public_reason').notNullable().defaultTo('');
    t.text('private_note').notNullable().defaultTo(''); // the host's own
    t.text('agreed_note').notNullable().defaultTo(''); // how a place that was not ranked was agreed with the person
    day(t, 'arrived_on');
    day(t, 'departed_on');
    instant(t, 'report_at');
    t.text('report').notNullable().defaultTo('');
    instant(t, 'evaluation_at');
    t.text('evaluation').notNullable().defaultTo('');
    t.string('certificate_number', 40).unique();
    day(t, 'retained_until'); // a completed placement is shared until then
    t.integer('event_count').notNullable().defaultTo(0);
    t.string('event_head', 64).notNullable();
    t.string('text_key', 64).notNullable();
    instant(t, 'created_at').notNullable();
    instant(t, 'changed_at').notNullable();
    instant(t, 'state_since').notNullable();
  });
  await knex.schema.alterTable('placements', (t) => {
    t.index(['place_id', 'state'], 'placements_by_place');
    t.index(['state', 'due_at'], 'placements_due');
  });

  await knex.schema.createTable('placement_questions', (t) => {
    id(t, 'id').primary();
    t.string('placement_id', 40).notNullable().references('placements.id').index();
    t.text('question').notNullable();
    t.string('asked_by', 40).notNullable().references('persons.id');
    instant(t, 'asked_at').notNullable();
    t.text('answer');
    t.string('answered_by', 40).references('persons.id');
    instant(t, 'answered_at');
  });

  await knex.schema.createTable('conditions', (t) => {
    id(t, 'id').primary();
    t.string('placement_id', 40).notNullable().references('placements.id').index();
    t.string('participant_id', 40).notNullable().references('participants.id');
    t.string('requirement_id', 40).references('requirements.id');
    t.text('text').notNullable(); // JSON: locale → text
    t.enu('state', ['pending', 'submitted', 'met', 'not_met', 'waived']).notNullable();
    day(t, 'due_on').notNullable();
    t.string('decided_by', 40).references('persons.id');
    instant(t, 'decided_at');
    t.text('note').notNullable().defaultTo('');
    t.integer('version').notNullable().defaultTo(1);
  });

  await knex.schema.createTable('balance_entries', (t) => {
    id(t, 'id').primary();
    t.string('placement_id', 40).notNullable().references('placements.id').index();
    t.string('from_city_id', 40).notNullable().references('cities.id');
    t.string('to_city_id', 40).notNullable().references('cities.id');
    t.string('track', 20).notNullable();
    t.integer('year').notNullable();
    t.integer('people').notNullable();
    t.integer('weeks').notNullable();
    t.enu('kind', ['arrival', 'completion']).notNullable();
    instant(t, 'posted_at').notNullable();
    t.unique(['placement_id', 'kind']);
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'balance_entries',
    'conditions',
    'placement_questions',
    'placements',
    'placement_states',
    'saved_views',
    'signatures',
    'recusals',
    'reviews',
    'assignments',
  ])
    // prettier-ignore
    await knex.schema.dropTable(table);
}
