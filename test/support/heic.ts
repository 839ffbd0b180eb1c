/** HEIC photographs: one that was encoded (test/fixtures), and others made from it box by box. */
import { readFileSync } from 'node:fs';

/** 96 × 64 pixels: the left third red, the rest blue, a white strip along the bottom; its EXIF tells who and where. */
export const PHOTOGRAPH: Buffer = readFileSync(new URL('../fixtures/photograph.heic', import.meta.url));

/** One box of the format that HEIC shares with MP4. */
export function box(name: string, ...body: Buffer[]): Buffer {
  const content = Buffer.concat(body);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
}

interface Box {
  readonly name: string;
  readonly body: Buffer;
}

/** The boxes in a body, in order. */
function boxesIn(body: Buffer): Box[] {
  const found: Box[] = [];
  for (let at = 0; at < body.length; at += body.readUInt32BE(at))
    found.push({
      name: body.toString('latin1', at + 4, at + 8),
      body: body.subarray(at + 8, at + body.readUInt32BE(at)),
    });
  return found;
}

const joined = (boxes: readonly Box[]): Buffer => Buffer.concat(boxes.map(({ name, body }) => box(name, body)));

function replaced(body: Buffer, name: string, change: (body: Buffer) => Buffer): Buffer {
  return joined(boxesIn(body).map((one) => (one.name === name ? { name, body: change(one.body) } : one)));
}

/** The photograph with one of the boxes of its `meta` changed; where its bytes lie is moved along. */
function withMeta(name: string, change: (body: Buffer) => Buffer): Buffer {
  const before = boxesIn(PHOTOGRAPH).find((one) => one.name === 'meta')!.body.length;
  const changed = replaced(PHOTOGRAPH, 'meta', (meta) => Buffer.concat([meta.subarray(0, 4), replaced(meta.subarray(4), name, change)])); // prettier-ignore
  const by = boxesIn(changed).find((one) => one.name === 'meta')!.body.length - before;
  return replaced(changed, 'meta', (meta) => Buffer.concat([meta.subarray(0, 4), replaced(meta.subarray(4), 'iloc', (iloc) => moved(iloc, by))])); // prettier-ignore
}

/** Offsets of 4 bytes, one extent an item: what heif-enc writes. */
function moved(iloc: Buffer, by: number): Buffer {
  const copy = Buffer.from(iloc);
  const base = (iloc[5]! >> 4) & 15;
  const wide = (iloc[0] ?? 0) > 0 ? 2 : 0;
  const count = iloc.readUInt16BE(6);
  const size = 2 + wide + 2 + base + 2 + 8;
  for (let i = 0; i < count; i += 1) {
    const at = 8 + i * size + 2 + wide + 2 + base + 2;
    copy.writeUInt32BE(copy.readUInt32BE(at) + by, at);
  }
  return copy;
}

/** The photograph lying on its side: an `irot` says how many quarters it has to be turned to the left. */
export function onItsSide(quarters: number): Buffer {
  return withMeta('iprp', (iprp) => {
    const ipco = boxesIn(iprp).find((one) => one.name === 'ipco')!;
    const index = boxesIn(ipco.body).length + 1;
    const turned = replaced(iprp, 'ipco', (body) => Buffer.concat([body, box('irot', Buffer.from([quarters]))]));
    // ipma: version and flags, one entry (a count of 4 bytes), the item (2 bytes), how many, one byte each
    return replaced(turned, 'ipma', (ipma) => {
      const copy = Buffer.concat([ipma, Buffer.from([0x80 | index])]);
      copy[10] = copy[10]! + 1;
      return copy;
    });
  });
}

/** The photograph claiming to be of another size. */
export function claiming(width: number, height: number): Buffer {
  return withMeta('iprp', (iprp) =>
    replaced(iprp, 'ipco', (ipco) =>
      replaced(ipco, 'ispe', (ispe) => {
        const copy = Buffer.from(ispe);
        copy.writeUInt32BE(width, 4);
        copy.writeUInt32BE(height, 8);
        return copy;
      }),
    ),
  );
}

/** The photograph with a table of contents that promises this many things. */
export function withItems(count: number): Buffer {
  return withMeta('iinf', (iinf) => {
    const copy = Buffer.from(iinf);
    copy.writeUInt16BE(count, 4);
    return copy;
  });
}
