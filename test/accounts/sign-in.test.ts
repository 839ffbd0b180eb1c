import { expect } from 'chai';
import { totpAt } from '../../src/accounts/totp.ts';
import { HOUR, MINUTE } from '../../src/deps.ts';
import { LIMITS } from '../../src/web/limits.ts';
import { givenAccount, givenCity, PASSWORD } from '../support/accounts.ts';
import { startApp, type TestApp } from '../support/app.ts';

const SECRET = 'JBSWY3DPEHPK3PXP';

describe('signing in', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
    await givenCity(at);
    await givenAccount(at, { email: 'Nurul@contoh.example', name: 'Nurul Aisyah' });
    await givenAccount(at, { email: 'dewi@palu.example', name: 'Dewi Lestari', role: 'officer' });
    await givenAccount(at, { email: 'andi@palu.example', name: 'Andi Rahman', role: 'officer', totp: SECRET });
  });
  after(() => at.stop());

  const tryIt = async (email: string, password: string, client = at.client()) => {
    await client.get('/sign-in');
    return { client, answer: await client.post('/sign-in', { email, password }) };
  };

  it('lets Nurul in, however she writes her address, and leads her to her applications', async () => {
    const { client, answer } = await tryIt(' nurul@CONTOH.example', PASSWORD);
    expect(answer.status).to.equal(303);
    expect(answer.headers['location']).to.equal('/applications');
    const account = await client.get('/account');
    expect(account.status).to.equal(200);
    expect(account.text).to.include('Nurul Aisyah');
  });

  it('leads an officer to the office', async () => {
    const { answer } = await tryIt('dewi@palu.example', PASSWORD);
    expect(answer.headers['location']).to.equal('/office');
  });

  it('answers a wrong password and an unknown address with the same bytes', async () => {
    const wrong = await tryIt('nurul@contoh.example', 'not her password at all');
    const unknown = await tryIt('nobody@contoh.example', 'not her password at all');
    const plain = (html: string) =>
      html
        .replace(/value="[^"]*"/g, '')
        .replaceAll('nurul@contoh.example', '')
        .replaceAll('nobody@contoh.example', '');
    expect(wrong.answer.status).to.equal(422);
    expect(unknown.answer.status).to.equal(422);
    expect(plain(wrong.answer.text)).to.equal(plain(unknown.answer.text));
  });

  it('comes back to the page that was asked for', async () => {
    const client = at.client();
    const asked = await client.get('/account/sign-in');
    expect(asked.status).to.equal(303);
    expect(asked.headers['location']).to.equal('/sign-in');
    const { answer } = await tryIt('nurul@contoh.example', PASSWORD, client);
    expect(answer.headers['location']).to.equal('/account/sign-in');
  });

  it('gives a new session id, so that a planted one opens nothing', async () => {
    const client = at.client();
    await client.get('/account'); // a session of a stranger, with the return address
    const planted = client.cookies.get('sid')!;
    await tryIt('nurul@contoh.example', PASSWORD, client);
    expect(client.cookies.get('sid')).not.to.equal(planted);
    const attacker = at.client();
    attacker.cookies.set('sid', planted);
    expect((await attacker.get('/account')).status).to.equal(303);
    expect((await client.get('/account')).status).to.equal(200);
  });

  it('refuses a session id that the browser brought along and nobody made', async () => {
    const client = at.client();
    client.cookies.set('sid', 's%3Amadeup.signature');
    await tryIt('nurul@contoh.example', PASSWORD, client);
    expect(client.cookies.get('sid')).not.to.include('madeup');
  });

  it('does not let a closed account in, though an open one', async () => {
    const { accountId } = await givenAccount(at, { email: 'lama@contoh.example', name: 'Lama' });
    expect((await tryIt('lama@contoh.example', PASSWORD)).answer.status).to.equal(303);
    await at.db.transaction((trx) => trx('accounts').where('id', accountId).update({ disabled_at: at.clock.now() }));
    expect((await tryIt('lama@contoh.example', PASSWORD)).answer.status).to.equal(422);
  });

  it('ends the open sessions of an account that is closed', async () => {
    const { accountId } = await givenAccount(at, { email: 'tutup@contoh.example', name: 'Tutup' });
    const client = await at.signIn('tutup@contoh.example');
    expect((await client.get('/account')).status).to.equal(200);
    await at.db.transaction((trx) => trx('accounts').where('id', accountId).update({ disabled_at: at.clock.now() }));
    expect((await client.get('/account')).status).to.equal(303);
  });

  describe('with a second factor', () => {
    it('asks for the code after the password, and opens nothing before it', async () => {
      const { client, answer } = await tryIt('andi@palu.example', PASSWORD);
      expect(answer.headers['location']).to.equal('/sign-in/second-factor');
      expect((await client.get('/account')).status).to.equal(303);
      const wrong = await client.post('/sign-in/second-factor', { code: '000000' }, { from: '/sign-in/second-factor' });
      expect(wrong.status).to.equal(422);
      const before = client.cookies.get('sid');
      const code = totpAt(SECRET, at.clock.now());
      const right = await client.post('/sign-in/second-factor', { code }, { from: '/sign-in/second-factor' });
      expect(right.status).to.equal(303);
      expect(client.cookies.get('sid')).not.to.equal(before);
      expect((await client.get('/account')).status).to.equal(200);
    });

    it('sends whoever gave no password back to the beginning', async () => {
      const client = at.client();
      const page = await client.get('/sign-in/second-factor');
      expect(page.headers['location']).to.equal('/sign-in');
      const code = totpAt(SECRET, at.clock.now());
      const posted = await client.post('/sign-in/second-factor', { code }, { from: '/sign-in' });
      expect(posted.headers['location']).to.equal('/sign-in');
    });

    it('forgets the password after ten minutes', async () => {
      const { client } = await tryIt('andi@palu.example', PASSWORD);
      at.clock.advance(11 * MINUTE);
      expect((await client.get('/sign-in/second-factor')).headers['location']).to.equal('/sign-in');
    });
  });

  describe('and out', () => {
    it('ends the session, and says so', async () => {
      const client = await at.signIn('nurul@contoh.example');
      await client.get('/account');
      const answer = await client.post('/sign-out');
      expect(answer.headers['location']).to.equal('/signed-out');
      expect((await client.get('/signed-out')).text).to.include('Anda sudah keluar');
      expect((await client.get('/account')).status).to.equal(303);
    });

    it('stays ended for whoever kept the cookie', async () => {
      const client = await at.signIn('nurul@contoh.example');
      const kept = client.cookies.get('sid')!;
      await client.get('/account');
      await client.post('/sign-out');
      const thief = at.client();
      thief.cookies.set('sid', kept);
      expect((await thief.get('/account')).status).to.equal(303);
    });
  });

  describe('as time goes by', () => {
    it('keeps an applicant for an hour without a press, and an officer for twenty minutes', async () => {
      const nurul = await at.signIn('nurul@contoh.example');
      const dewi = await at.signIn('dewi@palu.example');
      at.clock.advance(19 * MINUTE);
      expect((await nurul.get('/account')).status).to.equal(200);
      expect((await dewi.get('/account')).status).to.equal(200);
      at.clock.advance(21 * MINUTE);
      expect((await nurul.get('/account')).status).to.equal(200);
      expect((await dewi.get('/account')).status).to.equal(303);
      at.clock.advance(61 * MINUTE);
      expect((await nurul.get('/account')).status).to.equal(303);
    });

    it('ends an officer’s session after eight hours, however busy', async () => {
      const dewi = await at.signIn('dewi@palu.example');
      for (let passed = 0; passed < 8 * HOUR - 15 * MINUTE; passed += 15 * MINUTE) {
        at.clock.advance(15 * MINUTE);
        expect((await dewi.get('/account')).status).to.equal(200);
      }
      at.clock.advance(15 * MINUTE);
      expect((await dewi.get('/account')).status).to.equal(303);
    });
  });
});

describe('guessing passwords', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp({ deps: { limits: { ...LIMITS, sign_in: { seconds: 900, account: 3, address: 8 } } } });
    await givenCity(at);
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
  });
  after(() => at.stop());

  it('is stopped for one account after a few tries, and for one address after some more', async () => {
    const client = at.client();
    await client.get('/sign-in');
    const guess = async (email: string) =>
      (await client.post('/sign-in', { email, password: 'a guess of no use' })).status;
    for (let i = 0; i < 3; i += 1) expect(await guess('nurul@contoh.example')).to.equal(422);
    expect(await guess('nurul@contoh.example')).to.equal(429);
    expect(await guess('other@contoh.example')).to.equal(422);
    for (let i = 0; i < 3; i += 1) await guess(`number${String(i)}@contoh.example`);
    const answer = await client.post('/sign-in', { email: 'last@contoh.example', password: 'a guess of no use' });
    expect(answer.status).to.equal(429);
    expect(Number(answer.headers['retry-after'])).to.be.greaterThan(0);
    expect(answer.text).to.include('Terlalu sering dicoba');
  });
});
