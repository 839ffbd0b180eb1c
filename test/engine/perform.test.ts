import { expect } from 'chai';
import { refusal } from '../support/refusal.ts';
import { makeWorld, type World } from '../support/world.ts';

describe('An application from draft to certificate', () => {
  let world: World;
  before(async () => {
    world = await makeWorld();
  });
  after(() => world.close());

  it('goes the whole way, each step with one event', async () => {
    const id = await world.given('selected', 'suryani');
    const placement = await world.placed('active', id);
    expect(await refusal(world.placement('jun', placement, 'complete'))).to.equal('departed');
    await world.placement('jun', placement, 'complete', { reason: 'The report comes by post.' });
    expect(await world.stateOf('placement', placement)).to.equal('completed');
    const row = (await world.db.read('placements').where({ id: placement }).first()) as Record<string, unknown>;
    expect(row['certificate_number']).to.equal('DVO/EX/2027/0001');
    const events = (await world.db.read('events').where({ subject_id: id }).orderBy('number')) as {
      action: string;
      number: number;
    }[];
    expect(events.map((e) => e.action)).to.deep.equal([
      'start',
      'submit',
      'start_review',
      'deliberate',
      'select',
      'select',
    ]);
    expect(events.map((e) => e.number)).to.deep.equal([1, 2, 3, 4, 5, 6]);
    const place = (await world.db.read('places').where({ id: world.ids.studioDavao }).first()) as { taken: number };
    expect(place.taken).to.equal(1);
  });

  it('needs two officers to select', async () => {
    const id = await world.given('deliberation', 'made');
    expect(await world.application('dewi', id, 'select', { rank: 2 })).to.equal('signed');
    expect(await world.stateOf('application', id)).to.equal('deliberation');
    expect(await refusal(world.application('dewi', id, 'select', { rank: 2 }))).to.equal('needs_another_person');
    expect(await world.application('andi', id, 'select')).to.equal('moved');
    expect(await world.stateOf('application', id)).to.equal('selected');
  });

  it('is nothing to an officer of a city that does not send', async () => {
    const id = await world.given('submitted', 'tara');
    expect(
      await refusal(
        world.application('maria', id, 'return', { reason: 'x', items: ['section:details'], fix_by: '2026-12-01' }),
      ),
    ).to.equal('not_found');
    expect(await refusal(world.application('dewi', id, 'start_review'))).to.equal('checklist_accepted');
    expect(await refusal(world.application('dewi', id, 'return', {}))).to.equal('asks_items');
    expect(
      await world.application('dewi', id, 'return', {
        reason: 'Blurred',
        items: ['requirement:passport'],
        fix_by: '2026-12-01',
      }),
    ).to.equal('moved');
    const row = (await world.db.read('applications').where({ id }).first()) as Record<string, unknown>;
    expect(row['due_at']).to.equal('2026-12-01T16:00:00.000Z');
  });
});
