import { seedCities } from '../cities/seed.ts';
import { inTransaction, type Engine } from '../engine/transact.ts';
import type { Ctx } from '../engine/context.ts';
import type { Instant } from '../deps.ts';
import { AppError } from '../errors.ts';
import { findByEmail, insertAccount, setPassword } from './accounts.repository.ts';
import { grantRole } from './invite.ts';
import { consumeLink, mintLink } from './links.ts';
import { revokeLinksOf } from './links.repository.ts';
import { citiesByName, hasAdmin } from './roles.reads.ts';

/**
 * The one-time address under which the first admin makes their account: null once the site has one. It replaces every
 * earlier one, so that only the newest line of the server's output works.
 */
export async function mintSetupLink(engine: Engine, at: Instant, baseUrl: string): Promise<string | null> {
  const token = await inTransaction(engine, { kind: 'nobody' }, at, async (ctx) => {
    if (await hasAdmin(ctx.trx)) return null;
    await seedCities(ctx); // the first admin chooses one of them
    await revokeLinksOf(ctx.trx, 'setup', 'all', ctx.at);
    return mintLink(ctx, { purpose: 'setup' });
  });
  return token === null ? null : `${baseUrl}/l/${token}`;
}

/** Who becomes the first admin. */
export interface FirstAdmin {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly cityId: string;
  readonly locale: string;
  readonly zone: string;
}

/** Makes the first admin; once there is one the link is moot. Gives the account. */
export async function setUp(ctx: Ctx, linkId: string, admin: FirstAdmin): Promise<string> {
  await consumeLink(ctx, linkId, 'setup');
  if (await hasAdmin(ctx.trx)) throw new AppError({ kind: 'link_dead', reason: 'moot' });
  const cities = await citiesByName(ctx.trx);
  if (!cities.some(({ id }) => id === admin.cityId)) {
    throw new AppError({ kind: 'invalid', fields: { city: 'accounts.errors.noCity' } });
  }
  const known = await findByEmail(ctx.trx, admin.email);
  const account = known ?? { id: ctx.id(), personId: ctx.id() };
  if (!known) await insertAccount(ctx.trx, { ...admin, ...account, at: ctx.at });
  await setPassword(ctx.trx, account.id, admin.passwordHash, ctx.at);
  await grantRole(ctx, account.personId, { role: 'admin', cityId: admin.cityId });
  return account.id;
}
