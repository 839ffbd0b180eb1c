import { expect } from 'chai';
import type { Actor } from '../../src/access/actor.ts';
import { AppError } from '../../src/errors.ts';
import { tick } from '../../src/engine/clock.ts';
import { perform } from '../../src/engine/perform.ts';
import { DAY, later } from '../../src/deps.ts';
import { statesOf, type State } from '../../src/workflow/states.ts';
import { actionsOf, rowOf, type Action } from '../../src/workflow/table.ts';
import { crowd, crowdGiven, crowdDraft, type Face } from '../support/crowd.ts';
import { makeWorld, SETTINGS, START, type World } from '../support/world.ts';

let world: World;
let faces: readonly Face[];
const owners = new Map<string, Face>();
const applications = new Map<State<'application'>, string>();
const placements = new Map<State<'placement'>, string>();

const CLOCK: Actor = { kind: 'clock' };
const WHY = { reason: 'Said at the meeting.', rule: 'age', heard_on: '2026-11-30', rank: 1 };

/** Brings an application into each state by the actions that lead there. */
async function everyApplication(): Promise<void> {
  let next = 0;
  const make = async (base: Parameters<typeof crowdGiven>[2] | 'draft'): Promise<string> => {
    const face = faces[next++]!;
    const id = base === 'draft' ? await crowdDraft(world, face) : await crowdGiven(world, face, base, next);
    owners.set(id, face);
    return id;
  };
  const twice = async (id: string, action: Action<'application'>): Promise<void> => {
    await world.application('dewi', id, action, WHY);
    await world.application('andi', id, action, WHY);
  };
  for (const state of ['draft', 'submitted', 'in_review', 'deliberation', 'selected', 'reserve'] as const)
    applications.set(state, await make(state));
  const returned = await make('submitted');
  await world.application('dewi', returned, 'return', { ...WHY, items: ['section:details'], fix_by: '2027-01-10' });
  const interview = await make('in_review');
  await world.application('dewi', interview, 'invite', WHY);
  const deferred = await make('selected');
  await world.application('dewi', deferred, 'defer', WHY);
  const refused = await make('deliberation');
  await twice(refused, 'not_select');
  const ruledOut = await make('submitted');
  await world.application('dewi', ruledOut, 'rule_out', WHY);
  const withdrawn = await make('submitted');
  await world.application(owners.get(withdrawn)!, withdrawn, 'withdraw', WHY);
  const lapsed = await make('submitted');
  await world.application('dewi', lapsed, 'return', { ...WHY, items: ['section:details'], fix_by: '2026-11-25' });
  await tick(world.engine, later(START, 3 * DAY));
  const closed = await make('selected');
  await world.db.transaction((trx) => trx('applications').where({ id: closed }).update({ due_at: START }));
  await world.db.transaction((trx) => trx('calls').update({ ends_at: START }));
  await world.act(CLOCK, (ctx) => perform(ctx, 'application', closed, 'close'));
  await world.db.transaction((trx) => trx('calls').update({ ends_at: later(START, 200 * DAY) }));
  for (const [state, id] of Object.entries({ returned, interview, deferred, not_selected: refused, ineligible: ruledOut, withdrawn, lapsed, closed }))
    applications.set(state as State<'application'>, id); // prettier-ignore
}

