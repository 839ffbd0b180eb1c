import type { Ctx } from '../engine/context.ts';
import { dayOf } from '../engine/days.ts';
import { record } from '../engine/events.ts';
import { loadCases, loadingIn } from '../engine/load-cases.ts';
import { lockAround } from '../engine/lock.ts';
import { AppError } from '../errors.ts';
import { keepReport } from './report.repository.ts';

/** What decides whether a report may be given. */
export interface Stay {
  readonly state: string;
  readonly departedOn: string | null;
  /** Exclusive. */
  readonly endsOn: string;
  readonly hostZone: string;
}

/** A report is given once the stay is over: the departure is recorded, or the last day has passed, or it ended early. */
export function mayReport(stay: Stay, at: string): boolean {
  if (stay.state === 'ended_early') return true;
  return stay.state === 'active' && (stay.departedOn !== null || dayOf(at, stay.hostZone) >= stay.endsOn);
}

/** Keeps the participant's report of a stay that is over; it can be changed until the stay is completed. */
export async function giveReport(ctx: Ctx, placementId: string, text: string): Promise<void> {
  await lockAround(ctx, 'placement', placementId);
  const c = (await loadCases(loadingIn(ctx), 'placement', [placementId])).get(placementId);
  if (!c?.held.has('owner')) throw new AppError({ kind: 'not_found' });
  if (!mayReport(c, ctx.at)) throw new AppError({ kind: 'refused', why: 'moved_on', now: c.state });
  await keepReport(ctx.trx, placementId, text, ctx.at);
  await record(ctx, {
    subject: 'placement',
    subjectId: placementId,
    action: 'give_report',
    relation: 'owner',
    data: { application: c.applicationId },
  });
}
