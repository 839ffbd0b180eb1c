import { deflateSync, inflateSync } from 'node:zlib';
import { expect } from 'chai';
import { withoutMetadata } from '../../src/documents/blind-pdf.ts';
import { inspect } from '../../src/documents/inspect.ts';
import { packed, pages, pdfOf, tinyJpeg, tinyPdf } from '../support/files.ts';

const XMP =
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>Nurul Aisyah</dc:creator></x:xmpmeta><?xpacket end="w"?>';

/** Everything a reader could find in the file: its bytes, and whatever unpacks. */
function everythingIn(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const unpacked = [...text.matchAll(/stream\r?\n([\s\S]*?)\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...unpacked].join('\n');
}

async function clean(pdf: Buffer): Promise<string> {
  const copy = withoutMetadata(pdf);
  expect(copy).to.not.equal(null);
  expect(copy!.length).to.equal(pdf.length);
  expect(await inspect(copy!)).to.include({ kind: 'taken', active: false });
  return everythingIn(copy!);
}

describe('A PDF for a reviewer of a blind call', () => {
  it('does not tell who wrote it, with what and when', async () => {
    const text = await clean(tinyPdf({ author: 'Nurul \\(Ai\\) (Sy) Aisyah' }));
    expect(text).to.not.match(/Nurul|Aisyah|546578|20261124/);
    expect(text).to.include('/Author (').and.include('%%EOF');
  });
  it('does not tell it in an older version of itself either', async () => {
    const pdf = tinyPdf({ author: 'Nurul Aisyah' });
    const again = `4 0 obj\n<< /Author (Aisyah N) >>\nendobj\nxref\n0 0\ntrailer\n<< /Root 1 0 R /Info 4 0 R >>\nstartxref\n${String(pdf.length)}\n%%EOF\n`;
    expect(await clean(Buffer.concat([pdf, Buffer.from(again)]))).to.not.include('Aisyah');
  });
  it('does not tell it in another object that the description refers to', async () => {
    const objects = [...pages(1), '<< /Author 5 0 R /Title 6 0 R >>', '(Nurul Aisyah)', '<4E7572756C>'];
    expect(await clean(pdfOf(objects, '/Info 4 0 R'))).to.not.match(/Nurul|4E7572756C/);
  });
  it('does not tell it in packed objects', async () => {
    const objects = [...pages(1), packed([[20, '<< /Author (Nurul Aisyah dari Donggala) /Title (Tenun) >>'], [21, '<< /Keep (this) >>']])]; // prettier-ignore
    const text = await clean(pdfOf(objects, '/Info 20 0 R'));
    expect(text).to.not.match(/Nurul|Tenun/);
    expect(text).to.include('/Keep (this)');
  });
  it('does not tell it in a description of its own kind, plain or packed', async () => {
    for (const [filter, body] of [
      ['', Buffer.from(XMP)],
      ['/Filter /FlateDecode', deflateSync(Buffer.from(XMP))],
    ] as const)
      // prettier-ignore
      expect(await clean(pdfOf([...pages(1), { dictionary: `/Type /Metadata /Subtype /XML ${filter}`, body }]))).to.not.match(/Nurul|xmpmeta/);
  });
  it('does not tell who took a photograph inside it, and still shows it', async () => {
    const jpeg = await tinyJpeg({ artist: 'Nurul Aisyah' });
    const dictionary =
      '/Type /XObject /Subtype /Image /Width 24 /Height 16 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode';
    const pdf = pdfOf([...pages(1), { dictionary, body: jpeg }]);
    expect(pdf.includes('Nurul')).to.equal(true);
    const copy = withoutMetadata(pdf)!;
    expect(copy.includes('Nurul')).to.equal(false);
    const start = copy.indexOf(Buffer.from([0xff, 0xd8]));
    expect(await inspect(copy.subarray(start, start + jpeg.length))).to.include({ kind: 'taken', width: 24 });
  });
  it('keeps what the pages say', async () => {
    const body = Buffer.from('BT (Tenun ikat) Tj ET');
    expect(await clean(pdfOf([...pages(1), { dictionary: '', body }]))).to.include('(Tenun ikat)');
  });

  const stubborn: readonly (readonly [string, Buffer])[] = [
    ['a description in a coding that we do not read', pdfOf([...pages(1), { dictionary: '/Type /Metadata /Filter /LZWDecode', body: Buffer.from('abcabcabc') }])],
    ['a description inside something else', pdfOf([...pages(1), { dictionary: '/Type /XObject', body: Buffer.from(XMP) }])],
    ['packed objects that do not unpack', pdfOf([...pages(1), { dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', body: Buffer.from('abc') }], '/Info 9 0 R')],
  ]; // prettier-ignore
  for (const [what, pdf] of stubborn)
    it(`is not handed out with ${what}`, () => {
      expect(withoutMetadata(pdf)).to.equal(null);
    });
});
