import { ageOn } from '../workflow/time.ts';
import type { MeetingCall, MeetingRow, Pending } from './meeting.reads.ts';

/** Decisions that two people sign in the meeting. */
export const DECISIONS = ['select', 'hold', 'not_select'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What may be done to a row of the meeting: decisions that two sign, and moves to and from deliberation. */
export const MOVES = ['deliberate', ...DECISIONS, 'promote'] as const;
export type Move = (typeof MOVES)[number];

/** A row with its place in the order. */
export interface RankedRow extends MeetingRow {
  readonly position: number;
  /** The mean of the totals in points; null without a review. */
  readonly mean: number | null;
  /** Reviewers are two points or more apart. */
  readonly disagree: boolean;
  readonly minor: boolean;
  readonly pending: Pending | null;
}

/** Hundredths from which reviewers are said to disagree. */
const APART = 200;
/** Points within which two neighbours are said to be near. */
const NEAR = 0.2;

const MOVES_FROM: Readonly<Record<string, readonly Move[]>> = {
  in_review: ['deliberate'],
  interview: ['deliberate'],
  deliberation: ['select', 'hold', 'not_select'],
  reserve: ['promote'],
};

/** The mean of a row's totals in points; null without a review. */
function meanOf({ count, sum }: Pick<MeetingRow, 'count' | 'sum'>): number | null {
  return count === 0 ? null : sum / count / 100;
}

function better(a: MeetingRow, b: MeetingRow): number {
  const [one, other] = [meanOf(a), meanOf(b)];
  if (one === null || other === null) return one === other ? byReference(a, b) : one === null ? 1 : -1;
  return other - one || byReference(a, b);
}

function byReference(a: MeetingRow, b: MeetingRow): number {
  return a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0;
}

/** Rows by mean, the highest first; equals by reference, and those that nobody has read last. `today` is a day. */
export function ranked(
  rows: readonly MeetingRow[],
  pending: ReadonlyMap<string, Pending>,
  today: string,
  minorUnder: number,
): readonly RankedRow[] {
  return [...rows].sort(better).map((row, index) => ({
    ...row,
    position: index + 1,
    mean: meanOf(row),
    disagree: row.low !== null && row.high !== null && row.high - row.low >= APART,
    minor: row.bornOn !== null && ageOn(row.bornOn, today) < minorUnder,
    pending: pending.get(row.id) ?? null,
  }));
}

/** What can be chosen for a row; a decision that was signed already is not offered a second time. */
export function movesOf(row: RankedRow): readonly Move[] {
  return (MOVES_FROM[row.state] ?? []).filter((move) => move !== row.pending?.action);
}

/** What the place in the order suggests: the committee decides. */
export function suggested(row: RankedRow, cut: Cut, reviewsNeeded: number): Move | null {
  if (row.pending !== null) return null;
  if (row.state === 'deliberation') return byPosition(row.position, cut);
  const read = row.state === 'in_review' || row.state === 'interview';
  return read && row.count >= reviewsNeeded ? 'deliberate' : null;
}

function byPosition(position: number, { places, reserve }: Cut): Decision {
  if (position <= places) return 'select';
  return position <= places + reserve ? 'hold' : 'not_select';
}

/** Where the line is drawn. */
export interface Cut {
  readonly places: number;
  readonly reserve: number;
}

/** How close the last one above the line and the first one below it are: null where they are apart, or one is missing. */
export function nearTie(rows: readonly RankedRow[], { places }: Cut): { readonly difference: number } | null {
  const [above, below] = [rows[places - 1]?.mean, rows[places]?.mean];
  if (above === null || above === undefined || below === null || below === undefined) return null;
  const difference = Math.round(100 * (above - below)) / 100;
  return difference < NEAR ? { difference } : null;
}

/** How many of the list are decided on in one go: a form holds no more. */
export const MOST_MOVES = 200;

/** A meeting, ready to be shown. */
export interface MeetingParts {
  readonly call: MeetingCall;
  readonly rows: readonly RankedRow[];
  readonly cut: Cut;
}
