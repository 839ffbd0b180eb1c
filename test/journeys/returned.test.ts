import { expect } from 'chai';
import type { Response } from 'supertest';
import { DAY, HOUR, later } from '../../src/deps.ts';
import { tick } from '../../src/engine/clock.ts';
import type { OutgoingMail } from '../../src/notifications/transport.ts';
import { remind } from '../../src/reminders/remind.ts';
import { words } from '../messages/talk.ts';
import { assigned } from '../reviews/panel.ts';
import { dayOf } from '../setup/desk.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { tinyJpeg } from '../support/files.ts';
import { sentMails } from '../support/mail.ts';
import { makeWorld, START, type PersonName, type World } from '../support/world.ts';

const PHONE = { 'User-Agent': 'Mozilla/5.0 (Linux; Android 9; Redmi 7A) Mobile' };
const REASON = 'Mohon sebutkan <apa> yang akan Anda pelajari, dan foto paspornya buram.';

describe('A returned application', () => {
  let world: World & { url: string };
  let at: TestApp;
  let id = '';
  const as = (name: PersonName): Promise<Client> => at.signIn(`${name}@contoh.example`);
  const home = (): string => `/applications/${id}`;
  const desk = (): string => `/office/applications/${id}`;
  const state = (of = id): Promise<string> => world.stateOf('application', of);
  const act = (client: Client, action: string, fields: Record<string, string | string[]> = {}, of = id) =>
    client.post(`/office/applications/${of}/actions/${action}`, fields, { from: `/office/applications/${of}` });
  const items = ['section:motivation', 'requirement:passport'];
  const giveBack = (client: Client, fields: Record<string, string | string[]> = {}, of = id): Promise<Response> =>
    act(client, 'return', { items, reason: REASON, ...dayOf('fix_by', '2026-12-01'), ...fields }, of);
  const rowsOf = async (table: string, where: object = {}): Promise<Record<string, string>[]> =>
    (await world.db.read(table).where({ application_id: id, ...where })) as Record<string, string>[];
  const letters = async (name: string): Promise<readonly OutgoingMail[]> =>
    (await sentMails(world)).filter(({ to }) => JSON.stringify(to).includes(`${name}@`));
  const save = async (client: Client, section: string, fields: Record<string, string>): Promise<Response> => {
    const path = `${home()}/sections/${section}`;
    const { text } = await client.get(path, PHONE);
    const [, version = '1'] = /name="version" value="(\d+)"/.exec(text) ?? [];
    return client.post(path, { version, go: 'next', ...fields }, { headers: PHONE });
  };
  const upload = async (client: Client, requirement: string): Promise<Response> => {
    const [participant] = await rowsOf('participants');
    const path = `${home()}/uploads/${requirement}/${participant!['id']!}`;
    const file = { field: 'file', name: 'paspor baru.jpg', content: await tinyJpeg(), type: 'image/jpeg' };
    return client.upload(path, {}, [file], { from: `${home()}/documents` });
  };
  const resubmit = (client: Client): Promise<Response> =>
    client.post(`${home()}/actions/resubmit`, {}, { from: home() });

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    id = await world.given('submitted', 'suryani');
  });
  after(() => at.stop());

  it('is sent back by an officer of its city, with a reason, a day to come and things that it has', async () => {
    expect((await giveBack(await as('suryani'))).status, 'its owner').to.equal(403);
    expect((await giveBack(await as('maria'))).status, 'an officer of another city').to.equal(404);
    expect((await giveBack(await as('siti'))).status, 'an auditor').to.equal(403);
    const dewi = await as('dewi');
    for (const wrong of [
      { reason: ' ' },
      { items: [] },
      dayOf('fix_by', ''),
      dayOf('fix_by', '2026-11-23'),
      { items: ['section:diary'] },
      { items: ['requirement:visa', 'section:motivation'] },
    ])
      // prettier-ignore
      expect((await giveBack(dewi, wrong)).status, JSON.stringify(wrong)).to.equal(422);
    expect(await state()).to.equal('submitted');
    expect(await rowsOf('return_items')).to.have.length(0);
  });

  it('is sent back once, whoever else presses at the same time', async () => {
    const [dewi, andi] = [await as('dewi'), await as('andi')];
    const [a, b] = [await dewi.keys(desk()), await andi.keys(desk())];
    const fields = { items, reason: REASON, ...dayOf('fix_by', '2026-12-01') };
    const path = `${desk()}/actions/return`;
    const both = await Promise.all([dewi.post(path, { ...fields, ...a }), andi.post(path, { ...fields, ...b })]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal([303, 409]);
    expect((await dewi.post(path, { ...fields, ...a })).status, 'the same press').to.be.oneOf([303, 409]);
    expect(await state()).to.equal('returned');
    expect(await rowsOf('return_items')).to.have.length(2);
    expect(await world.db.read('events').where({ subject_id: id, action: 'return' })).to.have.length(1);
  });

  it('comes with a mail in the words of the officer, and the day in the time of the city', async () => {
    const mails = (await letters('suryani')).filter(({ subject }) => subject.includes('Mohon perbaiki'));
    expect(mails).to.have.length(1);
    expect(mails[0]!.subject).to.include('1 Desember 2026');
    expect(mails[0]!.text).to.include(REASON).and.to.include('Motivasi').and.to.include('Passport');
    expect(mails[0]!.html).to.include('&lt;apa&gt;').and.not.to.include('<apa>');
  });

  it('says on a phone what to change, why and by when, and opens only that', async () => {
    const suryani = await as('suryani');
    const page = words((await suryani.get(home(), PHONE)).text);
    expect(page)
      .to.include('&lt;apa&gt;')
      .and.to.match(/1 Desember 2026, 23\.59 WITA/);
    expect((await suryani.get(`${home()}/sections/motivation`)).text).to.include('name="version"');
    expect((await suryani.get(`${home()}/sections/details`)).text).not.to.include('name="version"');
    expect((await suryani.get(`${home()}/places`)).text).not.to.include(`action="${home()}/places"`);
  });

  it('refuses every other change, and loses none of the words', async () => {
    const suryani = await as('suryani');
    const other = await save(suryani, 'details', { name: 'Suryani', diet: 'Tanpa kacang' });
    expect(other.status).to.equal(409);
    expect(words(other.text)).to.include('tidak diminta untuk diubah');
    const ranking = { [`place.${world.ids.studioDavao}`]: '2', [`place.${world.ids.schoolChiangMai}`]: '1' };
    expect((await suryani.post(`${home()}/places`, ranking, { from: `${home()}/places` })).status).to.equal(409);
    expect((await upload(suryani, world.ids.insurance)).status, 'a document of another kind').to.be.oneOf([404, 409]);
    expect((await suryani.post(`${home()}/submit`, {}, { from: home() })).status).to.be.oneOf([303, 409]);
    expect((await suryani.post(`${home()}/actions/unsubmit`, {}, { from: home() })).status).to.equal(409);
    expect(await state()).to.equal('returned');
    const [ranked] = await world.db.read('ranked_places').where({ application_id: id, rank: 1 });
    expect((ranked as { place_id: string }).place_id).to.equal(world.ids.studioDavao);
    for (const stranger of ['made', 'maria'] as const) {
      const client = await as(stranger);
      expect((await save(client, 'motivation', { why: 'Mine', consent: 'yes' })).status, stranger).to.equal(404);
    }
  });

  it('is not sent again before everything is changed or answered', async () => {
    const suryani = await as('suryani');
    const early = await resubmit(suryani);
    expect([early.status, await state()]).to.deep.equal([409, 'returned']);
    expect((await save(suryani, 'motivation', { why: 'To learn to count reefs.', consent: 'yes' })).status).to.equal(
      303,
    );
    expect((await resubmit(suryani)).status, 'saved without a change').to.equal(409);
    expect((await save(suryani, 'motivation', { why: 'To learn to count coral reefs by night.', consent: 'yes' })).status).to.equal(303); // prettier-ignore
    expect((await resubmit(suryani)).status, 'the passport is still open').to.equal(409);
  });

  it('takes a new file from the phone, though the session ended half way', async () => {
    const suryani = await as('suryani');
    const keys = await suryani.keys(`${home()}/sections/motivation`);
    at.clock.advance(2 * HOUR);
    const path = `${home()}/sections/motivation`;
    const out = await suryani.post(path, { ...keys, version: '2', go: 'next', why: 'Kept <through> it all', consent: 'yes' }); // prettier-ignore
    expect(out.status).to.equal(401);
    expect(out.text).to.include('Kept &lt;through&gt; it all');
    const again = await as('suryani');
    expect((await upload(again, world.ids.passport)).status).to.equal(303);
    expect(words((await again.get(home())).text)).to.include('Semuanya sudah diubah');
  });

  it('is sent again once from two tabs, with a receipt of its own', async () => {
    const [one, two] = [await as('suryani'), await as('suryani')];
    const [a, b] = [await one.keys(home()), await two.keys(home())];
    const path = `${home()}/actions/resubmit`;
    const both = await Promise.all([one.post(path, a), two.post(path, b)]);
    expect(both.map(({ status }) => status).sort()).to.deep.equal([303, 409]);
    expect(await state()).to.equal('submitted');
    expect((await rowsOf('snapshots')).map(({ number }) => Number(number)).sort()).to.deep.equal([1, 2]);
    expect(words((await one.get(`${home()}/receipt`)).text)).to.include('versi 2');
    const late = await save(two, 'motivation', { why: 'One more thought', consent: 'yes' });
    expect(late.status).to.equal(409);
    expect(words(late.text)).to.include('One more thought');
  });

  it('shows the officer word by word what changed, and whose file is new', async () => {
    const dewi = await as('dewi');
    const { text } = await dewi.get(desk());
    const changes = /<section class="card" id="changes".*?<\/section>/s.exec(text)![0];
    expect(changes)
      .to.match(/<ins>[^<]*(<span[^>]*>[^<]*<\/span>)?coral/)
      .and.to.match(/<ins>.*?by night/s);
    expect(changes).not.to.include('<del>To learn');
    expect(changes).to.include('Passport');
    expect((await (await as('siti')).get(desk())).status).to.equal(200);
    expect((await (await as('maria')).get(desk())).status).to.equal(404);
  });

  describe('that was read before', () => {
    const NEW = 'To count turtles.';
    let assignment = '';
    const scored = { 's-ideas': '4', 's-readiness': '5', comment: 'Clear.', private_note: '', recommendation: 'yes' };
    const acceptPassport = () => world.db.transaction((trx) => trx('documents').where({ application_id: id, current: true }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: world.clock.now() })); // prettier-ignore

    it('is read and scored as it was sent', async () => {
      await acceptPassport();
      expect((await act(await as('dewi'), 'start_review')).status).to.equal(303);
      assignment = await assigned(world, id, 'ratna');
      const ratna = await as('ratna');
      const page = `/reviews/${assignment}`;
      expect((await ratna.get(page)).text).to.include('coral reefs by night');
      expect((await ratna.post(page, { ...scored, version: '0', go: 'send' }, { from: page })).status).to.equal(303);
    });

    it('comes back to a reviewer as the version that they scored, and says that there is a newer one', async () => {
      const dewi = await as('dewi');
      expect((await act(dewi, 'rule_out', { rule: 'other', reason: 'Thought to be too old.' })).status).to.equal(303);
      expect((await (await as('ratna')).get(`/reviews/${assignment}`)).status, 'nobody reads it').to.equal(404);
      await world.application('dewi', id, 'reconsider', { reason: 'The objection was upheld.' });
      await world.application('andi', id, 'reconsider', { reason: 'The objection was upheld.' });
      expect((await giveBack(dewi, { items: ['section:motivation'] })).status).to.equal(303);
      const suryani = await as('suryani');
      expect((await save(suryani, 'motivation', { why: NEW, consent: 'yes' })).status).to.equal(303);
      expect((await resubmit(suryani)).status).to.equal(303);
      await acceptPassport();
      expect((await act(dewi, 'start_review')).status).to.equal(303);
      await assigned(world, id, 'ratna');
      await assigned(world, id, 'budi');
      const [again] = await rowsOf('assignments', { person_id: 'p-ratna', ended_at: null });
      const ratna = await as('ratna');
      const mine = await ratna.get(`/reviews/${again!['id']!}`);
      expect(mine.text, 'what they scored').to.include('coral reefs by night').and.not.to.include(NEW);
      expect(mine.text).to.include('version=3');
      expect(words((await dewi.get(desk())).text), 'the office').to.include('Untuk versi 2');
      const [fresh] = await rowsOf('assignments', { person_id: 'p-budi', ended_at: null });
      const others = await (await as('budi')).get(`/reviews/${fresh!['id']!}`);
      expect(others.text, 'who has not scored yet').to.include(NEW).and.not.to.include('coral reefs');
    });

    it('is scored anew only by who has opened the newer one', async () => {
      const [again] = await rowsOf('assignments', { person_id: 'p-ratna', ended_at: null });
      const page = `/reviews/${again!['id']!}`;
      const ratna = await as('ratna');
      const [review] = await rowsOf('reviews', { person_id: 'p-ratna' });
      const old = await ratna.post(page, { ...scored, 's-ideas': '3', version: String(review!['version']), go: 'next' }, { from: page }); // prettier-ignore
      expect(old.status).to.equal(303);
      expect(Number((await rowsOf('reviews', { person_id: 'p-ratna' }))[0]!['snapshot_number'])).to.equal(2);
      const newer = `${page}?version=3`;
      const shown = await ratna.get(newer);
      expect(shown.text).to.include(NEW);
      const [now] = await rowsOf('reviews', { person_id: 'p-ratna' });
      const fields = { ...scored, 's-ideas': '5', version: String(now!['version']), read: '3', go: 'next' };
      expect((await ratna.post(page, fields, { from: newer })).status).to.equal(303);
      expect(Number((await rowsOf('reviews', { person_id: 'p-ratna' }))[0]!['snapshot_number'])).to.equal(3);
      expect((await ratna.get(page)).text).to.include(NEW);
      expect((await ratna.get(`${page}?version=9`)).status).to.equal(404);
    });
  });

  describe('that nobody fixes', () => {
    before(async () => {
      id = await world.given('submitted', 'made');
      expect((await giveBack(await as('dewi'), { ...dayOf('fix_by', '2026-12-01') })).status).to.equal(303);
      await sentMails(world);
    });

    it('is asked about three days and one day before, and not twice after a week of silence', async () => {
      const remindersAt = async (instant: string): Promise<number> => {
        at.clock.set(instant);
        await remind(world.engine, instant);
        await remind(world.engine, instant);
        return (await letters('made')).filter(({ subject }) => subject.startsWith('Pengingat')).length;
      };
      expect(await remindersAt(later(START, 3 * DAY))).to.equal(0);
      expect(await remindersAt('2026-11-28T16:00:00.000Z')).to.equal(1);
      expect(await remindersAt('2026-11-30T17:00:00.000Z')).to.equal(1);
      expect(await remindersAt('2026-12-01T15:00:00.000Z')).to.equal(0);
    });

    it('lapses when its day is over in the city, half fixed, and tells its applicant once', async () => {
      expect((await save(await as('made'), 'motivation', { why: 'Half of it', consent: 'yes' })).status).to.equal(303);
      at.clock.set('2026-12-01T15:59:59.999Z');
      await tick(world.engine, at.clock.now());
      expect(await state()).to.equal('returned');
      at.clock.set('2026-12-01T16:00:00.000Z');
      for (let round = 0; round < 2; round += 1) await tick(world.engine, at.clock.now());
      expect(await state()).to.equal('lapsed');
      expect((await letters('made')).filter(({ subject }) => subject.includes('tidak dikirim tepat waktu'))).to.have.length(1); // prettier-ignore
      const made = await as('made');
      const late = await save(made, 'motivation', { why: 'Sorry, I am late', consent: 'yes' });
      expect(late.status).to.equal(409);
      expect(words(late.text)).to.include('Sorry, I am late').and.to.include('Waktu untuk mengirim sudah habis');
      expect((await resubmit(made)).status).to.equal(409);
    });

    it('is opened again for the same things by an officer, never as a draft', async () => {
      const again = { reason: 'He was in hospital.', ...dayOf('until', '2026-12-05') };
      expect((await act(await as('made'), 'reopen_return', again)).status, 'its owner').to.equal(403);
      expect((await act(await as('siti'), 'reopen_return', again)).status).to.equal(403);
      const dewi = await as('dewi');
      expect((await act(dewi, 'reopen', again)).status, 'it was sent').to.equal(409);
      expect((await act(dewi, 'reopen_return', { ...again, ...dayOf('until', '2026-12-01') })).status).to.equal(422);
      expect((await act(dewi, 'reopen_return', again)).status).to.equal(303);
      expect(await state()).to.equal('returned');
      const [mail] = (await letters('made')).filter(({ subject }) => subject.includes('dibuka lagi'));
      expect(mail!.subject).to.include('5 Desember 2026');
      const made = await as('made');
      expect(words((await made.get(home())).text))
        .to.include('&lt;apa&gt;')
        .and.to.include('5 Desember 2026');
      expect((await made.get(`${home()}/sections/details`)).text).not.to.include('name="version"');
      expect((await made.get(`${home()}/sections/motivation`)).text, 'changed before').to.include('name="version"');
    });

    it('is sent at last, and what was returned longer ago opens nothing', async () => {
      const made = await as('made');
      expect((await save(made, 'motivation', { why: 'Out of hospital.', consent: 'yes' })).status).to.equal(303);
      const [open] = await rowsOf('return_items', { settled_at: null });
      const answer = `${home()}/return-items/${open!['id']!}`;
      expect((await made.post(answer, { reason: '' }, { from: home() })).status).to.equal(422);
      const twice = [await made.post(answer, { reason: 'It is sharp.' }, { from: home() }), await made.post(answer, { reason: 'It is sharp.' }, { from: home() })]; // prettier-ignore
      expect(twice.map(({ status }) => status)).to.deep.equal([303, 303]);
      expect(await world.db.read('events').where({ subject_id: id, action: 'answer_item' })).to.have.length(1);
      expect((await resubmit(made)).status).to.equal(303);
      expect((await giveBack(await as('dewi'), { items: ['section:details'], ...dayOf('fix_by', '2026-12-09') })).status).to.equal(303); // prettier-ignore
      expect((await save(made, 'motivation', { why: 'Again', consent: 'yes' })).status).to.equal(409);
      expect((await save(made, 'details', { name: 'I Made Wirawan', diet: '' })).status).to.equal(303);
    });
  });
});
