import { expect } from 'chai';
import request from 'supertest';
import { routesOf } from '../../src/app.ts';
import { AppError } from '../../src/errors.ts';
import { defineRoute } from '../../src/web/route.ts';
import { none } from '../../src/web/input.ts';
import { givenAccount, givenCity } from '../support/accounts.ts';
import { startApp, type TestApp } from '../support/app.ts';

const CSP =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';" +
  "form-action 'self';base-uri 'none';object-src 'none';frame-ancestors 'none'";

const broken = defineRoute({
  method: 'get',
  path: '/broken',
  permission: 'public:read',
  params: none,
  query: none,
  body: none,
  handle: () => Promise.reject(new Error('a secret of the database')),
});

function failing(name: string, error: Error) {
  return defineRoute({
    method: 'get',
    path: `/failing/${name}`,
    permission: 'public:read',
    params: none,
    query: none,
    body: none,
    handle: () => Promise.reject(error),
  });
}

const late = { kind: 'refused', why: 'in_time', now: 'draft', gaps: { closed: '2026-11-20T16:00:00.000Z' } } as const;
const FAILING = [
  failing('late', new AppError(late)),
  failing('quicker', new AppError({ kind: 'conflict' })),
  failing('away', Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' })),
];

describe('every answer', () => {
  let at: TestApp;
  let lag = 0;
  before(async () => {
    const probe = await startApp();
    const routes = [...routesOf(probe.deps), broken, ...FAILING];
    await probe.stop();
    at = await startApp({ routes, deps: { lag: () => lag } });
    await givenCity(at);
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
  });
  after(() => at.stop());

  it('carries exactly the headers of a closed house', async () => {
    const { headers } = await at.client().get('/sign-in');
    expect(headers['content-security-policy']).to.equal(CSP);
    expect(headers['x-content-type-options']).to.equal('nosniff');
    expect(headers['cross-origin-opener-policy']).to.equal('same-origin');
    expect(headers['cross-origin-resource-policy']).to.equal('same-origin');
    expect(headers['referrer-policy']).to.equal('same-origin');
    expect(headers['permissions-policy']).to.include('camera=()').and.include('geolocation=()');
    expect(headers).not.to.have.any.keys('strict-transport-security', 'x-powered-by', 'etag');
    expect(headers['vary']).to.include('Cookie');
  });

  it('asks browsers to stay on https in production, with cookies that only this host may have', async () => {
    const env = {
      NODE_ENV: 'production', BASE_URL: 'https://sintuvu.example', SESSION_SECRET: 's'.repeat(32), AUDIT_KEY: 'a'.repeat(32),
      TRUST_PROXY: '1',
    }; // prettier-ignore
    const live = await startApp({ env });
    const answer = await live.client().get('/sign-in', { 'X-Forwarded-Proto': 'https' });
    await live.stop();
    expect(answer.headers['strict-transport-security']).to.equal('max-age=63072000; includeSubDomains');
    const [cookie = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).to.match(/^__Host-form=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('is stored nowhere when it is personal', async () => {
    const client = await at.signIn('nurul@contoh.example');
    expect((await client.get('/account')).headers['cache-control']).to.equal('no-store');
  });

  it('sends files of the look for ever, compressed, under an address of their bytes', async () => {
    const page = await at.client().get('/sign-in');
    const href = /href="(\/assets\/[^"]+sintuvu\.css)"/.exec(page.text)![1]!;
    const file = await request(at.app).get(href).set('Accept-Encoding', 'gzip');
    expect(file.status).to.equal(200);
    expect(file.headers['cache-control']).to.equal('public, max-age=31536000, immutable');
    expect(file.headers['content-encoding']).to.equal('gzip');
    expect((await request(at.app).get(href.replace(/assets\/\w+/, 'assets/0000000000'))).status).to.equal(404);
    expect((await request(at.app).get('/assets/0000000000/../../package.json')).status).to.equal(404);
  });

  it('tells a defect with a code, and keeps its cause for the log', async () => {
    const page = await at.client().get('/broken');
    expect(page.status).to.equal(500);
    expect(page.text).not.to.include('a secret of the database');
    const code = /<span class="[^"]*num">(\w{8})<\/span>/.exec(page.text)![1]!;
    expect(at.logged.some((line) => line.toUpperCase().includes(code) && line.includes('a secret of the database'))).to
      .be.true;
  });

  it('tells why something cannot be done, and how it stands now, in the words of the reader', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const page = await client.get('/failing/late');
    expect(page.status).to.equal(409);
    expect(page.text).to.include('This call closed on Fri 20 November 2026, 23:59 WITA.').and.include('<dd>Draft</dd>');
    expect(page.text).to.include('Nothing was changed.');
    const script = await client.get('/failing/late', { Accept: 'application/json' });
    expect(script.body).to.deep.equal({ error: 'refused', why: 'in_time' });
    expect((await client.get('/failing/quicker')).status).to.equal(409);
    const posted = await client.post('/account/sessions/end', { session: 'x' });
    expect(posted.text, 'leads to the nearest page').to.include('href="/account"');
  });

  it('is 503 while the database is away, and names nothing of it', async () => {
    const page = await at.client().get('/failing/away');
    expect(page.status).to.equal(503);
    expect(page.headers['retry-after']).to.equal('10');
    expect(page.text).not.to.include('connection');
  });

  it('is 503 with a time to come back while the process cannot keep up, and well again after', async () => {
    lag = 5_000;
    const busy = await at.client().get('/sign-in');
    lag = 0;
    expect(busy.status).to.equal(503);
    expect(busy.headers['retry-after']).to.equal('5');
    expect((await at.client().get('/sign-in')).status).to.equal(200);
  });

  it('is JSON for a script that asks for it', async () => {
    const answer = await at.client().get('/no/such', { Accept: 'application/json' });
    expect(answer.status).to.equal(404);
    expect(answer.body).to.deep.equal({ error: 'not_found' });
  });

  it('refuses what is too large, too much, or no form', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const { _csrf } = await client.keys('/account');
    const big = await client.post('/account', { _csrf, name: 'x'.repeat(110_000) });
    expect(big.status).to.equal(413);
    const many = await client.post('/account', { _csrf, name: Array.from({ length: 600 }, () => 'x') });
    expect(many.status).to.equal(413);
    const json = await request(at.app)
      .post('/account')
      .set('Cookie', [...client.cookies].map(([n, v]) => `${n}=${v}`).join('; '))
      .set('Sec-Fetch-Site', 'same-origin')
      .send({ _csrf, name: 'x' });
    expect(json.status).to.equal(422);
  });

  it('refuses fields that no form has, nested and repeated ones, and characters that cannot be stored', async () => {
    const client = await at.signIn('nurul@contoh.example');
    const good = {
      name: 'Nurul',
      own_script: '',
      form_of_address: '',
      called: '',
      locale: 'en',
      zone: 'Asia/Makassar',
    };
    const post = async (fields: Record<string, string | string[]>) =>
      (await client.post('/account', { ...good, ...fields }, { from: '/account' })).status;
    expect(await post({ role: 'admin' })).to.equal(422);
    expect(await post({ 'name[x]': 'y' })).to.equal(422);
    expect(await post({ name: ['Nurul', 'Made'] })).to.equal(422);
    expect(await post({ name: 'Nu\u0000rul' })).to.equal(422);
    expect(await post({})).to.equal(303);
  });

  it('cannot be led elsewhere by the switcher of languages', async () => {
    const client = at.client();
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\tx']) {
      const answer = await client.get(`/language/en?to=${encodeURIComponent(to)}`);
      expect(answer.headers['location']).to.equal('/');
    }
    expect((await client.get('/language/en?to=%2Fsign-in%3Fa')).headers['location']).to.equal('/sign-in?a');
    expect((await client.get('/sign-in')).text).to.include('lang="en"');
    expect((await client.get('/language/xx')).status).to.equal(404);
  });

  it('speaks the language of the browser until somebody chooses, and keeps the choice of whoever is signed in', async () => {
    const header = { 'Accept-Language': 'fr, en;q=0.8, id;q=0.5' };
    expect((await at.client().get('/sign-in', header)).text).to.include('<html lang="en">');
    expect((await at.client().get('/sign-in')).text).to.include('<html lang="id">');
    const client = await at.signIn('nurul@contoh.example');
    await client.get('/language/id?to=/account');
    const elsewhere = await at.signIn('nurul@contoh.example');
    expect((await elsewhere.get('/account', header)).text).to.include('<html lang="id">');
  });

  it('is logged without cookie, query, token, body or address', async () => {
    const client = at.client();
    await client.get('/l/a-token-of-a-link-page?name=Nurul', { 'User-Agent': 'secret-agent' });
    await client.post('/sign-in', { email: 'rahasia@contoh.example', password: 'kata sandi rahasia' });
    const log = at.logged.join('\n');
    expect(log).to.include('/l/[token]');
    for (const secret of [
      'a-token-of-a-link-page',
      'Nurul',
      'secret-agent',
      'rahasia@',
      'kata sandi',
      'sid=',
      '127.0.0.1',
    ]) {
      expect(log).not.to.include(secret);
    }
  });

  it('says whether the process lives, and whether it is ready', async () => {
    expect((await request(at.app).get('/health')).body).to.deep.equal({ status: 'ok' });
    expect((await request(at.app).get('/ready')).body).to.deep.equal({ status: 'ok', database: true, disk: true });
  });
});
