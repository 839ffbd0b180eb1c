import { expect } from 'chai';
import { totpAt } from '../../src/accounts/totp.ts';
import { HOUR, MINUTE } from '../../src/deps.ts';
import { givenAccount, givenCity, outboxOf, PASSWORD } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';

const HOME = '/account/second-factor';
const STAFF = { email: 'andi@palu.example', name: 'Andi Rahman', role: 'officer' } as const;

let at: TestApp;

async function pendingSecret(): Promise<string> {
  const row = (await at.db.read('accounts').where({ email_lower: STAFF.email }).first('totp_pending')) as { totp_pending: string }; // prettier-ignore
  return row.totp_pending;
}

/** Sets a second factor up through its pages; its secret, and the recovery codes that were shown. */
async function enrol(client: Client): Promise<{ secret: string; codes: string[] }> {
  expect((await client.post(`${HOME}/begin`, { password_begin: PASSWORD }, { from: HOME })).status).to.equal(303);
  const secret = await pendingSecret();
  const page = await client.get(HOME);
  expect(page.text).to.include(secret.match(/.{4}/g)!.join(' ')).and.include(`otpauth://totp/`);
  const shown = await client.post(HOME, { code: totpAt(secret, at.clock.now()) }, { from: HOME });
  expect(shown.status).to.equal(200);
  return { secret, codes: [...shown.text.matchAll(/[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}/g)].map(([code]) => code) };
}

/** Signs in as far as the second factor. */
async function half(): Promise<Client> {
  const client = at.client();
  await client.get('/sign-in');
  const answer = await client.post('/sign-in', { email: STAFF.email, password: PASSWORD });
  expect(answer.headers['location']).to.equal('/sign-in/second-factor');
  return client;
}

const give = async (client: Client, fields: Record<string, string>): Promise<number> =>
  (await client.post('/sign-in/second-factor', fields, { from: '/sign-in/second-factor' })).status;

