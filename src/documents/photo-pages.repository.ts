import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Bundle, PhotoPage } from './photo-pages.reads.ts';

/** A new photograph behind those that are there. */
export async function insertPhotoPage(
  trx: Knex.Transaction,
  page: Bundle & { readonly id: string; readonly fileId: string; readonly position: number; readonly at: Instant },
): Promise<void> {
  await trx('photo_pages').insert({
    id: page.id,
    application_id: page.applicationId,
    participant_id: page.participantId,
    requirement_id: page.requirementId,
    file_id: page.fileId,
    position: page.position,
    created_at: page.at,
  });
}

/** Changes where a photograph stands, or how far it is turned. */
export async function updatePhotoPage(
  trx: Knex.Transaction,
  id: string,
  change: { readonly position?: number; readonly turn?: number },
): Promise<void> {
  await trx('photo_pages').where({ id }).update(change);
}

/** Takes photographs away, with the rows of their files; the collector removes what they leave in the storage. */
export async function deletePhotoPages(
  trx: Knex.Transaction,
  pages: readonly Pick<PhotoPage, 'id' | 'fileId'>[],
): Promise<void> {
  if (pages.length === 0) return;
  await trx('photo_pages').whereIn('photo_pages.id', pages.map(({ id }) => id)).del(); // prettier-ignore
  await trx('files').whereIn('files.id', pages.map(({ fileId }) => fileId)).del(); // prettier-ignore
}
