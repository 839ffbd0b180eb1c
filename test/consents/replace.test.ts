import { expect } from 'chai';
import { guardianText } from '../../src/consents/give.ts';
import { DAY } from '../../src/deps.ts';
import { givenLink } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { sentMails } from '../support/mail.ts';
import { refusal } from '../support/refusal.ts';
import { makeWorld, type World } from '../support/world.ts';

const ZAINAL = { name: 'Zainal', email: 'zainal@contoh.example', relation: 'father', locale: 'en' };

/** Tara is sixteen, and her mother Hasnah is named. */
describe('a guardian in whose place another comes', () => {
  let world: World;
  let at: TestApp;
  let tara: Client;
  let dewi: Client;
  let id = '';

  beforeEach(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
    id = await world.draft('tara');
    tara = await at.signIn('tara@contoh.example');
    dewi = await at.signIn('dewi@contoh.example');
  });
  afterEach(() => at.stop());

  const home = (): string => `/applications/${id}/guardians`;
  const office = (): string => `/office/applications/${id}/guardians`;
  const guardian = async (name: string): Promise<{ id: string; ended_at: string | null }> =>
    (await world.db.read('guardians').where({ application_id: id, name }).orderBy('id', 'desc').first()) as never;
  const consentsOf = async (name: string): Promise<{ withdrawn_at: string | null }[]> =>
    (await world.db
      .read('consents')
      .where({ guardian_id: (await guardian(name)).id })
      .select('withdrawn_at')) as never;
  const mails = async (template: string): Promise<string[]> =>
    (await world.db.read('outbox').where({ template }).orderBy('recipient').pluck('recipient')) as string[];
  const events = async (): Promise<string[]> =>
    (await world.db.read('events').where({ subject_id: id, action: 'replace_guardian' }).pluck('relation')) as string[];
  const accept = (): Promise<unknown> =>
    world.db.transaction((trx) =>
      trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: at.clock.now() }),
    ); // prettier-ignore
  const start = (): Promise<string> => refusal(world.application('dewi', id, 'start_review'));
  const linkOf = async (name: string): Promise<string> =>
    givenLink(at, { purpose: 'guardian', subjectId: (await guardian(name)).id });
  async function open(link: string): Promise<Client> {
    const client = at.client();
    await client.get(link);
    return client;
  }
  async function agree(name: string): Promise<Client> {
    const client = await open(await linkOf(name));
    const form = { name, version: guardianText().version, agree: 'yes' };
    expect((await client.post('/guardian/consent', form, { from: '/guardian' })).status).to.equal(303);
    return client;
  }
  const replace = async (name: string, more: Record<string, string> = {}, as = tara) => {
    const { id: replaces } = await guardian(name);
    return as.post(home(), { ...ZAINAL, replaces, ...more }, { from: `${home()}?replace=${replaces}` });
  };
  const byOffice = async (name: string, more: Record<string, string> = {}) => {
    const { id: one } = await guardian(name);
    const form = { ...ZAINAL, reason: 'Her aunt called: the mother has died.', ...more };
    return dewi.post(`${office()}/${one}/replace`, form, { from: `${office()}?replace=${one}` });
  };

  it('is replaced by the applicant after consenting: the consent ends on record, the new one is asked, and review waits', async () => {
    await world.application('tara', id, 'submit');
    await accept();
    const link = await linkOf('Hasnah');
    await agree('Hasnah');
    const page = await tara.get(`${home()}?replace=${(await guardian('Hasnah')).id}`);
    expect(page.text).to.contain('name="replaces"').and.to.contain('Pengganti Hasnah');
    expect((await replace('Hasnah')).status).to.equal(303);
    const hasnah = await guardian('Hasnah');
    expect(hasnah.ended_at).to.equal(at.clock.now());
    expect(await consentsOf('Hasnah')).to.deep.equal([{ withdrawn_at: at.clock.now() }]);
    expect(await mails('guardian_replaced')).to.deep.equal(['hasnah@contoh.example']);
    expect(await mails('guardian_request')).to.deep.equal(['hasnah@contoh.example', 'zainal@contoh.example']);
    expect(await events()).to.deep.equal(['owner']);
    expect(await start()).to.equal('guardians_consent');
    // The old link opens nothing, says why, and sends no new one.
    const old = await open(link);
    expect((await old.get('/guardian')).status).to.be.oneOf([401, 410]);
    const dead = await old.get('/links/again');
    expect(dead.text).to.contain('menggantikan Anda').and.not.to.contain('<button class="btn">');
    const before = (await mails('guardian_link')).length;
    await old.post('/links/again', { email: 'hasnah@contoh.example' }, { from: '/links/again' });
    expect(await mails('guardian_link')).to.have.length(before);
    await agree('Zainal');
    expect(await start()).to.equal('nothing');
    expect(await world.stateOf('application', id)).to.equal('in_review');
  });

  it('reads in their own language that somebody else was named, with nothing to press', async () => {
    await world.application('tara', id, 'submit');
    await replace('Hasnah');
    const mail = (await sentMails(at)).find(({ subject }) => subject.includes('tidak lagi diminta'))!;
    expect(mail.text).to.contain('Tara').and.not.to.contain('/l/');
  });

  it('is replaced once, however often it is pressed, and never by an address that may not be one', async () => {
    await world.application('tara', id, 'submit');
    for (const email of ['tara@contoh.example', 'dewi@contoh.example']) {
      const refused = await replace('Hasnah', { email });
      expect([refused.status, refused.text.includes('href="#email"')]).to.deep.equal([422, true]);
      expect(refused.text).to.contain('name="replaces"'); // still about her
    }
    const { id: replaces } = await guardian('Hasnah');
    const from = `${home()}?replace=${replaces}`;
    const [one, two] = [await tara.keys(from), await tara.keys(from)];
    const both = await Promise.all(
      [one, two].map((keys, i) => tara.post(home(), { ...ZAINAL, email: `z${String(i)}@contoh.example`, replaces, ...keys })),
    ); // prettier-ignore
    expect(both.map(({ status }) => status).sort()).to.deep.equal([303, 409]);
    expect(await events()).to.have.length(1);
    expect(await world.db.read('guardians').where({ application_id: id }).whereNull('ended_at')).to.have.length(1);
  });

  it('is replaced by nobody else, and by the applicant no more once review has begun', async () => {
    await world.application('tara', id, 'submit');
    await accept();
    await agree('Hasnah');
    const suryani = await at.signIn('suryani@contoh.example');
    expect((await replace('Hasnah', {}, suryani)).status).to.equal(404);
    const { id: replaces } = await guardian('Hasnah');
    const keys = await tara.keys(`${home()}?replace=${replaces}`);
    await world.application('dewi', id, 'start_review');
    expect((await tara.post(home(), { ...ZAINAL, replaces, ...keys })).status).to.equal(409);
    expect((await tara.get(home())).text).not.to.contain('?replace=');
    expect((await guardian('Hasnah')).ended_at).to.equal(null);
    expect((await byOffice('Hasnah')).status).to.equal(303); // the office still can
  });

  it('is replaced by an officer at the family’s word, with a reason; nomination waits, what is under way stays', async () => {
    await world.application('tara', id, 'submit');
    await accept();
    await agree('Hasnah');
    await world.application('dewi', id, 'start_review');
    await world.application('dewi', id, 'deliberate', { reason: 'The panel agreed.' });
    await world.application('dewi', id, 'select', { rank: 1 });
    await world.application('andi', id, 'select');
    const offered = await world.placed('offered', id);
    await world.placement('tara', offered, 'confirm');
    expect((await byOffice('Hasnah', { reason: '' })).status).to.equal(422);
    expect((await guardian('Hasnah')).ended_at).to.equal(null);
    const link = await linkOf('Hasnah');
    expect((await byOffice('Hasnah')).status).to.equal(303);
    expect(await events()).to.deep.equal(['officer']);
    expect((await byOffice('Hasnah')).status).to.equal(303); // pressed again: told that it moved on
    expect(await events()).to.have.length(1);
    expect(await world.stateOf('placement', offered)).to.equal('offered');
    // The old link countersigns nothing; the new guardian's does.
    const old = await open(link);
    expect((await old.post(`/guardian/offers/${offered}/confirm`, {})).status).to.be.oneOf([401, 403, 410]);
    const next = await world.placed('proposed', id, world.ids.schoolDavao);
    expect(await refusal(world.placement('dewi', next, 'nominate'))).to.equal('guardians_consent');
    const zainal = await agree('Zainal');
    expect(await refusal(world.placement('dewi', next, 'nominate'))).to.equal('nothing');
    expect((await zainal.post(`/guardian/offers/${offered}/confirm`, {}, { from: '/guardian' })).status).to.equal(303);
    expect(await world.stateOf('placement', offered)).to.equal('confirmed');
  });

  it('is not reminded any more, and both stay to be read by applicant and office', async () => {
    await world.application('tara', id, 'submit');
    await replace('Hasnah');
    at.clock.advance(5 * DAY);
    const { id: one } = await guardian('Hasnah');
    tara = await at.signIn('tara@contoh.example');
    expect((await tara.post(`${home()}/${one}/remind`, {}, { from: home() })).status).to.equal(409);
    expect((await tara.post(`${home()}/${one}/remove`, {}, { from: home() })).status).to.equal(409);
    for (const page of [await tara.get(home()), await (await at.signIn('dewi@contoh.example')).get(office())])
      expect(page.text).to.contain('Hasnah').and.to.contain('Zainal').and.to.contain('Diganti');
  });

  it('of a draft whom nobody wrote to leaves no trace', async () => {
    expect((await replace('Hasnah')).status).to.equal(303);
    expect(await world.db.read('guardians').where({ application_id: id }).pluck('name')).to.deep.equal(['Zainal']);
    expect(await mails('guardian_replaced')).to.deep.equal([]);
  });
});
