import { AppError } from '../errors.ts';
import type { Ctx } from '../engine/context.ts';
import { deleteOwn, insertView, renameOwn, savedViews } from './saved-views.repository.ts';

/** Views that one person may keep: each is counted on every visit of the list. */
const MOST = 12;

function self(ctx: Ctx): string {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  return ctx.actor.person;
}

function refuse(name: string): never {
  throw new AppError({ kind: 'invalid', fields: { name } });
}

/** Keeps a list under a name. `query` comes from the list's own schema. */
export async function saveView(ctx: Ctx, name: string, query: string): Promise<void> {
  const kept = await savedViews(ctx.trx, self(ctx));
  if (kept.length >= MOST) refuse('screening.views.full');
  if (kept.some((view) => view.name === name)) refuse('screening.views.taken');
  await insertView(ctx.trx, { id: ctx.id(), personId: self(ctx), name, query, at: ctx.at });
}

/** Gives one of one's own views another name. */
export async function renameView(ctx: Ctx, id: string, name: string): Promise<void> {
  const kept = await savedViews(ctx.trx, self(ctx));
  if (kept.some((view) => view.name === name && view.id !== id)) refuse('screening.views.taken');
  if (!(await renameOwn(ctx.trx, self(ctx), id, name))) throw new AppError({ kind: 'not_found' });
}

/** Deletes one of one's own views. */
export async function deleteView(ctx: Ctx, id: string): Promise<void> {
  if (!(await deleteOwn(ctx.trx, self(ctx), id))) throw new AppError({ kind: 'not_found' });
}
