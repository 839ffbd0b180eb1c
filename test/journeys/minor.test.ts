import { expect } from 'chai';
import { guardianText } from '../../src/consents/give.ts';
import { later, DAY } from '../../src/deps.ts';
import { givenLink } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { linkIn, sentMails } from '../support/mail.ts';
import { makeWorld, START, type World } from '../support/world.ts';

const HASNAH = { name: 'Hasnah', email: 'hasnah@contoh.example', relation: 'mother', locale: 'id' };

async function worldOf(): Promise<{ world: World; at: TestApp }> {
  const world = await makeWorld();
  return { world, at: await startApp({ world }) };
}

function helpers(get: () => { world: World; at: TestApp }) {
  const mails = async (template: string): Promise<string[]> =>
    (
      (await get().world.db.read('outbox').where({ template }).orderBy('recipient').select('recipient')) as {
        recipient: string;
      }[]
    ).map(({ recipient }) => recipient);
  const guardianOf = async (id: string, name: string): Promise<string> =>
    ((await get().world.db.read('guardians').where({ application_id: id, name }).first('id')) as { id: string }).id;
  const open = async (id: string, name: string): Promise<Client> => {
    const client = get().at.client();
    await client.get(await givenLink(get().at, { purpose: 'guardian', subjectId: await guardianOf(id, name) }));
    return client;
  };
  const consent = async (client: Client, name: string): Promise<number> =>
    (await client.post('/guardian/consent', { name, version: guardianText().version, agree: 'yes' }, { from: '/guardian' })).status; // prettier-ignore
  const accept = (id: string): Promise<unknown> =>
    get().world.db.transaction((trx) =>
      trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: get().at.clock.now() }),
    ); // prettier-ignore
  const refusal = (moved: Promise<unknown>): Promise<string> =>
    moved.then(
      () => 'moved',
      (error: Error) => error.message,
    );
  const taken = async (place: string): Promise<number> =>
    Number(((await get().world.db.read('places').where({ id: place }).first('taken')) as { taken: number }).taken);
  return { mails, guardianOf, open, consent, accept, refusal, taken };
}

