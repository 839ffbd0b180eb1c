import { formOf } from '../calls/calls.reads.ts';
import type { FormDefinition } from '../calls/definitions.ts';
import type { Database } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { formMove } from './form-moves.repository.ts';
import { sectionOf } from './judge.ts';
import type { News } from './moved.view.ts';
import type { Own } from './own.ts';

/** The form that a page was made from: the application's own, or one that it had before. Throws `not_found` for any other. */
export async function pageForm(
  db: Database['read'],
  own: Own,
  named: string,
): Promise<{ readonly id: string; readonly definition: FormDefinition; readonly old: boolean }> {
  const { id, formId } = own.application;
  if (named === '' || named === formId) return { id: formId, definition: own.form, old: false };
  const move = await formMove(db, id);
  if (!move?.had.includes(named)) throw new AppError({ kind: 'not_found' });
  return { id: named, definition: await formOf(db, named), old: true };
}

/** True for a section that the application's form had in an earlier version. */
export async function wasAsked(db: Database['read'], own: Own, section: string): Promise<boolean> {
  const move = await formMove(db, own.application.id);
  for (const id of move?.had ?? []) if (sectionOf(await formOf(db, id), section)) return true;
  return false;
}

/** What the applicant of a draft has not seen yet of its form's changes; null where there is nothing. */
export async function newsOf(db: Database['read'], applicationId: string): Promise<News | null> {
  const move = await formMove(db, applicationId);
  if (!move?.known) return null;
  return { known: await formOf(db, move.known), leftOver: move.leftOver };
}
