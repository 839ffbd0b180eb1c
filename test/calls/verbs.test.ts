import { expect } from 'chai';
import { callSummary, formOf, placesOf, requirementsOf } from '../../src/calls/calls.reads.ts';
import { changeCapacity } from '../../src/calls/place.ts';
import { storeForm } from '../../src/calls/programme.ts';
import { newestDefinitions } from '../../src/calls/programmes.reads.ts';
import { refusal } from '../support/refusal.ts';
import { FORM, makeWorld, type World } from '../support/world.ts';
import { givenCall } from './given.ts';

describe('what calls are made of', () => {
  let world: World;
  before(async () => {
    world = await makeWorld();
  });
  after(() => world.close());

  it('a form is stored as a new version, and the old one stays as it was', async () => {
    const changed = { sections: FORM.sections.slice(0, 1) };
    const id = await world.act('rina', (ctx) => storeForm(ctx, { key: 'student', definition: changed }));
    expect(await formOf(world.db.read, id)).to.deep.equal(changed);
    expect(await formOf(world.db.read, world.ids.form)).to.deep.equal(FORM);
    expect(await newestDefinitions(world.db.read, 'forms')).to.deep.equal([
      { id, key: 'student', version: 2, call: null },
    ]);
  });

  it('a place can grow, and shrink to what is taken, never below', async () => {
    const application = await world.given('selected', 'suryani');
    await world.placed('offered', application, world.ids.schoolDavao);
    const capacity = async (): Promise<number> =>
      (await placesOf(world.db.read, world.ids.call)).find(({ id }) => id === world.ids.schoolDavao)!.capacity;
    await world.act('jun', (ctx) => changeCapacity(ctx, world.ids.schoolDavao, 5));
    expect(await capacity()).to.equal(5);
    await world.act('jun', (ctx) => changeCapacity(ctx, world.ids.schoolDavao, 1));
    expect(await capacity()).to.equal(1);
    expect(await refusal(world.act('jun', (ctx) => changeCapacity(ctx, world.ids.schoolDavao, 0)))).to.equal('invalid');
    expect(await capacity()).to.equal(1);
    expect(await refusal(world.act('jun', (ctx) => changeCapacity(ctx, 'no-such-place', 3)))).to.equal('not_found');
  });

  it('other features read calls in short, and their places and documents in order', async () => {
    const id = await givenCall(world, { slug: 'reefs', name: { en: 'Reef School', id: 'Sekolah Karang' } });
    const calls = await callSummary(world.db.read, [id, world.ids.call, 'nothing']);
    expect([...calls.values()].map(({ slug }) => slug).sort()).to.deep.equal(['reefs', 'term-abroad-2027']);
    expect((await placesOf(world.db.read, world.ids.call)).map(({ cityName }) => cityName)).to.deep.equal([
      'Chiang Mai',
      'Davao',
      'Davao',
    ]);
    expect((await requirementsOf(world.db.read, world.ids.call)).map(({ key }) => key)).to.deep.equal([
      'passport',
      'insurance',
    ]);
  });

  it('a call whose dates contradict each other is refused', async () => {
    const name = { en: 'Odd', id: 'Ganjil' };
    const odd = (slug: string, own: object): Promise<string> => refusal(givenCall(world, { slug, name, ...own }));
    expect(await odd('odd-1', { closesOn: '2026-10-01' })).to.equal('invalid');
    expect(await odd('odd-2', { endsOn: '2027-03-01' })).to.equal('invalid');
    expect(await odd('odd-3', { startsOn: '2026-12-14' })).to.equal('invalid');
    expect(await odd('odd-4', { endsOnDay: '2026-12-01' })).to.equal('invalid');
    expect(await odd('reefs', {})).to.equal('invalid');
    expect(await odd('even', {})).to.equal('nothing');
  });
});
