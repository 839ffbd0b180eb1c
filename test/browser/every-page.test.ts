import { expect } from 'chai';
import { routesOf } from '../../src/app.ts';
import type { LinkFor } from '../../src/accounts/links.ts';
import { addReply } from '../../src/messages/replies.ts';
import { assigned } from '../reviews/panel.ts';
import { dayOf, fill } from '../setup/desk.ts';
import { givenLink } from '../support/accounts.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { makeWorld, type PersonName, type World } from '../support/world.ts';
import { inspector, type Inspector } from './support/inspect-page.ts';
import { company, type Company, type Somebody, type Staging } from './support/people.ts';

/** Addresses that answer no page: files, pictures, calendars, and what only sends on. */
const NO_PAGE = [
  /\.(ics|csv|xlsx|pdf|css|js|svg|txt|webp)$/,
  /\/(thumbnail|picture|download|file|export|photo)$/,
  /^\/(health|ready|metrics|language\/.*|mailbox.*|l\/:token|help\/.+)$/,
];

/**
 * Kinds of pages that this walk does not open, since each needs more than a link or an address; the tests beside this one
 * (the story, documents, the form builder) look at those they come through.
 */
const ELSEWHERE: readonly string[] = [
  '/account/persons/:person',
  '/admin/outbox/:id/bounced',
  '/admin/retention',
  '/admin/site',
  '/applications/:id/members',
  '/applications/:id/offer',
  '/erase',
  '/member',
  '/member/access',
  '/member/documents',
  '/member/documents/:document',
  '/member/guardians',
  '/member/pages/:requirement/:participant',
  '/office/applications/:id/alike/:other',
  '/office/applications/:id/guardians/:guardian/identity',
  '/office/applications/:id/guardians/:guardian/identity/pictures/:number',
  '/office/applications/:id/paper/returned',
  '/office/applications/:id/propose',
  '/office/applications/:id/referees/:referee/letter',
  '/office/calls/:id/form/questions/:question/add',
  '/office/calls/:id/form/questions/:question/fields/:field',
  '/office/calls/:id/rules/:rule',
  '/office/data-requests',
  '/office/data-requests/:id',
  '/office/documents/:id/:document/pictures/:number',
  '/setup',
  '/sign-in/code',
  '/sign-in/second-factor',
  '/takeover',
  '/verify',
];

const STAGING: Staging = { width: 390, locale: 'id', javaScript: true };

interface Walk {
  readonly server: TestServer;
  readonly patterns: readonly { readonly path: string; readonly regex: RegExp }[];
  readonly visited: Set<string>;
  readonly look: Inspector;
}

function patternsOf(server: TestServer): Walk['patterns'] {
  const literal = (path: string): string => path.replaceAll(/:\w+/g, '\uffff');
  return routesOf(server.deps)
    .filter(({ method }) => method === 'get')
    .map(({ path }) => ({ path, regex: new RegExp(`^${path.replaceAll(/[:*]\w+/g, '[^/]+')}$`) }))
    .sort((a, b) => (literal(a.path) < literal(b.path) ? -1 : 1));
}

/** Follows links from page to page, opening each kind of page once for this person, and looks at each. */
async function walk(
  { server, patterns, visited, look }: Walk,
  who: Somebody,
  name: string,
  from: readonly string[],
): Promise<void> {
  const opened = new Set<string>();
  const waiting = [...from];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const { pathname } = new URL(address, server.url);
    const kind = patterns.find(({ regex }) => regex.test(pathname))?.path;
    if (kind === undefined || opened.has(kind)) continue;
    opened.add(kind);
    // What an application's own pages show depends on how far it is; every other page is looked at once.
    if (visited.has(kind) && !kind.startsWith('/applications/:id') && from[0] !== address) continue;
    const head = await who.page.request.get(address, { maxRedirects: 0, headers: { Accept: 'text/html' } });
    const to = head.headers()['location'];
    if (to !== undefined && address === from[0]) waiting.unshift(to); // a link moves on to an address without its token
    if (head.status() !== 200 || !(head.headers()['content-type'] ?? '').startsWith('text/html')) continue;
    await who.page.goto(address);
    visited.add(kind);
    await look.look(who.page, `${name} ${kind}`);
    const links = await who.page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    waiting.push(...links);
  }
}

/** Where people begin besides their home: addresses that no link of this network leads to. */
type Starts = Readonly<Record<'dewi' | 'nobody', readonly string[]>>;

/** The page that a person without an account opens by a link. */
const linkTo = async (server: TestServer, link: LinkFor): Promise<string> => givenLink(server, link);

