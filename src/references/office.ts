import { revokeLinks } from '../accounts/links.ts';
import type { CallSettings } from '../calls/definitions.ts';
import { recordFile, type PreparedFile } from '../documents/store-file.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { OPEN } from './give.ts';
import {
  cancelReferee,
  lockForReferees,
  setLetter,
  standingReferees,
  writeAnswer,
  type RefereeRow,
} from './referees.repository.ts';
import { openSlots } from './slots.ts';
import { standingWaivers } from './waivers.reads.ts';
import { insertWaiver, undoWaiver } from './waivers.repository.ts';

async function lockWaiting(ctx: Ctx, applicationId: string, id: string): Promise<{ referee: RefereeRow; by: string }> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  const application = found(await lockForReferees(ctx.trx, applicationId));
  const referee = found((await standingReferees(ctx.trx, applicationId)).find((one) => one.id === id));
  if (!OPEN.includes(application.state) || referee.state === 'received' || referee.state === 'cancelled')
    throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  return { referee, by: ctx.actor.person };
}

function note(
  ctx: Ctx,
  applicationId: string,
  action: string,
  about: Readonly<Record<string, string>>,
  reason: string | null,
): Promise<void> {
  const data = about;
  return record(ctx, { subject: 'application', subjectId: applicationId, action, data, reason, relation: 'officer' });
}

/** An officer files a reference that came on paper or by mail, with its scan and a word on how it came. */
export async function recordPaperReference(
  ctx: Ctx,
  applicationId: string,
  id: string,
  paper: { readonly file: PreparedFile; readonly note: string },
): Promise<void> {
  const { referee, by } = await lockWaiting(ctx, applicationId, id);
  if (paper.file.state === 'quarantined')
    throw new AppError({ kind: 'invalid', fields: { file: 'documents.reason.unsafe' } });
  await setLetter(ctx.trx, id, await recordFile(ctx, paper.file));
  const answer = { state: 'received', reference: null, how: 'paper', reason: paper.note, by, at: ctx.at } as const;
  await writeAnswer(ctx.trx, id, ['named', 'asked', 'declined'], answer);
  await revokeLinks(ctx, 'referee', { subjectId: id });
  await note(ctx, applicationId, 'record_reference', { referee: referee.id }, paper.note);
}

/** An officer lets an application go on without a reference, and says why; their link opens nothing any more. */
export async function waiveReference(ctx: Ctx, applicationId: string, id: string, reason: string): Promise<void> {
  const { referee, by } = await lockWaiting(ctx, applicationId, id);
  await cancelReferee(ctx.trx, id, { how: 'waived', reason, by });
  await revokeLinks(ctx, 'referee', { subjectId: id });
  await note(ctx, applicationId, 'waive_reference', { referee: referee.id }, reason);
}

async function lockSent(ctx: Ctx, applicationId: string): Promise<{ settings: CallSettings; by: string }> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  const { state, settings } = found(await lockForReferees(ctx.trx, applicationId));
  if (state === 'draft' || !OPEN.includes(state)) throw new AppError({ kind: 'refused', why: 'moved_on', now: state });
  return { settings: JSON.parse(settings) as CallSettings, by: ctx.actor.person };
}

/** An officer does without one reference for which nobody was named, and says why. Throws `refused` where none is missing. */
export async function waiveSlot(ctx: Ctx, applicationId: string, kind: string, reason: string): Promise<void> {
  const { settings, by } = await lockSent(ctx, applicationId);
  const named = await standingReferees(ctx.trx, applicationId);
  const open = openSlots(settings.referees, named, await standingWaivers(ctx.trx, applicationId));
  if (!open.some((slot) => slot.kind === kind)) throw new AppError({ kind: 'refused', why: 'moved_on' });
  await insertWaiver(ctx.trx, { id: ctx.id(), applicationId, kind, reason, by, at: ctx.at });
  await note(ctx, applicationId, 'waive_reference', { kind }, reason);
}

/** The reference is wanted after all. Throws `refused` where it is wanted already. */
export async function restoreSlot(ctx: Ctx, applicationId: string, waiver: string): Promise<void> {
  await lockSent(ctx, applicationId);
  const one = (await standingWaivers(ctx.trx, applicationId)).find(({ id }) => id === waiver);
  if (one === undefined || !(await undoWaiver(ctx.trx, applicationId, waiver, ctx.at)))
    throw new AppError({ kind: 'refused', why: 'moved_on' });
  await note(ctx, applicationId, 'restore_reference', { kind: one.kind }, null);
}
