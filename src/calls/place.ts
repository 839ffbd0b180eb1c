import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError } from '../errors.ts';
import type { Localised } from '../i18n/index.ts';
import { hostMonthsOf, setConditions } from './host-months.repository.ts';
import { insertPlace, insertRequirements, placeExists, setCapacity } from './calls.repository.ts';
import type { RequirementDefinition } from './definitions.ts';

/** What a host city offers to a call; `endsOn` is exclusive. */
export interface NewPlace {
  readonly callId: string;
  readonly cityId: string;
  readonly organisation: string;
  readonly description: Localised;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly capacity: number;
  readonly languages: readonly string[];
  readonly stepFree: boolean;
}

/** Offers a place to a call; returns its id. */
export async function createPlace(ctx: Ctx, input: NewPlace): Promise<string> {
  if (input.startsOn >= input.endsOn) throw invalid({ ends: 'calls.office.error.endsBeforeStart' });
  const id = ctx.id();
  await insertPlace(ctx.trx, { id, ...input }, ctx.at);
  await record(ctx, {
    subject: 'place',
    subjectId: id,
    action: 'created',
    data: { call: input.callId, city: input.cityId, capacity: input.capacity },
  });
  return id;
}

/** Sets how many seats a place has; fewer than are taken is refused. */
export async function changeCapacity(ctx: Ctx, placeId: string, capacity: number): Promise<void> {
  if (!(await setCapacity(ctx.trx, placeId, capacity))) {
    if (!(await placeExists(ctx.trx, placeId))) throw new AppError({ kind: 'not_found' });
    throw invalid({ capacity: 'calls.office.error.belowTaken' });
  }
  await record(ctx, { subject: 'place', subjectId: placeId, action: 'capacity_changed', data: { capacity } });
}

/**
 * A host says for how many months beyond the stay documents with a last day have to be valid. What was accepted stays
 * accepted: the nomination asks anew. The place's call may have several such requirements; the host speaks of all.
 */
export async function changeHostMonths(ctx: Ctx, placeId: string, months: number): Promise<void> {
  const asked = (await hostMonthsOf(ctx.trx, placeId)).filter((one) => one.months !== months);
  for (const { requirementId, cityId, conditions } of asked)
    await setConditions(ctx.trx, requirementId, {
      ...conditions,
      validity: { ...conditions.validity, [cityId]: months },
    });
  if (asked.length > 0)
    await record(ctx, { subject: 'place', subjectId: placeId, action: 'validity_changed', data: { months } });
}

/** Adds documents that a call asks for, in order, behind those that it asks for already; returns their ids. */
export async function createRequirements(
  ctx: Ctx,
  callId: string,
  requirements: readonly RequirementDefinition[],
): Promise<readonly string[]> {
  const rows = requirements.map((requirement) => ({ ...requirement, id: ctx.id() }));
  await insertRequirements(ctx.trx, callId, rows);
  await record(ctx, {
    subject: 'call',
    subjectId: callId,
    action: 'requirements_added',
    data: { keys: rows.map((row) => row.key) },
  });
  return rows.map((row) => row.id);
}

function invalid(fields: Readonly<Record<string, string>>): AppError {
  return new AppError({ kind: 'invalid', fields });
}
