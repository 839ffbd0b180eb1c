import { expect } from 'chai';
import { DAY, HOUR, MINUTE } from '../../src/deps.ts';
import { assignReviewer, recordRecusal } from '../../src/reviews/assign.ts';
import { LIMITS } from '../../src/web/limits.ts';
import { startApp, type Client } from '../support/app.ts';
import { makeWorld } from '../support/world.ts';
import { openOffice, type Office } from '../screening/office.ts';
import { mailsOf, words } from './talk.ts';

const HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(2)>\n\nจดหมาย\u202e & "quoted" <b>';

describe('Messages between applicant and office', () => {
  let office: Office;
  let suryani: Client;
  let dewi: Client;
  let id: string;

  const own = (): string => `/applications/${id}/messages`;
  const desk = (): string => `/office/applications/${id}/messages`;
  const write = (body: string) => suryani.post(own(), { body }, { from: own() });
  const answer = (body: string, more = {}) => dewi.post(desk(), { body, seen: seenOn(), ...more });
  let page = '';
  const openDesk = async (): Promise<string> => {
    page = (await dewi.get(desk())).text;
    return page;
  };
  const seenOn = (): string => /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? '';
  const rows = async (): Promise<readonly Record<string, string | null>[]> =>
    (await office.world.db.read('messages').orderBy(['at', 'id'])) as Record<string, string | null>[];

  beforeEach(async () => {
    office = await openOffice();
    id = await office.world.given('submitted', 'suryani');
    [suryani, dewi] = [await office.as('suryani'), await office.as('dewi')];
  });
  afterEach(() => office.stop());

  it('reach the office, and come back in the name of the office and of no officer', async () => {
    const sent = await write('Paspor saya sedang diperpanjang.');
    expect([sent.status, sent.headers['location']]).to.deep.equal([303, own()]);
    expect(words(await openDesk()))
      .to.include('Suryani')
      .and.to.include('Paspor saya sedang diperpanjang.');
    office.world.clock.advance(MINUTE);
    expect((await answer('Boleh menyusul.')).status).to.equal(303);
    const mine = words((await suryani.get(own())).text);
    expect(mine).to.include('Kantor program Palu').and.to.include('Boleh menyusul.').and.not.to.include('Dewi');
    expect(words(await openDesk())).to.include('Kantor Palu, Dewi Lestari');
  });

  it('are told of by a mail in the reader’s language that says nothing of what was written', async () => {
    await write('Kucing keluarga saya');
    await openDesk();
    office.world.clock.advance(MINUTE);
    await answer('Jawaban tentang kucing');
    const [toOffice, toHer] = await mailsOf(office, 'message_office', 'message_applicant');
    expect(toOffice!.to.address).to.equal('exchange@palu.example');
    expect(toHer!.to.address).to.equal('suryani@contoh.example');
    expect(toHer!.text).to.include(`https://sintuvu.example${own()}`).and.to.include('Baca pesannya');
    expect(toOffice!.text).to.include(`https://sintuvu.example${desk()}`);
    for (const mail of [toOffice!, toHer!]) expect(mail.text + mail.html).not.to.match(/kucing/i);
    expect(toOffice!.text).not.to.include('Suryani');
  });

  it('send no second mail while the first message waits unread, and one again after a day', async () => {
    await write('Satu');
    office.world.clock.advance(MINUTE);
    await write('Dua');
    const count = async (): Promise<number> =>
      (await office.world.db.read('outbox').where({ template: 'message_office' })).length;
    expect(await count()).to.equal(1);
    office.world.clock.advance(DAY + HOUR);
    suryani = await office.as('suryani');
    await write('Tiga');
    expect(await count()).to.equal(2);
  });

  it('count as new for the applicant until they are opened, on every page that leads there', async () => {
    await openDesk();
    await answer('Selamat datang.');
    expect((await suryani.get('/applications')).text).to.include('1 pesan baru');
    expect((await suryani.get(`/applications/${id}`)).text).to.include('1 pesan baru dari kantor program');
    expect(words(await openDesk())).to.include('Belum dibuka');
    expect((await suryani.get(own())).text).to.include('Baru');
    for (const path of ['/applications', `/applications/${id}`])
      expect((await suryani.get(path)).text).not.to.include('pesan baru');
    expect(words(await openDesk())).to.match(/Dibuka Sel, 24 November 2026/);
  });

  it('wait in a queue and a filter of the office until somebody answers, who waits longest first', async () => {
    const other = await office.world.given('submitted', 'made');
    const made = await office.as('made');
    await made.post(`/applications/${other}/messages`, { body: 'Saya dulu' }, { from: `/applications/${other}/messages` }); // prettier-ignore
    office.world.clock.advance(MINUTE);
    await write('Lalu saya');
    const [first, second] = [await office.reference(other), await office.reference(id)];
    const queue = async (): Promise<string> => (await dewi.get('/office/messages')).text;
    expect((await queue()).indexOf(first)).to.be.greaterThan(0);
    expect((await queue()).indexOf(first)).to.be.lessThan((await queue()).indexOf(second));
    const filtered = '/office/applications?messages=unanswered&state=all';
    expect((await dewi.get(filtered)).text)
      .to.include(first)
      .and.to.include(second);
    expect((await dewi.get('/office')).text).to.include('href="/office/messages"');
    await openDesk();
    await answer('Sudah');
    expect(await queue())
      .to.include(first)
      .and.not.to.include(second);
    expect((await dewi.get(filtered)).text).not.to.include(second);
  });

  it('can be settled without an answer, on record', async () => {
    await write('Terima kasih');
    await openDesk();
    expect((await dewi.post(`${desk()}/settle`, { seen: seenOn() })).status).to.equal(303);
    expect((await dewi.get('/office/messages')).text).not.to.include(await office.reference(id));
    expect((await rows())[0]).to.include({ settled_by: 'p-dewi' });
    expect(await office.world.db.read('events').where({ subject_id: id, action: 'settle_messages' })).to.have.length(1);
  });

  it('are not answered over one that came in between: what was typed stays, and can be sent then', async () => {
    await write('Satu');
    await openDesk();
    office.world.clock.advance(MINUTE);
    await write('Tunggu, ada lagi');
    const late = await answer('Jawaban untuk yang pertama');
    expect(late.status).to.equal(422);
    expect(late.text).to.include('Jawaban untuk yang pertama</textarea>').and.to.include('Tunggu, ada lagi');
    page = late.text;
    expect((await answer('Jawaban untuk yang pertama')).status).to.equal(303);
    expect(await rows()).to.have.length(3);
  });

  it('are sent once by a button that is pressed twice', async () => {
    const keys = await suryani.keys(own());
    const [one, two] = [await suryani.post(own(), { body: 'Sekali', ...keys }), await suryani.post(own(), { body: 'Sekali', ...keys })]; // prettier-ignore
    expect([one.status, two.status, (await rows()).length]).to.deep.equal([303, 303, 1]);
  });

  it('hold what was typed as text and nothing else, wherever it is shown', async () => {
    await write(HOSTILE);
    office.world.clock.advance(MINUTE);
    await openDesk();
    await answer(HOSTILE);
    office.world.clock.advance(MINUTE);
    await write(HOSTILE);
    for (const text of [
      page,
      (await suryani.get(own())).text,
      (await dewi.get('/office/messages')).text,
      (await dewi.get(`/office/applications/${id}`)).text,
    ]) {
      expect(text).not.to.match(/<script>alert|<img src=x|<b>$/m);
      expect(text).to.include('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
  });

  it('are refused when empty or too long, and what was typed stays', async () => {
    const empty = await suryani.post(own(), { body: '  ' }, { from: own() });
    expect(empty.status).to.equal(422);
    const long = await suryani.post(own(), { body: 'x'.repeat(4_001) }, { from: own() });
    expect(long.status).to.equal(422);
    expect(long.text).to.include('x'.repeat(4_001)).and.to.include('href="#body"');
    expect((await suryani.post(own(), { body: 'x'.repeat(4_000) }, { from: own() })).status).to.equal(303);
    expect(await rows()).to.have.length(1);
  });

  it('go both ways whatever has become of the application', async () => {
    await office.world.application('suryani', id, 'withdraw', { reason: 'Pindah' });
    expect((await write('Bolehkah kembali?')).status).to.equal(303);
    await openDesk();
    office.world.clock.advance(MINUTE);
    expect((await answer('Boleh.')).status).to.equal(303);
    const draft = await office.world.draft('made');
    const made = await office.as('made');
    const path = `/applications/${draft}/messages`;
    expect((await made.post(path, { body: 'Bagaimana mulai?' }, { from: path })).status).to.equal(303);
  });

  it('are nothing to reviewers, hosts, strangers and whoever is recused; an auditor reads them', async () => {
    await write('Hanya untuk kantor');
    await office.world.act('dewi', (ctx) => recordRecusal(ctx, { applicationId: id, personId: 'p-andi', kind: 'family', reason: '' })); // prettier-ignore
    for (const who of ['ratna', 'jun', 'made', 'rina', 'andi', 'maria'] as const) {
      const client = await office.as(who);
      expect((await client.get(desk())).status, who).to.be.oneOf([403, 404]);
      expect((await client.get(own())).status, who).to.be.oneOf([403, 404]);
      const queue = await client.get('/office/messages');
      if (queue.status === 200) expect(queue.text, who).not.to.include('Hanya untuk kantor');
    }
    const siti = await office.as('siti');
    const read = await siti.get(desk());
    expect(read.text).to.include('Hanya untuk kantor').and.not.to.include('<textarea');
    expect((await siti.post(desk(), { body: 'x', seen: '' })).status).to.equal(403);
  });

  it('are not there for an officer who reads the application blind', async () => {
    const { world } = office;
    await world.db.transaction(async (trx) => {
      await trx('documents').update({ state: 'accepted', decided_by: 'p-dewi', decided_at: world.clock.now() });
      await trx('roles').insert({ id: 'mixed', person_id: 'p-andi', role: 'reviewer', city_id: 'palu', granted_at: world.clock.now() }); // prettier-ignore
    });
    await world.application('dewi', id, 'start_review');
    await world.act('dewi', (ctx) => assignReviewer(ctx, { applicationId: id, personId: 'p-ratna', dueOn: null }));
    await world.db.transaction((trx) => trx('assignments').update({ person_id: 'p-andi' }));
    await write('Dari Suryani');
    const andi = await office.as('andi');
    expect((await andi.get(desk())).status).to.equal(404);
    expect((await andi.get('/office/messages')).text).not.to.include(await office.reference(id));
    await world.db.transaction((trx) => trx('assignments').update({ ended_at: world.clock.now() }));
    expect((await andi.get(desk())).status).to.equal(200);
  });

  it('come to an end for an hour when somebody writes without end, and keep what was typed', async () => {
    const world = await makeWorld();
    const at = await startApp({ world, deps: { limits: { ...LIMITS, message: { seconds: 3600, account: 2, address: 99 } } } }); // prettier-ignore
    const mine = await world.given('submitted', 'suryani');
    const client = await at.signIn('suryani@contoh.example');
    const path = `/applications/${mine}/messages`;
    for (const body of ['Satu', 'Dua'])
      expect((await client.post(path, { body }, { from: path })).status).to.equal(303);
    const refused = await client.post(path, { body: 'Tiga yang panjang' }, { from: path });
    expect(refused.status).to.equal(429);
    expect(refused.text).to.include('Tiga yang panjang</textarea>');
    await at.stop();
  });
});
