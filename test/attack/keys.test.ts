import { expect } from 'chai';
import request from 'supertest';
import { DAY, HOUR, MINUTE } from '../../src/deps.ts';
import { totpAt } from '../../src/accounts/totp.ts';
import { givenAccount, givenCity, givenLink, PASSWORD } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';

const FRESH = 'kapal kecil di teluk tomini';
const SECRET = 'JBSWY3DPEHPK3PXP';

describe('Keys to an account', () => {
  let at: TestApp;
  beforeEach(async () => {
    at = await startApp();
    await givenCity(at);
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
    await givenAccount(at, { email: 'made@contoh.example', name: 'I Made Wirawan' });
  });
  afterEach(() => at.stop());

  const idOf = async (email: string): Promise<string> => ((await at.db.read('accounts').where({ email_lower: email }).first('id')) as { id: string }).id; // prettier-ignore
  const signs = async (email: string, password: string, client = at.client()): Promise<number> => {
    await client.get('/sign-in');
    return (await client.post('/sign-in', { email, password })).status;
  };
  const cookie = (client: Client): string => [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  it('that were planted open nothing: not with a link, nor with a language, nor with somebody else’s sign-in', async () => {
    const thief = at.client();
    await thief.get(await givenLink(at, { purpose: 'reset', accountId: await idOf('made@contoh.example') }));
    const planted = thief.cookies.get('sid')!;
    const nurul = at.client();
    for (const [name, value] of thief.cookies) nurul.cookies.set(name, value);
    expect(await signs('nurul@contoh.example', PASSWORD, nurul)).to.equal(303);
    expect(nurul.cookies.get('sid')).not.to.equal(planted);
    expect((await thief.get('/account')).status).to.equal(303);
    expect((await nurul.get('/account')).status).to.equal(200);
    expect((await nurul.get('/reset')).status, 'the thief’s link went with the thief’s session').to.equal(410);
    const before = nurul.cookies.get('sid')!;
    expect(await signs('made@contoh.example', PASSWORD, nurul)).to.equal(303);
    const old = at.client();
    old.cookies.set('sid', before);
    expect((await old.get('/account')).status, 'what was Nurul’s ended when Made came').to.equal(303);
  });

  it('are used once, though ten hands turn them at the same time', async () => {
    const address = await givenLink(at, { purpose: 'reset', accountId: await idOf('nurul@contoh.example') });
    const hands = await Promise.all(
      Array.from({ length: 10 }, async (_, n) => {
        const client = at.client();
        await client.get(address);
        return { client, n, keys: await client.keys('/reset') };
      }),
    );
    const answers = await Promise.all(hands.map(({ client, n, keys }) => client.post('/reset', { ...keys, password: `${FRESH} ${String(n)}` }))); // prettier-ignore
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, ...Array.from({ length: 9 }, () => 410)]);
    const winner = answers.findIndex(({ status }) => status === 303);
    expect(await signs('nurul@contoh.example', `${FRESH} ${String(winner)}`)).to.equal(303);
    expect(await signs('nurul@contoh.example', PASSWORD)).to.equal(422);
    expect((await at.client().get(address)).status).to.equal(410);
  });

  it('stop fitting when they are revoked, run out, or another was used, also where the page is open', async () => {
    const account = await idOf('nurul@contoh.example');
    const open = async (): Promise<{ client: Client; keys: object }> => {
      const client = at.client();
      await client.get(await givenLink(at, { purpose: 'reset', accountId: account }));
      return { client, keys: await client.keys('/reset') };
    };
    const [late, first, second] = [await open(), await open(), await open()];
    at.clock.advance(HOUR - 1);
    expect((await first.client.post('/reset', { ...first.keys, password: FRESH })).status).to.equal(303);
    expect((await second.client.post('/reset', { ...second.keys, password: `${FRESH}!` })).status, 'revoked by the other').to.equal(410);
    const last = await open();
    at.clock.advance(HOUR);
    expect((await late.client.post('/reset', { ...late.keys, password: `${FRESH}?` })).status).to.equal(410);
    expect((await last.client.post('/reset', { ...last.keys, password: `${FRESH}?` })).status, 'an hour is over').to.equal(410);
    expect(await signs('nurul@contoh.example', FRESH)).to.equal(303);
  }); // prettier-ignore

  it('open every other session no more once the password is new, by link or by hand', async () => {
    const [here, there] = [await at.signIn('nurul@contoh.example'), await at.signIn('nurul@contoh.example')];
    await here.get('/account/sign-in');
    const done = await here.post('/account/password', { username: 'nurul@contoh.example', current: PASSWORD, password: FRESH }, { from: '/account/sign-in' }); // prettier-ignore
    expect(done.status).to.equal(303);
    expect([(await here.get('/account')).status, (await there.get('/account')).status]).to.deep.equal([200, 303]);
    const holder = at.client();
    await holder.get(await givenLink(at, { purpose: 'reset', accountId: await idOf('nurul@contoh.example') }));
    expect((await holder.post('/reset', { password: `${FRESH} 2` }, { from: '/reset' })).status).to.equal(303);
    expect((await here.get('/account')).status).to.equal(303);
  });

  it('are not ended by whoever knows their name: only one’s own sessions can be', async () => {
    const [nurul, made] = [await at.signIn('nurul@contoh.example'), await at.signIn('made@contoh.example')];
    const rows = (await at.db.read('sessions').select('id_hash', 'account_id')) as { id_hash: string; account_id: string }[]; // prettier-ignore
    const madeId = await idOf('made@contoh.example');
    const hash = rows.find((row) => row.account_id === madeId)!.id_hash;
    expect((await nurul.post('/account/sessions/end', { session: hash }, { from: '/account/sign-in' })).status).to.equal(303); // prettier-ignore
    expect((await made.get('/account')).status, 'nothing came of it').to.equal(200);
    const second = await at.signIn('made@contoh.example');
    expect((await second.get('/account/sign-in')).text, 'her own, on another device').to.include(hash);
    await made.get('/account/sign-in');
    expect((await made.post('/account/sessions/end-others', {}, { from: '/account/sign-in' })).status).to.equal(303);
    expect([(await second.get('/account')).status, (await made.get('/account')).status]).to.deep.equal([303, 200]);
  });

  it('look the same for an account that is there, one that is not, one never proved and one closed', async () => {
    await givenAccount(at, { email: 'tutup@contoh.example', name: 'Tutup' });
    await at.db.transaction((trx) => trx('accounts').where({ email_lower: 'tutup@contoh.example' }).update({ disabled_at: at.clock.now() })); // prettier-ignore
    await at.db.transaction((trx) => trx('accounts').where({ email_lower: 'made@contoh.example' }).update({ email_verified_at: null })); // prettier-ignore
    const people = ['nurul', 'tidak', 'made', 'tutup'];
    for (const [path, fields] of [['/sign-in', { password: 'wrong in every way' }], ['/forgotten', {}], ['/sign-up', { name: 'Seseorang' }]] as const) {
      const seen = new Set<string>();
      for (const one of people) {
        const client = at.client();
        await client.get(path);
        const answer = await client.post(path, { ...fields, email: `${one}@contoh.example` });
        const text = answer.text.replaceAll(/value="[^"]*"/g, '').replaceAll(`${one}@contoh.example`, '');
        const headers = Object.keys(answer.headers).filter((name) => name !== 'date' && name !== 'content-length');
        seen.add(JSON.stringify([answer.status, headers, [...client.cookies.keys()], text]));
      }
      expect([path, seen.size]).to.deep.equal([path, 1]);
    }
  }); // prettier-ignore

  it('cannot be guessed by the second factor, nor the code be used without the password', async () => {
    await givenAccount(at, { email: 'andi@palu.example', name: 'Andi Rahman', role: 'officer', totp: SECRET });
    const half = at.client();
    expect(await signs('andi@palu.example', PASSWORD, half)).to.equal(303);
    for (const path of ['/account', '/office', '/office/applications']) expect((await half.get(path)).status, path).to.equal(303); // prettier-ignore
    const stale = totpAt(SECRET, at.clock.now());
    at.clock.advance(5 * MINUTE);
    expect((await half.post('/sign-in/second-factor', { code: stale }, { from: '/sign-in/second-factor' })).status).to.equal(422); // prettier-ignore
    const code = totpAt(SECRET, at.clock.now());
    const other = at.client();
    expect((await other.post('/sign-in/second-factor', { code }, { from: '/sign-in' })).headers['location']).to.equal('/sign-in'); // prettier-ignore
    expect((await half.post('/sign-in/second-factor', { code }, { from: '/sign-in/second-factor' })).status).to.equal(
      303,
    );
    expect((await half.get('/office')).status).to.equal(200);
  });

  it('are worth nothing in another shape: unsigned, cut, doubled, too long, of another secret', async () => {
    const nurul = await at.signIn('nurul@contoh.example');
    const good = nurul.cookies.get('sid')!;
    const plain = decodeURIComponent(good);
    const other = await startApp({ env: { SESSION_SECRET: 'another secret of thirty-two letters' } });
    await givenCity(other);
    await givenAccount(other, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
    const foreign = (await other.signIn('nurul@contoh.example')).cookies.get('sid')!;
    await other.stop();
    const bad = [plain.slice(2).split('.')[0]!, `${good}x`, good.slice(0, -3), foreign, 'j:{"a":1}', `s%3A${'a'.repeat(4_000)}.b`, '%', '%00', '"', encodeURIComponent(`${plain.split('.')[0]!}.`)]; // prettier-ignore
    for (const sid of bad) {
      const answer = await request(at.app)
        .get('/account')
        .set({ Cookie: `sid=${sid}`, Accept: 'text/html' })
        .redirects(0);
      expect(answer.status, sid.slice(0, 60)).to.equal(303);
    }
    expect(
      (
        await request(at.app)
          .get('/account')
          .set({ Cookie: `sid=${good}`, Accept: 'text/html' })
      ).status,
    ).to.equal(200);
    expect((await request(at.app).get('/').set({ Cookie: `lang=%; zone=%00; form=.; ${cookie(nurul)}` })).status).to.equal(200); // prettier-ignore
    expect((await request(at.app).get('/').set({ 'Accept-Language': `${'x'.repeat(3_000)},;q=,=;q=NaN,en;q=1e999`, Cookie: 'zone=../../etc; lang=__proto__' })).status).to.equal(200); // prettier-ignore
  });

  it('to a new address belong to who reads it, and die with the change', async () => {
    const nurul = await idOf('nurul@contoh.example');
    const client = at.client();
    await client.get(await givenLink(at, { purpose: 'change_email', accountId: nurul, email: 'made@contoh.example' }));
    expect((await client.post('/confirm-email', {}, { from: '/confirm-email' })).status, 'somebody has it').to.equal(
      410,
    );
    const late = await givenLink(at, { purpose: 'change_email', accountId: nurul, email: 'baru@contoh.example' });
    at.clock.advance(DAY);
    expect((await at.client().get(late)).status).to.equal(410);
    const good = at.client();
    await good.get(await givenLink(at, { purpose: 'change_email', accountId: nurul, email: 'baru@contoh.example' }));
    const reset = await givenLink(at, { purpose: 'reset', accountId: nurul });
    expect((await good.post('/confirm-email', {}, { from: '/confirm-email' })).status).to.equal(303);
    expect((await at.client().get(reset)).status, 'that went to the old address').to.equal(410);
    expect(await signs('baru@contoh.example', PASSWORD)).to.equal(303);
    expect(await signs('nurul@contoh.example', PASSWORD)).to.equal(422);
  });
});
