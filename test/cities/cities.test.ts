import { expect } from 'chai';
import { seedCities } from '../../src/cities/seed.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { givenCall, queriesOf } from '../calls/given.ts';

const EN = { 'Accept-Language': 'en' };

describe('the pages of the cities', () => {
  let world: World & { url: string };
  let at: TestApp;
  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
  });
  after(() => at.stop());

  it('list every city with its country, its time and what it hosts', async () => {
    const page = await at.client().get('/cities', EN);
    expect(page.status).to.equal(200);
    expect(page.text)
      .to.include('Davao')
      .and.include('Philippines')
      .and.include('12:00 PHT')
      .and.include('1 programme, 3 places');
    expect(page.text).to.include('11:00 ICT').and.include('UTC+7');
  });

  it('show what a city hosts, what its residents may apply to, its office and its agreements', async () => {
    const davao = await at.client().get('/cities/davao', EN);
    expect(davao.text).to.include('Term abroad 2027').and.include('exchange@davao.example').and.include('Memorandum');
    expect(davao.text).to.include('No programme for residents has been announced yet.');
    const palu = await at.client().get('/cities/palu', EN);
    expect(palu.text).to.include('No programme has been announced here yet.').and.include('/calls/term-abroad-2027');
  });

  it('never name a call that is not published', async () => {
    await givenCall(world, { slug: 'secret', name: { en: 'Secret', id: 'Rahasia' }, published: false });
    for (const city of ['palu', 'davao'])
      expect((await at.client().get(`/cities/${city}`, EN)).text).not.to.include('Secret');
  });

  it('make the same number of queries however much a city hosts', async () => {
    const few = await queriesOf(at, () => at.client().get('/cities/davao', EN));
    for (let i = 0; i < 20; i += 1)
      await givenCall(world, { slug: `more-${i}`, name: { en: `More ${i}`, id: `Lagi ${i}` } });
    expect(await queriesOf(at, () => at.client().get('/cities/davao', EN))).to.equal(few);
  });

  it('are not found for a city that is not in the network', async () => {
    for (const path of ['/cities/atlantis', '/cities/%00', '/cities/PALU'])
      expect((await at.client().get(path)).status, path).to.equal(404);
  });
});

describe('the shipped cities', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
  });
  after(() => at.stop());

  it('are put in once, Palu first, however often it is asked for', async () => {
    const clock = { kind: 'clock' } as const;
    expect(await at.act(clock, seedCities)).to.deep.equal(['palu', 'kota-kinabalu', 'davao', 'chiang-mai']);
    expect(await at.act(clock, seedCities)).to.deep.equal([]);
    const events = (await at.db.read('events').where({ subject: 'city' }).select('action')) as { action: string }[];
    expect(events).to.have.lengthOf(4);
    const page = await at.client().get('/', EN);
    expect(page.text).to.include('Kota Kinabalu').and.include('Nosarara nosabatutu');
    expect(page.text).to.include('No programme is open now');
  });
});

describe('help, accessibility, privacy and contact', () => {
  let world: World & { url: string };
  let at: TestApp;
  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
  });
  after(() => at.stop());

  it('are there in both languages, without signing in', async () => {
    for (const [path, en, id] of [
      ['/help', 'Can I apply on a phone?', 'Bisakah saya mengajukan permohonan lewat ponsel?'],
      ['/accessibility', 'WCAG) 2.2 at level AA', 'WCAG) 2.2 pada tingkat AA'],
      ['/privacy', '3 × 24 hours', '3 × 24 jam'],
      ['/contact', 'exchange@davao.example', 'exchange@davao.example'],
    ] as const) {
      expect((await at.client().get(path, EN)).text, path).to.include(en);
      expect((await at.client().get(path, { 'Accept-Language': 'id' })).text, path).to.include(id);
    }
  });

  it('say of the privacy text that it is a sample to be confirmed', async () => {
    expect((await at.client().get('/privacy', EN)).text)
      .to.include('This is a sample text.')
      .and.include('Law 27 of 2022');
  });

  it('are found under older addresses', async () => {
    const moved = await at.client().get('/help/privacy');
    expect(moved.status).to.equal(303);
    expect(moved.headers['location']).to.equal('/privacy');
  });
});
