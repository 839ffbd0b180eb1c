/** Who may be named in a row. `lead` is the officer of the call's lead city; `clock` and `cascade` are the product's own hands. */
export type Hand = 'owner' | 'guardian' | 'officer' | 'lead' | 'coordinator' | 'official' | 'clock' | 'cascade';

/** A hand that counts only under a condition. */
export type When = Hand | { readonly of: Hand; readonly when: Condition };
export type Condition = 'paper' | 'minor' | 'of_lead';

/** A fact that all must meet, or one hand alone: the clock waits for a date that people need not wait for. */
export type Need<Fact extends string> = Fact | { readonly of: Hand; readonly fact: Fact };

/** What a row's form asks for. Each has its schema in src/engine/asks.ts. */
export type Ask =
  | 'reason'
  | 'items' // sections and requirements, as `section:key` and `requirement:key`
  | 'fix_by'
  | 'rule'
  | 'rank'
  | 'heard_on'
  | 'until'
  | 'answer_by'
  | 'public_reason'
  | 'cause'
  | 'on'; // a day

/** What may be given besides. */
export type MayAsk =
  'reason' | 'quietly' | 'late_code' | 'terms' | 'private_note' | 'wait_rank' | 'dates' | 'agreed_note' | 'decree';

/** Who gets a letter about a move. Its template is subject_action_audience. */
export type Audience = 'applicant' | 'members' | 'guardians' | 'referees' | 'reviewers' | 'coordinators' | 'office';

/** One action: from which states to which, by whom, under what conditions, with what consequences. */
export interface Row<S extends string, Fact extends string, Effect extends string> {
  /** Empty: the action makes a new subject. */
  readonly from: readonly S[];
  readonly to: S;
  readonly by: readonly When[];
  /** All of these sign, each by another person, at this version; the last one moves it. */
  readonly signed?: readonly When[];
  /** A fact under which, with a reason, one who has signed already may move it alone. */
  readonly alone?: Fact;
  readonly requires?: readonly Need<Fact>[];
  /** Facts that a written reason overrides; the event lists those overridden. */
  readonly or_reason?: readonly Fact[];
  readonly asks?: readonly Ask[];
  readonly may_ask?: readonly MayAsk[];
  readonly then?: readonly Effect[];
  readonly tells?: readonly Audience[];
}
