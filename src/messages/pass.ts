import { mintLink } from '../accounts/links.ts';
import { DAY, later, type Instant } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { endPassed, insertPassed, lockForPassing } from './pass.repository.ts';
import { holdersOf, type Holder } from './pass.reads.ts';

/** A link that is handed on by a person opens for two weeks; the one in the mail goes on as it was. */
const LIFETIME = 14 * DAY;

/** A link to pass on: its token is given here once, and is stored nowhere. */
export interface PassedLink {
  readonly holder: Holder;
  readonly token: string;
  readonly endsAt: Instant;
}

function note(ctx: Ctx, applicationId: string, action: string, holder: Holder, data: object): Promise<void> {
  return record(ctx, {
    subject: 'application',
    subjectId: applicationId,
    action,
    relation: 'officer',
    data: { ...data, [holder.kind]: holder.id },
  });
}

async function holderOf(ctx: Ctx, applicationId: string, holderId: string): Promise<Holder> {
  await lockForPassing(ctx.trx, applicationId);
  const holders = await holdersOf(ctx.trx, applicationId, ctx.at);
  return found(holders.find(({ id }) => id === holderId));
}

/**
 * Makes a link that an officer passes on by hand to a referee or guardian who was asked by mail, on record. An earlier
 * one made to be passed on to them ends: of these one is open at a time.
 */
export async function passLink(ctx: Ctx, applicationId: string, holderId: string): Promise<PassedLink> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  const holder = await holderOf(ctx, applicationId, holderId);
  await endPassed(ctx.trx, applicationId, holderId, ctx.at);
  const linkId = ctx.id();
  const token = await mintLink(
    { trx: ctx.trx, at: ctx.at, random: (bytes) => ctx.random(bytes), id: () => linkId },
    { purpose: holder.kind, subjectId: holderId, lifetime: LIFETIME },
  );
  await insertPassed(ctx.trx, { linkId, applicationId, kind: holder.kind, holderId, madeBy: ctx.actor.person, at: ctx.at }); // prettier-ignore
  await note(ctx, applicationId, 'pass_link', holder, { link: linkId });
  return { holder, token, endsAt: later(ctx.at, LIFETIME) };
}

/** Ends the link that was made to be passed on to somebody, on record. */
export async function endPassedLink(ctx: Ctx, applicationId: string, holderId: string): Promise<void> {
  const holder = await holderOf(ctx, applicationId, holderId);
  if ((await endPassed(ctx.trx, applicationId, holderId, ctx.at)) > 0)
    await note(ctx, applicationId, 'end_link', holder, {});
}
