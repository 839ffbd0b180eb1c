import { saveSection } from '../../applications/save-section.ts';
import { sendApplication } from '../../applications/send.ts';
import { HOUR, later, type Instant } from '../../deps.ts';
import { addDays, dayOf } from '../../engine/days.ts';
import type { Input } from '../../workflow/case.ts';
import type { Action } from '../../workflow/table.ts';
import { evening, type Life } from './life.ts';
import { momentOn } from './when.ts';
import { cityOf, type Colleague, type World } from './world.ts';

/** What the sections and files of a draft still lack, and how they are added. */
export interface Rest {
  save(life: Life): Promise<void>;
}

function leadOf(world: World, life: Life): readonly [Colleague, Colleague] {
  const [first, second] = world.colleagues(life.call.content.lead, 'officer');
  if (!first || !second) throw new Error('two officers sign');
  return [first, second];
}

/** So many days from now, in the office hours of the lead city. */
function inDays(world: World, life: Life, days: number): Instant {
  const { lead } = life.call.content;
  return world.inOffice(addDays(dayOf(world.clock.now(), cityOf(lead).zone), days), lead, life.chance);
}

/** Two officers of the lead city sign one act, the second some hours after the first. */
async function* bothSign(
  world: World,
  life: Life,
  action: Action<'application'>,
  input: Input,
): AsyncGenerator<Instant, void, void> {
  const [first, second] = leadOf(world, life);
  await world.perform(first.actor, 'application', life.id, action, input);
  yield later(world.clock.now(), 3 * HOUR);
  await world.perform(second.actor, 'application', life.id, action);
}

const CUT = 'Anggaran tahun ini dipotong; satu tempat tidak dapat dibiayai. Yang bersangkutan sudah ditelepon.';
const SWAPPED = 'Nilai dua permohonan tertukar saat dimasukkan. Yang bersangkutan sudah ditelepon.';
const OBJECTED = 'Keberatan diterima: satu ulasan menilai lampiran milik orang lain. Diputuskan oleh petugas lain.';
const RESIDENT = 'Keberatan diterima: kartu keluarga yang baru menunjukkan tempat tinggal sejak 2019.';

/** A budget is cut: who was selected is on the reserve list again. */
export async function* standDown(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  yield inDays(world, life, 12);
  yield* bothSign(world, life, 'stand_down', { reason: CUT });
}

/** The letter said the wrong thing: it is corrected within a week, and decided anew. */
export async function* correct(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  yield inDays(world, life, 6);
  yield* bothSign(world, life, 'correct', { reason: SWAPPED });
  yield inDays(world, life, 2);
  yield* bothSign(world, life, 'select', { rank: life.rank });
}

/** An objection is upheld, and the committee puts the person on the reserve list. */
export async function* uphold(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  yield inDays(world, life, 12);
  yield* bothSign(world, life, 'uphold', { reason: OBJECTED });
  yield inDays(world, life, 5);
  yield* bothSign(world, life, 'hold', { rank: life.rank });
}

/** Who was ruled out objects in time, and is looked at again. */
export async function* reconsider(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  yield inDays(world, life, 5);
  yield* bothSign(world, life, 'reconsider', { reason: RESIDENT });
}

/** Put off to the next call of the programme, and taken up again when that one is there. */
export async function* resume(world: World, life: Life, day: string): AsyncGenerator<Instant, void, void> {
  const [first] = leadOf(world, life);
  yield world.inOffice(day, life.call.content.lead, life.chance);
  await world.perform(first.actor, 'application', life.id, 'resume', { reason: 'Anaknya sudah satu tahun; siap berangkat.' });
} // prettier-ignore

const FLOOD = 'Banjir memutus jaringan di kecamatannya selama empat hari; diberi waktu tambahan.';

/** A draft that lapsed is opened again for a few days, finished, and sent. */
export async function* reopen(world: World, life: Life, rest: Rest): AsyncGenerator<Instant, void, void> {
  const { officer, call } = life;
  yield world.inOffice(world.day(call.content.closesIn + 2), life.person.city, life.chance);
  const today = dayOf(world.clock.now(), call.zone);
  await world.perform(officer.actor, 'application', life.id, 'reopen', { until: addDays(today, 4), reason: FLOOD });
  yield evening(world, life, addDays(today, 1), momentOn);
  await rest.save(life);
  await world.act(life.actor, (ctx) => sendApplication(ctx, life.id, {}));
}

/** A return that lapsed is opened again, answered, and sent. `until` is the day on which it was due. */
export async function* reopenReturn(world: World, life: Life, until: string): AsyncGenerator<Instant, void, void> {
  const { officer, person } = life;
  yield world.inOffice(addDays(until, 2), person.city, life.chance);
  const today = dayOf(world.clock.now(), cityOf(person.city).zone);
  await world.perform(officer.actor, 'application', life.id, 'reopen_return', { until: addDays(today, 5), reason: FLOOD }); // prettier-ignore
  yield* answerReturn(world, life);
}

/** The person puts the section right and sends the application again, two days later. */
export async function* answerReturn(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  const { person } = life;
  const today = dayOf(world.clock.now(), cityOf(person.city).zone);
  yield evening(world, life, addDays(today, 2), momentOn);
  await world.act(life.actor, (ctx) => saveSection(ctx, { applicationId: life.id, section: 'residence', answers: life.answers['residence'] ?? {}, version: null, locale: person.locale })); // prettier-ignore
  await world.perform(life.actor, 'application', life.id, 'resubmit');
}

/** Withdrawn in haste, and taken back by telephone. */
export async function* reinstate(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  const today = dayOf(world.clock.now(), cityOf(life.person.city).zone);
  yield world.inOffice(addDays(today, 1), life.person.city, life.chance);
  await world.perform(life.officer.actor, 'application', life.id, 'reinstate', {
    reason: 'Menelepon sendiri: keluarganya ternyata mendukung.',
  });
}
