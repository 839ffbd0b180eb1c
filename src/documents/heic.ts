/** Photographs as phones keep them (HEIC, HEIF) become JPEG: decoded apart from everybody else's requests, and capped. */
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';
import { isHeic } from './heic-shape.ts';
import { MOST_PIXELS } from './images.ts';
import { turns } from './turns.ts';

const MOST_MILLISECONDS = 20_000;
const MOST_MEMORY = 640 * 1024 * 1024;
const LONGEST_SIDE = 5_000; // a page is read well at that, and stays below the limit of a file

/** What the thread is given, and what it answers: upright pixels (RGBA), or null. */
interface HeicWork {
  readonly bytes: Uint8Array;
  readonly mostPixels: number;
  readonly mostMemory: number;
}
type HeicAnswer = { readonly width: number; readonly height: number; readonly data: Uint8Array } | null;

// A decoded photograph is 50 to 200 MB: one at a time, the others wait.
const oneByOne = turns(1);

function worker(work: HeicWork): Worker {
  return new Worker(new URL('./heic-worker.mjs', import.meta.url), {
    workerData: work,
    env: {}, // it needs no secret of ours
    stdout: true, // what the decoder prints of a broken file is nobody's business
    stderr: true,
    execArgv: [], // nor our loaders
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 },
  });
}

/** The pixels of the photograph; null where it cannot be decoded, takes too long or too much memory. */
function pixels(work: HeicWork, milliseconds: number): Promise<HeicAnswer> {
  return new Promise((resolve) => {
    const thread = worker(work);
    let ended = false;
    const end = (answer: HeicAnswer): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      // The next one begins when this one's memory is free again.
      void thread.terminate().then(() => {
        resolve(answer);
      });
    };
    const timer = setTimeout(() => {
      end(null);
    }, milliseconds);
    thread.once('message', end);
    thread.once('error', () => {
      end(null);
    });
    thread.once('exit', () => {
      end(null);
    });
  });
}

/**
 * The photograph as a JPEG of nothing but pixels, upright as the file says (`irot`, `imir`; the orientation in its EXIF
 * repeats that and is not applied again). Null for what cannot be decoded within 50 million pixels, 640 MB and
 * `milliseconds`.
 */
export function heicToJpeg(bytes: Buffer, milliseconds: number = MOST_MILLISECONDS): Promise<Buffer | null> {
  if (!isHeic(bytes)) return Promise.resolve(null);
  return oneByOne(async () => {
    const work = { bytes: new Uint8Array(bytes), mostPixels: MOST_PIXELS, mostMemory: MOST_MEMORY };
    const answer = await pixels(work, milliseconds);
    if (answer === null) return null;
    const { width, height, data } = answer;
    return sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: MOST_PIXELS })
      .flatten({ background: '#ffffff' })
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 86 })
      .toBuffer();
  });
}
