import { expect } from 'chai';
import type { Response } from 'supertest';
import { createProgramme } from '../../src/calls/programme.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { firstProgramme, givenCall, queriesOf } from './given.ts';

const EN = { 'Accept-Language': 'en' };
const LANG = { headers: EN };

/** The fields of the form on a page, as a browser would send them unchanged. */
function fieldsIn(html: string, action: string): Record<string, string | string[]> {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(`action="${action}"`));
  const fields: Record<string, string | string[]> = {};
  const plain = (text: string): string =>
    text.replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('&amp;', '&');
  for (const [tag] of (form ?? '').matchAll(/<input\b[^>]*>/g)) {
    const [name, value, type] = ['name', 'value', 'type'].map(
      (key) => new RegExp(`\\b${key}="([^"]*)"`).exec(tag)?.[1],
    );
    if (!name || (type === 'checkbox' && !tag.includes(' checked'))) continue;
    if (name === 'sending') fields[name] = [...((fields[name] as string[] | undefined) ?? []), plain(value ?? '')];
    else fields[name] = plain(value ?? '');
  }
  for (const [, name, value] of (form ?? '').matchAll(/<textarea\b[^>]*name="([^"]*)"[^>]*>\n?([\s\S]*?)<\/textarea>/g))
    fields[name!] = plain(value!);
  return fields;
}

