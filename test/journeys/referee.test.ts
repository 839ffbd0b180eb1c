import { expect } from 'chai';
import { DAY, later } from '../../src/deps.ts';
import { remind } from '../../src/reminders/remind.ts';
import { givenLink } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { tinyPdf } from '../support/files.ts';
import { makeWorld, SETTINGS, START, type World } from '../support/world.ts';

const AMIN = { name: 'Drs. Moh. Amin', email: 'amin@sekolah.example', kind: 'teacher', locale: 'id' };
const RAHMA = { name: 'Rahma Dg. Malino', email: 'rahma@sekolah.example', kind: 'not_related', locale: 'en' };
const REFERENCE = {
  capacity: 'Wali kelas di SMA 1',
  known_for: '3 tahun',
  ability: '5',
  with_others: '4',
  perseverance: '0',
  strengths: 'Suryani menghitung karang dengan teliti; kata Amin, ia mengajari adik kelasnya.',
  recommendation: 'yes',
};

interface Row {
  id: string;
  name: string;
  state: string;
  how: string | null;
}

/** A teacher is named, asked, reminded, writes in two sittings, changes their mind, and is read without a name. */
describe('a referee, from being named to being read', () => {
  let world: World;
  let at: TestApp;
  let suryani: Client;
  let id = '';
  let madesOwn = '';

  before(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    const settings = {
      ...SETTINGS,
      referees: [
        { kind: 'teacher', count: 1 },
        { kind: 'not_related', count: 1, most: 2 },
      ],
      references: { readers: 'reviewers', dueOn: '2026-12-20' },
    };
    await world.db.transaction((trx) => trx('calls').update({ settings: JSON.stringify(settings) }));
    madesOwn = await world.given('submitted', 'made');
    id = await world.draft('suryani');
    await world.db.transaction((trx) => trx('referees').where({ application_id: id }).del());
    suryani = await at.signIn('suryani@contoh.example');
  });
  after(() => at.stop());

  const home = (): string => `/applications/${id}/referees`;
  const office = (): string => `/office/applications/${id}/referees`;
  const rows = async (): Promise<Row[]> =>
    (await world.db.read('referees').where({ application_id: id }).orderBy('created_at').orderBy('id')) as Row[];
  const named = async (name: string): Promise<Row> => (await rows()).find((row) => row.name === name)!;
  const mails = async (template: string): Promise<string[]> =>
    (
      (await world.db.read('outbox').where({ template }).orderBy('recipient').select('recipient')) as {
        recipient: string;
      }[]
    ).map(({ recipient }) => recipient);
  const linkOf = async (name: string): Promise<string> =>
    givenLink(at, { purpose: 'referee', subjectId: (await named(name)).id });
  async function open(name: string): Promise<Client> {
    const client = at.client();
    await client.get(await linkOf(name));
    return client;
  }

  it('is named as the call asks for it: a teacher, and one adult who is no family, two at most', async () => {
    const participant = (await world.db.read('participants').where({ application_id: id }).first('id')) as {
      id: string;
    };
    await world.db.transaction((trx) =>
      trx('guardians').insert({ id: 'g-mother', application_id: id, participant_id: participant.id, name: 'Ibu', email: 'Ibu@contoh.example', relation: 'mother', locale: 'id', created_at: START }),
    ); // prettier-ignore
    const family = await suryani.post(home(), { ...RAHMA, email: 'ibu@contoh.example' }, { from: home() });
    expect([family.status, family.text.includes('href="#email"')]).to.deep.equal([422, true]);
    expect((await suryani.post(home(), { ...AMIN, email: 'ibu@contoh.example' }, { from: home() })).status).to.equal(
      303,
    ); // a mother may be the teacher
    await suryani.post(`${home()}/${(await rows())[0]!.id}/remove`, {}, { from: home() });
    await world.db.transaction((trx) => trx('guardians').del());
    expect((await suryani.post(home(), AMIN, { from: home() })).status).to.equal(303);
    const twice = await suryani.post(home(), { ...RAHMA, email: 'AMIN@sekolah.example' }, { from: home() });
    expect(twice.status).to.equal(422);
    expect((await suryani.post(home(), RAHMA, { from: home() })).status).to.equal(303);
    const more = { ...RAHMA, name: 'Pak Lurah', email: 'lurah@contoh.example' };
    expect((await suryani.post(home(), more, { from: home() })).status).to.equal(303);
    const third = await suryani.post(home(), { ...more, email: 'rt@contoh.example' });
    expect(third.status).to.equal(422);
    await suryani.post(`${home()}/${(await named('Pak Lurah')).id}/remove`, {}, { from: home() });
    expect((await rows()).map(({ name, state }) => [name, state])).to.have.deep.members([
      ['Drs. Moh. Amin', 'named'],
      ['Rahma Dg. Malino', 'named'],
    ]);
  });

  it('is asked by the day that the call sets, and reminded before it and after it, each once', async () => {
    await world.application('suryani', id, 'submit');
    expect(await mails('referee_request')).to.include.members(['amin@sekolah.example', 'rahma@sekolah.example']);
    const due = (await world.db.read('referees').where({ application_id: id }).first('due_at')) as { due_at: string };
    expect(due.due_at).to.equal('2026-12-20T16:00:00.000Z'); // the end of 20 December in Palu
    const days = [11, 13, 20, 20.5, 24.8, 27.6, 27.7, 35];
    for (const day of days) await remind(world.engine, later(START, day * DAY));
    const all = [...(await mails('referee_reminder')), ...(await mails('referee_overdue'))];
    expect(all.filter((email) => email === 'rahma@sekolah.example')).to.have.length(5); // 14, 7 and 2 days before; 1 and 8 after
  });

  it('reads who will read it before writing a word, writes in two sittings, and sends', async () => {
    const amin = await open('Drs. Moh. Amin');
    const page = await amin.get('/referee');
    expect(page.text)
      .to.contain('tidak dapat membaca tulisan Anda')
      .and.to.contain('oleh para penilai tanpa nama Anda');
    const half = { capacity: REFERENCE.capacity, strengths: 'Suryani' };
    const keys = await amin.keys('/referee');
    const saved = await amin.post(
      '/referee/draft',
      { ...keys, ...half, version: '2' },
      { headers: { Accept: 'application/json' } },
    );
    expect(saved.status).to.equal(409); // another window was quicker: it never held this version
    const version = /name="version" value="(\d+)"/.exec((await amin.get('/referee')).text)![1]!;
    const kept = await amin.post(
      '/referee/draft',
      { ...keys, ...half, version },
      { headers: { Accept: 'application/json' } },
    );
    expect(kept.status).to.equal(200);
    expect((await suryani.get(home())).text)
      .to.contain('Mulai menulis')
      .and.not.to.contain('Wali kelas');
    const again = await open('Drs. Moh. Amin'); // on another telephone
    expect((await again.get('/referee')).text).to.contain('Wali kelas di SMA 1');
    expect((await again.post('/referee', { ...half, version: '9' }, { from: '/referee' })).status).to.equal(422);
    expect((await again.post('/referee', REFERENCE, { from: '/referee' })).status).to.equal(303);
    expect((await named('Drs. Moh. Amin')).how).to.equal('form');
  });

  it('takes it back, finds it as a draft, and sends it again; the applicant hears that it is missing meanwhile', async () => {
    const amin = await open('Drs. Moh. Amin');
    expect((await amin.post('/referee/take-back', {}, { from: '/referee' })).status).to.equal(303);
    expect((await named('Drs. Moh. Amin')).state).to.equal('asked');
    expect((await amin.get('/referee')).text).to.contain('menghitung karang dengan teliti');
    expect(await mails('reference_taken_back_applicant')).to.deep.equal(['suryani@contoh.example']);
    expect((await amin.post('/referee', REFERENCE, { from: '/referee' })).status).to.equal(303);
    expect((await suryani.get(home())).text).not.to.contain('menghitung karang');
  });

  it('declines with a reason that the office alone reads, and is told nothing when somebody else is asked', async () => {
    const rahma = await open('Rahma Dg. Malino');
    await rahma.post('/referee/decline', { reason: 'Kami pernah berselisih.' }, { from: '/referee' });
    expect(await mails('referee_declined_applicant')).to.deep.equal(['suryani@contoh.example']);
    expect((await suryani.get(home())).text).not.to.contain('berselisih');
    const dewi = await at.signIn('dewi@contoh.example');
    expect((await dewi.get(office())).text).to.contain('Kami pernah berselisih.');
    const { id: declined } = await named('Rahma Dg. Malino');
    const other = { ...RAHMA, name: 'Pak Lurah', email: 'lurah@contoh.example' };
    await suryani.post(`${home()}/${declined}/replace`, other, { from: `${home()}?replace=${declined}` });
    expect(await mails('referee_replaced')).to.deep.equal([]);
    expect(await mails('referee_request')).to.include('lurah@contoh.example');
  });

  it('whose mail came to somebody else says so: the link ends, and the applicant corrects the address', async () => {
    const stranger = await open('Pak Lurah');
    expect((await stranger.post('/referee/not-me', {}, { from: '/referee' })).status).to.equal(303);
    expect((await stranger.get('/referee')).status).to.equal(401);
    expect(await mails('referee_not_found_applicant')).to.deep.equal(['suryani@contoh.example']);
    expect((await suryani.get(home())).text).to.contain('Alamat ini milik orang lain');
  });

  it('who was replaced finds a page that explains it; one whose link ran out is sent another, to the same address', async () => {
    const { id: wrong } = await named('Pak Lurah');
    const right = { ...RAHMA, name: 'Bu Camat', email: 'camat@contoh.example' };
    await suryani.post(`${home()}/${wrong}/replace`, right, { from: `${home()}?replace=${wrong}` });
    const { id: camat } = await named('Bu Camat');
    const old = await linkOf('Bu Camat');
    at.clock.advance(61 * DAY);
    const client = at.client();
    expect((await client.get(old)).headers['location']).to.equal('/links/again');
    const page = await client.get('/links/again');
    expect(page.text).to.contain('c•••@contoh.example').and.not.to.contain('camat@');
    await client.post('/links/again', {}, { from: '/links/again' });
    expect(await mails('referee_link')).to.deep.equal(['camat@contoh.example']);
    suryani = await at.signIn('suryani@contoh.example');
    const next = { ...RAHMA, name: 'Pak Imam', email: 'imam@contoh.example' };
    await suryani.post(`${home()}/${camat}/replace`, next, { from: `${home()}?replace=${camat}` });
    expect(await mails('referee_replaced')).to.deep.equal(['camat@contoh.example']);
    const ended = at.client();
    await ended.get(old);
    const told = await ended.get('/links/again');
    expect(told.text).to.contain('Orang lain sudah diminta').and.not.to.contain('action="/links/again"><input');
  });

  it('without a link asks by address: the answer is the same for whoever was never asked', async () => {
    const known = await at.client().post('/links/again', { email: 'IMAM@contoh.example' }, { from: '/links/again' });
    const unknown = await at.client().post('/links/again', { email: 'siapa@contoh.example' }, { from: '/links/again' });
    expect([known.status, known.headers['location']]).to.deep.equal([unknown.status, unknown.headers['location']]);
    expect(await mails('referee_link')).to.have.members(['camat@contoh.example', 'imam@contoh.example']);
  });

  it('is filed on paper by the office, with the scan; the link ends and explains itself', async () => {
    const { id: imam } = await named('Pak Imam');
    const link = await linkOf('Pak Imam');
    const dewi = await at.signIn('dewi@contoh.example');
    const path = `${office()}/${imam}/paper`;
    const bare = await dewi.upload(path, { note: '' }, [{ field: 'file', name: 'surat.pdf', content: tinyPdf() }], {
      from: office(),
    });
    expect(bare.status).to.equal(422);
    const filed = await dewi.upload(
      path,
      { note: 'Diantar 3 Desember' },
      [{ field: 'file', name: 'surat.pdf', content: tinyPdf() }],
      { from: office() },
    );
    expect(filed.status).to.equal(303);
    const letter = await dewi.get(`${office()}/${imam}/letter`);
    expect([letter.status, letter.headers['content-type']]).to.deep.equal([200, 'application/pdf']);
    expect((await suryani.get(`${office()}/${imam}/letter`)).status).to.be.oneOf([403, 404]);
    const client = at.client();
    await client.get(link);
    expect((await client.get('/links/again')).text).to.contain('di atas kertas');
    expect((await named('Pak Imam')).how).to.equal('paper');
  });

  it('is read by a reviewer of the blind call without anybody’s name, and can no longer be taken back', async () => {
    await world.db.transaction((trx) =>
      trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: at.clock.now() }),
    ); // prettier-ignore
    await world.application('dewi', id, 'start_review');
    await world.db.transaction((trx) =>
      trx('assignments').insert({ id: 'as-1', application_id: id, person_id: 'p-ratna', assigned_by: 'p-dewi', assigned_at: at.clock.now() }),
    ); // prettier-ignore
    const ratna = await at.signIn('ratna@contoh.example');
    const page = await ratna.get('/reviews/as-1');
    expect(page.status).to.equal(200);
    expect(page.text).to.contain('menghitung karang dengan teliti').and.to.contain('Sangat baik');
    for (const name of ['Suryani', 'Amin', 'Wali kelas']) expect(page.text).not.to.contain(name);
    const amin = await open('Drs. Moh. Amin');
    const keys = await amin.keys('/referee').catch(() => ({ _csrf: '', _key: '' }));
    expect((await amin.get('/referee')).text).not.to.contain('/referee/take-back');
    expect((await amin.post('/referee/take-back', keys._csrf === '' ? {} : keys)).status).to.equal(409);
  });

  it('hears that the applicant has withdrawn, and finds the link saying so', async () => {
    await world.application('suryani', id, 'withdraw', { reason: 'Ibu saya sakit.' });
    expect(await mails('application_withdraw_referees'))
      .to.include('amin@sekolah.example')
      .and.not.to.include('rahma@sekolah.example');
    const { id: referee } = (await world.db.read('referees').where({ application_id: madesOwn }).first('id')) as Row;
    const client = at.client();
    await client.get(await givenLink(at, { purpose: 'referee', subjectId: referee }));
    await world.application('made', madesOwn, 'withdraw', { reason: 'Pindah.' });
    const page = await client.get('/referee');
    expect([page.status, page.text.includes('action="/referee"')]).to.deep.equal([200, false]);
    const amin = await open('Drs. Moh. Amin'); // whoever has written finds the same
    expect((await amin.get('/referee')).text).to.contain('tidak diperlukan lagi');
  });
});