/** Tara is sixteen; two guardians have to consent in this call. One takes it back when a place is confirmed. */
describe('a minor, from naming guardians to the day on which a consent is taken back', () => {
  let world: World;
  let at: TestApp;
  let tara: Client;
  let id = '';
  let placement = '';
  const { mails, open, consent, accept, refusal, taken } = helpers(() => ({ world, at }));

  before(async () => {
    ({ world, at } = await worldOf());
    const { settings } = (await world.db.read('calls').first('settings')) as { settings: string };
    const two = { ...(JSON.parse(settings) as object), guardians: 2 };
    await world.db.transaction((trx) => trx('calls').update({ settings: JSON.stringify(two) }));
    id = await world.draft('tara');
    await world.db.transaction((trx) => trx('guardians').del());
    tara = await at.signIn('tara@contoh.example');
  });
  after(() => at.stop());

  const home = (): string => `/applications/${id}/guardians`;

  it('names both parents, and neither an officer of the programme nor the referee who is no family', async () => {
    for (const email of ['dewi@contoh.example', 'tara@contoh.example']) {
      const refused = await tara.post(home(), { ...HASNAH, email }, { from: home() });
      expect([refused.status, refused.text.includes('href="#email"')]).to.deep.equal([422, true]);
    }
    await world.db.transaction((trx) => trx('referees').update({ kind: 'not_related' }));
    const referee = await tara.post(home(), { ...HASNAH, email: 'Amin@sekolah.example' }, { from: home() });
    expect(referee.status).to.equal(422);
    await world.db.transaction((trx) => trx('referees').update({ kind: 'teacher' }));
    expect((await tara.post(home(), HASNAH, { from: home() })).status).to.equal(303);
    await world.application('tara', id, 'submit');
    expect(await mails('guardian_request')).to.deep.equal(['hasnah@contoh.example']);
  });

  it('is not reviewed before as many guardians as the call asks for have consented', async () => {
    await accept(id);
    expect(await consent(await open(id, 'Hasnah'), 'Hasnah')).to.equal(303);
    expect(await mails('guardian_copy')).to.deep.equal(['hasnah@contoh.example']);
    expect(await refusal(world.application('dewi', id, 'start_review'))).to.contain('guardians_consent'); // one of two
    const zainal = { ...HASNAH, name: 'Zainal', email: 'zainal@contoh.example', relation: 'father', locale: 'en' };
    expect((await tara.post(home(), zainal, { from: home() })).status).to.equal(303);
    expect(await mails('guardian_request')).to.deep.equal(['hasnah@contoh.example', 'zainal@contoh.example']);
    expect(await refusal(world.application('dewi', id, 'start_review'))).to.contain('guardians_consent'); // who was named has to
    expect(await consent(await open(id, 'Zainal'), 'Zainal')).to.equal(303);
    expect(await refusal(world.application('dewi', id, 'start_review'))).to.equal('moved');
  });

  it('is selected, nominated and offered a place, which a guardian countersigns by link', async () => {
    await world.application('dewi', id, 'deliberate', { reason: 'The panel agreed.' });
    await world.application('dewi', id, 'select', { rank: 1 });
    await world.application('andi', id, 'select');
    placement = await world.placed('offered', id);
    await world.placement('tara', placement, 'confirm');
    expect(await world.stateOf('placement', placement)).to.equal('offered'); // hers alone is not enough
    const hasnah = await open(id, 'Hasnah');
    expect((await hasnah.post(`/guardian/offers/${placement}/confirm`, {}, { from: '/guardian' })).status).to.equal(
      303,
    );
    expect(await world.stateOf('placement', placement)).to.equal('confirmed');
    expect(await taken(world.ids.studioDavao)).to.equal(1);
  });

  it('reads the text as they agreed to it, and signs no version but the present one', async () => {
    const hasnah = await open(id, 'Hasnah');
    const agreed = () => world.db.transaction((trx) => trx('consents').where({ kind: 'guardian' }).update({ text_version: 'guardian-2026-1' })); // prettier-ignore
    await agreed();
    expect((await hasnah.get('/guardian')).text)
      .to.contain('pencabutan menghentikan permohonan')
      .and.to.contain('2026-1');
    await world.db.transaction((trx) => trx('consents').where({ kind: 'guardian' }).update({ text_version: guardianText().version })); // prettier-ignore
    expect((await hasnah.get('/guardian')).text).not.to.contain('pencabutan menghentikan permohonan');
    expect(guardianText().version).to.equal('guardian-2026-2');
  });

  it('loses what stood on the consent when a father takes it back: the seat is free, everybody is told, nothing goes on', async () => {
    const zainal = await open(id, 'Zainal');
    const before = (await mails('placement_cancel_coordinators')).length;
    expect((await zainal.post('/guardian/consent/withdraw', {}, { from: '/guardian' })).status).to.equal(303);
    expect(await world.stateOf('placement', placement)).to.equal('cancelled');
    expect(await world.stateOf('application', id)).to.equal('selected'); // as the text says: halted, and kept
    expect((await zainal.get('/guardian')).text).to.contain('Permohonannya sendiri tetap ada').and.to.contain('action="/guardian/withdraw"'); // prettier-ignore
    expect(await taken(world.ids.studioDavao)).to.equal(0);
    expect(await mails('consent_withdrawn')).to.deep.equal(['exchange@palu.example']);
    expect(await mails('consent_withdrawn_applicant')).to.deep.equal(['tara@contoh.example']);
    expect((await mails('placement_cancel_coordinators')).slice(before)).to.deep.equal(['jun@contoh.example']);
    expect(await mails('consent_withdrawn_coordinators')).to.deep.equal([]); // nothing had begun
    const next = await world.placed('proposed', id, world.ids.schoolDavao);
    expect(await refusal(world.placement('dewi', next, 'nominate'))).to.contain('guardians_consent');
    const page = await tara.get(home());
    expect(page.text).to.contain('tag--err').and.to.contain('tag--ok'); // his, and hers that stands
    expect((await zainal.post('/guardian/consent/withdraw', {}, { from: '/guardian' })).status).to.equal(303); // pressed twice
    expect(await mails('consent_withdrawn')).to.have.length(1);
    expect(await consent(zainal, 'Zainal')).to.equal(303);
    expect(await refusal(world.placement('dewi', next, 'nominate'))).to.equal('moved');
  });

  it('has guardians who always find their page: a link that ran out sends another to the same address', async () => {
    const old = await givenLink(at, {
      purpose: 'guardian',
      subjectId: await helpers(() => ({ world, at })).guardianOf(id, 'Hasnah'),
    });
    at.clock.advance(61 * DAY);
    await sentMails(at);
    const client = at.client();
    expect((await client.get(old)).headers['location']).to.equal('/links/again');
    expect((await client.post('/links/again', {}, { from: '/links/again' })).status).to.equal(303);
    const mail = (await sentMails(at)).find(({ subject }) => subject.includes('Tautan baru'))!;
    const again = at.client();
    expect((await again.get(linkIn(mail))).headers['location']).to.equal('/guardian');
    expect((await again.get('/guardian')).text).to.contain('/guardian/consent/withdraw');
  });
});

