import { expect } from 'chai';
import { createRequirements } from '../../src/calls/place.ts';
import { requirementsOf } from '../../src/content/requirements.ts';
import type { Client } from '../support/app.ts';
import { tinyPdf } from '../support/files.ts';
import { openOffice, type Office } from './office.ts';

const start = '/office/applications/new';
const scan = requirementsOf('student', 'davao').filter(({ key }) => key === 'paper_form');

/** What Nurhayati wrote on the form that Dewi opened on 10 December; the call closes on the 14th. */
const form = {
  name: 'Nurhayati',
  email: 'nurhayati@contoh.example',
  'received-day': '10',
  'received-month': '12',
  'received-year': '2026',
};

describe('A paper form that came in before the closing', () => {
  let office: Office;
  let dewi: Client;
  let andi: Client;
  let id = '';
  let participant = '';
  let scanId = '';
  /** A draft of Made's own, by the web. */
  let online = '';
  const home = (): string => `/office/applications/${id}`;
  const papers = (): string => `${home()}/paper/documents`;
  const ranking = (): string => `${home()}/paper/places`;
  const act = (client: Client, action: string): ReturnType<Client['post']> =>
    client.post(`${home()}/actions/${action}`, {}, { from: home() });
  const upload = (client: Client, requirement: string, name = 'pindaian.pdf'): ReturnType<Client['upload']> => {
    const files = [{ field: 'file', name, content: tinyPdf(), type: 'application/pdf' }];
    return client.upload(`${papers()}/${requirement}/${participant}`, {}, files, { from: papers() });
  };

  before(async () => {
    office = await openOffice();
    const { world } = office;
    await world.act('dewi', (ctx) => createRequirements(ctx, world.ids.call, scan));
    scanId = ((await world.db.read('requirements').where({ key: 'paper_form' }).first('id')) as { id: string }).id;
    online = await world.draft('made');
    world.clock.set('2026-12-16T01:00:00.000Z');
    [dewi, andi] = [await office.as('dewi'), await office.as('andi')];
  });
  after(() => office.stop());

  it('is typed in after the closing, for the day on which it came', async () => {
    const call = `${office.world.ids.call}.palu`;
    const late = await dewi.post(start, { ...form, call, 'received-day': '15' }, { from: start });
    expect(late.status).to.equal(422);
    expect(late.text).to.include('href="#received"');
    const reply = await dewi.post(start, { ...form, call }, { from: start });
    expect(reply.status).to.equal(303);
    id = reply.headers['location']!.split('/').at(-1)!;
    participant = (
      (await office.world.db.read('participants').where({ application_id: id }).first('id')) as { id: string }
    ).id;
    const page = (await dewi.get(home())).text;
    expect(page).to.include(`href="${papers()}"`).and.include(`href="${ranking()}"`);
  });

  it('is not counted before its scan is there', async () => {
    const sections = {
      details: { name: 'Nurhayati', diet: '' },
      motivation: { why: 'To learn to weave.', consent: 'yes' },
    };
    for (const [section, fields] of Object.entries(sections)) {
      const path = `${home()}/sections/${section}`;
      expect((await dewi.post(path, { ...fields, version: '0', go: 'next' }, { from: path })).status).to.equal(303);
    }
    expect((await upload(dewi, office.world.ids.passport, 'paspor.pdf')).status).to.equal(303);
    const refused = await act(dewi, 'submit');
    expect(refused.status).to.equal(409);
    expect(await office.world.stateOf('application', id)).to.equal('draft');
  });

  it('takes the scan, which can be taken away again, and the places in the order that she wrote', async () => {
    const wrong = await dewi.upload(
      `${papers()}/${scanId}/${participant}`,
      {},
      [{ field: 'file', name: 'pindaian.pdf', content: 'not a PDF' }],
      { from: papers() },
    );
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include(`href="#f-${scanId}-${participant}"`);
    expect((await upload(dewi, scanId)).status).to.equal(303);
    const page = await dewi.get(papers());
    const remove = /action="([^"]*\/paper\/remove\/[^"]*)"[^>]*>(?:(?!<\/form>)[\s\S])*pindaian\.pdf/.exec(
      page.text,
    )![1]!;
    expect((await dewi.post(remove, {}, { from: papers() })).headers['location']).to.equal(papers());
    expect((await upload(dewi, scanId)).status).to.equal(303);
    const { studioDavao, schoolChiangMai } = office.world.ids;
    const twice = { [`place.${studioDavao}`]: '1', [`place.${schoolChiangMai}`]: '1' };
    const again = await dewi.post(ranking(), twice, { from: ranking() });
    expect(again.status).to.equal(422);
    expect(again.text).to.include('href="#place-');
    const order = { [`place.${studioDavao}`]: '2', [`place.${schoolChiangMai}`]: '1' };
    expect((await dewi.post(ranking(), order, { from: ranking() })).status).to.equal(303);
    const ranked = await office.world.db.read('ranked_places').where({ application_id: id }).orderBy('rank');
    expect(ranked.map((row: { place_id: string }) => row.place_id)).to.deep.equal([schoolChiangMai, studioDavao]);
  });

  it('is open to officers of its city alone, and only because it came on paper', async () => {
    for (const name of ['maria', 'siti', 'ratna', 'suryani'] as const) {
      const other = await office.as(name);
      expect((await other.get(papers())).status, name).to.be.oneOf([403, 404]);
      expect((await other.get(ranking())).status, name).to.be.oneOf([403, 404]);
      const files = [{ field: 'file', name: 'a.pdf', content: tinyPdf() }];
      expect((await other.upload(`${papers()}/${scanId}/${participant}`, {}, files)).status, name).to.be.oneOf([403, 404]);
    } // prettier-ignore
    for (const part of ['documents', 'places'])
      expect((await dewi.get(`/office/applications/${online}/paper/${part}`)).status).to.equal(404);
    expect((await dewi.get(papers())).status).to.equal(200);
  });

  it('is sent for her after the closing, and counts', async () => {
    expect((await act(dewi, 'submit')).status).to.equal(303);
    expect(await office.world.stateOf('application', id)).to.equal('submitted');
    expect((await dewi.get(papers())).status, 'typed in no longer').to.equal(404);
    const snapshots = await office.world.db.read('snapshots').where({ application_id: id });
    expect(snapshots).to.have.length(1);
  });

  it('is checked by somebody who did not type it in', async () => {
    await office.world.db.transaction((trx) =>
      trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-andi', decided_at: office.world.clock.now() }),
    ); // prettier-ignore
    const own = await act(dewi, 'start_review');
    expect(own.status).to.equal(409);
    expect(await office.world.stateOf('application', id)).to.equal('submitted');
    expect((await act(andi, 'start_review')).status).to.equal(303);
    expect(await office.world.stateOf('application', id)).to.equal('in_review');
  });

  it('asks nobody for a scan who applied by themselves', async () => {
    const made = await office.as('made');
    expect((await made.get(`/applications/${online}/documents`)).text)
      .to.include('Passport')
      .and.not.include(scanId);
    office.world.clock.set('2026-12-10T01:00:00.000Z');
    await office.world.application('made', online, 'submit');
    expect(await office.world.stateOf('application', online)).to.equal('submitted');
  });
});
