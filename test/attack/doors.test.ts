import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import request, { type Response } from 'supertest';
import { routesOf } from '../../src/app.ts';
import type { Route } from '../../src/web/route.ts';
import { givenLink } from '../support/accounts.ts';
import type { Client } from '../support/app.ts';
import { linksIn } from './html.ts';
import { setStage, type Stage, type Visitor } from './stage.ts';

const CSP =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data:;font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';object-src 'none';frame-ancestors 'none'";
const DETAILS = {
  name: 'Suryani',
  own_script: '',
  form_of_address: '',
  called: 'Sur',
  locale: 'id',
  zone: 'Asia/Makassar',
};
/** What reading alone may write: the session that keeps a link, a token or a word; and what a link page leaves there. */
const MAY_CHANGE: ReadonlySet<string> = new Set(['sessions', 'limits', 'rate_limits']);

describe('Every door', () => {
  let stage: Stage;
  let routes: readonly Route[];
  before(async function () {
    this.timeout(60_000);
    stage = await setStage();
    routes = routesOf(stage.at.deps);
  });
  after(() => stage.stop());

  const cookies = (client: Client): string => [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const called = async (): Promise<string | null> =>
    ((await stage.world.db.read('persons').where({ id: 'p-suryani' }).first('called')) as { called: string | null })
      .called;
  const incoming = (): string[] => {
    const folders = readdirSync(path.dirname(stage.at.config.uploadsUrl), { recursive: true, withFileTypes: true });
    return folders.filter((one) => one.isFile()).map((one) => one.name).sort(); // prettier-ignore
  };

  async function tables(): Promise<string[]> {
    const { read, dialect } = stage.world.db;
    const sql =
      dialect === 'sqlite'
        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_texts_%'"
        : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'";
    const answer = (await read.raw(sql)) as { name: string }[] | { rows: { name: string }[] };
    return (Array.isArray(answer) ? answer : answer.rows).map(({ name }) => name);
  }

  /** All rows of all tables but those that reading may write, as text. */
  async function everything(): Promise<Map<string, string>> {
    const all = new Map<string, string>();
    for (const name of await tables()) {
      if (MAY_CHANGE.has(name)) continue;
      const rows = (await stage.world.db.read(name)) as object[];
      all.set(name, rows.map((row) => JSON.stringify(row)).sort().join('\n')); // prettier-ignore
    }
    return all;
  }

  const READERS: readonly (readonly [Visitor, readonly string[]])[] = [
    ['nobody', ['/', '/cities']], ['suryani', ['/applications', '/account/sign-in']], ['tara', ['/applications']], ['dewi', ['/office', '/office/applications?state=all', '/placements']], ['ratna', ['/reviews']],
    ['jun', ['/placements']], ['siti', ['/office/applications?state=all']], ['rina', ['/admin/cities', '/admin/people', '/admin/events']], ['guardian', ['/guardian']], ['referee', ['/referee']],
  ]; // prettier-ignore

  async function readAll(who: Visitor, from: readonly string[], most: number): Promise<Response[]> {
    const client = await stage.as(who);
    const open = [...from];
    const seen = new Set(open);
    const pages: Response[] = [];
    for (let one = open.shift(); one !== undefined && pages.length < most; one = open.shift()) {
      const page = await client.get(one);
      pages.push(page);
      for (const link of page.type === 'text/html' ? linksIn(page.text) : []) {
        if (seen.has(link) || /^\/(language|assets|calls|cities|help)/.test(link)) continue;
        seen.add(link);
        open.push(link);
      }
    }
    return pages;
  }

  it('changes nothing when somebody only looks', async () => {
    const before = await everything();
    expect(before.size).to.be.greaterThan(30);
    for (const [who, from] of READERS) await readAll(who, from, 25);
    const after = await everything();
    // The links that were minted to let the guardian and the referee in are the test's own.
    for (const [name, rows] of before) if (name !== 'links') expect(after.get(name), name).to.equal(rows);
  }).timeout(90_000);

  it('carries the headers of a closed house, on pages, on refusals, on files and to scripts', async () => {
    const wrong: string[] = [];
    const look = (page: Response, personal: boolean): void => {
      const { headers } = page;
      const where = page.request.url.replace(/^https?:\/\/[^/]+/, '');
      const file = headers['content-disposition'] !== undefined;
      if (headers['content-security-policy'] !== (file ? "default-src 'none'; sandbox" : CSP)) wrong.push(`${where}: policy`);
      if (headers['x-content-type-options'] !== 'nosniff') wrong.push(`${where}: may be sniffed`);
      if (headers['x-powered-by'] !== undefined || headers['etag'] !== undefined) wrong.push(`${where}: says too much`);
      if (headers['cross-origin-resource-policy'] !== 'same-origin') wrong.push(`${where}: may be used elsewhere`);
      if (!/no-referrer|same-origin/.test(headers['referrer-policy'] ?? '')) wrong.push(`${where}: tells others`);
      if (personal && !/no-store/.test(headers['cache-control'] ?? '')) wrong.push(`${where}: may be stored`);
      if (!/Cookie/.test(headers['vary'] ?? '')) wrong.push(`${where}: does not vary`);
      for (const cookie of (headers['set-cookie'] ?? []) as unknown as string[])
        if (!/; Path=\/.*; HttpOnly.*SameSite=Lax/.test(cookie)) wrong.push(`${where}: cookie ${cookie}`);
    };
    for (const [who, from] of READERS) for (const page of await readAll(who, from, 12)) look(page, who !== 'nobody' && !(who === 'guardian' || who === 'referee' ? !page.request.url.endsWith(`/${who}`) : false));
    const suryani = await stage.as('suryani');
    for (const target of ['/no/such', '/office', `/applications/${stage.ids.made!}`, '/%E0%A4%A', '/l/unknown', '/assets/0/x.css', '/health', '/ready']) {
      look(await suryani.get(target), !/health|ready|assets/.test(target));
      look(await suryani.get(target, { Accept: 'application/json' }), !/health|ready|assets/.test(target));
    }
    look(await suryani.get(`/applications/${stage.ids.suryani!}/documents/${stage.ids['document:suryani']!}`), true);
    expect(wrong).to.deep.equal([]);
  }).timeout(60_000); // prettier-ignore

  it('keeps the pages of links out of every cache: they name people to whoever holds the address', async () => {
    for (const who of ['guardian', 'referee'] as const) {
      const page = await (await stage.as(who)).get(`/${who}`);
      expect([page.status, page.headers['cache-control'], page.headers['referrer-policy']]).to.deep.equal([200, 'no-store', 'no-referrer']);
    }
    for (const [purpose, accountId] of [['reset', 'a-suryani'], ['invite', 'a-budi']] as const) {
      const holder = stage.at.client();
      await holder.get(await givenLink(stage.at, { purpose, accountId }));
      const page = await holder.get(`/${purpose}`);
      expect([purpose, page.status, page.headers['cache-control'], page.text.includes('@contoh.example')]).to.deep.equal([purpose, 200, 'no-store', true]);
    }
    const nobody = stage.at.client();
    for (const target of ['/verify', '/reset', '/invite', '/confirm-email', '/setup'])
      expect((await nobody.get(target)).headers['cache-control'], target).to.equal('no-store');
    expect((await nobody.get('/')).headers['cache-control'], 'what anybody reads may be asked for again').to.equal('private, no-cache');
  }); // prettier-ignore

  it('takes no form from elsewhere, whatever it says of itself', async () => {
    const suryani = await stage.as('suryani');
    const keys = await suryani.keys('/account');
    const body = new URLSearchParams({ ...DETAILS, ...keys }).toString();
    const form = 'application/x-www-form-urlencoded';
    const send = (headers: Record<string, string>, sent = body) =>
      request(stage.at.app).post('/account').set({ Cookie: cookies(suryani), Accept: 'text/html', ...headers }).send(sent); // prettier-ignore
    const own = new URL(stage.at.config.baseUrl).origin;
    const refused: Record<string, string>[] = [
      { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': form }, { 'Sec-Fetch-Site': 'same-site', 'Content-Type': form }, { 'Sec-Fetch-Site': 'none', 'Content-Type': form },
      { 'Sec-Fetch-Site': 'cross-site', Origin: own, 'Content-Type': form }, { Origin: 'https://evil.example', 'Content-Type': form }, { Origin: `${own}.evil.example`, 'Content-Type': form },
      { Origin: `${own}@evil.example`, 'Content-Type': form }, { Origin: '', 'Content-Type': form }, { 'Content-Type': form },
    ]; // prettier-ignore
    for (const headers of refused) expect((await send(headers)).status, JSON.stringify(headers)).to.equal(403);
    for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x'])
      expect((await send({ 'Sec-Fetch-Site': 'same-origin', 'Content-Type': type })).status, type).to.equal(422);
    const nulls = { Origin: 'null', 'Content-Type': form };
    expect(
      (await send(nulls, new URLSearchParams({ ...DETAILS, _csrf: 'guess' }).toString())).status,
      'null and no token',
    ).to.equal(403);
    expect(await called()).to.equal(null);
    expect((await send(nulls)).status, 'null: then the token decides').to.equal(303);
    expect(await called()).to.equal('Sur');
  });

  it('asks every form for its token', async () => {
    const missing: string[] = [];
    const people: readonly Visitor[] = ['suryani', 'dewi', 'jun', 'ratna', 'rina'];
    for (const who of people) {
      const client = await stage.as(who);
      await client.keys('/account');
      const { _csrf: stolen } = await (await stage.as('made')).keys('/account');
      for (const route of routes.filter(({ method, upload }) => method === 'post' && !upload)) {
        const target = route.path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'id' ? idFor(route) : name === 'version' ? '1' : name === 'call' ? stage.ids.call! : name === 'assignment' ? stage.ids.assignment! : 'x'));
        for (const _csrf of ['', stolen]) {
          const { status } = await client.post(target, { _csrf, reason: 'x' });
          if (status !== 403 && status !== 404 && status !== 401) missing.push(`${who}: ${route.path} is ${String(status)}`);
        }
      }
    }
    expect(missing).to.deep.equal([]);
    expect(await called(), 'nothing came of it').to.equal('Sur');
  }).timeout(60_000); // prettier-ignore

  function idFor(route: Route): string {
    const kind = route.on?.[0];
    if (kind === 'placement') return stage.ids.nominated!;
    if (kind === 'call') return stage.ids.call!;
    if (kind === 'place') return stage.ids.studioDavao!;
    if (kind === 'city') return 'palu';
    return route.path.startsWith('/applications') ? stage.ids.suryani! : stage.ids.submitted!;
  }

  it('leaves no file of a form without its token, or of somebody else’s application', async () => {
    const suryani = await stage.as('suryani');
    const { _csrf } = await suryani.keys('/account');
    const before = incoming();
    const target = (id: string): string =>
      `/applications/${id}/uploads/${stage.ids.insurance!}/${stage.ids['participant:suryani']!}`;
    const file = [{ field: 'file', name: 'a.pdf', content: Buffer.alloc(50_000, 'x') }];
    expect((await suryani.upload(target(stage.ids.suryani!), { _csrf: 'guess' }, file)).status).to.equal(403);
    expect((await suryani.upload(target(stage.ids.made!), { _csrf }, file)).status).to.equal(404);
    expect((await suryani.upload(target(stage.ids.suryani!), { _csrf, state: 'accepted' }, file)).status).to.equal(422);
    expect((await suryani.upload(target(stage.ids.suryani!), { _csrf }, [...file, ...file])).status).to.equal(422);
    expect(
      (await suryani.upload(target(stage.ids.suryani!), { _csrf }, [{ ...file[0]!, field: 'other' }])).status,
    ).to.equal(422);
    expect(incoming()).to.deep.equal(before);
  });

  it('leads back to pages of ours alone', async () => {
    const client = await stage.as('suryani');
    const elsewhere = ['//evil.example', '/\\evil.example', 'https:evil.example', 'https://evil.example', '/\t/evil.example', '/\n/evil.example', '///evil.example', '/%09/evil.example', 'javascript:x()', '/%5Cevil.example', '\\/evil.example', '/ /evil.example', '/.//evil.example', '/..//evil.example', '/./\\evil.example']; // prettier-ignore
    for (const to of elsewhere) {
      const { headers } = await client.get(`/language/id?to=${encodeURIComponent(to)}`);
      const location = headers['location']!;
      expect(new URL(location, 'http://ours.example').origin, `${to} → ${location}`).to.equal('http://ours.example');
      const dewi = await stage.as('dewi');
      const view = await dewi.post('/office/views', { name: `v${to.slice(0, 40)}`, query: to }, { from: '/office/applications' });
      if (view.status === 303) expect(view.headers['location']).to.match(/^\/office\/applications/);
      const page = await dewi.get(`/office/applications/${stage.ids.submitted!}?from=${encodeURIComponent(to)}`);
      for (const [, href] of page.text.matchAll(/(?:href|action)="([^"]*)"/g)) expect(href).not.to.match(/^(\/[/\\]|https?:|javascript:)/);
    }
    expect((await client.get('/language/id?to=%2Faccount')).headers['location']).to.equal('/account');
    for (const target of ['//evil.example', '//evil.example/account', '/\\evil.example', '//evil.example/%2e%2e']) {
      const page = await client.get(target);
      expect(page.status).to.equal(404);
      for (const [, href] of page.text.matchAll(/(?:href|action|src)="([^"]*)"/g)) expect(href, target).not.to.match(/^(\/\/|\/\\|https?:)/);
    }
    const { _csrf } = await client.keys('/account');
    const referer = { Referer: 'http://127.0.0.1//evil.example/x', Host: '127.0.0.1' };
    const gone = await client.post(`/applications/${stage.ids.withdrawn!}/actions/withdraw`, { _csrf, reason: 'x' }, { headers: referer });
    const conflict = await client.post('/account/sessions/end', { _csrf, session: 'x' }, { headers: referer });
    const refused = await client.post(`/applications/${stage.ids.suryani!}/offers/${stage.ids.offered!}/refuse`, { _csrf: 'x', reason: 'x' }, { headers: referer });
    for (const page of [gone, conflict, refused]) for (const [, href] of page.text.matchAll(/href="([^"]*)"/g)) expect(href).not.to.match(/^\/\//);
  }).timeout(60_000); // prettier-ignore

  it('writes no name, address, token or cookie into the log', () => {
    const log = stage.at.logged.join('\n');
    expect(stage.at.logged.length).to.be.greaterThan(100);
    for (const secret of ['Suryani', '@contoh.example', 'sid=', '_csrf', 'Hasnah', 'Because'])
      expect(log.includes(secret), secret).to.equal(false);
    expect(log).to.match(/"path":"\/account"/);
  });
});
