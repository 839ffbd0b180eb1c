/** Takes out of a PDF who wrote it, with what, and when: in place, byte for byte, so that everything else stays valid. */
import { deflateSync } from 'node:zlib';
import { holdsObjects, partsOf, plainNames, written, type PdfParts, type PdfStream } from './pdf.ts';

const SPACE = 0x20;
const MARKUP_LEFT = ['<x:xmpmeta', '<?xpacket', 'xmlns:x="adobe:ns:meta/"'];

/** Blanks every text between two offsets: `(…)` and `<…>` keep their marks and their length. */
function blankTexts(bytes: Buffer, from: number, to: number): void {
  let at = from;
  while (at < to) {
    const byte = bytes[at];
    if (byte === 0x28) at = blankLiteral(bytes, at + 1, to);
    else if (byte === 0x3c && bytes[at + 1] === 0x3c) at += 2;
    else if (byte === 0x3c) {
      const end = bytes.indexOf(0x3e, at);
      const stop = end < 0 || end > to ? to : end;
      bytes.fill(SPACE, at + 1, stop);
      at = stop + 1;
    } else at += 1;
  }
}

function blankLiteral(bytes: Buffer, from: number, to: number): number {
  let depth = 1;
  let at = from;
  for (; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) break;
    }
  }
  bytes.fill(SPACE, from, Math.min(at, to));
  return at + 1;
}

/** Numbers of the objects that describe the document, by what the trailers say. */
function describing(bytes: Buffer, parts: PdfParts): Set<number> {
  const numbers = new Set<number>();
  for (const { start, end } of parts.spans)
    for (const match of plainNames(bytes.toString('latin1', start, end)).matchAll(
      /\/Info[\s\0]+(\d{1,9})[\s\0]+\d+[\s\0]+R/g,
    ))
      numbers.add(Number(match[1]));
  return numbers;
}

/** References inside a description: its values may stand in objects of their own. */
function referred(text: string): number[] {
  return [...text.matchAll(/(\d{1,9})[\s\0]+\d{1,5}[\s\0]+R/g)].map((match) => Number(match[1]));
}

/** Blanks objects that stand openly; returns what they refer to. */
function blankOpen(bytes: Buffer, parts: PdfParts, wanted: ReadonlySet<number>): number[] {
  const more: number[] = [];
  for (const { start, end } of parts.spans) {
    const text = bytes.toString('latin1', start, end);
    for (const match of text.matchAll(/(?<!\d)(\d{1,9})[\s\0]+\d{1,5}[\s\0]+obj/g)) {
      if (!wanted.has(Number(match[1]))) continue;
      const close = text.indexOf('endobj', match.index);
      const stop = close < 0 ? text.length : close;
      more.push(...referred(text.slice(match.index + match[0].length, stop)));
      blankTexts(bytes, start + match.index + match[0].length, start + stop);
    }
  }
  return more;
}

/** Blanks objects inside an object stream; the stream is packed anew into the same room. False where that fails. */
function blankPacked(bytes: Buffer, stream: PdfStream, wanted: ReadonlySet<number>, more: number[]): boolean {
  const inflated = written(bytes, stream);
  const first = Number(/\/First[\s\0]+(\d{1,9})/.exec(stream.dictionary)?.[1] ?? Number.NaN);
  if (inflated === null || !(first <= inflated.length)) return false;
  const text = Buffer.from(inflated);
  const table = text
    .toString('latin1', 0, first)
    .trim()
    .split(/[\s\0]+/)
    .map(Number);
  let changed = false;
  for (let i = 0; i + 1 < table.length; i += 2) {
    if (!wanted.has(table[i] ?? -1)) continue;
    const from = first + (table[i + 1] ?? 0);
    const next = table[i + 3];
    const to = next === undefined ? text.length : first + next;
    more.push(...referred(text.toString('latin1', from, to)));
    blankTexts(text, from, to);
    changed = true;
  }
  if (!changed) return true;
  const packed = stream.dictionary.includes('/Filter') ? deflateSync(text, { level: 9 }) : text;
  if (packed.length > stream.end - stream.start) return false;
  bytes.fill(0x0a, stream.start, stream.end);
  packed.copy(bytes, stream.start);
  return true;
}

/** Empties a stream that describes the document or an image of it. False for a coding that we do not read. */
function emptyStream(bytes: Buffer, stream: PdfStream): boolean {
  if (!stream.dictionary.includes('/Filter')) {
    bytes.fill(SPACE, stream.start, stream.end);
    return true;
  }
  const nothing = deflateSync(Buffer.alloc(0));
  if (written(bytes, stream) === null || nothing.length > stream.end - stream.start) return false;
  bytes.fill(0x0a, stream.start, stream.end); // readers stop where the packed data ends
  nothing.copy(bytes, stream.start);
  return true;
}

/** Zeroes what a camera wrote into a photograph inside the document; colours (APP2, APP14) stay. */
function emptyPhotograph(bytes: Buffer, stream: PdfStream): void {
  let at = stream.start + 2;
  while (at + 4 <= stream.end && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda || marker === 0xd9) return;
    const next = at + 2 + bytes.readUInt16BE(at + 2);
    const told = marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);
    if (told) bytes.fill(0, at + 4, Math.min(next, stream.end));
    at = next;
  }
}

function emptyStreams(bytes: Buffer, parts: PdfParts): boolean {
  for (const stream of parts.streams) {
    const describes = /\/Type[\s\0]*\/Metadata\b|\/Subtype[\s\0]*\/XML\b/.test(stream.dictionary);
    if (describes && !emptyStream(bytes, stream)) return false;
    if (/\/Filter[\s\0]*(?:\[[\s\0]*)?\/DCTDecode/.test(stream.dictionary)) emptyPhotograph(bytes, stream);
  }
  return true;
}

/**
 * A copy of the PDF, of the same length, without author, program, dates and descriptions (Info, XMP, camera data);
 * null where something of it could not be taken out: then the office has to prepare the file.
 */
export function withoutMetadata(original: Buffer): Buffer | null {
  const bytes = Buffer.from(original);
  const parts = partsOf(bytes);
  if (parts === null) return null;
  let wanted = describing(bytes, parts);
  for (let round = 0; round < 3 && wanted.size > 0; round += 1) {
    const more = blankOpen(bytes, parts, wanted);
    for (const stream of parts.streams)
      if (holdsObjects(stream.dictionary) && !blankPacked(bytes, stream, wanted, more)) return null;
    const done = wanted;
    wanted = new Set(more.filter((number) => !done.has(number)));
  }
  if (!emptyStreams(bytes, parts)) return null;
  return MARKUP_LEFT.some((mark) => bytes.includes(mark, 0, 'latin1')) ? null : bytes;
}
