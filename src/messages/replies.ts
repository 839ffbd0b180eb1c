import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError } from '../errors.ts';
import { insertReply, updateReply, type ReplyText } from './replies.repository.ts';

function personOf(ctx: Ctx): string {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  return ctx.actor.person;
}

async function note(ctx: Ctx, cityId: string, action: string, reply: string): Promise<void> {
  await record(ctx, { subject: 'city', subjectId: cityId, action, relation: 'officer', data: { reply } });
}

/** Adds a ready reply to those of a city. */
export async function addReply(ctx: Ctx, cityId: string, text: ReplyText): Promise<void> {
  const id = ctx.id();
  await insertReply(ctx.trx, { ...text, id, cityId, personId: personOf(ctx), at: ctx.at });
  await note(ctx, cityId, 'add_reply', id);
}

/** Which reply of which city, at the version that the officer had before them. */
export interface ReplyAt {
  readonly id: string;
  readonly cityId: string;
  readonly version: number;
}

/** Changes a ready reply. Throws `conflict` where a colleague was quicker. */
export async function changeReply(ctx: Ctx, at: ReplyAt, text: ReplyText): Promise<void> {
  if (!(await updateReply(ctx.trx, at, { ...text, personId: personOf(ctx), at: ctx.at })))
    throw new AppError({ kind: 'conflict' });
  await note(ctx, at.cityId, 'change_reply', at.id);
}

/** Takes a ready reply away; what was written with it stays. */
export async function removeReply(ctx: Ctx, at: ReplyAt): Promise<void> {
  if (!(await updateReply(ctx.trx, at, { removed: true, personId: personOf(ctx), at: ctx.at })))
    throw new AppError({ kind: 'conflict' });
  await note(ctx, at.cityId, 'remove_reply', at.id);
}
