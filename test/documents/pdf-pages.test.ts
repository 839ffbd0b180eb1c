import { expect } from 'chai';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { drawPage, measurePdf, type Measured } from '../../src/documents/pdf-pages.ts';
import { drawing, pages, pdfOf, tinyPdf, typedPdf, type PdfObject } from '../support/files.ts';

const stream = (text: string, dictionary = ''): Exclude<PdfObject, string> => ({
  dictionary,
  body: Buffer.from(text, 'latin1'),
});

/** How dark the picture is, of 255. */
async function ink(picture: Buffer): Promise<number> {
  const { channels } = await sharp(picture).stats();
  return 255 - Math.min(...channels.map(({ min }) => min));
}

/** Forms of which each draws the next ten times: ten thousand million words, in some hundred bytes. */
function bomb(): Buffer {
  const levels = 10;
  const form = (level: number): PdfObject =>
    stream(
      level === levels ? '0 0 500 500 re f' : '/X Do '.repeat(10),
      `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X ${String(level + 5)} 0 R >> >>`,
    );
  return drawing(
    stream('/X Do'),
    Array.from({ length: levels }, (_, i) => form(i + 1)),
    '/XObject << /X 5 0 R >>',
  );
}

describe('The pages of a PDF', () => {
  it('are measured without being drawn: each as large as its picture will be, turned as the file says', async () => {
    const objects = pages(2);
    objects[3] = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate 90 >>';
    expect(await measurePdf(pdfOf(objects))).to.deep.equal({ kind: 'measured', pages: 2, sizes: [[417, 417], [1600, 1131]] }); // prettier-ignore
  });

  it('become pictures of that size, with what is typed on them and nothing else of the file', async () => {
    const pdf = typedPdf('Surat keterangan', '');
    const measured = await measurePdf(pdf);
    const first = (await drawPage(pdf, 1))!;
    const { width, height, format, exif, xmp } = await sharp(first).metadata();
    expect(measured).to.have.deep.property('sizes', [[width, height], [width, height]]); // prettier-ignore
    expect([format, exif, xmp]).to.deep.equal(['webp', undefined, undefined]);
    expect(await ink(first), 'letters').to.be.above(200);
    expect(await ink((await drawPage(pdf, 2))!), 'an empty page').to.equal(0);
    expect(await drawPage(pdf, 3), 'no such page').to.equal(null);
  });

  it('are the first twenty, however many there are', async () => {
    const many = (await measurePdf(tinyPdf({ pages: 10_000 }))) as Extract<Measured, { kind: 'measured' }>;
    expect([many.pages, many.sizes.length]).to.deep.equal([10_000, 20]);
  });

  it('are not shown of a file that is broken or under a password, and that is said', async () => {
    const locked = pdfOf(
      [...pages(1), `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`],
      '/Encrypt 4 0 R /ID [<00> <00>]',
    );
    expect(await measurePdf(locked)).to.deep.equal({ kind: 'locked' });
    expect(await measurePdf(Buffer.from('%PDF-1.7\nnothing else'))).to.deep.equal({ kind: 'broken' });
    expect(await drawPage(locked, 1)).to.equal(null);
    expect((await measurePdf(tinyPdf())).kind, 'a good one').to.equal('measured');
  });

  const HOSTILE: Readonly<Record<string, () => Buffer>> = {
    'as large as a field': () => Buffer.from(tinyPdf().toString('latin1').replace('200 200', '99999999 1'), 'latin1'),
    'of a tree that bites its tail': () => Buffer.from(tinyPdf().toString('latin1').replace('[3 0 R]', '[2 0 R]'), 'latin1'),
    'with a picture of four thousand million pixels': () =>
      drawing(stream('600 0 0 800 0 0 cm /X Do'), [stream('x', '/Type /XObject /Subtype /Image /Width 65535 /Height 65535 /ColorSpace /DeviceRGB /BitsPerComponent 8')], '/XObject << /X 5 0 R >>'),
    'that draws itself': () =>
      drawing(stream('/X Do'), [stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>')], '/XObject << /X 5 0 R >>'),
    'with a picture of rubbish in every coding': () =>
      drawing(stream('600 0 0 800 0 0 cm /X Do /Y Do /Z Do'), ['JBIG2Decode', 'JPXDecode', 'CCITTFaxDecode'].map((filter) => stream('\xff\x4f\xff\x51'.repeat(500), `/Type /XObject /Subtype /Image /Width 6000 /Height 6000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /${filter}`)), '/XObject << /X 5 0 R /Y 6 0 R /Z 7 0 R >>'),
    'of a font of rubbish': () =>
      drawing(stream('BT /F 24 Tf 72 720 Td (abc) Tj ET'), ['<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor 6 0 R >>', '<< /Type /FontDescriptor /FontName /X /FontFile2 7 0 R >>', stream('\0\x01\0\0\xff\xff'.repeat(400))], '/Font << /F 5 0 R >>'),
  }; // prettier-ignore
  for (const [what, make] of Object.entries(HOSTILE))
    it(`that is ${what} is drawn or not, and takes nobody along`, async () => {
      const measured = await measurePdf(make());
      expect(measured.kind).to.be.oneOf(['measured', 'broken']);
      const picture = await drawPage(make(), 1);
      if (picture !== null) expect((await sharp(picture).metadata()).width).to.be.at.most(1_600);
      expect(await drawPage(typedPdf('x'), 1), 'the next one').not.to.equal(null);
    });

  it('is given up when it asks for more memory than a page needs', async () => {
    const greedy = drawing({ dictionary: '/Filter /FlateDecode', body: deflateSync(Buffer.alloc(40_000_000, '0 0 m ')) });
    const limits = { milliseconds: 20_000, memory: 48 * 1024 * 1024 };
    expect(await drawPage(greedy, 1, limits)).to.equal(null);
    expect(await drawPage(typedPdf('x'), 1, limits), 'a letter').not.to.equal(null);
  }).timeout(30_000); // prettier-ignore

  it('is given up when it never ends, and the next one is drawn', async () => {
    expect((await measurePdf(bomb())).kind, 'nothing on it is looked at').to.equal('measured');
    expect(await drawPage(bomb(), 1, { milliseconds: 1_500, memory: 384 * 1024 * 1024 })).to.equal(null);
    expect(await drawPage(typedPdf('x'), 1)).not.to.equal(null);
  });
});
