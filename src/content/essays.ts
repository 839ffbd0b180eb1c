import type { Answers } from '../calls/definitions.ts';
import { artistAnswers } from './essays/artist.ts';
import { entrepreneurAnswers } from './essays/entrepreneur.ts';
import { studentAnswers } from './essays/student.ts';
import { numberOf, PEOPLE, type DemoPerson } from './people.ts';
import { CITY_IDS, type Chance, type CityId, type Track } from './text.ts';

/** What the answers are for; all of it may be left out. */
export interface AnswersFor {
  /** The city that they hope to go to. */
  readonly host?: CityId;
  /** The city that leads the call: its currency is that of the budget. */
  readonly lead?: CityId;
  /** The first day of the exchange (YYYY-MM-DD), which ages and years are counted to. */
  readonly on?: string;
  /** The disciplines, or for entrepreneurs the sub-sectors, that the call is for; all where there are none. */
  readonly disciplines?: readonly string[];
  /** For artists: nobody brings a group along. */
  readonly alone?: boolean;
}

/** Each person's number among those of their city and track: it chooses the story, so that neighbours differ. */
const TURNS: ReadonlyMap<string, number> = (() => {
  const counts = new Map<string, number>();
  return new Map(
    PEOPLE.map(({ name, city, track }) => {
      const group = `${city} ${track}`;
      const turn = counts.get(group) ?? 0;
      counts.set(group, turn + 1);
      return [name, turn];
    }),
  );
})();

const elsewhere = (city: CityId): CityId => (city === 'palu' ? 'kota-kinabalu' : 'palu');

/**
 * Answers to every question of the track's form, by section, as this person would have written them. The same person and
 * the same stream of chance give the same answers; they keep within the form's limits and are eligible on the first day.
 */
export function answersFor(
  track: Track,
  person: DemoPerson,
  chance: Chance,
  own: AnswersFor = {},
): Readonly<Record<string, Answers>> {
  const host = own.host ?? elsewhere(person.city);
  const on = own.on ?? '2027-03-01';
  const turn = (TURNS.get(person.name) ?? numberOf(person.name)) + CITY_IDS.indexOf(host);
  switch (track) {
    case 'student':
      return studentAnswers(person, chance, { host, on, turn });
    case 'artist':
      return artistAnswers(person, chance, {
        host,
        on,
        turn,
        lead: own.lead ?? person.city,
        disciplines: own.disciplines ?? [],
        alone: own.alone ?? false,
      });
    case 'entrepreneur':
      return entrepreneurAnswers(person, chance, { host, on, turn, disciplines: own.disciplines ?? [] });
  }
}

/** What the applicant calls the application: never a name. */
export function titleOf(track: Track, answers: Readonly<Record<string, Answers>>): string {
  const of = {
    student: answers['school']?.['field_of_study'],
    artist: answers['project']?.['project_title'],
    entrepreneur: answers['team']?.['role'],
  }[track];
  return typeof of === 'string' ? of : '';
}

/** Chance from a number: the same seed gives the same stream (mulberry32). */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    pick: (list) => {
      const taken = list[int(0, list.length - 1)];
      if (taken === undefined) throw new Error('nothing to pick from');
      return taken;
    },
  };
}
