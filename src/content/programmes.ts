import { ARTIST_CALLS, ARTIST_PROGRAMMES } from './calls/artists.ts';
import { ENTREPRENEUR_CALLS, ENTREPRENEUR_PROGRAMMES } from './calls/entrepreneurs.ts';
import type { CallContent, ProgrammeContent } from './calls/shape.ts';
import { STUDENT_CALLS, STUDENT_PROGRAMMES } from './calls/students.ts';
import type { RuleDefinition } from '../calls/definitions.ts';
import { peopleFor, type DemoPerson } from './people.ts';
import { artistRules, entrepreneurRules, studentRules } from './rules.ts';
import type { CityId, Track } from './text.ts';

/** What is offered year after year, over three tracks and both directions. */
export const PROGRAMMES: readonly ProgrammeContent[] = [
  ...STUDENT_PROGRAMMES,
  ...ARTIST_PROGRAMMES,
  ...ENTREPRENEUR_PROGRAMMES,
];

/** Every intake of the demonstration. */
export const CALLS: readonly CallContent[] = [...STUDENT_CALLS, ...ARTIST_CALLS, ...ENTREPRENEUR_CALLS];

/** The eligibility rules of a call whose first day is `on` (YYYY-MM-DD). */
export function rulesOf(call: CallContent, on: string): readonly RuleDefinition[] {
  switch (call.track) {
    case 'student':
      return studentRules(on, call.ages ?? { min: 15, max: 24 });
    case 'artist':
      return artistRules(on);
    case 'entrepreneur':
      return entrepreneurRules(on, call.ages);
  }
}

/** What two cities stand on; its days are counted from the day that the demonstration is made. */
export interface AgreementContent {
  readonly a: CityId;
  readonly b: CityId;
  readonly basis: 'memorandum' | 'letter_of_intent' | 'invitation';
  readonly state: 'in_force' | 'suspended' | 'ended';
  readonly startsIn: number;
  readonly endsIn: number;
  readonly tracks: readonly Track[];
  readonly yearlyAToB: number;
  readonly yearlyBToA: number;
  /** Whether placements that run when it ends are honoured. */
  readonly honoursRunning: boolean;
}

const ALL: readonly Track[] = ['student', 'artist', 'entrepreneur'];

/** Six pairs of cities, and one agreement that a memorandum has replaced. */
export const AGREEMENTS: readonly AgreementContent[] = [
  { a: 'palu', b: 'kota-kinabalu', basis: 'memorandum', state: 'in_force', startsIn: -640, endsIn: 1186, tracks: ALL, yearlyAToB: 24, yearlyBToA: 20, honoursRunning: true },
  { a: 'palu', b: 'davao', basis: 'memorandum', state: 'in_force', startsIn: -500, endsIn: 1326, tracks: ALL, yearlyAToB: 20, yearlyBToA: 16, honoursRunning: true },
  { a: 'palu', b: 'chiang-mai', basis: 'memorandum', state: 'in_force', startsIn: -410, endsIn: 686, tracks: ALL, yearlyAToB: 16, yearlyBToA: 18, honoursRunning: true },
  { a: 'kota-kinabalu', b: 'davao', basis: 'letter_of_intent', state: 'in_force', startsIn: -380, endsIn: 715, tracks: ALL, yearlyAToB: 8, yearlyBToA: 8, honoursRunning: true },
  { a: 'davao', b: 'chiang-mai', basis: 'letter_of_intent', state: 'in_force', startsIn: -200, endsIn: 530, tracks: ['artist', 'entrepreneur'], yearlyAToB: 6, yearlyBToA: 6, honoursRunning: true },
  { a: 'kota-kinabalu', b: 'chiang-mai', basis: 'invitation', state: 'in_force', startsIn: -190, endsIn: 540, tracks: ['artist', 'entrepreneur'], yearlyAToB: 6, yearlyBToA: 5, honoursRunning: false },
  { a: 'palu', b: 'davao', basis: 'letter_of_intent', state: 'ended', startsIn: -1230, endsIn: -500, tracks: ['student'], yearlyAToB: 4, yearlyBToA: 4, honoursRunning: true },
]; // prettier-ignore

/** Whole years of age on a day (both YYYY-MM-DD). */
function ageOn(born: string, day: string): number {
  return Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
}

/** Those who could apply to a call whose first day is `on`: of its sending cities, track, stage and ages. */
export function peopleForCall(call: CallContent, on: string): readonly DemoPerson[] {
  const { min = 0, max = 200 } = call.ages ?? {};
  return peopleFor(call.track, call.sending, call.stage).filter(({ bornOn }) => {
    const age = ageOn(bornOn, on);
    return age >= min && age <= max;
  });
}
