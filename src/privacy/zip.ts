import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';

/** A file of an archive; its length is known before it is read. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  open(): Promise<AsyncIterable<Buffer>>;
}

// PKWARE's APPNOTE, 4.3: stored, names in UTF-8 (bit 11), sum and sizes behind the data (bit 3).
const FLAGS = 0x0808;
const LOCAL = 30;
const DESCRIPTOR = 16;
const CENTRAL = 46;
const END = 22;
const DAY_ZERO = 0x21; // 1980-01-01: the moment stands in the record, not in the archive

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(LOCAL);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DAY_ZERO, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor(sum: number, bytes: number): Buffer {
  const tail = Buffer.alloc(DESCRIPTOR);
  tail.writeUInt32LE(0x08074b50, 0);
  tail.writeUInt32LE(sum, 4);
  tail.writeUInt32LE(bytes, 8);
  tail.writeUInt32LE(bytes, 12);
  return tail;
}

function centralHeader(name: Buffer, sum: number, bytes: number, at: number): Buffer {
  const head = Buffer.alloc(CENTRAL);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(FLAGS, 8);
  head.writeUInt16LE(DAY_ZERO, 14);
  head.writeUInt32LE(sum, 16);
  head.writeUInt32LE(bytes, 20);
  head.writeUInt32LE(bytes, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, name]);
}

function endOf(count: number, bytes: number, at: number): Buffer {
  const tail = Buffer.alloc(END);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(bytes, 12);
  tail.writeUInt32LE(at, 16);
  return tail;
}

async function* written(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const begins = at;
    const head = localHeader(name);
    yield head;
    let [sum, bytes] = [0, 0];
    for await (const chunk of await entry.open()) {
      sum = crc32(chunk, sum);
      bytes += chunk.length;
      yield chunk;
    }
    if (bytes !== entry.bytes) throw new Error('a file is not as long as its row says');
    yield descriptor(sum, bytes);
    at += head.length + bytes + DESCRIPTOR;
    central.push(centralHeader(name, sum, bytes, begins));
  }
  const directory = Buffer.concat(central);
  yield directory;
  yield endOf(entries.length, directory.length, at);
}

/**
 * An archive of files as they are, one after the other: nothing is held in memory but the chunk under way, and its length
 * is known before the first byte. At most 65,535 files and 4 GB, the limits of the plain format.
 */
export function zipOf(entries: readonly ZipEntry[]): { readonly bytes: number; readonly stream: Readable } {
  const bytes = entries.reduce(
    (sum, { name, bytes: size }) => sum + LOCAL + DESCRIPTOR + CENTRAL + 2 * Buffer.byteLength(name) + size,
    END,
  );
  if (entries.length > 65_535 || bytes > 0xffffffff) throw new Error('too much for one archive');
  return { bytes, stream: Readable.from(written(entries)) };
}
