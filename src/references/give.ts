import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { recordFile, type PreparedFile } from '../documents/store-file.ts';
import { AppError, found } from '../errors.ts';
import { lockForReferees, refereeById, setLetter, writeAnswer, type RefereeRow } from './referees.repository.ts';

/** What a referee says of an applicant. Ratings run from 1 to 5; 0 is "I cannot say". */
export interface Reference {
  readonly known_for: string;
  readonly capacity: string;
  readonly ability: number;
  readonly with_others: number;
  readonly perseverance: number;
  readonly strengths: string;
  readonly recommendation: 'yes' | 'with_reservation' | 'no';
}

/** States of an application in which a first reference is still of use. */
const OPEN: readonly string[] = ['draft', 'submitted', 'returned', 'in_review', 'interview'];
/** States in which one that came in may be changed: reviewers have not begun to read. */
const CHANGEABLE: readonly string[] = ['draft', 'submitted', 'returned'];

/** What a referee may do now. */
export type Writing = 'write' | 'change' | 'read' | 'over' | 'declined' | 'declined_over';

/** What a referee of this state may do with an application of that state. */
export function writingOf(referee: string, application: string): Writing {
  if (referee === 'received') return CHANGEABLE.includes(application) ? 'change' : 'read';
  if (referee === 'declined') return OPEN.includes(application) ? 'declined' : 'declined_over';
  return referee === 'asked' && OPEN.includes(application) ? 'write' : 'over';
}

async function lockReferee(ctx: Ctx, refereeId: string): Promise<{ referee: RefereeRow; writing: Writing }> {
  const { actor } = ctx;
  if (actor.kind === 'link' && (actor.purpose !== 'referee' || actor.subject !== refereeId))
    throw new AppError({ kind: 'not_found' });
  const { applicationId } = found(await refereeById(ctx.trx, refereeId));
  const application = found(await lockForReferees(ctx.trx, applicationId));
  const referee = found(await refereeById(ctx.trx, refereeId));
  return { referee, writing: writingOf(referee.state, application.state) };
}

function refused(): AppError {
  return new AppError({ kind: 'refused', why: 'moved_on' });
}

async function note(ctx: Ctx, referee: RefereeRow, action: string): Promise<void> {
  await record(ctx, {
    subject: 'application',
    subjectId: referee.applicationId,
    action,
    data: { referee: referee.id },
    relation: 'referee',
  });
}

/** Keeps what a referee wrote, the first time or changed before the review; thanks them once. Throws `refused` when it is too late. */
export async function giveReference(ctx: Ctx, refereeId: string, reference: Reference): Promise<void> {
  const { referee, writing } = await lockReferee(ctx, refereeId);
  if (writing !== 'write' && writing !== 'change' && writing !== 'declined') throw refused();
  const kept = await writeAnswer(ctx.trx, refereeId, ['asked', 'received', 'declined'], {
    state: 'received',
    reference: JSON.stringify(reference),
    at: ctx.at,
  });
  if (!kept) throw refused();
  await note(ctx, referee, writing === 'change' ? 'change_reference' : 'give_reference');
  await enqueue(ctx, {
    template: 'referee_thanks',
    recipient: referee.email,
    recipientName: referee.name,
    locale: referee.locale,
    subject: 'referee',
    subjectId: refereeId,
    data: { application: referee.applicationId },
  });
}

/** The referee will not write: the applicant learns that, and not why. */
export async function declineReference(ctx: Ctx, refereeId: string, reason: string): Promise<void> {
  const { referee, writing } = await lockReferee(ctx, refereeId);
  if (writing === 'declined' || writing === 'declined_over') return;
  if (writing !== 'write') throw refused();
  await writeAnswer(ctx.trx, refereeId, ['asked'], { state: 'declined', reference: null, at: ctx.at });
  await record(ctx, {
    subject: 'application',
    subjectId: referee.applicationId,
    action: 'decline_reference',
    data: { referee: referee.id },
    reason: reason || null,
    relation: 'referee',
  });
}

/** Keeps a signed letter beside the reference, in place of an earlier one; null takes it away. */
export async function keepLetter(ctx: Ctx, refereeId: string, prepared: PreparedFile | null): Promise<void> {
  const { referee, writing } = await lockReferee(ctx, refereeId);
  if (writing !== 'write' && writing !== 'change') throw refused();
  if (prepared?.state === 'quarantined')
    throw new AppError({ kind: 'invalid', fields: { file: 'documents.reason.unsafe' } });
  await setLetter(ctx.trx, refereeId, prepared === null ? null : await recordFile(ctx, prepared));
  await note(ctx, referee, prepared === null ? 'remove_reference_letter' : 'attach_reference_letter');
}
