import { readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { ReceivedFile } from '../web/route.ts';
import { pagePicture } from './images.ts';
import { inspect } from './inspect.ts';
import { prepareFile, readable, uploadError, type Files, type PreparedFile } from './store-file.ts';
import { turns } from './turns.ts';

const oneByOne = turns(1);

async function asPage(received: ReceivedFile, field: string): Promise<ReceivedFile> {
  const invalid = (name: string): AppError => new AppError({ kind: 'invalid', fields: { [field]: uploadError(name) } });
  const bytes = await readable(await readFile(received.path), field);
  const verdict = await inspect(bytes);
  if (verdict.kind === 'refused') throw invalid(verdict.why);
  if (verdict.mediaType === 'application/pdf') throw invalid('notAPicture');
  const page = await pagePicture(bytes.subarray(0, verdict.bytes));
  if (page === null) throw invalid('image');
  await writeFile(received.path, page);
  return { ...received, bytes: page.length, sha256: createHash('sha256').update(page).digest('hex') };
}

/**
 * Stores a photograph as a page-to-be: upright, of a page's size, and nothing but pixels. What is no picture throws
 * `invalid` at `field` and leaves nothing.
 */
export async function preparePage(files: Files, received: ReceivedFile, field = 'file'): Promise<PreparedFile> {
  try {
    const page = await oneByOne(() => asPage(received, field));
    const prepared = await prepareFile(files, page, field);
    if (prepared.state !== 'quarantined') return prepared;
    await files.storage.remove(prepared.storageKey);
    throw new AppError({ kind: 'invalid', fields: { [field]: uploadError('mixed') } });
  } finally {
    await rm(received.path, { force: true });
  }
}
