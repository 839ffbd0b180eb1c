import { expect } from 'chai';
import type { CallSettings } from '../../src/calls/definitions.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { dayOf, EN, fieldsIn, fill } from './desk.ts';

describe('A call made from last year’s', () => {
  let world: World & { url: string };
  let at: TestApp;
  let dewi: Client;
  let path: string;
  const row = (id: string): Promise<Record<string, unknown>> => world.db.read('calls').where({ id }).first() as Promise<Record<string, unknown>>; // prettier-ignore

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    dewi = await at.signIn('dewi@contoh.example');
    await world.db.transaction(async (trx) => {
      await trx('persons').update({ locale: 'en' });
      // A week of Lebaran begins on the day to which the closing would move.
      await trx('cities').where({ id: 'palu' }).update({ holidays: '["2027-12-13","2027-12-14"]' });
      const settings = JSON.parse(((await trx('calls').where({ id: world.ids.call }).first('settings')) as { settings: string }).settings) as object; // prettier-ignore
      const rules = [
        { key: 'age', kind: 'age', question: 'born_on', on: '2027-02-01', min: 16, sentence: { en: 'Sixteen', id: 'Enam belas' } },
        { key: 'since', kind: 'years_since', question: 'since', on: '2027-01-01', min: 2, sentence: { en: 'Two years', id: 'Dua tahun' } },
      ]; // prettier-ignore
      await trx('calls')
        .where({ id: world.ids.call })
        .update({
          rules: JSON.stringify(rules),
          settings: JSON.stringify({
            ...settings,
            scoresDueOn: '2027-01-05',
            meetsOn: '2027-01-08',
            references: { dueOn: '2026-12-20' },
          }),
        });
    });
  });
  after(() => at.stop());

  it('shows every date one year on, weekdays kept, and what a holiday moved further', async () => {
    const page = await dewi.get(`/office/calls/${world.ids.call}/copy`, EN);
    expect(page.status).to.equal(200);
    const fields = fieldsIn(page.text, `/office/calls/${world.ids.call}/copy`);
    expect(fields).to.include({ name_en: 'Term abroad 2028', name_id: 'Term abroad 2028' });
    // Open from Sat 14 November 2026 to Mon 14 December 2026: Saturday and Lebaran give way, the stay does not.
    expect(fields).to.include({ ...dayOf('opens', '2027-11-15'), ...dayOf('closes', '2027-12-15'), ...dayOf('starts', '2028-01-31'), ...dayOf('last', '2028-05-29'), ...dayOf('scores', '2028-01-04') }); // prettier-ignore
    expect(page.text).to.include('Moved further: a holiday in Palu.').and.include('Moved further: a weekend in Palu.');
  });

  it('has everything of the old one, and asks its hosts for their places again', async () => {
    const answer = await fill(dewi, `/office/calls/${world.ids.call}/copy`, {});
    expect(answer.status).to.equal(303);
    path = answer.headers['location'] as string;
    const [old, made] = [await row(world.ids.call), await row(path.split('/').at(-1)!)];
    expect(made).to.include({ made_from: world.ids.call, published_at: null, form_id: old['form_id'], rubric_id: old['rubric_id'], description: old['description'], covered: old['covered'] }); // prettier-ignore
    expect(made).to.include({ slug: 'term-abroad-2028', starts_on: '2028-01-31', ends_on: '2028-05-30', closes_at: '2027-12-15T16:00:00.000Z', grace_ends_at: '2027-12-15T17:00:00.000Z' }); // prettier-ignore
    expect(String(made['opens_at']).slice(11), 'the hour stays').to.equal(String(old['opens_at']).slice(11));
    const rules = JSON.parse(String(made['rules'])) as { on: string }[];
    expect(rules.map(({ on }) => on)).to.deep.equal(['2028-01-31', '2027-12-31']);
    expect(JSON.parse(String(made['settings']))).to.include({ placesToRank: 2, minorUnder: 18, scoresDueOn: '2028-01-04', meetsOn: '2028-01-07' }); // prettier-ignore
    expect((JSON.parse(String(made['settings'])) as CallSettings).references?.dueOn).to.equal('2027-12-19');
    const id = path.split('/').at(-1)!;
    const keys = (await world.db.read('requirements').where({ call_id: id }).orderBy('position').pluck('key')) as string[]; // prettier-ignore
    expect(keys).to.deep.equal(['passport', 'insurance']);
    expect(await world.db.read('places').where({ call_id: id }).select('id')).to.have.lengthOf(0);
    const drafts = (await world.db.read('place_drafts').where({ call_id: id }).orderBy('organisation').select('organisation', 'city_id', 'capacity', 'starts_on', 'ends_on')) as object[]; // prettier-ignore
    expect(drafts).to.deep.equal([
      { organisation: 'schoolChiangMai', city_id: 'chiang-mai', capacity: 1, starts_on: '2028-02-28', ends_on: '2028-05-30' },
      { organisation: 'schoolDavao', city_id: 'davao', capacity: 2, starts_on: '2028-01-31', ends_on: '2028-05-30' },
      { organisation: 'studioDavao', city_id: 'davao', capacity: 1, starts_on: '2028-01-31', ends_on: '2028-04-29' },
    ]); // prettier-ignore
    const page = await dewi.get(path, EN);
    expect(page.text).to.include('Made from “Term abroad 2027”').and.include('Davao has offered no place yet');
  });

  it('keeps what was typed when something is missing', async () => {
    const answer = await fill(dewi, `/office/calls/${world.ids.call}/copy`, { name_id: '', name_en: 'Kept & shown', 'closes-day': '31', 'closes-month': '2' }); // prettier-ignore
    expect(answer.status).to.equal(422);
    expect(answer.text)
      .to.include('id="name_id-e"')
      .and.include('id="closes-e"')
      .and.include('value="Kept &amp; shown"');
  });

  it('gets its places from the hosts, who are asked by mail once a day', async () => {
    const asked = await dewi.post(`${path}/places/ask`, { city: 'davao' }, { from: `${path}/places`, headers: EN });
    expect(asked.status).to.equal(303);
    const mails = (await world.db.read('outbox').where({ template: 'places_asked' }).pluck('recipient')) as string[];
    expect(mails).to.deep.equal(['jun@contoh.example']);
    const again = await dewi.post(`${path}/places/ask`, { city: 'davao' }, { from: `${path}/places`, headers: EN });
    expect(again.status).to.equal(422);
    expect(again.text).to.include('The city was asked within the last day');

    const jun = await at.signIn('jun@contoh.example');
    expect((await jun.get('/office', EN)).text, 'at home').to.include('Call that asks you for places');
    expect((await jun.get('/placements', EN)).text)
      .to.include('href="/placements/asked"')
      .and.include('You are asked for places in 1 call');
    const list = await jun.get('/placements/asked', EN);
    expect(list.text).to.include('Term abroad 2028').and.include('studioDavao').and.not.include('schoolChiangMai');
    const look = /href="([^"]*draft=[^"]*)"/.exec(list.text)![1]!;
    const offered = await fill(jun, look, { capacity: '3', organisation: 'School by the sea' });
    expect(offered.status).to.equal(303);
    const id = path.split('/').at(-1)!;
    expect(await world.db.read('places').where({ call_id: id }).select('organisation', 'capacity', 'city_id')).to.deep.equal([{ organisation: 'School by the sea', capacity: 3, city_id: 'davao' }]); // prettier-ignore
    expect(await world.db.read('place_drafts').where({ call_id: id }).select('id')).to.have.lengthOf(2);
    expect((await jun.get('/office', EN)).text, 'offered').to.not.include('Call that asks you for places');
    const niran = await at.signIn('niran@contoh.example');
    expect((await niran.get('/office', EN)).text).to.not.include('Call that asks you for places');
    expect((await niran.get('/placements/asked', EN)).text).to.include('No call asks your city for places');
    expect((await niran.get('/placements', EN)).text, 'nobody asked her').to.not.include('/placements/asked');
    expect((await niran.get('/placements/asked', EN)).text, 'was not asked').to.not.include('Term abroad 2028');
  });

  it('takes an offer that came on paper, with how it came, on record', async () => {
    const page = await dewi.get(`${path}/places`, EN);
    const offered = /href="([^"]*\/offered)"/.exec(page.text)![1]!;
    const silent = await fill(dewi, offered, {});
    expect(silent.status).to.equal(422);
    expect(silent.text).to.include('id="note-e"');
    expect((await fill(dewi, offered, { note: 'Letter 12/2027 of the municipality.' })).status).to.equal(303);
    const event = (await world.db.read('events').where({ action: 'place_offered_for' }).first()) as { reason: string };
    expect(event.reason).to.equal('Letter 12/2027 of the municipality.');
  });

  it('is the lead city’s to make', async () => {
    const maria = await at.signIn('maria@contoh.example');
    expect((await maria.get(`/office/calls/${world.ids.call}/copy`)).status).to.equal(404);
    const siti = await at.signIn('siti@contoh.example');
    expect((await siti.get(`/office/calls/${world.ids.call}/copy`)).status).to.equal(403);
  });
});
