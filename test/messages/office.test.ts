import { expect } from 'chai';
import { DAY, MINUTE } from '../../src/deps.ts';
import type { Client } from '../support/app.ts';
import { openOffice, type Office } from '../screening/office.ts';
import { words } from './talk.ts';

describe('Beside an application, for the office', () => {
  let office: Office;
  let dewi: Client;
  let id: string;

  beforeEach(async () => {
    office = await openOffice();
    id = await office.world.given('submitted', 'suryani');
    dewi = await office.as('dewi');
  });
  afterEach(() => office.stop());

  describe('A note of the office', () => {
    const notes = (): string => `/office/applications/${id}/notes`;
    const add = (note: string) => dewi.post(notes(), { note }, { from: notes() });
    const bodies = (text: string): string[] =>
      [...text.matchAll(/class="said"[^>]*>([^<]*)</g)].map(([, body]) => body!);

    it('stands on the case for every officer, and nowhere else', async () => {
      expect((await add('Sekolah setuju sampai Juni.')).headers['location']).to.equal(
        `/office/applications/${id}#notes`,
      );
      const andi = await office.as('andi');
      expect((await andi.get(`/office/applications/${id}`)).text).to.include('Sekolah setuju sampai Juni.');
      const suryani = await office.as('suryani');
      for (const path of ['', '/status', '/messages', '/answers', '/receipt'])
        expect((await suryani.get(`/applications/${id}${path}`)).text, path).not.to.include('Sekolah setuju');
      const siti = await office.as('siti');
      expect((await siti.get(`/office/applications/${id}`)).text).not.to.include('Sekolah setuju');
      expect((await siti.get(notes())).status).to.equal(403);
      const rina = await office.as('rina');
      expect((await rina.get('/admin/events')).text).not.to.include('Sekolah setuju');
      expect(JSON.stringify(await office.world.db.read('events'))).not.to.include('Sekolah setuju');
    });

    it('can be pinned above newer ones, and taken down again', async () => {
      await add('Penting');
      office.world.clock.advance(MINUTE);
      await add('Biasa');
      const [{ id: first }] = (await office.world.db.read('notes').where({ body: 'Penting' })) as [{ id: string }];
      expect(bodies((await dewi.get(notes())).text)).to.deep.equal(['Biasa', 'Penting']);
      await dewi.post(`${notes()}/${first}/pin`);
      expect(bodies((await dewi.get(notes())).text)).to.deep.equal(['Penting', 'Biasa']);
      await dewi.post(`${notes()}/${first}/unpin`);
      expect(bodies((await dewi.get(notes())).text)).to.deep.equal(['Biasa', 'Penting']);
    });

    it('is of its own application: that of another is not there', async () => {
      const other = await office.world.given('submitted', 'made');
      await add('Punya Suryani');
      const [{ id: note }] = (await office.world.db.read('notes')) as [{ id: string }];
      expect((await dewi.post(`/office/applications/${other}/notes/${note}/pin`)).status).to.equal(404);
    });

    it('is text and nothing else, and is refused when empty', async () => {
      await add('<script>alert(1)</script>');
      expect((await dewi.get(notes())).text).not.to.include('<script>alert');
      const empty = await add(' ');
      expect(empty.status).to.equal(422);
      expect(empty.text).to.include('href="#note"');
    });
  });

  describe('A ready reply', () => {
    const page = '/office/cities/palu/replies';
    const thread = (): string => `/office/applications/${id}/messages`;
    const papers = {
      title: 'Berkas diterima',
      text_id: 'Berkas Anda sudah kami terima.',
      text_en: 'We have your papers.',
    };

    it('is put behind what was typed by a button, in the applicant’s language, without a script', async () => {
      await dewi.post(page, papers, { from: page });
      const { text } = await dewi.get(thread());
      const reply = /<option value="([^"]+)" data-text="Berkas Anda sudah kami terima\."/.exec(text)?.[1] ?? '';
      const put = await dewi.post(thread(), { body: 'Yth. Suryani,', seen: '', reply, go: 'insert' });
      expect(put.status).to.equal(200);
      expect(put.text).to.match(/>\s*Yth\. Suryani,\n\nBerkas Anda sudah kami terima\.<\/textarea>/);
      expect(await office.world.db.read('messages')).to.have.length(0);
      const sent = await dewi.post(thread(), { body: 'Yth. Suryani,', seen: '', reply, go: 'send' });
      expect(sent.status).to.equal(303);
    });

    it('falls back to another language where it was not written in the applicant’s', async () => {
      await dewi.post(page, { ...papers, text_id: '' }, { from: page });
      expect((await dewi.get(`/office/applications/${id}`)).text).to.include('data-text="We have your papers."');
    });

    it('is changed by one colleague at a time, and removed', async () => {
      await dewi.post(page, papers, { from: page });
      const [{ id: reply }] = (await office.world.db.read('ready_replies')) as [{ id: string }];
      const andi = await office.as('andi');
      const change = { ...papers, version: '1' };
      expect((await andi.post(`${page}/${reply}`, { ...change, title: 'Lain' }, { from: page })).status).to.equal(303);
      expect((await dewi.post(`${page}/${reply}`, change, { from: page })).status).to.equal(409);
      expect((await dewi.get(page)).text).to.include('Lain');
      expect((await dewi.post(`${page}/${reply}/remove`, { version: '2' }, { from: page })).status).to.equal(303);
      expect((await dewi.get(page)).text).not.to.include('Berkas Anda sudah kami terima.');
    });

    it('needs a title and a text in one language at least, and keeps what was typed', async () => {
      const wrong = await dewi.post(page, { title: 'Kosong', text_id: '', text_en: '' }, { from: page });
      expect(wrong.status).to.equal(422);
      expect(wrong.text).to.include('value="Kosong"').and.to.include('href="#text_id"');
    });

    it('is its own city’s: another city’s office neither sees nor changes it', async () => {
      await dewi.post(page, papers, { from: page });
      const [{ id: reply }] = (await office.world.db.read('ready_replies')) as [{ id: string }];
      const maria = await office.as('maria');
      expect((await maria.get(page)).status).to.equal(404);
      expect((await maria.get('/office/cities/davao/replies')).status).to.equal(200);
      const theirs = `/office/cities/davao/replies/${reply}`;
      const from = '/office/cities/davao/replies';
      expect((await maria.post(theirs, { ...papers, version: '1' }, { from })).status).to.equal(409);
      expect((await maria.post(`${theirs}/remove`, { version: '1' }, { from })).status).to.equal(409);
      expect((await dewi.get(page)).text).to.include('Berkas Anda sudah kami terima.');
    });
  });

  describe('A link that is passed on by hand', () => {
    const links = (): string => `/office/applications/${id}/links`;
    const referee = async (): Promise<string> =>
      ((await office.world.db.read('referees').where({ application_id: id }).first('id')) as { id: string }).id;
    const make = async (): Promise<{ url: string; share: string; text: string; cache: string }> => {
      const { text, headers } = await dewi.post(links(), { holder: await referee() }, { from: links() });
      return {
        text,
        url: /https?:\/\/[^<\s]*\/l\/[\w-]+/.exec(text)?.[0] ?? '',
        share: decodeURIComponent(/href="https:\/\/wa\.me\/\?text=([^"]+)"/.exec(text)?.[1] ?? ''),
        cache: String(headers['cache-control']),
      };
    };
    const opens = async (url: string): Promise<number> => {
      const guest = office.at.client();
      const first = await guest.get(new URL(url).pathname);
      return first.status === 303 ? (await guest.get('/referee')).status : first.status;
    };

    it('opens the referee’s page, is prefilled for WhatsApp, and names nobody in the message', async () => {
      const { url, share, text, cache } = await make();
      expect(await opens(url)).to.equal(200);
      expect(share)
        .to.include(url)
        .and.to.include('Palu')
        .and.not.to.match(/Suryani|Amin|PLU-/);
      expect(words(text)).to.include('Drs. Moh. Amin');
      expect(cache).to.include('no-store');
      expect(JSON.stringify(await office.world.db.read('links'))).not.to.include(url.split('/l/')[1]!);
    });

    it('is on record with who made it, and is not shown a second time', async () => {
      const { url } = await make();
      const [event] = (await office.world.db.read('events').where({ action: 'pass_link' })) as [Record<string, string>];
      expect(event).to.include({ subject_id: id, person_id: 'p-dewi', relation: 'officer' });
      expect((await dewi.get(links())).text)
        .to.include('Dewi Lestari')
        .and.not.to.include(url);
      expect((await dewi.get(`/office/applications/${id}`)).text).to.include('Tautan dibuat untuk diteruskan');
    });

    it('ends when another is made, or when it is ended; the one in the mail goes on', async () => {
      const first = await make();
      const second = await make();
      expect([await opens(first.url), await opens(second.url)]).to.deep.equal([401, 200]); // the dead one leads to where another is sent
      const mailed = await office.world.db.read('links').where({ purpose: 'referee' }).whereNull('revoked_at');
      expect(mailed).to.have.length(1);
      await dewi.post(`${links()}/${await referee()}/end`, {}, { from: links() });
      expect(await opens(second.url)).to.equal(401);
      expect((await dewi.get(links())).text).not.to.include('/end"');
    });

    it('works for two weeks', async () => {
      const { url } = await make();
      office.world.clock.advance(14 * DAY - MINUTE);
      expect(await opens(url)).to.equal(200);
      office.world.clock.advance(MINUTE);
      expect(await opens(url)).to.equal(401);
    });

    it('is never made by the applicant, who could write the reference, nor by an auditor or another city', async () => {
      const suryani = await office.as('suryani');
      const mine = (await suryani.get(`/applications/${id}/referees`)).text;
      expect(mine).to.include('https://wa.me/?text=').and.not.to.include('/l/');
      for (const who of ['suryani', 'siti', 'maria', 'ratna'] as const) {
        const client = await office.as(who);
        expect((await client.post(links(), { holder: await referee() })).status, who).to.be.oneOf([403, 404]);
      }
      expect(await office.world.db.read('passed_links')).to.have.length(0);
    });

    it('is made for nobody who has answered, who is of another application, or whose application has ended', async () => {
      const other = await office.world.given('submitted', 'made');
      const theirs = (await office.world.db.read('referees').where({ application_id: other }).first('id')) as {
        id: string;
      };
      expect((await dewi.post(links(), { holder: theirs.id }, { from: links() })).status).to.equal(404);
      await office.world.db.transaction((trx) =>
        trx('referees').where({ application_id: id }).update({ state: 'received' }),
      );
      expect((await dewi.post(links(), { holder: await referee() }, { from: links() })).status).to.equal(404);
      await office.world.db.transaction((trx) =>
        trx('referees').where({ application_id: id }).update({ state: 'asked' }),
      );
      await office.world.application('suryani', id, 'withdraw', { reason: 'Pindah' });
      expect((await dewi.post(links(), { holder: await referee() }, { from: links() })).status).to.equal(404);
    });

    it('is made for a guardian too, and opens their page', async () => {
      id = await office.world.given('submitted', 'tara');
      const guardian = (await office.world.db.read('guardians').first('id')) as { id: string };
      const { text } = await dewi.post(links(), { holder: guardian.id }, { from: links() });
      const guest = office.at.client();
      await guest.get(/\/l\/[\w-]+/.exec(text)![0]);
      expect((await guest.get('/guardian')).status).to.equal(200);
    });
  });

  describe('The page of a call', () => {
    it('can be shared by WhatsApp with its address and nothing else', async () => {
      const { text } = await office.at.client().get('/calls/term-abroad-2027');
      const shared = decodeURIComponent(/href="https:\/\/wa\.me\/\?text=([^"]+)"/.exec(text)?.[1] ?? '');
      expect(shared).to.match(/^Term abroad 2027, .+: http.+\/calls\/term-abroad-2027$/);
    });
  });
});
