import { HOST_NOTES, PLACEMENT_QUESTIONS, TURN_DOWN_REASONS } from '../../content/remarks.ts';
import type { CityId } from '../../content/text.ts';
import { HOUR, later, type Instant } from '../../deps.ts';
import { addDays, dayOf } from '../../engine/days.ts';
import { answerQuestion, askQuestion } from '../../placements/ask.ts';
import { propose } from '../../placements/propose.ts';
import type { Input } from '../../workflow/case.ts';
import { withdraw, attach } from './applying.ts';
import { openQuestion, placementIn, stateOf } from './demo.repository.ts';
import { evening, isMinor, type Life, type Placing } from './life.ts';
import type { PlacementFate } from './plans.ts';
import { guardianOf, look } from './screening.ts';
import { stay } from './staying.ts';
import { refusal, type Story } from './timeline.ts';
import { correct, resume, standDown, uphold } from './turning.ts';
import { momentOn, workingDay } from './when.ts';
import { cityOf, type World } from './world.ts';

/** When what happens to a placement that is under way today, in days from today. */
interface Pace {
  readonly nominate: number;
  readonly reply: number;
  readonly answer: number;
}

/** Counted from today for what is still open; from the decision for what is over or begun. */
const PACES: Readonly<Partial<Record<PlacementFate | 'withdrawn_selected', Pace>>> = {
  nominated: { nominate: -6, reply: 0, answer: 0 },
  asked: { nominate: -12, reply: -5, answer: 0 },
  waitlisted: { nominate: -20, reply: -12, answer: 0 },
  turned_down: { nominate: -22, reply: -12, answer: 0 },
  offered: { nominate: -16, reply: -5, answer: 6 },
  refused: { nominate: -30, reply: -22, answer: -16 },
  expired: { nominate: -30, reply: -22, answer: -12 },
  revived: { nominate: -30, reply: -22, answer: -9 },
  cancelled: { nominate: -34, reply: -28, answer: -24 },
  withdrawn_selected: { nominate: -20, reply: 0, answer: 0 },
};

/** Seats that are spoken for, by place. */
const booked = new WeakMap<World, Map<string, number>>();

/** The first ranked place with a seat that nobody else is meant to take. */
function book(world: World, life: Life): { id: string; cityId: string; startsOn: string; endsOn: string } {
  const seats = booked.get(world) ?? new Map<string, number>();
  booked.set(world, seats);
  const ranked = life.places.flatMap((id) => life.call.places.filter((place) => place.id === id));
  const seated = ![
    'proposed',
    'nominated',
    'asked',
    'waitlisted',
    'turned_down',
    'withdrawn_selected',
    'corrected',
  ].includes(life.fate);
  const place = ranked.find(({ id, capacity }) => (seats.get(id) ?? 0) < capacity) ?? ranked[0];
  if (!place) throw new Error('no place was ranked');
  if (seated) seats.set(place.id, (seats.get(place.id) ?? 0) + 1);
  return place;
}

function today(world: World, city: CityId): string {
  return dayOf(world.clock.now(), cityOf(city).zone);
}

/** What a selected person still has to bring before a host may see them. */
async function* papers(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  yield evening(world, life, addDays(today(world, life.person.city), 2), momentOn);
  const minor = isMinor(world, life);
  const wanted = life.call.requirements.filter(
    (one) => one.due === 'nomination' && (one.condition === 'always' || minor),
  );
  await attach(world, life, wanted.map(({ key }) => key)); // prettier-ignore
  yield world.inOffice(addDays(today(world, life.person.city), 2), life.person.city, life.chance);
  yield* look(world, life, ['nomination']);
}

async function proposeTo(world: World, life: Life): Promise<Placing> {
  const place = book(world, life);
  const host = place.cityId as CityId;
  const { startsOn, endsOn } = place;
  const id = await world.act(life.officer.actor, (ctx) =>
    propose(ctx, { applicationId: life.id, placeId: place.id, startsOn, endsOn }),
  );
  return {
    world,
    life,
    host,
    coordinator: life.chance.pick(world.colleagues(host, 'coordinator')),
    startsOn,
    endsOn,
    id,
  };
}

const OVER_NUMBERS = 'Kedua kota sepakat melalui surat bahwa tahun ini boleh lebih; dibalas tahun depan.';

