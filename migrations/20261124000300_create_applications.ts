import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);
const day = (t: Table, name: string) => t.string(name, 10).checkLength('=', 10);

const STATES: readonly string[] = [
  'draft', 'submitted', 'returned', 'in_review', 'interview', 'deliberation', 'selected', 'reserve', 'deferred',
  'closed', 'not_selected', 'ineligible', 'withdrawn', 'lapsed',
]; // prettier-ignore
const LIVE = STATES.slice(0, 9);

/** Applications with answers, snapshots, documents, referees, guardians and consents. */
export async function up(knex: Knex): Promise<void> {
  // States are rows, not a CHECK: a new state is one INSERT on both databases. A test holds them equal to the table in src/workflow.
  await knex.schema.createTable('application_states', (t) => {
    t.string('state', 20).primary();
    t.boolean('live').notNullable();
  });
  await knex('application_states').insert(STATES.map((state) => ({ state, live: LIVE.includes(state) })));

  await knex.schema.createTable('applications', (t) => {
    id(t, 'id').primary();
    t.string('call_id', 40).notNullable().references('calls.id');
    t.string('person_id', 40).notNullable().references('persons.id').index(); // the participant, or the lead of the group
    t.string('account_id', 40).notNullable().references('accounts.id').index(); // who acts for them
    t.string('city_id', 40).notNullable().references('cities.id').index(); // the sending city
    t.string('reference', 24).notNullable().unique();
    t.string('title', 200).notNullable().defaultTo(''); // what the applicant calls it: never a name
    t.string('state', 20).notNullable().references('application_states.state');
    t.boolean('live').notNullable().defaultTo(true); // the trait of the state, so that one index can hold "one live application"
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'due_at'); // what the clock watches
    t.string('form_id', 40).notNullable().references('forms.id');
    t.string('locale', 5).notNullable();
    t.string('typed_by', 40).references('persons.id'); // an officer who typed in a paper form
    day(t, 'received_on'); // the day a paper form came in
    instant(t, 'submitted_at');
    t.boolean('late').notNullable().defaultTo(false);
    t.integer('snapshot_number').notNullable().defaultTo(0);
    t.string('receipt_hash', 64);
    t.integer('rank'); // the committee's order, given at the decision
    t.integer('review_count').notNullable().defaultTo(0); // kept in the transaction that changes them
    t.integer('review_sum').notNullable().defaultTo(0); // of totals in hundredths
    t.integer('event_count').notNullable().defaultTo(0);
    t.string('event_head', 64).notNullable(); // HMAC of the last event
    t.string('text_key', 64).notNullable(); // random: erasing it and the texts leaves the chain whole
    instant(t, 'created_at').notNullable();
    instant(t, 'changed_at').notNullable();
    instant(t, 'state_since').notNullable();
  });
  await knex.schema.alterTable('applications', (t) => {
    t.index(['call_id', 'state', 'id'], 'applications_by_call');
    t.index(['city_id', 'state', 'id'], 'applications_by_city');
    t.index(['state', 'due_at'], 'applications_due');
  });
  await knex.raw('CREATE UNIQUE INDEX applications_one_live ON applications (call_id, person_id) WHERE live = true');

  await knex.schema.createTable('participants', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('person_id', 40).notNullable().references('persons.id').index();
    t.integer('position').notNullable();
    t.unique(['application_id', 'person_id']);
  });

  await knex.schema.createTable('answers', (t) => {
    t.string('application_id', 40).notNullable().references('applications.id');
    t.string('section', 60).notNullable();
    t.text('answers').notNullable(); // JSON: question key → answer, under the application's form version
    t.boolean('complete').notNullable().defaultTo(false);
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'saved_at').notNullable();
    t.primary(['application_id', 'section']);
  });

  await knex.schema.createTable('ranked_places', (t) => {
    t.string('application_id', 40).notNullable().references('applications.id');
    t.string('place_id', 40).notNullable().references('places.id');
    t.integer('rank').notNullable();
    t.primary(['application_id', 'place_id']);
    t.unique(['application_id', 'rank']);
  });

  await knex.schema.createTable('snapshots', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id');
    t.integer('number').notNullable();
    t.text('body').notNullable(); // JSON: exactly the bytes that were hashed
    t.string('hash', 64).notNullable().index();
    t.text('blind_body'); // JSON: the copy that reviewers of a blind call read, made when review starts
    instant(t, 'received_at').notNullable();
    instant(t, 'created_at').notNullable();
    t.unique(['application_id', 'number']);
  });

  await knex.schema.createTable('return_items', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.enu('kind', ['section', 'requirement']).notNullable();
    t.string('key', 60).notNullable();
    t.text('reason').notNullable();
    instant(t, 'asked_at').notNullable();
    instant(t, 'settled_at'); // changed or answered
  });

  await knex.schema.createTable('files', (t) => {
    id(t, 'id').primary();
    t.string('storage_key', 64).notNullable().unique();
    t.enu('state', ['pending', 'clean', 'quarantined']).notNullable();
    t.string('original_name', 255).notNullable();
    t.string('media_type', 60).notNullable();
    t.integer('bytes').notNullable();
    t.string('sha256', 64).notNullable();
    t.integer('width');
    t.integer('height');
    t.integer('pages');
    t.string('thumbnail_key', 64);
    t.string('account_id', 40).references('accounts.id');
    instant(t, 'created_at').notNullable();
  });

  await knex.schema.createTable('documents', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('participant_id', 40).notNullable().references('participants.id');
    t.string('requirement_id', 40).notNullable().references('requirements.id');
    t.string('file_id', 40).notNullable().references('files.id').index();
    t.enu('state', ['pending', 'accepted', 'rejected', 'expired']).notNullable();
    t.boolean('current').notNullable().defaultTo(true); // false once replaced or removed; what was submitted keeps it
    t.string('reason_code', 40);
    t.text('reason');
    day(t, 'fix_by');
    t.string('decided_by', 40).references('persons.id');
    instant(t, 'decided_at');
    day(t, 'valid_until');
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });

  await knex.schema.createTable('file_reads', (t) => {
    id(t, 'id').primary();
    t.string('file_id', 40).notNullable().references('files.id').index();
    t.string('person_id', 40).references('persons.id');
    t.string('relation', 20).notNullable();
    t.text('reason').notNullable().defaultTo('');
    instant(t, 'at').notNullable();
  });

  await knex.schema.createTable('referees', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('name', 200).notNullable();
    t.string('email', 254).notNullable();
    t.string('kind', 30).notNullable();
    t.string('locale', 5).notNullable();
    t.enu('state', ['named', 'asked', 'received', 'declined', 'cancelled']).notNullable();
    instant(t, 'asked_at');
    instant(t, 'answered_at');
    t.text('reference'); // JSON: the referee's answers
    t.string('file_id', 40).references('files.id');
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });

  await knex.schema.createTable('guardians', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('participant_id', 40).notNullable().references('participants.id');
    t.string('name', 200).notNullable();
    t.string('email', 254).notNullable();
    t.string('relation', 30).notNullable();
    t.string('locale', 5).notNullable();
    instant(t, 'asked_at');
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });

  await knex.schema.createTable('consents', (t) => {
    id(t, 'id').primary();
    t.string('application_id', 40).notNullable().references('applications.id').index();
    t.string('participant_id', 40).notNullable().references('participants.id');
    t.string('guardian_id', 40).references('guardians.id'); // null: the participant's own
    t.enu('kind', ['processing', 'share', 'publicity', 'guardian']).notNullable();
    t.string('city_id', 40).references('cities.id'); // with which city, for share
    t.string('text_version', 20).notNullable();
    t.string('locale', 5).notNullable();
    instant(t, 'given_at').notNullable();
    instant(t, 'withdrawn_at');
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'consents',
    'guardians',
    'referees',
    'file_reads',
    'documents',
    'files',
    'return_items',
    'snapshots',
    'ranked_places',
    'answers',
    'participants',
    'applications',
    'application_states',
  ])
    // prettier-ignore
    await knex.schema.dropTable(table);
}
