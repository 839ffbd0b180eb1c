import { inviteStaff } from '../../src/accounts/invite.ts';
import { mintLink, type LinkFor } from '../../src/accounts/links.ts';
import { passwords } from '../../src/accounts/passwords.ts';
import type { Role } from '../../src/access/actor.ts';
import { CHEAP, type TestApp } from './app.ts';

/** A password that every rule lets pass. */
export const PASSWORD = 'nasi jaha di tepi teluk';

const NOBODY = { kind: 'nobody' } as const;

/** A city to run the site. */
export async function givenCity(at: TestApp, id = 'palu', name = 'Palu'): Promise<string> {
  await at.db.transaction((trx) =>
    trx('cities').insert({
      id,
      name,
      country: 'ID',
      zone: 'Asia/Makassar',
      register_code: id.slice(0, 8),
      languages: '["id","en"]',
      letterhead: '{}',
      tagline: JSON.stringify({ en: 'Palu ASEAN city exchange', id: 'Pertukaran kota ASEAN Palu' }),
      introduction: '{}',
      contact_email: `${id}@example.org`,
      latitude: -0.9,
      longitude: 119.87,
      holidays: '[]',
      created_at: at.clock.now(),
    }),
  );
  return id;
}

/** Somebody with a proved account and the password above. */
export async function givenAccount(
  at: TestApp,
  person: { email: string; name: string; role?: Role; city?: string; totp?: string; password?: string },
): Promise<{ accountId: string; personId: string }> {
  const hash = await passwords(at.deps.entropy, CHEAP).hash(person.password ?? PASSWORD);
  return at.act(NOBODY, async (ctx) => {
    const [accountId, personId] = [ctx.id(), ctx.id()];
    await ctx.trx('persons').insert({
      id: personId,
      name: person.name,
      locale: 'en',
      sort_key: person.name.toLowerCase(),
      created_at: ctx.at,
    });
    await ctx.trx('accounts').insert({
      id: accountId,
      person_id: personId,
      email: person.email,
      email_lower: person.email.toLowerCase(),
      password_hash: hash,
      email_verified_at: ctx.at,
      totp_secret: person.totp ?? null,
      zone: 'Asia/Makassar',
      created_at: ctx.at,
    });
    await ctx
      .trx('account_persons')
      .insert({ account_id: accountId, person_id: personId, relation: 'self', since: ctx.at });
    if (person.role) {
      const role = {
        id: ctx.id(),
        person_id: personId,
        role: person.role,
        city_id: person.city ?? 'palu',
        granted_at: ctx.at,
      };
      await ctx.trx('roles').insert(role);
    }
    return { accountId, personId };
  });
}

/** The address of a new link, as a mail would carry it. */
export async function givenLink(at: TestApp, link: LinkFor): Promise<string> {
  return `/l/${await at.act(NOBODY, (ctx) => mintLink(ctx, link))}`;
}

/** Invites somebody, and gives their account. */
export async function givenInvited(at: TestApp, email: string, role: Role): Promise<string> {
  await at.act(NOBODY, (ctx) => inviteStaff(ctx, { email, name: 'Moh. Rifai', role, cityId: 'palu', locale: 'id' }));
  const row = (await at.db.read('accounts').where('email_lower', email).first('id')) as { id: string };
  return row.id;
}

/** Mails waiting in the outbox: template and recipient, in no order (one instant has many ids). */
export async function outboxOf(at: TestApp): Promise<string[]> {
  const rows = (await at.db.read('outbox').orderBy('id').select('template', 'recipient')) as {
    template: string;
    recipient: string;
  }[];
  return rows.map(({ template, recipient }) => `${template} to ${recipient}`);
}
