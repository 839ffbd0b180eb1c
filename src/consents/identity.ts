import type { ReasonCode } from '../documents/decide.ts';
import { recordFile, uploadError, type PreparedFile } from '../documents/store-file.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import { lockGuardian } from './give.ts';
import { guardianById, lockForGuardians } from './guardians.repository.ts';
import { asksIdentity, decideIdentityAt, identityOf, insertIdentity, type Identity } from './identity.repository.ts';

/** The kinds of file that are taken; a phone's HEIC is a JPEG by then. */
export const IDENTITY_FORMATS: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** True as long as a guardian may hand in another copy: until an officer accepted the present one. */
export function mayHandIn(current: Pick<Identity, 'state'> | null): boolean {
  return current?.state !== 'accepted';
}

/**
 * Files a copy of the guardian's identity document behind their own link; it takes the place of one that was not
 * accepted. Refused where the call asks for none, the application is over, or one is accepted already. A quarantined
 * file is filed as rejected, with the reason `unsafe`.
 */
export async function attachIdentity(ctx: Ctx, guardianId: string, prepared: PreparedFile): Promise<void> {
  const { guardian, application } = await lockGuardian(ctx, guardianId);
  const open = application.live && asksIdentity(application.settings);
  if (!open || !mayHandIn(await identityOf(ctx.trx, guardianId)))
    throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  if (!IDENTITY_FORMATS.includes(prepared.mediaType))
    throw new AppError({ kind: 'invalid', fields: { file: uploadError('format') } });
  const id = ctx.id();
  const { applicationId } = guardian;
  const fileId = await recordFile(ctx, prepared);
  const unsafe = prepared.state === 'quarantined';
  await insertIdentity(ctx.trx, { id, applicationId, guardianId, fileId, unsafe, at: ctx.at });
  const line = { subject: 'application', subjectId: applicationId, relation: 'guardian' as const };
  await record(ctx, { ...line, action: 'attach_identity', data: { guardian: guardianId, identity: id } });
}

/** What an officer decides about a copy. */
export interface IdentityDecision {
  readonly applicationId: string;
  readonly guardianId: string;
  readonly decision: 'accept' | 'reject';
  readonly reasonCode?: ReasonCode | undefined;
  readonly reason: string;
  /** The copy and the version that the officer looked at. */
  readonly identityId: string;
  readonly version: number;
}

function checkReason({ decision, reasonCode, reason }: IdentityDecision): void {
  if (decision === 'accept') return;
  if (reasonCode === undefined)
    throw new AppError({ kind: 'invalid', fields: { reason_code: 'documents.error.reasonCode' } });
  if (reasonCode === 'other' && reason.trim() === '')
    throw new AppError({ kind: 'invalid', fields: { reason: 'documents.error.reason' } });
}

/** The copy as it stands behind the application's lock; throws where the officer saw another. */
async function seen(ctx: Ctx, input: IdentityDecision): Promise<Identity> {
  const application = found(await lockForGuardians(ctx.trx, input.applicationId));
  const guardian = found(await guardianById(ctx.trx, input.guardianId));
  if (guardian.applicationId !== input.applicationId) throw new AppError({ kind: 'not_found' });
  const { state, live } = application;
  if (!live || state === 'draft' || guardian.endedAt !== null)
    throw new AppError({ kind: 'refused', why: 'moved_on', now: state });
  const identity = found(await identityOf(ctx.trx, input.guardianId));
  if (identity.id !== input.identityId || identity.version !== input.version) throw new AppError({ kind: 'conflict' });
  // Nobody could have looked at what the scanner has not let through.
  if (identity.fileState !== 'clean' && input.decision === 'accept')
    throw new AppError({ kind: 'refused', why: 'moved_on', now: state });
  return identity;
}

async function tell(ctx: Ctx, guardianId: string, identity: Identity): Promise<void> {
  const { email, name, locale } = found(await guardianById(ctx.trx, guardianId));
  await enqueue(ctx, {
    template: 'guardian_identity_rejected',
    recipient: email,
    recipientName: name,
    locale,
    subject: 'guardian',
    subjectId: guardianId,
    once: `${identity.id}:${String(identity.version)}`,
    data: { application: identity.applicationId, identity: identity.id },
  });
}

/** Accepts or rejects a guardian's copy, on record; the guardian is told of a rejection, with a link to send a better one. */
export async function decideIdentity(ctx: Ctx, input: IdentityDecision): Promise<void> {
  checkReason(input);
  const identity = await seen(ctx, input);
  const reject = input.decision === 'reject';
  const reason = reject && input.reason.trim() !== '' ? input.reason.trim() : null;
  const reasonCode = reject ? (input.reasonCode ?? null) : null;
  const by = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  const decision = { state: reject ? 'rejected' : 'accepted', reasonCode, reason, by, at: ctx.at } as const;
  if (!(await decideIdentityAt(ctx.trx, identity, decision))) throw new AppError({ kind: 'conflict' });
  await record(ctx, {
    subject: 'application',
    subjectId: input.applicationId,
    action: reject ? 'reject_identity' : 'accept_identity',
    relation: 'officer',
    reason,
    data: { guardian: input.guardianId, identity: identity.id, reason: reasonCode },
  });
  if (reject) await tell(ctx, input.guardianId, identity);
}
