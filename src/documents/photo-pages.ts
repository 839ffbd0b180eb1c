import type { Ctx } from '../engine/context.ts';
import { AppError, found } from '../errors.ts';
import { isParticipant } from './documents.repository.ts';
import { editableIn, mayEdit, papersOf } from './editable.ts';
import { photoPages, type Bundle, type PhotoPage } from './photo-pages.reads.ts';
import { deletePhotoPages, insertPhotoPage, updatePhotoPage } from './photo-pages.repository.ts';
import { recordFile, uploadError, type PreparedFile } from './store-file.ts';

/** The most photographs that become one PDF. */
export const MOST_PAGES = 20;

/** What can be done with one photograph. */
export const PAGE_CHANGES = ['up', 'down', 'turn', 'remove'] as const;
export type PageChange = (typeof PAGE_CHANGES)[number];

/** The photographs behind the application's lock; refused where its files may not be changed or no PDF is asked for. */
async function openBundle(ctx: Ctx, bundle: Bundle): Promise<readonly PhotoPage[]> {
  const papers = await papersOf(ctx, bundle.applicationId);
  const requirement = found(papers.requirements.find(({ id }) => id === bundle.requirementId));
  if (!(await isParticipant(ctx.trx, bundle.applicationId, bundle.participantId)))
    throw new AppError({ kind: 'not_found' });
  if (!mayEdit(editableIn(papers), requirement.id)) throw new AppError({ kind: 'refused', why: 'moved_on' });
  if (!requirement.formats.includes('application/pdf'))
    throw new AppError({ kind: 'invalid', fields: { file: uploadError('format') } });
  return photoPages(ctx.trx, bundle);
}

/** Adds photographs behind those that are there; `invalid` at `file` for more than twenty. */
export async function addPhotos(ctx: Ctx, bundle: Bundle, prepared: readonly PreparedFile[]): Promise<void> {
  const there = await openBundle(ctx, bundle);
  if (there.length + prepared.length > MOST_PAGES)
    throw new AppError({ kind: 'invalid', fields: { file: uploadError('tooManyPages') } });
  for (const [i, photo] of prepared.entries()) {
    const fileId = await recordFile(ctx, photo);
    await insertPhotoPage(ctx.trx, { ...bundle, id: ctx.id(), fileId, position: there.length + i + 1, at: ctx.at });
  }
}

/** Moves, turns or takes away one photograph; one that is no longer there is a conflict. */
export async function changePhoto(ctx: Ctx, bundle: Bundle, pageId: string, change: PageChange): Promise<void> {
  const pages = await openBundle(ctx, bundle);
  const at = pages.findIndex(({ id }) => id === pageId);
  const page = pages[at];
  if (page === undefined) throw new AppError({ kind: 'conflict' });
  if (change === 'turn') return updatePhotoPage(ctx.trx, page.id, { turn: (page.turn + 90) % 360 });
  const rest = pages.filter(({ id }) => id !== pageId);
  if (change === 'remove') await deletePhotoPages(ctx.trx, [page]);
  else rest.splice(Math.max(0, at + (change === 'up' ? -1 : 1)), 0, page);
  for (const [i, { id }] of rest.entries()) await updatePhotoPage(ctx.trx, id, { position: i + 1 });
}

/** Ends a bundle that became a PDF: its photographs, in this order and turned like this, else they changed meanwhile. */
export async function endBundle(ctx: Ctx, bundle: Bundle, made: readonly PhotoPage[]): Promise<void> {
  const pages = await openBundle(ctx, bundle);
  const shape = (list: readonly PhotoPage[]): string => list.map(({ id, turn }) => `${id}:${String(turn)}`).join();
  if (shape(pages) !== shape(made)) throw new AppError({ kind: 'conflict' });
  await deletePhotoPages(ctx.trx, pages);
}

/** Takes away photographs that nobody made anything of. */
export async function forgetPhotos(ctx: Ctx, photos: readonly Pick<PhotoPage, 'id' | 'fileId'>[]): Promise<void> {
  await deletePhotoPages(ctx.trx, photos);
}
