/** How far an image reaches in its bytes: nothing before its beginning, nothing behind its end. */

/** The three kinds of image that are taken. */
export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';

/** Where the image ends, or that it does not hold together. */
export type Shape = { readonly ok: true; readonly end: number } | { readonly ok: false };

const MOST_PADDING = 65_536;
const BROKEN: Shape = { ok: false };

/** Skips the coded data behind a start of scan: to the next marker that is no stuffing and no restart. */
function afterScan(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return -1;
    while (bytes[at + 1] === 0xff) at += 1; // any number of them fills up
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at += 2;
  }
}

function jpeg(bytes: Buffer): Shape {
  let at = 2;
  let scans = 0;
  while (at >= 0 && at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return BROKEN;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return scans > 0 ? { ok: true, end: at + 2 } : BROKEN;
    else if (marker < 0xc0 || marker === 0xd8 || (marker >= 0xd0 && marker <= 0xd7)) return BROKEN;
    else {
      if (at + 3 >= bytes.length) return BROKEN;
      const length = bytes.readUInt16BE(at + 2);
      if (length < 2) return BROKEN;
      at += 2 + length;
      if (marker === 0xda) {
        scans += 1;
        at = afterScan(bytes, at);
      }
    }
  }
  return BROKEN;
}

function png(bytes: Buffer): Shape {
  let at = 8;
  for (let count = 0; at + 12 <= bytes.length; count += 1) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(name) || (count === 0) !== (name === 'IHDR')) return BROKEN;
    at += 12 + length;
    if (name === 'IEND') return length === 0 && at <= bytes.length ? { ok: true, end: at } : BROKEN;
  }
  return BROKEN;
}

function webp(bytes: Buffer): Shape {
  if (bytes.length < 20) return BROKEN;
  const end = 8 + bytes.readUInt32LE(4);
  if (!/^VP8[ LX]$/.test(bytes.toString('latin1', 12, 16))) return BROKEN;
  return end <= bytes.length && end % 2 === 0 ? { ok: true, end } : BROKEN;
}

/** Walks the image from its first byte to its last, by the parts it is made of; its pixels are not decoded. */
export function imageShape(type: ImageType, bytes: Buffer): Shape {
  return { 'image/jpeg': jpeg, 'image/png': png, 'image/webp': webp }[type](bytes);
}

/**
 * True for what phones write behind a photograph: further pictures of it, a moving picture, the maker's notes, padding.
 * It is cut off; anything else behind an image makes the file refused.
 */
export function isPhoneTrailer(trailer: Buffer): boolean {
  if (trailer.length <= MOST_PADDING && trailer.every((byte) => byte === 0 || byte === 0xff)) return true;
  if (trailer.length > 12 && trailer.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return true;
  if (trailer.length > 12 && trailer.toString('latin1', 4, 8) === 'ftyp') return true;
  return trailer.toString('latin1', trailer.length - 4) === 'SEFT';
}
