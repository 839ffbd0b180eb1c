import { expect } from 'chai';
import { recordRecusal } from '../../src/reviews/assign.ts';
import type { Client } from '../support/app.ts';
import { openOffice, type Office } from '../screening/office.ts';
import { assigned, counted, reviewed } from './panel.ts';

const ALL = {
  's-ideas': '4',
  's-readiness': '5',
  comment: 'Clear and honest.',
  private_note: '',
  recommendation: 'yes',
};

describe('A reviewer', () => {
  let office: Office;
  let ratna: Client;
  let application: string;
  let assignment: string;
  let page: string;

  beforeEach(async () => {
    office = await openOffice();
    application = await office.world.given('in_review', 'suryani');
    assignment = await assigned(office.world, application, 'ratna');
    page = `/reviews/${assignment}`;
    ratna = await office.as('ratna');
  });
  afterEach(() => office.stop());

  const autosave = (client: Client, fields: Record<string, string>): ReturnType<Client['post']> =>
    client.post(`${page}/autosave`, fields, { from: page, headers: { Accept: 'application/json' } });

  it('finds what is assigned to them, and an empty list where nothing is', async () => {
    const list = await ratna.get('/reviews');
    expect(list.status).to.equal(200);
    expect(list.text)
      .to.include(`href="${page}"`)
      .and.include(await office.reference(application));
    const budi = await office.as('budi');
    const empty = await budi.get('/reviews');
    expect(empty.status).to.equal(200);
    expect(empty.text).to.include('Belum ada permohonan');
    expect(empty.text).to.not.include(await office.reference(application));
    expect((await budi.get(page)).status).to.equal(404);
    expect((await (await office.as('suryani')).get('/reviews')).status).to.equal(403);
  });

  it('saves while scoring, and sends once every criterion has a score', async () => {
    expect((await ratna.get(page)).text)
      .to.include('data-review')
      .and.include('data-criterion');
    const saved = await autosave(ratna, { 's-ideas': '4', version: '0', comment: 'Half way' });
    expect(saved.status).to.equal(200);
    expect(saved.body).to.include({ version: 1, total: null });
    const half = await ratna.post(
      page,
      { 's-ideas': '4', version: '1', comment: 'Half way', go: 'send' },
      { from: page },
    );
    expect(half.status).to.equal(422);
    expect(half.text).to.include('href="#s-readiness"').and.include('Half way');
    expect(await counted(office.world, application)).to.deep.equal({ count: 0, sum: 0 });
    const sent = await ratna.post(page, { ...ALL, version: '1', go: 'send' }, { from: page });
    expect(sent.status).to.equal(303);
    expect(sent.headers['location']).to.equal('/reviews');
    expect(await counted(office.world, application)).to.deep.equal({ count: 1, sum: 450 });
    const event = await office.world.db
      .read('events')
      .where({ subject_id: application, action: 'send_review' })
      .first();
    expect(event).to.include({ person_id: 'p-ratna', relation: 'reviewer' });
  });

  it('changes a sent review while the application is read, and its total counts at once', async () => {
    await ratna.post(page, { ...ALL, version: '0', go: 'send' }, { from: page });
    const changed = await ratna.post(page, { ...ALL, 's-ideas': '1', version: '2', go: 'next' }, { from: page });
    expect(changed.status).to.equal(303);
    expect(await counted(office.world, application)).to.deep.equal({ count: 1, sum: 300 });
    // Points that are left out stay: a sent review never becomes incomplete.
    await autosave(ratna, { 's-ideas': '2', version: '3', comment: 'Clear and honest.' });
    expect(await counted(office.world, application)).to.deep.equal({ count: 1, sum: 350 });
  });

  it('cannot overwrite from a second tab what was saved in the first', async () => {
    expect((await autosave(ratna, { 's-ideas': '4', version: '0' })).status).to.equal(200);
    expect((await autosave(ratna, { 's-ideas': '1', version: '0' })).status).to.equal(409);
    // The same words again are no conflict.
    expect((await autosave(ratna, { 's-ideas': '4', version: '0' })).status).to.equal(200);
    const form = await ratna.post(
      page,
      { 's-ideas': '1', version: '0', comment: 'Second tab', go: 'stay' },
      { from: page },
    );
    expect(form.status).to.equal(409);
    expect(form.text).to.include('Second tab').and.include('role="alert"').and.include('name="version" value="1"');
    expect((await ratna.post(page, { 's-ideas': '1', version: '1', go: 'stay' })).status).to.equal(303);
  });

  it('scores nothing once deliberation begins, and again when review is reopened', async () => {
    await ratna.post(page, { ...ALL, version: '0', go: 'send' }, { from: page });
    await office.world.application('dewi', application, 'deliberate', { reason: 'The panel met.' });
    const frozen = await ratna.get(page);
    expect(frozen.status).to.equal(200);
    expect(frozen.text).to.not.include('data-review');
    expect(frozen.text).to.include('4,50');
    expect((await autosave(ratna, { ...ALL, 's-ideas': '1', version: '2' })).status).to.equal(409);
    expect(await counted(office.world, application)).to.deep.equal({ count: 1, sum: 450 });
    await office.world.application('dewi', application, 'reopen_review', { reason: 'One more look.' });
    expect((await autosave(ratna, { ...ALL, 's-ideas': '2', version: '2' })).status).to.equal(200);
    expect(await counted(office.world, application)).to.deep.equal({ count: 1, sum: 350 });
  });

  it('sees what others wrote only after sending, and never who they are', async () => {
    await reviewed(office.world, application, 'budi', [2, 2], { comment: 'Too vague for me.' });
    expect((await ratna.get(page)).text).to.not.include('Too vague');
    await ratna.post(page, { ...ALL, version: '0', go: 'send' }, { from: page });
    const { text } = await ratna.get(page);
    expect(text).to.include('Too vague for me.').and.include('Penilai 1').and.include('2,00');
    expect(text).to.not.include('Budi');
  });

  it('declares a conflict, and the case is nowhere to them from then on', async () => {
    await ratna.post(page, { ...ALL, version: '0', go: 'send' }, { from: page });
    const form = `${page}/conflict`;
    expect((await ratna.get(form)).status).to.equal(200);
    const wrong = await ratna.post(form, { kind: '', reason: 'She is my niece.' });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('She is my niece.').and.include('href="#kind"');
    const done = await ratna.post(form, { kind: 'family', reason: 'She is my niece.' });
    expect(done.status).to.equal(303);
    for (const path of [page, form]) expect((await ratna.get(path)).status).to.equal(404);
    expect((await autosave(ratna, { ...ALL, version: '2' })).status).to.equal(404);
    expect((await ratna.get('/reviews')).text).to.not.include(await office.reference(application));
    expect(await counted(office.world, application)).to.deep.equal({ count: 0, sum: 0 });
    const event = await office.world.db.read('events').where({ subject_id: application, action: 'recuse' }).first();
    expect(event).to.include({ person_id: 'p-ratna', relation: 'reviewer' });
  });

  it('who is recused by the office finds nothing, where a colleague still does', async () => {
    const budis = await assigned(office.world, application, 'budi');
    await office.world.act('dewi', (ctx) =>
      recordRecusal(ctx, { applicationId: application, personId: 'p-ratna', kind: 'teacher', reason: '' }),
    );
    expect((await ratna.get(page)).status).to.equal(404);
    expect((await ratna.get(`/applications/${application}/documents/x`)).status).to.equal(404);
    expect((await (await office.as('budi')).get(`/reviews/${budis}`)).status).to.equal(200);
  });

  it('is shown what they typed where something in it cannot be stored', async () => {
    const wrong = await ratna.post(page, { ...ALL, comment: 'a\u0000b', version: '0', go: 'send' }, { from: page });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('href="#comment"').and.include('ab');
    const off = await ratna.post(page, { ...ALL, 's-ideas': '9', version: '0', go: 'send' }, { from: page });
    expect(off.status).to.equal(422);
    expect(await counted(office.world, application)).to.deep.equal({ count: 0, sum: 0 });
  });

  it('goes on to the next application that is not sent, and back again', async () => {
    office.world.clock.advance(1_000);
    const second = await assigned(office.world, await office.world.given('in_review', 'made'), 'ratna');
    const here = (await ratna.get(page)).text;
    expect(here).to.match(new RegExp(`href="/reviews/${second}" rel="next"`));
    const sent = await ratna.post(page, { ...ALL, version: '0', go: 'send' }, { from: page });
    expect(sent.headers['location']).to.equal(`/reviews/${second}`);
    expect((await ratna.get(`/reviews/${second}`)).text).to.match(new RegExp(`href="${page}" rel="prev"`));
  });
});
