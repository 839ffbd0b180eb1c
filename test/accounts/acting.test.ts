import { expect } from 'chai';
import { actFor } from '../../src/accounts/acting.ts';
import { startApplication } from '../../src/applications/start.ts';
import type { Actor } from '../../src/access/actor.ts';
import { DAY } from '../../src/deps.ts';
import { PASSWORD } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { linkIn, sentMails } from '../support/mail.ts';
import { fillDraft, makeWorld, type World } from '../support/world.ts';

const HOME = '/account/persons';
const START = '/calls/term-abroad-2027/start';
const AYU = { name: 'Ayu Lamadjido', 'born-day': '3', 'born-month': '5', 'born-year': '2010', relation: 'parent', agree: 'yes' }; // prettier-ignore

describe('One account acting for several persons', () => {
  let world: World & { readonly url: string };
  let at: TestApp;
  let mother: Client;
  beforeEach(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction((trx) => trx('settings').insert({ key: 'site', value: '{"cityId":"palu"}' }));
    await world.db.transaction((trx) => trx('persons').update({ locale: 'en' }));
    mother = await at.signIn('suryani@contoh.example');
  });
  afterEach(() => at.stop());

  /** Suryani takes a person in; their id. */
  const takeIn = async (name: string): Promise<string> => {
    const answer = await mother.post(HOME, { ...AYU, name }, { from: HOME });
    expect(answer.headers['location'], answer.text).to.equal(HOME);
    return ((await world.db.read('persons').where({ name }).first('id')) as { id: string }).id;
  };
  const apply = async (person: string): Promise<string> => {
    const page = await mother.get(`${START}?for=${person}`);
    expect(page.text).to.include(`name="person" value="${person}"`);
    const begun = await mother.post('/applications', { call: 'term-abroad-2027', person, city: 'palu' });
    expect(begun.status, begun.text).to.equal(303);
    return begun.headers['location']!.split('/').at(-1)!;
  };
  const eventsOf = async (subject: string) =>
    (await world.db.read('events').where({ subject_id: subject }).orderBy('number').select('action', 'person_id', 'on_behalf_of', 'data')) as { action: string; person_id: string; on_behalf_of: string | null; data: string }[]; // prettier-ignore
  const send = (path: string, client: Client, fields: Record<string, string> = {}, from = path) => client.post(path, fields, { from }); // prettier-ignore

  it('lets a mother apply for both twins to one call on one phone, each with an own application', async () => {
    const [ayu, bayu] = [await takeIn('Ayu Lamadjido'), await takeIn('Bayu Lamadjido')];
    const ask = await mother.get(START);
    expect(ask.text).to.include('For whom?').and.include('Suryani (myself)').and.include('Bayu Lamadjido');
    expect((await mother.get(`${START}?for=`)).text).to.include('Choose for whom you apply');
    const [hers, his] = [await apply(ayu), await apply(bayu)];
    expect((await mother.get(START)).text).to.include('Has an application here already');
    expect((await mother.get(`${START}?for=${ayu}`)).text).to.not.include(`name="person" value="${ayu}"`);
    for (const page of ['', '/sections/details', '/guardians', '/referees', '/places', '/documents', '/messages', '/consents', '/check'])
      expect((await mother.get(`/applications/${his}${page}`)).text, page).to.include('You act for Bayu Lamadjido.');
    expect((await mother.get(`/applications/${hers}/sections/details`)).text).to.include('value="Ayu Lamadjido"').and.not.include('value="Suryani"');
    expect((await mother.get('/applications')).text).to.include('Ayu Lamadjido').and.include('Bayu Lamadjido');
    const own = await apply(world.person('suryani'));
    expect((await mother.get(`/applications/${own}`)).text).to.include('For yourself, Suryani.');
  }); // prettier-ignore

  it('sends both, asks the mother for a guardian’s consent like any other, and records for whom she acted', async () => {
    const ayu = await takeIn('Ayu Lamadjido');
    const id = await apply(ayu);
    await fillDraft(world, id);
    const named = await send(`/applications/${id}/guardians`, mother, { name: 'Suryani', email: 'suryani@contoh.example', relation: 'mother', locale: 'en' }); // prettier-ignore
    expect(named.status, named.text).to.equal(303);
    const sent = await send(`/applications/${id}/submit`, mother, { late_code: '' }, `/applications/${id}/check`);
    expect(sent.headers['location'], sent.text).to.equal(`/applications/${id}/receipt`);
    const last = (await eventsOf(id)).find(({ action }) => action === 'submit')!;
    expect(last).to.include({ person_id: 'p-suryani', on_behalf_of: ayu });
    expect(JSON.parse(last.data)).to.include({ acting: 'a-suryani' });
    const mails = await sentMails(world);
    const receipt = mails.find(({ subject }) => subject.startsWith('Ayu Lamadjido: '))!;
    expect(receipt.to).to.deep.equal({ name: 'Ayu Lamadjido', address: 'suryani@contoh.example' });
    expect(mails.filter(({ subject }) => subject.includes('consent')).map(({ to }) => to.address)).to.deep.equal(['suryani@contoh.example']); // prettier-ignore
    expect((await (await at.signIn('dewi@contoh.example')).get(`/office/applications/${id}/acting`)).text).to.include('Suryani acts for Ayu Lamadjido as parent'); // prettier-ignore
  });

  it('takes nobody in without the statement, twice, unborn, or beyond what one account may', async () => {
    const wrong = async (fields: Record<string, string>): Promise<string> => {
      const answer = await mother.post(HOME, { ...AYU, ...fields }, { from: HOME });
      expect(answer.status).to.equal(422);
      return answer.text;
    };
    expect(await wrong({ agree: '' })).to.include('Tick this to go on');
    expect(await wrong({ 'born-year': '2027' })).to.include('href="#born"');
    expect(await wrong({ 'born-day': '31', 'born-month': '2' })).to.include('href="#born"');
    expect(await wrong({ relation: 'self' })).to.include('href="#relation"');
    await takeIn('Ayu Lamadjido');
    expect(await wrong({})).to.include('on your list already');
    for (let i = 0; i < 11; i += 1) await takeIn(`Anak ${String(i)}`);
    expect(await wrong({ name: 'Satu lagi' })).to.include('twelve people');
    const row = (await world.db.read('account_persons').where({ relation: 'parent' }).first()) as { text_version: string; locale: string }; // prettier-ignore
    expect(row).to.include({ text_version: 'acting-2026-1', locale: 'en' });
  });

  it('lets nobody apply for a person for whom they do not act', async () => {
    const ayu = await takeIn('Ayu Lamadjido');
    const stranger = await at.signIn('made@contoh.example');
    await stranger.get(`${START}?for=${ayu}`);
    const answer = await stranger.post('/applications', { call: 'term-abroad-2027', person: ayu, city: 'palu' });
    expect(answer.status).to.equal(403);
    expect((await stranger.get(`${HOME}/${ayu}`)).status).to.equal(404);
  });

  it('ends without losing what runs: it waits, unseen and without mail, until the person takes over', async () => {
    const ayu = await takeIn('Ayu Lamadjido');
    const id = await apply(ayu);
    const page = await mother.get(`${HOME}/${ayu}`);
    expect(page.text).to.include('is not lost');
    await sentMails(world);
    expect((await send(`${HOME}/${ayu}/end`, mother, {}, `${HOME}/${ayu}`)).status).to.equal(303);
    expect((await mother.get(`/applications/${id}`)).status).to.equal(404);
    expect((await mother.get(HOME)).text)
      .to.include('You acted before for')
      .and.include('Ayu Lamadjido');
    expect(await world.stateOf('application', id)).to.equal('draft');
    await world.application('dewi', id, 'withdraw', { reason: 'The family called.' });
    expect((await sentMails(world)).map(({ to }) => to.address)).to.not.include('suryani@contoh.example');
    const dewi = await at.signIn('dewi@contoh.example');
    const acting = `/office/applications/${id}/acting`;
    expect((await dewi.get(acting)).text).to.include('Nobody acts for Ayu Lamadjido any more');
    const asked = await send(acting, dewi, {
      email: 'ayu@contoh.example',
      locale: 'en',
      reason: 'Came with her card.',
    });
    expect(asked.status).to.equal(303);
    const mails = await sentMails(world);
    expect(mails.map(({ to }) => to.address).sort()).to.deep.equal(['ayu@contoh.example', 'suryani@contoh.example']);
    const ayus = at.client();
    const link = linkIn(mails.find(({ to }) => to.address === 'ayu@contoh.example')!);
    expect((await ayus.get(link)).headers['location']).to.equal('/takeover');
    expect((await send('/takeover', ayus, { password: PASSWORD })).headers['location']).to.equal('/applications');
    expect((await ayus.get(`/applications/${id}/status`)).status).to.equal(200);
    expect((await eventsOf(id)).at(-1)).to.include({ action: 'take_over', person_id: ayu, on_behalf_of: null });
  });

  it('is taken over by a link of the acting account: applications and mail move, once, on record', async () => {
    const ayu = await takeIn('Ayu Lamadjido');
    const id = await apply(ayu);
    await sentMails(world);
    const path = `${HOME}/${ayu}`;
    const self = await send(`${path}/takeover`, mother, { email: 'Suryani@contoh.example', locale: 'en' }, path);
    expect(self.text).to.include('address of the account that acts');
    for (const email of ['old@contoh.example', 'ayu@contoh.example'])
      expect((await send(`${path}/takeover`, mother, { email, locale: 'id' }, path)).status).to.equal(303);
    const mails = await sentMails(world);
    expect(mails.map(({ to }) => to.address)).to.deep.equal(['ayu@contoh.example']); // the first one is worth nothing
    const link = linkIn(mails[0]!);
    const [ayus, second] = [at.client(), at.client()];
    for (const client of [ayus, second]) await client.get(link);
    expect((await second.get('/takeover')).text).to.include('Suryani');
    await send('/takeover', ayus, { password: PASSWORD });
    expect((await ayus.get(`/applications/${id}`)).status).to.equal(200);
    expect((await send('/takeover', second, { password: PASSWORD })).status).to.equal(410);
    expect((await at.client().get(link)).status).to.equal(410);
    expect((await mother.get(`/applications/${id}`)).status).to.equal(404);
    const told = await sentMails(world);
    expect(told.map(({ subject, to }) => [subject, to.address])).to.deep.equal([['Ayu Lamadjido looks after their applications now', 'suryani@contoh.example']]); // prettier-ignore
    expect((await eventsOf(ayu)).map(({ action }) => action)).to.deep.equal(['begin_acting', 'ask_takeover', 'ask_takeover', 'take_over']); // prettier-ignore
    await fillDraft(world, id);
  });

  it('is taken over into the account that the address has, by nobody else, and not after a week', async () => {
    const ayu = await takeIn('Ayu Lamadjido');
    const id = await apply(ayu);
    const path = `${HOME}/${ayu}`;
    await send(`${path}/takeover`, mother, { email: 'made@contoh.example', locale: 'en' }, path);
    const link = linkIn((await sentMails(world)).find(({ to }) => to.address === 'made@contoh.example')!);
    const [made, other] = [await at.signIn('made@contoh.example'), await at.signIn('tara@contoh.example')];
    for (const client of [made, other, mother]) await client.get(link);
    expect((await other.get('/takeover')).text).to.include('another address');
    expect((await send('/takeover/own', other, {}, '/takeover')).headers['location']).to.equal('/takeover');
    expect((await mother.post('/takeover', { password: PASSWORD }, { from: '/account' })).status).to.equal(410);
    expect((await send('/takeover/own', made, {}, '/takeover')).headers['location']).to.equal('/applications');
    expect((await made.get(`/applications/${id}`)).text).to.include('You act for Ayu Lamadjido.');
    const bayu = await takeIn('Bayu');
    await send(`${HOME}/${bayu}/takeover`, mother, { email: 'bayu@contoh.example', locale: 'en' }, `${HOME}/${bayu}`);
    const late = linkIn((await sentMails(world)).find(({ to }) => to.address === 'bayu@contoh.example')!);
    at.clock.advance(7 * DAY);
    expect((await at.client().get(late)).status).to.equal(410);
  });

  it('does not let a helper’s own address stand for a guardian', async () => {
    const bayu = await world.act('suryani', (ctx) =>
      actFor(ctx, { accountId: 'a-suryani', name: 'Bayu', bornOn: '2011-01-01', relation: 'helper', locale: 'en', zone: 'Asia/Makassar' }),
    ); // prettier-ignore
    const actor: Actor = { ...world.actor('suryani'), persons: ['p-suryani', bayu] };
    const id = await world.act(actor, (ctx) =>
      startApplication(ctx, { callId: world.ids.call, personId: bayu, accountId: 'a-suryani', cityId: 'palu', locale: 'en' }),
    ); // prettier-ignore
    const named = await send(`/applications/${id}/guardians`, mother, { name: 'Suryani', email: 'suryani@contoh.example', relation: 'guardian', locale: 'en' }); // prettier-ignore
    expect(named.status).to.equal(422);
  });
});
