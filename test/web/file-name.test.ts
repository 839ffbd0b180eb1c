import { expect } from 'chai';
import { contentDisposition, fileHeaders } from '../../src/web/file-headers.ts';
import { cleanFileName, servedFileName } from '../../src/web/file-name.ts';

describe('The name of an uploaded file', () => {
  const cases: readonly (readonly [why: string, raw: string, clean: string])[] = [
    ['is kept as it was written', 'CV Nurul Aisyah (2026).pdf', 'CV Nurul Aisyah (2026).pdf'],
    ['may be Thai', 'หนังสือเดินทาง นิรันดร์.pdf', 'หนังสือเดินทาง นิรันดร์.pdf'],
    ['may be in any other script', '作品集 ポートフォリオ.pdf', '作品集 ポートフォリオ.pdf'],
    ['may hold letters that are joined', 'كتاب‌ها.pdf', 'كتاب‌ها.pdf'],
    ['loses the folders of Unix', '../../etc/passwd', 'passwd'],
    ['loses the folders of Windows', 'C:\\Users\\Aisyah\\paspor.pdf', 'paspor.pdf'],
    ['loses folders of both', '..\\../paspor.pdf', 'paspor.pdf'],
    ['is one line', 'a\r\nSet-Cookie: x=1\r\n\r\n<html>.pdf', 'a Set-Cookie: x=1 <html>.pdf'],
    ['has no control characters', 'a\u0000b\u0007c\u001b[31m.pdf', 'abc[31m.pdf'],
    ['is not turned around', 'gpj.\u202Efdp.exe', 'gpj.fdp.exe'],
    ['holds no hidden marks', '\u2066a\u2069\u200F\uFEFF\u200B\u061C.pdf', 'a.pdf'],
    ['holds no line separators', 'a\u2028b\u2029c.pdf', 'a b c.pdf'],
    ['holds no halves of letters', 'a\uD800b.pdf', 'ab.pdf'],
    ['does not begin or end with dots or spaces', '  ..htaccess.  ', 'htaccess'],
    ['is never empty', '\u0000/', 'file'],
    ['is never an extension alone', '.pdf', 'pdf'],
    ['is never two dots', '..', 'file'],
    ['keeps both extensions', 'cv.pdf.exe', 'cv.pdf.exe'],
  ];
  for (const [why, raw, clean] of cases)
    it(why, () => {
      expect(cleanFileName(raw)).to.equal(clean);
    });

  it('has at most 255 units, and keeps its extension and whole letters', () => {
    const long = cleanFileName(`${'กำ'.repeat(300)}.pdf`);
    expect(long.length).to.be.at.most(255);
    expect(long).to.match(/กำ\.pdf$/);
    const family = '👨‍👩‍👧‍👦';
    expect(cleanFileName(`${family.repeat(60)}.jpeg`)).to.equal(`${family.repeat(22)}.jpeg`);
    expect(cleanFileName(`a${'\u0301'.repeat(5_000)}.pdf`)).to.equal('file.pdf');
  });

  it('is handed out with an extension of what the file is', () => {
    expect(servedFileName('foto.JPG', 'image/jpeg')).to.equal('foto.JPG');
    expect(servedFileName('foto.jpeg.html', 'image/jpeg')).to.equal('foto.jpeg.html.jpg');
    expect(servedFileName('cv', 'application/pdf')).to.equal('cv.pdf');
    expect(servedFileName('x'.repeat(255), 'image/webp')).to.match(/^x{250}\.webp$/);
  });
});

describe('The headers of a file', () => {
  it('name it in any script, and plainly for old readers', () => {
    expect(contentDisposition('หนังสือ "1".pdf', false)).to.equal(
      `attachment; filename="_ _1_.pdf"; filename*=UTF-8''%E0%B8%AB%E0%B8%99%E0%B8%B1%E0%B8%87%E0%B8%AA%E0%B8%B7%E0%B8%AD%20%221%22.pdf`,
    );
    expect(contentDisposition('ปริญญา.pdf', true)).to.include('inline; filename="file.pdf"');
    expect(contentDisposition('น้ำ (๑) ใจ.pdf', false), 'blanks and brackets are no name').to.include(
      'filename="file.pdf"',
    );
    expect(contentDisposition("a'(b)*!.pdf", false)).to.include("filename*=UTF-8''a%27%28b%29%2A%21.pdf");
  });

  it('hold nothing of a name that would be a header of its own', () => {
    const header = contentDisposition('a"\r\nX-Evil: 1\r\n\r\n<script>\uD83D.pdf', false);
    expect(header).to.match(/^[\x20-\x7e]+$/);
    expect(header).to.not.match(/filename="[^"]*"[^;]/);
  });

  it('let nothing run, be framed, guessed or kept', () => {
    const headers = fileHeaders({ name: 'a.pdf', type: 'application/pdf', bytes: 10, inline: false });
    expect(headers).to.deep.equal({
      'content-type': 'application/pdf',
      'content-length': '10',
      'content-disposition': `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      vary: 'Cookie',
    });
  });

  it('show an image in place, and nothing else', () => {
    const of = (type: string): string =>
      fileHeaders({ name: 'a', type, bytes: 1, inline: true })['content-disposition'] ?? '';
    expect(of('image/webp')).to.match(/^inline/);
    for (const type of ['text/html', 'image/svg+xml', 'application/pdf', 'text/plain'])
      expect(of(type), type).to.match(/^attachment/);
  });
});
