import { expect } from 'chai';
import { DAY } from '../../src/deps.ts';
import { refusal } from '../support/refusal.ts';
import { makeWorld, type World } from '../support/world.ts';

async function placementRow(world: World, id: string): Promise<Record<string, unknown>> {
  return (await world.db.read('placements').where({ id }).first()) as Record<string, unknown>;
}

describe('An offer', () => {
  let world: World;
  beforeEach(async () => {
    world = await makeWorld();
  });
  afterEach(() => world.close());

  it('that is changed while it waits gets the new date, and counts as not yet delivered', async () => {
    const id = await world.placed('offered', await world.given('selected', 'suryani'));
    await world.db.transaction((trx) =>
      trx('placements')
        .where({ id })
        .update({ offer_delivered_at: world.clock.now(), last_reminder_at: world.clock.now() }),
    );
    await world.placement('jun', id, 'amend', {
      answer_by: '2026-12-20',
      reason: 'Another room',
      terms: 'A room in Toril',
    });
    const row = await placementRow(world, id);
    expect(row['answer_by']).to.equal('2026-12-20T16:00:00.000Z');
    expect(row['due_at']).to.equal('2026-12-20T16:00:00.000Z');
    expect(row['offer_delivered_at']).to.equal(null);
    expect(row['last_reminder_at']).to.equal(null);
    world.clock.set('2026-12-15T00:00:00.000Z');
    expect(await world.placement('suryani', id, 'confirm')).to.equal('moved');
  });

  it('that is changed after it was confirmed has to be confirmed again, and keeps its seat meanwhile', async () => {
    const id = await world.placed('confirmed', await world.given('selected', 'suryani'));
    await world.placement('jun', id, 'amend', {
      answer_by: '2026-12-20',
      reason: 'Other dates',
      starts_on: '2027-02-08',
    });
    expect(await world.stateOf('placement', id)).to.equal('offered');
    const place = (await world.db.read('places').where({ id: world.ids.studioDavao }).first()) as { taken: number };
    expect(place.taken).to.equal(1);
    expect((await placementRow(world, id))['starts_on']).to.equal('2027-02-08');
    expect(await world.placement('suryani', id, 'confirm')).to.equal('moved');
  });

  it('cannot be confirmed beside another confirmed place with overlapping dates', async () => {
    const application = await world.given('selected', 'suryani');
    const one = await world.placed('offered', application);
    const two = await world.placed('offered', application, world.ids.schoolDavao);
    expect(await world.placement('suryani', one, 'confirm')).to.equal('moved');
    expect(await world.stateOf('placement', two)).to.equal('cancelled');
  });

  it('that somebody else took while a person was a no-show stands in the way of a late arrival', async () => {
    const application = await world.given('selected', 'suryani');
    const missed = await world.placed('confirmed', application);
    world.clock.set('2027-02-04T00:00:00.000Z');
    await world.placement('jun', missed, 'no_show', { reason: 'Nobody came.' });
    const second = await world.placed('nominated', application, world.ids.schoolDavao);
    await world.placement('jun', second, 'accept', { answer_by: '2027-02-20' });
    await world.placement('suryani', second, 'confirm');
    const arrival = { on: '2027-02-05', reason: 'She came by sea.' };
    expect(await refusal(world.placement('jun', missed, 'arrive', arrival))).to.equal('no_overlap');
    await world.placement('jun', second, 'cancel', { cause: 'request', reason: 'She is at the studio.' });
    world.clock.advance(DAY);
    expect(await world.placement('jun', missed, 'arrive', arrival)).to.equal('signed');
  });
});

describe('A reserve list', () => {
  let world: World;
  before(async () => {
    world = await makeWorld();
  });
  after(() => world.close());

  it('names the person who is next, and lets a reason go out of turn', async () => {
    const first = await world.given('reserve', 'tara', 1);
    const second = await world.given('reserve', 'suryani', 2);
    const third = await world.given('reserve', 'made', 3);
    const row = (await world.db.read('applications').where({ id: first }).first()) as { reference: string };
    const refused = await world.application('dewi', third, 'promote').catch((error: unknown) => error);
    expect(refused).to.have.nested.property('detail.gaps.before', row.reference);
    expect(await world.application('dewi', third, 'promote', { reason: 'Both others are ill.' })).to.equal('moved');
    expect(await refusal(world.application('dewi', second, 'promote'))).to.equal('next_in_rank');
    expect(await world.application('dewi', first, 'promote')).to.equal('moved');
  });
});
