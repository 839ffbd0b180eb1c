import { expect } from 'chai';
import { DAY, later } from '../../src/deps.ts';
import { remind } from '../../src/reminders/remind.ts';
import { makeWorld, START, type World } from '../support/world.ts';

describe('Reminders', () => {
  let world: World;
  const sent = async (template: string): Promise<number> =>
    ((await world.db.read('outbox').where({ template })) as unknown[]).length;

  before(async () => {
    world = await makeWorld();
  });
  after(() => world.close());

  it('reach the holder of a draft a week and two days before it lapses, each once', async () => {
    await world.draft('suryani'); // closes in 20 days, with an hour of grace
    expect(await sent('draft_reminder')).to.equal(0);
    for (const days of [10, 14, 14.5, 18.5, 19]) await remind(world.engine, later(START, days * DAY));
    expect(await sent('draft_reminder')).to.equal(2);
  });

  it('come as one after a week in which the server stood still', async () => {
    await world.draft('made');
    await remind(world.engine, later(START, 19.5 * DAY));
    const rows = (await world.db
      .read('outbox')
      .where({ template: 'draft_reminder', recipient: 'made@contoh.example' })) as unknown[];
    expect(rows).to.have.length(1);
  });

  it('ask a referee again after a week, and not one who was never asked', async () => {
    const id = await world.given('submitted', 'tara');
    await remind(world.engine, later(START, 6 * DAY));
    expect(await sent('referee_reminder')).to.equal(0);
    await remind(world.engine, later(START, 7 * DAY));
    await remind(world.engine, later(START, 8 * DAY));
    expect(await sent('referee_reminder')).to.equal(1);
    expect(await sent('guardian_reminder')).to.equal(1);
    await world.application('tara', id, 'withdraw', { reason: 'I moved away.' });
    await remind(world.engine, later(START, 30 * DAY));
    expect(await sent('referee_reminder')).to.equal(1);
  });
});
