/** Photographs as phones keep them (HEIC, HEIF) become JPEG: decoded apart from everybody else's requests, and capped. */
import sharp from 'sharp';
import { apart } from './apart.ts';
import { isHeic } from './heic-shape.ts';
import { MOST_PIXELS } from './images.ts';
import { turns } from './turns.ts';

const SCRIPT = new URL('./heic-worker.mjs', import.meta.url);
const MOST_MILLISECONDS = 20_000;
const MOST_MEMORY = 640 * 1024 * 1024;
const LONGEST_SIDE = 5_000; // a page is read well at that, and stays below the limit of a file

/** What the thread answers: upright pixels (RGBA), or null. */
type HeicAnswer = { readonly width: number; readonly height: number; readonly data: Uint8Array } | null;

// A decoded photograph is 50 to 200 MB: one at a time, the others wait.
const oneByOne = turns(1);

/**
 * The photograph as a JPEG of nothing but pixels, upright as the file says (`irot`, `imir`; the orientation in its EXIF
 * repeats that and is not applied again). Null for what cannot be decoded within 50 million pixels, 640 MB and
 * `milliseconds`.
 */
export function heicToJpeg(bytes: Buffer, milliseconds: number = MOST_MILLISECONDS): Promise<Buffer | null> {
  if (!isHeic(bytes)) return Promise.resolve(null);
  return oneByOne(async () => {
    const work = { bytes: new Uint8Array(bytes), mostPixels: MOST_PIXELS, mostMemory: MOST_MEMORY };
    const came = await apart<HeicAnswer>(SCRIPT, work, { milliseconds, heapMb: 128 });
    if (came.kind !== 'answer' || came.answer === null) return null;
    const { width, height, data } = came.answer;
    return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MOST_PIXELS })
      .flatten({ background: '#ffffff' })
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 86 })
      .toBuffer();
  });
}
