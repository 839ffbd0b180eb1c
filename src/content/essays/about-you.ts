import type { Answers } from '../../calls/definitions.ts';
import { numberOf, type DemoPerson } from '../people.ts';
import type { Chance } from '../text.ts';
import { HEALTH, LOCAL } from './details.ts';

const LEVELS = ['', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

const HALAL =
  /\b(bin|binti|Siti|Sitti|Sittie|Moh|Mohd|Muh|Muhammad|Abdul|Nur|Nurul|Nurfadillah|Fahri|Zahra|Awang|Awangku|Dayang|Dayangku|Bai|Norodin|Junaid|Faisal|Aisah|Noraida|Fatima|Hasan|Rahmat|Hidayah|Asmaul|Hj|Fadel|Irfan|Arham|Taufik|Magfirah|Fitriani|Zulkifli|Sudirman|Intje|Reza|Nursyam|Amirudin)\b/u;
const BALINESE = /^(Ni|I) (Luh|Kadek|Nyoman|Gede)\b/u;
const CHRISTIAN = /\b(Gabriel|Chelsea|Pasolang|Ariel|Kevin|Tandilolo|Jefri|Naomi|Meiske|Yosua|Regina|Smita)\b/u;

/** True once in `times`. */
export const once = (chance: Chance, times: number): boolean => chance.int(1, times) === 1;

/** Some of a list, each at most once, in the order of the draw. */
export function some<T>(chance: Chance, list: readonly T[], count: number): readonly T[] {
  const left = [...list];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(chance.int(0, left.length - 1), 1),
  ).flat();
}

/** A day `months` before another, on the same day of the month or the 28th. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const all = year * 12 + (month - 1) - months;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${Math.floor(all / 12)}-${two((all % 12) + 1)}-${two(Math.min(date, 28))}`;
}

/** Who the person is, as their profile has it. */
export function detailsOf(person: DemoPerson): Answers {
  return {
    name: person.name,
    ...(person.ownScript === undefined ? {} : { name_own_script: person.ownScript }),
    form_of_address: person.address,
    called: person.called,
    born_on: person.bornOn,
    nationality: person.nationality,
    phone: person.phone,
  };
}

/** Where the person lives and whom to call. */
export function residenceOf(person: DemoPerson, chance: Chance, on: string): Answers {
  const local = LOCAL[person.city];
  const [name, relation] = chance.pick(local.kin);
  const longAgo = monthsBefore(on, 12 * chance.int(3, 9) + chance.int(0, 11));
  const born = person.bornOn > longAgo || chance.int(1, 3) > 1;
  return {
    address: `${chance.pick(local.streets)} ${chance.int(2, 98)}`,
    resident_since: born ? person.bornOn : longAgo,
    emergency_name: name,
    emergency_relation: relation,
    emergency_phone: `${local.phone}${1000 + (numberOf(`kin ${person.name}`) % 9000)}`,
  };
}

/** Languages with levels: everybody's of the city, and for some one more. */
export function languagesOf(person: DemoPerson, chance: Chance): readonly Readonly<Record<string, string>>[] {
  const local = LOCAL[person.city];
  const common = local.languages.map(([language, from, to]) => ({
    language,
    level: LEVELS[chance.int(from, to)] ?? 'B1',
  }));
  if (once(chance, 4)) return common;
  return [...common, { language: chance.pick(local.alsoSpoken), level: LEVELS[chance.int(2, 5)] ?? 'B1' }];
}

function food(person: DemoPerson, chance: Chance): { diet: readonly string[]; prayer: string; other?: string } {
  if (BALINESE.test(person.name)) return { diet: ['no_beef'], prayer: 'daily' };
  if (HALAL.test(person.name)) return { diet: ['halal'], prayer: chance.pick(['fasting', 'fasting', 'daily']) };
  if (person.nationality === 'ID' && !CHRISTIAN.test(person.name) && !once(chance, 4))
    return { diet: ['halal'], prayer: chance.pick(['fasting', 'daily']) };
  const prayer = chance.pick(['none', 'weekly', 'none']);
  if (once(chance, 12))
    return { diet: ['other'], prayer, other: person.locale === 'id' ? 'Tidak makan ikan laut' : 'No sea fish, please' };
  return { diet: [chance.pick(['anything', 'anything', 'no_pork', 'vegetarian'])], prayer };
}

/** What the host has to know; most people have little to say here. */
export function supportOf(person: DemoPerson, chance: Chance): Answers {
  const health = HEALTH[person.locale];
  const { diet, prayer, other } = food(person, chance);
  return {
    diet,
    ...(other === undefined ? {} : { diet_other: other }),
    prayer_fasting: prayer,
    ...(once(chance, 5) ? { allergies: chance.pick(health.allergies) } : {}),
    ...(once(chance, 7) ? { medical: chance.pick(health.medical) } : {}),
    ...(once(chance, 14) ? { access: chance.pick(health.access) } : {}),
  };
}

/** What people agree to; publicity and loans are their own choice. */
export function consentsOf(chance: Chance, loan = false): Answers {
  return {
    consent_processing: 'yes',
    consent_share: 'yes',
    ...(once(chance, 4) ? {} : { consent_publicity: 'yes' }),
    ...(loan && !once(chance, 3) ? { consent_loan: 'yes' } : {}),
  };
}
