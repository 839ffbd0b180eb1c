import { deflateSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import PDFDocument from 'pdfkit';
import { inspect } from '../../src/documents/inspect.ts';
import {
  packed,
  pages,
  pdfOf,
  pngChunk,
  pngClaiming,
  tinyJpeg,
  tinyPdf,
  tinyPng,
  tinyWebp,
  tinyZip,
} from '../support/files.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const join = (...parts: (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((p) => (typeof p === 'string' ? bytes(p) : p)));

/** The verdict in one word: why refused, `active`, or the kind it is taken as. */
async function word(file: Buffer): Promise<string> {
  const verdict = await inspect(file);
  if (verdict.kind === 'refused') return verdict.why;
  return verdict.active ? 'active' : verdict.mediaType;
}

/** A PDF whose catalogue holds one thing more. */
const withCatalogue = (more: string, ...objects: Parameters<typeof pdfOf>[0][number][]): Buffer =>
  pdfOf([...pages(1, more), ...objects]);

async function madeByPdfkit(): Promise<Buffer> {
  const pdf = new PDFDocument({ info: { Title: 'Portofolio', Author: 'Aisyah' } });
  pdf.text('Tenun ikat dari Donggala');
  pdf.addPage().text('halaman dua');
  pdf.image(await tinyJpeg({ artist: 'Aisyah' }));
  const chunks: Buffer[] = [];
  const whole = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  pdf.end();
  await whole;
  return Buffer.concat(chunks);
}

describe('A file that is what it should be is taken', () => {
  it('a PDF, with its pages counted', async () => {
    expect(await inspect(tinyPdf({ pages: 3 }))).to.include({
      kind: 'taken',
      mediaType: 'application/pdf',
      active: false,
      pages: 3,
    });
  });
  it('a PDF of another program, with compressed pages, pictures and links', async () => {
    expect(await inspect(await madeByPdfkit())).to.include({ kind: 'taken', active: false, pages: 2 });
  });
  it('a PDF whose objects are packed, and counted there', async () => {
    const [catalogue, tree, page] = pages(1) as string[];
    const file = pdfOf([catalogue!, packed([[7, tree!], [8, page!]])]); // prettier-ignore
    expect(await inspect(file)).to.include({ kind: 'taken', active: false, pages: 1 });
  });
  it('a PDF whose chapters are counted beside its pages', async () => {
    const [catalogue, tree, page] = pages(1) as string[];
    const outline = '<< /Type /Outlines /Count 7 >>';
    const file = pdfOf([catalogue!, packed([[9, outline], [7, tree!], [8, page!], [10, outline]])]); // prettier-ignore
    expect(await inspect(file)).to.include({ kind: 'taken', pages: 1 });
  });
  it('a PDF that was changed, and so has two ends', async () => {
    const once = tinyPdf();
    expect(
      await word(
        join(once, '4 0 obj\n<< >>\nendobj\nxref\n0 0\ntrailer\n<< /Root 1 0 R >>\nstartxref\n300\n%%EOF\r\n'),
      ),
    ).to.equal('application/pdf');
  });
  it('a PDF that links to the web', async () => {
    expect(await word(withCatalogue('', '<< /S /URI /URI (https://palu.example) >>'))).to.equal('application/pdf');
  });
  it('a PDF whose compressed bytes happen to spell the name of an action', async () => {
    const stream = { dictionary: '/Filter /DCTDecode', body: bytes('\xff\xd8/JS (x) /Launch <<') };
    expect(await word(pdfOf([...pages(1), stream]))).to.equal('application/pdf');
  });
  for (const [name, make] of [
    ['image/jpeg', tinyJpeg],
    ['image/png', tinyPng],
    ['image/webp', tinyWebp],
  ] as const)
    // prettier-ignore
    it(`${name}, with its size and a picture of at most 25 kB`, async () => {
      const verdict = await inspect(await make({ width: 900, height: 600 }));
      expect(verdict).to.include({ kind: 'taken', mediaType: name, width: 900, height: 600 });
      if (verdict.kind === 'taken') expect(verdict.thumbnail?.length).to.be.within(1, 25_000);
    });
  it('a photograph taken upright by a phone lying down has the size it is seen with', async () => {
    expect(await inspect(await tinyJpeg({ width: 90, height: 60, orientation: 6 }))).to.include({
      width: 60,
      height: 90,
    });
  });
  it('a photograph with a second picture, a moving picture or notes of the phone behind it, without them', async () => {
    const photo = await tinyJpeg();
    for (const trailer of [
      await tinyJpeg({ width: 8, height: 8 }),
      bytes('\0\0\0\x18ftypmp42\0\0\0\0'),
      bytes('Image_UTC_Data12345SEFT'),
      Buffer.alloc(64),
    ]) {
      const verdict = await inspect(join(photo, trailer));
      expect(verdict).to.include({ kind: 'taken', bytes: photo.length });
    }
  });
});

describe('A hostile or broken file is refused, or kept where nobody opens it', () => {
  const cases: readonly (readonly [name: string, make: () => Buffer | Promise<Buffer>, verdict: string])[] = [
    ['an empty file', () => Buffer.alloc(0), 'empty'],
    ['one byte', () => bytes('%'), 'type'],
    ['plain text', () => bytes('saya mahasiswa'), 'type'],
    ['HTML called .pdf', () => bytes('<!doctype html><script>alert(1)</script>'), 'type'],
    ['HTML behind a byte order mark', () => bytes('\xef\xbb\xbf<html></html>'), 'type'],
    ['SVG with a script', () => bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'type'],
    ['SVG behind an XML declaration', () => bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'type'],
    ['a shell script', () => bytes('#!/bin/sh\nrm -rf /\n'), 'type'],
    ['PHP', () => bytes('<?php system($_GET[0]);'), 'type'],
    ['a Windows program', () => join('MZ\x90\0', Buffer.alloc(200)), 'type'],
    ['a Linux program', () => join('\x7fELF', Buffer.alloc(200)), 'type'],
    ['a ZIP archive', () => tinyZip(), 'type'],
    ['a ZIP archive that unpacks to above its folder', () => tinyZip('../../etc/passwd'), 'type'],
    ['a gzip bomb', () => gzipSync(Buffer.alloc(10_000_000)), 'type'],
    ['a RAR archive', () => join('Rar!\x1a\x07\x01\0', Buffer.alloc(50)), 'type'],
    ['a 7-Zip archive', () => join('7z\xbc\xaf\x27\x1c', Buffer.alloc(50)), 'type'],
    ['an old Word document', () => join('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', Buffer.alloc(600)), 'type'],
    ['a GIF', () => join('GIF89a', Buffer.alloc(50)), 'type'],
    ['a BMP', () => join('BM', Buffer.alloc(60)), 'type'],
    ['a TIFF', () => join('II*\0\x08\0\0\0', Buffer.alloc(50)), 'type'],
    ['PostScript', () => bytes('%!PS-Adobe-3.0\n(x) run'), 'type'],
    ['an MP4', () => join('\0\0\0\x18ftypmp42', Buffer.alloc(50)), 'type'],
    ['a WAV, which begins as a WebP does', () => join('RIFF\x24\0\0\0WAVEfmt ', Buffer.alloc(30)), 'type'],
    ['a PDF that begins a line later', () => join('\n', tinyPdf()), 'type'],
    ['a PDF behind HTML', () => join('<html>', tinyPdf()), 'type'],
    ['a moving PNG', async () => {
      const png = await tinyPng();
      return join(png.subarray(0, 33), pngChunk('acTL', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0])), png.subarray(33));
    }, 'type'],

    ['a PDF of an unknown version', () => join('%PDF-9.9\n', tinyPdf().subarray(9)), 'damaged'],
    ['a PDF without a version', () => join('%PDF-abc\n', tinyPdf().subarray(9)), 'damaged'],
    ['the first half of a PDF', () => tinyPdf().subarray(0, 150), 'damaged'],
    ['a PDF without its last line', () => tinyPdf().subarray(0, -6), 'damaged'],
    ['a PDF with HTML before its first object', () => {
      const pdf = tinyPdf();
      return join(pdf.subarray(0, 9), '<html><script>alert(1)</script>\n', pdf.subarray(9));
    }, 'damaged'],
    ['a PDF with HTML behind its end', () => join(tinyPdf(), '<script>alert(1)</script>'), 'damaged'],
    ['a PDF with an image behind its end', async () => join(tinyPdf(), await tinyJpeg()), 'damaged'],
    ['a PDF with an archive behind its end', () => join(tinyPdf(), tinyZip()), 'mixed'],
    ['a PDF with an archive behind its end, and another end behind that', () => join(tinyPdf(), tinyZip(), '\nstartxref\n9\n%%EOF\n'), 'mixed'],
    ['a PDF whose table lies beyond its end', () => bytes(tinyPdf().toString('latin1').replace(/startxref\n\d+/, 'startxref\n999999')), 'damaged'],
    ['a PDF with a stream that never ends', () => bytes(pdfOf([...pages(1), { dictionary: '', body: bytes('x') }]).toString('latin1').replace('endstream', 'endstraem')), 'damaged'],
    ['a PDF under a password', () => pdfOf(pages(1), '/Encrypt 9 0 R'), 'locked'],
    ['a PDF under a password, spelled in codes', () => pdfOf(pages(1), '/Encryp#74 9 0 R'), 'locked'],

    ['a PDF with JavaScript', () => withCatalogue('', '<< /S /JavaScript /JS (app.alert(1)) >>'), 'active'],
    ['a PDF with JavaScript spelled in codes', () => withCatalogue('', '<< /S /J#61vaScript /J#53 (app.alert(1)) >>'), 'active'],
    ['a PDF that runs something when opened', () => withCatalogue('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'active'],
    ['a PDF with JavaScript by name', () => withCatalogue('/Names << /JavaScript 9 0 R >>'), 'active'],
    ['a PDF with a file inside', () => withCatalogue('/Names << /EmbeddedFiles 9 0 R >>'), 'active'],
    ['a PDF with a program as a stream', () => pdfOf([...pages(1), { dictionary: '/Type /EmbeddedFile', body: bytes('MZ') }]), 'active'],
    ['a PDF form of XFA', () => withCatalogue('/AcroForm << /XFA 9 0 R >>'), 'active'],
    ['a PDF with rich media', () => withCatalogue('', '<< /Subtype /RichMedia >>'), 'active'],
    ['a PDF that opens one inside itself', () => withCatalogue('', '<< /S /GoToE >>'), 'active'],
    ['a PDF that sends a form away', () => withCatalogue('', '<< /S /SubmitForm /F (https://bad.example) >>'), 'active'],
    ['a PDF that takes data in', () => withCatalogue('', '<< /S /ImportData >>'), 'active'],
    ['a PDF with JavaScript in packed objects', () => pdfOf([...pages(1), packed([[9, '<< /S /JavaScript /JS (x) >>']])]), 'active'],
    ['a PDF with packed objects in a coding that nobody reads', () => pdfOf([...pages(1), { dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', body: bytes('abc') }]), 'active'],
    ['a PDF with packed objects that do not unpack', () => pdfOf([...pages(1), { dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', body: bytes('abc') }]), 'active'],
    ['a PDF whose packed objects grow without end', () => pdfOf([...pages(1), { dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', body: deflateSync(Buffer.alloc(60_000_000)) }]), 'active'],
    ['a PDF with JavaScript inside what claims to be a stream', () => withCatalogue('', '<< /X (>>\nstream\n) >>\nendobj\n9 0 obj\n<< /S /JavaScript /JS (x) >>\nendobj\n(\nendstream)'), 'active'],

    ['the first half of a JPEG', async () => (await tinyJpeg()).subarray(0, 200), 'damaged'],
    ['a JPEG without its end', async () => (await tinyJpeg()).subarray(0, -2), 'damaged'],
    ['a JPEG that is only a beginning and an end', () => bytes('\xff\xd8\xff\xd9'), 'damaged'],
    ['a JPEG with HTML behind its end', async () => join(await tinyJpeg(), '<script>alert(1)</script>'), 'mixed'],
    ['a JPEG with a PDF behind its end', async () => join(await tinyJpeg(), tinyPdf()), 'mixed'],
    ['a JPEG with an archive behind its end', async () => join(await tinyJpeg(), tinyZip()), 'mixed'],
    ['a JPEG with an archive hidden behind a second picture', async () => join(await tinyJpeg(), await tinyJpeg(), tinyZip()), 'mixed'],
    ['a JPEG with a program behind its end', async () => join(await tinyJpeg(), 'MZ\x90\0', Buffer.alloc(64, 1)), 'mixed'],
    ['a JPEG with HTML in a comment', async () => {
      const jpeg = await tinyJpeg();
      const comment = '<script>alert(document.cookie)</script>';
      return join(jpeg.subarray(0, 2), '\xff\xfe\0', String.fromCharCode(comment.length + 2), comment, jpeg.subarray(2));
    }, 'mixed'],
    ['a JPEG with PHP in a comment', async () => {
      const jpeg = await tinyJpeg();
      return join(jpeg.subarray(0, 2), '\xff\xfe\0\x12<?php eval(1);?>', jpeg.subarray(2));
    }, 'mixed'],
    ['a JPEG whose pixels are noise', async () => {
      const jpeg = await tinyJpeg({ width: 64, height: 64 });
      const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
      return join(jpeg.subarray(0, scan - 60), Buffer.alloc(20, 3), jpeg.subarray(scan - 40));
    }, 'damaged'],
    ['a PNG without its end', async () => (await tinyPng()).subarray(0, -12), 'damaged'],
    ['a PNG with HTML behind its end', async () => join(await tinyPng(), '<html>'), 'mixed'],
    ['a PNG with an archive behind its end', async () => join(await tinyPng(), tinyZip()), 'mixed'],
    ['a PNG with a script in a text chunk', async () => {
      const png = await tinyPng();
      return join(png.subarray(0, 33), pngChunk('tEXt', bytes('Comment\0<script>1</script>')), png.subarray(33));
    }, 'mixed'],
    ['a PNG with a PDF in a text chunk', async () => {
      const png = await tinyPng();
      return join(png.subarray(0, 33), pngChunk('tEXt', join('Comment\0', tinyPdf())), png.subarray(33));
    }, 'mixed'],
    ['a PNG whose first chunk is another', async () => join((await tinyPng()).subarray(0, 8), pngChunk('IDAT', Buffer.alloc(4)), pngChunk('IEND', Buffer.alloc(0))), 'damaged'],
    ['a PNG as large as a field', () => pngClaiming(60_000, 60_000), 'image'],
    ['a PNG one row larger than allowed', () => pngClaiming(10_000, 5_001), 'image'],
    ['a PNG with no pixels', () => pngClaiming(0, 0), 'image'],
    ['a PNG whose pixels do not unpack', () => {
      const png = pngClaiming(20, 20);
      const at = png.indexOf('IDAT');
      return join(png.subarray(0, at - 4), pngChunk('IDAT', bytes('noise')), pngChunk('IEND', Buffer.alloc(0)));
    }, 'image'],
    ['a WebP shorter than it says', async () => (await tinyWebp()).subarray(0, -4), 'damaged'],
    ['a WebP longer than it says', async () => join(await tinyWebp(), 'abcd'), 'mixed'],
    ['a WebP with an archive behind its end', async () => join(await tinyWebp(), tinyZip()), 'mixed'],
    ['a WebP of nothing but a header', () => bytes('RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0'), 'image'],
  ]; // prettier-ignore

  for (const [name, make, verdict] of cases)
    it(`${name}: ${verdict}`, async () => {
      expect(await word(await make())).to.equal(verdict);
    });

  it('knows at least sixty kinds', () => {
    expect(cases.length).to.be.at.least(60);
  });
});
