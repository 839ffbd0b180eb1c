import { expect } from 'chai';
import type { Client } from '../support/app.ts';
import { openOffice, type Office } from '../screening/office.ts';

describe('Placements, seen by the host and the sending city', () => {
  let office: Office;
  let jun: Client;
  let dewi: Client;
  let niran: Client;
  const placement = async (id: string): Promise<Record<string, unknown>> =>
    (await office.world.db.read('placements').where({ id }).first()) as Record<string, unknown>;

  beforeEach(async () => {
    office = await openOffice();
    [jun, dewi, niran] = [await office.as('jun'), await office.as('dewi'), await office.as('niran')];
  });
  afterEach(() => office.stop());

  it('are accepted by the coordinator with one press, and nobody else’s coordinator sees them', async () => {
    const { world } = office;
    const id = await world.placed('nominated', await world.given('selected', 'suryani'));
    const list = await jun.get('/placements');
    expect(list.text).to.include('Suryani');
    expect(list.text).to.include(`action="/placements/${id}/actions/accept"`);
    expect((await jun.get(`/placements/${id}`)).text).to.match(/id="do-accept"[^>]*><details class="fold" open/);
    expect((await dewi.get(`/placements/${id}`)).text).to.match(/id="do-accept"[^>]*><details class="fold"><summary/);
    const other = await niran.get('/placements');
    expect(other.status).to.equal(200);
    expect(other.text).to.not.include('Suryani');
    expect((await niran.get(`/placements/${id}`)).status).to.equal(404);
    const day = { 'answer_by-day': '10', 'answer_by-month': '12', 'answer_by-year': '2026' };
    const done = await jun.post(`/placements/${id}/actions/accept`, day, { from: '/placements' });
    expect(done.status).to.equal(303);
    expect(await world.stateOf('placement', id)).to.equal('offered');
    expect((await jun.post(`/placements/${id}/actions/accept`, day, { from: `/placements/${id}` })).status).to.equal(
      409,
    );
  });

  it('are not seen by the host before they are nominated', async () => {
    const { world } = office;
    const id = await world.placed('proposed', await world.given('selected', 'suryani'));
    expect((await jun.get(`/placements/${id}`)).status).to.equal(404);
    const page = await dewi.get(`/placements/${id}`);
    expect(page.status).to.equal(200);
    expect((await dewi.post(`/placements/${id}/actions/nominate`, {}, { from: `/placements/${id}` })).status).to.equal(
      303,
    );
    expect((await jun.get(`/placements/${id}`)).status).to.equal(200);
  });

  it('are proposed by an officer, at a place not ranked only with how it was agreed', async () => {
    const { world } = office;
    const application = await world.given('selected', 'suryani');
    const from = `/office/applications/${application}/propose`;
    expect((await dewi.get('/placements')).text).to.include(from);
    const unranked = await dewi.post(from, { place: world.ids.schoolDavao, agreed_note: '' }, { from });
    expect(unranked.status).to.equal(422);
    expect(unranked.text).to.include('href="#agreed_note"');
    expect((await dewi.post(from, { place: '' }, { from })).status).to.equal(422);
    const done = await dewi.post(from, { place: world.ids.studioDavao, agreed_note: '' }, { from });
    expect(done.status).to.equal(303);
    expect(await world.stateOf('placement', done.headers['location']!.split('/').at(-1)!)).to.equal('proposed');
    expect((await jun.get(from)).status).to.equal(404);
  });

  it('hold the acceptance while a question is open, and the reply date moves by as long', async () => {
    const { world } = office;
    const id = await world.placed('nominated', await world.given('selected', 'suryani'));
    const before = String((await placement(id))['reply_by']);
    const page = `/placements/${id}`;
    const question = 'Does she eat fish?';
    expect((await jun.post(`${page}/questions`, { question: ' ' }, { from: page })).status).to.equal(422);
    expect((await jun.post(`${page}/questions`, { question }, { from: page })).status).to.equal(303);
    expect((await dewi.post(`${page}/questions`, { question }, { from: page })).status).to.equal(403);
    const day = { 'answer_by-day': '10', 'answer_by-month': '12', 'answer_by-year': '2026' };
    expect((await jun.post(`${page}/actions/accept`, day, { from: page })).status).to.equal(409);
    const asked = (await world.db.read('placement_questions').where({ placement_id: id }).first()) as { id: string };
    world.clock.advance(5 * 60_000);
    const answered = await dewi.post(`${page}/questions/${asked.id}`, { answer: 'Gladly.' }, { from: page });
    expect(answered.status).to.equal(303);
    expect(Date.parse(String((await placement(id))['reply_by'])) - Date.parse(before)).to.equal(5 * 60_000);
    expect((await jun.post(`${page}/actions/accept`, day, { from: page })).status).to.equal(303);
    const mails = (await world.db
      .read('outbox')
      .whereIn('template', ['question_asked', 'question_answered'])) as unknown[];
    expect(mails).to.have.length(2);
  });

  it('are turned down with a public reason; the note stays with the host', async () => {
    const { world } = office;
    const id = await world.placed('nominated', await world.given('selected', 'suryani'));
    const page = `/placements/${id}`;
    const empty = await jun.post(
      `${page}/actions/turn_down`,
      { public_reason: '', private_note: 'secret' },
      { from: page },
    );
    expect(empty.status).to.equal(422);
    expect(empty.text).to.include('secret').and.to.include('href="#do-turn_down-public_reason"');
    const reason = { public_reason: 'The studio is being rebuilt.', private_note: 'Ask again in May, quietly.' };
    expect((await jun.post(`${page}/actions/turn_down`, reason, { from: page })).status).to.equal(303);
    const officer = await dewi.get(page);
    expect(officer.text).to.include('The studio is being rebuilt.').and.not.to.include('quietly');
  });

  it('go through arrival, conditions, departure and evaluation to a certificate', async () => {
    const { world } = office;
    const id = await world.placed('active', await world.given('selected', 'suryani'));
    const page = `/placements/${id}`;
    const condition = (await world.db.read('conditions').where({ placement_id: id }).first()) as {
      id: string;
      version: number;
    };
    const decide = `${page}/conditions/${condition.id}/${String(condition.version)}`;
    expect((await jun.post(decide, { state: 'waived', note: '' }, { from: page })).status).to.equal(422);
    expect((await jun.post(decide, { state: 'met', note: '' }, { from: page })).status).to.equal(303);
    expect((await jun.post(decide, { state: 'met', note: '' }, { from: page })).status).to.equal(409);
    const early = await jun.post(
      `${page}/departure`,
      { 'on-day': '1', 'on-month': '1', 'on-year': '2027' },
      { from: page },
    );
    expect(early.status).to.equal(422);
    expect(early.text).to.include('href="#departure-on"');
    expect(
      (await jun.post(`${page}/departure`, { 'on-day': '30', 'on-month': '4', 'on-year': '2027' }, { from: page }))
        .status,
    ).to.equal(303);
    expect(
      (await jun.post(`${page}/evaluation`, { evaluation: 'She counted every coral.' }, { from: page })).status,
    ).to.equal(303);
    const soft = await jun.post(`${page}/actions/complete`, {}, { from: page });
    expect(soft.status).to.equal(422); // the report has not come: a reason is wanted
    expect(
      (await jun.post(`${page}/actions/complete`, { reason: 'The report comes by post.' }, { from: page })).status,
    ).to.equal(303);
    const shown = await dewi.get(page);
    expect(shown.text).to.include('DVO/EX/2027/0001').and.to.include('She counted every coral.');
  });

  it('let a coordinator change seats, and not below what is taken', async () => {
    const { world } = office;
    await world.placed('offered', await world.given('selected', 'suryani'));
    const path = `/placements/places/${world.ids.studioDavao}`;
    expect((await jun.post(path, { capacity: '0' }, { from: path })).status).to.equal(422);
    expect((await jun.post(path, { capacity: '3' }, { from: path })).status).to.equal(303);
    expect((await niran.get(path)).status).to.equal(404);
  });
});
