import { attachDocument, removeDocument, type Attachment } from '../documents/attach.ts';
import type { Ctx } from '../engine/context.ts';
import { found } from '../errors.ts';
import { reopenCondition, submitCondition } from '../offers/conditions.ts';
import { documentPlace } from './uploads.reads.ts';

/** Attaches a file; where a placement waits for it, its condition is submitted. Returns the document's id. */
export async function sendDocument(ctx: Ctx, attachment: Attachment): Promise<string> {
  const id = await attachDocument(ctx, attachment);
  // A file with a program in it is rejected at once, and answers nothing.
  if (attachment.prepared.state !== 'quarantined') await submitCondition(ctx, attachment);
  return id;
}

/** Takes a file away; a condition that it answered alone waits again. */
export async function takeDocumentAway(ctx: Ctx, applicationId: string, documentId: string): Promise<void> {
  const place = found(await documentPlace(ctx.trx, applicationId, documentId));
  await removeDocument(ctx, applicationId, documentId);
  if (place.others === 0) await reopenCondition(ctx, { applicationId, ...place });
}
