import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pdfOfPhotos } from '../../src/documents/make-pdf.ts';
import type { TestApp } from './app.ts';
import { tinyJpeg, tinyWebp } from './files.ts';

/** Puts a PDF and a small picture where every file of the scene says that it lies. */
export async function storeFiles({ db, deps }: TestApp): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-test-'));
  const scan = (await pdfOfPhotos([{ jpeg: await tinyJpeg({ width: 300, height: 300 }), turn: 0 }], 1_000_000))!;
  const picture = await tinyWebp();
  for (const { id } of (await db.read('files').select('id')) as { id: string }[]) {
    const [whole, small] = ['pdf', 'webp'].map((end) => path.join(folder, `${id}.${end}`)) as [string, string];
    writeFileSync(whole, scan);
    writeFileSync(small, picture);
    const stored = { bytes: scan.length, storage_key: await deps.storage.put({ path: whole }), thumbnail_key: await deps.storage.put({ path: small }) }; // prettier-ignore
    await db.transaction((trx) => trx('files').where({ id }).update(stored));
  }
}