/** A network in which something stands everywhere: a call in preparation, one that asks for places, a case of every kind. */
async function furnish(world: World, server: TestServer): Promise<Starts> {
  const { ids } = world;
  const draft = await world.draft('suryani');
  const returned = await world.given('submitted', 'made');
  await world.application('dewi', returned, 'return', { items: ['section:motivation', 'requirement:passport'], reason: 'Kurang jelas.', fix_by: '2026-12-01' }); // prettier-ignore
  const read = await world.given('in_review', 'tara');
  await assigned(world, read, 'ratna');
  const ruledOut = await world.given('submitted', 'niran');
  await world.application('andi', ruledOut, 'rule_out', { rule: 'other', reason: 'Rapor tidak lengkap.' });
  await world.placed('offered', await world.given('selected', 'budi'));
  await world.act('dewi', (ctx) => addReply(ctx, 'palu', { title: 'Berkas', texts: { id: 'Sudah kami terima.', en: 'We have them.' } })); // prettier-ignore
  const dewi = await server.signIn('dewi@contoh.example');
  const copied = await fill(dewi, `/office/calls/${ids.call}/copy`, { name_id: 'Satu Semester 2028', name_en: 'Term abroad 2028', slug: 'term-2028' }); // prettier-ignore
  const next = copied.headers['location']!;
  await dewi.post(`${next}/places/ask`, { city: 'davao' }, { from: `${next}/places` });
  const codes = `/office/calls/${ids.call}/late-codes`;
  await dewi.post(codes, { name: 'Siti', email: 'siti@contoh.example', reason: 'Banjir.', locale: 'id', ...dayOf('until', '2026-12-20') }, { from: codes }); // prettier-ignore
  const paper = { call: `${ids.call}.palu`, name: 'Nurhayati', email: 'nur@contoh.example', ...dayOf('received', '2026-11-20') }; // prettier-ignore
  const typed = await dewi.post('/office/applications/new', paper, { from: '/office/applications/new' });
  const onPaper = typed.headers['location']!;
  const entry = `/office/calls/${ids.call}/entry`;
  await fill(dewi, entry, { entry: 'endorsed' });
  await fill(dewi, `${entry}/add`, { name: 'SMA 1 Palu', email: 'kepala@sma1.example', limit: '5', locale: 'id' });
  const row = async (table: string, where: object): Promise<string> =>
    ((await world.db.read(table).where(where).first('id')) as { id: string }).id;
  const account = 'a-suryani';
  return {
    dewi: [
      ...['', '/sections/motivation', '/paper/documents', '/paper/places'].map((part) => `${onPaper}${part}`),
      `/office/applications/${ruledOut}/objection`,
      `/office/applications/${read}/messages`,
      `/office/applications/${read}/notes`,
      `/office/calls/${ids.call}/form/publish`,
      `${entry}/add`,
      `${entry}/${await row('endorsers', { call_id: ids.call })}`,
      `/office/decisions/${ids.call}/release`,
      '/office/messages',
      '/office/objections',
      '/office/documents',
    ],
    nobody: [
      '/accessibility',
      '/privacy',
      '/contact',
      '/sign-in/code',
      '/links/again',
      '/signed-out',
      await linkTo(server, { purpose: 'guardian', subjectId: await row('guardians', { application_id: read }) }),
      await linkTo(server, { purpose: 'referee', subjectId: await row('referees', { application_id: read }) }),
      await linkTo(server, { purpose: 'endorser', subjectId: await row('endorsers', { call_id: ids.call }) }),
      await linkTo(server, { purpose: 'reset', accountId: account }),
      await linkTo(server, { purpose: 'verify', accountId: account }),
      await linkTo(server, { purpose: 'invite', accountId: account }),
      await linkTo(server, { purpose: 'change_email', accountId: account, email: 'baru@contoh.example' }),
      `/applications/${draft}`,
    ],
  };
}

async function enter(server: TestServer, people: Company, name: PersonName | null): Promise<Somebody> {
  const somebody = await people.arrive();
  if (name !== null) {
    const client = await server.signIn(`${name}@contoh.example`);
    await somebody.context.addCookies(
      [...client.cookies].map(([key, value]) => ({ name: key, value, url: server.url })),
    );
  }
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

describe('Every page', function () {
  this.timeout(600_000);

  it('that a link leads to is in order on a telephone, whoever opens it, and none is left out', async () => {
    const world = await makeWorld();
    const server = await startServer({ world, pace: 50 });
    const people = company(server.url, STAGING);
    const look = inspector(STAGING);
    try {
      const starts = await furnish(world, server);
      const all: Walk = { server, patterns: patternsOf(server), visited: new Set(), look };
      for (const [name, from] of WALKS) await walk(all, await enter(server, people, name), name ?? 'nobody', [from]);
      for (const [name, each] of Object.entries(starts))
        for (const address of each)
          await walk(all, await enter(server, people, name === 'dewi' ? 'dewi' : null), name, [address]);
      expect(look.findings).to.deep.equal([]);
      expect(people.complaints).to.deep.equal([]);
      const unseen = all.patterns.map(({ path }) => path).filter((path) => !all.visited.has(path) && !NO_PAGE.some((one) => one.test(path))); // prettier-ignore
      expect(unseen.join('\n')).to.equal(ELSEWHERE.join('\n'));
    } finally {
      await people.leave();
      await server.stop();
    }
  });
});
