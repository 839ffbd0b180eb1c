import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** A line under a heading, or a row of a table of two columns. */
export type Line = string | readonly [left: string, right: string];

/** One sheet of paper. */
export interface Sheet {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Written across the page, large and pale: SAMPLE. */
  readonly mark?: string;
  /** Drawn under the lines from this number. */
  readonly pattern?: number;
  /** A round stamp, with these words under it. */
  readonly stamp?: string;
}

type Doc = InstanceType<typeof PDFDocument>;

const SARABUN = createRequire(import.meta.url).resolve('@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf');
let sarabun: Buffer | undefined;

const THAI = /[\u0e00-\u0e7f]/;
// The standard fonts have the letters of Western Europe; other marks are left out rather than shown as boxes.
const plain = (text: string): string => text.replaceAll(/[\u2018\u2019]/g, "'").replaceAll(/[\u201c\u201d]/g, '"');

/** Thai letters need a font of their own; it is read once, and only where there are any. */
function fontFor(doc: Doc, text: string, latin: string): Doc {
  if (!THAI.test(text)) return doc.font(latin);
  sarabun ??= readFileSync(SARABUN);
  return doc.font(sarabun);
}

const COLOURS = ['#8a1c44', '#0b5d5e', '#c98a1b', '#2f4b7c', '#6b4226', '#3f6f3a'];
const colour = (n: number): string => COLOURS[n % COLOURS.length] ?? '#333333';

/** A weave, rings or lozenges, by the number. */
function drawPattern(doc: Doc, n: number, top: number): void {
  for (let row = 0; row < 8; row += 1)
    for (let column = 0; column < 10; column += 1) {
      const [x, y] = [64 + column * 46, top + row * 46];
      doc.fillColor(colour(n + ((row * (1 + (n % 3)) + column) % 4))).strokeColor(colour(n + row));
      if (n % 3 === 0) doc.rect(x, y, 40, (row + column) % 2 === 0 ? 40 : 18).fill();
      else if (n % 3 === 1) doc.circle(x + 20, y + 20, 6 + ((row * column + n) % 14)).stroke();
      else doc.polygon([x + 20, y], [x + 40, y + 20], [x + 20, y + 40], [x, y + 20]).fill();
    }
}

function drawSheet(doc: Doc, sheet: Sheet): void {
  if (sheet.mark !== undefined)
    doc.save().fontSize(70).font('Helvetica-Bold').fillColor('#e6e1d8').rotate(-35, { origin: [300, 420] }).text(sheet.mark, 30, 380, { lineBreak: false }).restore(); // prettier-ignore
  fontFor(doc, sheet.title, 'Helvetica-Bold').fillColor('#1f1a17').fontSize(17).text(plain(sheet.title), 56, 60);
  doc.moveTo(56, doc.y + 6).lineTo(539, doc.y + 6).strokeColor('#8a1c44').stroke(); // prettier-ignore
  doc.moveDown(1.2).fontSize(11).fillColor('#1f1a17');
  for (const line of sheet.lines) {
    const [left, right] = typeof line === 'string' ? [line, undefined] : line;
    const y = doc.y;
    fontFor(doc, left, 'Helvetica').text(plain(left), 56, y, { width: right === undefined ? 483 : 230, lineGap: 3 });
    if (right !== undefined) fontFor(doc, right, 'Helvetica').text(plain(right), 300, y, { width: 239, lineGap: 3 });
  }
  if (sheet.pattern !== undefined) drawPattern(doc, sheet.pattern, Math.max(doc.y + 20, 260));
  if (sheet.stamp !== undefined) {
    doc.circle(440, 660, 44).circle(440, 660, 38).strokeColor('#2f4b7c').stroke();
    doc.font('Helvetica').fontSize(8).fillColor('#2f4b7c').text(plain(sheet.stamp), 380, 712, { width: 120, align: 'center' }); // prettier-ignore
  }
}

/** Sheets as a PDF; `made` (YYYY-MM-DD) and the author stand in its metadata. The same sheets give the same bytes. */
export function pdfOf(sheets: readonly Sheet[], { made, author }: { made: string; author: string }): Promise<Buffer> {
  const info = { Title: sheets[0]?.title ?? '', Author: author, CreationDate: new Date(`${made}T02:00:00.000Z`) };
  const doc = new PDFDocument({ size: 'A4', margin: 56, info, autoFirstPage: false });
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    for (const sheet of sheets) {
      doc.addPage();
      drawSheet(doc, sheet);
    }
    doc.end();
  });
}
