/** What a state means. Seats, access, agreement numbers and "one live application" read these, never lists of states. */
export type Trait =
  | 'live'
  | 'shared'
  | 'dated' // shared until the retention date alone
  | 'seated'
  | 'begun';

const LIVE = { live: true } as const;
const SHARED = { live: true, shared: true } as const;
const SEATED = { live: true, shared: true, seated: true } as const;

/** Every state of the two workflows, with its traits. */
export const STATES = {
  application: {
    draft: LIVE,
    submitted: LIVE,
    returned: LIVE,
    in_review: LIVE,
    interview: LIVE,
    deliberation: LIVE,
    selected: LIVE,
    reserve: LIVE,
    deferred: LIVE,
    closed: {},
    not_selected: {},
    ineligible: {},
    withdrawn: {},
    lapsed: {},
  },
  placement: {
    proposed: LIVE,
    nominated: SHARED,
    waitlisted: SHARED,
    offered: SEATED,
    confirmed: SEATED,
    active: { live: true, shared: true, seated: true, begun: true },
    completed: { shared: true, dated: true, seated: true, begun: true },
    ended_early: { seated: true, begun: true },
    no_show: { seated: true, begun: true },
    turned_down: {},
    refused: {},
    expired: {},
    cancelled: {},
  },
} as const satisfies Record<string, Record<string, Partial<Record<Trait, true>>>>;

export type Subject = keyof typeof STATES;
export type State<S extends Subject> = keyof (typeof STATES)[S] & string;

/** True when the state has the trait; false for a state that the table does not know. */
export function has(subject: Subject, state: string, trait: Trait): boolean {
  const traits: Readonly<Record<string, Partial<Record<Trait, true>>>> = STATES[subject];
  return traits[state]?.[trait] === true;
}

/** The states that have the trait, for SQL. */
export function statesWith<S extends Subject>(subject: S, trait: Trait): readonly State<S>[] {
  return statesOf(subject).filter((state) => has(subject, state, trait));
}

/** All states of a subject, in the order of the table. */
export function statesOf<S extends Subject>(subject: S): readonly State<S>[] {
  return Object.keys(STATES[subject]) as State<S>[];
}
