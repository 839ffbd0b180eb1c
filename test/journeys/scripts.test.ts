import { expect } from 'chai';
import request from 'supertest';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { headerOf, openPostOffice } from '../notifications/post-office.ts';
import { applied, bytes, PEOPLE, type Applied } from './own-script.ts';
import { sendDue } from '../../src/notifications/send-due.ts';
import { smtpTransport } from '../../src/notifications/transport.ts';
import { down, up } from '../../migrations/20261125001100_rekey_names.ts';
import { initialsOf } from '../../src/i18n/initials.ts';
import { sortKeyOf } from '../../src/db/sort-key.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&#34;');

/** The parts of a raw message, by type, as their readers see them. */
function partsOf(raw: string): ReadonlyMap<string, string> {
  const boundary = /boundary="?([^";\r\n]+)/.exec(raw)![1]!;
  const parts = raw.split(`--${boundary}`).slice(1, -1);
  return new Map(
    parts.map((part): [string, string] => {
      const [head = '', ...rest] = part.split(/\r?\n\r?\n/);
      const body = rest.join('\n\n');
      const how = /content-transfer-encoding: *([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
      const bytes =
        how === 'base64'
          ? Buffer.from(body, 'base64')
          : how === 'quoted-printable'
            ? Buffer.from(body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))), 'latin1')
            : Buffer.from(body, 'utf8'); // prettier-ignore
      return [/content-type: *([\w/]+)/i.exec(head)![1]!, bytes.toString('utf8')];
    }),
  );
}

