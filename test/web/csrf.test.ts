import { expect } from 'chai';
import request from 'supertest';
import { givenAccount, givenCity, PASSWORD } from '../support/accounts.ts';
import { startApp, type TestApp } from '../support/app.ts';

const DETAILS = {
  name: 'Nurul Aisyah',
  own_script: '',
  form_of_address: '',
  called: 'Nurul',
  locale: 'en',
  zone: 'Asia/Makassar',
};

describe('forms from elsewhere', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
    await givenCity(at);
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
  });
  after(() => at.stop());

  const called = async () => ((await at.db.read('persons').first('called')) as { called: string | null }).called;

  it('are refused without a token, though accepted with it', async () => {
    const client = await at.signIn('nurul@contoh.example');
    await client.get('/account');
    expect((await client.post('/account', { ...DETAILS, _csrf: '' })).status).to.equal(403);
    expect(await called()).to.equal(null);
    expect((await client.post('/account', DETAILS, { from: '/account' })).status).to.equal(303);
    expect(await called()).to.equal('Nurul');
  });

  it('are refused with the token of somebody else', async () => {
    const nurul = await at.signIn('nurul@contoh.example');
    const stranger = at.client();
    const { _csrf } = await stranger.keys('/sign-in');
    expect((await nurul.post('/account', { ...DETAILS, _csrf })).status).to.equal(403);
  });

  it('are refused when the browser says that another site sends them, before the token is looked at', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const keys = await client.keys('/account');
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }]) {
      expect((await client.post('/account', { ...DETAILS, ...keys }, { headers })).status).to.equal(403);
    }
    const old = request(at.app)
      .post('/account')
      .set('Cookie', [...client.cookies].map(([n, v]) => `${n}=${v}`).join('; '));
    expect(
      (
        await old
          .set('Origin', 'https://evil.example')
          .type('form')
          .send({ ...DETAILS, ...keys })
      ).status,
    ).to.equal(403);
  });

  it('are accepted from an old browser that says only where it is', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const keys = await client.keys('/account');
    const old = request(at.app)
      .post('/account')
      .set('Cookie', [...client.cookies].map(([n, v]) => `${n}=${v}`).join('; '));
    expect(
      (
        await old
          .set('Origin', at.config.baseUrl)
          .type('form')
          .send({ ...DETAILS, ...keys })
      ).status,
    ).to.equal(303);
  });

  it('cannot sign a stranger in to somebody else’s account without a token', async () => {
    const client = at.client();
    const refused = await client.post('/sign-in', {
      email: 'nurul@contoh.example',
      password: PASSWORD,
      _csrf: 'guess',
    });
    expect(refused.status).to.equal(403);
    expect(client.cookies.has('sid')).to.be.false;
  });

  it('cannot plant the cookie of a token that we did not sign', async () => {
    const client = at.client();
    client.cookies.set('form', 'mine.bm90LW91cnM');
    const refused = await client.post('/sign-in', { email: 'nurul@contoh.example', password: PASSWORD, _csrf: 'mine' });
    expect(refused.status).to.equal(403);
  });
});

describe('a form that comes too late', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
    await givenCity(at);
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
  });
  after(() => at.stop());

  it('keeps what was typed when nobody is signed in any more, and can be sent again after signing in', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const keys = await client.keys('/account');
    client.cookies.delete('sid');
    const lost = await client.post('/account', { ...DETAILS, ...keys, called: 'Sayang & <b>' });
    expect(lost.status).to.equal(401);
    expect(lost.text).to.include('value="Sayang &amp; &lt;b&gt;"');
    const again = await client.keys();
    await client.post('/sign-in', { email: 'nurul@contoh.example', password: PASSWORD }, { from: '/sign-in' });
    const stale = await client.post('/account', { ...DETAILS, ...again, called: 'Sayang' });
    expect(stale.status).to.equal(403);
    expect(stale.text).to.include('value="Sayang"');
    const saved = await client.post('/account', { ...DETAILS, called: 'Sayang' });
    expect(saved.status).to.equal(303);
  });

  it('never repeats a password on the page', async () => {
    const client = at.client();
    const lost = await client.post('/account/password', {
      current: 'x',
      password: 'a very secret thing',
      _csrf: 'no',
      note: 'kept',
    });
    expect(lost.status).to.equal(401);
    expect(lost.text).not.to.include('a very secret thing');
    expect(lost.text).to.include('kept');
  });
});

describe('a form that is sent twice', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
    await givenCity(at);
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
    await givenAccount(at, { email: 'made@contoh.example', name: 'I Made Wirawan' });
  });
  after(() => at.stop());

  const version = async (name: string) =>
    ((await at.db.read('persons').where('name', name).first('version')) as { version: number }).version;

  it('counts once, and both answers lead to the same place', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const keys = await client.keys('/account');
    const before = await version('Nurul Aisyah');
    const answers = await Promise.all([1, 2, 3].map(() => client.post('/account', { ...DETAILS, ...keys })));
    expect(answers.map(({ status }) => status)).to.deep.equal([303, 303, 303]);
    expect(new Set(answers.map(({ headers }) => headers['location']))).to.deep.equal(new Set(['/account']));
    expect(await version('Nurul Aisyah')).to.equal(before + 1);
  });

  it('counts again with a new key', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const before = await version('Nurul Aisyah');
    await client.post('/account', DETAILS, { from: '/account' });
    await client.post('/account', DETAILS, { from: '/account' });
    expect(await version('Nurul Aisyah')).to.equal(before + 2);
  });

  it('replays nothing for somebody else who has the key', async () => {
    const nurul = await at.signIn('nurul@contoh.example');
    const { _key } = await nurul.keys('/account');
    await nurul.post('/account', { ...DETAILS, ...(await nurul.keys('/account')), _key });
    const made = await at.signIn('made@contoh.example');
    const { _csrf } = await made.keys('/account');
    const before = await version('I Made Wirawan');
    const answer = await made.post('/account', { ...DETAILS, name: 'I Made Wirawan', _csrf, _key });
    expect(answer.status).to.equal(409);
    expect(await version('I Made Wirawan')).to.equal(before);
  });

  it('works once without a key', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const { _csrf } = await client.keys('/account');
    expect((await client.post('/account', { ...DETAILS, _csrf })).status).to.equal(303);
  });
});