describe('calls in the office', () => {
  let world: World & { url: string };
  let at: TestApp;
  let own: string;
  let theirs: string;
  let dewi: Client;
  const as = (name: string): Promise<Client> => at.signIn(`${name}@contoh.example`);
  type Page = 'dates' | 'texts' | 'settings';
  const form = async (client: Client, id: string, page: Page = 'dates'): Promise<Record<string, string | string[]>> =>
    fieldsIn((await client.get(`/office/calls/${id}/${page}`, EN)).text, `/office/calls/${id}/${page}`);
  const send = (
    client: Client,
    id: string,
    fields: Record<string, string | string[]>,
    page: Page = 'dates',
  ): Promise<Response> => client.post(`/office/calls/${id}/${page}`, fields, LANG);

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction((trx) => trx('persons').update({ locale: 'en' }));
    own = await givenCall(world, { slug: 'reefs', name: { en: 'Reef School', id: 'Sekolah Karang' } });
    const programme = await world.act('maria', (ctx) =>
      createProgramme(ctx, {
        leadCityId: 'davao',
        track: 'artist',
        name: { en: 'Madayaw', id: 'Madayaw' },
        summary: { en: 'Artists', id: 'Seniman' },
        description: { en: 'Artists', id: 'Seniman' },
      }),
    );
    theirs = await givenCall(world, { slug: 'madayaw', name: { en: 'Madayaw 2027', id: 'Madayaw 2027' }, programme });
    dewi = await as('dewi');
  });
  after(() => at.stop());

  it('are listed to officers of the lead city and of a sending city, with how many applications are where', async () => {
    await world.given('submitted', 'suryani');
    await world.draft('made');
    const page = await dewi.get('/office/calls', EN);
    expect(page.status).to.equal(200);
    for (const name of ['Reef School', 'Madayaw 2027', 'Term abroad 2027']) expect(page.text).to.include(name);
    const row = /Term abroad 2027[\s\S]*?<\/tr>/.exec(page.text)![0];
    expect(row).to.match(/<td class="n"[^>]*>2<\/td>/);
    expect(row, 'in words')
      .to.match(/Draft 1, To be checked 1|To be checked 1, Draft 1/)
      .and.not.include('submitted');
    const davao = await (await as('maria')).get('/office/calls', EN);
    expect(davao.text).to.include('Madayaw 2027').and.not.include('Reef School');
  });

  it('leave a case out of the numbers of whoever is recused from it', async () => {
    const id = await world.given('submitted', 'tara');
    const count = async (client: Client): Promise<string> =>
      /Term abroad 2027[\s\S]*?<td class="n"[^>]*>(\d+)<\/td>/.exec((await client.get('/office/calls', EN)).text)![1]!;
    expect(await count(dewi)).to.equal('3');
    await world.db.transaction((trx) =>
      trx('recusals').insert({ id: 'r-andi', application_id: id, person_id: 'p-andi', kind: 'family', recorded_by: 'p-andi', recorded_at: world.clock.now() }),
    ); // prettier-ignore
    expect(await count(await as('andi'))).to.equal('2');
    expect(await count(dewi)).to.equal('3');
  });

  it('are closed to everybody else', async () => {
    for (const name of ['suryani', 'ratna', 'jun', 'siti', 'rina'])
      expect((await (await as(name)).get('/office/calls')).status, name).to.equal(403);
    expect((await at.client().get('/office/calls')).status).to.equal(303);
    expect((await (await as('maria')).get(`/office/calls/${own}`)).status, 'nothing to Davao').to.equal(404);
    expect((await (await as('jun')).get(`/office/calls/${own}`)).status).to.equal(404);
    expect((await dewi.get(`/office/calls/${own}`)).status).to.equal(200);
  });

  it('are read, not changed, by a city that only sends', async () => {
    const page = await dewi.get(`/office/calls/${theirs}`, EN);
    expect(page.status).to.equal(200);
    expect(page.text)
      .to.include('Davao leads it and is the only one to change it.')
      .and.not.include(`/office/calls/${theirs}/dates`);
    const maria = await as('maria');
    const fields = await form(maria, theirs);
    expect((await dewi.get(`/office/calls/${theirs}/dates`)).status, 'seen, and not theirs').to.equal(403);
    const { _csrf: _a, _key: _b, ...typed } = fields;
    const from = `/office/calls/${own}`;
    expect((await dewi.post(`/office/calls/${theirs}/dates`, typed, { from: `${from}/dates` })).status).to.equal(403);
    expect(
      (await dewi.post(`/office/calls/${theirs}/close`, { version: '2' }, { from: `/office/calls/${own}` })).status,
    ).to.equal(403);
    expect((await send(maria, theirs, fields)).status).to.equal(303);
  });

  it('are changed in both languages, with dates of the call’s own zone, and recorded', async () => {
    const dates = await send(dewi, own, { ...(await form(dewi, own)), 'closes-day': '20', grace: '45' });
    expect(dates.status).to.equal(303);
    const texts = await form(dewi, own, 'texts');
    expect((await send(dewi, own, { ...texts, name_en: 'Reef School, second term' }, 'texts')).status).to.equal(303);
    const settings = await form(dewi, own, 'settings');
    const wanted = { ...settings, reviewsNeeded: '3', interviews: 'on', sending: ['palu', 'chiang-mai'] };
    const saved = await send(dewi, own, wanted, 'settings');
    expect(saved.status).to.equal(303);
    const page = await dewi.get(saved.headers['location'] as string, EN);
    expect(page.text).to.include('The call was saved.').and.include('Reef School, second term');
    const row = (await world.db.read('calls').where({ id: own }).first()) as Record<string, unknown>;
    expect(row['closes_at']).to.equal('2026-12-20T16:00:00.000Z');
    expect(row['grace_ends_at']).to.equal('2026-12-20T16:45:00.000Z');
    expect(row['opens_at'], 'a day that stays keeps its hour').to.equal('2026-11-01T00:00:00.000Z');
    expect(JSON.parse(String(row['settings']))).to.include({ interviews: true, reviewsNeeded: 3, blind: true });
    expect(
      await world.db.read('call_cities').where({ call_id: own }).orderBy('city_id').pluck('city_id'),
    ).to.deep.equal(['chiang-mai', 'palu']);
    const events = (await world.db
      .read('events')
      .where({ subject: 'call', subject_id: own })
      .orderBy('number')
      .pluck('action')) as string[];
    expect(events).to.deep.equal(['created', 'published', 'changed', 'changed', 'changed']);
  });

  it('come back with a message at each field that is not right, and with what was typed', async () => {
    const texts = { ...(await form(dewi, own, 'texts')), name_id: '', summary_en: 'Typed & kept' };
    const answer = await send(dewi, own, texts, 'texts');
    expect(answer.status).to.equal(422);
    expect(answer.text)
      .to.include('<title>Error:')
      .and.include('href="#name_id"')
      .and.include('id="name_id-e"')
      .and.include('Typed &amp; kept');
    const grace = await send(dewi, own, { ...(await form(dewi, own)), grace: 'soon', 'opens-time': '25:00' });
    expect(grace.text).to.include('id="grace-e"').and.include('value="soon"').and.include('id="opens-time-e"');
    const dates = await send(dewi, own, { ...(await form(dewi, own)), 'opens-day': '31', 'opens-month': '2' });
    expect(dates.status).to.equal(422);
    expect(dates.text).to.include('id="opens-e"').and.include('value="31"');
    const order = await send(dewi, own, { ...(await form(dewi, own)), 'starts-year': '2026' });
    expect(order.text).to.include('The first day must be after the last day to apply');
  });

  it('refuse what would break a promise: blindness after publishing, a city that has applicants', async () => {
    const { blind: _blind, ...open } = await form(dewi, own, 'settings');
    expect((await send(dewi, own, open, 'settings')).text).to.include('people have relied on it');
    const earlier = await send(dewi, own, { ...(await form(dewi, own)), 'closes-day': '1' });
    expect(earlier.text).to.include('people count on this day');
    const call = world.ids.call;
    const fields = await form(dewi, call, 'settings');
    const answer = await send(dewi, call, { ...fields, sending: ['chiang-mai'] }, 'settings');
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('There are applications from a city that you took out');
    const mine = await form(dewi, own, 'settings');
    expect((await send(dewi, own, { ...mine, sending: ['atlantis'] }, 'settings')).status).to.equal(422);
    expect((await send(dewi, own, { ...mine, sending: ['palu'] }, 'settings')).status).to.equal(303);
  });

  it('lose nothing when two officers save: the second is told', async () => {
    const [first, second] = [await form(dewi, own), await form(await as('andi'), own)];
    const andi = await as('andi');
    await andi.get(`/office/calls/${own}`, EN);
    const { _csrf: _a, _key: _b, ...stale } = second;
    expect((await send(dewi, own, first)).status).to.equal(303);
    expect((await andi.post(`/office/calls/${own}/dates`, stale, LANG)).status).to.equal(409);
  });

  it('are begun from a few words, with what the latest call of the programme had, and published once complete', async () => {
    const page = await dewi.get('/office/calls/new', EN);
    expect(page.text).to.include('Term abroad').and.not.include('Madayaw');
    const answer = await dewi.post(
      '/office/calls/new',
      {
        programme: await firstProgramme(world), name_id: 'Semester 2028', name_en: 'Term abroad 2028', slug: '',
        form: world.ids.form, rubric: world.ids.rubric,
        'opens-day': '1', 'opens-month': '9', 'opens-year': '2027', 'closes-day': '14', 'closes-month': '12', 'closes-year': '2027',
        'starts-day': '1', 'starts-month': '3', 'starts-year': '2028', 'ends-day': '30', 'ends-month': '6', 'ends-year': '2028',
      },
      LANG,
    ); // prettier-ignore
    expect(answer.status).to.equal(303);
    const path = answer.headers['location'] as string;
    const id = path.split('/').at(-1)!;
    const shown = await dewi.get(path, EN);
    expect(shown.text).to.include('Not published').and.include('No host city has offered a place yet');
    expect((await at.client().get('/calls/term-abroad-2028')).status, 'not public').to.equal(404);
    expect((await dewi.get(`${path}/texts`, EN)).text).to.include('About Reef School');
    const preview = await dewi.get(`${path}/preview`, EN);
    expect(preview.text).to.include('This is what applicants will see').and.include('Applicants start here');
    const early = await dewi.post(`${path}/publish`, { version: '1' }, { from: path, ...LANG });
    expect(early.status).to.equal(422);
    expect(early.text).to.include('No place is on offer yet');
    await world.db.transaction((trx) =>
      trx('places').insert({ id: 'place-2028', call_id: id, city_id: 'davao', organisation: 'Ateneo', description: '{"en":"A school"}', starts_on: '2028-03-01', ends_on: '2028-07-01', capacity: 2, languages: '["en"]', created_at: world.clock.now() }),
    ); // prettier-ignore
    expect((await dewi.post(`${path}/publish`, { version: '1' }, { from: path, ...LANG })).status).to.equal(303);
    expect((await at.client().get('/calls/term-abroad-2028', EN)).text).to.include('You can start an application from');
    expect(
      (await dewi.post(`${path}/publish`, { version: '2' }, { from: path, ...LANG })).status,
      'once is enough',
    ).to.equal(422);
  });

  it('cannot be begun under an address that is taken, or for a programme of another city', async () => {
    const draft = {
      programme: await firstProgramme(world), name_id: 'A', name_en: 'A', slug: 'reefs', form: world.ids.form, rubric: world.ids.rubric,
      'opens-day': '1', 'opens-month': '9', 'opens-year': '2027', 'closes-day': '14', 'closes-month': '12', 'closes-year': '2027',
      'starts-day': '1', 'starts-month': '3', 'starts-year': '2028', 'ends-day': '30', 'ends-month': '6', 'ends-year': '2028',
    }; // prettier-ignore
    const taken = await dewi.post('/office/calls/new', draft, { from: '/office/calls/new', ...LANG });
    expect(taken.status).to.equal(422);
    expect(taken.text).to.include('Another call has this address').and.include('value="reefs"');
    const unchosen = await dewi.post('/office/calls/new', { ...draft, slug: 'unchosen', form: '', rubric: '' }, { from: '/office/calls/new', ...LANG }); // prettier-ignore
    expect(unchosen.status, 'no form is chosen for them').to.equal(422);
    expect(unchosen.text).to.include('href="#form"').and.include('href="#rubric"');
    const maria = await as('maria');
    const foreign = await maria.post(
      '/office/calls/new',
      { ...draft, slug: 'foreign' },
      { from: '/office/calls/new', ...LANG },
    );
    expect(foreign.status).to.equal(422);
    expect((await at.client().get('/calls/foreign')).status).to.equal(404);
  });

  it('are closed early and opened again by the lead city, each on record', async () => {
    const path = `/office/calls/${own}`;
    const version = async (): Promise<string> => (await form(dewi, own))['version'] as string;
    expect((await dewi.post(`${path}/close`, { version: await version() }, { from: path })).status).to.equal(303);
    expect((await at.client().get('/calls/reefs', EN)).text).to.include('This programme is closed');
    expect(
      (await dewi.post(`${path}/close`, { version: await version() }, { from: path, ...LANG })).status,
      'closed is closed',
    ).to.equal(422);
    expect((await dewi.post(`${path}/reopen`, { version: await version() }, { from: path })).status).to.equal(303);
    expect((await at.client().get('/calls/reefs', EN)).text).to.include('/calls/reefs/start');
    const events = (await world.db
      .read('events')
      .where({ subject: 'call', subject_id: own })
      .orderBy('number')
      .pluck('action')) as string[];
    expect(events.slice(-2)).to.deep.equal(['closed_early', 'reopened']);
  });

  it('take the same number of queries to list, however many there are', async () => {
    await dewi.get('/office/calls', EN); // takes what the session had to say
    const few = await queriesOf(at, () => dewi.get('/office/calls', EN));
    for (let i = 0; i < 60; i += 1)
      await givenCall(world, { slug: `many-${i}`, name: { en: `Many ${i}`, id: `Banyak ${i}` } });
    expect(await queriesOf(at, () => dewi.get('/office/calls', EN))).to.equal(few);
    const page = await dewi.get('/office/calls', EN);
    const next = /<a href="([^"]*)" rel="next">/.exec(page.text)![1]!;
    const shown = [page, await dewi.get(next, EN)].flatMap(({ text }) =>
      [...text.matchAll(/<th scope="row"><a href="([^"]*)"/g)].map(([, href]) => href),
    );
    expect(shown).to.have.lengthOf(64);
    expect(new Set(shown).size).to.equal(64);
  });
});