/** Nominates; where the numbers of the year or the balance stand against it, with the reason that the two cities agreed on. */
async function nominate(world: World, life: Life, placement: string): Promise<void> {
  try {
    await world.perform(life.officer.actor, 'placement', placement, 'nominate');
  } catch (error) {
    const why = refusal(error);
    if (why !== 'numbers_left' && why !== 'balance_in_ratio') throw error;
    await world.perform(life.officer.actor, 'placement', placement, 'nominate', { reason: OVER_NUMBERS });
  }
}

const host = (p: Placing, action: 'accept' | 'wait' | 'turn_down' | 'cancel', input: Input): Promise<unknown> =>
  p.world.perform(p.coordinator.actor, 'placement', p.id, action, input);

/** The applicant says yes, and the guardian of a minor signs after them. */
async function confirm(p: Placing): Promise<void> {
  const outcome = await p.world.perform(p.life.actor, 'placement', p.id, 'confirm');
  const guardian = outcome === 'signed' ? await guardianOf(p.world, p.life) : null;
  if (guardian) await p.world.perform(guardian, 'placement', p.id, 'confirm');
}

async function* reply(p: Placing, pace: Pace): AsyncGenerator<Instant, void, void> {
  const { world, life } = p;
  const { chance, fate } = life;
  yield world.inOffice(world.day(pace.reply), p.host, chance);
  if (fate === 'asked')
    return world.act(p.coordinator.actor, (ctx) => askQuestion(ctx, p.id, chance.pick(PLACEMENT_QUESTIONS).question));
  if (fate === 'waitlisted') {
    await host(p, 'wait', { wait_rank: 1 });
    return;
  }
  if (fate === 'turned_down') {
    const reason = chance.pick(TURN_DOWN_REASONS)[life.person.locale] ?? '';
    await host(p, 'turn_down', { public_reason: reason, private_note: chance.pick(HOST_NOTES) });
    return;
  }
  yield* offer(p, pace);
}

const TERMS = {
  id: 'Kamar, makan, dan pendamping disediakan tuan rumah. Mohon tiba satu hari sebelum mulai.',
  en: 'The host provides a room, meals and a companion. Please arrive one day before the start.',
} as const;

const REFUSED = {
  id: 'Jadwalnya bertabrakan dengan ujian akhir. Terima kasih atas tawarannya.',
  en: 'The dates fall on my final examinations. Thank you for the offer.',
} as const;

async function* offer(p: Placing, pace: Pace): AsyncGenerator<Instant, void, void> {
  const { world, life } = p;
  // What expires does so on the eve of a working day: the office has 72 hours to bring it back.
  const last =
    life.fate === 'revived'
      ? addDays(workingDay(world.day(pace.answer + 1), cityOf(life.person.city)), -1)
      : world.day(pace.answer);
  await host(p, 'accept', { answer_by: last, terms: TERMS[life.person.locale] });
  if (life.fate === 'offered' || life.fate === 'expired') return;
  if (life.fate === 'revived') {
    yield momentOn(addDays(last, isMinor(world, life) ? 4 : 1), 10 * 60, cityOf(life.person.city).zone);
    await world.perform(life.officer.actor, 'placement', p.id, 'revive', { answer_by: world.day(4) });
    return;
  }
  yield evening(world, life, addDays(last, -3), momentOn);
  if (life.fate === 'refused' || life.fate === 'closed') {
    await world.perform(life.actor, 'placement', p.id, 'refuse', { reason: REFUSED[life.person.locale] });
    return;
  }
  await confirm(p);
  if (life.fate === 'amended') yield* amend(p);
  if (life.fate === 'cancelled') {
    yield world.inOffice(world.day(-8), p.host, life.chance);
    await host(p, 'cancel', { cause: 'host', reason: 'The roof of the workshop has to be repaired before the rains.' });
  }
}

const OTHER_ROOM = 'The guest house is being repaired; the room is now with a family nearby.';

/** The host changes the terms of a confirmed place, and the person says yes again. */
async function* amend(p: Placing): AsyncGenerator<Instant, void, void> {
  const { world, life, coordinator } = p;
  yield world.inOffice(addDays(today(world, p.host), 4), p.host, life.chance);
  const answer_by = addDays(today(world, life.person.city), 8);
  await world.perform(coordinator.actor, 'placement', p.id, 'amend', { answer_by, reason: OTHER_ROOM, terms: TERMS[life.person.locale] }); // prettier-ignore
  yield evening(world, life, addDays(today(world, life.person.city), 3), momentOn);
  await confirm(p);
}

