import { expect } from 'chai';
import request, { type Response } from 'supertest';
import type { Relation } from '../../src/access/actor.ts';
import { POLICY } from '../../src/access/policy.ts';
import { routesOf } from '../../src/app.ts';
import { fieldsOf } from '../../src/engine/asks.ts';
import { writeCursor } from '../../src/web/input.ts';
import type { Route } from '../../src/web/route.ts';
import { actionsOf, rowOf } from '../../src/workflow/table.ts';
import type { Client } from '../support/app.ts';
import { dangersIn } from './html.ts';
import { setStage, type Stage, type Visitor } from './stage.ts';

/** Values that break what was not expecting them, the ones that change least first. */
const HOSTILE = [
  'a\u0000b', '99999999999', `"><script>x()</script>`, 'İ'.repeat(200), "'; DROP TABLE applications; --", '9007199254740993', '-1', '1e309', '__proto__', 'constructor',
  `a' & | ! :* <-> (`, '" NEAR( OR *', '%', '\\', '\u0300\u0301', '2026-02-31', '\u{1D54F}'.repeat(100), 'x'.repeat(5000), '../../etc/passwd', '\r\nX-Evil: 1',
] as const; // prettier-ignore

/** Every field gets the first of them, and one more in turn; with HOSTILE=all, every one. */
const everything = process.env.HOSTILE === 'all';
let turn = 0;
function hostileValues(): readonly string[] {
  turn += 1;
  const [first = '', ...rest] = HOSTILE;
  return everything ? HOSTILE : [first, rest[turn % rest.length] ?? ''];
}

/** Beginnings of a page that no page of ours wrote. */
const CURSORS = [
  writeCursor(['f', 'a\u0000', 'b\u0000']), writeCursor(['a\u0000', 'b\u0000']), writeCursor(['a\u0000', 'b', 'c\u0000']), writeCursor([1e300, -1]), writeCursor(['\ud800', '\ud800']),
  writeCursor([]), writeCursor(['x'.repeat(300), 'y']), Buffer.from('[[1],{}]').toString('base64url'), 'A', '____',
] as const; // prettier-ignore

const SAMPLES: Readonly<Record<string, string>> = {
  name: 'Nurul', email: 'nurul@contoh.example', admin_email: 'n@contoh.example', contact: 'n@contoh.example', locale: 'id', admin_locale: 'id', zone: 'Asia/Makassar', username: 'nurul@contoh.example',
  password: 'nasi jaha di tepi teluk', current: 'nasi jaha di tepi teluk', relation: 'mother', kind: 'teacher', version: '1', known_for: '3', capacity: '2', ability: '3', with_others: '3', perseverance: '3',
  reason: 'Because.', 'on-day': '3', 'on-month': '2', 'on-year': '2027', country: 'VN', code: 'HAN', latitude: '1', longitude: '1', id: 'hanoi', language: 'en', languages: 'en', role: 'reviewer',
  city: 'palu', decision: 'reject', reason_code: 'unreadable', recommendation: 'yes', mark: '0'.repeat(16), slug: 'a-call', basis: 'memorandum', state: 'in_force', tracks: 'student', a_to_b: '3', b_to_a: '3',
  city_a: 'palu', city_b: 'davao', action: 'return', go: 'stay', from: 'state=all', query: 'state=all', session: 'a'.repeat(64), why: 'Reefs.', consent: 'yes', diet: 'halal', 's-ideas': '3', 's-readiness': '3',
  hash: 'a'.repeat(12), reference: 'PLU-1', fix_by: '2026-12-10', token: 'abc', text: 'x', rule: 'age', rank: '1', cause: 'host', public_reason: 'No room.', answer_by: '2026-12-10',
}; // prettier-ignore

const DAYS = ['-day', '-month', '-year'];

/** What the forms hold whose fields come from data. */
function fieldsOfForm(route: Route, action: string | null): string[] {
  const shape = (route.body as { shape?: object }).shape;
  if (shape) return Object.keys(shape);
  if (action !== null) {
    const subject = route.path.startsWith('/placements') ? 'placement' : 'application';
    return fieldsOf(subject, action).flatMap(({ name }) => [name, ...DAYS.map((part) => `${name}${part}`)]);
  }
  if (route.path.includes('/sections/')) return ['version', 'name', 'diet', 'why', 'consent', 'go', 'add', 'remove', 'up', 'constructor'];
  if (route.path.startsWith('/reviews')) return ['version', 's-ideas', 'comment', 'private_note', 'recommendation', 'go', '__proto__'];
  if (route.path.endsWith('/places')) return ['place.01', 'place.a\u0000b', 'place.__proto__'];
  if (route.path.endsWith('/bulk')) return ['action', 'sel', 'from', 'reason', 'person', 'rank', 'rule', 'fix_by-day', 'due_on-day'];
  return ['call', 'city', 'person', 'name', 'born_on-year', 'constructor', '__proto__'];
} // prettier-ignore

