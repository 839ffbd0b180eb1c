import { expect } from 'chai';
import { unzipSync } from 'fflate';
import request from 'supertest';
import { sortKeyOf } from '../../src/db/sort-key.ts';
import { sendDue } from '../../src/notifications/send-due.ts';
import { smtpTransport } from '../../src/notifications/transport.ts';
import { headerOf, openPostOffice } from '../notifications/post-office.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { applied, bytes, PEOPLE, type Applied } from './own-script.ts';

const CALL = 'ภาคเรียนต่างประเทศ ๒๕๗๐ สำหรับนักเรียนจากเมืองพี่เมืองน้องในอาเซียน';
const CITY = 'เชียงใหม่';
const THAI = PEOPLE[0];
/** As long as a row allows, in letters of three octets with marks above and below. */
const LONG = `${'หนังสือรับรองผู้ปกครองน้ำผึ้ง'.repeat(8)}.pdf`;
const MOST_OCTETS = 255; // of a file's name on Linux and Android

const octets = (text: string): number => Buffer.byteLength(text);
/** Where a WhatsApp link leads, as its reader sees the message. */
function messagesOf(page: string): readonly string[] {
  return [...page.matchAll(/href="(https:\/\/wa\.me\/\?text=[^"]*)"/g)].map(([, href]) => {
    const address = href!.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
    expect(address, 'an address of plain characters').to.match(/^[\x21-\x7e]+$/);
    return new URL(address).searchParams.get('text')!;
  });
}

