import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError } from '../errors.ts';
import { updateProgramme, type ProgrammeWords } from './programmes.repository.ts';

/** Changes what is said of a programme, at the version that the officer looked at. Track and lead city stay. */
export async function changeProgramme(ctx: Ctx, id: string, version: number, words: ProgrammeWords): Promise<void> {
  if (!(await updateProgramme(ctx.trx, id, version, words))) throw new AppError({ kind: 'conflict' });
  await record(ctx, { subject: 'programme', subjectId: id, action: 'changed' });
}
