import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);
const day = (t: Table, name: string) => t.string(name, 10).checkLength('=', 10);

/** Cities, the people of the network, their sign-ins, roles, sessions and one-purpose links. */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('cities', (t) => {
    id(t, 'id').primary(); // a short slug: it stands in addresses
    t.string('name', 120).notNullable();
    t.string('country', 2).notNullable();
    t.string('zone', 60).notNullable();
    t.string('register_code', 8).notNullable().unique(); // begins every reference and certificate number
    t.text('languages').notNullable(); // JSON: locales, the first is the city's own
    t.text('letterhead').notNullable();
    t.text('tagline').notNullable(); // JSON: locale → text
    t.text('introduction').notNullable(); // JSON: locale → text
    t.string('contact_email', 254).notNullable();
    t.float('latitude').notNullable();
    t.float('longitude').notNullable();
    t.text('holidays').notNullable(); // JSON: days that are not working days
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });

  await knex.schema.createTable('persons', (t) => {
    id(t, 'id').primary();
    t.string('name', 200).notNullable(); // as in the passport; a one-word name is a whole name
    t.string('name_own_script', 200);
    t.string('form_of_address', 60);
    t.string('called', 100);
    day(t, 'born_on');
    t.string('nationality', 2);
    t.string('residence_city_id', 40).references('cities.id');
    t.string('identity_number', 60); // restricted, always masked
    t.string('phone', 40);
    t.string('locale', 5).notNullable();
    t.string('sort_key', 200).notNullable(); // case-folded name: order is by code unit on both databases
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });
  await knex.schema.alterTable('persons', (t) => {
    t.index(['sort_key', 'id'], 'persons_by_name');
  });

  await knex.schema.createTable('accounts', (t) => {
    id(t, 'id').primary();
    t.string('person_id', 40).notNullable().references('persons.id').index();
    t.string('email', 254).notNullable();
    t.string('email_lower', 254).notNullable().unique();
    t.string('password_hash', 300); // null until an invited person has chosen one
    instant(t, 'email_verified_at');
    t.string('zone', 60).notNullable();
    t.string('totp_secret', 200); // the second factor's place in the sign-in flow
    instant(t, 'disabled_at');
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });

  await knex.schema.createTable('account_persons', (t) => {
    t.string('account_id', 40).notNullable().references('accounts.id');
    t.string('person_id', 40).notNullable().references('persons.id').index();
    t.string('relation', 20).notNullable(); // self, parent, …: on record
    instant(t, 'since').notNullable();
    instant(t, 'ended_at');
    t.primary(['account_id', 'person_id']);
  });

  await knex.schema.createTable('roles', (t) => {
    id(t, 'id').primary();
    t.string('person_id', 40).notNullable().references('persons.id').index();
    t.enu('role', ['reviewer', 'officer', 'coordinator', 'auditor', 'admin']).notNullable();
    t.string('city_id', 40).notNullable().references('cities.id').index();
    t.string('granted_by', 40).references('persons.id');
    instant(t, 'granted_at').notNullable();
    instant(t, 'ends_at'); // an auditor's time is set when the role is given
    instant(t, 'ended_at');
  });
  await knex.raw('CREATE UNIQUE INDEX roles_one_live ON roles (person_id, role, city_id) WHERE ended_at IS NULL');

  await knex.schema.createTable('sessions', (t) => {
    t.string('id_hash', 64).primary(); // SHA-256 of the cookie's 256 random bits
    t.string('account_id', 40).references('accounts.id').index();
    t.text('data').notNullable(); // JSON
    t.boolean('staff').notNullable().defaultTo(false);
    t.string('user_agent', 300).notNullable().defaultTo('');
    instant(t, 'created_at').notNullable();
    instant(t, 'touched_at').notNullable();
    instant(t, 'idle_ends_at').notNullable().index();
    instant(t, 'ends_at').notNullable();
  });

  await knex.schema.createTable('links', (t) => {
    id(t, 'id').primary();
    t.string('token_hash', 64).notNullable().unique();
    t.enu('purpose', [
      'setup',
      'verify',
      'reset',
      'invite',
      'change_email',
      'referee',
      'guardian',
      'official',
    ]).notNullable();
    t.string('account_id', 40).references('accounts.id').index();
    t.string('subject_id', 40).index(); // the referee's, guardian's or invitation's row
    t.string('email_lower', 254);
    t.text('data').notNullable().defaultTo('{}'); // JSON: what the purpose needs, never a secret
    instant(t, 'created_at').notNullable();
    instant(t, 'ends_at').notNullable();
    instant(t, 'used_at');
    instant(t, 'revoked_at');
  });

  await knex.schema.createTable('idempotency_keys', (t) => {
    t.string('key', 64).primary();
    t.string('scope', 64).notNullable(); // hash of who posted to where: a stolen key replays nothing
    t.text('location').notNullable(); // the first redirect
    instant(t, 'created_at').notNullable().index();
  });
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'idempotency_keys',
    'links',
    'sessions',
    'roles',
    'account_persons',
    'accounts',
    'persons',
    'cities',
  ])
    await knex.schema.dropTable(table);
}
