/** Photographs of pages become one PDF: a page each, A4, as they were put in order and turned. */
import PDFDocument from 'pdfkit';
import { turnedPage } from './images.ts';

const A4 = { short: 595.28, long: 841.89 }; // points
const MARGIN = 18;
const STEPS = [
  { side: 2_200, quality: 72 },
  { side: 1_600, quality: 60 },
  { side: 1_200, quality: 50 },
] as const;

/** A page-to-be: its JPEG, and how far it is turned to the right, in degrees. */
export interface PagePhoto {
  readonly jpeg: Buffer;
  readonly turn: number;
}

type Pixels = NonNullable<Awaited<ReturnType<typeof turnedPage>>>;

async function written(pages: readonly Pixels[]): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false, margin: 0, info: {} });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const whole = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  for (const { jpeg, width, height } of pages) {
    const size: [number, number] = width > height ? [A4.long, A4.short] : [A4.short, A4.long];
    pdf.addPage({ size, margin: 0 });
    const fit: [number, number] = [size[0] - 2 * MARGIN, size[1] - 2 * MARGIN];
    pdf.image(jpeg, MARGIN, MARGIN, { fit, align: 'center', valign: 'center' });
  }
  pdf.end();
  await whole;
  return Buffer.concat(chunks);
}

/** The PDF of these photographs with at most `most` bytes, coarser where there are many; null where that is not enough. */
export async function pdfOfPhotos(photos: readonly PagePhoto[], most: number): Promise<Buffer | null> {
  for (const step of STEPS) {
    const pages: Pixels[] = [];
    for (const { jpeg, turn } of photos) {
      const page = await turnedPage(jpeg, turn, step);
      if (page === null) return null;
      pages.push(page);
    }
    if (pages.reduce((sum, { jpeg }) => sum + jpeg.length, 20_000) > most) continue;
    return written(pages);
  }
  return null;
}
