import { expect } from 'chai';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { boxOf, confirmation, DANCERS, draftOfGroup, guard, join, name, openAs, openToGroups } from './group.ts';

describe('A dance group of eight with one minor', () => {
  let world: World;
  let at: TestApp;
  let lead: Client;
  let id = '';
  let members: string[] = [];

  before(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    await openToGroups(world);
    lead = await at.signIn('suryani@contoh.example');
    id = await draftOfGroup(world, 'suryani');
  });
  after(() => at.stop());

  const home = (): string => `/applications/${id}/members`;
  const mails = async (template: string): Promise<string[]> =>
    ((await world.db.read('outbox').where({ template }).orderBy('id').select('recipient')) as { recipient: string }[]).map(({ recipient }) => recipient); // prettier-ignore
  const submit = (): Promise<string> =>
    world.application('suryani', id, 'submit').catch((error: Error) => error.message);
  const participant = async (member: string): Promise<string> =>
    ((await world.db.read('group_members').where({ id: member }).first()) as { participant_id: string }).participant_id;

  it('has a task of its own, and cannot be sent before anybody is named', async () => {
    const page = await lead.get(`/applications/${id}`);
    expect(page.text).to.contain(`href="${home()}"`);
    expect(await submit()).to.contain('group_named');
    expect((await lead.get(`/applications/${id}/check`)).text).to.contain(`href="${home()}"`);
  });

  it('is named by its lead, each with a mail box of their own', async () => {
    const one = { name: 'Nurhayati', part: 'Dancer', email: 'suryani@contoh.example', phone: '', locale: 'id' };
    const self = await lead.post(home(), one, { from: home() });
    expect(self.status).to.equal(422);
    expect(self.text).to.contain('href="#email"').and.to.contain('value="Nurhayati"');
    expect((await lead.post(home(), { ...one, email: boxOf('Nurhayati') }, { from: home() })).status).to.equal(303);
    expect((await lead.post(home(), { ...one, email: boxOf('Nurhayati') }, { from: home() })).status).to.equal(422);
    const rest = await name(world, id, 'suryani', DANCERS.slice(1));
    const first = (await world.db.read('group_members').where({ name: 'Nurhayati' }).first('id')) as { id: string };
    members = [first.id, ...rest];
    expect(await mails('member_request')).to.have.members(DANCERS.map(([who]) => boxOf(who)));
    const full = await lead.post(home(), { ...one, name: 'Rahmat', email: 'rahmat@sanggar.example' }, { from: home() });
    expect([full.status, full.text.includes('Kelompok Anda sudah lengkap')]).to.deep.equal([422, true]);
    expect((await lead.get(home())).text)
      .not.to.contain('/l/')
      .and.not.to.contain('action="/member');
  });

  it('waits for every one of its members', async () => {
    expect(await submit()).to.contain('documents_due_now');
    const nur = await openAs(at, members[0]!);
    const page = await nur.get('/member');
    expect(page.status).to.equal(200);
    expect(page.text).to.contain('Suryani').and.to.contain('Sanggar Ombo').and.to.contain('Dancer').and.to.contain('studioDavao'); // prettier-ignore
    expect((await nur.get('/member/documents')).status).to.equal(404); // nothing is handed in before they have agreed
    const half = await nur.post('/member/confirm', confirmation(DANCERS[0], { agree: ['consent'] }), {
      from: '/member',
    });
    expect(half.status).to.equal(422);
    expect(half.text).to.contain('href="#agree-consent_share"').and.to.contain('value="Nurhayati"');
    const born = await nur.post('/member/confirm', confirmation(DANCERS[0], { 'born-day': '31', 'born-month': '2' }), { from: '/member' }); // prettier-ignore
    expect([born.status, born.text.includes('href="#born"')]).to.deep.equal([422, true]);
    for (const [index, dancer] of DANCERS.entries()) if (index !== 1) await join(at, world, members[index]!, dancer);
    const { standing } = await (await import('../../src/applications/around.ts')).loadWhole(world.db.read, id, world.actor('suryani'), world.clock.now()); // prettier-ignore
    expect(standing.members).to.deep.equal({ count: 7, unconfirmed: 1, unguarded: 0, unanswered: 0 });
    expect(await submit()).to.contain('documents_due_now');
  });

  it('keeps each member’s consents by text, version and language, as it keeps the lead’s', async () => {
    const rows = (await world.db.read('consents').where({ participant_id: await participant(members[0]!) }).orderBy(['kind', 'city_id']).select('kind', 'city_id', 'text_version', 'locale')) as object[]; // prettier-ignore
    expect(rows).to.deep.equal([
      { kind: 'processing', city_id: null, text_version: 'processing-2026-1', locale: 'id' },
      { kind: 'share', city_id: 'chiang-mai', text_version: 'share-2026-1', locale: 'id' },
      { kind: 'share', city_id: 'davao', text_version: 'share-2026-1', locale: 'id' },
    ]);
  });

  it('has its minor name a guardian, who consents by a link of their own', async () => {
    const rizal = await join(at, world, members[1]!, DANCERS[1]);
    expect(await submit()).to.contain('members_guarded');
    const asni = { name: 'Asni', relation: 'mother', locale: 'id' };
    const own = await rizal.post(
      '/member/guardians',
      { ...asni, email: boxOf('Moh. Rizal') },
      { from: '/member/guardians' },
    );
    expect(own.status).to.equal(422);
    expect((await rizal.post('/member/guardians', { ...asni, email: 'asni@sanggar.example' }, { from: '/member/guardians' })).status).to.equal(303); // prettier-ignore
    expect(await mails('guardian_request')).to.deep.equal(['asni@sanggar.example']);
    expect(await submit()).to.contain('members_guarded');
    expect((await lead.get(home())).text).to.contain('Persetujuan orang tua atau wali');
    const mother = await guard(at, world, await participant(members[1]!));
    expect((await mother.get('/guardian')).text)
      .to.contain('Moh. Rizal')
      .and.not.to.contain('action="/guardian/withdraw"');
  });

  it('is sent with everybody in it, and each of them is told', async () => {
    expect(await submit()).to.equal('moved');
    const snapshot = (await world.db.read('snapshots').where({ application_id: id }).first('body')) as { body: string };
    const sent = JSON.parse(snapshot.body) as { participants: { name: string }[]; documents: unknown[] };
    expect(sent.participants.map((one) => one.name)).to.have.members(['Suryani', ...DANCERS.map(([who]) => who)]);
    expect(sent.documents).to.have.length(9); // eight passports and one portfolio
    expect(await mails('application_submit_members')).to.have.members(DANCERS.map(([who]) => boxOf(who)));
    expect((await lead.get(`/applications/${id}/receipt`)).text).to.contain('Moh. Rizal');
    const office = await (await at.signIn('dewi@contoh.example')).get(`/office/applications/${id}`);
    expect(office.text).to.match(/<b>Moh\. Rizal<\/b>: Anggota menyatakan ikut/);
    expect(office.text).to.contain('<summary>Moh. Rizal<small>1 perlu diperiksa</small></summary>');
  });

  it('lists what its members owe later in one line of theirs, with all names', async () => {
    const { text } = await lead.get(`/applications/${id}`);
    expect(text.match(/>Insurance</g), 'one of the lead, one of the members').to.have.length(2);
    const names = /Dari ([^<]*)</.exec(text)?.[1] ?? '';
    for (const [who] of DANCERS) expect(names).to.contain(who);
  });

  it('takes eight seats at its place', async () => {
    await world.db.transaction((trx) =>
      trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: world.clock.now(), valid_until: '2030-01-01' }),
    ); // prettier-ignore
    await world.application('dewi', id, 'start_review');
    await world.application('dewi', id, 'deliberate', { reason: 'The panel agreed at the meeting.' });
    await world.application('dewi', id, 'select', { rank: 1 });
    await world.application('andi', id, 'select');
    const placement = await world.placed('proposed', id);
    await world.placement('dewi', placement, 'nominate', { reason: 'The first group of the year.' });
    const jun = await at.signIn('jun@contoh.example');
    const comes = async (): Promise<string> => (await jun.get(`/placements/${placement}`)).text;
    expect(await comes()).to.contain('<summary>Moh. Rizal').and.contain('2 Februari 2011').and.contain(', Nurhayati</dt>').and.not.contain(boxOf('Moh. Rizal')); // prettier-ignore
    await world.placement('jun', placement, 'accept', { answer_by: '2026-12-10' });
    expect(await comes()).to.contain(boxOf('Moh. Rizal'));
    const taken = async (): Promise<number> =>
      Number(
        ((await world.db.read('places').where({ id: world.ids.studioDavao }).first('taken')) as { taken: number })
          .taken,
      );
    expect(await taken()).to.equal(8);
    expect(await world.placement('suryani', placement, 'confirm')).to.equal('signed');
    const mother = await guard(at, world, await participant(members[1]!));
    expect((await mother.post(`/guardian/offers/${placement}/confirm`, {}, { from: '/guardian' })).status).to.equal(
      303,
    );
    expect(await world.stateOf('placement', placement)).to.equal('confirmed');
    const owed = await world.db.read('conditions').where({ placement_id: placement });
    expect(owed).to.have.length(8); // an insurance of each
    expect(await mails('placement_confirm_members')).to.have.length(7);
  });
});
