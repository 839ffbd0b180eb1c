import { expect } from 'chai';
import { copyCall } from '../../src/setup/copy.ts';
import { givenLink } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { EN, fieldsIn, fill } from './desk.ts';

const PATIENCE = {
  kind: 'essay',
  label_en: 'How patient are they?',
  label_id: 'Seberapa sabar?',
  hint_en: 'One example is enough',
  hint_id: 'Cukup satu contoh',
  words: '50',
  required: 'on',
};

interface Row {
  state: string;
  reference: string | null;
  questions: string | null;
  draft: string | null;
}

describe('A call’s own questions to its referees', () => {
  let world: World & { url: string };
  let at: TestApp;
  let dewi: Client;
  let id = '';
  const base = (): string => `/office/calls/${world.ids.call}/references`;
  const row = async (kind = 'teacher'): Promise<Row & { id: string }> =>
    (await world.db.read('referees').where({ application_id: id, kind }).first()) as Row & { id: string };

  /** Presses a button of the list: the form that leads to an address and, where there are several, names a question. */
  async function press(act: string, key = '', to = ''): Promise<number> {
    const list = await dewi.get(base(), EN);
    const action = `${base()}/teacher/${act}`;
    const token = String(fieldsIn(list.text, action)['token']);
    const fields = { token, ...(key === '' ? {} : { key }), ...(to === '' ? {} : { to }) };
    return (await dewi.post(action, fields, { from: base(), headers: EN })).status;
  }

  async function open(kind = 'teacher'): Promise<Client> {
    const client = at.client();
    await client.get(await givenLink(at, { purpose: 'referee', subjectId: (await row(kind)).id }));
    return client;
  }

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    dewi = await at.signIn('dewi@contoh.example');
    id = await world.given('submitted', 'tara');
    await world.db.transaction((trx) => trx('outbox').where({ subject: 'referee' }).del());
    await world.db.transaction((trx) => trx('referees').del());
    for (const [n, kind] of ['teacher', 'not_related'].entries())
      await world.db.transaction((trx) =>
        trx('referees').insert({ id: `referee-${String(n)}`, application_id: id, name: `Guru ${String(n)}`, email: `guru${String(n)}@x.example`, kind, locale: 'en', state: 'asked', asked_at: world.clock.now(), created_at: world.clock.now() }),
      ); // prettier-ignore
    const settings = JSON.parse(((await world.db.read('calls').where({ id: world.ids.call }).first('settings')) as { settings: string }).settings) as object; // prettier-ignore
    const referees = [{ kind: 'teacher', count: 1 }, { kind: 'not_related', count: 1 }]; // prettier-ignore
    await world.db.transaction((trx) => trx('calls').where({ id: world.ids.call }).update({ settings: JSON.stringify({ ...settings, referees }) })); // prettier-ignore
  });
  after(() => at.stop());

  it('begin as the standard ones, kind by kind, with a way there from the call', async () => {
    const list = await dewi.get(base(), EN);
    expect(list.status).to.equal(200);
    expect(list.text).to.contain('Pertanyaan baku.').and.to.contain('Apakah Anda merekomendasikan pemohon?');
    expect(list.text).to.contain(`${base()}/teacher/add`).and.to.contain(`${base()}/not_related/add`);
    expect(list.text).not.to.contain(`${base()}/business/add`);
    expect((await dewi.get(`/office/calls/${world.ids.call}`, EN)).text).to.contain(`href="${base()}"`);
  });

  it('are added in a working copy that no referee sees before it is published', async () => {
    expect((await fill(dewi, `${base()}/teacher/add`, PATIENCE)).status).to.equal(303);
    expect((await dewi.get(base(), EN)).text)
      .to.contain('Seberapa sabar?')
      .and.to.contain('belum diterbitkan');
    expect((await (await open()).get('/referee', EN)).text).not.to.contain('How patient');
    const preview = await dewi.get(`${base()}/teacher/preview?lang=id`, EN);
    expect(preview.text).to.contain('Seberapa sabar?').and.to.contain('Cukup satu contoh');
    expect((await dewi.get(`${base()}/not_related/preview?lang=en`, EN)).text).not.to.contain('How patient');
  });

  it('keep what was typed where something lacks, each message naming its field', async () => {
    const wrong = await fill(dewi, `${base()}/teacher/add`, { ...PATIENCE, label_id: '', words: '5000' });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.contain('href="#label_id"').and.to.contain('href="#words"').and.to.contain('One example is enough');
  }); // prettier-ignore

  it('have answers that are written, moved and taken out before anything is saved', async () => {
    const page = `${base()}/teacher/add`;
    const scale = { ...PATIENCE, kind: 'scale', label_en: 'How calm?', label_id: 'Setenang apa?' };
    const shown = await fill(dewi, page, { ...scale, do: 'condition' });
    expect(shown.text).to.contain('name="option.0_en"').and.to.contain('Tidak dapat menilai');
    const few = await fill(dewi, page, { ...scale, 'option.0_en': 'Not', 'option.0_id': 'Tidak' });
    expect(few.status).to.equal(422);
    const points = { 'option.0_en': 'Very', 'option.0_id': 'Sangat', 'option.1_en': 'Not', 'option.1_id': 'Tidak' };
    const up = await fill(dewi, page, { ...scale, ...points, do: 'up-1' });
    expect(up.text.indexOf('value="Not"')).to.be.below(up.text.indexOf('value="Very"')).and.above(0);
    const sent = { ...fieldsIn(up.text, page) };
    expect((await dewi.post(page, sent, { headers: EN, from: page })).status).to.equal(303);
    const preview = await dewi.get(`${base()}/teacher/preview?lang=en`, EN);
    expect(preview.text).to.match(/value="1"><span>Not[\s\S]*value="2"><span>Very[\s\S]*value="0"><span>I cannot say/);
  });

  it('are changed, moved and taken out; another window that was overtaken changes nothing', async () => {
    const question = `${base()}/teacher/questions/how_patient_are_they`;
    expect(
      (await fill(dewi, question, { label_en: 'How patient are they really?', label_id: 'Seberapa sabar sebenarnya?' }))
        .status,
    ).to.equal(303);
    expect(await press('move', 'how_patient_are_they', 'up')).to.equal(303);
    expect(await press('remove', 'how_calm')).to.equal(303);
    const list = await dewi.get(base(), EN);
    expect(list.text).to.contain('Seberapa sabar sebenarnya?').and.not.to.contain('Setenang apa?');
    const stale = await dewi.post(`${base()}/teacher/remove`, { token: 'copy.1', key: 'ability' }, { from: base(), headers: EN }); // prettier-ignore
    expect(stale.status).to.equal(303);
    expect((await dewi.get(base(), EN)).text).to.contain('Mampukah pemohon');
  });

  it('are asked once they are published; who had begun goes on with what they were asked', async () => {
    const writer = await open();
    const drawn = fieldsIn((await writer.get('/referee', EN)).text, '/referee');
    const begun = { ...drawn, capacity: 'Class teacher', strengths: 'Counts carefully.', go: 'later' };
    expect((await writer.post('/referee', begun, { from: '/referee' })).status).to.equal(303);
    const other = await open('not_related');
    const otherDrawn = fieldsIn((await other.get('/referee', EN)).text, '/referee');

    expect(await press('publish')).to.equal(303);
    const page = (await writer.get('/referee', EN)).text;
    expect(page).to.contain('Counts carefully.').and.not.to.contain('How patient');
    const full = { ...fieldsIn(page, '/referee'), known_for: '3 years', ability: '5', with_others: '4', perseverance: '0', recommendation: 'yes' }; // prettier-ignore
    expect((await writer.post('/referee', full, { from: '/referee' })).status).to.equal(303);
    expect((await row()).questions)
      .to.contain('known_for')
      .and.not.to.contain('how_patient');
    expect((await writer.get('/referee', EN)).text).to.contain('Counts carefully.');
    expect((await dewi.get(`/office/applications/${id}`, EN)).text).to.contain('Counts carefully.');
    // The other kind has its own: nothing of it moved.
    expect((await other.post('/referee', { ...otherDrawn, strengths: 'Kind.', go: 'later' }, { from: '/referee' })).status).to.equal(303); // prettier-ignore
    expect((await other.get('/referee', EN)).text)
      .to.contain('Kind.')
      .and.not.to.contain('How patient');
  });

  it('keep a reference as it was asked when it is changed, or taken back and sent again', async () => {
    const writer = await open();
    expect((await writer.get('/referee?change=1', EN)).text).to.contain('How long have you known').and.not.to.contain('How patient'); // prettier-ignore
    expect((await writer.post('/referee/take-back', {}, { from: '/referee' })).status).to.equal(303);
    const page = (await writer.get('/referee', EN)).text;
    expect(page).to.contain('Counts carefully.').and.not.to.contain('How patient');
    expect((await writer.post('/referee', fieldsIn(page, '/referee'), { from: '/referee' })).status).to.equal(303);
    expect((await row()).state).to.equal('received');
  });

  it('are seen by who begins now; a page drawn before the change is read as it was drawn', async () => {
    await world.db.transaction((trx) => trx('referees').where({ application_id: id, kind: 'teacher' }).update({ state: 'asked', reference: null, questions: null, how: null, answered_at: null })); // prettier-ignore
    const writer = await open();
    const page = (await writer.get('/referee', EN)).text;
    expect(page).to.contain('How patient are they really?');
    const drawn = fieldsIn(page, '/referee');
    expect(await press('standard')).to.equal(303);
    expect(await press('publish')).to.equal(303);
    expect((await at.client().get('/referee', EN)).status).not.to.equal(200);
    const answers = { ...drawn, how_patient_are_they: 'Very.', strengths: 'All.', go: 'later' };
    expect((await writer.post('/referee', answers, { from: '/referee' })).status).to.equal(303);
    expect((await writer.get('/referee', EN)).text).to.contain('Very.');
  });

  it('cannot be none at all: an empty working copy is not published', async () => {
    const { length } = (await dewi.get(base(), EN)).text.match(/teacher\/questions\//g)!;
    for (let left = length; left > 0; left -= 1) {
      const [, key] = /teacher\/questions\/(\w+)"/.exec((await dewi.get(base(), EN)).text)!;
      await press('remove', key);
    }
    expect(await press('publish')).to.equal(422);
    expect(await press('drop')).to.equal(303);
    expect((await dewi.get(base(), EN)).text).to.contain('Apakah Anda merekomendasikan');
  });

  it('go with a call that is made from this one', async () => {
    const days = { opens: '2027-11-01', closes: '2027-12-01', starts: '2028-02-01', last: '2028-04-30', over: '2028-12-31' }; // prettier-ignore
    const made = await world.act('dewi', (ctx) => copyCall(ctx, world.ids.call, { name: { en: 'Next', id: 'Berikut' }, slug: 'next', days })); // prettier-ignore
    const sets = await world.db.read('reference_sets').where({ call_id: made }).select('kind', 'version');
    expect(sets).to.deep.equal([{ kind: 'teacher', version: 1 }]);
  });

  it('are the lead city’s to write, and nobody else’s', async () => {
    for (const who of ['maria', 'ratna', 'suryani']) {
      const other = await at.signIn(`${who}@contoh.example`);
      expect((await other.get(base())).status, who).to.be.oneOf([403, 404]);
      expect((await other.post(`${base()}/teacher/standard`, { token: 'live.0' })).status, who).to.be.oneOf([403, 404]);
    }
    expect((await dewi.get(base(), EN)).status).to.equal(200);
  });
});