describe('a reference that the call shares, or takes as a letter', () => {
  let world: World;
  let at: TestApp;

  before(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    const references = { shared: true, answer: 'either' };
    await world.db.transaction((trx) => trx('calls').update({ settings: JSON.stringify({ ...SETTINGS, references }) }));
  });
  after(() => at.stop());

  it('is announced as shared, and read by the applicant once it is sent', async () => {
    const id = await world.given('submitted', 'suryani');
    const { id: referee } = (await world.db.read('referees').where({ application_id: id }).first('id')) as Row;
    expect(await world.db.read('outbox').where({ template: 'referee_request_shared' })).to.have.length(1);
    const amin = at.client();
    await amin.get(await givenLink(at, { purpose: 'referee', subjectId: referee }));
    expect((await amin.get('/referee')).text).to.contain('Suryani dapat membaca tulisan Anda');
    const suryani = await at.signIn('suryani@contoh.example');
    expect((await suryani.get(`/applications/${id}/referees`)).text).not.to.contain('menghitung karang');
    await amin.post('/referee', REFERENCE, { from: '/referee' });
    expect((await suryani.get(`/applications/${id}/referees`)).text).to.contain('menghitung karang');
  });

  it('may be a signed letter alone, and is nothing without one', async () => {
    const id = await world.given('submitted', 'made');
    const { id: referee } = (await world.db.read('referees').where({ application_id: id }).first('id')) as Row;
    const amin = at.client();
    await amin.get(await givenLink(at, { purpose: 'referee', subjectId: referee }));
    expect((await amin.post('/referee', {}, { from: '/referee' })).status).to.equal(422);
    await amin.upload('/referee/letter', {}, [{ field: 'file', name: 'surat.pdf', content: tinyPdf() }], {
      from: '/referee',
    });
    expect((await amin.post('/referee', {}, { from: '/referee' })).status).to.equal(303);
    const row = (await world.db.read('referees').where({ id: referee }).first()) as Row;
    expect([row.state, row.how]).to.deep.equal(['received', 'file']);
    expect((await amin.post('/referee/letter/remove', {}, { from: '/referee?change=1' })).status).to.equal(422);
  });
});
