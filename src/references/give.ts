import { revokeLinks } from '../accounts/links.ts';
import type { CallSettings, ReferenceQuestion } from '../calls/definitions.ts';
import { recordFile, type PreparedFile } from '../documents/store-file.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue, type MailName } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import type { Reference } from './questions.ts';
import {
  lockForReferees,
  refereeById,
  reopenReference,
  setLetter,
  writeAnswer,
  writeDraft,
  type ApplicationOf,
  type RefereeRow,
} from './referees.repository.ts';

/** States of an application in which a first reference is still of use. */
export const OPEN: readonly string[] = ['draft', 'submitted', 'returned', 'in_review', 'interview'];
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

interface Locked {
  readonly referee: RefereeRow;
  readonly application: ApplicationOf;
  readonly writing: Writing;
}

async function lockReferee(ctx: Ctx, refereeId: string): Promise<Locked> {
  const { actor } = ctx;
  if (actor.kind === 'link' && (actor.purpose !== 'referee' || actor.subject !== refereeId))
    throw new AppError({ kind: 'not_found' });
  const { applicationId } = found(await refereeById(ctx.trx, refereeId));
  const application = found(await lockForReferees(ctx.trx, applicationId));
  const referee = found(await refereeById(ctx.trx, refereeId));
  return { referee, application, writing: writingOf(referee.state, application.state) };
}

function refused(): AppError {
  return new AppError({ kind: 'refused', why: 'moved_on' });
}

function note(ctx: Ctx, referee: RefereeRow, action: string, reason: string | null = null): Promise<void> {
  return record(ctx, {
    subject: 'application',
    subjectId: referee.applicationId,
    action,
    data: { referee: referee.id },
    reason,
    relation: 'referee',
  });
}

function tellReferee(ctx: Ctx, referee: RefereeRow, template: MailName): Promise<void> {
  return enqueue(ctx, {
    template,
    recipient: referee.email,
    recipientName: referee.name,
    locale: referee.locale,
    subject: 'referee',
    subjectId: referee.id,
    data: { application: referee.applicationId },
  });
}

/** The applicant hears that somebody else is wanted, and never why. */
function tellApplicant(
  ctx: Ctx,
  { applicant, id }: ApplicationOf,
  referee: RefereeRow,
  template: MailName,
): Promise<void> {
  return enqueue(ctx, {
    template,
    recipient: applicant.email,
    recipientName: applicant.name,
    locale: applicant.locale,
    subject: 'application',
    subjectId: id,
    once: `${referee.id}:${ctx.at}`,
  });
}

/** True where the form counts as sent: filled in, or left empty with a letter that the call takes in its place. */
function isLetterAlone(settings: CallSettings, referee: RefereeRow, reference: Reference): boolean {
  const answer = settings.references?.answer ?? 'form';
  return answer !== 'form' && referee.fileId !== null && Object.keys(reference).length === 0;
}

/** What was answered, and the questions that were. */
export interface Answered {
  readonly reference: Reference;
  readonly questions: readonly ReferenceQuestion[];
}

/**
 * Keeps what a referee wrote, with the questions it answers, the first time or changed before the review; thanks them
 * once. Where the call takes a letter in its place, an empty form with a letter is one. Throws `refused` when it is too
 * late.
 */
export async function giveReference(ctx: Ctx, refereeId: string, { reference, questions }: Answered): Promise<void> {
  const { referee, application, writing } = await lockReferee(ctx, refereeId);
  if (writing !== 'write' && writing !== 'change' && writing !== 'declined') throw refused();
  const settings = JSON.parse(application.settings) as CallSettings;
  const alone = isLetterAlone(settings, referee, reference);
  if (!alone && Object.keys(reference).length === 0)
    throw new AppError({ kind: 'invalid', fields: { file: 'references.error.nothing' } });
  const kept = await writeAnswer(ctx.trx, refereeId, ['asked', 'received', 'declined'], {
    state: 'received',
    reference: alone ? null : JSON.stringify(reference),
    questions: alone ? null : JSON.stringify(questions),
    how: alone ? 'file' : 'form',
    at: ctx.at,
  });
  if (!kept) throw refused();
  await note(ctx, referee, writing === 'change' ? 'change_reference' : 'give_reference');
  await tellReferee(ctx, referee, 'referee_thanks');
}

