/** Reads a PDF just far enough to know that it is whole, that it runs nothing, and how many pages it has. */
import { inflateSync } from 'node:zlib';

/** A stream inside a PDF: its dictionary as text, and where its bytes are. */
export interface PdfStream {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

/** A PDF taken apart: the spans between its streams, and the streams. */
export interface PdfParts {
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly streams: readonly PdfStream[];
}

const LONGEST_DICTIONARY = 65_536;
// Each costs a look. Files of the size that is taken have far fewer; a hostile one would hold up everybody else.
const MOST_STREAMS = 50_000;
const MOST_WORDS = 200_000;
const MOST_LOOKS = 10_000;
const INFLATED_EACH = 16 * 1024 * 1024;
const INFLATED_ALL = 64 * 1024 * 1024;

/** Where the stream's bytes begin if `stream` at `at` is the keyword behind a dictionary, else -1. */
function bodyStart(bytes: Buffer, at: number): number {
  if (!/[>\s\0]/.test(String.fromCharCode(bytes[at - 1] ?? 0x41))) return -1;
  if (!/>>[\s\0]*(?:%[^\r\n]*[\r\n]+[\s\0]*)?$/.test(bytes.toString('latin1', Math.max(0, at - 200), at))) return -1;
  const next = bytes[at + 6];
  if (next === 0x0a) return at + 7;
  if (next === 0x0d) return bytes[at + 7] === 0x0a ? at + 8 : at + 7;
  return -1;
}

function bodyEnd(bytes: Buffer, start: number, dictionary: string): number {
  const length = /\/Length[\s\0]+(\d{1,10})(?![\s\0]+\d+[\s\0]+R)/.exec(dictionary)?.[1];
  if (length !== undefined) {
    const end = start + Number(length);
    if (/^\s*endstream/.test(bytes.toString('latin1', end, end + 20))) return end;
  }
  return bytes.indexOf('endstream', start);
}

/** Takes a PDF apart at its streams; null where one of them has no end. */
export function partsOf(bytes: Buffer): PdfParts | null {
  const spans: { start: number; end: number }[] = [];
  const streams: PdfStream[] = [];
  let spanStart = 0;
  let at = bytes.indexOf('stream');
  for (let words = 0; at >= 0; words += 1) {
    if (words === MOST_WORDS) return null;
    const start = bodyStart(bytes, at);
    if (start < 0) {
      at = bytes.indexOf('stream', at + 6);
      continue;
    }
    const before = bytes.toString('latin1', Math.max(spanStart, at - LONGEST_DICTIONARY), at);
    const dictionary = plainNames(before.slice(Math.max(0, before.lastIndexOf(' obj'))));
    const end = bodyEnd(bytes, start, dictionary);
    if (end < 0 || streams.length === MOST_STREAMS) return null;
    spans.push({ start: spanStart, end: start });
    streams.push({ dictionary, start, end });
    spanStart = end;
    at = bytes.indexOf('stream', bytes.indexOf('endstream', end) + 9);
  }
  spans.push({ start: spanStart, end: bytes.length });
  return { spans, streams };
}

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Names may be written with codes (`/J#53`): written out. By byte, since a hostile file is nothing but codes. */
export function plainNames(text: string): string {
  if (!text.includes('#')) return text;
  const bytes = Buffer.from(text, 'latin1');
  let to = 0;
  for (let from = 0; from < bytes.length; from += 1, to += 1) {
    const high = bytes[from] === 0x23 ? hexOf(bytes[from + 1]) : -1;
    const low = high < 0 ? -1 : hexOf(bytes[from + 2]);
    bytes[to] = low < 0 ? (bytes[from] ?? 0) : high * 16 + low;
    if (low >= 0) from += 2;
  }
  return bytes.toString('latin1', 0, to);
}

/** True for a stream that holds other objects. */
export function holdsObjects(dictionary: string): boolean {
  return /\/ObjStm\b/.test(dictionary) || (/\/First\b/.test(dictionary) && /\/N\b/.test(dictionary));
}

/** A stream's bytes written out; null for a coding that we do not read, or for what grows beyond `most` bytes. */
export function written(bytes: Buffer, stream: PdfStream, most: number = INFLATED_EACH): Buffer | null {
  const body = bytes.subarray(stream.start, stream.end);
  const filter = /\/Filter[\s\0]*(\[[^\]]*\]|\/[A-Za-z0-9]+|\d+[\s\0]+\d+[\s\0]+R)/.exec(stream.dictionary)?.[1];
  if (filter === undefined) return body;
  if (!/^\[?[\s\0]*\/(?:FlateDecode|Fl)[\s\0]*\]?$/.test(filter)) return null;
  if (/\/Predictor[\s\0]+(?!1\b)\d/.test(stream.dictionary)) return null;
  try {
    return inflateSync(body, { maxOutputLength: most });
  } catch {
    return null;
  }
}

