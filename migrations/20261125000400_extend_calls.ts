import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);
const day = (t: Table, name: string) => t.string(name, 10).checkLength('=', 10);
const isSqlite = (knex: Knex): boolean => (knex.client as { dialect: string }).dialect === 'sqlite3';

// ADD COLUMN with a reference, which Knex would build the whole table anew for on SQLite.
const COLUMNS = [
  // the call that it was made from, with its dates moved
  ['calls', 'made_from', 'varchar(40) REFERENCES calls (id)'],
  // the number of its present set of rules
  ['calls', 'rules_number', 'integer NOT NULL DEFAULT 1'],
  // by which set of rules it was judged when it was sent; null for what was never sent
  ['applications', 'rules_number', 'integer'],
  // the set of rules that the applicant of a draft knows, until they have seen what is new; null: the present one
  ['applications', 'rules_known', 'integer'],
  // JSON: country of the visitor → working days that letter and visa take
  ['cities', 'visa_days', "text NOT NULL DEFAULT '{}'"],
  ['programmes', 'version', 'integer NOT NULL DEFAULT 1'],
] as const;

/** A purpose is a word of the product's own: what knows the words is the code, and a new one is no new table. */
async function openPurposes(knex: Knex): Promise<void> {
  if (!isSqlite(knex)) {
    await knex.raw('ALTER TABLE links DROP CONSTRAINT IF EXISTS links_purpose_check');
    return;
  }
  await knex.raw(`CREATE TABLE links_anew (id varchar(40) NOT NULL PRIMARY KEY, token_hash varchar(64) NOT NULL,
    purpose varchar(20) NOT NULL, account_id varchar(40) REFERENCES accounts (id), subject_id varchar(40),
    email_lower varchar(254), data text NOT NULL DEFAULT '{}', created_at varchar(24) NOT NULL CHECK (length(created_at) = 24),
    ends_at varchar(24) NOT NULL CHECK (length(ends_at) = 24), used_at varchar(24) CHECK (length(used_at) = 24),
    revoked_at varchar(24) CHECK (length(revoked_at) = 24))`);
  await knex.raw(`INSERT INTO links_anew (id, token_hash, purpose, account_id, subject_id, email_lower, data, created_at, ends_at, used_at, revoked_at)
    SELECT id, token_hash, purpose, account_id, subject_id, email_lower, data, created_at, ends_at, used_at, revoked_at FROM links`);
  await knex.raw('DROP TABLE links');
  await knex.raw('ALTER TABLE links_anew RENAME TO links');
  await knex.raw('CREATE UNIQUE INDEX links_token_hash_unique ON links (token_hash)');
  await knex.raw('CREATE INDEX links_account_id_index ON links (account_id)');
  await knex.raw('CREATE INDEX links_subject_id_index ON links (subject_id)');
}

/** Versions of a call's rules, late codes, endorsement, and the places that hosts are asked for. */
export async function up(knex: Knex): Promise<void> {
  for (const [table, column, type] of COLUMNS) await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);

  await knex.schema.createTable('rule_sets', (t) => {
    id(t, 'id').primary();
    t.string('call_id', 40).notNullable().references('calls.id');
    t.integer('number').notNullable();
    t.text('rules').notNullable(); // JSON, like that of a call; never changed
    instant(t, 'published_at').notNullable();
    t.unique(['call_id', 'number']);
  });
  await knex.schema.createTable('rule_drafts', (t) => {
    t.string('call_id', 40).primary().references('calls.id');
    t.text('rules').notNullable(); // JSON; the working copy of a published call
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'changed_at').notNullable();
  });

  await knex.schema.createTable('late_codes', (t) => {
    id(t, 'id').primary();
    t.string('call_id', 40).notNullable().references('calls.id').index();
    t.string('name', 200).notNullable();
    t.string('email', 254).notNullable();
    t.string('email_lower', 254).notNullable();
    t.string('code', 20).notNullable(); // only who signs in with that address can use it
    t.text('reason').notNullable();
    instant(t, 'until_at').notNullable();
    t.string('issued_by', 40).references('persons.id');
    instant(t, 'issued_at').notNullable();
    t.string('application_id', 40).references('applications.id'); // which was sent with it
    instant(t, 'used_at');
    instant(t, 'revoked_at');
  });
  await knex.raw(
    'CREATE UNIQUE INDEX late_codes_one_live ON late_codes (call_id, email_lower) WHERE used_at IS NULL AND revoked_at IS NULL',
  );

  await knex.schema.createTable('endorsers', (t) => {
    id(t, 'id').primary();
    t.string('call_id', 40).notNullable().references('calls.id').index();
    t.string('name', 200).notNullable(); // the school or organisation
    t.string('email', 254).notNullable();
    t.string('email_lower', 254).notNullable();
    t.string('locale', 5).notNullable();
    t.integer('most').notNullable(); // persons that it may endorse
    instant(t, 'asked_at');
    instant(t, 'ended_at');
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });
  await knex.schema.createTable('endorsements', (t) => {
    id(t, 'id').primary();
    t.string('endorser_id', 40).notNullable().references('endorsers.id').index();
    t.string('call_id', 40).notNullable().references('calls.id');
    t.string('name', 200).notNullable();
    t.string('email', 254).notNullable();
    t.string('email_lower', 254).notNullable();
    t.string('application_id', 40).references('applications.id').index(); // which was started with it
    instant(t, 'endorsed_at').notNullable();
    instant(t, 'withdrawn_at');
    t.index(['call_id', 'email_lower'], 'endorsements_by_address');
  });

  await knex.schema.createTable('place_asks', (t) => {
    t.string('call_id', 40).notNullable().references('calls.id');
    t.string('city_id', 40).notNullable().references('cities.id').index();
    instant(t, 'asked_at'); // null: named as a host, and not asked yet
    t.primary(['call_id', 'city_id']);
  });
  await knex.schema.createTable('place_drafts', (t) => {
    id(t, 'id').primary();
    t.string('call_id', 40).notNullable().references('calls.id').index();
    t.string('city_id', 40).notNullable().references('cities.id').index();
    t.string('organisation', 200).notNullable();
    t.text('description').notNullable(); // JSON: locale → text
    day(t, 'starts_on').notNullable();
    day(t, 'ends_on').notNullable(); // exclusive
    t.integer('capacity').notNullable();
    t.text('languages').notNullable(); // JSON
    t.boolean('step_free').notNullable().defaultTo(false);
    t.integer('version').notNullable().defaultTo(1);
    instant(t, 'created_at').notNullable();
  });

  await knex.raw(
    'INSERT INTO rule_sets (id, call_id, number, rules, published_at) SELECT id, id, 1, rules, published_at FROM calls WHERE published_at IS NOT NULL',
  );
  await knex.raw('UPDATE applications SET rules_number = 1 WHERE snapshot_number > 0');
  await openPurposes(knex);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of [
    'place_drafts',
    'place_asks',
    'endorsements',
    'endorsers',
    'late_codes',
    'rule_drafts',
    'rule_sets',
  ])
    // prettier-ignore
    await knex.schema.dropTable(table);
  for (const [table, column] of COLUMNS)
    await knex.schema.alterTable(table, (t) => {
      t.dropColumn(column);
    });
  // The check of purposes does not come back: links of the new one may be there, and on record.
}
