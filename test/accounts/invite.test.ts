import { expect } from 'chai';
import { mintSetupLink } from '../../src/accounts/setup.ts';
import { inviteStaff } from '../../src/accounts/invite.ts';
import { givenAccount, givenCity, givenInvited, givenLink, outboxOf, PASSWORD } from '../support/accounts.ts';
import { startApp, type TestApp } from '../support/app.ts';

describe('inviting staff', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
    await givenCity(at);
  });
  after(() => at.stop());

  it('is taken up with a password of fifteen, and opens the office', async () => {
    const accountId = await givenInvited(at, 'rifai@palu.example', 'officer');
    expect(await outboxOf(at)).to.include('invitation to rifai@palu.example');
    const client = at.client();
    await client.get(await givenLink(at, { purpose: 'invite', accountId }));
    const page = await client.get('/invite');
    expect(page.text).to.include('petugas Palu').and.include('rifai@palu.example');
    expect((await client.post('/invite', { password: 'kopi ubi ikan' })).status).to.equal(422);
    const done = await client.post('/invite', { password: PASSWORD });
    expect(done.headers['location']).to.equal('/office');
    expect((await client.get('/account')).text).to.include('Akun Anda sudah siap.');
  });

  it('gives an applicant a role without a second account, and signs them out', async () => {
    await givenAccount(at, { email: 'nurul@contoh.example', name: 'Nurul Aisyah' });
    const client = await at.signIn('nurul@contoh.example');
    await givenInvited(at, 'nurul@contoh.example', 'reviewer');
    expect(await at.db.read('accounts').where('email_lower', 'nurul@contoh.example')).to.have.length(1);
    expect((await client.get('/account')).status).to.equal(303);
  });

  it('refuses a role that is held already', async () => {
    const again = { email: 'nurul@contoh.example', name: 'N', role: 'reviewer', cityId: 'palu', locale: 'id' } as const;
    let refused: unknown;
    await at.act({ kind: 'nobody' }, (ctx) => inviteStaff(ctx, again)).catch((error: unknown) => (refused = error));
    expect((refused as { detail: unknown }).detail).to.deep.equal({
      kind: 'invalid',
      fields: { role: 'accounts.errors.alreadyHasRole' },
    });
  });
});

describe('the first admin', () => {
  let at: TestApp;
  before(async () => {
    at = await startApp();
    await givenCity(at);
  });
  after(() => at.stop());

  const FORM = { name: 'Rina Kaligis', email: 'rina@palu.example', password: PASSWORD, city: 'palu' };

  it('comes from a one-time link, of which only the newest works, and only while there is none', async () => {
    const mint = async () => (await mintSetupLink(at.engine, at.clock.now(), ''))!;
    const [older, newest] = [await mint(), await mint()];
    expect((await at.client().get(older)).text).to.include('Tautan ini sudah diganti');
    const client = at.client();
    const rival = at.client();
    await client.get(newest);
    await rival.get(newest);
    await rival.get('/setup');
    const keys = await rival.keys();
    await client.get('/setup');
    expect((await client.post('/setup', { ...FORM, city: 'atlantis' })).status).to.equal(422);
    const done = await client.post('/setup', FORM);
    expect(done.headers['location']).to.equal('/office');
    const roles = (await at.db.read('roles').select('role', 'city_id')) as unknown[];
    expect(roles).to.deep.equal([{ role: 'admin', city_id: 'palu' }]);
    expect((await rival.post('/setup', { ...FORM, ...keys, email: 'other@palu.example' })).status).to.equal(410);
    expect(await mintSetupLink(at.engine, at.clock.now(), '')).to.equal(null);
  });
});
