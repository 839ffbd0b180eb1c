import { EVALUATIONS, REPORTS } from '../../content/remarks.ts';
import { addDays, dayOf } from '../../engine/days.ts';
import { HOUR, later, type Instant } from '../../deps.ts';
import { giveReport } from '../../offers/report.ts';
import { decideCondition, evaluate, recordDeparture } from '../../placements/stay.ts';
import { sendDocument } from '../../uploads/send-document.ts';
import { conditionsOf } from './demo.repository.ts';
import { evening, fileFor, type Placing } from './life.ts';
import { look } from './screening.ts';
import { momentOn } from './when.ts';
import { cityOf } from './world.ts';

/** What is owed before travel comes in, and the host's side finds it met. */
async function* conditions(p: Placing): AsyncGenerator<Instant, void, void> {
  const { world, life } = p;
  yield evening(world, life, addDays(p.startsOn, -24), momentOn);
  const { id: applicationId, participant: participantId } = life;
  for (const { requirementId } of await conditionsOf(world.db.read, p.id)) {
    const key = life.call.requirements.find(({ id }) => id === requirementId)?.key ?? 'insurance';
    const prepared = await fileFor(world, life, key, 0);
    await world.act(life.actor, (ctx) => sendDocument(ctx, { applicationId, participantId, requirementId, prepared }));
  }
  yield world.inOffice(addDays(p.startsOn, -22), life.person.city, life.chance);
  yield* look(world, life, ['travel']);
  yield later(world.clock.now(), 20 * HOUR);
  for (const { id, version } of await conditionsOf(world.db.read, p.id))
    await world.act(p.coordinator.actor, (ctx) =>
      decideCondition(ctx, p.id, { conditionId: id, version, state: 'met', note: '', relation: 'coordinator' }),
    );
}

async function* goHome(p: Placing): AsyncGenerator<Instant, void, void> {
  const { world, life } = p;
  const { zone } = cityOf(p.host);
  const last = addDays(p.endsOn, -1);
  yield momentOn(last, 19 * 60, zone);
  await world.act(p.coordinator.actor, (ctx) => recordDeparture(ctx, p.id, last));
  yield evening(world, life, addDays(p.endsOn, 2), momentOn);
  const reports = REPORTS[life.call.content.track];
  await world.act(life.actor, (ctx) => giveReport(ctx, p.id, life.chance.pick(reports)));
  yield world.inOffice(addDays(p.endsOn, 4), p.host, life.chance);
  await world.act(p.coordinator.actor, (ctx) => evaluate(ctx, p.id, life.chance.pick(EVALUATIONS)));
  yield later(world.clock.now(), HOUR);
  await world.perform(p.coordinator.actor, 'placement', p.id, 'complete');
}

const HOME_EARLY = 'Ayah peserta sakit keras; keluarga memintanya pulang. Tuan rumah mengantar ke bandara.';
const NEVER_CAME = 'Did not board; the family says that the passport was not ready. Telephoned on three days.';

/** From a confirmed place to the way home, as far as today allows. */
export async function* stay(p: Placing): AsyncGenerator<Instant, void, void> {
  const { world, life } = p;
  const { zone } = cityOf(p.host);
  yield* conditions(p);
  if (life.fate === 'no_show') {
    yield world.inOffice(addDays(p.startsOn, 5), p.host, life.chance);
    await world.perform(p.coordinator.actor, 'placement', p.id, 'no_show', { reason: NEVER_CAME });
    return;
  }
  // Who is signed for by one side only came lately: the other signs in the next days.
  yield momentOn(life.fate === 'half_arrived' ? world.day(-2) : p.startsOn, 16 * 60, zone);
  const on = dayOf(world.clock.now(), zone);
  await world.perform(p.coordinator.actor, 'placement', p.id, 'arrive', { on });
  if (life.fate === 'half_arrived') return;
  yield later(world.clock.now(), 4 * HOUR);
  await world.perform(life.actor, 'placement', p.id, 'arrive');
  if (life.fate === 'ended_early') {
    yield world.inOffice(addDays(p.startsOn, 11), p.host, life.chance);
    await world.perform(p.coordinator.actor, 'placement', p.id, 'end_early', { reason: HOME_EARLY });
    return;
  }
  yield* goHome(p);
}
