import { expect } from 'chai';
import { DAY, HOUR, later } from '../../src/deps.ts';
import { tick } from '../../src/engine/clock.ts';
import { remind } from '../../src/reminders/remind.ts';
import { ageDocuments } from '../../src/uploads/expire-documents.ts';
import { sentMails } from '../support/mail.ts';
import { makeWorld, openWorld, START, type World } from '../support/world.ts';

describe('After days in which the server stood still', () => {
  let world: World & { readonly url: string };
  let other: World;

  beforeEach(async () => {
    world = await makeWorld();
    other = openWorld(world.url, world.ids, 'second process');
    await world.draft('suryani'); // closes in 20 days
    await world.given('submitted', 'tara'); // a referee and a guardian were asked
    await world.placed('offered', await world.given('selected', 'made')); // answers by 10 December
    await sentMails(world); // what these acts themselves say
  });
  afterEach(async () => {
    await other.close();
    await world.close();
  });

  const round = async (on: World, days: number): Promise<void> => {
    const at = later(START, days * DAY);
    await tick(on.engine, at);
    await remind(on.engine, at);
    await ageDocuments(on.engine, at);
  };
  /** What was written since, as `template subject`. */
  const written = async (): Promise<string[]> =>
    ((await world.db.read('outbox').where('created_at', '>', START).select('template', 'subject_id')) as { template: string; subject_id: string }[]).map((one) => `${one.template} ${one.subject_id}`); // prettier-ignore
  const kinds = async (): Promise<string[]> => (await written()).map((one) => one.split(' ')[0]!).sort();

  it('each kind of reminder comes once of a subject, the newest that still makes sense', async () => {
    await round(world, 15); // a week and more behind the first stage of all of them
    const all = await written();
    expect(new Set(all).size, all.join('\n')).to.equal(all.length);
    expect(await kinds()).to.deep.equal(['draft_reminder', 'guardian_reminder', 'offer_reminder', 'referee_reminder']); // prettier-ignore
  });

  it('as many come as if it had never stood still, at most', async () => {
    for (let hours = 0; hours <= 15 * 24; hours += 6) await remind(other.engine, later(START, (hours / 24) * DAY));
    const always = (await written()).length;
    expect(always).to.be.greaterThan(4);
    await round(world, 15);
    expect((await written()).length).to.equal(always);
  });

  it('nothing is said of what has passed meanwhile: the move itself is', async () => {
    await round(world, 40); // the draft has lapsed
    const all = await kinds();
    expect(all).to.not.include('draft_reminder');
    // Nobody was reminded of the offer, so its date was moved, and the one reminder is of the new date.
    expect(all.filter((kind) => kind === 'answer_by_moved')).to.have.length(1);
    expect(all.filter((kind) => kind === 'offer_reminder')).to.have.length(1);
    expect(all.filter((kind) => kind.includes('lapse'))).to.have.length(1);
  });

  it('a second round, and another process at the same moment, write and send nothing twice', async () => {
    await Promise.all([round(world, 15), round(other, 15)]);
    const once = await written();
    expect(new Set(once).size).to.equal(once.length);
    await round(world, 15);
    await round(other, 15 + HOUR / DAY);
    expect(await written()).to.have.length(once.length);
    for (const one of [world, other]) one.clock.set(later(START, 15 * DAY));
    const sent = (await Promise.all([sentMails(world), sentMails(other)])).flat();
    expect(sent.map(({ id }) => id)).to.have.length(new Set(sent.map(({ id }) => id)).size);
    expect(await sentMails(other)).to.deep.equal([]);
  });
});
