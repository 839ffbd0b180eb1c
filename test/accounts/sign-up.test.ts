import { expect } from 'chai';
import { DAY, HOUR } from '../../src/deps.ts';
import { givenAccount, givenCity, givenLink, outboxOf, PASSWORD } from '../support/accounts.ts';
import { startApp, type TestApp } from '../support/app.ts';

describe('making an account', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
    await givenCity(at);
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
  });
  after(() => at.stop());

  const ask = async (email: string, name = 'Suryani') => {
    const client = at.client();
    await client.get('/sign-up');
    return client.post('/sign-up', { name, email });
  };
  const accountOf = async (email: string) =>
    (await at.db.read('accounts').where('email_lower', email).first()) as
      { id: string; password_hash: string | null; email_verified_at: string | null } | undefined;

  it('answers known and unknown addresses with the same bytes, and writes to each what is true', async () => {
    const unknown = await ask('suryani@contoh.example');
    const known = await ask('Nurul@contoh.example');
    expect(unknown.status).to.equal(200);
    const plain = (html: string) => html.replace(/(suryani|nurul)@contoh.example/gi, '').replace(/value="[^"]*"/g, '');
    expect(plain(unknown.text)).to.equal(plain(known.text));
    expect(await outboxOf(at)).to.have.members([
      'verify_email to suryani@contoh.example',
      'already_registered to nurul@contoh.example',
    ]);
  });

  it('sends the link again to whoever asks again, and makes no second account', async () => {
    await ask('putu@contoh.example', 'Putu');
    await ask('putu@contoh.example', 'Putu');
    expect((await outboxOf(at)).filter((mail) => mail === 'verify_email to putu@contoh.example')).to.have.length(2);
    expect(await at.db.read('accounts').where('email_lower', 'putu@contoh.example')).to.have.length(1);
  });

  it('says which fields lack the same thing', async () => {
    const { text } = await ask('', '');
    const [summary = ''] = /<div class="es"[\s\S]*?<\/ul>/.exec(text) ?? [];
    expect(summary)
      .to.include('Nama lengkap: Isian ini wajib diisi')
      .and.include('Alamat surel: Isian ini wajib diisi');
  });

  it('says at its field what is missing, and keeps the rest', async () => {
    const answer = await ask('not an address', 'Suryani <b>');
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('<title>Perlu diperbaiki:');
    expect(answer.text).to.include('id="email-e"');
    expect(answer.text).to.include('value="not an address"');
    expect(answer.text).to.include('value="Suryani &lt;b&gt;"');
    expect(answer.text).to.include('href="#email"');
  });

  it('opens the account by the link, with a password that only the reader of the address chose', async () => {
    await ask('made@contoh.example', 'I Made Wirawan');
    const account = (await accountOf('made@contoh.example'))!;
    expect(account.password_hash).to.equal(null);
    const address = await givenLink(at, { purpose: 'verify', accountId: account.id });
    const client = at.client();
    const opened = await client.get(address);
    expect(opened.status).to.equal(303);
    expect(opened.headers['location']).to.equal('/verify');
    expect(opened.headers['referrer-policy']).to.equal('no-referrer');
    const page = await client.get('/verify');
    expect(page.text).to.include('made@contoh.example');
    expect((await client.get(address)).status, 'a scanner opened it: it is not used up').to.equal(303);
    await client.get('/verify');
    const weak = await client.post('/verify', { name: 'I Made Wirawan', password: 'short' });
    expect(weak.status).to.equal(422);
    expect(weak.text).to.include('id="password-e"');
    const done = await client.post('/verify', { name: 'I Made Wirawan', password: PASSWORD });
    expect(done.status).to.equal(303);
    expect((await client.get('/account')).text).to.include('Akun Anda sudah siap.');
    const again = at.client();
    const dead = await again.get(address);
    expect(dead.status).to.equal(410);
    expect(dead.text).to.include('Tautan ini sudah dipakai');
  });

  it('does not let in before the address is proved', async () => {
    await ask('budi@contoh.example', 'Budi');
    const client = at.client();
    await client.get('/sign-in');
    expect((await client.post('/sign-in', { email: 'budi@contoh.example', password: PASSWORD })).status).to.equal(422);
  });

  it('tells a dead link by its reason, and never with a 500', async () => {
    const { accountId } = await givenAccount(at, { email: 'kadek@contoh.example', name: 'Kadek' });
    const old = await givenLink(at, { purpose: 'verify', accountId });
    at.clock.advance(DAY);
    expect((await at.client().get(old)).text).to.include('Masa berlaku tautan ini sudah habis');
    for (const token of ['x', 'x'.repeat(200), '%00', "'--", '[]', 'null']) {
      const answer = await at.client().get(`/l/${token}`);
      expect([404, 410], token).to.include(answer.status);
    }
    expect((await at.client().get('/verify')).status).to.equal(410);
    expect((await at.client().get('/reset')).status).to.equal(410);
  });

  it('keeps a link to its one purpose', async () => {
    const { accountId } = await givenAccount(at, { email: 'gede@contoh.example', name: 'Gede' });
    const client = at.client();
    await client.get(await givenLink(at, { purpose: 'change_email', accountId, email: 'lain@contoh.example' }));
    expect((await client.get('/reset')).status).to.equal(410);
    expect((await client.get('/confirm-email')).status).to.equal(200);
  });
});

