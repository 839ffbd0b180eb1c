/** Files that are what they claim to be, made in the test: tiny, whole, and opened by any reader. */
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

type Solid = { width?: number; height?: number };

function solid({ width = 24, height = 16 }: Solid): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#8a1c44' } });
}

/** A JPEG; with `artist` its metadata tells who took it. */
export async function tinyJpeg(options: Solid & { artist?: string; orientation?: number } = {}): Promise<Buffer> {
  const image = solid(options).jpeg({ quality: 60 });
  if (options.artist !== undefined) image.withExif({ IFD0: { Artist: options.artist } });
  if (options.orientation !== undefined) image.withMetadata({ orientation: options.orientation });
  return image.toBuffer();
}

/** A PNG. */
export function tinyPng(options: Solid = {}): Promise<Buffer> {
  return solid(options).png().toBuffer();
}

/** A WebP. */
export function tinyWebp(options: Solid = {}): Promise<Buffer> {
  return solid(options).webp().toBuffer();
}

/** What a PDF is made of: objects by number, as text or as a stream. */
export type PdfObject = string | { dictionary: string; body: Buffer };

/** A PDF of the objects, with its table and trailer; `trailer` adds to the trailer's dictionary. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [i, object] of objects.entries()) {
    offsets.push(length());
    const number = String(i + 1);
    if (typeof object === 'string') parts.push(Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1'));
    else {
      const dictionary = `<< ${object.dictionary} /Length ${String(object.body.length)} >>`;
      parts.push(Buffer.from(`${number} 0 obj\n${dictionary}\nstream\n`, 'latin1'), object.body);
      parts.push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
    }
  }
  const table = length();
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${lines}`, 'latin1'));
  parts.push(
    Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${String(table)}\n%%EOF\n`, 'latin1'),
  );
  return Buffer.concat(parts);
}

/** The three objects of a PDF with empty pages; `catalogue` adds to the first. */
export function pages(count: number, catalogue = ''): PdfObject[] {
  const kids = Array.from({ length: count }, (_, i) => `${String(i + 3)} 0 R`).join(' ');
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${String(count)} >>`,
    ...Array.from({ length: count }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
  ];
}

/** A PDF of empty pages; with `author` its description names them. */
export function tinyPdf(options: { pages?: number; author?: string } = {}): Buffer {
  const objects = pages(options.pages ?? 1);
  if (options.author === undefined) return pdfOf(objects);
  const info = objects.push(`<< /Author (${options.author}) /Producer <546578> /CreationDate (D:20261124) >>`);
  return pdfOf(objects, `/Info ${String(info)} 0 R`);
}

/** A PDF of one page with this content; `more` are its further objects, the first of them 5, and `resources` name them. */
export function drawing(content: Exclude<PdfObject, string>, more: readonly PdfObject[] = [], resources = ''): Buffer {
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`;
  return pdfOf([...pages(1).slice(0, 2), page, content, ...more]);
}

/** A typed letter of A4: words in a font that every reader has, one page for each text. */
export function typedPdf(...texts: readonly string[]): Buffer {
  const objects = pages(texts.length);
  const font = texts.length * 2 + 3;
  for (const [i, text] of texts.entries()) {
    const content = 3 + texts.length + i;
    objects[2 + i] = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(content)} 0 R /Resources << /Font << /F ${String(font)} 0 R >> >> >>`; // prettier-ignore
    objects.push({ dictionary: '', body: Buffer.from(`BT /F 24 Tf 72 720 Td (${text}) Tj ET`) });
  }
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  return pdfOf(objects);
}

/** An object stream that holds the objects under these numbers, packed. */
export function packed(objects: readonly (readonly [number: number, text: string])[]): PdfObject {
  let body = '';
  const table = objects.map(([number, text]) => {
    const entry = `${String(number)} ${String(body.length)}`;
    body += `${text} `;
    return entry;
  });
  const head = `${table.join(' ')} `;
  return {
    dictionary: `/Type /ObjStm /N ${String(objects.length)} /First ${String(head.length)} /Filter /FlateDecode`,
    body: deflateSync(Buffer.from(head + body, 'latin1')),
  };
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** One chunk of a PNG, with its checksum. */
export function pngChunk(name: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + body.length);
  chunk.writeUInt32BE(body.length, 0);
  chunk.write(name, 4, 'latin1');
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crcOf(chunk.subarray(4, 8 + body.length)), 8 + body.length);
  return chunk;
}

/** A small file that claims, rightly or not, to be an image of any size. */
export function pngClaiming(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min((width + 1) * height, 1_000_000)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A ZIP archive with one empty file. */
export function tinyZip(name = 'a.txt'): Buffer {
  const file = Buffer.from(name, 'latin1');
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 0, 'latin1');
  local.writeUInt16LE(file.length, 26);
  const central = Buffer.alloc(46);
  central.write('PK\x01\x02', 0, 'latin1');
  central.writeUInt16LE(file.length, 28);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + file.length, 12);
  end.writeUInt32LE(30 + file.length, 16);
  return Buffer.concat([local, file, central, file, end]);
}
