import { requirementsOf } from '../calls/calls.reads.ts';
import { fieldsOf } from '../engine/asks.ts';
import { loadCases } from '../engine/load-cases.ts';
import { preview } from '../engine/perform.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import type { Choices } from '../actions/controls.view.ts';
import { linesOf, listed, type ListedApplication } from './applications.reads.ts';
import type { BulkAction } from './bulk.ts';
import type { Previewed } from './bulk.view.ts';
import { caseFile } from './case.reads.ts';
import { choicesOf, type Choosing } from './choices.ts';
import type { Asking } from './reading.ts';

/** The chosen applications that the reader's list holds, newest first; others are nowhere to them. */
export function chosenLines({ db, actor }: Asking, ids: readonly string[]): Promise<readonly ListedApplication[]> {
  return linesOf(
    db,
    listed(db, actor)
      .whereIn('applications.id', [...ids])
      .orderBy('applications.id', 'desc'),
  );
}

/** What the engine says of one action for each of many. Eight queries, however many they are. */
export async function previewMany(
  asking: Asking,
  ids: readonly string[],
  action: BulkAction,
): Promise<readonly Previewed[]> {
  const rows = await chosenLines(asking, ids);
  const loading = { db: asking.db, at: asking.at, actor: asking.actor, cascading: false };
  const cases = await loadCases(
    loading,
    'application',
    rows.map((row) => row.id),
  );
  return rows.flatMap((row) => {
    const c: ApplicationCase | undefined = cases.get(row.id);
    return c ? [{ row, c, check: preview(c, action, {}, asking.at, false) }] : [];
  });
}

const OF_ONE_CALL: readonly string[] = ['items', 'rule'];

/** True where the form asks for something that differs from call to call, and the applications are of several. */
export function isMixed(action: BulkAction, going: readonly Previewed[]): boolean {
  const calls = new Set(going.map(({ row }) => row.callId));
  return calls.size > 1 && fieldsOf('application', action).some(({ name }) => OF_ONE_CALL.includes(name));
}

/** What the form offers to choose from, for applications of one call. */
export async function choicesForMany(asking: Asking & Choosing, going: readonly Previewed[]): Promise<Choices> {
  const first = going[0];
  const file = first ? await caseFile(asking.db, first.row.id) : null;
  if (!file) return { items: [], chosen: [], rules: [], days: {} };
  const requirements = (await requirementsOf(asking.db, file.callId)).filter(({ condition }) => condition !== 'paper');
  return choicesOf(file, requirements, { chosen: [], failed: [] }, asking);
}