/** What a referee has typed, the questions that they were shown, and the version of the row that their page had. */
export interface Kept {
  readonly typed: Readonly<Record<string, string>>;
  readonly questions: readonly ReferenceQuestion[];
  readonly version: number;
}

/** Keeps what a referee has typed so far; nobody but they read it. Throws `conflict` where a newer one is there. */
export async function keepDraft(ctx: Ctx, refereeId: string, { typed, questions, version }: Kept): Promise<number> {
  const { writing } = await lockReferee(ctx, refereeId);
  if (writing !== 'write' && writing !== 'change' && writing !== 'declined') throw refused();
  const now = await writeDraft(ctx.trx, refereeId, {
    draft: JSON.stringify(typed),
    questions: JSON.stringify(questions),
    at: ctx.at,
    version,
  });
  if (now === null) throw new AppError({ kind: 'conflict' });
  return now;
}

/** The referee takes back what they sent, before anybody reads it: it is their draft again. */
export async function takeReferenceBack(ctx: Ctx, refereeId: string): Promise<void> {
  const { referee, application, writing } = await lockReferee(ctx, refereeId);
  if (writing === 'write') return;
  if (writing !== 'change') throw refused();
  const typed = referee.reference === null ? null : (JSON.parse(referee.reference) as Reference);
  const draft =
    typed && JSON.stringify(Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, String(value)])));
  await reopenReference(ctx.trx, refereeId, draft, ctx.at);
  await note(ctx, referee, 'take_reference_back');
  await tellApplicant(ctx, application, referee, 'reference_taken_back_applicant');
}

/** The referee will not write: the applicant learns that, and not why. */
export async function declineReference(ctx: Ctx, refereeId: string, reason: string): Promise<void> {
  const { referee, application, writing } = await lockReferee(ctx, refereeId);
  if (writing === 'declined' || writing === 'declined_over') return;
  if (writing !== 'write') throw refused();
  const answer = { state: 'declined', reference: null, how: 'declined', reason: reason || null, at: ctx.at } as const;
  await writeAnswer(ctx.trx, refereeId, ['asked'], answer);
  await note(ctx, referee, 'decline_reference', reason || null);
  await tellApplicant(ctx, application, referee, 'referee_declined_applicant');
}

/** The mail came to somebody else: the link opens nothing any more, and we do not write to this address again. */
export async function disownReferee(ctx: Ctx, refereeId: string): Promise<void> {
  const { referee, application, writing } = await lockReferee(ctx, refereeId);
  if (writing !== 'write') throw refused();
  const answer = { state: 'declined', reference: null, how: 'not_me', at: ctx.at } as const;
  await writeAnswer(ctx.trx, refereeId, ['asked'], answer);
  await note(ctx, referee, 'disown_reference');
  await revokeLinks(ctx, 'referee', { subjectId: refereeId });
  await tellApplicant(ctx, application, referee, 'referee_not_found_applicant');
}

/** Keeps a signed letter beside the reference, in place of an earlier one; null takes it away. */
export async function keepLetter(ctx: Ctx, refereeId: string, prepared: PreparedFile | null): Promise<void> {
  const { referee, writing } = await lockReferee(ctx, refereeId);
  if (writing !== 'write' && writing !== 'change' && writing !== 'declined') throw refused();
  // What was sent as a letter alone would be nothing without it.
  if (prepared === null && writing === 'change' && referee.reference === null)
    throw new AppError({ kind: 'invalid', fields: { file: 'references.error.letterAlone' } });
  if (prepared?.state === 'quarantined')
    throw new AppError({ kind: 'invalid', fields: { file: 'documents.reason.unsafe' } });
  await setLetter(ctx.trx, refereeId, prepared === null ? null : await recordFile(ctx, prepared));
  await note(ctx, referee, prepared === null ? 'remove_reference_letter' : 'attach_reference_letter');
}
