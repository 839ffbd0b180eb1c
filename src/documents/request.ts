import { AppError, found } from '../errors.ts';
import type { Ctx } from '../engine/context.ts';
import { dayOf } from '../engine/days.ts';
import { record } from '../engine/events.ts';
import type { Localised } from '../i18n/index.ts';
import { has } from '../workflow/states.ts';
import { correspondentOf, isParticipant, lockApplication } from './documents.repository.ts';
import { endRequest, insertRequest, openRequest, zoneOfOffice } from './requests.repository.ts';
import { tellOf } from './tell.ts';

/** What an officer asks of one applicant, besides what the call asks of everybody. */
export interface DocumentRequest {
  readonly applicationId: string;
  readonly participantId: string;
  /** In the languages that the product speaks. */
  readonly name: Localised;
  readonly reason: string;
  /** YYYY-MM-DD, in the sending city's zone. */
  readonly dueOn: string;
  /** The nomination waits for it. */
  readonly beforeNomination: boolean;
  /** Opening it is noted, and shown to its owner. */
  readonly restricted: boolean;
}

const FORMATS = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const MOST_FILES = 3;

/**
 * Asks one applicant for a document by a day: on the record and by mail. It blocks nothing but, if so wanted, a
 * nomination. The route has asked for `document:decide`. Returns the request's id.
 */
export async function requestDocument(ctx: Ctx, request: DocumentRequest): Promise<string> {
  const { applicationId, participantId } = request;
  const application = found(await lockApplication(ctx.trx, applicationId));
  if (!has('application', application.state, 'live') || application.state === 'draft')
    throw new AppError({ kind: 'refused', why: 'moved_on', now: application.state });
  if (!(await isParticipant(ctx.trx, applicationId, participantId))) throw new AppError({ kind: 'not_found' });
  if (request.dueOn < dayOf(ctx.at, await zoneOfOffice(ctx.trx, applicationId)))
    throw new AppError({ kind: 'invalid', fields: { due_on: 'documents.error.duePast' } });
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  const id = ctx.id();
  const requirementId = ctx.id();
  await insertRequest(ctx.trx, {
    ...request,
    ...{ id, requirementId, callId: application.callId, key: `asked_${id}`, formats: FORMATS, maxFiles: MOST_FILES },
    ...{ askedBy: ctx.actor.person, at: ctx.at },
  });
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: 'request_document',
    relation: 'officer',
    reason: request.reason,
    data: { request: id, fix_by: request.dueOn },
  });
  const to = await correspondentOf(ctx.trx, applicationId, request.participantId);
  await tellOf(ctx, to, { template: 'document_requested', applicationId, once: id, data: { request: id } });
  return id;
}

/** Takes a request back: nothing is owed any more, and what came for it stays on the record. */
export async function withdrawRequest(ctx: Ctx, applicationId: string, requestId: string): Promise<void> {
  found(await lockApplication(ctx.trx, applicationId));
  found(await openRequest(ctx.trx, applicationId, requestId));
  await endRequest(ctx.trx, requestId, ctx.at);
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: 'withdraw_request',
    relation: 'officer',
    data: { request: requestId },
  });
}
