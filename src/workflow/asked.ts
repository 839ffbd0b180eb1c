/** What a member of a group says of themselves when they confirm: no question of a form asks it again. */
const CONFIRMED: readonly string[] = ['name', 'name_own_script', 'called', 'born_on', 'nationality', 'identity_number', 'phone']; // prettier-ignore

/** True for a question that each of a group answers for themselves; consents they give when they confirm. */
export function isOfEach(question: {
  readonly kind?: string;
  readonly each?: boolean;
  readonly group?: unknown;
  readonly profile?: string;
}): boolean {
  const { kind, each, group, profile } = question;
  return each === true && kind !== 'consent' && group === undefined && !CONFIRMED.includes(profile ?? '');
}

/** Of whom a document is asked: of everybody, of minors, of whoever applied on paper. */
export const ASKED_OF = ['always', 'minor', 'paper'] as const;
export type AskedOf = (typeof ASKED_OF)[number];

/** Ways to apply that a document can be asked of. */
export const MODES = ['group', 'paper', 'endorsed'] as const;
export type Mode = (typeof MODES)[number];

/** What narrows a requirement further, and what each host asks of it. */
export interface Conditions {
  /** Only of whoever goes, or wants to go, to one of these host cities. */
  readonly cities?: readonly string[];
  /** Only of who applies in one of these ways. */
  readonly modes?: readonly Mode[];
  /** Once of an application, of its lead; everything else is asked of each of a group. */
  readonly once?: boolean;
  /** Months of validity beyond the end of the stay, by host city; others ask for what the requirement says. */
  readonly validity?: Readonly<Record<string, number>>;
}

/** Somebody of whom a document may be asked. `hosts`: cities of the places ranked, or of the one place in question. */
export interface Asked {
  readonly minor: boolean;
  readonly paper: boolean;
  readonly group: boolean;
  /** A member of the group, and not its lead. */
  readonly member: boolean;
  readonly endorsed: boolean;
  readonly hosts: readonly string[];
}

/** A requirement as far as it says of whom it asks. */
export interface Asking {
  readonly condition: AskedOf;
  readonly conditions: Conditions;
}

/** True if the document is asked of this one: every condition that the requirement has holds. */
export function isAskedOf({ condition, conditions }: Asking, who: Asked): boolean {
  if (condition !== 'always' && !who[condition]) return false;
  const { cities = [], modes = [], once = false } = conditions;
  if (once && who.member) return false;
  if (cities.length > 0 && !cities.some((city) => who.hosts.includes(city))) return false;
  return modes.length === 0 || modes.some((mode) => who[mode]);
}

/** Months of validity beyond the end that a host asks for; without a host, what the requirement says itself. */
export function monthsBeyond(
  requirement: { readonly validMonthsBeyond: number; readonly conditions: Conditions },
  host: string | null,
): number {
  return (host === null ? undefined : requirement.conditions.validity?.[host]) ?? requirement.validMonthsBeyond;
}

/** Reads the stored conditions; a requirement without any has none. */
export function conditionsIn(stored: unknown): Conditions {
  return typeof stored === 'string' && stored !== '' ? (JSON.parse(stored) as Conditions) : {};
}

/** How many days before the first day what is owed before travel is due. */
export const DAYS_BEFORE_TRAVEL = 14;
