import { expect } from 'chai';
import { DAY } from '../../src/deps.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { givenLink } from '../support/accounts.ts';
import { tinyPdf } from '../support/files.ts';
import { makeWorld, type World } from '../support/world.ts';

interface Referee {
  id: string;
  name: string;
  state: string;
  reference: string | null;
  file_id: string | null;
}

const AMIN = { name: 'Drs. Moh. Amin', email: 'amin@sekolah.example', kind: 'teacher', locale: 'id' };
const REFERENCE = {
  known_for: '3 tahun',
  capacity: 'Wali kelas',
  ability: '5',
  with_others: '4',
  perseverance: '0',
  strengths: 'Menghitung karang dengan teliti, dan mengajari adik kelasnya.',
  recommendation: 'yes',
};

describe('referees', () => {
  let world: World;
  let at: TestApp;
  let suryani: Client;
  let id = '';

  before(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    suryani = await at.signIn('suryani@contoh.example');
    id = await world.draft('suryani');
    await world.db.transaction((trx) => trx('referees').del());
  });
  after(() => at.stop());

  const home = (): string => `/applications/${id}/referees`;
  const rows = async (): Promise<Referee[]> =>
    (await world.db.read('referees').where({ application_id: id }).orderBy('created_at').orderBy('id')) as Referee[];
  const one = async (state: string): Promise<Referee> => (await rows()).find((row) => row.state === state)!;
  const mails = async (template: string): Promise<string[]> =>
    ((await world.db.read('outbox').where({ template }).select('recipient')) as { recipient: string }[]).map(
      ({ recipient }) => recipient,
    );
  async function open(referee: string): Promise<Client> {
    const client = at.client();
    const opened = await client.get(await givenLink(at, { purpose: 'referee', subjectId: referee }));
    expect([opened.status, opened.headers['location']]).to.deep.equal([303, '/referee']);
    return client;
  }

  it('asks for as many as the call wants, says so when there is nobody yet, and is its owner’s alone', async () => {
    const page = await suryani.get(home());
    expect(page.status).to.equal(200);
    expect(page.text).to.contain(`action="${home()}"`);
    expect((await (await at.signIn('made@contoh.example')).get(home())).status).to.equal(404);
  });

  it('keeps what was typed when something is wrong, with the message at its field', async () => {
    const wrong = await suryani.post(home(), { ...AMIN, email: 'amin' }, { from: home() });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.contain('href="#email"').and.to.contain('value="Drs. Moh. Amin"');
    const self = await suryani.post(home(), { ...AMIN, email: 'SURYANI@contoh.example' }, { from: home() });
    expect(self.status).to.equal(422);
    const other = await suryani.post(home(), { ...AMIN, kind: 'business' }, { from: home() });
    expect(other.status).to.equal(422);
    expect(await rows()).to.have.length(0);
  });

  it('names a referee, who is not asked before the application is sent', async () => {
    expect((await suryani.post(home(), AMIN, { from: home() })).status).to.equal(303);
    expect((await rows()).map(({ name, state }) => [name, state])).to.deep.equal([['Drs. Moh. Amin', 'named']]);
    expect(await mails('referee_request')).to.deep.equal([]);
    const page = await suryani.get(home());
    expect(page.text).not.to.contain(`action="${home()}"`); // as many as the call asks for
  });

  it('changes and removes one who was not asked yet', async () => {
    const { id: referee } = await one('named');
    const path = `${home()}/${referee}`;
    expect((await suryani.get(`${home()}?edit=${referee}`)).text).to.contain('value="amin@sekolah.example"');
    expect(
      (await suryani.post(path, { ...AMIN, name: 'Moh. Amin' }, { from: `${home()}?edit=${referee}` })).status,
    ).to.equal(303);
    expect((await rows()).map(({ name }) => name)).to.deep.equal(['Moh. Amin']);
    const made = await at.signIn('made@contoh.example');
    expect((await made.post(`${path}/remove`)).status).to.equal(404);
    expect((await suryani.post(`${path}/remove`, {}, { from: home() })).status).to.equal(303);
    expect(await rows()).to.have.length(0);
    await suryani.post(home(), AMIN, { from: home() });
  });

  it('asks them when the application is sent, and reminds them once a day', async () => {
    await world.application('suryani', id, 'submit');
    expect(await mails('referee_request')).to.deep.equal(['amin@sekolah.example']);
    const { id: referee } = await one('asked');
    const path = `${home()}/${referee}/remind`;
    expect((await suryani.post(path, {}, { from: home() })).status).to.equal(303);
    expect((await suryani.post(path, {}, { from: home() })).status).to.equal(422);
    expect(await mails('referee_reminder')).to.have.length(1);
    at.clock.advance(DAY);
    suryani = await at.signIn('suryani@contoh.example');
    expect((await suryani.post(path, {}, { from: home() })).status).to.equal(303);
    expect(await mails('referee_reminder')).to.have.length(2);
  });

  it('opens nothing without a link, and only their own page with one', async () => {
    expect((await at.client().get('/referee')).status).to.be.oneOf([401, 410]);
    expect((await suryani.get('/referee')).status).to.be.oneOf([401, 410]);
    const amin = await open((await one('asked')).id);
    const page = await amin.get('/referee');
    expect(page.status).to.equal(200);
    expect(page.text)
      .to.contain('Suryani')
      .and.to.contain('Term abroad 2027')
      .and.not.to.contain('To learn to count reefs');
    expect(page.headers['referrer-policy']).to.equal('no-referrer');
    expect((await amin.get('/guardian')).status).to.be.oneOf([401, 410]);
    expect((await amin.get(`/applications/${id}`)).status).to.equal(303); // to sign in: the link opens no application
  });

  it('shows the form again with what is missing', async () => {
    const amin = await open((await one('asked')).id);
    const wrong = await amin.post('/referee', { ...REFERENCE, capacity: '', ability: '9' }, { from: '/referee' });
    expect(wrong.status).to.equal(422);
    expect(wrong.text)
      .to.contain('href="#capacity"')
      .and.to.contain('href="#ability"')
      .and.to.contain('Menghitung karang');
  });

  it('keeps the reference and a signed letter, thanks once, and may be changed until the review starts', async () => {
    const { id: referee } = await one('asked');
    const amin = await open(referee);
    const letter = await amin.upload(
      '/referee/letter',
      {},
      [{ field: 'file', name: 'จดหมาย.pdf', content: tinyPdf() }],
      { from: '/referee' },
    );
    expect(letter.status).to.equal(303);
    const bad = await amin.upload('/referee/letter', {}, [{ field: 'file', name: 'a.pdf', content: 'x' }], {
      from: '/referee',
    });
    expect(bad.status).to.equal(422);
    expect(bad.text).to.contain('id="letter-file-e"').and.to.contain('จดหมาย.pdf');
    expect((await amin.post('/referee', REFERENCE, { from: '/referee' })).status).to.equal(303);
    const page = await amin.get('/referee');
    expect(page.text).to.contain('Menghitung karang').and.to.contain('/referee?change=1');
    const changed = await amin.post(
      '/referee',
      { ...REFERENCE, capacity: 'Kepala sekolah' },
      { from: '/referee?change=1' },
    );
    expect(changed.status).to.equal(303);
    const row = await one('received');
    expect(JSON.parse(row.reference!)).to.include({ capacity: 'Kepala sekolah', ability: 5 });
    expect(row.file_id).to.be.a('string');
    expect(await mails('referee_thanks')).to.deep.equal(['amin@sekolah.example']);
  });

  it('never shows the applicant a word of it', async () => {
    const page = await suryani.get(home());
    expect(page.text).not.to.contain('Menghitung karang').and.not.to.contain('Kepala sekolah');
    expect((await suryani.get(`/applications/${id}`)).text).not.to.contain('Menghitung karang');
  });

  it('is read only once the review has started', async () => {
    const amin = await open((await one('received')).id);
    await amin.get('/referee?change=1');
    const keys = await amin.keys('/referee?change=1');
    await world.db.transaction((trx) =>
      trx('documents')
        .where({ application_id: id })
        .update({ state: 'accepted', decided_by: 'p-dewi', decided_at: at.clock.now() }),
    );
    await world.application('dewi', id, 'start_review');
    const late = await amin.post('/referee', { ...keys, ...REFERENCE, capacity: 'Orang lain' });
    expect(late.status).to.equal(409);
    expect(JSON.parse((await one('received')).reference!)).to.include({ capacity: 'Kepala sekolah' });
    expect((await amin.get('/referee?change=1')).text).not.to.contain('<form class="pick"');
  });

  it('explains itself when the application is withdrawn', async () => {
    const made = await world.given('submitted', 'made');
    const referee = (await world.db.read('referees').where({ application_id: made }).first('id')) as { id: string };
    const amin = await open(referee.id);
    const keys = await amin.keys('/referee');
    await world.application('made', made, 'withdraw', { reason: 'Ibu saya sakit.' });
    const page = await amin.get('/referee');
    expect([page.status, page.text.includes('<form class="pick"')]).to.deep.equal([200, false]);
    expect((await amin.post('/referee', { ...keys, ...REFERENCE })).status).to.equal(409);
    expect(
      ((await world.db.read('referees').where({ id: referee.id }).first('state')) as { state: string }).state,
    ).to.equal('asked');
  });
});