describe('What leaves the house is in people’s own script', () => {
  let world: World & { readonly url: string };
  let at: TestApp;
  let dewi: Client;
  const of = new Map<string, Applied>();

  before(async function () {
    this.timeout(60_000); // four people sign in and apply
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction(async (trx) => {
      await trx('settings').insert({ key: 'site', value: '{"cityId":"palu"}' });
      await trx('persons').update({ locale: 'en' });
      await trx('calls').update({ name: JSON.stringify({ en: CALL, id: CALL }) });
      await trx('cities').where({ id: 'palu' }).update({ name: CITY });
    });
    for (const person of PEOPLE) of.set(person.as, await applied(world, at, person));
    await applied(world, at, { as: 'niran', name: 'น้ำผึ้ง ใจดี', file: LONG });
    dewi = await at.signIn('dewi@contoh.example');
  });
  after(() => at.stop());

  it('writes the subject and the sender of a mail so that every reader decodes them whole', async () => {
    const office = await openPostOffice();
    const transport = smtpTransport(office.url);
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const config = { baseUrl: 'https://sintuvu.example', mailFrom: 'no-reply@sintuvu.example' };
    await sendDue({ config, engine: world.engine, clock: world.clock, transport, log, holder: 'test' } as never, 500);
    const sent = { from: { name: `Sintuvu ${CITY}`, address: 'no-reply@sintuvu.example' }, replyTo: null, to: { name: THAI.name, address: `${THAI.as}@contoh.example` } }; // prettier-ignore
    await transport.send({ ...sent, id: 'm', messageId: '<m@sintuvu.example>', subject: `${THAI.name}: ${CALL}`, html: '', text: CALL, letter: { lang: 'en' } as never, at: world.clock.now() }); // prettier-ignore
    transport.close();
    await office.close();
    const mine = office.received.filter(({ to }) => to.includes(`${THAI.as}@contoh.example`));
    expect(mine).to.have.length.at.least(2);
    expect(headerOf(mine.at(-1)!.raw, 'subject')).to.equal(`${THAI.name}: ${CALL}`);
    for (const { raw } of mine) {
      expect(headerOf(raw, 'from')).to.include(CITY).and.not.include('\uFFFD');
      const [head = ''] = raw.split('\r\n\r\n');
      for (const [word, , how, text] of head.matchAll(/=\?([\w-]+)\?([BQ])\?([^?]*)\?=/gi)) {
        expect(octets(word), 'an encoded word (RFC 2047, 2)').to.be.at.most(75);
        const decoded = how!.toUpperCase() === 'B' ? Buffer.from(text!, 'base64') : Buffer.from(text!.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))), 'latin1'); // prettier-ignore
        expect(decoded.toString('utf8'), 'a word holds whole letters (RFC 2047, 5)').to.not.include('\uFFFD');
      }
    }
  });

  it('prefills WhatsApp with whole Thai text and nothing of the person', async () => {
    const { client, id, reference } = of.get(THAI.as)!;
    const call = messagesOf((await client.get('/calls/term-abroad-2027')).text);
    expect(call.join('\n')).to.include(CALL);
    const receipt = messagesOf((await client.get(`/applications/${id}/receipt`)).text);
    expect(receipt).to.have.lengthOf(1);
    for (const message of [...call, ...receipt])
      for (const personal of [...THAI.name.split(' '), THAI.as, reference, id, '@'])
        expect(message, personal).to.not.include(personal);
  });

  it('names the office in a link that is passed on, and nobody whom it is about', async () => {
    const { id, reference } = of.get(THAI.as)!;
    const links = `/office/applications/${id}/links`;
    const holders = [...(await dewi.get(links)).text.matchAll(/name="holder" value="([^"]+)"/g)].map(([, one]) => one!);
    expect(holders).to.have.length.at.least(1);
    for (const holder of holders) {
      const [message] = messagesOf((await dewi.post(links, { holder }, { from: links })).text);
      expect(message)
        .to.include(CITY)
        .and.match(/\/l\/[\w-]{20,}$/);
      for (const personal of [...THAI.name.split(' '), THAI.as, reference, id, '@'])
        expect(message, personal).to.not.include(personal);
    }
  });

  it('has a receipt that stands on paper with the call and the file’s place in their script', async () => {
    const { client, id, reference } = of.get(THAI.as)!;
    const { text } = await client.get(`/applications/${id}/receipt`);
    expect(text).to.include(CALL).and.include(reference).and.not.include('\uFFFD');
    const { text: answers } = await client.get(`/applications/${id}/answers`);
    expect(answers).to.include(THAI.name).and.not.include('\uFFFD');
  });

  it('hands out an archive whose names every computer can write down, however long they were', async () => {
    const niran = await at.signIn('niran@contoh.example');
    const zip = await exported(niran);
    const names = Object.keys(unzipSync(zip)).filter((name) => name.startsWith('files/'));
    expect(names).to.have.length.at.least(1);
    for (const name of names) {
      for (const part of name.split('/')) expect(octets(part), part).to.be.at.most(MOST_OCTETS);
      expect(name)
        .to.match(/หนังสือรับรอง.*\.pdf$/)
        .and.not.include('\uFFFD');
      expect(/(?:^|[^\p{L}\p{M}])\p{M}/u.test(name), 'no mark without its letter').to.equal(false);
    }
    const thai = Object.keys(unzipSync(await exported(of.get(THAI.as)!.client)));
    expect(thai.some((name) => name.endsWith(THAI.file.normalize('NFC')))).to.equal(true);
  });

  async function exported(client: Client): Promise<Buffer> {
    const answer = await request(at.app)
      .post('/account/data/export')
      .set('Cookie', [...client.cookies].map(([key, value]) => `${key}=${value}`).join('; '))
      .set('Sec-Fetch-Site', 'same-origin')
      .type('form')
      .send(await client.keys('/account/data'))
      .buffer(true)
      .parse(bytes);
    expect(answer.status).to.equal(200);
    expect(answer.headers['content-disposition']).to.match(/^attachment; filename="sintuvu-[\d-]+\.zip"/);
    return answer.body as Buffer;
  }

  it('lists Thai names in the order of a dictionary on the office’s page, page by page', async () => {
    const { text } = await dewi.get('/office/applications?sort=name');
    const names = [...PEOPLE.map(({ name }): string => name), 'น้ำผึ้ง ใจดี'];
    const sorted = [...names].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
    expect(sorted.map((name) => name[0])).to.deep.equal(['M', 'N', 'น', 'น']);
    const found = sorted.map((name) => text.indexOf(name.replaceAll("'", '&#39;')));
    expect(found.every((place) => place >= 0)).to.equal(true);
    expect(found).to.deep.equal([...found].sort((a, b) => a - b));
  });

  it('has calendar files of one’s own deadlines whose lines end between letters', async () => {
    const { client, id } = of.get(THAI.as)!;
    const { text, headers } = await client.get(`/applications/${id}/deadlines.ics`);
    expect(headers['content-type']).to.equal('text/calendar; charset=utf-8');
    for (const line of text.split('\r\n')) expect(octets(line)).to.be.at.most(75);
    expect(text).to.not.include('\uFFFD');
    expect(headers['content-disposition']).to.match(/^attachment; filename="[\x20-\x7e]+\.ics"/);
  });
});
