import { expect } from 'chai';
import { DAY, later, newId } from '../../src/deps.ts';
import { crowd, crowdDraft, crowdGiven, type Face } from '../support/crowd.ts';
import type { Job } from '../support/racer.ts';
import { startRacers, type Racers } from '../support/racers.ts';
import { advance, makeWorld, SETTINGS, START, type World } from '../support/world.ts';

const CROWD = 24;
const OFFER = { answer_by: '2026-12-10' };
const SAID = { reason: 'Agreed at the meeting.' };

let world: World & { readonly url: string };
let racers: Racers;
let faces: readonly Face[];

const update = (table: string, where: object, columns: object): Promise<unknown> =>
  world.db.transaction((trx) => trx(table).where(where).update(columns));
const count = async (table: string, where: object): Promise<number> =>
  Number(((await world.db.read(table).where(where).count({ n: '*' })) as { n: number }[])[0]?.n);
const placement = (who: Face | 'dewi' | 'jun', id: string, action: Extract<Job, { do: 'placement' }>['action'], input = {}): Job => ({
  do: 'placement', who: typeof who === 'string' ? world.actor(who) : who, id, action, input,
}); // prettier-ignore
const application = (who: Face | 'dewi' | 'andi', id: string, action: Extract<Job, { do: 'application' }>['action'], input = {}): Job => ({
  do: 'application', who: typeof who === 'string' ? world.actor(who) : who, id, action, input,
}); // prettier-ignore

const race = (jobs: readonly Job[]): Promise<readonly string[]> => racers.race(world, jobs);

/** Exactly one got it; all others were told why not, by one of these words. */
function oneWins(ended: readonly string[], refusals: readonly string[], won: 'moved' | 'signed' = 'moved'): void {
  expect(
    ended.filter((each) => each === won),
    ended.join(' '),
  ).to.have.length(1);
  for (const each of ended.filter((one) => one !== won)) expect(each).to.be.oneOf([...refusals]);
}

/** A second call of the same kind, with one place whose dates overlap those of the first. */
async function anotherCall(): Promise<{ place: string; draft(face: Face): Promise<string> }> {
  const [call, place, passport] = Array.from({ length: 3 }, () => newId(START, world.engine.entropy)) as [
    string,
    string,
    string,
  ];
  await world.db.transaction(async (trx) => {
    const row = (await trx('calls').where({ id: world.ids.call }).first()) as object;
    await trx('calls').insert({ ...row, id: call, slug: `another-${call}` });
    await trx('call_cities').insert({ call_id: call, city_id: 'palu' });
    const asked = (await trx('requirements').where({ id: world.ids.passport }).first()) as object;
    await trx('requirements').insert({ ...asked, id: passport, call_id: call });
    const there = (await trx('places').where({ id: world.ids.schoolDavao }).first()) as object;
    await trx('places').insert({ ...there, id: place, call_id: call, taken: 0 });
  });
  const draft = async (face: Face): Promise<string> => {
    const id = await crowdDraft(world, face, call);
    await update('documents', { application_id: id }, { requirement_id: passport });
    return id;
  };
  return { place, draft };
}

