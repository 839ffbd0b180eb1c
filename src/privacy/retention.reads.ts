import type { Knex } from 'knex';
import type { Fragment } from '../access/relations.ts';

/** The stored times of keeping, as JSON; null where the city has set none. */
export async function storedTimes(db: Knex): Promise<string | null> {
  const row = (await db('settings').where('settings.key', 'retention').first('settings.value')) as
    { value: string } | undefined;
  return row?.value ?? null;
}

/** An ended application that may be past its date. */
export interface MaybeDue {
  readonly id: string;
  readonly reference: string;
  readonly callName: string;
  readonly snapshots: number;
  readonly endsOn: string;
  readonly stateSince: string;
  readonly retained: string | null;
}

/** Until which days things count as due: of stays that set one, of what was sent, of what never was. */
export interface Bounds {
  readonly day: string;
  readonly sent: string;
  readonly draft: string;
}

const RETAINED =
  '(SELECT MAX(placements.retained_until) FROM placements WHERE placements.application_id = applications.id)';

/**
 * Ended applications within the bounds, behind the id `after`, at most `most`. `narrow` may leave only those that
 * somebody looks after.
 */
export async function maybeDue(
  db: Knex,
  { day, sent, draft }: Bounds,
  page: { readonly after: string; readonly most: number },
  narrow: Fragment | null,
): Promise<readonly MaybeDue[]> {
  const query = db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('applications.live', false)
    .whereNull('applications.erased_at')
    .where('applications.id', '>', page.after)
    .whereRaw(
      `(${RETAINED} < ? OR (${RETAINED} IS NULL AND ((applications.snapshot_number > 0 AND calls.ends_on <= ?)
         OR (applications.snapshot_number = 0 AND applications.state_since <= ?))))`,
      [day, sent, draft],
    )
    .orderBy('applications.id')
    .limit(page.most);
  if (narrow !== null) void query.whereRaw(narrow.sql, [...narrow.args]);
  return (await query.select({
    id: 'applications.id',
    reference: 'applications.reference',
    callName: 'calls.name',
    snapshots: 'applications.snapshot_number',
    endsOn: 'calls.ends_on',
    stateSince: 'applications.state_since',
    retained: db.raw(RETAINED),
  })) as MaybeDue[];
}
