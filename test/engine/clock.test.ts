import { expect } from 'chai';
import type { Actor } from '../../src/access/actor.ts';
import { DAY, HOUR, later, MINUTE, newId } from '../../src/deps.ts';
import { takeLease, tick, type Round } from '../../src/engine/clock.ts';
import { remind } from '../../src/reminders/remind.ts';
import { refusal } from '../support/refusal.ts';
import { makeWorld, START, type World } from '../support/world.ts';

const ANSWER_BY = '2026-12-10T16:00:00.000Z'; // the end of 10 December in Palu

let world: World;
const round = (at: string): Promise<Round> => {
  world.clock.set(at);
  return tick(world.engine, at);
};
const rowOf = async (table: string, id: string): Promise<Record<string, unknown>> =>
  (await world.db.read(table).where({ id }).first()) as Record<string, unknown>;
const count = async (table: string): Promise<number> =>
  Number(((await world.db.read(table).count({ n: '*' })) as { n: number }[])[0]?.n);
const set = (id: string, columns: Record<string, unknown>): Promise<unknown> =>
  world.db.transaction((trx) => trx('placements').where({ id }).update(columns));
const delivered = (id: string): Promise<unknown> =>
  set(id, { offer_delivered_at: START, last_reminder_at: later(ANSWER_BY, -2 * DAY) });
async function guardianOf(application: string): Promise<Actor> {
  const row = (await world.db.read('guardians').where({ application_id: application }).first()) as { id: string };
  return { kind: 'link', link: 'link-hasnah', purpose: 'guardian', subject: row.id, application, name: 'Hasnah' };
}