describe('Two processes at once', () => {
  before(() => {
    racers = startRacers();
  });
  after(() => racers.stop());
  beforeEach(async () => {
    world = await makeWorld();
    faces = await crowd(world, CROWD);
    await update('agreements', {}, { yearly_a_to_b: 1000 });
    await update('calls', {}, { settings: JSON.stringify({ ...SETTINGS, reviewsNeeded: 0 }) });
  });
  afterEach(() => world.close());

  it('give the last place to one of twenty people, and tell nineteen why not', async () => {
    const nominated: string[] = [];
    for (const face of faces.slice(0, 20)) nominated.push(await world.placed('nominated', await crowdGiven(world, face, 'selected'))); // prettier-ignore
    oneWins(await race(nominated.map((id) => placement('jun', id, 'accept', OFFER))), ['seats_left', 'no_seat']);
    expect(await count('placements', { place_id: world.ids.studioDavao, state: 'offered' })).to.equal(1);
    expect(await count('places', { id: world.ids.studioDavao, taken: 1 })).to.equal(1);
  }).timeout(60_000);

  it('let a host answer a nomination once, whoever of its office is quicker', async () => {
    const id = await world.placed('nominated', await crowdGiven(world, faces[0]!, 'selected'));
    const ended = await race([
      placement('jun', id, 'accept', OFFER),
      placement('jun', id, 'accept', OFFER),
      placement('jun', id, 'turn_down', { public_reason: 'No teacher' }),
      placement('jun', id, 'turn_down', { public_reason: 'No teacher' }),
    ]);
    oneWins(ended, ['moved_on', 'not_found']);
  }).timeout(30_000);

  it('let a person confirm one of two offers of one application', async () => {
    const id = await crowdGiven(world, faces[0]!, 'selected');
    const offers = [await world.placed('offered', id), await world.placed('offered', id, world.ids.schoolDavao)];
    oneWins(await race(offers.map((each) => placement(faces[0]!, each, 'confirm'))), ['moved_on', 'no_overlap']);
    expect(await count('placements', { application_id: id, state: 'cancelled' })).to.equal(1);
  }).timeout(30_000);

  it('let a person confirm one of two overlapping offers of two calls', async () => {
    const { draft, place } = await anotherCall();
    const face = faces[0]!;
    const one = await world.placed('offered', await crowdGiven(world, face, 'selected'));
    const second = await draft(face);
    await advance(world, second, face, 'selected', 1);
    const two = await world.placed('offered', second, place);
    oneWins(await race([placement(face, one, 'confirm'), placement(face, two, 'confirm')]), ['moved_on', 'no_overlap']); // prettier-ignore
  }).timeout(30_000);

  it('let one member of two groups be confirmed in one of them', async () => {
    const { draft, place } = await anotherCall();
    const drafts = [await crowdDraft(world, faces[0]!), await draft(faces[1]!)];
    for (const id of drafts)
      await world.db.transaction((trx) => trx('participants').insert({ id: newId(START, world.engine.entropy), application_id: id, person_id: faces[2]!.person, position: 2 })); // prettier-ignore
    for (const id of drafts) {
      const member = (await world.db.read('participants').where({ application_id: id, position: 2 }).first()) as { id: string }; // prettier-ignore
      const passport = (await world.db.read('documents').where({ application_id: id }).first()) as Record<string, unknown>; // prettier-ignore
      await world.db.transaction((trx) => trx('documents').insert({ ...passport, id: newId(START, world.engine.entropy), participant_id: member.id })); // prettier-ignore
      await world.db.transaction((trx) => trx('consents').insert({ id: newId(START, world.engine.entropy), application_id: id, participant_id: member.id, kind: 'share', city_id: 'davao', text_version: '1', locale: 'id', given_at: START })); // prettier-ignore
    }
    for (const [i, id] of drafts.entries()) await advance(world, id, faces[i]!, 'selected', 1);
    const offers = [await world.placed('offered', drafts[0]!, world.ids.schoolDavao), await world.placed('offered', drafts[1]!, place)]; // prettier-ignore
    oneWins(await race(offers.map((id, i) => placement(faces[i]!, id, 'confirm'))), ['moved_on', 'no_overlap']);
  }).timeout(30_000);

  it('take one submission of one draft, with one receipt', async () => {
    const id = await crowdDraft(world, faces[0]!);
    oneWins(await race(Array.from({ length: 10 }, () => application(faces[0]!, id, 'submit'))), ['moved_on']);
    expect(await count('snapshots', { application_id: id })).to.equal(1);
    expect(await count('outbox', { subject_id: id, template: 'application_submit_applicant' })).to.equal(1);
  }).timeout(30_000);

  it('start one application of a person in a call', async () => {
    const start: Job = { do: 'start', who: faces[0]!, call: world.ids.call };
    oneWins(await race([start, start, start, start]), ['no_other_live']);
  }).timeout(30_000);

  it('end with the withdrawal, whether it comes before the decision or after it', async () => {
    for (const [i, face] of faces.slice(0, 4).entries()) {
      const id = await crowdGiven(world, face, 'deliberation');
      await world.application('dewi', id, 'select', { rank: i + 1 });
      const [decided, withdrawn] = await race([
        application('andi', id, 'select', { rank: 1 }),
        application(face, id, 'withdraw', SAID),
      ]);
      expect(withdrawn).to.equal('moved');
      expect(decided).to.be.oneOf(['moved', 'moved_on']);
      expect(await world.stateOf('application', id)).to.equal('withdrawn');
    }
  }).timeout(30_000);

  it('leave no placement of an application that is withdrawn while it is proposed and nominated', async () => {
    const place = { do: 'propose', who: world.actor('dewi'), place: world.ids.schoolDavao, startsOn: '2027-02-01', endsOn: '2027-06-01' } as const; // prettier-ignore
    for (const face of faces.slice(0, 4)) {
      const id = await crowdGiven(world, face, 'selected');
      const first = await world.placed('proposed', id);
      const ended = await race([
        application(face, id, 'withdraw', SAID),
        { ...place, application: id },
        placement('dewi', first, 'nominate'),
      ]);
      expect(ended[0]).to.equal('moved');
      expect(ended.filter((each) => each.startsWith('error'))).to.deep.equal([]);
      expect(await count('placements', { application_id: id })).to.equal(await count('placements', { application_id: id, state: 'cancelled' })); // prettier-ignore
    }
  }).timeout(30_000);

  it('count two signatures of two people, and one of one', async () => {
    const id = await crowdGiven(world, faces[0]!, 'deliberation');
    const same = await race([application('dewi', id, 'select', { rank: 1 }), application('dewi', id, 'select', { rank: 1 })]); // prettier-ignore
    oneWins(same, ['needs_another_person'], 'signed');
    const other = await crowdGiven(world, faces[1]!, 'deliberation');
    const both = await race([application('dewi', other, 'select', { rank: 2 }), application('andi', other, 'select', { rank: 2 })]); // prettier-ignore
    expect([...both].sort()).to.deep.equal(['moved', 'signed']);
  }).timeout(30_000);

  it('promote one person of the reserve list where one place is free', async () => {
    await update('places', { id: world.ids.schoolDavao }, { capacity: 0 });
    await update('places', { id: world.ids.schoolChiangMai }, { capacity: 0 });
    const reserve: string[] = [];
    for (const [i, face] of faces.slice(0, 8).entries()) reserve.push(await crowdGiven(world, face, 'reserve', i + 1));
    oneWins(await race(reserve.map((id) => application('dewi', id, 'promote', SAID))), ['place_free']);
  }).timeout(30_000);

  it('nominate as many as the agreement says, and ask for a reason from the rest', async () => {
    await update('agreements', {}, { yearly_a_to_b: 1 });
    const proposed: string[] = [];
    for (const [i, face] of faces.slice(0, 8).entries()) {
      // At two places of one host: it is the agreement that they share.
      const place = i % 2 === 0 ? world.ids.studioDavao : world.ids.schoolDavao;
      proposed.push(await world.placed('proposed', await crowdGiven(world, face, 'selected'), place));
    }
    oneWins(await race(proposed.map((id) => placement('dewi', id, 'nominate'))), ['numbers_left']);
  }).timeout(30_000);

  it('propose one application to one place once', async () => {
    const id = await crowdGiven(world, faces[0]!, 'selected');
    const job: Job = { do: 'propose', who: world.actor('dewi'), application: id, place: world.ids.schoolDavao, startsOn: '2027-02-01', endsOn: '2027-06-01' }; // prettier-ignore
    oneWins(await race([job, job, job, job]), ['no_placement_there']);
  }).timeout(30_000);

  it('let crossing answers of hosts pass each other', async () => {
    // Each frees its own place and proposes the other: in both orders of locking.
    await update('places', { id: world.ids.studioDavao }, { capacity: 10 });
    await update('places', { id: world.ids.schoolChiangMai }, { capacity: 10 });
    const jobs: Job[] = [];
    for (const [i, face] of faces.slice(0, 8).entries()) {
      const id = await crowdGiven(world, face, 'selected');
      const there = i % 2 === 0 ? world.ids.studioDavao : world.ids.schoolChiangMai;
      const nominated = await world.placed('nominated', id, there);
      jobs.push({ do: 'placement', who: world.actor(i % 2 === 0 ? 'jun' : 'niran'), id: nominated, action: 'turn_down', input: { public_reason: 'No teacher' } }); // prettier-ignore
    }
    expect([...new Set(await race(jobs))]).to.deep.equal(['moved']);
    expect(await count('placements', { state: 'proposed' })).to.equal(8);
  }).timeout(30_000);

  it('run the clock twice and move everything once', async () => {
    for (const face of faces.slice(0, 6)) await crowdDraft(world, face);
    const at = later(START, 21 * DAY);
    const ended = await race([
      { do: 'tick', at },
      { do: 'tick', at },
    ]);
    const moved = ended.map((each) => Number(/^(\d+) moved$/.exec(each)?.[1]));
    expect(moved[0]! + moved[1]!, ended.join(' ')).to.equal(6);
    expect(await count('events', { action: 'lapse' })).to.equal(6);
    expect(await count('outbox', { template: 'application_lapse_applicant' })).to.equal(6);
  }).timeout(30_000);
});
