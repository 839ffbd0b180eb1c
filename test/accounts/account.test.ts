import { expect } from 'chai';
import { givenAccount, givenCity, givenLink, outboxOf, PASSWORD } from '../support/accounts.ts';
import { startApp, type TestApp } from '../support/app.ts';

describe('one’s own account', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
    await givenCity(at);
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
    await givenAccount(at, { email: 'dewi@palu.example', name: 'Dewi Lestari', role: 'officer' });
  });
  after(() => at.stop());

  it('holds name, script, address, calling name, language and zone', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const details = {
      name: 'Nurul Aisyah Lamakarate',
      own_script: 'نور العائشة',
      form_of_address: 'Yth. Ibu',
      called: 'Ica',
      locale: 'id',
      zone: 'Asia/Manila',
    };
    const saved = await client.post('/account', details, { from: '/account' });
    expect(saved.status).to.equal(303);
    const page = await client.get('/account');
    expect(page.text).to.include('lang="id"').and.include('Data diri Anda sudah disimpan.');
    for (const value of [details.name, details.own_script, details.form_of_address])
      expect(page.text).to.include(value);
    expect(page.text).to.match(/<option value="Asia\/Manila" selected>/);
    expect((await client.get('/account')).text, 'said once').not.to.include('Data diri Anda sudah disimpan.');
  });

  it('refuses a zone and a language that do not exist, at their fields', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const form = { name: 'Nurul', own_script: '', form_of_address: '', called: '', locale: 'xx', zone: 'Mars/Olympus' };
    const answer = await client.post('/account', form, { from: '/account' });
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('id="zone-e"').and.include('id="locale-e"');
  });

  it('changes the password of whoever knows the old one, and signs their other devices out', async () => {
    const [desk, phone] = [await at.signIn('nurul@contoh.example'), await at.signIn('nurul@contoh.example')];
    const wrong = await desk.post(
      '/account/password',
      { current: 'a guess', password: 'kopi pahit di kebun' },
      { from: '/account/sign-in' },
    );
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('id="current-e"');
    const right = await desk.post(
      '/account/password',
      { current: PASSWORD, password: 'kopi pahit di kebun' },
      { from: '/account/sign-in' },
    );
    expect(right.status).to.equal(303);
    expect((await desk.get('/account')).status).to.equal(200);
    expect((await phone.get('/account')).status).to.equal(303);
    expect(await outboxOf(at)).to.include('password_changed to nurul@contoh.example');
  });

  it('asks staff for fifteen characters where twelve do for applicants', async () => {
    const dewi = await at.signIn('dewi@palu.example');
    const twelve = await dewi.post(
      '/account/password',
      { current: PASSWORD, password: 'kopi ubi ikan' },
      { from: '/account/sign-in' },
    );
    expect(twelve.status).to.equal(422);
    expect(twelve.text).to.include('15');
    const fifteen = await dewi.post(
      '/account/password',
      { current: PASSWORD, password: 'kopi ubi ikan laut' },
      { from: '/account/sign-in' },
    );
    expect(fifteen.status).to.equal(303);
  });

  it('moves to a new address only when that one is proved, and tells the old one', async () => {
    const { accountId } = await givenAccount(at, { email: 'made@contoh.example', name: 'I Made Wirawan' });
    const client = await at.signIn('made@contoh.example');
    const asked = await client.post(
      '/account/email',
      { email: 'Wirawan@contoh.example', password_for_email: PASSWORD },
      { from: '/account/sign-in' },
    );
    expect(asked.status).to.equal(303);
    expect(await outboxOf(at)).to.include('change_email to Wirawan@contoh.example');
    await client.get(await givenLink(at, { purpose: 'change_email', accountId, email: 'Wirawan@contoh.example' }));
    const page = await client.get('/confirm-email');
    expect(page.text).to.include('wirawan@contoh.example');
    expect((await client.post('/confirm-email')).status).to.equal(303);
    expect(await outboxOf(at)).to.include('email_changed to made@contoh.example');
    const signIn = at.client();
    await signIn.get('/sign-in');
    expect((await signIn.post('/sign-in', { email: 'wirawan@contoh.example', password: PASSWORD })).status).to.equal(
      303,
    );
  });

  it('does not say whether the new address belongs to somebody', async () => {
    await givenAccount(at, { email: 'putu@contoh.example', name: 'Putu' });
    const client = await at.signIn('putu@contoh.example');
    const ask = async (email: string) => {
      const answer = await client.post(
        '/account/email',
        { email, password_for_email: PASSWORD },
        { from: '/account/sign-in' },
      );
      expect(answer.status).to.equal(303);
      return (await client.get('/account/sign-in')).text.replaceAll(email, '').replace(/value="[^"]*"/g, '');
    };
    expect(await ask('dewi@palu.example')).to.equal(await ask('free@palu.example'));
    expect(await outboxOf(at)).to.include.members([
      'already_registered to dewi@palu.example',
      'change_email to free@palu.example',
    ]);
  });

  it('lists where it is signed in, and ends one or all others, but nobody else’s', async () => {
    await givenAccount(at, { email: 'kadek@contoh.example', name: 'Kadek' });
    const [desk, phone, tablet] = [
      await at.signIn('kadek@contoh.example'),
      await at.signIn('kadek@contoh.example'),
      await at.signIn('kadek@contoh.example'),
    ];
    const stranger = await at.signIn('dewi@palu.example');
    const page = await desk.get('/account/sign-in');
    const others = [...page.text.matchAll(/name="session" value="(\w{64})"/g)].map(([, id]) => id!);
    expect(others).to.have.length(2);
    await stranger.post('/account/sessions/end', { session: others[0]! }, { from: '/account/sign-in' });
    expect((await phone.get('/account')).status).to.equal(200);
    expect((await tablet.get('/account')).status).to.equal(200);
    await desk.post('/account/sessions/end', { session: others[0]! }, { from: '/account/sign-in' });
    expect([(await phone.get('/account')).status, (await tablet.get('/account')).status].sort()).to.deep.equal([
      200, 303,
    ]);
    await desk.post('/account/sessions/end-others', {}, { from: '/account/sign-in' });
    expect((await phone.get('/account')).status).to.equal(303);
    expect((await tablet.get('/account')).status).to.equal(303);
    expect((await desk.get('/account')).status).to.equal(200);
    expect((await stranger.get('/account')).status).to.equal(200);
  });
});
