import { acceptInvitation, grantRole, inviteStaff } from '../../accounts/invite.ts';
import { signUp, verify } from '../../accounts/sign-up.ts';
import { seedCities } from '../../cities/seed.ts';
import type { DemoPerson } from '../../content/people.ts';
import { STAFF, type StaffMember } from '../../content/people/staff.ts';
import { CITY_IDS } from '../../content/text.ts';
import { later, MINUTE, type Instant } from '../../deps.ts';
import type { Actor } from '../../access/actor.ts';
import { accountOf, newestLink, setResidence } from './demo.repository.ts';
import type { Story } from './timeline.ts';
import { cityOf, type Colleague, type Person, type World } from './world.ts';

const NOBODY: Actor = { kind: 'nobody' };

async function linkOf(world: World, purpose: string, of: string): Promise<string> {
  const link = await newestLink(world.db.read, purpose, of);
  if (link === null) throw new Error(`no ${purpose} link was sent`);
  return link;
}

async function personOf(world: World, email: string, roles: Person['roles']): Promise<Person> {
  const account = await accountOf(world.db.read, email);
  if (!account) throw new Error('no such account');
  const { accountId, personId, name } = account;
  return {
    kind: 'person',
    at: world.clock.now(),
    account: accountId,
    person: personId,
    name,
    persons: [personId],
    roles,
  };
}

/** The first admin; then the cities are there. */
async function foundNetwork(world: World, admin: StaffMember): Promise<void> {
  await world.act(NOBODY, (ctx) => seedCities(ctx));
  const { email, name, locale, city } = admin;
  await world.act(NOBODY, (ctx) =>
    inviteStaff(ctx, { email, name, locale, role: 'admin', cityId: city, zone: cityOf(city).zone }),
  );
}

async function invite(world: World, by: Actor, member: StaffMember, endsAt: Instant | null): Promise<void> {
  const { email, name, locale, city } = member;
  await world.act(by, async (ctx) => {
    const [first, ...others] = member.roles;
    if (first === undefined) return;
    const ends = first === 'auditor' ? endsAt : null;
    const person = await inviteStaff(ctx, {
      email,
      name,
      locale,
      role: first,
      cityId: city,
      zone: cityOf(city).zone,
      endsAt: ends,
    });
    for (const role of others) await grantRole(ctx, person, { role, cityId: city });
    await setResidence(ctx.trx, person, city);
  });
}

async function takeUp(world: World, member: StaffMember): Promise<Colleague> {
  const actor = await personOf(world, member.email, member.roles.map((role) => ({ role, city: member.city }))); // prettier-ignore
  const link = await linkOf(world, 'invite', actor.account);
  await world.act(NOBODY, (ctx) => acceptInvitation(ctx, link, world.passwordHash));
  const colleague = { ...member, actor };
  world.staff.push(colleague);
  return colleague;
}

/** The first admin looks after the other cities too, until each names its own. */
async function everywhere(world: World, admin: Colleague): Promise<Actor> {
  const others = CITY_IDS.filter((city) => city !== admin.city);
  const roles = CITY_IDS.map((city) => ({ role: 'admin', city }) as const);
  const actor = { ...admin.actor, roles };
  await world.act(actor, async (ctx) => {
    for (const cityId of others) await grantRole(ctx, actor.person, { role: 'admin', cityId });
  });
  world.staff[0] = { ...admin, actor };
  return actor;
}

/** The network begins: cities, the first admin, and everybody who works for the exchange. */
export async function* foundation(world: World): Story {
  const admin = STAFF.find((member) => member.roles.includes('admin'));
  if (!admin) throw new Error('nobody is admin');
  await foundNetwork(world, admin);
  yield later(world.clock.now(), 20 * MINUTE);
  const by = await everywhere(world, await takeUp(world, admin));
  const others = STAFF.filter((member) => member !== admin);
  const auditorUntil = later(world.today, 60 * 24 * 60 * MINUTE);
  for (const member of others) await invite(world, by, member, auditorUntil);
  yield later(world.clock.now(), 95 * MINUTE);
  for (const member of others) await takeUp(world, member);
}

/** An applicant makes an account and proves its address by the link of the mail. */
export async function* joining(
  world: World,
  person: Pick<DemoPerson, 'email' | 'name' | 'locale' | 'city'>,
): AsyncGenerator<Instant, Person, void> {
  const known = world.applicants.get(person.email);
  if (known) return known;
  const { email, name, locale, city } = person;
  await world.act(NOBODY, (ctx) => signUp(ctx, { email, name, locale, zone: cityOf(city).zone }));
  yield later(world.clock.now(), 4 * MINUTE);
  const actor = await personOf(world, email, []);
  const link = await linkOf(world, 'verify', actor.account);
  await world.act(NOBODY, async (ctx) => {
    await verify(ctx, link, { name, passwordHash: world.passwordHash });
    await setResidence(ctx.trx, actor.person, city);
  });
  world.applicants.set(email, actor);
  yield later(world.clock.now(), 3 * MINUTE);
  return actor;
}
