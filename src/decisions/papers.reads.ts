/** What the minutes and the progress of reviewing read. */
import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import type { Instant } from '../deps.ts';
import { listed } from '../screening/applications.reads.ts';

/** Actions of the committee that the minutes hold. */
const MINUTED = [
  'deliberate', 'reopen_review', 'select', 'hold', 'not_select', 'promote', 'stand_down', 'revoke', 'correct', 'uphold', 'withdraw_signature',
] as const; // prettier-ignore

/** One line of the minutes. */
export interface MinuteLine {
  readonly at: Instant;
  readonly who: string | null;
  readonly reference: string;
  readonly name: string;
  readonly action: string;
  readonly moved: boolean;
  readonly rank: number | null;
  readonly decree: string | null;
  readonly reason: string | null;
  readonly overrode: readonly string[];
}

const MOST = 5_000;

/** What the committee of a call did, in the order of time, as far as the actor may see the cases. One query. */
export async function minuteLines(db: Knex, actor: Actor, callId: string): Promise<readonly MinuteLine[]> {
  const rows = (await listed(db, actor)
    .join('events', (on) => on.on('events.subject_id', 'applications.id').andOnVal('events.subject', 'application'))
    .leftJoin('persons as doers', 'doers.id', 'events.person_id')
    .where('applications.call_id', callId)
    .whereIn('events.action', MINUTED)
    .orderBy(['events.at', 'events.id'])
    .limit(MOST)
    .select({
      at: 'events.at',
      who: 'doers.name',
      reference: 'applications.reference',
      name: 'persons.name',
      action: 'events.action',
      reason: 'events.reason',
      data: 'events.data',
      overrode: 'events.overrode',
    })) as (Omit<MinuteLine, 'moved' | 'rank' | 'decree' | 'overrode'> & { data: string; overrode: string })[];
  return rows.map(({ data, overrode, ...row }) => {
    const { moved, rank, decree } = JSON.parse(data) as { moved?: boolean; rank?: number; decree?: string };
    return {
      ...row,
      moved: moved !== false,
      rank: rank ?? null,
      decree: decree ?? null,
      overrode: JSON.parse(overrode) as string[],
    };
  });
}

/** How many people are recused from how many cases of a call that the actor may see. One query. */
export async function recusalCounts(
  db: Knex,
  actor: Actor,
  callId: string,
): Promise<{ readonly people: number; readonly cases: number }> {
  const row = (await listed(db, actor)
    .join('recusals', 'recusals.application_id', 'applications.id')
    .where('applications.call_id', callId)
    .first({
      people: db.raw('COUNT(DISTINCT recusals.person_id)'),
      cases: db.raw('COUNT(DISTINCT recusals.application_id)'),
    })) as { people: number | string; cases: number | string } | undefined;
  return { people: Number(row?.people ?? 0), cases: Number(row?.cases ?? 0) };
}

/** How far one reviewer is in a call. */
export interface ReviewerProgress {
  readonly personId: string;
  readonly name: string;
  readonly assigned: number;
  readonly sent: number;
  readonly late: number;
  readonly nextDue: Instant | null;
}

const OWED = 'reviews.sent_at IS NULL';

/** The reviewers of a call, who is late first. One query. */
export async function reviewerProgress(
  db: Knex,
  actor: Actor,
  callId: string,
  at: Instant,
): Promise<readonly ReviewerProgress[]> {
  const rows = (await listed(db, actor)
    .join('assignments', 'assignments.application_id', 'applications.id')
    .join('persons as readers', 'readers.id', 'assignments.person_id')
    .leftJoin('reviews', 'reviews.assignment_id', 'assignments.id')
    .where('applications.call_id', callId)
    .whereIn('applications.state', ['in_review', 'interview', 'deliberation'])
    .whereNull('assignments.ended_at')
    .groupBy('readers.id', 'readers.name', 'readers.sort_key')
    .orderBy([{ column: 'late', order: 'desc' }, { column: 'readers.sort_key' }, { column: 'readers.id' }])
    .select({
      personId: 'readers.id',
      name: 'readers.name',
      assigned: db.raw('COUNT(*)'),
      sent: db.raw(`SUM(CASE WHEN ${OWED} THEN 0 ELSE 1 END)`),
      late: db.raw(`SUM(CASE WHEN ${OWED} AND assignments.due_at <= ? THEN 1 ELSE 0 END)`, [at]),
      nextDue: db.raw(`MIN(CASE WHEN ${OWED} THEN assignments.due_at END)`),
    })) as Record<keyof ReviewerProgress, string>[];
  return rows.map((row) => ({
    personId: row.personId,
    name: row.name,
    assigned: Number(row.assigned),
    sent: Number(row.sent),
    late: Number(row.late),
    nextDue: (row.nextDue as string | null) ?? null,
  }));
}