const LAST =
  /withdraw|remove|not-me|decline|sign-out|end|delete|close|conflict|recusals|sessions|password|roles|take-back|submit|confirm|refuse|cancel|language/;

describe('Hostile input', () => {
  let stage: Stage;
  let ids: Readonly<Record<string, string>>;
  before(async function () {
    this.timeout(60_000);
    stage = await setStage();
    ids = stage.ids;
  });
  after(() => stage.stop());

  /** Who is let in to a route. */
  function visitorFor(route: Route): Visitor {
    const asked: readonly Relation[] = POLICY[route.permission];
    const order: readonly (readonly [Relation, Visitor])[] = [
      ['anyone', 'nobody'], ['signed_in', 'suryani'], ['guardian', 'guardian'], ['referee', 'referee'], ['reviewer', 'ratna'], ['officer', 'dewi'], ['lead', 'dewi'], ['coordinator', 'jun'], ['admin', 'rina'],
    ]; // prettier-ignore
    if (route.path.startsWith('/guardian')) return 'guardian';
    if (asked.includes('owner') && route.path.startsWith('/applications')) return 'suryani';
    if (route.path.startsWith('/placements')) return 'jun';
    if (asked.includes('officer')) return 'dewi';
    return order.find(([relation]) => asked.includes(relation))?.[1] ?? 'suryani';
  }

  /** An id that is there, for each parameter of a path. */
  function goodParams(route: Route, who: Visitor): Record<string, string> {
    const mine = who === 'suryani' ? 'suryani' : 'submitted';
    const id =
      route.on?.[0] === 'placement' ? (route.path.includes('condition') || /departure|evaluation/.test(route.path) ? ids.active : ids.nominated)
      : route.on?.[0] === 'call' ? ids.call
      : route.path.includes('/placements/places') ? ids.studioDavao
      : route.path.includes('/office/views') ? ids.view
      : route.path.includes('/admin/people') ? 'p-budi'
      : route.path.includes('/admin/outbox') ? ids.outbox
      : route.path.includes('/admin/agreements') ? ids.agreement
      : route.path.includes('/programmes') ? ids.programme
      : route.path.includes('cities') ? 'palu'
      : route.path.endsWith('/propose') ? ids.suryani
      : /\/paper\/|^\/office.*\/sections\//.test(route.path) ? ids.paper
      : route.path.includes('guardians') ? ids.tara
      : ids[mine]; // prettier-ignore
    return {
      id: id!, slug: 'term-abroad-2027', locale: 'en', token: 'abc', document: ids[`document:${mine}`]!, requirement: ids.insurance!, participant: ids['participant:suryani']!,
      section: 'motivation', action: 'withdraw', consent: ids['consent:suryani']!, item: ids.item!, referee: ids['referee:suryani']!, guardian: ids.guardian!, placement: who === 'guardian' ? ids.nominated! : ids.offered!,
      call: ids.call!, person: 'p-ratna', assignment: ids.assignment!, question: ids.question!, condition: ids.condition!, version: '1', role: ids.role!,
    }; // prettier-ignore
  }

  const pathOf = (route: Route, params: Readonly<Record<string, string>>): string =>
    route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x'));

  const found: string[] = [];
  const met = new Set<string>();
  let tried = 0;
  let admitted = 0;
  async function hold(label: string, answer: Promise<Response>): Promise<Response> {
    const response = await answer;
    tried += 1;
    if (response.status < 400 || response.status === 422 || response.status === 409) admitted += 1;
    if (response.status >= 500) found.push(`${label}: ${String(response.status)}`);
    const text = response.text;
    if (/node_modules|SQLITE_|syntax error|at \S+ \(|\bselect .* from\b/i.test(text))
      found.push(`${label}: tells of the inside`);
    if (response.headers['x-evil'] !== undefined) found.push(`${label}: a header of its own`);
    if (response.type === 'text/html') for (const danger of dangersIn(text)) found.push(`${label}: ${danger}`);
    return response;
  }

  interface Door {
    readonly client: Client;
    readonly csrf: string;
  }
  async function doorOf(who: Visitor): Promise<Door> {
    const client = await stage.as(who);
    const page = who === 'nobody' || who === 'guardian' || who === 'referee' ? '/sign-in' : '/account';
    return { client, csrf: (await client.keys(page))._csrf };
  }

  async function tryGet(route: Route): Promise<void> {
    const who = visitorFor(route);
    const { client } = await doorOf(who);
    const params = goodParams(route, who);
    for (const name of Object.keys(params).filter((one) => route.path.includes(`:${one}`)))
      for (const value of hostileValues()) await hold(`GET ${route.path} ${name}=${JSON.stringify(value.slice(0, 30))}`, client.get(pathOf(route, { ...params, [name]: value.slice(0, 1000) })));
    await hold(`GET ${route.path}`, client.get(pathOf(route, params)));
    const names = Object.keys((route.query as { shape?: object }).shape ?? {});
    for (const name of names) {
      for (const value of [...hostileValues(), ...(name === 'after' ? CURSORS : [])])
        await hold(`GET ${route.path}?${name}=${JSON.stringify(value.slice(0, 60))}`, client.get(`${pathOf(route, params)}?${name}=${encodeURIComponent(value)}`));
      for (const raw of [`${name}=1&${name}=2`, `${name}[]=1`, `${name}[__proto__]=1`, `${name}=%`, `${name}=%ED%A0%80`, `${name}=%C0%AF`, '__proto__=1&constructor=2'])
        await hold(`GET ${route.path}?${raw}`, client.get(`${pathOf(route, params)}?${raw}`));
    }
  } // prettier-ignore

  async function tryPost(route: Route, action: string | null): Promise<void> {
    const who = visitorFor(route);
    const door = await doorOf(who);
    const params: Record<string, string> = { ...goodParams(route, who), ...(action === null ? {} : { action }) };
    if (action !== null) params.id = inStateFor(route, action) ?? params.id!;
    const inMeeting = [...['d', 'r', 'p'].flatMap((what) => [`${what}-${ids.deliberated!}`, `${what}-${ids.pending!}`]), 'reason', 'decree', 'confirm'];
    const fields = route.path.startsWith('/office/decisions') ? inMeeting : fieldsOfForm(route, action);
    const shape = ((route.body as { shape?: object }).shape ?? {}) as Readonly<Record<string, { options?: readonly unknown[] }>>;
    const sample = (name: string): string => String(shape[name]?.options?.find((one) => typeof one === 'string') ?? SAMPLES[name] ?? (name.startsWith('d-') ? 'select' : '1'));
    const good = Object.fromEntries(fields.map((name) => [name, sample(name)]));
    const send = (path: string, body: Record<string, string | readonly string[]>): Promise<Response> =>
      route.upload
        ? door.client.upload(path, { _csrf: door.csrf, ...body }, [{ field: 'file', name: `a\r\n"'.pdf`, content: 'x' }])
        : door.client.post(path, { _csrf: door.csrf, ...body });
    const label = `POST ${route.path}${action === null ? '' : ` (${action})`}`;
    // The fields of actions are read in one place for all: each is tried once a route.
    const fresh = fields.filter((name) => everything || action === null || !met.has(`${route.path} ${name}`));
    for (const name of fresh) met.add(`${route.path} ${name}`);
    for (const name of fresh)
      for (const value of hostileValues()) await hold(`${label} ${name}: ${JSON.stringify(value.slice(0, 30))}`, send(pathOf(route, params), { ...good, [name]: value }));
    for (const name of Object.keys(params).filter((one) => route.path.includes(`:${one}`) && one !== 'action' && (everything || fresh.length > 0)))
      for (const value of hostileValues()) await hold(`${label} ${name}=${JSON.stringify(value.slice(0, 30))}`, send(pathOf(route, { ...params, [name]: value }), good));
    await hold(`${label} twice`, send(pathOf(route, params), Object.fromEntries(fields.map((name) => [name, ['1', '2']]))));
    await hold(`${label} names`, send(pathOf(route, params), { ...good, 'a\u0000b': '1', 'place.\u0000': '1', ['x'.repeat(300)]: '1', 'a[b]': '1', __proto__x: '1' }));
  } // prettier-ignore

  /** An application or placement from whose state the action may be taken. */
  function inStateFor(route: Route, action: string): string | undefined {
    const subject = route.path.startsWith('/placements') ? 'placement' : 'application';
    const from: readonly string[] = rowOf(subject, action)?.from ?? [];
    const by: readonly (readonly [string, string | undefined])[] =
      subject === 'placement'
        ? [['nominated', ids.nominated], ['active', ids.active], ['offered', ids.offered]]
        : [['submitted', ids.submitted], ['in_review', ids.made], ['selected', ids.activeApplication], ['returned', ids.returned], ['withdrawn', ids.withdrawn], ['draft', ids.tara]];
    return by.find(([state]) => from.includes(state))?.[1];
  } // prettier-ignore

  function expectNothing(): void {
    expect([...new Set(found.splice(0))]).to.deep.equal([]);
  }

  it('in addresses breaks no page', async () => {
    for (const route of routesOf(stage.at.deps)) if (route.method === 'get') await tryGet(route);
    expect(tried).to.be.greaterThan(500);
    expectNothing();
  }).timeout(120_000);

  it('in forms breaks none of them', async () => {
    [tried, admitted] = [0, 0];
    const posts = routesOf(stage.at.deps).filter(({ method }) => method === 'post');
    const order = [...posts].sort((a, b) => Number(LAST.test(a.path)) - Number(LAST.test(b.path)));
    for (const route of order) {
      if (!route.path.includes(':action')) await tryPost(route, null);
      else for (const action of actionsOf(route.path.startsWith('/placements') ? 'placement' : 'application')) await tryPost(route, action); // prettier-ignore
    }
    expect(admitted / tried).to.be.greaterThan(0.3);
    expectNothing();
  }).timeout(300_000);

  it('that only a whole form brings as far as the database is turned away before it', async () => {
    const jun = await doorOf('jun');
    for (const version of ['99999999999', '9007199254740993', '-1', '1e309', '0x10', '2147483648'])
      await hold(`condition at ${version}`, jun.client.post(`/placements/${ids.active!}/conditions/${ids.condition!}/${version}`, { _csrf: jun.csrf, state: 'met', note: 'x' })); // prettier-ignore
    const tara = await doorOf('tara');
    for (const place of ['a\u0000b', '__proto__', 'x'.repeat(100), "' OR 1=1 --"])
      await hold(`place ${place}`, tara.client.post(`/applications/${ids.tara!}/places`, { _csrf: tara.csrf, [`place.${place}`]: '1' })); // prettier-ignore
    const details = { own_script: '', form_of_address: '', called: '', locale: 'id', zone: 'Asia/Makassar' };
    for (const letter of ['İ', 'ﷺ', '\u{1F469}', 'ΐ', 'ﬃ', 'ß'])
      await hold(`a name of ${letter}`, tara.client.post('/account', { _csrf: tara.csrf, ...details, name: letter.repeat(200 / letter.length) })); // prettier-ignore
    const dewi = await doorOf('dewi');
    for (const letter of ['İ', 'ﷺ', 'ﬃ'])
      await hold(`a search for ${letter}`, dewi.client.get(`/office/applications?q=${encodeURIComponent(letter.repeat(100))}`)); // prettier-ignore
    const paper = {
      call: `${ids.call!}.palu`,
      email: 'x@contoh.example',
      'received-day': '20',
      'received-month': '11',
      'received-year': '2026',
    };
    await hold(
      'a paper form',
      dewi.client.post('/office/applications/new', { _csrf: dewi.csrf, ...paper, name: 'İ'.repeat(200) }),
    );
    await hold(
      'signing up',
      (await doorOf('nobody')).client.post('/sign-up', { name: 'ﷺ'.repeat(200), email: 'y@contoh.example' }),
    );
    expectNothing();
  });

  it('larger than any form is turned away, and the next is served', async () => {
    const { client, csrf } = await doorOf('suryani');
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const post = (body: string, type = 'application/x-www-form-urlencoded') =>
      request(stage.at.app).post('/account').set({ Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': type, Accept: 'text/html' }).send(body); // prettier-ignore
    const many = Array.from({ length: 600 }, (_, n) => `f${String(n)}=1`).join('&');
    for (const [body, status] of [
      [`_csrf=${csrf}&name=${'x'.repeat(110_000)}`, 413],
      [`_csrf=${csrf}&name=${'x'.repeat(1_100_000)}`, 413],
      [`_csrf=${csrf}&${many}`, 413],
      [`_csrf=${csrf}&__proto__=1&constructor=2&name=%FF%FE&name=%ED%A0%80`, 422],
      [`_csrf=${csrf}&name[a][b][c]=1`, 422],
      [`_csrf[]=${csrf}`, 403],
      ['%'.repeat(1000), 403],
    ] as const)
      expect((await hold('POST /account', post(body))).status, body.slice(0, 60)).to.equal(status);
    expect((await hold('JSON', post('{"__proto__":{"a":1}}', 'application/json'))).status).to.equal(422);
    expect((await hold('no kind', post('a=1', 'text/plain'))).status).to.equal(422);
    expect(({} as Record<string, unknown>)['a']).to.equal(undefined);
    const fine = 'name=Suryani&own_script=&form_of_address=&called=&locale=id&zone=Asia%2FMakassar';
    expect((await post(`_csrf=${csrf}&${fine}`)).status).to.equal(303);
    expectNothing();
  });
});
