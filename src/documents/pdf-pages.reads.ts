import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Measured, Size, WhyNone } from './pdf-pages.ts';

/** What is known of a PDF's pages. */
export interface KnownPages {
  readonly measured: Measured;
  readonly lookedAt: Instant;
}

/** What an earlier look at the file found; null where nobody looked yet. */
export async function knownPages(db: Knex, fileId: string): Promise<KnownPages | null> {
  const row = (await db('pdf_pages').where({ file_id: fileId }).first('standing', 'pages', 'sizes', 'looked_at')) as
    { standing: 'measured' | WhyNone; pages: number | null; sizes: string; looked_at: Instant } | undefined;
  if (row === undefined) return null;
  const measured: Measured =
    row.standing === 'measured'
      ? { kind: 'measured', pages: row.pages ?? 0, sizes: JSON.parse(row.sizes) as (Size | null)[] }
      : { kind: row.standing };
  return { measured, lookedAt: row.looked_at };
}

/** The picture of a page: its key, null where it could not be drawn; undefined where nobody tried since `since`. */
export async function knownPicture(
  db: Knex,
  fileId: string,
  number: number,
  since: Instant,
): Promise<string | null | undefined> {
  const row = (await db('pdf_pictures')
    .where({ file_id: fileId, number })
    .where((kept) => void kept.whereNotNull('storage_key').orWhere('drawn_at', '>', since))
    .first('storage_key')) as { storage_key: string | null } | undefined;
  return row?.storage_key;
}

/** The pages that could not be drawn since `since`. */
export async function undrawnPages(db: Knex, fileId: string, since: Instant): Promise<readonly number[]> {
  return db('pdf_pictures')
    .where({ file_id: fileId })
    .whereNull('storage_key')
    .where('drawn_at', '>', since)
    .orderBy('number')
    .pluck<number[]>('number');
}
