import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { findByEmail } from '../../src/accounts/accounts.repository.ts';
import { endCodesOf } from '../../src/accounts/sign-in-codes.repository.ts';
import { writeToAccount } from '../../src/accounts/sign-up.ts';
import { totpAt } from '../../src/accounts/totp.ts';
import { MINUTE } from '../../src/deps.ts';
import { LIMITS } from '../../src/web/limits.ts';
import { givenAccount, givenCity, outboxOf } from '../support/accounts.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { sentMails } from '../support/mail.ts';

const HOME = '/sign-in/code';
const NURUL = 'nurul@contoh.example';
const SECRET = 'JBSWY3DPEHPK3PXP';

describe('A sign-in code', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
    await givenCity(at);
    await givenAccount(at, { email: NURUL, name: 'Nurul Aisyah' });
  });
  afterEach(() => sentMails(at)); // what nobody read is not the next one's mail
  after(() => at.stop());

  const ask = async (email = NURUL, client = at.client()): Promise<Client> => {
    await client.get('/sign-in');
    const answer = await client.post(HOME, { email, password: '' });
    expect(answer.headers['location']).to.equal(HOME);
    return client;
  };
  const mailed = async (): Promise<string> => {
    const mail = (await sentMails(at)).filter(({ text }) => /\b\d{3} \d{3}\b/.test(text)).at(-1)!;
    return /\b(\d{3}) (\d{3})\b/.exec(mail.text)!.slice(1).join('');
  };
  const enter = async (client: Client, code: string) => client.post(`${HOME}/enter`, { code }, { from: HOME });
  const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('comes by mail in the reader’s language and opens the account, without a password', async () => {
    await at.db.transaction((trx) => trx('persons').update({ locale: 'id' }));
    const client = await ask(' NURUL@contoh.example');
    const page = await client.get(HOME);
    expect(page.text).to.include('N•••@contoh.example').and.not.include('nurul@');
    const [mail] = await sentMails(at);
    expect(mail!.to).to.deep.equal({ name: 'Nurul Aisyah', address: NURUL });
    expect(mail!.text).to.include('Berlaku sampai 12.10');
    const code = /\b(\d{3} \d{3})\b/.exec(mail!.text)![1]!;
    const answer = await enter(client, ` ${code} `); // pasted as it stands
    expect(answer.headers['location']).to.equal('/applications');
    expect((await client.get('/account')).text).to.include('Nurul Aisyah');
    expect((await client.get('/account/sign-in')).text).to.include('masuk dengan kode lewat surel');
  });

  it('stands in no table, neither as it is nor in the mail that waits', async () => {
    await ask();
    const rows = JSON.stringify([await at.db.read('outbox'), await at.db.read('sign_in_codes'), await at.db.read('sessions')]);
    const code = await mailed();
    expect(rows).to.not.include(code);
    expect(rows).to.not.include(createHash('sha256').update(code).digest('hex')); // a million of these are tried in a second
  }); // prettier-ignore

  it('is sent before everything else that waits', async () => {
    await at.act({ kind: 'nobody' }, async (ctx) => {
      const account = await findByEmail(ctx.trx, NURUL);
      await writeToAccount({ ...ctx, at: '2026-11-24T00:00:00.000Z' }, 'password_changed', account!);
    });
    await ask();
    expect((await sentMails(at)).slice(-2).map(({ subject }) => subject.startsWith('Kode Anda'))).to.deep.equal([
      true,
      false,
    ]);
  });

  it('works once', async () => {
    const client = await ask();
    const code = await mailed();
    const copy = at.client();
    for (const [name, value] of client.cookies) copy.cookies.set(name, value);
    expect((await enter(client, code)).status).to.equal(303);
    await client.post('/sign-out', {}, { from: '/account' });
    for (const again of [client, copy]) expect((await enter(again, code)).headers['location']).to.equal('/sign-in');
  });

  it('lets one in of two that use it at once', async () => {
    const client = await ask();
    const code = await mailed();
    const keys = await client.keys(HOME);
    const twins = [client, at.client()];
    for (const [name, value] of client.cookies) twins[1]!.cookies.set(name, value);
    const answers = await Promise.all(twins.map((one) => one.post(`${HOME}/enter`, { ...keys, code })));
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([303, 422]);
  });

  it('is over after ten minutes, and not before', async () => {
    const [early, late] = [await ask(), await ask()];
    const mails = await sentMails(at);
    const codes = mails.map((mail) => /\b(\d{3}) (\d{3})\b/.exec(mail.text)!.slice(1).join(''));
    at.clock.advance(10 * MINUTE - 1);
    const tried = await Promise.all(codes.map(async (code) => (await enter(early, code)).status));
    expect(tried).to.include(303);
    at.clock.advance(1);
    for (const code of codes) expect((await enter(late, code)).text).to.include('tidak berlaku lagi');
  });

  it('is not sent when it is over before the mail goes out', async () => {
    await ask();
    at.clock.advance(10 * MINUTE);
    expect((await sentMails(at)).length).to.equal(0);
  });

  it('opens nothing in another browser', async () => {
    await ask();
    const code = await mailed();
    const thief = at.client();
    expect((await enter(thief, code)).headers['location']).to.equal('/sign-in');
    await ask(NURUL, thief); // asks for one of their own, which they cannot read
    expect((await enter(thief, code)).status).to.equal(422);
  });

  it('cannot be guessed: five wrong ones, and the right one is worth nothing', async () => {
    const client = await ask();
    const code = await mailed();
    for (let i = 0; i < 5; i += 1) expect((await enter(client, other(code))).text).to.include('Kode ini keliru');
    expect((await enter(client, code)).text).to.include('tidak berlaku lagi');
    await client.post(`${HOME}/again`, {}, { from: HOME });
    expect((await enter(client, await mailed())).status).to.equal(303);
  });

  it('replaces the one before it in the same browser', async () => {
    const client = await ask();
    const first = await mailed();
    await client.post(`${HOME}/again`, {}, { from: HOME });
    const second = await mailed();
    expect((await enter(client, first)).status).to.equal(422);
    expect((await enter(client, second)).status).to.equal(303);
  });

  it('says the same of an address that is there, one that is not, one never proved and one closed', async () => {
    const closed = await givenAccount(at, { email: 'tutup@contoh.example', name: 'Tutup' });
    const unproved = await givenAccount(at, { email: 'baru@contoh.example', name: 'Baru' });
    await at.db.transaction(async (trx) => {
      await trx('accounts').where('id', closed.accountId).update({ disabled_at: at.clock.now() });
      await trx('accounts').where('id', unproved.accountId).update({ email_verified_at: null });
    });
    const seen = new Set<string>();
    for (const name of ['nurul', 'ndak', 'tutup', 'baru']) {
      const client = await ask(`${name}@contoh.example`);
      const pages = [await client.get(HOME)];
      for (let i = 0; i < 6; i += 1) pages.push(await enter(client, '000000'));
      const plain = (text: string): string => text.replaceAll(/value="[^"]*"/g, '').replaceAll(/.•••@/g, '•@');
      seen.add(JSON.stringify(pages.map(({ status, text }) => [status, plain(text)])));
    }
    expect(seen.size).to.equal(1);
    const sent = ['sign_in_code to nurul@contoh.example', 'verify_email to baru@contoh.example'];
    expect(await outboxOf(at)).to.include.members(sent);
  });

  it('asks for the second factor where the account has one', async () => {
    await givenAccount(at, { email: 'andi@palu.example', name: 'Andi Rahman', role: 'officer', totp: SECRET });
    const client = await ask('andi@palu.example');
    expect((await enter(client, await mailed())).headers['location']).to.equal('/sign-in/second-factor');
    expect((await client.post('/account/sessions/end-others')).status).to.equal(401);
    const code = totpAt(SECRET, at.clock.now());
    const right = await client.post('/sign-in/second-factor', { code }, { from: '/sign-in/second-factor' });
    expect(right.headers['location']).to.equal('/office');
    expect((await client.get('/account/sign-in')).text).to.include('signed in with a code by email');
  });

  it('gives a new session, and dies with the address that it went to', async () => {
    const client = await ask();
    const planted = client.cookies.get('sid');
    const code = await mailed();
    await enter(client, code);
    expect(client.cookies.get('sid')).to.not.equal(planted);
    const second = await ask();
    const stolen = await mailed();
    const { id } = (await at.db.read('accounts').first('id')) as { id: string };
    await at.db.transaction((trx) => endCodesOf(trx, id, at.clock.now()));
    expect((await enter(second, stolen)).status).to.equal(422);
  });

  it('wants an address', async () => {
    const client = at.client();
    await client.get('/sign-in');
    const answer = await client.post(HOME, { email: 'nurul', password: 'x' });
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('href="#email"').and.include('value="nurul"');
  });
});

describe('Asking for sign-in codes', () => {
  it('is limited by address, whether it has an account or not, and so is guessing', async () => {
    const at = await startApp({ deps: { limits: LIMITS } });
    await givenCity(at);
    await givenAccount(at, { email: NURUL, name: 'Nurul' });
    for (const email of [NURUL, 'ndak@contoh.example']) {
      const statuses: number[] = [];
      for (let i = 0; i < 6; i += 1) {
        const client = at.client();
        await client.get('/sign-in');
        statuses.push((await client.post(HOME, { email })).status);
      }
      expect(statuses).to.deep.equal([303, 303, 303, 303, 303, 429]);
    }
    await at.stop();
  });
});