describe('a consent that is taken back while the stay runs', () => {
  let world: World;
  let at: TestApp;
  const { mails, open, consent, accept } = helpers(() => ({ world, at }));

  before(async () => {
    ({ world, at } = await worldOf());
  });
  after(() => at.stop());

  it('ends nothing by itself: the office, the applicant and the host are told to bring the child home safely', async () => {
    const id = await world.draft('tara');
    await world.application('tara', id, 'submit');
    await accept(id);
    await consent(await open(id, 'Hasnah'), 'Hasnah');
    await world.application('dewi', id, 'start_review');
    await world.application('dewi', id, 'deliberate', { reason: 'The panel agreed.' });
    await world.application('dewi', id, 'select', { rank: 1 });
    await world.application('andi', id, 'select');
    const placement = await world.placed('offered', id);
    await world.placement('tara', placement, 'confirm');
    const hasnah = await open(id, 'Hasnah');
    await hasnah.post(`/guardian/offers/${placement}/confirm`, {}, { from: '/guardian' });
    await world.placement('jun', placement, 'arrive', { on: '2027-02-01', reason: 'Insurance was shown at the desk.' });
    await world.placement('tara', placement, 'arrive', {
      on: '2027-02-01',
      reason: 'Insurance was shown at the desk.',
    });
    expect(await world.stateOf('placement', placement)).to.equal('active');
    expect((await hasnah.post('/guardian/consent/withdraw', {}, { from: '/guardian' })).status).to.equal(303);
    expect(await world.stateOf('placement', placement)).to.equal('active');
    expect(await mails('consent_withdrawn_coordinators')).to.deep.equal(['jun@contoh.example']);
    expect(await mails('consent_withdrawn')).to.deep.equal(['exchange@palu.example']);
  });
});

describe('somebody of nineteen, a minor only by the law of Thailand', () => {
  let world: World;
  let at: TestApp;
  let id = '';
  const { mails, open, consent, refusal } = helpers(() => ({ world, at }));

  before(async () => {
    ({ world, at } = await worldOf());
    await world.db.transaction((trx) => trx('persons').where({ id: 'p-made' }).update({ born_on: '2007-06-01' }));
    id = await world.given('selected', 'made');
  });
  after(() => at.stop());

  it('needs nobody’s consent to apply and to go to Davao', async () => {
    const davao = await world.placed('nominated', id, world.ids.studioDavao);
    expect(await world.stateOf('placement', davao)).to.equal('nominated');
    await world.placement('jun', davao, 'turn_down', { public_reason: 'The studio is full.', private_note: '' });
  });

  it('needs it to be nominated to Chiang Mai, where somebody is a minor until twenty', async () => {
    const open_ = (await world.db.read('placements').where({ application_id: id, state: 'proposed' }).first('id')) as { id: string } | undefined; // prettier-ignore
    const there = open_?.id ?? (await world.placed('proposed', id, world.ids.schoolChiangMai));
    expect(await refusal(world.placement('dewi', there, 'nominate'))).to.contain('guardians_consent');
    const made = await at.signIn('made@contoh.example');
    const home = `/applications/${id}/guardians`;
    const page = await made.get(home);
    expect(page.text).to.contain('hukum di sana lebih ketat');
    expect(
      (await made.post(home, { ...HASNAH, name: 'Ni Wayan', email: 'wayan@contoh.example' }, { from: home })).status,
    ).to.equal(303);
    expect(await mails('guardian_request')).to.deep.equal(['wayan@contoh.example']);
    expect(await consent(await open(id, 'Ni Wayan'), 'Ni Wayan')).to.equal(303);
    expect(await refusal(world.placement('dewi', there, 'nominate'))).to.equal('moved');
  });

  it('is of age there on the day of twenty: a consent that is taken back then stops nothing', async () => {
    at.clock.advance(Date.parse('2027-06-01T04:00:00.000Z') - Date.parse(START));
    expect(later(at.clock.now(), 0) >= '2027-06-01').to.equal(true);
    const wayan = await open(id, 'Ni Wayan');
    const { id: there, state } = (await world.db.read('placements').where({ application_id: id }).orderBy('id', 'desc').first()) as { id: string; state: string }; // prettier-ignore
    expect((await wayan.post('/guardian/consent/withdraw', {}, { from: '/guardian' })).status).to.equal(303);
    expect(await world.stateOf('placement', there)).to.equal(state);
  });
});