const END = String.raw`(?=[\s\0()<>[\]{}/%]|$)`;
const ACTIVE = new RegExp(
  String.raw`\/(?:JavaScript|JS|Launch|EmbeddedFiles?|XFA|RichMedia(?:Content)?|GoToE|ImportData|SubmitForm)${END}`,
);
const LOCKED = new RegExp(String.raw`\/Encrypt${END}`);
const PAGE = new RegExp(String.raw`\/Type[\s\0]*\/Page${END}`, 'g');
const PAGES = new RegExp(String.raw`\/Type[\s\0]*\/Pages${END}`, 'g');

/** True where an object hides inside what claims to be a stream's bytes: another reader might find it. */
function hidesObjects(body: Buffer): boolean {
  let looks = 0;
  for (let at = body.indexOf('obj'); at >= 0; at = body.indexOf('obj', at + 3)) {
    if (/(?:^|[\s\0])\d+[\s\0]+\d+[\s\0]*$|end$/.test(body.toString('latin1', Math.max(0, at - 24), at))) return true;
    looks += 1;
    if (looks === MOST_LOOKS) return true;
  }
  return false;
}

/** What was found out about a PDF. `pages` is null where it could not be counted cheaply. */
export type PdfVerdict =
  { readonly kind: 'harmless'; readonly pages: number | null } | { readonly kind: 'active' | 'damaged' | 'locked' };

/** All text in which names can stand: between the streams, inside object streams, and where objects hide in others. */
function texts(bytes: Buffer, parts: PdfParts): string[] | null {
  const found = parts.spans.map(({ start, end }) => bytes.toString('latin1', start, end));
  let room = INFLATED_ALL;
  for (const stream of parts.streams) {
    const body = bytes.subarray(stream.start, stream.end);
    if (holdsObjects(stream.dictionary)) {
      const inflated = room > 0 ? written(bytes, stream, Math.min(room, INFLATED_EACH)) : null;
      if (inflated === null) return null;
      room -= inflated.length;
      found.push(inflated.toString('latin1'));
    } else if (hidesObjects(body)) found.push(body.toString('latin1'));
  }
  return found.map(plainNames);
}

/** How many pages the tree's node around `at` says it has: the dictionary that the name stands in. */
function declaredAround(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 400), at);
  const after = text.slice(at, at + 400).split('>>', 1)[0] ?? '';
  const node = before.slice(before.lastIndexOf('<<') + 1) + after;
  return Number(/\/Count[\s\0]+(\d{1,6})\b/.exec(node)?.[1] ?? 0);
}

function countPages(all: readonly string[]): number | null {
  let leaves = 0;
  let declared = 0;
  let looks = 0;
  for (const text of all) {
    leaves += text.match(PAGE)?.length ?? 0;
    for (const match of text.matchAll(PAGES)) {
      declared = Math.max(declared, declaredAround(text, match.index));
      looks += 1;
      if (looks === MOST_LOOKS) return null;
    }
  }
  // The tree's root says how many there are; after changes old pages may lie about, so it comes first.
  const pages = declared > 0 ? declared : leaves;
  return pages > 0 ? pages : null;
}

/** Before the first object a PDF has comments only: a page or a script there makes it two things at once. */
function beginsClean(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 2_048);
  const object = /(?:^|[\r\n\s])\d+\s+\d+\s+obj/.exec(head);
  return (object === null ? head : head.slice(0, object.index))
    .split(/[\r\n]+/)
    .every((line) => /^\s*(%|$)/.test(line));
}

/** Behind the last `%%EOF` there is nothing but white space, and before it stands where the table of objects begins. */
function endsClean(bytes: Buffer): boolean {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2_048));
  const table = /startxref\s+(\d{1,12})\s+%%EOF[\s\0]*$/.exec(tail)?.[1];
  return table !== undefined && Number(table) > 0 && Number(table) < bytes.length;
}

/** Judges a PDF by its bytes. Heuristic on purpose on the careful side: what cannot be read is not called harmless. */
export function judgePdf(bytes: Buffer): PdfVerdict {
  if (!/^%PDF-(?:1\.[0-7]|2\.0)[\s%]/.test(bytes.toString('latin1', 0, 9))) return { kind: 'damaged' };
  if (!beginsClean(bytes) || !endsClean(bytes)) return { kind: 'damaged' };
  const parts = partsOf(bytes);
  if (parts === null) return { kind: 'damaged' };
  const between = parts.spans.map(({ start, end }) => plainNames(bytes.toString('latin1', start, end)));
  if (between.some((text) => LOCKED.test(text))) return { kind: 'locked' };
  const all = texts(bytes, parts);
  if (all === null || all.some((text) => ACTIVE.test(text))) return { kind: 'active' };
  return { kind: 'harmless', pages: countPages(all) };
}