/** Selected, not to be placed after all. */
async function* away(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  const [first, second] = world.colleagues(life.call.content.lead, 'officer');
  if (!first || !second) return;
  yield world.inOffice(addDays(today(world, life.call.content.lead), 12), life.call.content.lead, life.chance);
  if (life.fate === 'deferred' || life.fate === 'resumed') {
    await world.perform(first.actor, 'application', life.id, 'defer', {
      reason: 'Kelahiran anak; berangkat pada angkatan berikut.',
    });
    if (life.fate === 'resumed') yield* resume(world, life, world.day(NEXT_CALL));
    return;
  }
  if (life.fate !== 'revoked') return;
  const heard = addDays(today(world, life.call.content.lead), -2);
  await world.perform(first.actor, 'application', life.id, 'revoke', {
    heard_on: heard,
    rule: 'enrolled',
    reason: 'The university has confirmed that the enrolment ended in March; the person was heard.',
  });
  yield later(world.clock.now(), 3 * HOUR);
  await world.perform(second.actor, 'application', life.id, 'revoke');
}

/** By then the next call of the programme has been published, in days from today. */
const NEXT_CALL = -60;

/** The reserve list moves up: somebody else has let go. */
async function* moveUp(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  const lead = world.colleagues(life.call.content.lead, 'officer')[0];
  yield world.inOffice(addDays(today(world, life.call.content.lead), 40), life.call.content.lead, life.chance);
  if (lead)
    await world.perform(lead.actor, 'application', life.id, 'promote', {
      reason: 'Urutan berikut belum dapat berangkat.',
    });
}

/** From the decision to the host's door, and for those who travel to the way home. */
export async function* placing(world: World, life: Life): Story {
  const { fate } = life;
  if (fate === 'reserve') return;
  if (fate === 'deferred' || fate === 'resumed' || fate === 'revoked') return yield* away(world, life);
  if (fate === 'stood_down') return yield* standDown(world, life);
  if (fate === 'upheld') return yield* uphold(world, life);
  if (fate === 'promoted') yield* moveUp(world, life);
  if (fate === 'corrected') yield* correct(world, life);
  yield* papers(world, life);
  const since = Math.round((Date.parse(world.clock.now()) - Date.parse(world.today)) / (24 * HOUR));
  const over = life.call.content.phase === 'finished' || life.call.content.phase === 'running';
  const waits = fate === 'proposed' || fate === 'corrected';
  const slow = waits || over ? undefined : PACES[fate as PlacementFate];
  const pace = slow ?? { nominate: since + 9, reply: since + 15, answer: since + 22 };
  yield world.inOffice(world.day(waits ? -3 : pace.nominate - 3), life.person.city, life.chance);
  const p = await proposeTo(world, life);
  if (waits) return;
  yield world.inOffice(world.day(pace.nominate), life.person.city, life.chance);
  await nominate(world, life, p.id);
  if (fate === 'nominated') return;
  if (fate === 'withdrawn_selected') {
    yield evening(world, life, addDays(today(world, life.person.city), 6), momentOn);
    return withdraw(world, life);
  }
  if (life.chance.int(0, 4) === 0 && fate !== 'asked') yield* oneQuestion(p);
  yield* reply(p, pace);
  if ((await stateOf(world.db.read, 'placements', p.id)) === 'confirmed') yield* stay(p);
  else if (fate === 'refused') yield* again(world, life);
}

async function* oneQuestion(p: Placing): AsyncGenerator<Instant, void, void> {
  const { world, life } = p;
  const { question, answer } = life.chance.pick(PLACEMENT_QUESTIONS);
  yield later(world.clock.now(), 5 * HOUR);
  await world.act(p.coordinator.actor, (ctx) => askQuestion(ctx, p.id, question));
  yield world.inOffice(addDays(today(world, life.person.city), 1), life.person.city, life.chance);
  const open = await openQuestion(world.db.read, p.id);
  if (open !== null) await world.act(life.officer.actor, (ctx) => answerQuestion(ctx, p.id, open, answer));
}

/** The next place was proposed by itself; the office looks at it and nominates. */
async function* again(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  yield world.inOffice(addDays(today(world, life.person.city), 4), life.person.city, life.chance);
  const next = await placementIn(world.db.read, life.id, ['proposed']);
  if (next !== null) await nominate(world, life, next);
}
