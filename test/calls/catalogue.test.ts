import { expect } from 'chai';
import type { Response } from 'supertest';
import { startApp, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { givenCall, queriesOf } from './given.ts';

const EN = { 'Accept-Language': 'en' };

/** Names of the cards of a catalogue page, in order. */
function cards(page: Response): string[] {
  return [...page.text.matchAll(/<h3><a href="\/calls\/([a-z0-9-]+)">/g)].map(([, slug]) => slug!);
}

describe('the catalogue', () => {
  let world: World & { url: string };
  let at: TestApp;
  const read = (path: string, headers = EN): Promise<Response> => at.client().get(path, headers);

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await givenCall(world, { slug: 'weaving', name: { en: 'Weaving and Dye', id: 'Tenun dan Celup' }, capacity: 8 });
    await givenCall(world, {
      slug: 'reefs',
      name: { en: 'Reef School', id: 'Sekolah Karang' },
      host: 'chiang-mai',
      closesOn: '2026-11-26',
      startsOn: '2027-06-01',
      endsOn: '2027-06-08',
    });
    await givenCall(world, {
      slug: 'later',
      name: { en: 'Opens Later', id: 'Dibuka Nanti' },
      opensAt: '2026-12-01T00:00:00.000Z',
      closesOn: '2026-12-31',
    });
    await givenCall(world, {
      slug: 'over',
      name: { en: 'Over', id: 'Sudah Lewat' },
      opensAt: '2026-09-01T00:00:00.000Z',
      closesOn: '2026-11-23',
    });
    await givenCall(world, { slug: 'secret', name: { en: 'Secret', id: 'Rahasia' }, published: false });
  });
  after(() => at.stop());

  it('shows what is open, the one that closes soonest first, without signing in', async () => {
    const page = await read('/');
    expect(page.status).to.equal(200);
    expect(cards(page)).to.deep.equal(['reefs', 'term-abroad-2027', 'weaving']);
    expect(page.text).to.include('Study, make and perform').and.include('3 programmes, 16 places.');
  });

  it('says a deadline as the last minute before it, in the zone of the call, with the days left', async () => {
    const page = await read('/');
    expect(page.text).to.include('Mon 14 December 2026, 23:59 WITA').and.include('20 days left');
    expect(page.text).to.include('Thu 26 November 2026, 23:59 WITA').and.include('2 days left');
  });

  it('speaks Indonesian to whoever reads it so', async () => {
    const page = await read('/', { 'Accept-Language': 'id' });
    expect(page.text).to.include('Program yang dibuka').and.include('Sen, 14 Desember 2026, 23.59 WITA');
    expect(page.text).to.include('Tenun dan Celup').and.include('20 hari lagi');
  });

  it('keeps what opens later and what has closed behind their own tabs', async () => {
    expect(cards(await read('/?when=upcoming'))).to.deep.equal(['later']);
    expect((await read('/?when=upcoming')).text).to.include('Tue 1 December 2026, 08:00 WITA');
    expect(cards(await read('/?when=closed'))).to.deep.equal(['over']);
  });

  it('never shows a call that is not published', async () => {
    for (const when of ['open', 'upcoming', 'closed'])
      expect((await read(`/?when=${when}`)).text).not.to.include('Secret');
    expect((await read('/?q=secret')).text).to.include('No programme fits these filters');
  });

  it('is narrowed to a host city and to a track, and says how many are left', async () => {
    expect(cards(await read('/?city=chiang-mai'))).to.deep.equal(['reefs', 'term-abroad-2027']);
    expect(cards(await read('/?track=artist'))).to.deep.equal([]);
    const page = await read('/?city=davao&track=student');
    expect(page.text).to.include('2 programmes, 12 places.').and.include('Clear the filters');
    expect(page.text).to.match(/<option value="davao" selected>Davao \(2\)<\/option>/);
  });

  it('finds words in either language, in any case, and the name of a host', async () => {
    expect(cards(await read('/?q=WEAVING'))).to.deep.equal(['weaving']);
    expect(cards(await read('/?q=celup'))).to.deep.equal(['weaving']);
    expect(cards(await read('/?q=chiang+reef'))).to.deep.equal(['reefs']);
    expect(cards(await read('/?q=reef+davao'))).to.deep.equal([]);
  });

  it('finds signs of a pattern as they are, and nothing of how texts are stored', async () => {
    for (const q of ['%25', '_', '!', "'", 'reef%25school']) expect(cards(await read(`/?q=${q}`)), q).to.deep.equal([]);
    expect(cards(await read('/?q=%22id%22:')), 'a word like any other').not.to.include('reefs');
  });

  it('is sorted by the newest and by the first day', async () => {
    world.clock.advance(60_000);
    await givenCall(world, { slug: 'newest', name: { en: 'Newest', id: 'Terbaru' }, closesOn: '2027-01-10' });
    expect(cards(await read('/?sort=newest'))[0]).to.equal('newest');
    expect(cards(await read('/?sort=starts')).at(-1)).to.equal('reefs');
  });

  it('shows the way back when nothing fits', async () => {
    const page = await read('/?q=zzz&when=closed');
    expect(page.text).to.include('No programme fits these filters').and.include('href="/?when=closed"');
  });

  it('shows the same facts on the map and in the table', async () => {
    const page = await read('/');
    const table = /id="city-chiang-mai"[\s\S]*?<\/tr>/.exec(page.text)![0];
    expect(table).to.match(/<td class="n"[^>]*>2<\/td>[\s\S]*<td class="n"[^>]*>5<\/td>/);
    expect(page.text).to.match(/aria-label="Map of the cities[\s\S]*Chiang Mai<\/text>[\s\S]*?2 programmes, 5 places/);
  });

  it('takes anything behind the question mark without falling over', async () => {
    const long = 'x'.repeat(5000);
    for (const query of [
      'sort=drop', 'sort=closing&sort=newest', 'q[]=1&city[a]=b', 'q=%00', 'q=%ff%fe', `q=${long}`, 'city=%27%20OR%201=1',
      'track=pirate', 'when=never', 'after=x', 'after=W10', 'after=eyJhIjoxfQ', 'after=WyJmIiwiXHUwMDAwIiwieCJd', 'fbclid=1',
    ]) expect((await read(`/?${query}`)).status, query).to.equal(200); // prettier-ignore
  });

  it('opens no session and sets no cookie', async () => {
    const page = await read('/');
    expect(page.headers['set-cookie']).to.equal(undefined);
    expect(page.text).not.to.include('_csrf');
  });

  it('makes the same number of queries for four calls and for sixty, a page at a time, forwards and back', async () => {
    world.clock.advance(60_000); // a page that was kept says nothing of what making it takes
    await read('/?when=closed'); // the site is read again once a minute
    const few = await queriesOf(at, () => read('/'));
    expect(few).to.be.greaterThan(2);
    for (let i = 0; i < 56; i += 1)
      await givenCall(world, {
        slug: `many-${i}`,
        name: { en: `Many ${i}`, id: `Banyak ${i}` },
        closesOn: '2027-01-20',
      });
    expect(await queriesOf(at, () => read('/'))).to.equal(few);
    const seen: string[] = [];
    let page = await read('/');
    const first = cards(page);
    for (let next: string | undefined = '/'; next;) {
      page = await read(next);
      seen.push(...cards(page));
      next = /<a href="([^"]*)" rel="next">/.exec(page.text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).to.have.lengthOf(60);
    expect(new Set(seen).size).to.equal(60);
    expect(page.text).to.include('60 programmes');
    for (let back = /<a href="([^"]*)" rel="prev">/.exec(page.text)?.[1]; back;) {
      page = await read(back.replaceAll('&amp;', '&'));
      back = /<a href="([^"]*)" rel="prev">/.exec(page.text)?.[1];
    }
    expect(cards(page)).to.deep.equal(first);
  });
});
