import type { Case, Input } from './case.ts';
import { holds, type FactName, type Gaps } from './facts.ts';
import type { Ask, Condition, Hand, When } from './row.ts';
import { factsOf, type AnyRow } from './table.ts';
import { dayOf } from './zones.ts';

/** Why an action is refused: a fact that fails, something not entered, or how it stands between people. */
export type Why =
  | FactName
  | `asks_${Ask}`
  | `past_${LastDay}`
  | 'recused'
  | 'not_yours'
  | 'moved_on'
  | 'needs_another_person'
  | 'no_seat';

/** Fields that give somebody time: a day that is over gives none, and the clock would end it at once. */
const LAST_DAYS = ['fix_by', 'until', 'answer_by'] as const satisfies readonly Ask[];
type LastDay = (typeof LAST_DAYS)[number];

/**
 * May it be done, by whom, does it move now or which signatures are wanted besides, and what did the reason override;
 * else why not, with the sentence's gaps.
 */
export type Check =
  | {
      readonly ok: true;
      readonly as: Hand;
      readonly moves: boolean;
      readonly wanted: readonly Hand[];
      readonly overrode: readonly FactName[];
    }
  | { readonly ok: false; readonly why: Why; readonly gaps: Gaps };

const CONDITIONS: Record<Condition, (c: Case) => boolean> = {
  paper: (c) => c.paper,
  minor: (c) => c.minor,
  // Who is guardian of another member of the group has a word on that member, and not on everybody's application.
  of_lead: (c) => (c.wards[c.signer] ?? c.lead) === c.lead,
};

function handsIn(list: readonly When[], c: Case): Hand[] {
  return list.flatMap((w) => (typeof w === 'string' ? [w] : CONDITIONS[w.when](c) ? [w.of] : []));
}

/** A signature that is wanted: of a hand, and where it is a guardian's, for which minor. */
interface Wanted {
  readonly hand: Hand;
  readonly ward?: string;
}

/** Each minor has a guardian sign; of two guardians of one, the first one's signature is theirs. */
function wantedIn(row: AnyRow, c: Case): Wanted[] {
  return handsIn(row.signed ?? [], c).flatMap((hand) =>
    hand === 'guardian' && c.minors.length > 0 ? c.minors.map((ward) => ({ hand, ward })) : [{ hand }],
  );
}

function answers(wanted: Wanted, as: Hand, signer: string, c: Case): boolean {
  if (wanted.hand !== as) return false;
  const ward = c.wards[signer];
  return wanted.ward === undefined || ward === undefined || wanted.ward === ward;
}

/** The signatures that are still wanted, at this version. */
function openIn(action: string, row: AnyRow, c: Case): Wanted[] {
  const open = wantedIn(row, c);
  for (const laid of signaturesOn(action, c)) {
    const at = open.findIndex((wanted) => answers(wanted, laid.as, laid.signer, c));
    if (at >= 0) open.splice(at, 1);
  }
  return open;
}

function signaturesOn(action: string, c: Case): Case['signatures'] {
  return c.signatures.filter((s) => s.action === action && s.version === c.version);
}

/** The first fact of the list that fails, with its gaps, and the names of all that fail. */
function failing(names: readonly FactName[], c: Case, at: string, input: Input): { name: FactName; gaps: Gaps }[] {
  return names.flatMap((name) => {
    const verdict = holds(name, c, at, input);
    return verdict === true ? [] : [{ name, gaps: verdict }];
  });
}

function notEntered(row: AnyRow, input: Input): Ask | undefined {
  return row.asks?.find((ask) => {
    const value = input[ask];
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  });
}

function alreadyOver(row: AnyRow, c: Case, input: Input, at: string): LastDay | undefined {
  // A draft is due by the time of its call, everything else by that of the sending city.
  const zone = c.subject === 'application' && row.to === 'draft' ? c.callZone : c.sendingZone;
  return LAST_DAYS.find((name) => {
    const day = input[name];
    return row.asks?.includes(name) && day !== undefined && day < dayOf(at, zone);
  });
}

/**
 * The guard, the button, the sentence "why not" and the bulk preview in one function. `asked` false judges the action
 * before its form is filled in: for a button.
 */
export function check(action: string, row: AnyRow, c: Case, input: Input, at: string, asked = true): Check {
  const no = (why: Why, gaps: Gaps = {}): Check => ({ ok: false, why, gaps });
  if (c.recused) return no('recused');
  const mine = handsIn(row.by, c).filter((hand) => c.held.has(hand));
  if (mine.length === 0) return no('not_yours');
  if (c.state !== '' ? !row.from.includes(c.state) : row.from.length > 0) return no('moved_on');
  const signed = signaturesOn(action, c).some((s) => s.signer === c.signer);
  const alone = signed && row.alone !== undefined && Boolean(input.reason) ? holds(row.alone, c, at, input) : {};
  if (signed && alone !== true) return no('needs_another_person');
  const open = openIn(action, row, c);
  const slot = (hand: Hand): number => open.findIndex((wanted) => answers(wanted, hand, c.signer, c));
  const as = alone === true ? mine[0] : mine.find((hand) => !row.signed || slot(hand) >= 0);
  if (!as) return no('not_yours');
  const [hard] = failing(factsOf(row, as), c, at, input);
  if (hard) return no(hard.name, hard.gaps);
  const soft = failing(row.or_reason ?? [], c, at, input);
  if (asked) {
    // The first signer's form counts: the second confirms it.
    const entered = signaturesOn(action, c)[0]?.input ?? input;
    const first = soft[0];
    if (first && !input.reason && !entered.reason) return no(first.name, first.gaps);
    const missing = as === 'cascade' || as === 'clock' ? undefined : notEntered(row, entered);
    if (missing) return no(`asks_${missing}`);
    const over = alreadyOver(row, c, entered, at);
    if (over) return no(`past_${over}`);
  }
  const overrode = [...soft.map((s) => s.name), ...(alone === true && row.alone ? [row.alone] : [])];
  const left = slot(as) < 0 ? open : open.toSpliced(slot(as), 1);
  const wanted = alone === true ? [] : left.map(({ hand }) => hand);
  return { ok: true, as, moves: wanted.length === 0, wanted, overrode };
}
