import { expect } from 'chai';
import { mintLink } from '../../src/accounts/links.ts';
import { DAY } from '../../src/deps.ts';
import { linkIn, sentMails } from '../support/mail.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { EN, fill } from '../setup/desk.ts';

describe('A call by endorsement', () => {
  let world: World & { url: string };
  let at: TestApp;
  let dewi: Client;
  let entry: string;
  let school: Client;
  let endorser: string;
  const link = async (): Promise<Client> => {
    const token = await at.act({ kind: 'nobody' }, (ctx) => mintLink(ctx, { purpose: 'endorser', subjectId: endorser })); // prettier-ignore
    const client = at.client();
    const opened = await client.get(`/l/${token}`);
    expect(opened.headers['location']).to.equal('/endorse');
    return client;
  };
  const endorse = (name: string, email: string) =>
    school.post('/endorse', { name, email }, { from: '/endorse', headers: EN });
  const start = (client: Client) =>
    client.post('/applications', { call: 'term-abroad-2027', city: 'palu' }, { from: '/calls/term-abroad-2027/start', headers: EN }); // prettier-ignore

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction((trx) => trx('persons').update({ locale: 'en' }));
    dewi = await at.signIn('dewi@contoh.example');
    entry = `/office/calls/${world.ids.call}/entry`;
  });
  after(() => at.stop());

  it('is set by the lead city, which lists who may endorse how many', async () => {
    expect((await fill(dewi, entry, { entry: 'endorsed' })).status).to.equal(303);
    expect((await dewi.get(entry, EN)).text).to.include('Nobody is listed yet');
    const wrong = await fill(dewi, `${entry}/add`, { name: 'SMA 1 Palu', email: 'nobody', most: '0' });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('id="email-e"').and.include('id="most-e"').and.include('value="SMA 1 Palu"');
    expect((await fill(dewi, `${entry}/add`, { name: 'SMA 1 Palu', email: 'kepala@sma1.example', most: '2' })).status).to.equal(303); // prettier-ignore
    const mail = (await world.db.read('outbox').where({ template: 'endorser_request' }).first()) as Record<string, string>; // prettier-ignore
    expect(mail).to.include({ recipient: 'kepala@sma1.example', subject: 'endorser' });
    endorser = mail['subject_id']!;
    const [sent] = (await sentMails(world)).filter(({ to }) => to.address === 'kepala@sma1.example');
    expect((await at.client().get(linkIn(sent!))).headers['location']).to.equal('/endorse');
    expect((await fill(dewi, `${entry}/add`, { name: 'Twice', email: 'Kepala@sma1.example' })).status).to.equal(422);
  });

  it('tells who is not endorsed, before a word is written, and how to be', async () => {
    const tara = await at.signIn('tara@contoh.example');
    const page = await tara.get('/calls/term-abroad-2027/start', EN);
    expect(page.text)
      .to.include('You need an endorsement')
      .and.include('SMA 1 Palu')
      .and.include('tara@contoh.example');
    expect(page.text).to.not.include('action="/applications"');
    expect((await start(tara)).status).to.equal(409);
    expect((await at.client().get('/calls/term-abroad-2027', EN)).text).to.include('SMA 1 Palu');
  });

  it('is endorsed for by link, without an account, up to the number', async () => {
    school = await link();
    expect((await school.get('/endorse', EN)).text)
      .to.include('SMA 1 Palu')
      .and.include('0 of 2 endorsed so far');
    expect((await endorse('', 'x')).status).to.equal(422);
    expect((await endorse('Tara Lamadjido', 'Tara@contoh.example')).status).to.equal(303);
    expect((await endorse('tara lamadjido', 'tara@contoh.example')).text).to.include(
      'This person was endorsed already',
    );
    expect((await endorse('I Made', 'made@contoh.example')).status).to.equal(303);
    const third = await endorse('Suryani', 'suryani@contoh.example');
    expect(third.status).to.equal(422);
    expect(third.text).to.include('All your endorsements are used');
    expect((await school.get('/endorse', EN)).text, 'explains itself').to.include('Take one back that was not used');
    const mails = (await world.db.read('outbox').where({ template: 'endorsement_given' }).orderBy('id').pluck('recipient')) as string[]; // prettier-ignore
    expect(mails).to.have.members(['Tara@contoh.example', 'made@contoh.example']);
    const events = (await world.db.read('events').where({ action: 'endorsed' }).select('relation')) as { relation: string }[]; // prettier-ignore
    expect(events.map(({ relation }) => relation)).to.deep.equal(['endorser', 'endorser']);
  });

  it('lets who is endorsed start, who then consents as everybody does', async () => {
    const tara = await at.signIn('tara@contoh.example');
    expect((await tara.get('/calls/term-abroad-2027/start', EN)).text).to.include('You are endorsed for this call');
    const started = await start(tara);
    expect(started.status).to.equal(303);
    const id = (started.headers['location'] as string).split('/').at(-1)!;
    const used = (await world.db.read('endorsements').where({ email_lower: 'tara@contoh.example' }).first('application_id')) as { application_id: string }; // prettier-ignore
    expect(used.application_id).to.equal(id);
    expect(await world.db.read('consents').where({ application_id: id }).select('id')).to.have.lengthOf(0);
    expect((await tara.get(`/applications/${id}/guardians`, EN)).status, 'a minor names guardians').to.equal(200);
  });

  it('takes an endorsement back only as long as nobody has started with it', async () => {
    const rows = (await world.db.read('endorsements').orderBy('email_lower').select('id', 'email_lower')) as { id: string; email_lower: string }[]; // prettier-ignore
    const take = (email: string) =>
      school.post('/endorse/withdraw', { endorsement: rows.find((row) => row.email_lower === email)!.id }, { from: '/endorse', headers: EN }); // prettier-ignore
    expect((await take('tara@contoh.example')).text).to.include('an application was started with it');
    expect((await take('made@contoh.example')).status).to.equal(303);
    expect((await start(await at.signIn('made@contoh.example'))).status).to.equal(409);
    expect((await endorse('Suryani', 'suryani@contoh.example')).status, 'its number is free again').to.equal(303);
  });

  it('shows the lead city who has endorsed whom, and cannot become open any more', async () => {
    const page = await dewi.get(entry, EN);
    expect(page.text)
      .to.include('2 of 2 endorsed')
      .and.include('Tara Lamadjido, Tara@contoh.example: has started')
      .and.include('Suryani, suryani@contoh.example: not started yet')
      .and.include('I Made, made@contoh.example: taken back');
    const open = await fill(dewi, entry, { entry: 'open' });
    expect(open.status).to.equal(422);
    expect(open.text).to.include('Somebody has applied');
    const fewer = await fill(dewi, `${entry}/${endorser}`, { most: '1' });
    expect(fewer.text).to.include('They have endorsed more than that already');
  });

  it('ends with the school, the call, or the link: each says so', async () => {
    at.clock.advance(25 * DAY);
    school = await link();
    expect((await school.get('/endorse', EN)).text).to.include('The call is closed');
    const late = await endorse('Late', 'late@contoh.example');
    expect(late.status).to.equal(422);
    const token = await at.act({ kind: 'nobody' }, (ctx) =>
      mintLink(ctx, { purpose: 'endorser', subjectId: endorser }),
    );
    const again = await at.signIn('dewi@contoh.example');
    expect((await again.post(`${entry}/end`, { endorser }, { from: entry })).status).to.equal(303);
    expect((await at.client().get(`/l/${token}`, EN)).status).to.equal(410);
    expect((await school.get('/endorse', EN)).text).to.not.include('SMA 1 Palu');
  });
});
