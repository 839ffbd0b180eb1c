import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { insertNote, pinNote } from './notes.repository.ts';

/** Characters that a note may have. */
export const NOTE_LENGTH = 2_000;

/**
 * Writes a note for the office alone. It leaves no event: the record of a case is read by its auditor and exported to
 * its applicant, and a note is for neither. It cannot be changed or deleted.
 */
export async function writeNote(ctx: Ctx, applicationId: string, body: string): Promise<void> {
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  await insertNote(ctx.trx, { id: ctx.id(), applicationId, personId: ctx.actor.person, body, at: ctx.at });
}

/** Pins a note to the top, or takes the pin out. */
export async function setPin(ctx: Ctx, applicationId: string, noteId: string, pinned: boolean): Promise<void> {
  found((await pinNote(ctx.trx, applicationId, noteId, pinned ? ctx.at : null)) || null);
}
