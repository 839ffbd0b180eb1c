import { citiesOf, type Actor } from '../access/actor.ts';
import { DAY, later } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import {
  insertMessage,
  isNoticed,
  lockThread,
  markRead,
  newestMessage,
  settleAll,
  type Thread,
} from './messages.repository.ts';

/** Characters that a message may have. */
export const MESSAGE_LENGTH = 4_000;

function personIn(actor: Actor): string {
  if (actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  return actor.person;
}

/** What is written, and the language of the page that it was written on. */
export interface Writing {
  readonly body: string;
  readonly locale: string;
}

/** An applicant writes to the office. In any state: who was not selected has questions too. Returns the message's id. */
export async function writeToOffice(ctx: Ctx, applicationId: string, { body, locale }: Writing): Promise<string> {
  const thread = found(await lockThread(ctx.trx, applicationId));
  const personId = personIn(ctx.actor);
  const id = ctx.id();
  const noticed = await isNoticed(ctx.trx, applicationId, 'applicant', later(ctx.at, -DAY));
  await markRead(ctx.trx, applicationId, ctx.at);
  await insertMessage(ctx.trx, { id, applicationId, side: 'applicant', personId, cityId: null, locale, body, at: ctx.at }); // prettier-ignore
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: 'write_message',
    relation: 'owner',
    data: { message: id },
  });
  if (!noticed)
    await enqueue(ctx, {
      template: 'message_office',
      recipient: thread.officeEmail,
      recipientName: thread.officeName,
      locale: thread.officeLocale,
      subject: 'message',
      subjectId: id,
    });
  return id;
}

/** The city for which an officer speaks: the sending one where they hold it, else the lead. */
function officeOf(actor: Actor, thread: Thread): string {
  return citiesOf(actor, 'officer').includes(thread.cityId) ? thread.cityId : thread.leadCityId;
}

/** Throws `invalid` where something was written that the officer has not seen: they answer what they have read. */
async function mustHaveSeen(ctx: Ctx, applicationId: string, seen: string): Promise<void> {
  const newest = await newestMessage(ctx.trx, applicationId);
  if (newest !== null && newest !== seen)
    throw new AppError({ kind: 'invalid', fields: { body: 'messages.error.newer' } });
}

/**
 * The office answers: what the applicant wrote is settled with it. `seen` is the newest message that the officer had
 * before them. The applicant's notice says that there is a message and not what it says; while one waits unread and is
 * not a day old, no other is sent.
 */
export async function writeToApplicant(
  ctx: Ctx,
  applicationId: string,
  { body, locale, seen }: Writing & { readonly seen: string },
): Promise<string> {
  const thread = found(await lockThread(ctx.trx, applicationId));
  const personId = personIn(ctx.actor);
  await mustHaveSeen(ctx, applicationId, seen);
  const id = ctx.id();
  const noticed = await isNoticed(ctx.trx, applicationId, 'office', later(ctx.at, -DAY));
  const cityId = officeOf(ctx.actor, thread);
  await settleAll(ctx.trx, applicationId, personId, ctx.at);
  await insertMessage(ctx.trx, { id, applicationId, side: 'office', personId, cityId, locale, body, at: ctx.at });
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: 'answer_message',
    relation: 'officer',
    data: { message: id },
  });
  if (!noticed)
    await enqueue(ctx, {
      template: 'message_applicant',
      recipient: thread.email,
      recipientName: thread.name,
      locale: thread.locale,
      subject: 'message',
      subjectId: id,
    });
  return id;
}

/** What the applicant wrote needs no answer ("thank you"): it leaves the queue, on record. */
export async function settleMessages(ctx: Ctx, applicationId: string, seen: string): Promise<void> {
  found(await lockThread(ctx.trx, applicationId));
  await mustHaveSeen(ctx, applicationId, seen);
  if ((await settleAll(ctx.trx, applicationId, personIn(ctx.actor), ctx.at)) === 0) return;
  await record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action: 'settle_messages',
    relation: 'officer',
    data: {},
  });
}

/** The applicant has opened the thread. */
export async function readThread(ctx: Ctx, applicationId: string): Promise<void> {
  await markRead(ctx.trx, applicationId, ctx.at);
}