describe('a forgotten password', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
    await givenCity(at);
  });
  after(() => at.stop());

  const ask = async (email: string) => {
    const client = at.client();
    await client.get('/forgotten');
    return client.post('/forgotten', { email });
  };

  it('is asked for without telling whether there is an account', async () => {
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
    const [known, unknown] = [await ask('nurul@contoh.example'), await ask('nobody@contoh.example')];
    const plain = (html: string) => html.replace(/(nobody|nurul)@contoh.example/g, '').replace(/value="[^"]*"/g, '');
    expect(plain(known.text)).to.equal(plain(unknown.text));
    expect(await outboxOf(at)).to.deep.equal(['reset_password to nurul@contoh.example']);
  });

  it('is replaced by link within the hour: every device is signed out, the address is told, and the link is used up', async () => {
    const { accountId } = await givenAccount(at, { email: 'made@contoh.example', name: 'I Made Wirawan' });
    const phone = await at.signIn('made@contoh.example');
    const [first, second] = [
      await givenLink(at, { purpose: 'reset', accountId }),
      await givenLink(at, { purpose: 'reset', accountId }),
    ];
    const client = at.client();
    await client.get(first);
    await client.get('/reset');
    const done = await client.post('/reset', { password: 'kopi pahit di kebun cengkeh' });
    expect(done.headers['location']).to.equal('/sign-in');
    expect((await client.get('/sign-in')).text).to.include('Kata sandi Anda sudah diganti');
    expect((await phone.get('/account')).status).to.equal(303);
    expect(await outboxOf(at)).to.include('password_changed to made@contoh.example');
    expect((await at.client().get(first)).status).to.equal(410);
    expect((await at.client().get(second)).text).to.include('Tautan ini sudah diganti');
    const old = await client.post(
      '/sign-in',
      { email: 'made@contoh.example', password: PASSWORD },
      { from: '/sign-in' },
    );
    expect(old.status).to.equal(422);
    const fresh = await client.post('/sign-in', {
      email: 'made@contoh.example',
      password: 'kopi pahit di kebun cengkeh',
    });
    expect(fresh.status).to.equal(303);
  });

  it('is not replaced after the hour', async () => {
    const { accountId } = await givenAccount(at, { email: 'putu@contoh.example', name: 'Putu' });
    const client = at.client();
    await client.get(await givenLink(at, { purpose: 'reset', accountId }));
    await client.get('/reset');
    at.clock.advance(HOUR);
    expect((await client.post('/reset', { password: 'kopi pahit di kebun cengkeh' })).status).to.equal(410);
  });

  it('is replaced once by two who press at the same time', async () => {
    const { accountId } = await givenAccount(at, { email: 'kadek@contoh.example', name: 'Kadek' });
    const address = await givenLink(at, { purpose: 'reset', accountId });
    const press = async (password: string) => {
      const client = at.client();
      await client.get(address);
      await client.get('/reset');
      return (await client.post('/reset', { password })).status;
    };
    const answers = await Promise.all([press('kopi pahit di kebun cengkeh'), press('teh manis di atas dermaga')]);
    expect(answers.sort()).to.deep.equal([303, 410]);
  });
});
