import { expect } from 'chai';
import { guardianText } from '../../src/consents/give.ts';
import { MINUTE } from '../../src/deps.ts';
import { givenLink } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';

const HASNAH = { name: 'Hasnah', email: 'hasnah@contoh.example', relation: 'mother', locale: 'id' };

describe('guardians', () => {
  let world: World;
  let at: TestApp;
  let tara: Client;
  let id = '';

  before(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    tara = await at.signIn('tara@contoh.example');
    id = await world.draft('tara');
    await world.db.transaction((trx) => trx('guardians').del());
  });
  after(() => at.stop());

  const home = (): string => `/applications/${id}/guardians`;
  const guardians = async (): Promise<{ id: string; name: string }[]> =>
    (await world.db.read('guardians').where({ application_id: id }).orderBy('name').select('id', 'name')) as never;
  const consents = async (): Promise<{ text_version: string; locale: string; withdrawn_at: string | null }[]> =>
    (await world.db
      .read('consents')
      .where({ application_id: id, kind: 'guardian' })
      .orderBy('given_at')
      .select('text_version', 'locale', 'withdrawn_at')) as never;
  const mails = async (template: string): Promise<string[]> =>
    ((await world.db.read('outbox').where({ template }).select('recipient')) as { recipient: string }[]).map(
      ({ recipient }) => recipient,
    );
  async function open(guardian: string): Promise<Client> {
    const client = at.client();
    await client.get(await givenLink(at, { purpose: 'guardian', subjectId: guardian }));
    return client;
  }

  it('are asked for of a minor, and of nobody else', async () => {
    const page = await tara.get(home());
    expect(page.status).to.equal(200);
    expect(page.text).to.contain(`action="${home()}"`);
    const grown = await world.draft('suryani');
    const suryani = await at.signIn('suryani@contoh.example');
    const other = await suryani.get(`/applications/${grown}/guardians`);
    expect([other.status, other.text.includes(`action="/applications/${grown}/guardians"`)]).to.deep.equal([
      200,
      false,
    ]);
    expect((await suryani.post(`/applications/${grown}/guardians`, HASNAH)).status).to.equal(409);
    expect((await suryani.get(home())).status).to.equal(404);
  });

  it('are named by the applicant, but never with the applicant’s own address', async () => {
    const self = await tara.post(home(), { ...HASNAH, email: 'Tara@contoh.example' }, { from: home() });
    expect(self.status).to.equal(422);
    expect(self.text).to.contain('href="#email"').and.to.contain('value="Hasnah"');
    expect((await tara.post(home(), { ...HASNAH, relation: 'friend' }, { from: home() })).status).to.equal(422);
    expect((await tara.post(home(), HASNAH, { from: home() })).status).to.equal(303);
    expect((await tara.post(home(), HASNAH, { from: home() })).status).to.equal(422); // the same person twice
    expect(await guardians()).to.have.length(1);
    expect(await mails('guardian_request')).to.deep.equal([]);
  });

  it('are asked when the application is sent; their link never reaches the applicant', async () => {
    await world.application('tara', id, 'submit');
    expect(await mails('guardian_request')).to.deep.equal(['hasnah@contoh.example']);
    const page = await tara.get(home());
    expect(page.text).not.to.contain('/l/').and.not.to.contain('/guardian"');
    expect((await tara.get('/guardian')).status).to.be.oneOf([401, 410]);
  });

  it('are reminded by the office, once a day', async () => {
    const [hasnah] = await guardians();
    const path = `${home()}/${hasnah!.id}/remind`;
    expect((await tara.post(path, {}, { from: home() })).status).to.equal(303);
    expect((await tara.post(path, {}, { from: home() })).status).to.equal(422);
    expect(await mails('guardian_reminder')).to.deep.equal(['hasnah@contoh.example']);
  });

  it('read what it is about, and agree by their name and a tick to one version of the text', async () => {
    const hasnah = await open((await guardians())[0]!.id);
    const page = await hasnah.get('/guardian');
    expect(page.status).to.equal(200);
    expect(page.text).to.contain('Tara Lamadjido').and.to.contain(guardianText().version).and.to.contain('studioDavao');
    const half = await hasnah.post(
      '/guardian/consent',
      { name: 'Hasnah', version: guardianText().version },
      { from: '/guardian' },
    );
    expect(half.status).to.equal(422);
    expect(half.text).to.contain('href="#agree"').and.to.contain('value="Hasnah"');
    const old = await hasnah.post(
      '/guardian/consent',
      { name: 'Hasnah', version: 'guardian-2020-1', agree: 'yes' },
      { from: '/guardian' },
    );
    expect(old.status).to.equal(422);
    const keys = await hasnah.keys('/guardian');
    const form = { ...keys, name: 'Hasnah', version: guardianText().version, agree: 'yes' };
    expect((await hasnah.post('/guardian/consent', form)).status).to.equal(303);
    expect((await hasnah.post('/guardian/consent', form)).status).to.equal(303); // pressed twice
    expect(await consents()).to.deep.equal([
      { text_version: guardianText().version, locale: 'id', withdrawn_at: null },
    ]);
    const event = (await world.db
      .read('events')
      .where({ subject_id: id, action: 'give_guardian_consent' })
      .first()) as { relation: string; link_id: string; reason: string };
    expect([event.relation, event.reason, typeof event.link_id]).to.deep.equal(['guardian', 'Hasnah', 'string']);
    expect((await tara.get(home())).text).to.contain('tag--ok');
  });

  it('see nothing of another family’s application', async () => {
    const hasnah = await open((await guardians())[0]!.id);
    const other = await world.given('selected', 'made');
    const placement = await world.placed('offered', other);
    await hasnah.get('/guardian');
    expect((await hasnah.post(`/guardian/offers/${placement}/confirm`)).status).to.equal(404);
    expect((await hasnah.post(`/guardian/offers/${placement}/refuse`, { reason: 'x' })).status).to.equal(404);
    expect(await world.stateOf('placement', placement)).to.equal('offered');
    await world.placement('made', placement, 'refuse', { reason: 'Kuliah saya belum selesai.' });
  });

  it('take their consent back at any time: what needs it stops, and the office is told', async () => {
    const hasnah = await open((await guardians())[0]!.id);
    await world.db.transaction((trx) =>
      trx('documents')
        .where({ application_id: id })
        .update({ state: 'accepted', decided_by: 'p-dewi', decided_at: at.clock.now() }),
    );
    expect((await hasnah.post('/guardian/consent/withdraw', {}, { from: '/guardian' })).status).to.equal(303);
    expect((await consents()).map(({ withdrawn_at }) => withdrawn_at !== null)).to.deep.equal([true]);
    expect(await mails('consent_withdrawn')).to.deep.equal(['exchange@palu.example']);
    const refused = await world.application('dewi', id, 'start_review').catch((error: Error) => error.message);
    expect(refused).to.contain('guardians_consent');
    expect((await tara.get(home())).text).to.contain('tag--err');
    at.clock.advance(10 * MINUTE);
    await hasnah.post(
      '/guardian/consent',
      { name: 'Hasnah', version: guardianText().version, agree: 'yes' },
      { from: '/guardian' },
    );
    expect(await consents()).to.have.length(2);
    await world.application('dewi', id, 'start_review');
    expect(await world.stateOf('application', id)).to.equal('in_review');
  });

  it('who consented once cannot be taken off by the child; who did not can, and their link is dead', async () => {
    tara = await at.signIn('tara@contoh.example');
    const [hasnah] = await guardians();
    expect((await tara.post(`${home()}/${hasnah!.id}/remove`, {}, { from: home() })).status).to.equal(409);
    await tara.post(
      home(),
      { ...HASNAH, name: 'Zainal', email: 'zainal@contoh.example', relation: 'father' },
      { from: home() },
    );
    const zainal = (await guardians()).find(({ name }) => name === 'Zainal')!;
    const client = await open(zainal.id);
    expect((await client.get('/guardian')).status).to.equal(200);
    expect((await tara.post(`${home()}/${zainal.id}/remove`, {}, { from: home() })).status).to.equal(303);
    expect((await client.get('/guardian')).status).to.be.oneOf([401, 410]);
  });

  it('say that they are somebody else, and are not written to again', async () => {
    await tara.post(home(), { ...HASNAH, name: 'Orang Lain', email: 'lain@contoh.example' }, { from: home() });
    const other = (await guardians()).find(({ name }) => name === 'Orang Lain')!;
    const client = await open(other.id);
    expect((await client.post('/guardian/not-me', {}, { from: '/guardian' })).status).to.equal(303);
    expect((await guardians()).map(({ name }) => name)).to.deep.equal(['Hasnah']);
    expect((await client.get('/guardian')).status).to.be.oneOf([401, 410]);
  });

  it('stop the application, and find the page explaining that afterwards', async () => {
    const hasnah = await open((await guardians())[0]!.id);
    const keys = await hasnah.keys('/guardian');
    expect((await hasnah.post('/guardian/withdraw', { ...keys, reason: 'Ayahnya sakit.' })).status).to.equal(303);
    expect(await world.stateOf('application', id)).to.equal('withdrawn');
    const page = await hasnah.get('/guardian');
    expect(page.status).to.equal(200);
    expect(page.text).not.to.contain('action="/guardian/withdraw"');
    const again = await hasnah.post('/guardian/withdraw', { _csrf: keys._csrf, reason: 'lagi' });
    expect(again.status).to.equal(409);
    expect((await tara.get(`/applications/${id}`)).text).not.to.contain('Ayahnya sakit');
  });
});
