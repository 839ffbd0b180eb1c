import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { readKept } from '../../src/notifications/mail-files.ts';
import type { LetterMail } from '../../src/notifications/letter.view.ts';
import {
  fileTransport,
  headerName,
  isAddress,
  mailTransport,
  smtpTransport,
  type MailTransport,
  type OutgoingMail,
} from '../../src/notifications/transport.ts';
import { headerOf, headersOf, openPostOffice, type PostOffice } from './post-office.ts';

const LETTER = { lang: 'en', facts: [], next: [], happened: [], small: [] } as unknown as LetterMail;

function mail(more: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    id: '01jmail00000000000000000aa',
    messageId: '<01jmail00000000000000000aa@sintuvu.example>',
    from: { name: 'sintuvu Palu', address: 'no-reply@sintuvu.example' },
    replyTo: 'exchange@palu.example',
    to: { name: 'Suryani', address: 'suryani@contoh.example' },
    subject: 'Your place is confirmed',
    html: '<p>ok</p>',
    text: 'ok',
    letter: LETTER,
    at: '2026-11-24T04:00:00.000Z',
    ...more,
  };
}

describe('A mail goes to one address and to no other', () => {
  let office: PostOffice;
  let smtp: MailTransport;
  before(async () => {
    office = await openPostOffice();
    smtp = smtpTransport(office.url);
  });
  after(async () => {
    smtp.close();
    await office.close();
  });

  it('knows an address from a list, a name, a second line or a second recipient', () => {
    for (const bad of [
      'a@b.co\r\nBcc: x@y.zz',
      'a@b.co,c@d.ee',
      'A <a@b.co>',
      'a@b.co ',
      ' ',
      'a',
      'a@b.co\u0000',
      `${'a'.repeat(250)}@b.co`,
    ])
      expect(isAddress(bad), JSON.stringify(bad)).to.equal(false);
    for (const good of ['suryani@contoh.example', 'a.b+c@d-e.co']) expect(isAddress(good), good).to.equal(true);
  });

  it('keeps a name with a second line inside the name', async () => {
    const name = headerName('Suryani\r\nBcc: spy@elsewhere.example\u2028\tx');
    await smtp.send(mail({ to: { name, address: 'suryani@contoh.example' } }));
    const { to, raw } = office.received.at(-1)!;
    expect(to).to.deep.equal(['suryani@contoh.example']);
    expect(headersOf(raw)).not.to.match(/^bcc:/im);
    expect(headerOf(raw, 'To'))
      .to.contain('Suryani Bcc: spy@elsewhere.example x')
      .and.to.match(/<suryani@contoh\.example>$/);
  });

  it('refuses an address with a second line, which the protocol library would deliver to that line', async () => {
    const before = office.received.length;
    for (const address of [
      'a@b.example\r\nBcc: spy@elsewhere.example',
      'a@b.example\nspy@elsewhere.example',
      'a@b.example, spy@elsewhere.example',
    ]) {
      let refused = '';
      await smtp.send(mail({ to: { name: 'x', address } })).catch((error: unknown) => {
        refused = (error as Error).message;
      });
      expect(refused, JSON.stringify(address)).to.equal('mail: not an address');
    }
    expect(office.received).to.have.length(before);
    await smtp.send(mail({ to: { name: 'x', address: 'a@b.example' } }));
    expect(office.received.at(-1)!.to).to.deep.equal(['a@b.example']);
  });

  it('carries a name and a subject in Thai', async () => {
    await smtp.send(
      mail({
        to: { name: headerName('นางสาว นิรันดร์ ใจดี'), address: 'niran@contoh.example' },
        subject: 'เชียงใหม่ เสนอที่ให้คุณ',
      }),
    );
    const { raw } = office.received.at(-1)!;
    expect(headersOf(raw)).to.match(/^[\x20-\x7e\r\n]*$/); // nothing but ASCII on the wire
    expect(headerOf(raw, 'To')).to.equal('นางสาว นิรันดร์ ใจดี <niran@contoh.example>');
    expect(headerOf(raw, 'Subject')).to.equal('เชียงใหม่ เสนอที่ให้คุณ');
  });

  it('says that a machine wrote it, and in which language', async () => {
    await smtp.send(mail());
    const { raw } = office.received.at(-1)!;
    expect(headerOf(raw, 'Auto-Submitted')).to.equal('auto-generated');
    expect(headerOf(raw, 'Content-Language')).to.equal('en');
    expect(headerOf(raw, 'Message-ID')).to.equal('<01jmail00000000000000000aa@sintuvu.example>');
    expect(headerOf(raw, 'Reply-To')).to.contain('exchange@palu.example');
    expect(raw).to.contain('multipart/alternative');
  });

  it('fails where nobody answers', async () => {
    const nowhere = smtpTransport('smtp://127.0.0.1:1');
    let code = '';
    await nowhere.send(mail()).catch((error: unknown) => {
      code = String((error as { code?: string }).code);
    });
    expect(code).to.match(/ECONNREFUSED|ESOCKET|ECONNECTION/);
    nowhere.close();
  });
});

describe('Without a mail server, mail is kept in files', () => {
  let folder: string;
  before(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'sintuvu-mail-')), 'mail');
  });
  after(() => {
    rmSync(path.dirname(folder), { recursive: true, force: true });
  });

  it('whole, as a message and as what the mailbox shows, and nothing half-written stays', async () => {
    await fileTransport(folder).send(mail());
    expect(readdirSync(folder).sort()).to.deep.equal([
      '01jmail00000000000000000aa.eml',
      '01jmail00000000000000000aa.json',
    ]);
    const raw = readFileSync(path.join(folder, '01jmail00000000000000000aa.eml'), 'utf8');
    expect(headerOf(raw, 'To')).to.equal('Suryani <suryani@contoh.example>');
    expect((await readKept(folder, '01jmail00000000000000000aa'))?.text).to.equal('ok');
  });

  it('once, however often it is sent', async () => {
    const transport = mailTransport({ smtpUrl: null, mailDir: folder });
    await transport.send(mail({ text: 'again' }));
    transport.close();
    expect(readdirSync(folder)).to.have.length(2);
    expect((await readKept(folder, '01jmail00000000000000000aa'))?.text).to.equal('again');
  });

  it('and a name that is none of ours opens no other file', async () => {
    for (const id of ['../package', '..', 'a/b', '']) expect(await readKept(folder, id)).to.equal(undefined);
    expect(await readKept(folder, '01jnone')).to.equal(undefined);
  });
});