describe('People apply in their own script, from the form to the mail', () => {
  let world: World & { readonly url: string };
  let at: TestApp;
  let dewi: Client;
  let raw: readonly string[] = [];
  const of = new Map<string, Applied>();

  before(async function () {
    this.timeout(60_000); // four people sign in and apply
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction(async (trx) => {
      await trx('settings').insert({ key: 'site', value: '{"cityId":"palu"}' });
      await trx('persons').update({ locale: 'en' });
    });
    for (const person of PEOPLE) of.set(person.as, await applied(world, at, person));
    dewi = await at.signIn('dewi@contoh.example');
    raw = await posted();
  });
  after(() => at.stop());

  async function posted(): Promise<readonly string[]> {
    const office = await openPostOffice();
    const transport = smtpTransport(office.url);
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const config = { baseUrl: 'https://sintuvu.example', mailFrom: 'no-reply@sintuvu.example' };
    await sendDue({ config, engine: world.engine, clock: world.clock, transport, log, holder: 'test' } as never, 500);
    transport.close();
    const all = office.received.map(({ raw: message }) => message);
    await office.close();
    return all;
  }

  for (const { as, name, file, found, initials } of PEOPLE)
    describe(name, () => {
      it('is read as they wrote it, on their own pages and on the office’s', async () => {
        const { id, client, document } = of.get(as)!;
        expect((await client.get(`/applications/${id}/documents`)).text).to.include(escaped(file.normalize('NFC')));
        for (const page of [`/office/applications/${id}`, `/office/documents?doc=${document}`])
          expect((await dewi.get(page)).text, page).to.include(escaped(name));
        const { name: kept } = (await world.db.read('persons').where({ id: `p-${as}` }).first('name')) as { name: string }; // prettier-ignore
        expect(kept).to.equal(name);
      });

      it('is found by what people type, in a part of the name and without its marks', async () => {
        const { reference } = of.get(as)!;
        for (const words of found) {
          const { text } = await dewi.get(`/office/applications?q=${encodeURIComponent(words)}`);
          expect(text, words).to.include(`>${reference}</a>`);
          for (const [other, { reference: theirs }] of of)
            if (other !== as) expect(text, words).to.not.include(`>${theirs}</a>`);
        }
      });

      it('downloads their file under its own name, and under a plain one where that cannot be read', async () => {
        const { id, client, document } = of.get(as)!;
        const { headers } = await client.get(`/applications/${id}/documents/${document}`);
        const [, plain, whole] = /^attachment; filename="([\x20-\x7e]+)"; filename\*=UTF-8''([\w!#$&+\-.^`|~%]+)$/.exec(headers['content-disposition'] as string)!; // prettier-ignore
        expect(decodeURIComponent(whole!)).to.equal(file.normalize('NFC'));
        expect(plain).to.match(/\.pdf$/);
      });

      it('takes their data along with the file under its name', async () => {
        const { client } = of.get(as)!;
        const keys = await client.keys('/account/data');
        const answer = await request(at.app)
          .post('/account/data/export')
          .set('Cookie', [...client.cookies].map(([key, value]) => `${key}=${value}`).join('; '))
          .set('Sec-Fetch-Site', 'same-origin')
          .type('form')
          .send(keys)
          .buffer(true)
          .parse(bytes);
        expect(answer.status).to.equal(200);
        const zip = answer.body as Buffer;
        expect(zip.includes(Buffer.from(name)) || zip.includes(Buffer.from(JSON.stringify(name).slice(1, -1)))).to.equal(true); // prettier-ignore
        expect(zip.includes(Buffer.from(file.normalize('NFC')))).to.equal(true);
      });

      it('is written to by name: in the header, the subject’s language and both bodies of the raw message', () => {
        const mine = raw.filter((each) => headerOf(each, 'to').includes(`${as}@contoh.example`));
        expect(mine, 'a receipt').to.have.length.at.least(1);
        for (const message of mine) {
          for (const line of message.split(/\r?\n/)) expect(Buffer.byteLength(line)).to.be.at.most(998);
          expect(/^[\x00-\x7f]*$/.test(message), 'seven bits, as every server carries them').to.equal(true); // eslint-disable-line no-control-regex -- all of ASCII is meant
          expect(headerOf(message, 'to').replaceAll(/^"|"(?= <)/g, '')).to.equal(`${name} <${as}@contoh.example>`);
          expect(headerOf(message, 'from')).to.include('<no-reply@sintuvu.example>');
          expect(headerOf(message, 'subject')).to.match(/\p{L}/u).and.not.include('=?').and.not.include('\uFFFD');
          const parts = partsOf(message);
          expect([...parts.keys()]).to.deep.equal(['text/plain', 'text/html']);
          expect(parts.get('text/plain')).to.include(name);
          expect(parts.get('text/html')).to.include(escaped(name));
        }
      });

      it('has a calendar whose lines are short, and whole when they are joined', async () => {
        await world.db.transaction((trx) => trx('calls').update({ name: JSON.stringify({ en: `Term abroad, ${name}; ${name}`, id: name }) })); // prettier-ignore
        const { client } = of.get(as)!;
        const { text } = await client.get('/calls/term-abroad-2027/closing.ics');
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).to.be.at.most(75);
          expect(line).to.not.include('\uFFFD');
        }
        expect(text.replaceAll('\r\n ', '').normalize('NFC')).to.include(name.normalize('NFC'));
        await world.db.transaction((trx) => trx('calls').update({ name: '{"en":"Term abroad","id":"Term abroad"}' }));
      });

      it('has initials that are letters of the name', () => {
        expect(initialsOf(name)).to.equal(initials);
      });
    });

  it('sorts Thai names as a dictionary does, and others without their marks', async () => {
    const names = ['เกษม', 'กานดา', 'ขวัญ', 'แก้ว', 'น้ำผึ้ง', 'นิรันดร์', 'ไพลิน', 'Ñañez', 'Zara', 'Åsa', 'nur'];
    const sorted = [...names].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
    expect(sorted).to.deep.equal(['Åsa', 'Ñañez', 'nur', 'Zara', 'กานดา', 'เกษม', 'แก้ว', 'ขวัญ', 'น้ำผึ้ง', 'นิรันดร์', 'ไพลิน']); // prettier-ignore
  });

  it('takes no two Thai names for one because they differ in a vowel', async () => {
    expect(sortKeyOf('พิม ใจดี')).to.not.equal(sortKeyOf('พุม ใจดี'));
    expect(sortKeyOf('Peña')).to.equal(sortKeyOf('PENA'));
    expect(sortKeyOf('Pen\u0303a')).to.equal(sortKeyOf('Peña'));
  });

  it('has the keys of names from before worked out anew, and leaves one that was given otherwise', async () => {
    const keys = (): Promise<string[]> => world.db.read('persons').whereIn('id', ['p-made', 'p-niran']).orderBy('id').pluck('sort_key'); // prettier-ignore
    const was = await keys();
    await world.db.transaction((trx) => trx('persons').where({ id: 'p-niran' }).update({ sort_key: 'นรนดร ใจด' }));
    await world.db.transaction((trx) => up(trx));
    expect(await keys()).to.deep.equal([was[0], sortKeyOf('นิรันดร์ ใจดี')]);
    await world.db.transaction((trx) => down(trx));
    expect(await keys()).to.deep.equal([was[0], 'นรนดร ใจด']);
    await world.db.transaction((trx) => up(trx));
  });

  it('gives initials by the letters that people begin with', () => {
    for (const [name, initials] of [
      ['Suryani', 'S'],
      ['เกษม', 'ก'], // the vowel is written first, and the name begins with its consonant
      ['ไพลิน แก้วใส', 'พก'],
      ['N\u0303an\u0303ez', 'Ñ'], // a letter and its mark are one
      ['’Aisyah binti Ali', 'AA'],
      ['Juan dela Cruz Jr.', 'JC'],
      ['Jose Rizal III', 'JR'],
      ['I Made Wirawan', 'IW'],
      ['', ''],
    ] as const)
      expect(initialsOf(name), name).to.equal(initials);
  });
});
