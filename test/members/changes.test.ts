import { expect } from 'chai';
import { remind } from '../../src/reminders/remind.ts';
import { DAY } from '../../src/deps.ts';
import { takeOff } from '../../src/members/leave.ts';
import { givenLink } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { boxOf, confirmation, DANCERS, draftOfGroup, guard, join, name, openAs, openToGroups } from './group.ts';

describe('The members of a group', () => {
  let world: World;
  let at: TestApp;
  let lead: Client;

  before(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    await openToGroups(world);
    lead = await at.signIn('made@contoh.example');
  });
  after(() => at.stop());

  const mails = async (template: string, recipient: string): Promise<number> =>
    (await world.db.read('outbox').where({ template, recipient })).length;
  const memberRow = async (id: string): Promise<{ participant_id: string | null; state: string } | undefined> =>
    (await world.db.read('group_members').where({ id }).first()) as never;
  const events = async (id: string): Promise<string[]> =>
    ((await world.db.read('events').where({ subject_id: id }).orderBy('number').select('action')) as { action: string }[]).map(({ action }) => action); // prettier-ignore
  /** A group of two, sent: Made and one more. */
  async function sent(dancer: (typeof DANCERS)[number]): Promise<{ id: string; member: string; client: Client }> {
    const live = (await world.db.read('applications').where({ person_id: 'p-made', live: true }).first('id')) as { id: string } | undefined; // prettier-ignore
    if (live) await world.application('made', live.id, 'withdraw', { reason: 'Another one.' });
    const id = await draftOfGroup(world, 'made');
    const [member] = await name(world, id, 'made', [dancer]);
    const client = await join(at, world, member!, dancer);
    const participant = (await memberRow(member!))!.participant_id!;
    if (dancer[0] === 'Moh. Rizal') {
      const asni = { name: 'Asni', email: 'asni@sanggar.example', relation: 'mother', locale: 'id' };
      await client.post('/member/guardians', asni, { from: '/member/guardians' });
      await guard(at, world, participant);
    }
    await world.application('made', id, 'submit');
    return { id, member: member!, client };
  }

  it('may say no: what they gave is erased, the lead is told, and it is on the record', async () => {
    const id = await draftOfGroup(world, 'made');
    const [nur] = await name(world, id, 'made', [DANCERS[0]]);
    const client = await join(at, world, nur!, DANCERS[0]);
    const { participant_id: participant } = (await memberRow(nur!))!;
    expect((await client.post('/member/leave', { reason: 'I am expecting a child.' }, { from: '/member' })).status).to.equal(303); // prettier-ignore
    expect(await memberRow(nur!)).to.include({ state: 'declined', participant_id: null });
    for (const table of ['documents', 'consents', 'guardians'])
      expect(await world.db.read(table).where({ participant_id: participant }), table).to.have.length(0);
    expect(await world.db.read('persons').where({ name: 'Nurhayati' })).to.have.length(0);
    expect(await mails('member_declined_applicant', 'made@contoh.example')).to.equal(1);
    expect(await events(id)).to.include('decline_membership');
    expect((await lead.get(`/applications/${id}/members`)).text).to.contain('Tidak ikut');
    expect((await client.get('/member')).status).to.be.oneOf([401, 410]);
    // Somebody else takes the place.
    const path = `/applications/${id}/members`;
    const adi = { name: 'Adi', part: 'Drummer', email: boxOf('Adi'), phone: '', locale: 'id' };
    expect((await lead.post(`${path}/${nur!}/replace`, adi, { from: `${path}?replace=${nur!}` })).status).to.equal(303);
    expect(await world.db.read('participants').where({ application_id: id })).to.have.length(2);
    expect([await memberRow(nur!), await mails('member_removed', boxOf('Nurhayati'))]).to.deep.equal([undefined, 0]);
    await world.application('made', id, 'withdraw', { reason: 'The season is over.' });
    expect(await mails('application_withdraw_members', boxOf('Adi'))).to.equal(1);
  });

  it('are told when they are taken off, and their link is dead from then on', async () => {
    const id = await draftOfGroup(world, 'made');
    const [nur] = await name(world, id, 'made', [DANCERS[0]]);
    const client = await openAs(at, nur!);
    expect((await client.get('/member')).status).to.equal(200);
    const path = `/applications/${id}/members/${nur!}`;
    expect((await lead.post(`${path}/remind`, {}, { from: `/applications/${id}/members` })).status).to.equal(422);
    const [gone, late] = [await givenLink(at, { purpose: 'member', subjectId: nur! }), await givenLink(at, { purpose: 'member', subjectId: nur!, lifetime: 1000 })]; // prettier-ignore
    at.clock.advance(DAY);
    lead = await at.signIn('made@contoh.example');
    expect((await at.client().get(late)).status).to.equal(410);
    expect((await lead.post(`${path}/remind`, {}, { from: `/applications/${id}/members` })).status).to.equal(303);
    expect(await mails('member_reminder', boxOf('Nurhayati'))).to.equal(1);
    expect((await lead.post(`${path}/remove`, {}, { from: `/applications/${id}/members` })).status).to.equal(303);
    expect(await mails('member_removed', boxOf('Nurhayati'))).to.equal(1);
    expect((await at.client().get(gone)).status).to.equal(410);
    expect((await client.get('/member')).status).to.be.oneOf([401, 410]);
    expect((await client.post('/member/confirm', confirmation(DANCERS[0]))).status).to.be.oneOf([401, 410]);
    await world.application('made', id, 'withdraw', { reason: 'Another year.' });
  });

  it('are reminded by the clock after three days and after seven, once each', async () => {
    const id = await draftOfGroup(world, 'made');
    await name(world, id, 'made', [DANCERS[2]]);
    const before = await mails('member_reminder', boxOf('Adi'));
    for (const days of [2, 1, 0, 4, 0]) {
      at.clock.advance(days * DAY);
      await remind(world.engine, at.clock.now());
    }
    expect((await mails('member_reminder', boxOf('Adi'))) - before).to.equal(2);
    await world.application('made', id, 'withdraw', { reason: 'Another year.' });
  });

  it('confirm at the same moment, and both are in', async () => {
    const id = await draftOfGroup(world, 'made');
    const members = await name(world, id, 'made', DANCERS.slice(2, 5));
    const clients = await Promise.all(members.map((member) => openAs(at, member)));
    const answers = await Promise.all(
      clients.map((client, i) => client.post('/member/confirm', confirmation(DANCERS[i + 2]!), { from: '/member' })),
    );
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303, 303]);
    const rows = await world.db.read('group_members').where({ application_id: id, state: 'confirmed' });
    expect(rows).to.have.length(3);
    await world.application('made', id, 'withdraw', { reason: 'Another year.' });
  });

  it('are the person whose account has their address, who then reviews nothing of the group and is in one group of the call', async () => {
    const id = await draftOfGroup(world, 'made');
    const { addMember } = await import('../../src/members/name.ts');
    const ratna = await world.act('made', (ctx) => addMember(ctx, id, { name: 'Ratna W.', email: 'ratna@contoh.example', phone: '', part: '', locale: 'id' })); // prettier-ignore
    const client = await openAs(at, ratna);
    const form = confirmation(['Ratna Wulandari', '1978-01-01'] as never);
    expect((await client.post('/member/confirm', form, { from: '/member' })).status).to.equal(303);
    const row = (await world.db.read('participants').where({ id: (await memberRow(ratna))!.participant_id }).first()) as { person_id: string }; // prettier-ignore
    expect(row.person_id).to.equal('p-ratna');
    const other = await draftOfGroup(world, 'suryani');
    const again = await world.act('suryani', (ctx) => addMember(ctx, other, { name: 'Ratna W.', email: 'ratna@contoh.example', phone: '', part: '', locale: 'id' })); // prettier-ignore
    const twice = await (await openAs(at, again)).post('/member/confirm', form, { from: '/member' });
    expect(twice.status).to.equal(409);
    for (const [who, application] of [
      ['made', id],
      ['suryani', other],
    ] as const)
      await world.application(who, application, 'withdraw', { reason: 'Another year.' });
  });

  it('fail a rule by their own birth date, and the group cannot be sent with them', async () => {
    const id = await draftOfGroup(world, 'made');
    const child = ['Cici', '2018-01-01'] as const;
    const [cici] = await name(world, id, 'made', [child as never]);
    const client = await join(at, world, cici!, child as never);
    expect((await client.get('/member')).text).to.contain('You are 12 or older.');
    const why = await world.application('made', id, 'submit').catch((error: Error) => error.message);
    expect(why).to.contain('eligible');
    await world.application('made', id, 'withdraw', { reason: 'Another year.' });
  });

  it('take their consents back after it was sent: review waits, and the office goes on without them', async () => {
    const { id, member, client } = await sent(DANCERS[0]);
    await world.db.transaction((trx) =>
      trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: at.clock.now(), valid_until: '2030-01-01' }),
    ); // prettier-ignore
    expect((await client.post('/member/leave', { reason: '' }, { from: '/member' })).status).to.equal(303);
    expect(await mails('member_left_office', 'exchange@palu.example')).to.equal(1);
    expect(await mails('member_left_applicant', 'made@contoh.example')).to.equal(1);
    const refused = await world.application('dewi', id, 'start_review').catch((error: Error) => error.message);
    expect(refused).to.contain('members_confirmed');
    const dewi = await at.signIn('dewi@contoh.example');
    const page = await dewi.get(`/office/applications/${id}`);
    expect(page.text).to.contain('Nurhayati, Dancer').and.to.contain('•••• 001').and.not.to.contain('7271000000000001');
    const path = `/office/applications/${id}/members/${member}/take-off`;
    expect((await dewi.post(path, { reason: '' }, { from: `/office/applications/${id}` })).status).to.equal(303);
    expect(await memberRow(member)).to.include({ state: 'left' });
    expect((await dewi.post(path, { reason: 'She has moved away.' }, { from: `/office/applications/${id}` })).status).to.equal(303); // prettier-ignore
    expect(await mails('member_removed', boxOf('Nurhayati'))).to.be.greaterThan(0);
    await world.application('dewi', id, 'start_review');
  });

  it('are taken out by their guardian, and what is confirmed keeps a seat less', async () => {
    const { id, member } = await sent(DANCERS[1]);
    await world.db.transaction((trx) =>
      trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: at.clock.now(), valid_until: '2030-01-01' }),
    ); // prettier-ignore
    await world.application('dewi', id, 'start_review');
    await world.application('dewi', id, 'deliberate', { reason: 'The panel agreed at the meeting.' });
    await world.application('dewi', id, 'select', { rank: 1 });
    await world.application('andi', id, 'select');
    const placement = await world.placed('offered', id);
    const seats = async (): Promise<number[]> => {
      const row = (await world.db.read('placements').where({ id: placement }).first('seats')) as { seats: number };
      const place = (await world.db.read('places').where({ id: world.ids.studioDavao }).first('taken')) as { taken: number }; // prettier-ignore
      return [Number(row.seats), Number(place.taken)];
    };
    expect(await seats()).to.deep.equal([2, 2]);
    const mother = await guard(at, world, (await memberRow(member))!.participant_id!);
    expect((await mother.post(`/guardian/offers/${placement}/refuse`, { reason: 'No.' }, { from: '/guardian' })).status).to.equal(409); // prettier-ignore
    expect((await mother.post('/guardian/leave', { reason: 'He has an exam.' }, { from: '/guardian' })).status).to.equal(303); // prettier-ignore
    expect((await memberRow(member))!.state).to.equal('left');
    await world.act('dewi', (ctx) => takeOff(ctx, id, member, 'He has an exam.'));
    expect(await seats()).to.deep.equal([1, 1]);
    expect(await world.placement('made', placement, 'confirm')).to.equal('moved'); // no minor is left who needs a guardian
  });

  it('open their own documents, and the lead only sees that they are there', async () => {
    const { id, member, client } = await sent(DANCERS[3]);
    const { participant_id: participant } = (await memberRow(member))!;
    const { id: passport } = (await world.db.read('documents').where({ participant_id: participant }).first('id')) as { id: string }; // prettier-ignore
    expect((await client.get(`/member/documents/${passport}`)).status).to.equal(200);
    lead = await at.signIn('made@contoh.example');
    expect((await lead.get(`/applications/${id}/documents/${passport}`)).status).to.equal(404);
    const page = await lead.get(`/applications/${id}/documents`);
    expect([page.status, page.text.includes(passport)]).to.deep.equal([200, false]);
    expect((await lead.post(`/applications/${id}/documents/${passport}/remove`)).status).to.equal(404);
    const { id: own } = (await world.db.read('documents').where({ application_id: id }).whereNot({ participant_id: participant }).first('id')) as { id: string }; // prettier-ignore
    expect((await client.get(`/member/documents/${own}`)).status).to.equal(404);
    expect((await client.post(`/member/documents/${own}/remove`, {}, { from: '/member/documents' })).status).to.equal(404); // prettier-ignore
  });
});
