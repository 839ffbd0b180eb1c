import type { Ctx } from '../engine/context.ts';
import { dayOf } from '../engine/days.ts';
import { record } from '../engine/events.ts';
import { has } from '../workflow/states.ts';
import { correspondentOf, documentById, markExpired, type DocumentRow } from './documents.repository.ts';
import { papersOf } from './editable.ts';
import { zoneOfOffice } from './requests.repository.ts';
import { tellOf } from './tell.ts';

/**
 * An accepted document whose last day has passed, in the sending city's zone, is no longer valid: on the record and by
 * mail, once. Returns the document if it expired now, else null: it was replaced, renewed or is of an application that
 * is over.
 */
export async function expireDocument(ctx: Ctx, documentId: string): Promise<DocumentRow | null> {
  const seen = await documentById(ctx.trx, documentId);
  if (seen === null) return null;
  const { application, requirements } = await papersOf(ctx, seen.applicationId);
  const document = await documentById(ctx.trx, documentId); // again, behind the lock
  if (!document?.current || document.state !== 'accepted' || document.validUntil === null) return null;
  if (!has('application', application.state, 'live')) return null;
  if (dayOf(ctx.at, await zoneOfOffice(ctx.trx, application.id)) <= document.validUntil) return null;
  if (!(await markExpired(ctx.trx, document.id, document.version))) return null;
  const requirement = requirements.find(({ id }) => id === document.requirementId);
  await record(ctx, {
    subject: 'application',
    subjectId: application.id,
    action: 'expire_document',
    relation: 'clock',
    data: { document: document.id, requirement: requirement?.key ?? '' },
  });
  const to = await correspondentOf(ctx.trx, application.id, document.participantId);
  await tellOf(ctx, to, {
    template: 'document_expired',
    applicationId: application.id,
    once: `${document.id}:${String(document.version)}`,
    data: { document: document.id },
  });
  return document;
}
