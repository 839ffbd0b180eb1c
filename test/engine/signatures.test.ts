import { expect } from 'chai';
import { DAY, newId } from '../../src/deps.ts';
import { refusal } from '../support/refusal.ts';
import { makeWorld, type World } from '../support/world.ts';

async function lastEvent(world: World, id: string): Promise<Record<string, unknown>> {
  const events = world.db.read('events').where({ subject_id: id }).orderBy('number', 'desc');
  return (await events.first()) as Record<string, unknown>;
}

describe('A two-person act', () => {
  let world: World;
  before(async () => {
    world = await makeWorld();
  });
  after(() => world.close());

  it('forgets the signature of a person who is recused before the second one signs', async () => {
    const id = await world.given('deliberation', 'suryani');
    await world.application('dewi', id, 'select', { rank: 1 });
    await world.db.transaction((trx) =>
      trx('recusals').insert({
        id: newId(world.clock.now(), world.engine.entropy),
        application_id: id,
        person_id: 'p-dewi',
        kind: 'family',
        recorded_by: 'p-andi',
        recorded_at: world.clock.now(),
      }),
    );
    expect(await refusal(world.application('dewi', id, 'select', { rank: 1 }))).to.equal('recused');
    expect(await world.application('andi', id, 'select', { rank: 1 })).to.equal('signed');
    expect(await world.stateOf('application', id)).to.equal('deliberation');
  });

  it('dies with the version it was made on', async () => {
    const id = await world.given('deliberation', 'made');
    await world.application('dewi', id, 'select', { rank: 1 });
    await world.application('dewi', id, 'reopen_review', { reason: 'One more reader.' });
    await world.application('dewi', id, 'deliberate', { reason: 'Read.' });
    expect(await world.application('andi', id, 'select', { rank: 1 })).to.equal('signed');
    await world.application('andi', id, 'reopen_review', { reason: 'Again.' });
    await world.application('andi', id, 'deliberate', { reason: 'Read.' });
  });

  it('is replaced by a different decision, which needs two people anew', async () => {
    const id = await world.given('deliberation', 'tara');
    await world.application('dewi', id, 'select', { rank: 1 });
    expect(await world.application('andi', id, 'hold', { rank: 4 })).to.equal('signed');
    expect(await world.application('andi', id, 'select', { rank: 1 })).to.equal('signed');
    expect(await world.application('dewi', id, 'select', { rank: 9 })).to.equal('moved');
    const row = (await world.db.read('applications').where({ id }).first('rank')) as { rank: number };
    expect(row.rank).to.equal(1); // the first signer's form counts
  });
});

describe('An arrival', () => {
  let world: World;
  let placement: string;
  before(async () => {
    world = await makeWorld();
    placement = await world.placed('confirmed', await world.given('selected', 'suryani'));
  });
  after(() => world.close());

  it('takes the first signer’s reason for open conditions: the second one only confirms', async () => {
    expect(await refusal(world.placement('jun', placement, 'arrive', { on: '2027-02-01' }))).to.equal('conditions_met');
    const first = { on: '2027-02-01', reason: 'Insurance was shown at the desk.' };
    expect(await world.placement('jun', placement, 'arrive', first)).to.equal('signed');
    expect(await refusal(world.placement('jun', placement, 'arrive', first))).to.equal('needs_another_person');
    world.clock.advance(6 * DAY);
    expect(await refusal(world.placement('jun', placement, 'arrive', { reason: 'No answer.' }))).to.equal('needs_another_person'); // prettier-ignore
  });

  it('is recorded by one side alone after seven days, with its own reason on record', async () => {
    world.clock.advance(DAY);
    expect(await refusal(world.placement('jun', placement, 'arrive', {}))).to.equal('needs_another_person');
    expect(await world.placement('jun', placement, 'arrive', { reason: 'She has no telephone here.' })).to.equal(
      'moved',
    );
    const event = await lastEvent(world, placement);
    expect(event['reason']).to.equal('She has no telephone here.');
    expect(JSON.parse(String(event['overrode']))).to.include('seven_days_alone');
    const row = (await world.db.read('placements').where({ id: placement }).first()) as Record<string, unknown>;
    expect(row['arrived_on']).to.equal('2027-02-01');
  });

  it('is signed by the participant without a second reason', async () => {
    const other = await world.placed('confirmed', await world.given('selected', 'made'), world.ids.schoolDavao);
    await world.placement('jun', other, 'arrive', { on: '2027-02-01', reason: 'Insurance was shown at the desk.' });
    expect(await world.placement('made', other, 'arrive')).to.equal('moved');
  });
});