/** Brings a placement into each state; each of another person, the studio in Davao being large enough. */
async function everyPlacement(): Promise<void> {
  let next = 20;
  const to = async (state: 'proposed' | 'nominated' | 'offered', ...steps: (readonly [Actor | 'jun', Action<'placement'>, object?])[]): Promise<string> => {
    const face = faces[next++]!;
    const application = await crowdGiven(world, face, 'selected', next);
    const id = await world.placed(state, application);
    owners.set(id, face);
    for (const [who, action, input] of steps) await world.placement(who, id, action, { ...WHY, on: '2027-02-01', answer_by: '2026-12-10', ...input });
    return id;
  }; // prettier-ignore
  const me = (): Face => faces[next]!;
  const confirmed = (): (readonly [Actor, Action<'placement'>])[] => [[me(), 'confirm']];
  const arrived = (): (readonly [Actor | 'jun', Action<'placement'>])[] => [
    ...confirmed(),
    ['jun', 'arrive'],
    [me(), 'arrive'],
  ];
  placements.set('proposed', await to('proposed'));
  placements.set('nominated', await to('nominated'));
  placements.set('offered', await to('offered'));
  placements.set('waitlisted', await to('nominated', ['jun', 'wait']));
  placements.set('confirmed', await to('offered', ...confirmed()));
  placements.set('active', await to('offered', ...arrived()));
  placements.set('completed', await to('offered', ...arrived(), ['jun', 'complete']));
  placements.set('ended_early', await to('offered', ...arrived(), ['jun', 'end_early']));
  placements.set('turned_down', await to('nominated', ['jun', 'turn_down', { public_reason: 'No teacher.' }]));
  placements.set('refused', await to('offered', [me(), 'refuse']));
  placements.set('cancelled', await to('offered', ['jun', 'cancel', { cause: 'condition' }]));
  const expired = await to('offered');
  await world.db.transaction((trx) => trx('placements').where({ id: expired }).update({ offer_delivered_at: START, last_reminder_at: START, due_at: later(START, DAY) })); // prettier-ignore
  world.clock.set(later(START, DAY));
  await world.act(CLOCK, (ctx) => perform(ctx, 'placement', expired, 'expire'));
  placements.set('expired', expired);
  const missed = await to('offered', ...confirmed());
  world.clock.set('2027-02-05T00:00:00.000Z');
  await world.placement('jun', missed, 'no_show', WHY);
  placements.set('no_show', missed);
  world.clock.set(START);
}

/** What comes of an attempt, which is undone whatever comes of it. */
async function attempt(who: Actor, subject: 'application' | 'placement', id: string, action: string): Promise<string> {
  const undo = new Error('undo');
  try {
    await world.act(who, async (ctx) => {
      await perform(ctx, subject, id, action as Action<typeof subject>, { ...WHY, answer_by: '2026-12-10', cause: 'request' }); // prettier-ignore
      throw undo;
    });
  } catch (error) {
    if (error === undo) return 'done';
    if (error instanceof AppError) return error.detail.kind === 'refused' ? error.detail.why : error.detail.kind;
    throw error;
  }
  return 'done';
}

/** Somebody who holds the first hand that the row names. */
function handOf(subject: 'application' | 'placement', action: string, id: string): Actor {
  const [first] = rowOf(subject, action)!.by;
  const hand = typeof first === 'string' ? first : first!.of;
  if (hand === 'owner') return owners.get(id)!;
  if (hand === 'clock') return CLOCK;
  return world.actor(hand === 'coordinator' ? 'jun' : 'dewi');
}

describe('Every action in every state', () => {
  before(async function () {
    this.timeout(60_000);
    world = await makeWorld();
    faces = await crowd(world, 40);
    await world.db.transaction(async (trx) => {
      await trx('calls').update({ settings: JSON.stringify({ ...SETTINGS, interviews: true }) });
      await trx('places').where({ id: world.ids.studioDavao }).update({ capacity: 20 });
      await trx('agreements').update({ yearly_a_to_b: 100 });
    });
    await everyApplication();
    await everyPlacement();
  });
  after(() => world.close());

  it('has a case in each state to try it on', async () => {
    for (const [state, id] of applications) expect(await world.stateOf('application', id), state).to.equal(state);
    for (const [state, id] of placements) expect(await world.stateOf('placement', id), state).to.equal(state);
    expect([...applications.keys()].sort()).to.deep.equal([...statesOf('application')].sort());
    expect([...placements.keys()].sort()).to.deep.equal([...statesOf('placement')].sort());
  });

  for (const subject of ['application', 'placement'] as const)
    for (const action of actionsOf(subject) as readonly string[])
      it(`${action} of an ${subject} happens only where its row says`, async () => {
        const from: readonly string[] = rowOf(subject, action)!.from;
        for (const [state, id] of subject === 'application' ? applications : placements) {
          const came = await attempt(handOf(subject, action, id), subject, id, action);
          if (from.length === 0)
            expect(came, state).to.equal('not_found'); // it makes a new subject
          // A host is nothing to a placement that it does not see: 404, which is stricter.
          else if (!from.includes(state))
            expect(came, state).to.be.oneOf(hidden(subject, action, state) ? ['not_found'] : ['moved_on']); // prettier-ignore
          else expect(came, state).to.not.be.oneOf(['moved_on', 'not_yours', 'not_found']);
        }
      }).timeout(20_000);
});

function hidden(subject: string, action: string, state: string): boolean {
  const seen = ['nominated', 'waitlisted', 'offered', 'confirmed', 'active', 'completed', 'ended_early', 'no_show'];
  return subject === 'placement' && rowOf('placement', action)!.by[0] === 'coordinator' && !seen.includes(state);
}
