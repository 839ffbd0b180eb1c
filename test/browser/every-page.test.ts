import { expect } from 'chai';
import { startServer, type TestServer } from '../support/server.ts';
import { undoing } from '../support/undoing.ts';
import { makeWorld, type PersonName } from '../support/world.ts';
import { givenCity, givenLink } from '../support/accounts.ts';
import { furnish } from './support/furnish.ts';
import { inspector } from './support/inspect-page.ts';
import { company, type Company, type Somebody, type Staging } from './support/people.ts';
import type { Start } from './support/start.ts';
import { patternsOf, walk, type Walk } from './support/walk.ts';

/** Addresses that answer no page: files, pictures, calendars, and what only sends on. */
const NO_PAGE = [
  /\.(ics|csv|xlsx|pdf|css|js|svg|txt|webp)$/,
  /\/(thumbnail|picture|download|file|export|photo)$/,
  /^\/(applications\/:id\/offer|member\/documents\/:document)$/,
  /\/(letter|identity|pictures\/:number)$/,
  /^\/(health|ready|metrics|language\/.*|mailbox.*|l\/:token|help\/.+)$/,
];

const STAGING: Staging = { width: 390, locale: 'id', javaScript: true };

/** Somebody at a telephone, signed in as `as` or with the cookies of a browser that has come half the way. */
async function enter(server: TestServer, people: Company, as: Start['as']): Promise<Somebody> {
  const somebody = await people.arrive();
  const client = typeof as === 'string' ? await server.signIn(`${as}@contoh.example`) : as;
  const cookies = [...(client?.cookies ?? [])].map(([name, value]) => ({ name, value, url: server.url }));
  await somebody.context.addCookies(cookies);
  // So high that the bar which stays at the bottom lies over nothing.
  await somebody.page.setViewportSize({ width: STAGING.width, height: 3_000 });
  await somebody.page.goto(`/language/${STAGING.locale}?to=/help`);
  return somebody;
}

const WALKS: readonly (readonly [PersonName | null, string])[] = [
  ['dewi', '/office'],
  ['suryani', '/applications'],
  ['made', '/applications'],
  ['tara', '/applications'],
  ['budi', '/applications'],
  ['niran', '/applications'],
  ['ratna', '/reviews'],
  ['jun', '/placements'],
  ['rina', '/admin/people'],
  ['siti', '/office'],
  [null, '/'],
];

const nameOf = (as: Start['as']): string => (typeof as === 'string' ? as : 'nobody');

describe('Every page', function () {
  this.timeout(900_000);
  const look = inspector(STAGING);
  const plain = inspector({ width: STAGING.width, locale: 'en', javaScript: false });
  const visited = new Set<string>();
  const plainly = new Set<string>();
  const sent = new Set<string>();

  /** What every walk has in common. */
  const on = (server: TestServer, undone: Walk['undone']): Walk => ({ server, pages: patternsOf(server, 'get'), posts: patternsOf(server, 'post'), visited, sent, plainly, look, plain, undone }); // prettier-ignore

  it('of a fresh site is in order: its first administrator sets it up', async () => {
    const server = await startServer({ pace: 50 });
    const people = company(server.url, STAGING);
    try {
      await givenCity(server);
      const link = await givenLink(server, { purpose: 'setup' });
      await walk(
        on(server, (work) => work()),
        await enter(server, people, null),
        'nobody',
        [link],
      );
      expect([...look.findings, ...plain.findings, ...people.complaints].join('\n')).to.equal('');
      expect([...visited]).to.include('/setup');
    } finally {
      await people.leave();
      await server.stop();
    }
  });

  it('is in order on a telephone, whoever opens it, with scripts and without, and none is left out', async () => {
    const world = await makeWorld();
    const held = undoing(world.db);
    const server = await startServer({ world, pace: 50, deps: { db: held.db } });
    const people = company(server.url, STAGING);
    const undone: Walk['undone'] = async (work) => {
      held.arm();
      return work().finally(() => held.disarm());
    };
    try {
      const starts = await furnish(world, server);
      const all = on(server, undone);
      for (const [as, from] of WALKS) await walk(all, await enter(server, people, as), nameOf(as), [from]);
      for (const { as, addresses } of starts) await walk(all, await enter(server, people, as), nameOf(as), addresses);
      expect([...look.findings, ...plain.findings, ...people.complaints].join('\n')).to.equal('');
      const unseen = all.pages.map(({ path }) => path).filter((path) => !visited.has(path) && !NO_PAGE.some((one) => one.test(path))); // prettier-ignore
      expect(unseen.join('\n')).to.equal('');
    } finally {
      await people.leave();
      await server.stop();
    }
  });
});
