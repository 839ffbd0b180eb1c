import { AppError, found } from '../errors.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { isLongEnough } from '../workflow/validity.ts';
import { has } from '../workflow/states.ts';
import {
  correspondentOf,
  documentById,
  documentsOfFile,
  settleFile,
  writeDecision,
  type Correspondent,
  type Decision,
  type DocumentRow,
} from './documents.repository.ts';
import { papersOf, type AskedHere } from './editable.ts';
import { tellOf } from './tell.ts';

/** Why a document is rejected; each is a text under `documents.reason`. `unsafe` is the product's own. */
export const REASON_CODES = ['unreadable', 'incomplete', 'wrong_document', 'expired', 'not_yours', 'other'] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** What an officer decides about a document; days are YYYY-MM-DD. */
export interface DocumentDecision {
  readonly documentId: string;
  /** `renew`: accepted for now, though a host asks for longer validity; a renewed one is owed before travel. */
  readonly decision: 'accept' | 'renew' | 'reject';
  readonly reasonCode?: ReasonCode | undefined;
  readonly reason?: string | undefined;
  readonly fixBy?: string | undefined;
  readonly validUntil?: string | undefined;
  /** The version that the officer looked at. */
  readonly version: number;
}

function asked(field: string, name: string): AppError {
  return new AppError({ kind: 'invalid', fields: { [field]: `documents.error.${name}` } });
}

/**
 * A passport has to be valid so many months beyond the stay: for the strictest of the hosts in question, unless the
 * officer takes it for now and a renewed one is owed before travel.
 */
function checkValidity(input: DocumentDecision, requirement: AskedHere): void {
  if (requirement.needed.length === 0) return;
  if (input.validUntil === undefined) throw asked('valid_until', 'validUntil');
  if (input.decision === 'accept' && !isLongEnough(input.validUntil, requirement.needed))
    throw asked('valid_until', 'validTooShort');
}

function decisionOf(ctx: Ctx, input: DocumentDecision): Decision {
  const decidedBy = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  const by = { decidedBy, decidedAt: ctx.at };
  if (input.decision !== 'reject')
    return {
      ...by,
      state: 'accepted',
      reasonCode: null,
      reason: null,
      fixBy: null,
      validUntil: input.validUntil ?? null,
    };
  if (input.reasonCode === undefined) throw asked('reason_code', 'reasonCode');
  const reason = input.reason?.trim() ?? '';
  if (input.reasonCode === 'other' && reason === '') throw asked('reason', 'reason');
  return {
    ...by,
    state: 'rejected',
    reasonCode: input.reasonCode,
    reason,
    fixBy: input.fixBy ?? null,
    validUntil: null,
  };
}

function tell(ctx: Ctx, to: Correspondent, document: DocumentRow): Promise<void> {
  return tellOf(ctx, to, {
    template: 'document_rejected',
    applicationId: document.applicationId,
    once: `${document.id}:${String(document.version)}`,
    data: { document: document.id },
  });
}

/**
 * Accepts or rejects a current document of a sent application, at the version that the officer saw; the route has
 * asked for `document:decide`. On the record, and by mail to the applicant when rejected.
 */
export async function decideDocument(ctx: Ctx, input: DocumentDecision): Promise<void> {
  const seen = found(await documentById(ctx.trx, input.documentId));
  const { application, requirements } = await papersOf(ctx, seen.applicationId);
  const document = found(await documentById(ctx.trx, input.documentId)); // again, behind the lock
  const requirement = found(requirements.find(({ id }) => id === document.requirementId));
  if (!has('application', application.state, 'live') || application.state === 'draft')
    throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  if (!document.current || document.version !== input.version) throw new AppError({ kind: 'conflict' });
  if (document.fileState !== 'clean' && input.decision !== 'reject')
    throw new AppError({ kind: 'refused', why: 'moved_on' }); // nobody could have looked at it
  const to = await correspondentOf(ctx.trx, document.applicationId, document.participantId);
  if (input.decision !== 'reject') checkValidity(input, requirement);
  const decision = decisionOf(ctx, input);
  if (!(await writeDecision(ctx.trx, document.id, input.version, decision))) throw new AppError({ kind: 'conflict' });
  await record(ctx, {
    subject: 'application',
    subjectId: document.applicationId,
    action: input.decision === 'reject' ? 'reject_document' : 'accept_document',
    relation: 'officer',
    reason: decision.reason,
    data: { document: document.id, requirement: requirement.key, reason: decision.reasonCode, fix_by: decision.fixBy },
  });
  if (decision.state === 'rejected') await tell(ctx, to, document);
}

/** What the scanner said, late, of a file that waited for it. An infected one is rejected wherever it is shown. */
export async function settleScan(ctx: Ctx, fileId: string, verdict: 'clean' | 'infected'): Promise<void> {
  const state = verdict === 'clean' ? 'clean' : 'quarantined';
  if (!(await settleFile(ctx.trx, fileId, state)) || state === 'clean') return;
  for (const document of await documentsOfFile(ctx.trx, fileId)) {
    if (!document.current) continue;
    const { application } = await papersOf(ctx, document.applicationId);
    const none = { reason: '', fixBy: null, validUntil: null, decidedBy: null, decidedAt: null };
    await writeDecision(ctx.trx, document.id, document.version, { ...none, state: 'rejected', reasonCode: 'unsafe' });
    if (application.state === 'draft') continue;
    const data = { document: document.id, reason: 'unsafe' };
    const line = { subject: 'application', subjectId: application.id, relation: 'clock' as const, data };
    await record(ctx, { ...line, action: 'reject_document' });
    await tell(ctx, await correspondentOf(ctx.trx, application.id, document.participantId), document);
  }
}
