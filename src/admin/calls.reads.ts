import type { Knex } from 'knex';
import { citiesOf, type Actor } from '../access/actor.ts';
import { relation } from '../access/relations.ts';
import { CALL_COLUMNS, callOf, type Call } from '../calls/calls.reads.ts';
import { standingAs } from '../access/actor.ts';

/** A call that an admin's city leads or sends to, and whether its office page is open to them. */
export interface AdminCall extends Call {
  readonly leadCityName: string;
  readonly office: boolean;
}

/** Rows on one page of the list. */
export const CALLS_PAGE = 50;

/** The calls of the actor's cities, the one that closes last first; one more than a page. */
export async function callsForAdmin(
  db: Knex,
  actor: Actor,
  after: { readonly closesAt: string; readonly id: string } | null,
): Promise<readonly AdminCall[]> {
  const seen = relation('call', 'officer', standingAs(actor, 'officer', citiesOf(actor, 'admin')));
  const office = relation('call', 'officer', actor);
  const query = db('calls')
    .join('cities', 'cities.id', 'calls.lead_city_id')
    .whereRaw(seen.sql, [...seen.args]);
  if (after) query.whereRaw('(calls.closes_at, calls.id) < (?, ?)', [after.closesAt, after.id]);
  const rows = (await query
    .orderBy([
      { column: 'calls.closes_at', order: 'desc' },
      { column: 'calls.id', order: 'desc' },
    ])
    .limit(CALLS_PAGE + 1)
    .select(CALL_COLUMNS)
    .select('cities.name as city_name')
    .select(db.raw(`CASE WHEN ${office.sql} THEN 1 ELSE 0 END AS is_officer`, [...office.args]))) as readonly Readonly<
    Record<string, unknown>
  >[];
  return rows.map((row) => ({
    ...callOf(row),
    leadCityName: String(row['city_name']),
    office: Number(row['is_officer']) === 1,
  }));
}
