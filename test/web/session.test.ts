import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { MINUTE } from '../../src/deps.ts';
import { grantRole } from '../../src/accounts/invite.ts';
import { defineRoute } from '../../src/web/route.ts';
import { none } from '../../src/web/input.ts';
import { routesOf } from '../../src/app.ts';
import { givenAccount, givenCity, PASSWORD } from '../support/accounts.ts';
import { startApp, type TestApp } from '../support/app.ts';

/** A page that takes its time: it answers when `release` is called. */
function slowPage() {
  let release = (): void => undefined;
  let arrived = (): void => undefined;
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  const open = new Promise<void>((resolve) => (release = resolve));
  const route = defineRoute({
    method: 'get',
    path: '/slow',
    permission: 'account:own',
    params: none,
    query: none,
    body: none,
    handle: async (visit) => {
      arrived();
      await open;
      visit.session.flash({ kind: 'ok', text: 'late' }); // changes the session, so that it is saved
      return { kind: 'json', status: 200, body: {} };
    },
  });
  return { route, arrival, release: () => release() };
}

describe('sessions', () => {
  let at: TestApp;
  const slow = slowPage();
  before(async () => {
    const probe = await startApp();
    const routes = [...routesOf(probe.deps), slow.route];
    await probe.stop();
    at = await startApp({ routes });
    await givenCity(at);
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
  });
  after(() => at.stop());

  const rows = async () => Number(((await at.db.read('sessions').count('* as n')) as { n: number | string }[])[0]!.n);

  it('leave no row for strangers who read public pages, with forms or without', async () => {
    const before = await rows();
    const client = at.client();
    await client.get('/sign-in');
    await client.get('/sign-up');
    await client.get('/no/such/page');
    expect(await rows()).to.equal(before);
    expect([...client.cookies.keys()]).to.deep.equal(['form']);
  });

  it('are stored as a hash: the table opens nothing', async () => {
    const client = at.client();
    await client.get('/sign-in');
    await client.post('/sign-in', { email: 'nurul@contoh.example', password: PASSWORD });
    const id = decodeURIComponent(client.cookies.get('sid')!).slice(2).split('.')[0]!;
    const stored = (await at.db.read('sessions').select('id_hash', 'data')) as { id_hash: string; data: string }[];
    expect(stored.some(({ id_hash, data }) => id_hash.includes(id) || data.includes(id))).to.be.false;
  });

  it('are not brought back to life by a slow request that ends after the sign-out', async () => {
    const client = await at.signIn('nurul@contoh.example');
    await client.get('/account');
    const kept = client.cookies.get('sid')!;
    const pending = client.get('/slow', { Accept: 'application/json' });
    await slow.arrival;
    const other = at.client();
    for (const [name, value] of client.cookies) other.cookies.set(name, value);
    await other.get('/account');
    await other.post('/sign-out');
    slow.release();
    expect((await pending).status).to.equal(200);
    const thief = at.client();
    thief.cookies.set('sid', kept);
    expect((await thief.get('/account')).status).to.equal(303);
  });

  it('write that they are in use at most every five minutes', async () => {
    const client = await at.signIn('nurul@contoh.example');
    await client.get('/account'); // makes its token
    const touched = async () =>
      (
        (await at.db
          .read('sessions')
          .orderBy('created_at', 'desc')
          .orderBy('touched_at', 'desc')
          .first('touched_at')) as { touched_at: string }
      ).touched_at;
    const first = await touched();
    at.clock.advance(4 * MINUTE);
    await client.get('/account');
    expect(await touched()).to.equal(first);
    at.clock.advance(2 * MINUTE);
    await client.get('/account');
    expect(await touched()).to.equal(at.clock.now());
  });

  it('end when their person is given a role', async () => {
    const { personId } = await givenAccount(at, { email: 'andi@palu.example', name: 'Andi Rahman' });
    const client = await at.signIn('andi@palu.example');
    expect((await client.get('/account')).status).to.equal(200);
    await at.act({ kind: 'nobody' }, (ctx) => grantRole(ctx, personId, { role: 'officer', cityId: 'palu' }));
    expect((await client.get('/account')).status).to.equal(303);
  });

  it('are written before the answer leaves: a browser follows a redirect at its first byte', async () => {
    const server = at.app.listen(0);
    const { port } = server.address() as AddressInfo;
    const first = (path: string, cookie = '') =>
      new Promise<IncomingMessage>((resolve, reject) => {
        http
          .get({ port, path, headers: { cookie, accept: 'text/html', 'accept-language': 'en' } }, resolve)
          .on('error', reject);
      });
    const asked = await first('/account');
    const cookie = asked.headers['set-cookie']!.map((line) => line.split(';')[0]).join('; ');
    const signIn = await first(asked.headers.location!, cookie);
    let html = '';
    for await (const chunk of signIn) html += String(chunk);
    asked.resume();
    server.close();
    expect(html).to.include('Sign in to go on to the page you asked for');
  });

  it('cost one query, with account, person and roles', async () => {
    await givenAccount(at, { email: 'dewi@palu.example', name: 'Dewi Lestari', role: 'officer' });
    const client = await at.signIn('dewi@palu.example');
    await client.get('/account');
    const seen: string[] = [];
    const listen = ({ sql }: { sql: string }) => void seen.push(sql);
    at.db.read.on('query', listen);
    await client.get('/account');
    at.db.read.removeListener('query', listen);
    expect(seen.filter((sql) => /sessions|roles/.test(sql))).to.have.length(1);
    expect(seen).to.have.length(2); // the session, and the account's own details
  });
});
