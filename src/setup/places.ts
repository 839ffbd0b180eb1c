import { callById } from '../calls/calls.reads.ts';
import { cityById } from '../cities/cities.reads.ts';
import { createPlace, type NewPlace } from '../calls/place.ts';
import { DAY, later } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import { deletePlaceDraft, dropHost, insertPlaceDrafts, nameHosts, noteAsked, updatePlaceDraft } from './places.repository.ts'; // prettier-ignore
import { coordinatorsOf, placeDraft, type PlaceDraft } from './setup.reads.ts';

/** What is said of a place, whoever says it. */
export type PlaceInput = Omit<NewPlace, 'callId' | 'cityId'>;

const invalid = (fields: Readonly<Record<string, string>>): AppError => new AppError({ kind: 'invalid', fields });

async function checkCity(ctx: Ctx, cityId: string): Promise<void> {
  if ((await cityById(ctx.trx, cityId)) === null) throw invalid({ city: 'errors.chosen' });
}

async function checkDates(ctx: Ctx, callId: string, input: PlaceInput): Promise<void> {
  const call = found(await callById(ctx.trx, callId));
  if (input.startsOn >= input.endsOn) throw invalid({ last: 'calls.office.error.endsBeforeStart' });
  if (input.startsOn < call.startsOn || input.endsOn > call.endsOn)
    throw invalid({ starts: 'setup.place.error.outside' });
}

/** Writes down a place that a host city is to be asked for; the city is named as a host by it. */
export async function addPlaceDraft(ctx: Ctx, callId: string, cityId: string, input: PlaceInput): Promise<void> {
  await checkCity(ctx, cityId);
  await checkDates(ctx, callId, input);
  const id = ctx.id();
  await insertPlaceDrafts(ctx.trx, [{ ...input, id, callId, cityId }], ctx.at);
  await nameHosts(ctx.trx, callId, [cityId]);
  await record(ctx, {
    subject: 'call',
    subjectId: callId,
    action: 'place_proposed',
    data: { draft: id, city: cityId },
  });
}

async function draftOf(ctx: Ctx, callId: string, id: string): Promise<PlaceDraft> {
  const draft = found(await placeDraft(ctx.trx, id));
  if (draft.callId !== callId) throw new AppError({ kind: 'not_found' });
  return draft;
}

/** Changes a place in question, at a version. */
export async function changePlaceDraft(
  ctx: Ctx,
  callId: string,
  id: string,
  version: number,
  input: PlaceInput,
): Promise<void> {
  // prettier-ignore
  await draftOf(ctx, callId, id);
  await checkDates(ctx, callId, input);
  if (!(await updatePlaceDraft(ctx.trx, id, version, input))) throw new AppError({ kind: 'conflict' });
  await record(ctx, { subject: 'call', subjectId: callId, action: 'place_proposed', data: { draft: id } });
}

/** Asks a host no more for a place. */
export async function removePlaceDraft(ctx: Ctx, callId: string, id: string): Promise<void> {
  await draftOf(ctx, callId, id);
  if (!(await deletePlaceDraft(ctx.trx, id))) throw new AppError({ kind: 'conflict' });
  await record(ctx, { subject: 'call', subjectId: callId, action: 'place_proposal_dropped', data: { draft: id } });
}

/**
 * A host city offers a place: one that it was asked for, or another one. `note` is how the lead city was told, where its
 * officer writes it down for a host; a coordinator offers it themselves. Returns the place's id.
 */
export async function offerPlace(
  ctx: Ctx,
  of: { readonly callId: string; readonly cityId: string; readonly draft: string | null },
  input: PlaceInput,
  note: string | null,
): Promise<string> {
  await checkDates(ctx, of.callId, input);
  if (of.draft !== null) {
    const draft = await draftOf(ctx, of.callId, of.draft);
    if (draft.cityId !== of.cityId) throw new AppError({ kind: 'not_found' });
    if (!(await deletePlaceDraft(ctx.trx, of.draft))) throw new AppError({ kind: 'conflict' });
  }
  await nameHosts(ctx.trx, of.callId, [of.cityId]);
  const id = await createPlace(ctx, { ...input, callId: of.callId, cityId: of.cityId });
  if (note !== null)
    await record(ctx, { subject: 'call', subjectId: of.callId, action: 'place_offered_for', reason: note, data: { place: id, city: of.cityId } }); // prettier-ignore
  return id;
}

/** Names a city as a host of a call: it can be asked for places. */
export async function addHost(ctx: Ctx, callId: string, cityId: string): Promise<void> {
  await checkCity(ctx, cityId);
  await nameHosts(ctx.trx, callId, [cityId]);
}

/** Takes a city off the hosts, as long as nothing of it is there. */
export async function removeHost(ctx: Ctx, callId: string, cityId: string): Promise<void> {
  await dropHost(ctx.trx, callId, cityId);
}

/** Asks the coordinators of a host for places by mail, at most once a day. Returns to how many it was written. */
export async function askHost(ctx: Ctx, callId: string, cityId: string): Promise<number> {
  await checkCity(ctx, cityId);
  await nameHosts(ctx.trx, callId, [cityId]);
  const people = await coordinatorsOf(ctx.trx, cityId, ctx.at);
  if (people.length === 0) throw invalid({ '': 'setup.place.error.noCoordinator' });
  if (!(await noteAsked(ctx.trx, callId, cityId, ctx.at, later(ctx.at, -DAY)))) throw invalid({ '': 'setup.place.error.asked' }); // prettier-ignore
  for (const { email, name, locale } of people)
    await enqueue(ctx, {
      template: 'places_asked',
      recipient: email,
      recipientName: name,
      locale,
      subject: 'call',
      subjectId: callId,
      once: `${cityId} ${ctx.at}`,
      data: { call: callId, host: cityId },
    });
  await record(ctx, { subject: 'call', subjectId: callId, action: 'places_asked', data: { city: cityId } });
  return people.length;
}
