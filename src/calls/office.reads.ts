import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';
import { CALL_COLUMNS, callOf, type Call } from './calls.reads.ts';

/** A call in the office's list, with how many applications are in which state. */
export interface OfficeCall extends Call {
  readonly leadCityName: string;
  readonly states: readonly { readonly state: string; readonly count: number }[];
}

/** Behind which call a page of the list begins. */
export interface OfficeCursor {
  readonly closesAt: string;
  readonly id: string;
}

/** One page of the office's list. */
export interface OfficePart {
  readonly calls: readonly OfficeCall[];
  readonly more: OfficeCursor | null;
}

type Row = Readonly<Record<string, unknown>>;

const PAGE = 50;

/** The calls that the actor may see in the office, the one that closes last first. */
export async function officeCalls(db: Knex, actor: Actor, after: OfficeCursor | null): Promise<OfficePart> {
  const query = visible(db('calls').join('cities', 'cities.id', 'calls.lead_city_id'), 'call', actor, 'call:edit');
  if (after)
    query.whereRaw('(calls.closes_at < ? OR (calls.closes_at = ? AND calls.id < ?))', [
      after.closesAt,
      after.closesAt,
      after.id,
    ]);
  const rows = (await query
    .orderBy([
      { column: 'calls.closes_at', order: 'desc' },
      { column: 'calls.id', order: 'desc' },
    ])
    .limit(PAGE + 1)
    .select(CALL_COLUMNS)
    .select('cities.name as city_name')) as readonly Row[];
  const shown = rows.slice(0, PAGE);
  const counts = await countsByState(
    db,
    actor,
    shown.map((row) => String(row['id'])),
  );
  const last = shown.at(-1);
  return {
    calls: shown.map((row) => ({
      ...callOf(row),
      leadCityName: String(row['city_name']),
      states: counts.filter(({ callId }) => callId === row['id']),
    })),
    more: rows.length > PAGE && last ? { closesAt: String(last['closes_at']), id: String(last['id']) } : null,
  };
}

/** Applications by call and state, without those that the actor is recused from: they are in no number either. */
export async function countsByState(
  db: Knex,
  actor: Actor,
  callIds: readonly string[],
): Promise<readonly { readonly callId: string; readonly state: string; readonly count: number }[]> {
  const query = db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .whereIn('applications.call_id', [...callIds]);
  const rows = (await visible(query, 'application', actor, 'applications:list')
    .groupBy('applications.call_id', 'applications.state')
    .orderBy('applications.state')
    .select('applications.call_id', 'applications.state')
    .count('applications.id as count')) as readonly Row[];
  return rows.map((row) => ({
    callId: String(row['call_id']),
    state: String(row['state']),
    count: Number(row['count']),
  }));
}
