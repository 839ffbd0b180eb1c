import type { Knex } from 'knex';

/**
 * Heads of the records that no row of their own carries one for: of calls, cities, people, mails and what else is
 * recorded. Without it a cut tail would not be seen.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable('event_heads', (t) => {
    t.string('subject', 20).notNullable();
    t.string('subject_id', 40).notNullable();
    t.integer('count').notNullable();
    t.string('mac', 64).notNullable();
    t.primary(['subject', 'subject_id']);
  });
  await knex.raw(`
    INSERT INTO event_heads (subject, subject_id, count, mac)
    SELECT events.subject, events.subject_id, events.number, events.mac FROM events
    WHERE events.subject NOT IN ('application', 'placement') AND NOT EXISTS (SELECT 1 FROM events AS later
      WHERE later.subject = events.subject AND later.subject_id = events.subject_id AND later.number > events.number)`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('event_heads');
}
