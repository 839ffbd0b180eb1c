import type { Answers } from '../../calls/definitions.ts';
import { answersFor } from '../../content/essays.ts';
import type { Chance, CityId } from '../../content/text.ts';
import type { Instant } from '../../deps.ts';
import { addDays, dayOf } from '../../engine/days.ts';
import { ageOn } from '../../workflow/time.ts';
import { paperOf } from './files/papers.ts';
import type { PreparedFile } from '../../documents/store-file.ts';
import type { DemoCall } from './network.ts';
import type { Plan } from './plans.ts';
import { cityOf, type Colleague, type Person, type World } from './world.ts';

/** One application and who is around it, as its story goes on. */
export interface Life extends Plan {
  readonly call: DemoCall;
  readonly chance: Chance;
  readonly answers: Readonly<Record<string, Answers>>;
  /** Ranked places, the first choice first. */
  readonly places: readonly string[];
  /** The officer of the sending city who looks after it. */
  readonly officer: Colleague;
  readonly guardian: string;
  /** Eight people, one of them a minor, apply together. */
  readonly eight: boolean;
  actor: Person;
  id: string;
  participant: string;
}

/** Everything that goes on around one placement. */
export interface Placing {
  readonly world: World;
  readonly life: Life;
  readonly host: CityId;
  readonly coordinator: Colleague;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly id: string;
}

const NOBODY_YET: Person = { kind: 'person', at: '', account: '', person: '', name: '', persons: [], roles: [] };

const NAMES_OF_GROUPS: Readonly<Record<CityId, { readonly group_name: string }>> = {
  palu: { group_name: 'Sanggar Ombo' },
  'kota-kinabalu': { group_name: 'Sumazau Inanam' },
  davao: { group_name: 'Kulintang Talomo' },
  'chiang-mai': { group_name: 'Klong Pu Ja' },
};

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  return list.map((value) => ({ value, key: chance.int(0, 1_000_000) })).sort((a, b) => a.key - b.key).map(({ value }) => value); // prettier-ignore
}

/** Makes ready what somebody will write and whom they will meet. */
export function newLife(world: World, call: DemoCall, plan: Plan): Life {
  const { person } = plan;
  const chance = world.chance(`${call.content.slug} ${person.email}`);
  const offered = call.places.filter((place) => place.cityId !== person.city);
  const places = shuffled(offered, chance).slice(0, call.content.settings.placesToRank);
  const host = (places[0]?.cityId ?? call.content.places[0]?.city ?? call.content.lead) as CityId;
  const { lead, disciplines } = call.content;
  const alone = call.content.slug !== 'gong-dan-kaki-2027';
  const drawn = answersFor(call.content.track, person, chance, {
    host, lead, on: call.startsOn, alone, ...(disciplines === undefined ? {} : { disciplines }),
  }); // prettier-ignore
  const eight = !alone && plan.fate === 'sent' && plan.rank === 2;
  // Whoever has sent theirs to the meeting of gongs comes with others.
  const together = !alone && plan.fate === 'sent';
  const answers = together ? { ...drawn, group: { applies_as: 'group', ...NAMES_OF_GROUPS[person.city] } } : drawn;
  const officers = world.colleagues(person.city, 'officer');
  const emergency = answers['residence']?.['emergency_name'];
  return {
    ...plan, call, chance, answers, eight, officer: chance.pick(officers), places: places.map(({ id }) => id),
    guardian: typeof emergency === 'string' && emergency !== '' ? emergency : 'Nurhayati',
    actor: NOBODY_YET, id: '', participant: '',
  }; // prettier-ignore
}

/** True while the person is a minor by the call's rule. */
export function isMinor(world: World, life: Life): boolean {
  const today = dayOf(world.clock.now(), life.call.zone);
  return ageOn(life.person.bornOn, today) < life.call.content.settings.minorUnder;
}

/** Draws, writes and stores a file that answers a requirement. */
export async function fileFor(world: World, life: Life, requirement: string, number: number): Promise<PreparedFile> {
  const made = addDays(dayOf(world.clock.now(), cityOf(life.person.city).zone), -3);
  const until = validUntil(life);
  const { person, answers, guardian } = life;
  return world.store(await paperOf(requirement, { person, answers, made, until, guardian }, number));
}

/** The last day on which the person's passport is valid: long enough for every host. */
export function validUntil(life: Life): string {
  return addDays(life.call.endsOn, 900 + (life.person.name.length % 7) * 30);
}

/** A time in the evening of the sending city, when forms are filled in. */
export function evening(
  world: World,
  life: Life,
  day: string,
  momentOn: (day: string, minutes: number, zone: string) => Instant,
): Instant {
  const at = momentOn(day, 18 * 60 + life.chance.int(0, 190), cityOf(life.person.city).zone);
  return at < world.clock.now() ? world.clock.now() : at;
}
