import { revokeLinks } from '../accounts/links.ts';
import { callById, type Call } from '../calls/calls.reads.ts';
import { DAY, later } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { enqueue } from '../engine/outbox.ts';
import { AppError, found } from '../errors.ts';
import { endorsementsOf, endorserById, endorsersOf, type Endorser } from './entry.reads.ts';
import {
  claimEndorsement,
  insertEndorsement,
  insertEndorser,
  lockEndorser,
  markEndorser,
  updateEndorser,
  withdrawRow,
} from './entry.repository.ts';

/** What an officer says of a school or organisation that may endorse. */
export interface EndorserInput {
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  /** Persons that it may endorse. */
  readonly most: number;
}

const invalid = (fields: Readonly<Record<string, string>>): AppError => new AppError({ kind: 'invalid', fields });

async function ask(
  ctx: Ctx,
  endorser: EndorserInput & { readonly id: string; readonly callId: string },
): Promise<void> {
  // prettier-ignore
  await markEndorser(ctx.trx, endorser.id, { asked_at: ctx.at });
  await enqueue(ctx, {
    template: 'endorser_request',
    recipient: endorser.email,
    recipientName: endorser.name,
    locale: endorser.locale,
    subject: 'endorser',
    subjectId: endorser.id,
    once: ctx.at,
    data: { call: endorser.callId },
  });
}

async function checkAddress(ctx: Ctx, callId: string, email: string, except: string | null): Promise<void> {
  const others = (await endorsersOf(ctx.trx, callId)).filter(({ id, endedAt }) => id !== except && endedAt === null);
  if (others.some((other) => other.email.toLowerCase() === email.toLowerCase()))
    throw invalid({ email: 'setup.endorser.error.twice' });
}

/** Lists a school or organisation as endorser; it gets its link at once, or when the call is published. Returns its id. */
export async function addEndorser(ctx: Ctx, callId: string, input: EndorserInput): Promise<string> {
  const call = found(await callById(ctx.trx, callId));
  await checkAddress(ctx, callId, input.email, null);
  const id = ctx.id();
  await insertEndorser(ctx.trx, { ...input, id, callId }, ctx.at);
  await record(ctx, { subject: 'call', subjectId: callId, action: 'endorser_added', data: { endorser: id, most: input.most } }); // prettier-ignore
  if (call.publishedAt !== null) await ask(ctx, { ...input, id, callId });
  return id;
}

async function ofCall(ctx: Ctx, callId: string, id: string): Promise<Endorser> {
  const endorser = found(await endorserById(ctx.trx, id));
  if (endorser.callId !== callId) throw new AppError({ kind: 'not_found' });
  return endorser;
}

/** Changes an endorser at a version; fewer persons than it has endorsed are refused. Another address gets a new link. */
export async function changeEndorser(
  ctx: Ctx,
  callId: string,
  id: string,
  version: number,
  input: EndorserInput,
): Promise<void> {
  // prettier-ignore
  const endorser = await ofCall(ctx, callId, id);
  if (input.most < endorser.given) throw invalid({ most: 'setup.endorser.error.fewer' });
  await checkAddress(ctx, callId, input.email, id);
  if (!(await updateEndorser(ctx.trx, id, version, input))) throw new AppError({ kind: 'conflict' });
  await record(ctx, { subject: 'call', subjectId: callId, action: 'endorser_changed', data: { endorser: id, most: input.most } }); // prettier-ignore
  if (endorser.askedAt === null || input.email.toLowerCase() === endorser.email.toLowerCase()) return;
  await revokeLinks(ctx, 'endorser', { subjectId: id });
  await ask(ctx, { ...input, id, callId });
}

/** Sends an endorser its link once more, at most once a day. */
export async function askEndorserAgain(ctx: Ctx, callId: string, id: string): Promise<void> {
  const endorser = await ofCall(ctx, callId, id);
  if (endorser.endedAt !== null) throw new AppError({ kind: 'conflict' });
  if (endorser.askedAt !== null && later(endorser.askedAt, DAY) > ctx.at)
    throw invalid({ '': 'setup.endorser.error.asked' });
  await ask(ctx, endorser);
}

