import type { Knex } from 'knex';
import { addDays, addMonths } from '../engine/days.ts';
import { KEEP, keptUntil, type KeepRules } from './kept.ts';

/** How long things are kept here. */
export async function keepRules(db: Knex): Promise<KeepRules> {
  const row = (await db('settings').where('settings.key', 'retention').first('settings.value')) as
    { value: string } | undefined;
  return row ? { ...KEEP, ...(JSON.parse(row.value) as Partial<KeepRules>) } : KEEP;
}

/** An ended application whose date comes, or has passed. */
export interface Due {
  readonly id: string;
  readonly reference: string;
  readonly callName: string;
  readonly state: string;
  readonly until: string;
}

interface Row {
  id: string;
  reference: string;
  callName: string;
  state: string;
  snapshots: number;
  endsOn: string;
  stateSince: string;
  retained: string | null;
}

const RETAINED =
  '(SELECT MAX(placements.retained_until) FROM placements WHERE placements.application_id = applications.id)';
const SLACK = 3; // months are not all as long: the exact day is judged of each row

/**
 * Ended applications whose last day is before `day`, behind the id `after`, at most `most`. `narrow` may leave only those
 * that somebody looks after.
 */
export async function dueBefore(
  db: Knex,
  rules: KeepRules,
  day: string,
  page: { readonly after: string; readonly most: number },
  narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder = (query) => query,
): Promise<{ readonly due: readonly Due[]; readonly last: string | null }> {
  const back = (months: number): string => addDays(addMonths(day, -months), SLACK);
  const query = db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('applications.live', false)
    .whereNull('applications.erased_at')
    .where('applications.id', '>', page.after)
    .whereRaw(
      `(${RETAINED} < ? OR (${RETAINED} IS NULL AND ((applications.snapshot_number > 0 AND calls.ends_on <= ?)
         OR (applications.snapshot_number = 0 AND applications.state_since <= ?))))`,
      [day, back(rules.sent), `${back(rules.draft)}T24`],
    )
    .orderBy('applications.id')
    .limit(page.most);
  const rows = (await narrow(query).select({
    id: 'applications.id',
    reference: 'applications.reference',
    callName: 'calls.name',
    state: 'applications.state',
    snapshots: 'applications.snapshot_number',
    endsOn: 'calls.ends_on',
    stateSince: 'applications.state_since',
    retained: db.raw(RETAINED),
  })) as Row[];
  const due = rows.flatMap(({ snapshots, endsOn, stateSince, retained, ...row }) => {
    const facts = { live: false, sent: Number(snapshots) > 0, endsOn, stateSince, retainedUntil: retained };
    const until = keptUntil(facts, rules);
    return until !== null && until < day ? [{ ...row, until }] : [];
  });
  return { due, last: rows.at(-1)?.id ?? null };
}
