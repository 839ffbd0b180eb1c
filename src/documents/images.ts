/** Decoding of images: within a limit of pixels, and what comes out carries nothing but pixels. */
import sharp, { type Sharp } from 'sharp';
import type { ImageType } from './image-shape.ts';

/** The most pixels that are decoded: a small file may claim to be as large as a wall. */
export const MOST_PIXELS = 50_000_000;

const THUMBNAIL_BYTES = 25_000;
const STEPS = [
  { side: 320, quality: 72 },
  { side: 320, quality: 45 },
  { side: 240, quality: 40 },
  { side: 160, quality: 35 },
] as const;

// One thread an image, nothing kept between them, and no decoder but those of the three kinds that are taken.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp'].flatMap((kind) => [`VipsForeignLoad${kind}File`, `VipsForeignLoad${kind}Buffer`]),
});

function decoder(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 });
}

/** An image as it is shown: upright size in pixels, and a picture of at most 25 kB without any metadata (WebP). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly thumbnail: Buffer;
}

/** Decodes the whole image once; null where it has too many pixels or does not decode. */
export async function picture(bytes: Buffer): Promise<Picture | null> {
  try {
    const { autoOrient } = await decoder(bytes).metadata();
    const { width, height } = autoOrient;
    if (width * height > MOST_PIXELS) return null;
    for (const { side, quality } of STEPS) {
      const thumbnail = await decoder(bytes)
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .webp({ quality })
        .toBuffer();
      if (thumbnail.length <= THUMBNAIL_BYTES) return { width, height, thumbnail };
    }
    return null;
  } catch {
    return null; // whatever the decoder says, the person is told that the image cannot be read
  }
}

/** The same image, upright and encoded anew: no name of a person, camera or place is left in it. */
export async function onlyPixels(bytes: Buffer, type: ImageType): Promise<Buffer> {
  const upright = decoder(bytes).autoOrient();
  if (type === 'image/png') return upright.png().toBuffer();
  if (type === 'image/webp') return upright.webp({ quality: 90 }).toBuffer();
  return upright.jpeg({ quality: 90, mozjpeg: false }).toBuffer();
}

const PAGE_SIDE = 2_200; // 190 dots an inch on A4: small print stays readable

/** A photograph of a page, upright, at a page's size and without metadata (JPEG); null where it does not decode. */
export async function pagePicture(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await decoder(bytes)
      .autoOrient()
      .resize({ width: PAGE_SIDE, height: PAGE_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer();
  } catch {
    return null;
  }
}

/** A page turned to the right by 0, 90, 180 or 270 degrees, no larger than `side`; null where it does not decode. */
export async function turnedPage(
  bytes: Buffer,
  turn: number,
  { side, quality }: { readonly side: number; readonly quality: number },
): Promise<{ readonly jpeg: Buffer; readonly width: number; readonly height: number } | null> {
  try {
    const { data, info } = await decoder(bytes)
      .rotate(turn)
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: data, width: info.width, height: info.height };
  } catch {
    return null;
  }
}

const SHOWN_SIDE = 1_600;

/** The size in pixels that `shownPicture` gives an image of this upright size. */
export function shownSize(width: number, height: number): readonly [width: number, height: number] {
  const scale = Math.min(1, SHOWN_SIDE / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

/** A picture to look at on a page of ours: upright, at most 1,600 pixels a side, nothing but pixels (WebP). */
export async function shownPicture(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await decoder(bytes)
      .autoOrient()
      .resize({ width: SHOWN_SIDE, height: SHOWN_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .webp({ quality: 78 })
      .toBuffer();
  } catch {
    return null;
  }
}

/** A thumbnail turned to the right by so many degrees; null where it does not decode. */
export async function turnedThumbnail(bytes: Buffer, turn: number): Promise<Buffer | null> {
  try {
    return await decoder(bytes).rotate(turn).resize({ width: 320, height: 320, fit: 'inside', withoutEnlargement: true }).webp({ quality: 70 }).toBuffer(); // prettier-ignore
  } catch {
    return null;
  }
}
