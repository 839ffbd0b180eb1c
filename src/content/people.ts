import { INDONESIA } from './people/indonesia.ts';
import { MALAYSIA } from './people/malaysia.ts';
import { PHILIPPINES } from './people/philippines.ts';
import type { Row, Rows } from './people/rows.ts';
import { THAILAND } from './people/thailand.ts';
import type { CityId, Track } from './text.ts';

/** Somebody who applies. Nothing here says whether they are a man or a woman; the form of address is their own choice. */
export interface DemoPerson {
  /** As in the passport; a one-word name is a whole name. */
  readonly name: string;
  readonly ownScript?: string;
  readonly called: string;
  readonly address: string;
  readonly city: CityId;
  /** ISO 3166-1 alpha-2. */
  readonly nationality: 'ID' | 'MY' | 'PH' | 'TH';
  readonly track: Track;
  /** A student at school is under age in most countries; one at university is not. */
  readonly stage?: 'school' | 'university';
  /** The language they write to the office in. */
  readonly locale: 'id' | 'en';
  readonly bornOn: string;
  readonly email: string;
  readonly phone: string;
}

interface Country {
  readonly city: CityId;
  readonly nationality: DemoPerson['nationality'];
  readonly locale: DemoPerson['locale'];
  readonly domain: string;
  /** Numbers that are never given out: the digits behind it come from the name. */
  readonly phone: string;
  readonly rows: Rows;
}

const COUNTRIES: readonly Country[] = [
  { city: 'palu', nationality: 'ID', locale: 'id', domain: 'contoh.example', phone: '+62 812 0000 ', rows: INDONESIA },
  {
    city: 'kota-kinabalu',
    nationality: 'MY',
    locale: 'en',
    domain: 'misalan.example',
    phone: '+60 13 000 ',
    rows: MALAYSIA,
  },
  {
    city: 'davao',
    nationality: 'PH',
    locale: 'en',
    domain: 'halimbawa.example',
    phone: '+63 917 000 ',
    rows: PHILIPPINES,
  },
  {
    city: 'chiang-mai',
    nationality: 'TH',
    locale: 'en',
    domain: 'tuayang.example',
    phone: '+66 81 000 ',
    rows: THAILAND,
  },
];

/** Years of birth of each group, first and last; an artist may be of any age. */
const BORN: Readonly<Record<keyof Rows, readonly [first: number, last: number]>> = {
  school: [2009, 2010],
  university: [2005, 2007],
  artist: [1965, 2002],
  entrepreneur: [1993, 2004],
};

/** A number from a name, always the same (FNV-1a, 32 bits). */
export function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

const two = (n: number): string => String(n).padStart(2, '0');

function bornOn(name: string, group: keyof Rows, year: number | null | undefined): string {
  const [first, last] = BORN[group];
  const chance = numberOf(`born ${name}`);
  const of = year ?? first + (chance % (last - first + 1));
  return `${of}-${two(1 + ((chance >>> 8) % 12))}-${two(1 + ((chance >>> 16) % 28))}`;
}

/** The words of a name that can stand in a mailbox, in lower case. */
function mailbox(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word.length > 2 && !['bin', 'binti', 'del', 'dela', 'los', 'reyes'].includes(word));
  return words.length > 1 ? `${words[0]}.${words.at(-1)}` : (words[0] ?? 'warga');
}

function person(country: Country, group: keyof Rows, [name, called, address, year, ownScript]: Row): DemoPerson {
  const born = bornOn(name, group, year);
  const student = group === 'school' || group === 'university';
  return {
    name,
    called,
    address,
    ...(ownScript === undefined ? {} : { ownScript }),
    city: country.city,
    nationality: country.nationality,
    track: student ? 'student' : group,
    ...(student ? { stage: group } : {}),
    locale: country.locale,
    bornOn: born,
    email: `${mailbox(name)}${born.slice(2, 4)}@${country.domain}`,
    phone: `${country.phone}${String(1000 + (numberOf(`phone ${name}`) % 9000))}`,
  };
}

const GROUPS = ['school', 'university', 'artist', 'entrepreneur'] as const;

/** Everybody who applies in the demonstration, by country and group; sixty-two of each country. */
export const PEOPLE: readonly DemoPerson[] = COUNTRIES.flatMap((country) =>
  GROUPS.flatMap((group) => country.rows[group].map((row) => person(country, group, row))),
);

/** Those who could apply to a call: of one of the cities, on the track, of the stage where one is named. */
export function peopleFor(track: Track, cities: readonly CityId[], stage?: DemoPerson['stage']): readonly DemoPerson[] {
  return PEOPLE.filter(
    (one) => one.track === track && cities.includes(one.city) && (stage === undefined || one.stage === stage),
  );
}
