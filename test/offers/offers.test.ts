import { expect } from 'chai';
import { DAY, HOUR, later } from '../../src/deps.ts';
import { givenLink } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';

describe('an offer', () => {
  let world: World;
  let at: TestApp;
  beforeEach(async () => {
    const fresh = await makeWorld();
    world = fresh;
    at = await startApp({ world: fresh });
  });
  afterEach(() => at.stop());

  async function offered(
    owner: 'suryani' | 'tara' | 'made' = 'suryani',
  ): Promise<{ id: string; placement: string; path: string; client: Client }> {
    const id = await world.given('selected', owner);
    const placement = await world.placed('offered', id);
    return {
      id,
      placement,
      path: `/applications/${id}/offers/${placement}`,
      client: await at.signIn(`${owner}@contoh.example`),
    };
  }
  const state = (placement: string): Promise<string> => world.stateOf('placement', placement);
  async function guardianOf(id: string): Promise<Client> {
    const { id: guardian } = (await world.db.read('guardians').where({ application_id: id }).first('id')) as {
      id: string;
    };
    const client = at.client();
    await client.get(await givenLink(at, { purpose: 'guardian', subjectId: guardian }));
    return client;
  }

  it('shows place, host, dates and by when to answer, in the sending city’s time and the host’s', async () => {
    const { id, path, client } = await offered();
    const short = await client.get(`/applications/${id}/offer`);
    expect([short.status, short.headers['location']]).to.deep.equal([303, path]);
    const page = await client.get(path);
    expect(page.status).to.equal(200);
    expect(page.text)
      .to.contain('studioDavao, Davao')
      .and.to.contain('10 Desember 2026, 23.59 WITA')
      .and.to.contain(`${path}/confirm`);
    expect(page.text).to.contain('Insurance').and.to.contain(`/applications/${id}/documents#r-${world.ids.insurance}`);
  });

  it('is its owner’s: others find nothing, and an address of two applications mixed leads nowhere', async () => {
    const { path, placement, client } = await offered();
    const made = await at.signIn('made@contoh.example');
    const theirs = await world.draft('made');
    expect((await made.get(path)).status).to.equal(404);
    expect((await made.post(`${path}/confirm`)).status).to.equal(404);
    expect((await made.get(`/applications/${theirs}/offers/${placement}`)).status).to.equal(404);
    expect((await made.post(`/applications/${theirs}/offers/${placement}/confirm`)).status).to.equal(404);
    expect((await (await at.signIn('jun@contoh.example')).post(`${path}/confirm`)).status).to.equal(403); // the coordinator has another page
    expect(await state(placement)).to.equal('offered');
    expect((await client.post(`${path}/confirm`, {}, { from: path })).status).to.equal(303);
    expect(await state(placement)).to.equal('confirmed');
  });

  it('is confirmed once, however often and however quickly it is pressed', async () => {
    const { path, placement, client } = await offered();
    const keys = await client.keys(path);
    const answers = await Promise.all([1, 2, 3].map(() => client.post(`${path}/confirm`, { ...keys })));
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303, 303]);
    const fresh = await client.post(`${path}/confirm`, { _csrf: keys._csrf });
    expect(fresh.status).to.equal(409); // another form, too late
    expect(fresh.text).to.contain('class="es"');
    const events = (await world.db.read('events').where({ subject_id: placement, action: 'confirm' })) as object[];
    expect(events).to.have.length(1);
  });

  it('is refused with a reason, after saying what follows', async () => {
    const { path, placement, client } = await offered();
    const empty = await client.post(`${path}/refuse`, { reason: ' ' }, { from: path });
    expect(empty.status).to.equal(422);
    expect(empty.text).to.contain('href="#reason"').and.to.contain('<details open>');
    expect(await state(placement)).to.equal('offered');
    expect((await client.post(`${path}/refuse`, { reason: 'Kakak saya menikah.' }, { from: path })).status).to.equal(
      303,
    );
    expect(await state(placement)).to.equal('refused');
    const page = await client.get(path);
    expect(page.text).not.to.contain(`${path}/confirm`).and.not.to.contain(`${path}/refuse`);
  });

  it('cannot be confirmed when the time is over, and says so', async () => {
    const { path, placement, client: _ } = await offered();
    at.clock.set('2026-12-10T16:00:00.000Z'); // midnight in Palu
    const client = await at.signIn('suryani@contoh.example');
    expect((await client.get(path)).text).to.contain('notice--warn');
    expect((await client.post(`${path}/confirm`)).status).to.equal(409);
    expect(await state(placement)).to.equal('offered');
  });

  it('of a minor waits for both, whoever signs first, and the guardian has 72 hours longer', async () => {
    const { id, path, placement, client: tara } = await offered('tara');
    expect((await tara.get(path)).text).to.contain('13 Desember 2026, 23.59 WITA');
    await tara.post(`${path}/confirm`, {}, { from: path });
    expect(await state(placement)).to.equal('offered');
    const again = await tara.get(path);
    expect(again.text).to.contain('Hasnah').and.not.to.contain(`action="${path}/confirm"`);
    at.clock.set(later('2026-12-10T16:00:00.000Z', 71 * HOUR));
    const hasnah = await guardianOf(id);
    const page = await hasnah.get('/guardian');
    expect(page.text).to.contain(`/guardian/offers/${placement}/confirm`);
    expect((await hasnah.post(`/guardian/offers/${placement}/confirm`, {}, { from: '/guardian' })).status).to.equal(
      303,
    );
    expect(await state(placement)).to.equal('confirmed');
  });

  it('of a minor is over for the guardian after those 72 hours', async () => {
    const { id, placement } = await offered('tara');
    at.clock.set(later('2026-12-10T16:00:00.000Z', 72 * HOUR));
    const hasnah = await guardianOf(id);
    expect((await hasnah.get('/guardian')).text).not.to.contain(`action="/guardian/offers/${placement}/confirm"`);
    expect((await hasnah.post(`/guardian/offers/${placement}/confirm`)).status).to.equal(409);
    expect(await state(placement)).to.equal('offered');
  });

  it('of a minor is refused by the guardian alone', async () => {
    const { id, placement } = await offered('tara');
    const hasnah = await guardianOf(id);
    const empty = await hasnah.post(`/guardian/offers/${placement}/refuse`, { reason: '' }, { from: '/guardian' });
    expect(empty.status).to.equal(422);
    expect(empty.text).to.contain(`href="#reason-${placement}"`).and.to.contain(`id="reason-${placement}"`);
    expect(
      (await hasnah.post(`/guardian/offers/${placement}/refuse`, { reason: 'Terlalu jauh.' }, { from: '/guardian' }))
        .status,
    ).to.equal(303);
    expect(await state(placement)).to.equal('refused');
  });

  it('shows arrival, which both sides sign, then the report, then the certificate', async () => {
    const { path, placement, client: first } = await offered();
    await first.post(`${path}/confirm`, {}, { from: path });
    expect((await first.get(path)).text).not.to.contain(`${path}/arrive`); // not before the first day
    at.clock.set('2027-02-01T02:00:00.000Z');
    await world.placement('jun', placement, 'arrive', { on: '2027-02-01', reason: 'Insurance was shown at the desk.' });
    const suryani = await at.signIn('suryani@contoh.example');
    const wrong = await suryani.post(
      `${path}/arrive`,
      { 'on-day': '31', 'on-month': '2', 'on-year': '2027' },
      { from: path },
    );
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.contain('href="#on"').and.to.contain('value="31"');
    expect(
      (await suryani.post(`${path}/arrive`, { 'on-day': '1', 'on-month': '2', 'on-year': '2027' }, { from: path }))
        .status,
    ).to.equal(303);
    expect(await state(placement)).to.equal('active');
    expect((await suryani.post(`${path}/report`, { report: 'too early' })).status).to.equal(409);
    await world.db.transaction((trx) =>
      trx('placements').where({ id: placement }).update({ departed_on: '2027-04-28' }),
    );
    at.clock.advance(90 * DAY);
    const home = await at.signIn('suryani@contoh.example');
    expect((await home.post(`${path}/report`, { report: '' }, { from: path })).status).to.equal(422);
    expect(
      (await home.post(`${path}/report`, { report: 'Saya belajar menghitung karang.' }, { from: path })).status,
    ).to.equal(303);
    const event = (await world.db.read('events').where({ subject_id: placement, action: 'give_report' }).first()) as
      { relation: string } | undefined;
    expect(event?.relation).to.equal('owner');
    await world.placement('jun', placement, 'complete', { reason: 'The evaluation follows.' });
    const page = await home.get(path);
    expect(page.text).to.contain('DVO/EX/2027/0001').and.to.contain('Saya belajar menghitung karang.');
    expect((await home.post(`${path}/report`, { report: 'again' })).status).to.equal(409);
  });

  it('that is only being prepared has no page yet', async () => {
    const id = await world.given('selected', 'suryani');
    const placement = await world.placed('proposed', id);
    const client = await at.signIn('suryani@contoh.example');
    expect((await client.get(`/applications/${id}/offers/${placement}`)).status).to.equal(404);
    expect((await client.get(`/applications/${id}/offer`)).headers['location']).to.equal(`/applications/${id}/status`);
    await world.placement('dewi', placement, 'nominate');
    expect((await client.get(`/applications/${id}/offers/${placement}`)).status).to.equal(200);
    expect((await client.get(`/applications/${id}/status`)).text).to.contain(`/applications/${id}/offers/${placement}`);
  });

  it('speaks English to those who read English', async () => {
    const { path, client } = await offered();
    const page = await client.get(path, { 'Accept-Language': 'en' });
    expect(page.status).to.equal(200);
    await client.get(`/language/en?to=${encodeURIComponent(path)}`);
    expect((await client.get(path)).text)
      .to.contain('Accept this place')
      .and.to.contain('Thu 10 December 2026, 23:59 WITA');
  });
});