describe('The clock', () => {
  beforeEach(async () => {
    world = await makeWorld();
  });
  afterEach(() => world.close());

  it('lets drafts and returned applications lapse when their day is over, not a moment before', async () => {
    const draft = await world.draft('made');
    const returned = await world.given('submitted', 'suryani');
    await world.application('dewi', returned, 'return', { reason: 'Blurred', items: ['requirement:passport'], fix_by: '2026-12-01' }); // prettier-ignore
    expect((await round('2026-12-01T15:59:59.999Z')).moved).to.equal(0);
    expect((await round('2026-12-01T16:00:00.000Z')).moved).to.equal(1);
    expect(await world.stateOf('application', returned)).to.equal('lapsed');
    expect(await world.stateOf('application', draft)).to.equal('draft');
    await round('2026-12-14T05:00:00.000Z');
    expect(await world.stateOf('application', draft)).to.equal('lapsed');
  });

  it('does nothing twice', async () => {
    await world.draft('made');
    await round('2027-01-01T00:00:00.000Z');
    const [events, mails] = [await count('events'), await count('outbox')];
    expect(await round('2027-01-01T00:00:00.000Z')).to.deep.equal({ moved: 0, postponed: 0, kept: 0, failures: [] });
    expect([await count('events'), await count('outbox')]).to.deep.equal([events, mails]);
  });

  it('closes what is still selected or on the reserve list when the call ends', async () => {
    const selected = await world.given('selected', 'suryani');
    const reserve = await world.given('reserve', 'made');
    const placement = await world.placed('proposed', selected);
    await round(later(START, 60 * DAY));
    expect(await world.stateOf('application', selected)).to.equal('selected');
    await round(later(START, 200 * DAY));
    expect(await world.stateOf('placement', placement)).to.equal('cancelled'); // overtaken: its place had begun
    expect(await world.stateOf('application', selected)).to.equal('closed');
    expect(await world.stateOf('application', reserve)).to.equal('not_selected');
  });

  it('leaves an application open while its placement runs, however long ago the call ended', async () => {
    const application = await world.given('selected', 'suryani');
    const placement = await world.placed('active', application);
    expect((await round(later(START, 210 * DAY))).kept).to.equal(1);
    expect(await world.stateOf('application', application)).to.equal('selected');
    await world.placement('jun', placement, 'end_early', { reason: 'She fell ill.' });
    await round(later(START, 210 * DAY));
    expect(await world.stateOf('application', application)).to.equal('closed');
  });

  it('lets somebody who was resumed in a later call go on until that call ends', async () => {
    const application = await world.given('selected', 'suryani');
    await world.application('dewi', application, 'defer', { reason: 'Her mother is ill.' });
    expect(await refusal(world.application('dewi', application, 'resume', { reason: 'Well again' }))).to.equal(
      'later_call',
    );
    const call = await rowOf('calls', world.ids.call);
    const next = { opens_at: later(START, 300 * DAY), closes_at: later(START, 330 * DAY), grace_ends_at: later(START, 330 * DAY), ends_at: later(START, 560 * DAY), published_at: later(START, 290 * DAY) }; // prettier-ignore
    await world.db.transaction((trx) => trx('calls').insert({ ...call, ...next, id: newId(START, world.engine.entropy), slug: 'term-abroad-2028' })); // prettier-ignore
    world.clock.set(later(START, 310 * DAY));
    await world.application('dewi', application, 'resume', { reason: 'Well again' });
    await round(later(START, 320 * DAY));
    expect(await world.stateOf('application', application)).to.equal('selected');
    await round(later(START, 560 * DAY));
    expect(await world.stateOf('application', application)).to.equal('closed');
  });

  it('overtakes whatever a host has not answered when the place begins in its own zone', async () => {
    const placement = await world.placed('nominated', await world.given('selected', 'suryani'));
    await round('2027-01-31T15:59:59.999Z');
    expect(await world.stateOf('placement', placement)).to.equal('nominated');
    await round('2027-01-31T16:00:00.000Z');
    expect(await world.stateOf('placement', placement)).to.equal('cancelled');
  });

  it('expires an offer that was delivered and reminded of, frees its seat, and tells who needs to know', async () => {
    const placement = await world.placed('offered', await world.given('selected', 'suryani'));
    await delivered(placement);
    expect((await round(later(ANSWER_BY, -1))).moved).to.equal(0);
    expect((await round(ANSWER_BY)).moved).to.equal(1);
    const row = await rowOf('placements', placement);
    expect([row['state'], row['expired_at']]).to.deep.equal(['expired', ANSWER_BY]);
    expect((await rowOf('places', world.ids.studioDavao))['taken']).to.equal(0);
    const told = await world.db
      .read('outbox')
      .where({ subject_id: placement, subject_state: 'expired' })
      .pluck('template');
    expect(told).to.include.members(['placement_expire_applicant', 'placement_expire_coordinators', 'placement_expire_office']); // prettier-ignore
  });

  it('moves the date where the offer did not arrive or the last reminder is younger than a day, and says so', async () => {
    const placement = await world.placed('offered', await world.given('selected', 'suryani'));
    expect((await round(ANSWER_BY)).postponed).to.equal(1);
    const moved = later(ANSWER_BY, 48 * HOUR);
    const row = await rowOf('placements', placement);
    expect([row['state'], row['answer_by'], row['due_at']]).to.deep.equal(['offered', moved, moved]);
    await set(placement, { offer_delivered_at: ANSWER_BY, last_reminder_at: later(moved, -24 * HOUR + 1) });
    expect((await round(moved)).postponed).to.equal(1);
    const mails = await world.db
      .read('outbox')
      .where({ template: 'answer_by_moved' })
      .orderBy('id')
      .pluck('subject_id');
    expect(mails).to.deep.equal([placement, placement]);
    await set(placement, { last_reminder_at: later(moved, 48 * HOUR - 24 * HOUR) });
    expect((await round(later(moved, 48 * HOUR))).moved).to.equal(1);
  });

  it('with its own reminders, and mail that goes out a little later, moves the date of an offer at most once', async () => {
    const placement = await world.placed('offered', await world.given('selected', 'suryani'));
    await set(placement, { offer_delivered_at: START });
    for (let at = later(ANSWER_BY, -2.5 * DAY); at < later(ANSWER_BY, 2.5 * DAY); at = later(at, 30 * MINUTE)) {
      await round(at);
      const before = await count('outbox');
      await remind(world.engine, at);
      if ((await count('outbox')) > before) await set(placement, { last_reminder_at: later(at, 2 * MINUTE) });
    }
    const row = await rowOf('placements', placement);
    expect([row['state'], row['expired_at']]).to.deep.equal(['expired', ANSWER_BY]);
  }).timeout(60_000);

  it('gives a guardian 72 hours longer than the minor, also after the date was moved', async () => {
    const application = await world.given('selected', 'tara');
    const placement = await world.placed('offered', application);
    const guardian = await guardianOf(application);
    await delivered(placement);
    expect((await round(later(ANSWER_BY, -1))).moved).to.equal(0);
    expect(await world.placement('tara', placement, 'confirm')).to.equal('signed');
    await round(later(ANSWER_BY, 71 * HOUR));
    expect(await world.stateOf('placement', placement)).to.equal('offered');
    expect(await refusal(world.placement('tara', placement, 'confirm'))).to.equal('needs_another_person');
    expect(await world.placement(guardian, placement, 'confirm')).to.equal('moved');
  });

  it('refuses the minor, and then the guardian, when their time is over', async () => {
    const application = await world.given('selected', 'tara');
    const placement = await world.placed('offered', application);
    const guardian = await guardianOf(application);
    world.clock.set(ANSWER_BY);
    expect(await refusal(world.placement('tara', placement, 'confirm'))).to.equal('in_time_to_answer');
    expect(await world.placement(guardian, placement, 'confirm')).to.equal('signed');
    expect((await round(later(ANSWER_BY, 72 * HOUR))).postponed).to.equal(1);
    const row = await rowOf('placements', placement);
    expect(row['answer_by']).to.equal(later(ANSWER_BY, 120 * HOUR));
    expect(row['due_at']).to.equal(later(ANSWER_BY, 192 * HOUR));
    expect(await world.placement('tara', placement, 'confirm')).to.equal('moved');
  });

  it('lets an officer revive an expired offer once, within 72 hours', async () => {
    const placement = await world.placed('offered', await world.given('selected', 'suryani'));
    await delivered(placement);
    await round(ANSWER_BY);
    world.clock.set(later(ANSWER_BY, 72 * HOUR));
    expect(await refusal(world.placement('dewi', placement, 'revive', { answer_by: '2026-12-20' }))).to.equal('within_72_hours'); // prettier-ignore
    world.clock.set(later(ANSWER_BY, 72 * HOUR - 1));
    await world.placement('dewi', placement, 'revive', { answer_by: '2026-12-20' });
    await set(placement, { offer_delivered_at: START, last_reminder_at: START });
    await round('2026-12-20T16:00:00.000Z');
    expect(await world.stateOf('placement', placement)).to.equal('expired');
    expect(await refusal(world.placement('dewi', placement, 'revive', { answer_by: '2026-12-30' }))).to.equal('never_revived'); // prettier-ignore
  });

  it('catches up after a week away in one round, with one mail for each thing that happened', async () => {
    const drafts = [await world.draft('made'), await world.draft('tara')];
    const placement = await world.placed('offered', await world.given('selected', 'suryani'));
    await delivered(placement);
    const before = await count('outbox');
    const done = await round('2026-12-21T05:00:00.000Z');
    expect([done.moved, done.failures]).to.deep.equal([3, []]);
    const mails = await world.db.read('outbox').where('created_at', world.clock.now()).pluck<string[]>('template');
    expect(mails.filter((name) => name === 'application_lapse_applicant')).to.have.length(drafts.length);
    expect(mails.filter((name) => name === 'placement_expire_applicant')).to.have.length(1);
    expect((await count('outbox')) - before).to.equal(mails.length);
    await round('2026-12-21T05:05:00.000Z');
    expect(await world.db.read('outbox').where('created_at', world.clock.now())).to.have.length(0);
  });

  it('goes on with the others where one subject is broken, and names it', async () => {
    const [broken, whole] = [await world.draft('made'), await world.draft('suryani')];
    await world.db.transaction((trx) => trx('answers').where({ application_id: broken }).update({ answers: '{' }));
    const done = await round('2026-12-14T05:00:00.000Z');
    expect(done.failures.map(({ subject, id }) => ({ subject, id }))).to.deep.equal([
      { subject: 'application', id: broken },
    ]);
    expect(await world.stateOf('application', whole)).to.equal('lapsed');
    await world.db.transaction((trx) => trx('answers').where({ application_id: broken }).update({ answers: '{}' }));
    expect((await round('2026-12-14T05:05:00.000Z')).moved).to.equal(1);
  });

  it('is held by one process until its lease runs out', async () => {
    const lease = (holder: string, at: string): Promise<boolean> => takeLease(world.engine, 'clock', holder, at);
    expect(await lease('one', START)).to.equal(true);
    expect(await lease('two', later(START, 4 * MINUTE))).to.equal(false);
    expect(await lease('one', later(START, 4 * MINUTE))).to.equal(true);
    expect(await lease('two', later(START, 9 * MINUTE - 1))).to.equal(false);
    expect(await lease('two', later(START, 9 * MINUTE))).to.equal(true);
    expect(await lease('one', later(START, 9 * MINUTE))).to.equal(false);
  });
});
