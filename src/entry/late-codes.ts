import { callById } from '../calls/calls.reads.ts';
import { lateCodeHash } from '../engine/asks.ts';
import type { Ctx } from '../engine/context.ts';
import { endOfDay } from '../engine/days.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { perform } from '../engine/perform.ts';
import { AppError, found } from '../errors.ts';
import { endLateCode, insertLateCode, liveCodeOf, markCodeUsed, newestOf, setDraftDue } from './entry.repository.ts';

/** For whom a late code is, why, and the last day on which it counts. */
export interface LateCodeInput {
  readonly name: string;
  readonly email: string;
  readonly reason: string;
  readonly until: string;
  /** The language in which we write to them. */
  readonly locale: string;
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'; // none that is read as another

/** A code that can be read out on a telephone: `K4TN-9QXW`. */
function codeFrom(hex: string): string {
  const letters = Array.from({ length: 8 }, (_, i) => LETTERS[Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16) % LETTERS.length]); // prettier-ignore
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/**
 * What there is of the applicant is kept open as long as the code counts: a draft does not lapse, and one that has lapsed
 * is opened again, on record.
 */
async function keepOpen(ctx: Ctx, callId: string, input: LateCodeInput, untilAt: string): Promise<void> {
  const newest = await newestOf(ctx.trx, callId, input.email);
  if (newest?.state === 'draft') await setDraftDue(ctx.trx, newest.id, untilAt);
  if (newest?.state === 'lapsed' && newest.snapshotNumber === 0)
    await perform(ctx, 'application', newest.id, 'reopen', { until: input.until, reason: input.reason });
}

/**
 * Issues a code with which one named applicant may still send until the end of a day, once; one that was issued to the
 * same address before counts no more. Throws `invalid` for a day that is past, or before the call closes. Returns its id.
 */
export async function issueLateCode(ctx: Ctx, callId: string, input: LateCodeInput): Promise<string> {
  const call = found(await callById(ctx.trx, callId));
  if (call.publishedAt === null || call.opensAt > ctx.at)
    throw new AppError({ kind: 'invalid', fields: { '': 'setup.late.error.notOpen' } });
  const untilAt = endOfDay(input.until, call.zone);
  if (untilAt <= ctx.at || untilAt <= call.graceEndsAt || input.until >= call.startsOn)
    throw new AppError({ kind: 'invalid', fields: { until: 'setup.late.error.until' } });
  await endLateCode(ctx.trx, callId, { email: input.email }, ctx.at);
  await keepOpen(ctx, callId, input, untilAt);
  const id = ctx.id();
  const issuedBy = ctx.actor.kind === 'person' ? ctx.actor.person : null;
  const { name, email, reason } = input;
  await insertLateCode(ctx.trx, { id, callId, name, email, code: codeFrom(ctx.random(8)), reason, untilAt, issuedBy }, ctx.at); // prettier-ignore
  await record(ctx, { subject: 'call', subjectId: callId, action: 'late_code_issued', reason, data: { code: id, until: untilAt } }); // prettier-ignore
  await enqueue(ctx, {
    template: 'late_code',
    recipient: email,
    recipientName: name,
    locale: input.locale,
    subject: 'late_code',
    subjectId: id,
    data: { call: callId },
  });
  return id;
}

/** Takes a code back that nobody has used: from now on only what came in time is taken. */
export async function revokeLateCode(ctx: Ctx, callId: string, id: string): Promise<void> {
  const call = found(await callById(ctx.trx, callId));
  const email = await endLateCode(ctx.trx, callId, { id }, ctx.at);
  if (email === null) throw new AppError({ kind: 'conflict' });
  const newest = await newestOf(ctx.trx, callId, email);
  // Its time is over with the code; the clock lets it lapse and tells its applicant.
  if (newest?.state === 'draft')
    await setDraftDue(ctx.trx, newest.id, call.graceEndsAt > ctx.at ? call.graceEndsAt : ctx.at);
  await record(ctx, { subject: 'call', subjectId: callId, action: 'late_code_revoked', data: { code: id } });
}

/** Uses a code up, once, where it was needed: by an application that was sent with it after the call had closed. */
export async function useLateCode(ctx: Ctx, applicationId: string, hash: string | undefined): Promise<void> {
  const live = hash === undefined ? null : await liveCodeOf(ctx.trx, applicationId);
  if (live === null || ctx.at < live.closed || lateCodeHash(live.code) !== hash) return;
  if (!(await markCodeUsed(ctx.trx, live.id, applicationId, ctx.at))) throw new AppError({ kind: 'conflict' });
  await record(ctx, { subject: 'application', subjectId: applicationId, action: 'late_code_used', data: { code: live.id }, relation: 'owner' }); // prettier-ignore
}
