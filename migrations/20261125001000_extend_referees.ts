import type { Knex } from 'knex';

// ADD COLUMN with a reference, which Knex would build the whole table anew for on SQLite.
const COLUMNS = [
  // when the reference is due; null for who was not asked yet
  ['referees', 'due_at', 'varchar(24) CHECK (length(due_at) = 24)'],
  // JSON: what was typed and not sent yet, and when it was kept
  ['referees', 'draft', 'text'],
  ['referees', 'draft_at', 'varchar(24) CHECK (length(draft_at) = 24)'],
  // JSON: the questions as they were asked when it was sent; null: those of the model form
  ['referees', 'questions', 'text'],
  // how it came to its state: form, file, paper; declined, not_me; replaced, waived
  ['referees', 'how', 'varchar(20)'],
  // why it was declined or waived; read by the office alone
  ['referees', 'reason', 'text'],
  // the officer who recorded a paper or waived it
  ['referees', 'recorded_by', 'varchar(40) REFERENCES persons (id)'],
] as const;

/** Due days, drafts, papers and waivers of references. */
export async function up(knex: Knex): Promise<void> {
  for (const [table, column, type] of COLUMNS) await knex.raw(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  // Who was asked before there were due days had three weeks, as everybody has where the call sets no day.
  const asked = await knex('referees')
    .whereNotNull('asked_at')
    .select<{ id: string; asked_at: string }[]>('id', 'asked_at');
  for (const { id, asked_at } of asked)
    await knex('referees')
      .where({ id })
      .update({ due_at: new Date(Date.parse(asked_at) + 21 * 86_400_000).toISOString() });
  await knex.schema.alterTable('referees', (t) => {
    t.index(['state', 'due_at'], 'referees_due');
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('referees', (t) => {
    t.dropIndex(['state', 'due_at'], 'referees_due');
  });
  for (const [table, column] of [...COLUMNS].reverse()) await knex.raw(`ALTER TABLE ${table} DROP COLUMN ${column}`);
}
