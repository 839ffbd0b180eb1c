import { expect } from 'chai';
import { closeCall, reopenCall } from '../../src/calls/call.ts';
import { changeCapacity } from '../../src/calls/place.ts';
import { MINUTE } from '../../src/deps.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { givenCall, queriesOf } from './given.ts';

const EN = { 'Accept-Language': 'en' };
const ID = { 'Accept-Language': 'id' };

describe('The catalogue, kept for strangers', () => {
  let world: World & { url: string };
  let at: TestApp;
  let call = '';
  const read = async (path = '/', headers = EN): Promise<string> => (await at.client().get(path, headers)).text;

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    call = await givenCall(world, { slug: 'weaving', name: { en: 'Weaving', id: 'Tenun' }, opensAt: '2026-11-01T00:00:00.000Z' }); // prettier-ignore
  });
  after(() => at.stop());

  /** The page before and after something happened: the second reading must not be the first one again. */
  async function around(act: () => Promise<unknown>): Promise<readonly [string, string]> {
    const before = await read();
    expect(await read()).to.equal(before);
    await act();
    return [before, await read()];
  }

  it('is made once: the next stranger costs the question whether anything changed', async () => {
    await read();
    expect(await queriesOf(at, () => read())).to.equal(1);
  });

  it('is another at once when a call is closed early, and when it is opened again', async () => {
    const version = async (): Promise<number> => ((await world.db.read('calls').where({ id: call }).first('version')) as { version: number }).version; // prettier-ignore
    const [open, closed] = await around(async () => world.act('dewi', async (ctx) => closeCall(ctx, call, await version()))); // prettier-ignore
    expect([open.includes('Weaving'), closed.includes('Weaving')]).to.deep.equal([true, false]);
    const [, again] = await around(async () => world.act('dewi', async (ctx) => reopenCall(ctx, call, await version()))); // prettier-ignore
    expect(again).to.include('Weaving');
  });

  it('is another at once when a place takes more people, a city has another name, and a call is new', async () => {
    const { id, capacity } = (await world.db.read('places').whereNot({ call_id: call }).first('id', 'capacity')) as { id: string; capacity: number }; // prettier-ignore
    const places = (page: string): number => Number(/ programmes?, (\d+) places\./.exec(page)![1]);
    const [few, many] = await around(() => world.act('dewi', (ctx) => changeCapacity(ctx, id, capacity + 30)));
    expect(places(many)).to.equal(places(few) + 30);
    const renamed = { name: 'Davao City', version: 2 };
    const [, city] = await around(() =>
      world.db.transaction((trx) => trx('cities').where({ id: 'davao' }).update(renamed)),
    );
    expect(city).to.include('Davao City');
    const [old, fresh] = await around(() => givenCall(world, { slug: 'fresh', name: { en: 'Fresh', id: 'Baru' } }));
    expect([old.includes('/calls/fresh'), fresh.includes('/calls/fresh')]).to.deep.equal([false, true]);
  });

  it('is another when the clock opens a call within the same minute, and when a day goes by', async () => {
    const opensAt = new Date(Date.parse(world.clock.now()) + 5_000).toISOString();
    await givenCall(world, { slug: 'soon', name: { en: 'Soon', id: 'Segera' }, opensAt });
    const [shut, open] = await around(() => Promise.resolve(world.clock.advance(6_000)));
    expect([shut.includes('/calls/soon'), open.includes('/calls/soon')]).to.deep.equal([false, true]);
    const [today, tomorrow] = await around(() => Promise.resolve(world.clock.advance(24 * 60 * MINUTE)));
    expect(today).to.include('20 days left');
    expect(tomorrow).to.include('19 days left').and.not.include('20 days left');
  });

  it("is nobody else's: another language, another address and whoever is signed in have their own", async () => {
    const [english, indonesian] = [await read(), await read('/', ID)];
    expect(indonesian).to.include('Program yang dibuka').and.not.equal(english);
    expect(await read('/?when=closed')).not.to.equal(english);
    const dewi = await at.signIn('dewi@contoh.example');
    const like = { ...ID, Cookie: 'zone=Asia/Makassar' }; // a stranger who reads as she does
    const stranger = await read('/', like);
    for (const turn of [1, 2]) expect((await dewi.get('/')).text, String(turn)).to.include('Dewi');
    world.clock.advance(MINUTE); // nothing is kept: hers is made first
    expect((await dewi.get('/')).text).to.include('Dewi');
    expect(await read('/', like))
      .to.equal(stranger)
      .and.not.include('Dewi');
  });
});
