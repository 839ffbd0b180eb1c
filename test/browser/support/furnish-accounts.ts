import { actFor } from '../../../src/accounts/acting.ts';
import { askTakeover } from '../../../src/accounts/takeover.ts';
import { askErasure } from '../../../src/privacy/requests.ts';
import { givenAccount, givenLink, PASSWORD } from '../../support/accounts.ts';
import type { TestServer } from '../../support/server.ts';
import type { World } from '../../support/world.ts';
import { rowIn, type Start } from './start.ts';
import { TOTP } from './network.ts';

/** Somebody who has signed up and not yet pressed the link of the mail. */
async function newcomer(server: TestServer): Promise<string> {
  const { accountId } = await givenAccount(server, { email: 'ayu@contoh.example', name: 'Ayu' });
  await server.db.transaction((trx) => trx('accounts').where({ id: accountId }).update({ email_verified_at: null, password_hash: null })); // prettier-ignore
  return accountId;
}

/** Doors of accounts: signing in by halves, links of every purpose, somebody who acts for another. */
export async function furnishAccounts(world: World, server: TestServer): Promise<readonly Start[]> {
  await givenAccount(server, { email: 'rifai@palu.example', name: 'Moh. Rifai', role: 'officer', totp: TOTP });
  const half = server.client();
  await half.get('/sign-in');
  await half.post('/sign-in', { email: 'rifai@palu.example', password: PASSWORD });
  const coded = server.client();
  await coded.get('/sign-in');
  await coded.post('/sign-in/code', { email: 'made@contoh.example', password: '' });
  const acted = await world.act('made', (ctx) => actFor(ctx, { accountId: 'a-made', name: 'Kadek', bornOn: '2012-01-01', relation: 'helper', locale: 'id', zone: 'Asia/Makassar' })); // prettier-ignore
  await world.act('made', (ctx) => askTakeover(ctx, { personId: acted, email: 'kadek@contoh.example', locale: 'id', accountId: 'a-made', as: 'owner', reason: '' })); // prettier-ignore
  const jun = { personId: 'p-jun', accountId: 'a-jun', email: 'jun@contoh.example', name: 'Jun', locale: 'id', cityId: 'davao' } as const; // prettier-ignore
  await world.act('jun', (ctx) => askErasure(ctx, jun));
  const invited = 'a-suryani';
  return [
    { as: 'made', addresses: [`/account/persons/${acted}`] },
    { as: half, addresses: ['/sign-in/second-factor'] },
    { as: coded, addresses: ['/sign-in/code'] },
    {
      as: null,
      addresses: [
        await givenLink(server, { purpose: 'reset', accountId: invited }),
        await givenLink(server, { purpose: 'verify', accountId: await newcomer(server) }),
        await givenLink(server, { purpose: 'invite', accountId: invited }),
        await givenLink(server, { purpose: 'change_email', accountId: invited, email: 'baru@contoh.example' }),
        await givenLink(server, { purpose: 'takeover', subjectId: await rowIn(world, 'takeovers', { person_id: acted }) }),
        await givenLink(server, { purpose: 'erase', subjectId: await rowIn(world, 'privacy_requests', { person_id: 'p-jun' }) }),
      ],
    },
  ]; // prettier-ignore
}
