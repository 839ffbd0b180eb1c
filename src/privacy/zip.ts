import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';

/** A file of an archive, and the SHA-256 that it ought to have; null where nobody has written one down. */
export interface ZipEntry {
  readonly name: string;
  readonly sha256: string | null;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** The last file of an archive in which others are missing, or are not what they ought to be. */
export interface ZipNote {
  readonly name: string;
  text(names: readonly string[]): string;
}

/** Puts one entry in; false where it is not what it ought to be. A file that is not there gets no entry. */
async function* put(
  zip: Zip,
  taken: () => readonly Uint8Array[],
  entry: ZipEntry,
): AsyncGenerator<Uint8Array, boolean> {
  const chunks = await entry.open().catch(() => null);
  if (chunks === null) return false;
  const file = new ZipPassThrough(entry.name);
  zip.add(file);
  const hash = createHash('sha256');
  let whole = true;
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      file.push(chunk);
      yield* taken();
    }
  } catch {
    whole = false; // what came is in the archive; that it is not all stands in the note
  }
  file.push(new Uint8Array(), true);
  yield* taken();
  return whole && (entry.sha256 === null || hash.digest('hex') === entry.sha256);
}

async function* written(entries: readonly ZipEntry[], note: ZipNote): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const taken = (): readonly Uint8Array[] => {
    const chunks = ready;
    ready = [];
    return chunks;
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const wrong: string[] = [];
  for (const entry of entries) if (!(yield* put(zip, taken, entry))) wrong.push(entry.name);
  if (wrong.length > 0) {
    const text = Readable.from([Buffer.from(note.text(wrong))]);
    yield* put(zip, taken, { name: note.name, sha256: null, open: () => Promise.resolve(text) });
  }
  zip.end();
  yield* taken();
}

/**
 * An archive of files as they are, one after the other: nothing is held in memory but the chunk under way. A file that
 * the storage has lost or changed ends nothing: the note says which. At most 65,535 files and 4 GB, as the plain format.
 */
export function zipOf(entries: readonly ZipEntry[], note: ZipNote): Readable {
  return Readable.from(written(entries, note));
}
