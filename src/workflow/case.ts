import type { Hand } from './row.ts';
import type { State, Subject } from './states.ts';

/** A signature laid on a two-person act. It counts at this version of the subject only. */
export interface Signature {
  readonly action: string;
  readonly version: number;
  readonly as: Hand;
  readonly signer: string;
  readonly at: string;
  readonly input: Input;
}

/** What a person enters for an action: the union of the rows' forms. Days are YYYY-MM-DD, instants ISO-8601 UTC. */
export interface Input {
  readonly reason?: string;
  /** `section:key` and `requirement:key`. */
  readonly items?: readonly string[];
  readonly fix_by?: string;
  readonly rule?: string;
  readonly rank?: number;
  readonly heard_on?: string;
  readonly until?: string;
  /** The last day on which an offer can be answered, in the zone of the sending city. */
  readonly answer_by?: string;
  readonly public_reason?: string;
  readonly private_note?: string;
  readonly cause?: 'host' | 'condition' | 'request' | 'correction';
  readonly on?: string;
  readonly quietly?: boolean;
  /** SHA-256 of the code an officer gave: compared, never stored. */
  readonly late_code_hash?: string;
  readonly terms?: string;
  readonly wait_rank?: number;
  readonly starts_on?: string;
  readonly ends_on?: string;
  readonly agreed_note?: string;
  readonly decree?: string;
}

/** What both subjects' facts read. Filled by the engine for one case or a thousand in the same few queries. */
export interface CaseBase {
  readonly subject: Subject;
  readonly id: string;
  /** Empty before the first row of a new subject. */
  readonly state: string;
  readonly version: number;
  readonly dueAt: string | null;
  readonly stateSince: string;
  readonly eventCount: number;
  readonly eventHead: string;
  readonly textKey: string;
  readonly applicationId: string;
  readonly reference: string;
  readonly callId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly sendingCity: string;
  readonly leadCity: string;
  readonly track: string;
  /** What the actor is to this case; staff who are recused or a party hold nothing. */
  readonly held: ReadonlySet<Hand>;
  readonly recused: boolean;
  readonly signer: string;
  readonly signatures: readonly Signature[];
  /** An officer typed it in from paper. */
  readonly paper: boolean;
  /** It was started with the endorsement of a school or organisation. */
  readonly byEndorsement: boolean;
  /** Somebody on it is a minor, by the call's rule on the day of the act (the place's first day comes later: one is older then). */
  readonly minor: boolean;
  /** Participants who are minors, and whether the lead is one. */
  readonly minors: readonly string[];
  readonly leadMinor: boolean;
  /** The lead's participant, and whose guardian each holder of a guardian's link is, by signer. */
  readonly lead: string;
  readonly wards: Readonly<Record<string, string>>;
  readonly guardiansConsent: {
    readonly needed: boolean;
    readonly named: number;
    readonly valid: number;
    /** Minors for whom too few were named: one, unless the call asks for more. */
    readonly without: number;
    /** Guardians of minors whose identity document is not accepted, where the call asks for one. */
    readonly unidentified: number;
  };
  /** People whom the lead of a group named: who has not confirmed, minors whose guardians have not all agreed, and who has answers to give. */
  readonly members: { readonly count: number; readonly unconfirmed: number; readonly unguarded: number; readonly unanswered: number }; // prettier-ignore
  /** Keys of the requirements that are due and not (accepted, at nomination) there. */
  readonly missingDocuments: Readonly<Record<'submission' | 'nomination' | 'checklist', readonly string[]>>;
  /** The application's placements. */
  readonly placements: readonly { readonly id: string; readonly state: State<'placement'>; readonly placeId: string }[];
  readonly callEndsAt: string;
  /** The zone in which the applicant's days are judged: the sending city's. */
  readonly sendingZone: string;
  readonly callZone: string;
}

export interface ApplicationCase extends CaseBase {
  readonly subject: 'application';
  readonly state: State<'application'> | '';
  readonly call: {
    readonly open: boolean;
    readonly closesAt: string;
    readonly graceEndsAt: string;
    readonly interviews: boolean;
    readonly reviewsNeeded: number;
    /** The code with which this applicant may still send, and until when; null where there is none, or its time is over. */
    readonly lateCodeHash: string | null;
    readonly lateUntil: string | null;
    /** Until when an officer reopened this draft after the closing. */
    readonly extendedTo: string | null;
  };
  /** When a paper form counts as received: the end of the day on which it was. */
  readonly receivedAt: string | null;
  readonly otherLive: boolean;
  readonly sections: { readonly complete: number; readonly total: number };
  /** How many a group may have, its lead included, where the answers say that one applies; null for one person. */
  readonly groupOf: number | null;
  /** Keys of the eligibility rules that the answers fail. */
  readonly failedRules: readonly string[];
  /** Where entry is by endorsement: a listed school or organisation stands for this person. */
  readonly endorsed: boolean;
  readonly consents: { readonly given: number; readonly needed: number };
  readonly ranked: { readonly given: number; readonly needed: number };
  readonly decidedDocuments: number;
  readonly scanAttached: boolean;
  readonly typedByActor: boolean;
  readonly openItems: number;
  readonly reviewsIn: number;
  readonly snapshotNumber: number;
  readonly freePlaces: number;
  /** Reference of the person on the reserve list who comes before this one, if there is one. */
  readonly beforeInRank: string | null;
  /** When the latest later call of the programme ends; null where there is none. */
  readonly laterCallEndsAt: string | null;
}

export interface PlacementCase extends CaseBase {
  readonly subject: 'placement';
  readonly state: State<'placement'> | '';
  readonly placeId: string;
  readonly hostCity: string;
  readonly hostZone: string;
  readonly seats: number;
  readonly freeSeats: number;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The start of the place's first day in the host's zone. */
  readonly startsAt: string;
  readonly applicationState: State<'application'>;
  readonly applicationVersion: number;
  readonly ranked: boolean;
  readonly agreementInForce: boolean;
  readonly shareConsent: boolean;
  readonly numbers: { readonly used: number; readonly yearly: number };
  readonly balance: { readonly sent: number; readonly received: number };
  readonly openQuestions: number;
  /** Days that the call gives a host to reply. */
  readonly replyDays: number;
  readonly answerBy: string | null;
  readonly offerDelivered: boolean;
  readonly lastReminderAt: string | null;
  readonly expiredAt: string | null;
  readonly revived: boolean;
  /** Live placements of the same participants, elsewhere, whose dates overlap. */
  readonly overlapping: readonly { readonly id: string; readonly state: State<'placement'> }[];
  readonly openConditions: number;
  readonly departedOn: string | null;
  readonly reportGiven: boolean;
  readonly evaluationGiven: boolean;
}

export type Case = ApplicationCase | PlacementCase;
export type CaseOf<S extends Subject> = Extract<Case, { subject: S }>;
