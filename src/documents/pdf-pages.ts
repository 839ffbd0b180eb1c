/** Pages of PDFs as pictures: drawn apart from everybody else's requests, capped in time, memory and pixels. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { apart } from './apart.ts';
import { turns } from './turns.ts';

/** The most pages of one PDF that are drawn: somebody who reads on opens the file. */
export const MOST_PAGES = 20;

const SCRIPT = new URL('./pdf-worker.mjs', import.meta.url);
const LONGEST_SIDE = 1_600; // pixels: 137 dots an inch on A4
const MEMORY = 384 * 1024 * 1024;

/** What one look at a PDF may cost. */
interface Limits {
  readonly milliseconds: number;
  /** Bytes. */
  readonly memory: number;
}
const TO_MEASURE: Limits = { milliseconds: 5_000, memory: MEMORY }; // somebody waits for the page that they stand in
const TO_DRAW: Limits = { milliseconds: 20_000, memory: MEMORY };

/** Why a PDF has no pictures. */
export const NO_PICTURES = ['broken', 'locked', 'slow'] as const;
export type WhyNone = (typeof NO_PICTURES)[number];

/** Width and height in pixels. */
export type Size = readonly [width: number, height: number];

/** How many pages a PDF has, and how large its first ones are drawn (null: it is no page); or why that is not known. */
export type Measured =
  | { readonly kind: 'measured'; readonly pages: number; readonly sizes: readonly (Size | null)[] }
  | { readonly kind: WhyNone };

type Drawn =
  | { readonly kind: 'drawn'; readonly width: number; readonly height: number; readonly data: Uint8Array }
  | { readonly kind: WhyNone };

// Measuring is quick and somebody waits for it: it does not stand in line behind pages that are drawn.
const measuring = turns(1);
const drawing = turns(1);

// Node has it, its types do not.
const { WebAssembly } = globalThis as unknown as { WebAssembly: { compile(bytes: Uint8Array): Promise<object> } };

let compiled: Promise<object> | undefined;

/** The renderer, compiled once for all threads. */
function renderer(): Promise<object> {
  compiled ??= readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm')).then((bytes) =>
    WebAssembly.compile(bytes),
  );
  return compiled;
}

async function asked<T extends { readonly kind: string }>(
  bytes: Buffer,
  number: number | null,
  { milliseconds, memory }: Limits,
): Promise<T | { readonly kind: WhyNone }> {
  const work = {
    bytes: new Uint8Array(bytes),
    compiled: await renderer(),
    number,
    most: MOST_PAGES,
    side: LONGEST_SIDE,
    mostMemory: memory,
  };
  const came = await apart<T>(SCRIPT, work, { milliseconds, heapMb: 128 });
  return came.kind === 'answer' ? came.answer : { kind: came.kind === 'slow' ? 'slow' : 'broken' };
}

/** How many pages the PDF has and how large they are drawn; nothing on them is looked at. */
export function measurePdf(bytes: Buffer, limits: Limits = TO_MEASURE): Promise<Measured> {
  return measuring(() => asked<Measured>(bytes, null, limits));
}

/** One page as a picture (WebP), the first is 1; null for what cannot be drawn within the limits, 384 MB and 20 seconds. */
export function drawPage(bytes: Buffer, number: number, limits: Limits = TO_DRAW): Promise<Buffer | null> {
  return drawing(async () => {
    const page = await asked<Drawn>(bytes, number, limits);
    if (page.kind !== 'drawn') return null;
    const { width, height, data } = page;
    return sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' }).webp({ quality: 80 }).toBuffer(); // prettier-ignore
  });
}
