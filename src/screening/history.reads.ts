import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';

/** One line of the record of an application or of one of its placements. */
export interface HistoryLine {
  readonly id: string;
  readonly subject: string;
  readonly at: Instant;
  readonly who: string | null;
  readonly behalf: string | null;
  readonly relation: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly overrode: readonly string[];
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

type Raw = Omit<HistoryLine, 'overrode' | 'data'> & { overrode: string; data: string };

async function linesOf(db: Knex, narrow: (query: Knex.QueryBuilder) => void): Promise<readonly HistoryLine[]> {
  const rows = (await db('events')
    .modify(narrow)
    .leftJoin('persons', 'persons.id', 'events.person_id')
    .leftJoin('persons as represented', 'represented.id', 'events.on_behalf_of')
    .leftJoin('links', 'links.id', 'events.link_id')
    .leftJoin('guardians', 'guardians.id', 'links.subject_id')
    .leftJoin('referees', 'referees.id', 'links.subject_id')
    .leftJoin('group_members', 'group_members.id', 'links.subject_id')
    .orderBy([
      { column: 'events.at', order: 'desc' },
      { column: 'events.subject', order: 'desc' },
      { column: 'events.subject_id', order: 'desc' },
      { column: 'events.number', order: 'desc' },
    ])
    .select({
      id: 'events.id',
      subject: 'events.subject',
      at: 'events.at',
      // What followed is nobody's own act, whoever began it.
      who: db.raw(
        "CASE WHEN events.relation <> 'cascade' THEN COALESCE(persons.name, guardians.name, referees.name, group_members.name) END",
      ),
      behalf: 'represented.name',
      relation: 'events.relation',
      action: 'events.action',
      from: 'events.from_state',
      to: 'events.to_state',
      overrode: 'events.overrode',
      reason: 'events.reason',
      data: 'events.data',
    })) as Raw[];
  return rows.map((row) => ({
    ...row,
    overrode: JSON.parse(row.overrode) as string[],
    data: JSON.parse(row.data) as HistoryLine['data'],
  }));
}

/** Every event of an application and its placements, newest first. One query. */
export function historyOf(db: Knex, applicationId: string): Promise<readonly HistoryLine[]> {
  const placements = db('placements').where('placements.application_id', applicationId).select('placements.id');
  return linesOf(db, (query) =>
    query.where((either) =>
      either
        .where({ 'events.subject': 'application', 'events.subject_id': applicationId })
        .orWhere((one) => one.where('events.subject', 'placement').whereIn('events.subject_id', placements)),
    ),
  );
}

/** Every event of one placement, newest first. One query. */
export function historyOfPlacement(db: Knex, placementId: string): Promise<readonly HistoryLine[]> {
  return linesOf(db, (query) => query.where({ 'events.subject': 'placement', 'events.subject_id': placementId }));
}