describe('a referee who cannot write', () => {
  let world: World;
  let at: TestApp;
  before(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
  });
  after(() => at.stop());

  it('declines without the applicant learning why, and is replaced by somebody who is asked at once', async () => {
    const id = await world.given('submitted', 'suryani');
    const home = `/applications/${id}/referees`;
    const { id: referee } = (await world.db.read('referees').where({ application_id: id }).first('id')) as {
      id: string;
    };
    const link = await givenLink(at, { purpose: 'referee', subjectId: referee });
    const amin = at.client();
    await amin.get(link);
    expect(
      (await amin.post('/referee/decline', { reason: 'Saya tidak mengenalnya.' }, { from: '/referee' })).status,
    ).to.equal(303);
    const suryani = await at.signIn('suryani@contoh.example');
    const page = await suryani.get(home);
    expect(page.text).to.contain('tag--err').and.not.to.contain('Saya tidak mengenalnya');
    const other = { name: 'Ibu Rahma', email: 'rahma@sekolah.example', kind: 'teacher', locale: 'en' };
    expect(
      (await suryani.post(`${home}/${referee}/replace`, other, { from: `${home}?replace=${referee}` })).status,
    ).to.equal(303);
    const asked = (await world.db
      .read('outbox')
      .where({ template: 'referee_request' })
      .select('recipient', 'locale')) as object[];
    expect(asked).to.have.length(2).and.to.deep.include({ recipient: 'rahma@sekolah.example', locale: 'en' });
    const states = (await world.db
      .read('referees')
      .where({ application_id: id })
      .orderBy('name')
      .select('name', 'state')) as object[];
    expect(states).to.deep.equal([
      { name: 'Drs. Moh. Amin', state: 'cancelled' },
      { name: 'Ibu Rahma', state: 'asked' },
    ]);
    expect((await amin.get('/referee')).status).to.be.oneOf([401, 410]); // the link of one who was replaced
  });
});
