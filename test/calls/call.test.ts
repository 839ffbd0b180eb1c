import { expect } from 'chai';
import type { Response } from 'supertest';
import { closeCall } from '../../src/calls/call.ts';
import { createRequirements } from '../../src/calls/place.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { firstProgramme, givenCall } from './given.ts';

const EN = { 'Accept-Language': 'en' };

describe('the page of a call', () => {
  let world: World & { url: string };
  let at: TestApp;
  let reefs: string;
  const read = (path: string, headers: Record<string, string> = EN): Promise<Response> =>
    at.client().get(path, headers);

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    reefs = await givenCall(world, {
      slug: 'reefs',
      name: { en: 'Reef School', id: 'Sekolah Karang' },
      rules: [
        {
          key: 'age',
          kind: 'age',
          question: 'born_on',
          on: '2027-03-01',
          min: 16,
          max: 18,
          sentence: { en: 'You are 16 to 18 years old.', id: 'Anda berusia 16 sampai 18 tahun.' },
        },
      ],
    });
    await world.act('dewi', (ctx) =>
      createRequirements(ctx, reefs, [
        {
          key: 'passport',
          name: { en: 'Copy of the passport', id: 'Salinan paspor' },
          hint: { en: 'The page with the photograph', id: 'Halaman dengan foto' },
          condition: 'always',
          due: 'nomination',
          formats: ['application/pdf'],
          maxFiles: 1,
          restricted: true,
          identifying: true,
          validMonthsBeyond: 6,
        },
      ]),
    );
    await givenCall(world, { slug: 'secret', name: { en: 'Secret', id: 'Rahasia' }, published: false });
  });
  after(() => at.stop());

  it('says what, for whom, what is covered, where, what is needed and who decides', async () => {
    const page = await read('/calls/reefs');
    expect(page.status).to.equal(200);
    for (const words of [
      'Reef School', 'Students of Palu', 'Room and meals', 'First paragraph.', '6 weeks, Mar to Apr 2027', 'Balai Latihan', '4 (4 free)',
      'English, Thai', 'Step-free', 'Your details', 'about 30 minutes', 'Copy of the passport', 'You are 16 to 18 years old.', 'sending cities: Palu',
      'At least 2 reviewers', 'They do not see your name', '1 teacher', 'under 18', 'exchange@palu.example', 'within 14 days', 'ideas', '50%',
    ]) expect(page.text, words).to.include(words); // prettier-ignore
  });

  it('shows the deadline in the zone of the call, and in the reader’s when clocks differ', async () => {
    const palu = at.client();
    palu.cookies.set('zone', 'Asia%2FMakassar');
    const home = await palu.get('/calls/reefs', EN);
    expect(home.text).to.include('Mon 14 December 2026, 23:59 WITA').and.not.include('where you are');
    const bangkok = at.client();
    bangkok.cookies.set('zone', 'Asia%2FBangkok');
    const page = await bangkok.get('/calls/reefs', EN);
    expect(page.text).to.include('23:59 WITA').and.include('That is Mon 14 December 2026, 22:59 ICT where you are.');
  });

  it('leads to the application while it is open', async () => {
    expect((await read('/calls/reefs')).text).to.include('href="/calls/reefs/start"');
  });

  it('cannot be started before it opens or after it has closed, and says why', async () => {
    await givenCall(world, {
      slug: 'later',
      name: { en: 'Later', id: 'Nanti' },
      opensAt: '2026-12-01T00:00:00.000Z',
    });
    await givenCall(world, { slug: 'over', name: { en: 'Over', id: 'Lewat' }, closesOn: '2026-11-23' });
    const [later, over] = [await read('/calls/later'), await read('/calls/over')];
    for (const page of [later, over]) expect(page.text).to.include('aria-disabled="true"').and.not.include('/start"');
    expect(later.text).to.include('You can start an application from Tue 1 December 2026, 08:00 WITA.');
    expect(over.text).to.include('This programme is closed. Nothing more can be sent.');
    expect(over.text).not.to.include('closing.ics');
  });

  it('is closed from the minute in which its lead city closes it early', async () => {
    const id = await givenCall(world, { slug: 'early', name: { en: 'Early', id: 'Awal' } });
    expect((await read('/calls/early')).text).to.include('/calls/early/start');
    await world.act('dewi', (ctx) => closeCall(ctx, id, 2));
    expect((await read('/calls/early')).text).not.to.include('/calls/early/start');
    expect((await read('/')).text).not.to.include('/calls/early"');
    expect((await read('/?when=closed')).text).to.include('/calls/early"');
  });

  it('does not exist before it is published, nor under a name that nobody gave', async () => {
    for (const path of [
      '/calls/secret',
      '/calls/secret/closing.ics',
      '/calls/nobody',
      '/calls/%00',
      '/calls/Reefs',
      '/calls/..%2f',
    ])
      expect((await read(path)).status, path).to.equal(404);
    expect((await read('/calls/reefs')).status).to.equal(200);
  });

  it('puts its last hour into a calendar', async () => {
    const file = await read('/calls/reefs/closing.ics');
    expect(file.status).to.equal(200);
    expect(file.headers['content-type']).to.equal('text/calendar; charset=utf-8');
    expect(file.text).to.include('DTEND:20261214T160000Z\r\n').and.include('DTSTART:20261214T150000Z\r\n');
    expect(file.text).to.include('SUMMARY:Last hour to apply: Reef School\r\n').and.include('TRIGGER:-P3D');
    for (const line of file.text.split('\r\n')) expect(Buffer.byteLength(line)).to.be.at.most(75);
  });

  it('escapes what a city wrote', async () => {
    await givenCall(world, { slug: 'markup', name: { en: '<script>alert(1)</script>', id: '"><img src=x>' } });
    const page = await read('/calls/markup');
    expect(page.text).not.to.include('<script>alert');
    expect(page.text).to.include('&lt;script&gt;');
  });
});

describe('a programme', () => {
  let world: World & { url: string };
  let at: TestApp;
  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
  });
  after(() => at.stop());

  it('shows its calls over the years, the published ones only', async () => {
    await givenCall(world, { slug: 'secret', name: { en: 'Secret', id: 'Rahasia' }, published: false });
    await givenCall(world, {
      slug: 'before',
      name: { en: 'Term abroad 2026', id: 'Semester 2026' },
      opensAt: '2025-09-01T00:00:00.000Z',
      closesOn: '2025-12-01',
      startsOn: '2026-02-01',
      endsOn: '2026-06-01',
    });
    const id = await firstProgramme(world);
    const list = await at.client().get('/programmes', EN);
    expect(list.text).to.include(`/programmes/${id}`).and.include('2 rounds so far').and.include('Open now or soon');
    const page = await at.client().get(`/programmes/${id}`, EN);
    expect(page.text).to.include('Term abroad 2027').and.include('Term abroad 2026').and.not.include('Secret');
    expect(page.text.indexOf('Term abroad 2027')).to.be.lessThan(page.text.indexOf('Term abroad 2026'));
  });

  it('that does not exist is not found', async () => {
    expect((await at.client().get('/programmes/nothing')).status).to.equal(404);
  });
});
