/** Looks at the boxes of a HEIC file before anything decodes it: what kind it is, how many things and how large. */
import { MOST_PIXELS } from './images.ts';

const STILL = new Set(['heic', 'heix', 'heim', 'heis']);
const MOST_BOXES = 4_000;
const MOST_ITEMS = 2_000; // a photograph of 48 million pixels is cut into some three hundred tiles
const CONTAINERS: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0 }; // bytes before the first box in it

/** True if the file begins as a still photograph in HEVC: its brands say so. */
export function claimsHeic(bytes: Buffer): boolean {
  if (bytes.length < 16 || bytes.toString('latin1', 4, 8) !== 'ftyp') return false;
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 512);
  for (let at = 8; at + 4 <= end; at += 4)
    if (at !== 12 && STILL.has(bytes.toString('latin1', at, at + 4))) return true;
  return false;
}

interface Walk {
  boxes: number;
  metas: number;
  good: boolean;
}

function judgeBox(bytes: Buffer, name: string, body: number, end: number, walk: Walk): void {
  if (name === 'ispe') {
    const fits = end - body >= 12 && bytes.readUInt32BE(body + 4) * bytes.readUInt32BE(body + 8) <= MOST_PIXELS;
    if (!fits) walk.good = false;
  } else if (name === 'iinf') {
    const wide = bytes[body] !== 0;
    const count = end - body < 8 ? Infinity : wide ? bytes.readUInt32BE(body + 4) : bytes.readUInt16BE(body + 4);
    if (count > MOST_ITEMS) walk.good = false;
  } else if (name === 'meta') walk.metas += 1;
}

/** Walks the boxes between two places; each has to end where the next begins. */
function walkBoxes(bytes: Buffer, from: number, to: number, walk: Walk): void {
  let at = from;
  while (walk.good && at < to) {
    walk.boxes += 1;
    if (walk.boxes > MOST_BOXES || at + 8 > to) break;
    const name = bytes.toString('latin1', at + 4, at + 8);
    const short = bytes.readUInt32BE(at);
    const long = short === 1 && at + 16 <= to;
    const size = long ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const body = at + (long ? 16 : 8);
    if (size < body - at || at + size > to) break;
    judgeBox(bytes, name, body, at + size, walk);
    const skip = CONTAINERS[name];
    if (skip !== undefined) walkBoxes(bytes, body + skip, at + size, walk);
    at += size;
  }
  if (at < to) walk.good = false;
}

/** True for a photograph that is worth decoding: whole to its last box, of sane size, with a sane number of things in it. */
export function isHeic(bytes: Buffer): boolean {
  if (!claimsHeic(bytes)) return false;
  const walk: Walk = { boxes: 0, metas: 0, good: true };
  walkBoxes(bytes, 0, bytes.length, walk);
  return walk.good && walk.metas === 1;
}
