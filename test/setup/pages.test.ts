import { expect } from 'chai';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { EN, fill } from './desk.ts';

describe('What a call asks for, and its programme', () => {
  let world: World & { url: string };
  let at: TestApp;
  let dewi: Client;
  let base: string;
  const row = (key: string): Promise<Record<string, unknown> | undefined> =>
    world.db.read('requirements').where({ call_id: world.ids.call, key }).first() as Promise<Record<string, unknown> | undefined>; // prettier-ignore

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction((trx) => trx('persons').update({ locale: 'en' }));
    await world.draft('suryani');
    dewi = await at.signIn('dewi@contoh.example');
    base = `/office/calls/${world.ids.call}/requirements`;
  });
  after(() => at.stop());

  it('is a document with its formats, counts, conditions, and validity by host', async () => {
    const words = { name_en: 'Health certificate', name_id: 'Surat sehat', hint_en: 'Not older than 3 months', hint_id: 'Paling lama 3 bulan' }; // prettier-ignore
    const wrong = await fill(dewi, `${base}/add`, { ...words, maxFiles: '0', due: 'travel', formats: [] });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('id="maxFiles-e"').and.include('id="formats-e"').and.include('Health certificate');
    const saved = await fill(dewi, `${base}/add`, { ...words, maxFiles: '2', due: 'travel', condition: 'minor', cities: ['davao'], modes: ['group'], months: '6', 'months.davao': '9' }); // prettier-ignore
    expect(saved.status).to.equal(303);
    const made = await row('health_certificate');
    expect(made).to.include({ condition: 'minor', due: 'travel', max_files: 2, valid_months_beyond: 6 });
    expect(JSON.parse(String(made!['conditions']))).to.deep.equal({ cities: ['davao'], modes: ['group'], validity: { davao: 9 } }); // prettier-ignore
    expect((await dewi.get(base, EN)).text)
      .to.include('only Davao')
      .and.include('up to 2 files');
  });

  it('asks nobody for more once people rely on it, and says why', async () => {
    const more = await fill(dewi, `${base}/add`, { name_en: 'Essay', name_id: 'Esai', hint_en: 'x', hint_id: 'x', due: 'submission' }); // prettier-ignore
    expect(more.status).to.equal(422);
    expect(more.text).to.include('can be due at nomination or travel only');
    const sooner = await fill(dewi, `${base}/insurance`, { due: 'submission' });
    expect(sooner.text).to.include('It cannot be due sooner');
    const open = await fill(dewi, `${base}/passport`, { formats: ['application/pdf'] });
    expect(open.text).to.include('A format that was allowed has to stay');
    expect((await fill(dewi, `${base}/passport`, { formats: ['application/pdf', 'image/jpeg', 'image/png'], name_en: 'Passport copy' })).status).to.equal(303); // prettier-ignore
    expect(String((await row('passport'))!['name'])).to.include('Passport copy');
    const sent = await dewi.post(`${base}/remove`, { key: 'passport' }, { from: base, headers: EN });
    expect(sent.status).to.equal(422);
    expect(sent.text).to.include('somebody has sent it in');
    expect((await dewi.post(`${base}/remove`, { key: 'health_certificate' }, { from: base })).status).to.equal(303);
    expect(await row('health_certificate')).to.equal(undefined);
    expect((await dewi.post(`${base}/move`, { key: 'insurance', to: 'up' }, { from: base })).status).to.equal(303);
    expect((await row('insurance'))!['position']).to.equal(1);
  });

  it('is part of a programme, whose words are kept in the languages of its cities', async () => {
    const page = await dewi.get('/office/programmes/new', EN);
    expect(page.text).to.include('name="name_th"').and.include('name="name_fil"');
    const words = { name_en: 'Reefs', name_id: 'Karang', name_th: 'แนวปะการัง', summary_en: 'Reefs', summary_id: 'Karang', description_en: 'Reefs', description_id: '' }; // prettier-ignore
    const wrong = await fill(dewi, '/office/programmes/new', words);
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('id="description_id-e"').and.include('แนวปะการัง');
    expect((await fill(dewi, '/office/programmes/new', { ...words, description_id: 'Karang' })).status).to.equal(303);
    const made = (await world.db.read('programmes').where('name', 'like', '%Reefs%').first()) as {
      id: string;
      name: string;
    };
    expect(JSON.parse(made.name)).to.deep.equal({ en: 'Reefs', id: 'Karang', th: 'แนวปะการัง' });
    const path = `/office/programmes/${made.id}`;
    expect((await fill(dewi, path, { name_en: 'Reefs and rivers' })).status).to.equal(303);
    expect((await dewi.get('/office/programmes', EN)).text).to.include('Reefs and rivers');
    const maria = await at.signIn('maria@contoh.example');
    expect((await maria.get(path)).status, 'of another city').to.equal(404);
  });
});
