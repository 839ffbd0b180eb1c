import { expect } from 'chai';
import { startApplication } from '../../src/applications/start.ts';
import { tick } from '../../src/engine/clock.ts';
import { refusal } from '../support/refusal.ts';
import { makeWorld, START, type World } from '../support/world.ts';

const CLOSES = '2026-12-14T04:00:00.000Z';
const GRACE_ENDS = '2026-12-14T05:00:00.000Z';

describe('The closing of a call', () => {
  let world: World;
  beforeEach(async () => {
    world = await makeWorld();
  });
  afterEach(() => world.close());

  it('lets an application in until the last millisecond of the grace, and marks it late', async () => {
    const [made, suryani] = [await world.draft('made'), await world.draft('suryani')];
    world.clock.set(CLOSES);
    world.clock.advance(-1);
    await world.application('made', made, 'submit');
    world.clock.set(GRACE_ENDS);
    world.clock.advance(-1);
    await world.application('suryani', suryani, 'submit');
    const rows = (await world.db.read('applications').select('id', 'late')) as { id: string; late: unknown }[];
    const late = new Map(rows.map((row) => [row.id, Boolean(row.late)]));
    expect([late.get(made), late.get(suryani)]).to.deep.equal([false, true]);
  });

  it('shuts at the instant itself', async () => {
    const id = await world.draft('made');
    world.clock.set(GRACE_ENDS);
    expect(await refusal(world.application('made', id, 'submit'))).to.equal('in_time');
  });

  it('shuts at once where the call is closed early, grace or not', async () => {
    const id = await world.draft('made');
    await world.db.transaction((trx) => trx('calls').where({ id: world.ids.call }).update({ closed_early_at: START }));
    expect(await refusal(world.application('made', id, 'submit'))).to.equal('in_time');
  });

  it('opens again for a draft that an officer reopened, until the day that the officer named', async () => {
    const id = await world.draft('made');
    world.clock.set(GRACE_ENDS);
    await tick(world.engine, world.clock.now());
    expect(await world.stateOf('application', id)).to.equal('lapsed');
    await world.application('dewi', id, 'reopen', { until: '2026-12-20', reason: 'The power was out in Sigi.' });
    world.clock.set('2026-12-20T15:59:59.999Z');
    expect(await world.application('made', id, 'submit')).to.equal('moved');
  });

  it('does not open for longer than that', async () => {
    const id = await world.draft('made');
    world.clock.set(GRACE_ENDS);
    await tick(world.engine, world.clock.now());
    await world.application('dewi', id, 'reopen', { until: '2026-12-20', reason: 'The power was out in Sigi.' });
    world.clock.set('2026-12-20T16:00:00.000Z');
    expect(await refusal(world.application('made', id, 'submit'))).to.equal('in_time');
    await tick(world.engine, world.clock.now());
    expect(await world.stateOf('application', id)).to.equal('lapsed');
  });

  it('counts the day on which a paper form was received', async () => {
    const paper = async (receivedOn: string, owner: string): Promise<string> => {
      const id = await world.act('dewi', (ctx) =>
        startApplication(ctx, {
          callId: world.ids.call,
          personId: `p-${owner}`,
          accountId: `a-${owner}`,
          cityId: 'palu',
          locale: 'id',
          typedBy: 'p-dewi',
          receivedOn,
        }),
      );
      return id;
    };
    const [before, after] = [await paper('2026-12-13', 'made'), await paper('2026-12-14', 'suryani')];
    world.clock.set('2026-12-16T04:00:00.000Z');
    expect(await refusal(world.application('dewi', before, 'submit'))).to.equal('sections_complete');
    expect(await refusal(world.application('dewi', after, 'submit'))).to.equal('in_time');
  });
});