/** Sends their links to the endorsers of a call that was just published. */
export async function askEndorsers(ctx: Ctx, callId: string): Promise<void> {
  for (const endorser of await endorsersOf(ctx.trx, callId))
    if (endorser.endedAt === null && endorser.askedAt === null) await ask(ctx, endorser);
}

/** An endorser endorses nobody any more: its link opens nothing, and those whom it endorsed may go on. */
export async function endEndorser(ctx: Ctx, callId: string, id: string): Promise<void> {
  const endorser = await ofCall(ctx, callId, id);
  if (endorser.endedAt !== null) throw new AppError({ kind: 'conflict' });
  await markEndorser(ctx.trx, id, { ended_at: ctx.at });
  await revokeLinks(ctx, 'endorser', { subjectId: id });
  await record(ctx, { subject: 'call', subjectId: callId, action: 'endorser_ended', data: { endorser: id } });
}

/** Why an endorser can endorse nobody now; null where they can. */
export function endorsingOver(
  call: Pick<Call, 'closesAt' | 'publishedAt'>,
  { most, given }: Pick<Endorser, 'most' | 'given'>,
  at: string,
): 'closed' | 'full' | null {
  // prettier-ignore
  if (call.publishedAt === null || call.closesAt <= at) return 'closed';
  return given >= most ? 'full' : null;
}

/** An endorser stands for a person, who gets a mail and may start. Throws `invalid` where it may stand for nobody more. */
export async function endorsePerson(
  ctx: Ctx,
  endorserId: string,
  person: { readonly name: string; readonly email: string },
): Promise<void> {
  if (!(await lockEndorser(ctx.trx, endorserId))) throw new AppError({ kind: 'not_found' });
  const endorser = found(await endorserById(ctx.trx, endorserId));
  const call = found(await callById(ctx.trx, endorser.callId));
  const over = endorsingOver(call, endorser, ctx.at);
  if (over !== null) throw invalid({ name: over === 'full' ? 'setup.endorse.error.full' : 'setup.endorse.error.closed' });
  const same = (await endorsementsOf(ctx.trx, { callId: call.id })).some(
    (one) =>
      one.withdrawnAt === null &&
      one.email.toLowerCase() === person.email.toLowerCase() &&
      one.name.toLowerCase() === person.name.toLowerCase(),
  );
  if (same) throw invalid({ email: 'setup.endorse.error.twice' });
  const id = ctx.id();
  await insertEndorsement(ctx.trx, { ...person, id, callId: call.id, endorserId }, ctx.at);
  const data = { endorser: endorserId, endorsement: id };
  await record(ctx, { subject: 'call', subjectId: call.id, action: 'endorsed', data, relation: 'endorser' });
  await enqueue(ctx, {
    template: 'endorsement_given',
    recipient: person.email,
    recipientName: person.name,
    locale: endorser.locale,
    subject: 'endorsement',
    subjectId: id,
    data: { call: call.id },
  });
} // prettier-ignore

/** An endorser takes an endorsement back, as long as nobody has started with it. */
export async function withdrawEndorsement(ctx: Ctx, endorserId: string, id: string): Promise<void> {
  if (!(await lockEndorser(ctx.trx, endorserId))) throw new AppError({ kind: 'not_found' });
  const endorser = found(await endorserById(ctx.trx, endorserId));
  if (!(await withdrawRow(ctx.trx, endorserId, id, ctx.at))) throw invalid({ '': 'setup.endorse.error.started' });
  const data = { endorser: endorserId, endorsement: id };
  await record(ctx, { subject: 'call', subjectId: endorser.callId, action: 'endorsement_withdrawn', data, relation: 'endorser' }); // prettier-ignore
}

/** Notes with which endorsement an application was started, where there is one. */
export function useEndorsement(ctx: Ctx, callId: string, accountId: string, applicationId: string): Promise<void> {
  return claimEndorsement(ctx.trx, callId, accountId, applicationId);
}
