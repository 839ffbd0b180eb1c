import { expect } from 'chai';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { answersOf, confirmation, DANCERS, draftOfGroup, handIn, join, name, openAs, openToGroups } from './group.ts';

const CARE = '/member/sections/care';

describe('What the form asks of each of a group', () => {
  let world: World;
  let at: TestApp;
  let lead: Client;
  let nur: Client;
  let adi: Client;
  let id = '';
  let members: string[] = [];
  let placement = '';

  before(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    await openToGroups(world);
    lead = await at.signIn('suryani@contoh.example');
    id = await draftOfGroup(world, 'suryani');
    members = await name(world, id, 'suryani', [DANCERS[0], DANCERS[2]]);
    nur = await openAs(at, members[0]!);
    adi = await join(at, world, members[1]!, DANCERS[2]);
  });
  after(() => at.stop());

  const submit = (): Promise<string> =>
    world.application('suryani', id, 'submit').catch((error: Error) => error.message);
  const save = (client: Client, fields: Parameters<typeof answersOf>[1]): ReturnType<Client['post']> =>
    client.post(CARE, answersOf('Nurhayati', fields), { from: '/member' });
  /** Who may not read what Nurhayati wrote of herself, page by page. */
  async function nobodyReads(client: Client, pages: readonly string[], secret: string): Promise<void> {
    for (const page of pages) expect((await client.get(page)).text, page).not.to.contain(secret);
  }

  it('is asked of a member behind their link once they have confirmed, and of nobody before', async () => {
    expect((await nur.get(CARE)).status).to.equal(404);
    expect((await save(nur, {})).status).to.equal(404);
    await nur.post('/member/confirm', confirmation(DANCERS[0]), { from: '/member' });
    await handIn(nur, world, members[0]!);
    expect((await nur.get('/member')).text).to.contain(`href="${CARE}"`);
    const page = await nur.get(CARE);
    expect(page.text).to.contain('name="emergency_phone"').and.contain('name="height"').and.not.contain('name="stage"');
    expect((await nur.get('/member/sections/motivation')).status).to.equal(404); // nothing there is asked of each
    expect((await lead.get(`/applications/${id}/sections/care`)).text).to.contain('name="stage"');
  });

  it('is saved at once where something is missing or wrong, keeps what was typed and names the field', async () => {
    expect((await save(nur, { emergency_phone: '', allergies: 'udang', height: 'tinggi' })).status).to.equal(422);
    const again = await nur.get(CARE);
    expect(again.text).to.contain('value="udang"').and.contain('value="tinggi"');
    const all = await nur.get(`${CARE}?check=1`);
    expect(all.text).to.contain('href="#emergency_phone"').and.contain('href="#height"');
    expect((await save(nur, { emergency_phone: '', allergies: 'udang', version: '1' })).status).to.equal(303);
    expect((await nur.get('/member')).text).to.contain('Sedang diisi');
  });

  it('is not overwritten by another window', async () => {
    const late = await save(nur, { emergency_phone: '+62 99', version: '1' });
    expect(late.status).to.equal(409);
    expect(late.text).to.contain('value="+62 99"').and.contain('udang');
  });

  it('keeps the group waiting until each has answered, and tells the lead that, and not what', async () => {
    expect(await submit()).to.contain('members_answered');
    const page = await lead.get(`/applications/${id}/members`);
    expect(page.text).to.contain('Pertanyaan tentang dirinya');
    expect((await lead.get(`/applications/${id}/check`)).text).to.contain('1 anggota kelompok belum menjawab');
    expect((await save(nur, { emergency_phone: '+62 811', allergies: 'udang', height: '158', version: '2' })).status).to.equal(303); // prettier-ignore
    expect((await lead.get(`/applications/${id}/members`)).text).not.to.contain('Pertanyaan tentang dirinya');
    expect((await lead.get(`/applications/${id}/check`)).text).not.to.contain('belum menjawab');
    await nobodyReads(lead, ['', '/members', '/check', '/sections/care'].map((part) => `/applications/${id}${part}`), 'udang'); // prettier-ignore
    await nobodyReads(adi, ['/member', CARE], 'udang');
    expect((await nur.get(CARE)).text)
      .to.contain('value="udang"')
      .and.contain('158');
  });

  it('is held against the rules of the call, of each for themselves', async () => {
    const before = ((await world.db.read('calls').where({ id: world.ids.call }).first('rules')) as { rules: string })
      .rules;
    const tall = { key: 'tall', kind: 'at_least', question: 'height', min: 150, sentence: { en: 'You are 150 cm or taller.', id: 'Tinggi Anda 150 cm atau lebih.' } }; // prettier-ignore
    const rule = (rules: string): Promise<unknown> => world.db.transaction((trx) => trx('calls').where({ id: world.ids.call }).update({ rules })); // prettier-ignore
    const say = async (height: string, version: string): Promise<void> => {
      expect((await adi.post(CARE, answersOf('Adi', { height, version }), { from: '/member' })).status).to.equal(303);
    };
    await rule(JSON.stringify([...(JSON.parse(before) as object[]), tall]));
    await say('140', '1');
    expect((await adi.get('/member')).text).to.contain('Tinggi Anda 150 cm atau lebih.');
    expect((await nur.get('/member')).text).not.to.contain('Tinggi Anda 150 cm atau lebih.');
    expect(await submit()).to.contain('eligible');
    await say('150', '2');
    expect((await adi.get('/member')).text).not.to.contain('Tinggi Anda 150 cm atau lebih.');
    await rule(before);
  });

  it('is read by the office folded by person, what is restricted with a reason and on the record', async () => {
    expect(await submit()).to.equal('moved');
    const dewi = await at.signIn('dewi@contoh.example');
    const office = `/office/applications/${id}`;
    const opened = `${office}/restricted?what=care&member=${members[0]!}`;
    const page = await dewi.get(office);
    expect(page.text).to.contain('158').and.contain(opened.replaceAll('&', '&amp;')).and.not.contain('udang');
    expect((await dewi.get(opened)).text).not.to.contain('udang');
    const read = await dewi.post(opened, { reason: 'The kitchen asks.' }, { from: opened });
    expect(read.text).to.contain('udang').and.contain('Nurhayati').and.not.contain(answersOf('Adi')['emergency_phone'] as string); // prettier-ignore
    const identity = `${office}/restricted?what=identity&member=${members[0]!}`;
    expect((await dewi.post(identity, { reason: 'The visa.' }, { from: identity })).text).to.contain('7271000000000001'); // prettier-ignore
    expect((await nur.get('/member/access')).text)
      .to.contain('The kitchen asks.')
      .and.contain('The visa.');
    expect((await adi.get('/member/access')).text).not.to.contain('The kitchen asks.');
    expect((await lead.get('/account/privacy')).text).not.to.contain('The kitchen asks.');
    expect((await (await at.signIn('ratna@contoh.example')).get(opened)).status).to.be.oneOf([403, 404]);
    expect((await lead.get(opened)).status).to.be.oneOf([403, 404]);
  });

  it('stays as it was sent, and is kept with what was sent', async () => {
    const late = await save(nur, { emergency_phone: '+62 12345', version: '3' });
    expect(late.status).to.equal(409);
    expect(late.text).to.contain('+62 12345'); // what was typed is shown, and not kept
    expect((await nur.get(CARE)).text)
      .to.contain('udang')
      .and.not.contain('+62 12345');
    const { body, blind_body: blind } = (await world.db.read('snapshots').where({ application_id: id }).first()) as { body: string; blind_body: string | null }; // prettier-ignore
    expect(body).to.contain('udang');
    expect(blind ?? '').not.to.contain('udang');
  });

  it('opens again for a member where the office returned that section', async () => {
    await world.application('dewi', id, 'return', { items: ['section:care'], reason: 'Whom do we call?', fix_by: '2026-12-10' }); // prettier-ignore
    expect((await save(nur, { emergency_phone: '+62 812', allergies: 'udang', height: '158', version: '3' })).status).to.equal(303); // prettier-ignore
    expect(await world.application('suryani', id, 'resubmit')).to.equal('moved');
  });

  it('is no reviewer’s, and the host’s only once the seats are theirs', async () => {
    await world.db.transaction((trx) =>
      trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: world.clock.now(), valid_until: '2030-01-01' }),
    ); // prettier-ignore
    await world.application('dewi', id, 'start_review');
    await world.application('dewi', id, 'deliberate', { reason: 'The panel agreed at the meeting.' });
    await world.application('dewi', id, 'select', { rank: 1 });
    await world.application('andi', id, 'select');
    placement = await world.placed('proposed', id);
    await world.placement('dewi', placement, 'nominate', { reason: 'The first group of the year.' });
    const jun = await at.signIn('jun@contoh.example');
    const host = async (): Promise<string> => (await jun.get(`/placements/${placement}`)).text;
    expect(await host())
      .to.contain('158')
      .and.not.contain('udang');
    await world.placement('jun', placement, 'accept', { answer_by: '2026-12-10' });
    expect(await host())
      .to.contain('udang')
      .and.contain('+62 812');
    const { blind_body: blind } = (await world.db.read('snapshots').where({ application_id: id }).orderBy('number', 'desc').first()) as { blind_body: string }; // prettier-ignore
    expect(blind).not.to.contain('udang');
  });
});
