import type { Relation } from '../access/actor.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError } from '../errors.ts';
import { personOf } from './ask.ts';
import { updatePlacement } from './effects.repository.ts';
import { peopleAround, storeCondition } from './placements.repository.ts';

/** What can be decided about something owed before travel. */
export const CONDITION_DECISIONS = ['met', 'not_met', 'waived'] as const;

/** Decides a condition at the version that was read. A waiver needs its reason. Throws `invalid`, or `conflict` where it has changed. */
export async function decideCondition(
  ctx: Ctx,
  placementId: string,
  decision: {
    conditionId: string;
    version: number;
    state: (typeof CONDITION_DECISIONS)[number];
    note: string;
    relation: Relation;
  },
): Promise<void> {
  if (decision.state === 'waived' && decision.note === '')
    throw new AppError({ kind: 'invalid', fields: { note: 'placements.conditions.whyWaived' } });
  const { conditionId, version, state, note, relation } = decision;
  const stored = await storeCondition(ctx.trx, placementId, { id: conditionId, version, state, note, decidedBy: personOf(ctx), at: ctx.at }); // prettier-ignore
  if (!stored) throw new AppError({ kind: 'conflict' });
  await record(ctx, {
    subject: 'placement',
    subjectId: placementId,
    action: `condition_${state}`,
    relation,
    reason: note,
    data: { condition: conditionId },
  });
}

async function demandBegun(ctx: Ctx, placementId: string): Promise<void> {
  const { state } = await peopleAround(ctx.trx, placementId);
  if (state !== 'active') throw new AppError({ kind: 'refused', why: 'moved_on', now: state });
}

/** Records the day on which the participant left; not before the placement began. */
export async function recordDeparture(ctx: Ctx, placementId: string, day: string): Promise<void> {
  await demandBegun(ctx, placementId);
  const { startsOn } = await peopleAround(ctx.trx, placementId);
  if (day < startsOn) throw new AppError({ kind: 'invalid', fields: { on: 'placements.stay.beforeStart' } });
  await updatePlacement(ctx.trx, placementId, { departed_on: day });
  await record(ctx, {
    subject: 'placement',
    subjectId: placementId,
    action: 'depart',
    relation: 'coordinator',
    data: { on: day },
  });
}

/** Keeps what the host says of the stay. */
export async function evaluate(ctx: Ctx, placementId: string, text: string): Promise<void> {
  await demandBegun(ctx, placementId);
  await updatePlacement(ctx.trx, placementId, { evaluation: text, evaluation_at: ctx.at });
  await record(ctx, { subject: 'placement', subjectId: placementId, action: 'evaluate', relation: 'coordinator' });
}
