import type { Ctx } from './context.ts';
import { statesWith, type Subject } from '../workflow/states.ts';
import { rowsOf } from '../access/relations.ts';

const LIVE_PLACEMENTS = statesWith('placement', 'live');

async function ids(ctx: Ctx, sql: string, args: readonly unknown[]): Promise<string[]> {
  return rowsOf(await ctx.trx.raw(sql, args as string[])).map((row) => String(row['id']));
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/**
 * Locks what a move may touch, always in one order: persons, applications, placements, places, each by id. Without the
 * person's lock two overlapping offers could be confirmed at once; in another order two moves could wait for each
 * other. Facts that count over other people's rows lock what they count under: the free places of a call its places,
 * the numbers of an agreement the agreement. Places are locked so that a new placement may still refer to them: two hosts
 * that turn down and so propose each other's place would wait for each other. SQLite has one writer: BEGIN IMMEDIATE has locked everything already.
 */
export async function lockAround(ctx: Ctx, subject: Subject, id: string, facts: readonly string[] = []): Promise<void> {
  if (ctx.dialect === 'sqlite' || ctx.cascading) return;
  const application =
    subject === 'application'
      ? id
      : (await ids(ctx, 'SELECT placements.application_id AS id FROM placements WHERE placements.id = ?', [id]))[0];
  if (application === undefined) return;
  const persons = await ids(
    ctx,
    'SELECT persons.id FROM persons WHERE persons.id IN (SELECT participants.person_id FROM participants WHERE participants.application_id = ?) ORDER BY persons.id FOR UPDATE',
    [application],
  );
  const applications = await ids(
    ctx,
    `SELECT applications.id FROM applications WHERE applications.id = ? OR (applications.live = true AND applications.id IN
       (SELECT participants.application_id FROM participants WHERE participants.person_id IN (${marks(persons) || 'NULL'})))
     ORDER BY applications.id FOR UPDATE`,
    [application, ...persons],
  );
  const placements = await ids(
    ctx,
    `SELECT placements.id FROM placements WHERE placements.id = ? OR (placements.application_id IN (${marks(applications)})
       AND placements.state IN (${marks(LIVE_PLACEMENTS)})) ORDER BY placements.id FOR UPDATE`,
    [subject === 'placement' ? id : '', ...applications, ...LIVE_PLACEMENTS],
  );
  await ids(
    ctx,
    `SELECT places.id FROM places WHERE places.id IN
       (SELECT placements.place_id FROM placements WHERE placements.id IN (${marks(placements) || 'NULL'}))
       OR places.call_id = (SELECT applications.call_id FROM applications WHERE applications.id = ?)
     ORDER BY places.id FOR NO KEY UPDATE`,
    [...placements, facts.includes('place_free') ? application : ''],
  );
  if (facts.includes('numbers_left')) await lockAgreements(ctx, id);
}

async function lockAgreements(ctx: Ctx, placement: string): Promise<void> {
  await ids(
    ctx,
    `SELECT agreements.id FROM agreements WHERE EXISTS (SELECT 1 FROM placements
       JOIN places ON places.id = placements.place_id JOIN applications ON applications.id = placements.application_id
       WHERE placements.id = ? AND ((agreements.city_a_id = applications.city_id AND agreements.city_b_id = places.city_id)
         OR (agreements.city_b_id = applications.city_id AND agreements.city_a_id = places.city_id)))
     ORDER BY agreements.id FOR NO KEY UPDATE`,
    [placement],
  );
}
