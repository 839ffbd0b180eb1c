import { expect } from 'chai';
import type { Client, Fields } from '../support/app.ts';
import { START } from '../support/world.ts';
import { openOffice, type Office } from '../screening/office.ts';
import { openToGroups } from './group.ts';

describe('A group that applied on paper', () => {
  let office: Office;
  let dewi: Client;
  let id = '';
  const home = (): string => `/office/applications/${id}`;
  const names = (): string => `${home()}/paper/members`;
  const nur: Fields = {
    name: 'Nurhayati', 'born-day': '1', 'born-month': '4', 'born-year': '1995', nationality: 'ID', part: 'Dancer', phone: '', email: '',
    agree: ['consent', 'consent_share'], guardian_name: '', guardian_relation: 'mother', guardian_email: '', guardian_signed: '',
  }; // prettier-ignore
  const rizal: Fields = { ...nur, name: 'Moh. Rizal', 'born-year': '2011' };
  const add = (fields: Fields): ReturnType<Client['post']> => dewi.post(names(), fields, { from: names() });
  const seats = async (): Promise<number> =>
    (await office.world.db.read('participants').where({ application_id: id })).length;

  before(async () => {
    office = await openOffice();
    await openToGroups(office.world);
    dewi = await office.as('dewi');
    const paper = { name: 'Asrul', email: 'asrul@contoh.example', 'received-day': '24', 'received-month': '11', 'received-year': '2026' }; // prettier-ignore
    const start = '/office/applications/new';
    const reply = await dewi.post(start, { ...paper, call: `${office.world.ids.call}.palu` }, { from: start });
    id = reply.headers['location']!.split('/').at(-1)!;
  });
  after(() => office.stop());

  it('names nobody while the form says that one person applies', async () => {
    expect((await add(nur)).status).to.equal(409);
    await office.world.db.transaction((trx) =>
      trx('answers').insert({ application_id: id, section: 'group', answers: JSON.stringify({ applies_as: 'group', group_name: 'Sanggar Ombo' }), complete: true, saved_at: START }),
    ); // prettier-ignore
    expect((await dewi.get(home())).text).to.contain(`href="${names()}"`);
    expect(await seats()).to.equal(1);
  });

  it('is named by the office with what each signed, and keeps what was typed where something is missing', async () => {
    const unsigned = await add({ ...nur, agree: ['consent'] });
    expect(unsigned.status).to.equal(422);
    expect(unsigned.text).to.contain('href="#agree"').and.contain('value="Nurhayati"');
    expect((await add({ ...nur, 'born-day': '31' })).text).to.contain('href="#born"');
    expect((await add(nur)).status).to.equal(303);
    expect((await add(nur)).status).to.equal(422); // named already
    expect(await seats()).to.equal(2);
    const row = (await office.world.db.read('group_members').where({ application_id: id }).first()) as Record<string, unknown>; // prettier-ignore
    expect(row).to.include({ state: 'confirmed', typed_by: 'p-dewi', email: '' });
    const given = await office.world.db.read('consents').where({ participant_id: row['participant_id'] }).pluck('kind');
    expect(given).to.include.members(['processing', 'share']);
  });

  it('brings a minor only with the signature of a guardian', async () => {
    expect((await add(rizal)).text).to.contain('href="#guardian_name"');
    expect((await add({ ...rizal, guardian_name: 'Asni' })).text).to.contain('href="#guardian_signed"');
    const nobodys = await add({ ...rizal, guardian_name: 'Asni', guardian_relation: '', guardian_signed: 'yes' });
    expect(nobodys.text).to.contain('href="#guardian_relation"').and.contain('value="Asni"');
    expect(await seats()).to.equal(2);
    expect((await add({ ...rizal, guardian_name: 'Asni', guardian_signed: 'yes' })).status).to.equal(303);
    expect(await seats()).to.equal(3);
    expect(await office.world.db.read('consents').where({ application_id: id, kind: 'guardian' })).to.have.length(1);
  });

  it('has a seat for each who is named, and one less when a name is taken off again', async () => {
    const { standing } = await (await import('../../src/applications/around.ts')).loadWhole(office.world.db.read, id, office.world.actor('dewi'), office.world.clock.now()); // prettier-ignore
    expect([standing.groupOf, standing.members]).to.deep.equal([8, { count: 2, unconfirmed: 0, unguarded: 0, unanswered: 0 }]); // prettier-ignore
    const [first] = await office.world.db.read('group_members').where({ application_id: id }).orderBy('id').pluck<string[]>('id'); // prettier-ignore
    expect((await dewi.post(`${names()}/${first!}/remove`, {}, { from: names() })).status).to.equal(303);
    expect(await seats()).to.equal(2);
    expect(await office.world.db.read('outbox').where({ recipient: '' })).to.have.length(0);
  });

  it('is named by nobody else', async () => {
    const jun = await office.as('jun');
    expect((await jun.get(names())).status).to.be.oneOf([403, 404]);
    expect((await jun.post(names(), nur)).status).to.be.oneOf([403, 404]);
  });
});
