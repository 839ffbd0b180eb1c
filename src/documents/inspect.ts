/** Decides what a file is from its bytes alone: what its sender called it counts for nothing. */
import { fileTypeFromBuffer } from 'file-type';
import { imageShape, isPhoneTrailer, type ImageType } from './image-shape.ts';
import { picture } from './images.ts';
import { picturesIn } from './pdf-pictures.ts';
import { judgePdf } from './pdf.ts';

/** The kinds of file that are taken. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** Why a file is not taken; each is a text under `documents.error`. */
export type Refusal = 'empty' | 'type' | 'damaged' | 'mixed' | 'locked' | 'image';

/** What a file turned out to be. */
export type Verdict =
  | { readonly kind: 'refused'; readonly why: Refusal }
  | {
      readonly kind: 'taken';
      readonly mediaType: MediaType;
      /** It is whole, and yet holds what could act on its reader's computer: kept, and opened by nobody. */
      readonly active: boolean;
      /** How many of its bytes are kept: all, or a photograph without what the phone wrote behind it. */
      readonly bytes: number;
      readonly width: number | null;
      readonly height: number | null;
      readonly pages: number | null;
      readonly thumbnail: Buffer | null;
    };

const refused = (why: Refusal): Verdict => ({ kind: 'refused', why });

const BEGINNINGS: readonly (readonly [MediaType, (head: Buffer) => boolean])[] = [
  ['application/pdf', (head) => head.toString('latin1', 0, 5) === '%PDF-'],
  ['image/jpeg', (head) => head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))],
  ['image/png', (head) => head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
  ['image/webp', (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP'],
];

/** The kind that the leading bytes name, if two readers of them agree. */
async function namedByBeginning(bytes: Buffer): Promise<MediaType | null> {
  const ours = BEGINNINGS.find(([, matches]) => matches(bytes))?.[0] ?? null;
  if (ours === null) return null;
  const theirs = await fileTypeFromBuffer(bytes.subarray(0, 4_100)).catch(() => undefined);
  return theirs?.mime === ours ? ours : null;
}

/** A table of contents of a ZIP archive at the end: an unpacker finds an archive in what else looks like a document. */
function endsAsArchive(bytes: Buffer): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_600));
  return tail.includes('PK\x05\x06', 0, 'latin1') || tail.includes('PK\x06\x07', 0, 'latin1');
}

const TAGS = ['<script', '<html', '<!doctype html', '<iframe', '<?php', '<svg xmlns'];
const LESS_THAN = 0x3c;
const BEHIND = new Set([...'!?sShHiI'].map((letter) => letter.charCodeAt(0)));
const MOST_LOOKS = 50_000; // an image of the size that is taken has some thousand by chance

/** Something that another program would run or show stands inside an image. */
function hidesMarkup(bytes: Buffer): boolean {
  if (bytes.includes('%PDF-1.') || bytes.includes('javascript:')) return true;
  let looks = 0;
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) {
    if (!BEHIND.has(bytes[at + 1] ?? 0)) continue;
    const text = bytes.toString('latin1', at, at + 16).toLowerCase();
    looks += 1;
    if (looks === MOST_LOOKS || TAGS.some((tag) => text.startsWith(tag))) return true;
  }
  return false;
}

async function inspectImage(mediaType: ImageType, bytes: Buffer): Promise<Verdict> {
  const shape = imageShape(mediaType, bytes);
  if (!shape.ok) return refused('damaged');
  const trailer = bytes.subarray(shape.end);
  if (trailer.length > 0 && !(mediaType === 'image/jpeg' && isPhoneTrailer(trailer))) return refused('mixed');
  const image = bytes.subarray(0, shape.end);
  if (endsAsArchive(bytes) || hidesMarkup(image)) return refused('mixed');
  const decoded = await picture(image);
  if (decoded === null) return refused('image');
  return { kind: 'taken', mediaType, active: false, bytes: image.length, pages: null, ...decoded };
}

/** The picture of a scan's first page: where every page is one photograph, the first of them. */
async function scanThumbnail(bytes: Buffer, pages: number | null): Promise<Buffer | null> {
  const photos = picturesIn(bytes);
  const [first] = photos;
  if (first === undefined || photos.length !== pages) return null;
  return (await picture(bytes.subarray(first.start, first.end)))?.thumbnail ?? null;
}

async function inspectPdf(bytes: Buffer): Promise<Verdict> {
  if (endsAsArchive(bytes)) return refused('mixed');
  const verdict = judgePdf(bytes);
  if (verdict.kind === 'damaged' || verdict.kind === 'locked') return refused(verdict.kind);
  const pages = verdict.kind === 'harmless' ? verdict.pages : null;
  return {
    kind: 'taken',
    mediaType: 'application/pdf',
    active: verdict.kind === 'active',
    bytes: bytes.length,
    width: null,
    height: null,
    pages,
    thumbnail: verdict.kind === 'harmless' ? await scanThumbnail(bytes, pages) : null,
  };
}

/** Judges a whole file: its beginning, its end, what it hides, and for an image that it decodes within the limit. */
export async function inspect(bytes: Buffer): Promise<Verdict> {
  if (bytes.length === 0) return refused('empty');
  const mediaType = await namedByBeginning(bytes);
  if (mediaType === null) return refused('type');
  return mediaType === 'application/pdf' ? inspectPdf(bytes) : inspectImage(mediaType, bytes);
}
