import { randomBytes } from 'node:crypto';
import sharp from 'sharp';

/** Files of about 1 MB, as people send them. */
export interface Samples {
  readonly pdf: Buffer;
  readonly photo: Buffer;
}

/** A scanned page as a PDF: one stream that nothing can make smaller, and a table that says where everything is. */
function scan(): Buffer {
  const picture = randomBytes(1_000_000);
  const parts: Buffer[] = [];
  const starts: number[] = [];
  let length = 0;
  const add = (...added: readonly (Buffer | string)[]): void => {
    for (const one of added) {
      const bytes = Buffer.from(one as string);
      parts.push(bytes);
      length += bytes.length;
    }
  };
  const object = (...content: readonly (Buffer | string)[]): void => {
    starts.push(length);
    add(`${String(starts.length)} 0 obj\n`, ...content, '\nendobj\n');
  };
  add('%PDF-1.4\n');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  object('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P 4 0 R >> >> >>');
  object(
    `<< /Type /XObject /Subtype /Image /Width 1000 /Height 1000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length ${String(picture.length)} >>\nstream\n`,
    picture,
    '\nendstream',
  );
  const table = length;
  add('xref\n0 5\n0000000000 65535 f \n', ...starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`));
  add(`trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** A photograph that no encoder can make smaller: the slowest to look at. */
function noise(): Promise<Buffer> {
  const [width, height] = [1400, 1050];
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** Makes the files. */
export async function samples(): Promise<Samples> {
  return { pdf: scan(), photo: await noise() };
}
