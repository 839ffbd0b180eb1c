import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Measured } from './pdf-pages.ts';

/** A file, under the key that its bytes have now: an erasure gives it another. */
export interface KeyedFile {
  readonly id: string;
  readonly storageKey: string;
}

/** True if the file is still what it was when it was read; nobody erases it before this transaction has ended. */
async function isStillThere(trx: Knex.Transaction, { id, storageKey }: KeyedFile): Promise<boolean> {
  const row = (await trx('files').where({ id, storage_key: storageKey }).forUpdate().first('id')) as unknown;
  return row !== undefined;
}

/** Remembers what a PDF has to show, in place of what was known before. */
export async function keepMeasured(
  trx: Knex.Transaction,
  file: KeyedFile,
  measured: Measured,
  at: Instant,
): Promise<void> {
  if (!(await isStillThere(trx, file))) return;
  const { pages, sizes } = measured.kind === 'measured' ? measured : { pages: null, sizes: [] };
  const row = { file_id: file.id, standing: measured.kind, pages, sizes: JSON.stringify(sizes), looked_at: at };
  await trx('pdf_pages').insert(row).onConflict('file_id').merge();
}

/**
 * Remembers under which key the picture of a page lies, null where it could not be drawn; returns the key that nobody
 * owns any more: that of an earlier picture, or the new one where the file was erased meanwhile.
 */
export async function keepPicture(
  trx: Knex.Transaction,
  file: KeyedFile,
  picture: { readonly number: number; readonly storageKey: string | null },
  at: Instant,
): Promise<string | null> {
  if (!(await isStillThere(trx, file))) return picture.storageKey;
  const place = { file_id: file.id, number: picture.number };
  const before = (await trx('pdf_pictures').where(place).first('storage_key')) as { storage_key: string | null } | undefined; // prettier-ignore
  const row = { ...place, storage_key: picture.storageKey, drawn_at: at };
  await trx('pdf_pictures').insert(row).onConflict(['file_id', 'number']).merge();
  return before?.storage_key ?? null;
}
