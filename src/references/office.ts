import { revokeLinks } from '../accounts/links.ts';
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

async function lockWaiting(ctx: Ctx, applicationId: string, id: string): Promise<{ referee: RefereeRow; by: string }> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  const application = found(await lockForReferees(ctx.trx, applicationId));
  const referee = found((await standingReferees(ctx.trx, applicationId)).find((one) => one.id === id));
  if (!OPEN.includes(application.state) || referee.state === 'received' || referee.state === 'cancelled')
    throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  return { referee, by: ctx.actor.person };
}

function note(ctx: Ctx, applicationId: string, action: string, referee: string, reason: string): Promise<void> {
  const data = { referee };
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
  await note(ctx, applicationId, 'record_reference', referee.id, paper.note);
}

/** An officer lets an application go on without a reference, and says why; their link opens nothing any more. */
export async function waiveReference(ctx: Ctx, applicationId: string, id: string, reason: string): Promise<void> {
  const { referee, by } = await lockWaiting(ctx, applicationId, id);
  await cancelReferee(ctx.trx, id, { how: 'waived', reason, by });
  await revokeLinks(ctx, 'referee', { subjectId: id });
  await note(ctx, applicationId, 'waive_reference', referee.id, reason);
}
