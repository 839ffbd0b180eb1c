import { expect } from 'chai';
import { EN, fieldsIn, openDesk, type Desk } from './desk.ts';

describe('Agreements', () => {
  let desk: Desk;
  let own: string;
  before(async () => {
    desk = await openDesk();
    await desk.endow('maria', 'admin', 'davao');
    own = ((await desk.world.db.read('agreements').where({ city_b_id: 'chiang-mai' }).first('id')) as { id: string })
      .id;
  });
  after(() => desk.at.stop());

  const row = (id: string) =>
    desk.world.db.read('agreements').where({ id }).first() as Promise<Record<string, string | number | boolean>>;

  it('are listed to the admins of both cities and to no other', async () => {
    const rina = (await (await desk.as('rina')).get('/admin/agreements', EN.headers)).text;
    expect(rina).to.include('Palu and Davao').and.include('Palu and Chiang Mai');
    const maria = (await (await desk.as('maria')).get('/admin/agreements', EN.headers)).text;
    expect(maria).to.include('Palu and Davao').and.not.include('Palu and Chiang Mai');
    expect((await (await desk.as('maria')).get(`/admin/agreements/${own}`)).status).to.equal(404);
    expect((await (await desk.as('rina')).get(`/admin/agreements/${own}`)).status).to.equal(200);
  });

  it('are changed at the version that was looked at, on the record', async () => {
    const rina = await desk.as('rina');
    const path = `/admin/agreements/${own}`;
    const fields = fieldsIn((await rina.get(path, EN.headers)).text, path);
    expect(fields).to.include({
      'ends-day': '31',
      'ends-month': '12',
      'ends-year': '2029',
      a_to_b: '10',
      honours: 'on',
    });
    expect((await rina.post(path, { ...fields, a_to_b: '4', state: 'suspended' }, EN)).status).to.equal(303);
    expect(await row(own)).to.include({ yearly_a_to_b: 4, state: 'suspended', ends_on: '2030-01-01', version: 2 });
    expect((await desk.recordOf('agreement', own)).at(-1)).to.deep.equal({
      action: 'changed',
      data: { fields: ['state', 'aToB'], state: 'suspended' },
    });
    expect((await rina.post(path, { ...fields, a_to_b: '5' }, { ...EN, from: path })).status).to.equal(409);
    expect((await (await desk.as('maria')).post(path, { ...fields, version: '2' }, EN)).status).to.equal(404);
  });

  const WITH_DAVAO = {
    city_a: 'palu', city_b: 'davao', basis: 'letter_of_intent', state: 'in_force', 'starts-day': '1', 'starts-month': '1',
    'starts-year': '2027', 'ends-day': '31', 'ends-month': '12', 'ends-year': '2027', tracks: ['artist'], a_to_b: '2', b_to_a: '0',
  }; // prettier-ignore

  it('are added for one’s own city with another', async () => {
    const rina = await desk.as('rina');
    await rina.get('/admin/agreements/new');
    const answer = await rina.post('/admin/agreements/new', WITH_DAVAO, EN);
    expect(answer.status).to.equal(303);
    const id = String(answer.headers['location']).split('/').at(-1)!;
    expect(await row(id)).to.include({ ends_on: '2028-01-01', tracks: '["artist"]', yearly_b_to_a: 0 });
    expect(Boolean((await row(id))['honours_running'])).to.equal(false);
  });

  it('are refused between other cities, with oneself, without a track, and with days in the wrong order', async () => {
    const maria = await desk.as('maria');
    await maria.get('/admin/agreements/new');
    const send = async (change: Record<string, string | string[]>): Promise<string> => {
      const answer = await maria.post('/admin/agreements/new', { ...WITH_DAVAO, ...change }, EN);
      expect(answer.status).to.equal(422);
      return answer.text;
    };
    expect(await send({})).to.include('id="city_a-e"');
    expect(await send({ city_a: 'davao' })).to.include('id="city_b-e"');
    const wrong = await send({ city_a: 'davao', city_b: 'palu', tracks: [], 'ends-year': '2026' });
    expect(wrong).to.include('id="tracks-e"').and.include('id="ends-e"');
  });

  it('and calls are listed with their state; only officers go on to the office’s page', async () => {
    const rina = (await (await desk.as('rina')).get('/admin/calls', EN.headers)).text;
    expect(rina).to.include('Term abroad 2027').and.include('Open').and.not.include('/office/calls/');
    const maria = (await (await desk.as('maria')).get('/admin/calls', EN.headers)).text;
    expect(maria).to.include('No call yet');
    await desk.endow('rina', 'officer', 'palu');
    expect((await (await desk.as('rina')).get('/admin/calls')).text).to.include(`/office/calls/${desk.world.ids.call}`);
  });
});
