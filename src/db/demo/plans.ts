import { CALLS, peopleForCall } from '../../content/programmes.ts';
import type { CallContent } from '../../content/calls/shape.ts';
import type { DemoPerson } from '../../content/people.ts';
import type { World } from './world.ts';

/** How far an application comes, and on which way. */
export type Fate =
  | 'begun'
  | 'nearly'
  | 'paper'
  | 'unsubmitted'
  | 'sent'
  | 'checked'
  | 'returned'
  | 'resubmitted'
  | 'withdrawn'
  | 'ruled_out'
  | 'lapsed'
  | 'lapsed_return'
  | 'reviewing'
  | 'withdrawn_review'
  | 'ruled_out_review'
  | 'interview'
  | 'deliberating'
  | 'half_select'
  | 'half_hold'
  | 'half_not_select'
  | 'not_selected'
  | 'reserve'
  | 'promoted'
  | 'deferred'
  | 'revoked'
  | 'withdrawn_selected'
  | 'reinstated'
  | 'reconsidered'
  | 'reopened'
  | 'reopened_return'
  | 'reread'
  | 'upheld'
  | 'corrected'
  | 'stood_down'
  | 'resumed'
  | PlacementFate;

/** How far the placement of a selected application comes. */
export type PlacementFate =
  | 'proposed'
  | 'nominated'
  | 'asked'
  | 'waitlisted'
  | 'turned_down'
  | 'offered'
  | 'refused'
  | 'expired'
  | 'revived'
  | 'cancelled'
  | 'confirmed'
  | 'amended'
  | 'half_arrived'
  | 'active'
  | 'no_show'
  | 'ended_early'
  | 'completed'
  | 'closed';

const times = (count: number, fate: Fate): Fate[] => Array.from({ length: count }, () => fate);

/** What becomes of the applications of each call, by its address; the rare ones first, so that a small demonstration has them too. */
const FATES: Readonly<Record<string, readonly Fate[]>> = {
  'sekolah-lanna-2027': ['nearly', 'sent', 'returned', 'checked', 'reinstated', 'sent', 'withdrawn', 'nearly', 'begun', 'checked'],
  'teluk-ke-teluk-2027': ['reviewing', 'returned', 'reviewing', 'lapsed', 'ruled_out', 'reviewing', 'withdrawn_review', 'checked', 'reconsidered', 'reopened', ...times(2, 'reviewing')],
  'teluk-ke-teluk-2026': ['completed', 'closed', 'not_selected', 'ended_early', 'completed', 'reserve', 'resumed', 'lapsed', 'completed', 'not_selected', 'completed'],
  'term-by-the-bay-2027': ['offered', 'expired', 'reserve', 'confirmed', 'nominated', 'deferred', 'revoked', 'amended', 'not_selected', 'turned_down', 'waitlisted', 'stood_down'],
  'coast-school-2026': ['completed', 'no_show', 'promoted', 'not_selected', 'completed', 'withdrawn_selected', 'closed', 'completed', 'lapsed', 'ruled_out', 'reserve', 'completed', 'completed', 'completed', ...times(4, 'not_selected')],
  'teluk-bersuara-2027': ['returned', 'paper', 'sent', 'resubmitted', 'nearly', 'checked', 'withdrawn', 'begun', ...times(4, 'sent'), 'nearly', 'checked', 'begun', 'checked', 'sent'],
  'gong-dan-kaki-2027': ['begun', 'sent', 'nearly', 'begun', 'begun', 'sent', 'begun', 'nearly', 'begun', 'sent', 'begun', 'nearly'],
  'celup-dan-tenun-2027': ['offered', 'proposed', 'asked', 'refused', 'cancelled', 'reserve', 'waitlisted', 'confirmed', 'withdrawn_selected', 'revived', 'upheld', 'ruled_out', 'lapsed', 'corrected', ...times(3, 'not_selected')],
  'lanna-craft-fellowship-2027': ['deliberating', 'half_select', 'reread', 'half_hold', 'half_not_select', 'ruled_out', 'lapsed', 'withdrawn_review', ...times(4, 'deliberating'), 'half_select', ...times(13, 'deliberating')],
  'cerita-sesudah-air-2026': ['active', 'no_show', 'ended_early', 'not_selected', 'active', 'reserve', 'turned_down', 'withdrawn_review', 'ruled_out', 'lapsed', ...times(5, 'not_selected')],
  'market-day-sabah-2027': ['interview', 'reviewing', 'lapsed_return', 'interview', 'ruled_out_review', 'reviewing', 'withdrawn_review', 'reopened_return', 'lapsed', ...times(7, 'interview'), ...times(10, 'reviewing')],
  'biji-ke-teluk-2026': ['active', 'half_arrived', 'not_selected', 'refused', 'reserve', 'active', 'active', 'lapsed', ...times(5, 'not_selected')],
  'bawang-dan-sambal-2027': ['sent', 'ruled_out', 'unsubmitted', 'checked', 'begun', 'nearly', 'sent', 'begun', 'sent', 'nearly', 'begun', 'sent'],
}; // prettier-ignore

/** What the rest of a larger demonstration comes to, by the phase of its call. */
const USUAL: Readonly<Record<CallContent['phase'], Fate | null>> = {
  upcoming: null,
  just_opened: 'begun',
  open: 'sent',
  closing_soon: 'sent',
  in_review: 'reviewing',
  interviews: 'reviewing',
  deciding: 'deliberating',
  placing: 'not_selected',
  running: 'not_selected',
  finished: 'not_selected',
};

/** One application that will be. */
export interface Plan {
  readonly person: DemoPerson;
  readonly fate: Fate;
  /** Its place in the committee's order, from 1. */
  readonly rank: number;
}

const ORDER: Readonly<Partial<Record<Fate, number>>> = {
  reserve: 2,
  promoted: 1.5,
  corrected: 1.7,
  not_selected: 3,
  upheld: 3,
};

/** Who comes before whom at the meeting: those who are selected, the reserve, the others. */
function ranked(plans: readonly Omit<Plan, 'rank'>[]): Plan[] {
  const order = plans.map((plan, i) => ({ i, key: ORDER[plan.fate] ?? 1 })).sort((a, b) => a.key - b.key || a.i - b.i);
  const ranks = new Map(order.map(({ i }, place) => [i, place + 1]));
  return plans.map((plan, i) => ({ ...plan, rank: ranks.get(i) ?? 1 }));
}

const ALL = Object.values(FATES).reduce((sum, fates) => sum + fates.length, 0);

/** The plans of a call in a demonstration of so many applications. */
function plansOf(world: World, call: CallContent, applications: number): readonly Plan[] {
  const fates = FATES[call.slug] ?? [];
  const usual = USUAL[call.phase];
  if (usual === null) return [];
  const people = peopleForCall(call, world.day(call.startsIn));
  const chance = world.chance(`people ${call.slug}`);
  const order = people.map((person) => ({ person, key: chance.int(0, 1_000_000) })).sort((a, b) => a.key - b.key);
  const count = Math.min(order.length, Math.max(1, Math.round((fates.length * applications) / ALL)));
  return ranked(order.slice(0, count).map(({ person }, i) => ({ person, fate: fates[i] ?? usual })));
}

/** The plans of every call, by its address. */
export function allPlans(world: World, applications: number): ReadonlyMap<string, readonly Plan[]> {
  return new Map(CALLS.map((call) => [call.slug, plansOf(world, call, applications)]));
}
