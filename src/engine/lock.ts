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
 * other. SQLite has one writer: BEGIN IMMEDIATE has locked everything already.
 */
export async function lockAround(ctx: Ctx, subject: Subject, id: string): Promise<void> {
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
  if (placements.length > 0)
    await ids(
      ctx,
      `SELECT places.id FROM places WHERE places.id IN
         (SELECT placements.place_id FROM placements WHERE placements.id IN (${marks(placements)})) ORDER BY places.id FOR UPDATE`,
      placements,
    );
}