describe('A second factor', () => {
  beforeEach(async () => {
    at = await startApp();
    await givenCity(at);
    await givenAccount(at, STAFF);
  });
  afterEach(() => at.stop());

  it('is set up with the password and a code of the app, and not by looking', async () => {
    const client = await at.signIn(STAFF.email);
    expect((await client.get(HOME)).status).to.equal(200);
    const wrong = await client.post(`${HOME}/begin`, { password_begin: 'not the password' }, { from: HOME });
    expect(wrong.status).to.equal(422);
    expect(await pendingSecret()).to.equal(null);
    await client.post(`${HOME}/begin`, { password_begin: PASSWORD }, { from: HOME });
    expect((await client.post(HOME, { code: '000000' }, { from: HOME })).status).to.equal(422);
    const open = at.client();
    await open.get('/sign-in');
    const without = await open.post('/sign-in', { email: STAFF.email, password: PASSWORD });
    expect(without.headers['location']).to.equal('/office'); // a secret that was only shown asks for nothing
    const { codes } = await enrol(client);
    expect(codes).to.have.length(10);
    expect(new Set(codes).size).to.equal(10);
    expect((await client.get(HOME)).text).to.not.include(codes[0]);
    expect(await outboxOf(at)).to.include(`second_factor_on to ${STAFF.email}`);
  });

  it('takes no code twice, in its half minute or the one beside it', async () => {
    const client = await at.signIn(STAFF.email);
    const { secret } = await enrol(client);
    const used = totpAt(secret, at.clock.now());
    expect(await give(await half(), { code: used }), 'the one that proved it').to.equal(422);
    at.clock.advance(MINUTE);
    const code = totpAt(secret, at.clock.now());
    expect(await give(await half(), { code })).to.equal(303);
    for (const later of [0, 29_000]) {
      at.clock.advance(later);
      expect(await give(await half(), { code })).to.equal(422);
    }
    at.clock.advance(MINUTE);
    expect(await give(await half(), { code: totpAt(secret, at.clock.now()) })).to.equal(303);
  });

  it('takes each recovery code once, however it is written, and says so by mail', async () => {
    const { codes } = await enrol(await at.signIn(STAFF.email));
    const [first, second] = codes;
    const stored = (await at.db.read('recovery_codes').pluck('code_hash')) as string[];
    for (const code of codes) expect(stored.join()).to.not.include(code.replaceAll('-', ''));
    const client = await half();
    expect(await give(client, { recovery: 'AAAA-AAAA-AAAA-AAAA' })).to.equal(422);
    expect(await give(client, { recovery: first!.toLowerCase().replaceAll('-', ' ') })).to.equal(303);
    expect((await client.get('/office')).status).to.equal(200);
    expect(await give(await half(), { recovery: first! })).to.equal(422);
    expect(await outboxOf(at)).to.include(`recovery_code_used to ${STAFF.email}`);
    const page = await client.get(HOME);
    expect(page.text).to.include('9');
    const fresh = await client.post(`${HOME}/codes`, { password_codes: PASSWORD }, { from: HOME });
    expect([...fresh.text.matchAll(/[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}/g)]).to.have.length(10);
    expect(await give(await half(), { recovery: second! }), 'of the old ones').to.equal(422);
    expect(await outboxOf(at)).to.include(`recovery_codes_replaced to ${STAFF.email}`);
  });

  it('is moved to another phone, and the old one is worth nothing from then on', async () => {
    const client = await at.signIn(STAFF.email);
    const old = await enrol(client);
    at.clock.advance(5 * MINUTE);
    const { secret } = await enrol(client);
    at.clock.advance(5 * MINUTE);
    expect(await give(await half(), { code: totpAt(old.secret, at.clock.now()) })).to.equal(422);
    expect(await give(await half(), { code: totpAt(secret, at.clock.now()) })).to.equal(303);
  });

  it('is turned off with the password', async () => {
    const client = await at.signIn(STAFF.email);
    const { codes } = await enrol(client);
    expect((await client.post(`${HOME}/off`, { password_off: 'wrong' }, { from: HOME })).status).to.equal(422);
    expect((await client.post(`${HOME}/off`, { password_off: PASSWORD }, { from: HOME })).status).to.equal(303);
    const open = at.client();
    await open.get('/sign-in');
    const answer = await open.post('/sign-in', { email: STAFF.email, password: PASSWORD });
    expect(answer.headers['location']).to.equal('/office');
    expect(await at.db.read('recovery_codes')).to.deep.equal([]);
    expect(await outboxOf(at)).to.include(`second_factor_off to ${STAFF.email}`);
    expect(codes).to.have.length(10);
  });

  it('is not anybody else’s: one’s code opens no other account', async () => {
    const { codes } = await enrol(await at.signIn(STAFF.email));
    const { accountId } = await givenAccount(at, { email: 'dewi@palu.example', name: 'Dewi Lestari', role: 'officer', totp: 'GEZDGNBVGY3TQOJQ' }); // prettier-ignore
    expect(accountId).to.be.a('string');
    const dewi = at.client();
    await dewi.get('/sign-in');
    await dewi.post('/sign-in', { email: 'dewi@palu.example', password: PASSWORD });
    expect(await give(dewi, { recovery: codes[0]! })).to.equal(422);
  });
});

describe('Where a second factor is demanded of staff', () => {
  before(async () => {
    at = await startApp({ env: { REQUIRE_TOTP: 'true' } });
    await givenCity(at);
    await givenAccount(at, STAFF);
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
  });
  after(() => at.stop());

  it('opens nothing of the office to whoever has none, and leads them to where they get one', async () => {
    const client = await at.signIn(STAFF.email);
    for (const path of ['/office', '/office/applications', '/placements', '/admin/people']) {
      const answer = await client.get(path);
      expect([path, answer.headers['location']]).to.deep.equal([path, HOME]);
    }
    const page = await client.get(HOME);
    expect(page.text).to.not.include('href="/office/applications"');
    expect(page.text).to.match(/You need a second factor first|Anda perlu faktor kedua lebih dahulu/);
    expect((await client.post('/office/views', { name: 'x', query: '' }, { from: HOME })).status).to.equal(403);
  });

  it('opens the office once it is there, and lets nobody turn it off', async () => {
    const client = await at.signIn(STAFF.email);
    await enrol(client);
    expect((await client.get('/office')).status).to.equal(200);
    expect((await client.get(HOME)).text).to.not.include(`${HOME}/off`);
    expect((await client.post(`${HOME}/off`, { password_off: PASSWORD })).status).to.equal(403);
    at.clock.advance(HOUR / 4);
    expect((await client.get('/office')).status).to.equal(200);
  });

  it('asks nothing of applicants', async () => {
    const nurul = await at.signIn('nurul@contoh.example');
    expect((await nurul.get('/applications')).status).to.equal(200);
    expect((await nurul.get('/office')).status).to.equal(403);
  });
});
