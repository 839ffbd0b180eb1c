import type { Knex } from 'knex';

type Table = Knex.CreateTableBuilder;
const id = (t: Table, name: string) => t.string(name, 40);
const instant = (t: Table, name: string) => t.string(name, 24).checkLength('=', 24);
const isSqlite = (knex: Knex): boolean => (knex.client as { dialect: string }).dialect === 'sqlite3';

/** True where the table of links still holds the list of its purposes: then a new one is a new table. */
async function listsPurposes(knex: Knex): Promise<boolean> {
  const row = (await knex('sqlite_master').where({ type: 'table', name: 'links' }).first('sql')) as { sql: string };
  return row.sql.includes("'official'");
}

/** A purpose is a word of the product's own: what knows the words is the code. */
async function openPurposes(knex: Knex): Promise<void> {
  if (!isSqlite(knex)) {
    await knex.raw('ALTER TABLE links DROP CONSTRAINT IF EXISTS links_purpose_check');
    return;
  }
  if (!(await listsPurposes(knex))) return;
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
  await openPurposes(knex);
}

export async function down(knex: Knex): Promise<void> {
  await knex('links').where({ purpose: 'member' }).del();
  await knex.schema.dropTable('group_members');
  // The check of purposes does not come back: links of another new one may be there, and on record.
}
