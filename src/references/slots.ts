import type { CallSettings } from '../calls/definitions.ts';
import { kindsOf } from './referees.ts';

/** References of a kind that a call asks for and that nobody stands for. */
export interface Slot {
  readonly kind: string;
  readonly count: number;
}

/** What is missing of each kind: neither is somebody named for it, nor does the office do without it. */
export function openSlots(
  settings: CallSettings['referees'],
  named: readonly { readonly kind: string }[],
  waived: readonly { readonly kind: string }[],
): readonly Slot[] {
  const of = (rows: readonly { readonly kind: string }[], kind: string): number =>
    rows.filter((row) => row.kind === kind).length;
  return [...kindsOf(settings)]
    .map(([kind, { count }]) => ({ kind, count: count - of(named, kind) - of(waived, kind) }))
    .filter(({ count }) => count > 0);
}
