import type { Localised } from '../../i18n/index.ts';
import type { CallSettings } from '../../calls/definitions.ts';
import type { Ages } from '../rules.ts';
import type { CityId, Track } from '../text.ts';

/** What is offered year after year. */
export interface ProgrammeContent {
  readonly key: string;
  readonly lead: CityId;
  readonly track: Track;
  readonly name: Localised;
  readonly summary: Localised;
  readonly description: Localised;
}

/** What a host city offers to a call; its days are those of the call unless it says otherwise. */
export interface PlaceContent {
  readonly city: CityId;
  readonly organisation: string;
  readonly description: Localised;
  readonly capacity: number;
  readonly languages: readonly string[];
  readonly step_free: boolean;
  /** Days later than the call's first day. */
  readonly startsLater?: number;
  readonly lengthDays?: number;
}

/** Where a call stands on the day that the demonstration is made. */
export type Phase =
  | 'upcoming'
  | 'just_opened'
  | 'open'
  | 'closing_soon'
  | 'in_review'
  | 'interviews'
  | 'deciding'
  | 'placing'
  | 'running'
  | 'finished';

/** One intake of a programme; its days are counted from the day that the demonstration is made. */
export interface CallContent {
  readonly slug: string;
  readonly programme: string;
  readonly lead: CityId;
  readonly track: Track;
  readonly phase: Phase;
  readonly sending: readonly CityId[];
  readonly name: Localised;
  readonly summary: Localised;
  /** Paragraphs, with an empty line between. */
  readonly description: Localised;
  readonly covered: Localised;
  readonly audience: Localised;
  readonly ages?: Ages;
  readonly stage?: 'school' | 'university';
  /** The disciplines, or for entrepreneurs the sub-sectors, that it is for; all where there are none. */
  readonly disciplines?: readonly string[];
  readonly opensIn: number;
  /** The last day on which an application may be sent. */
  readonly closesIn: number;
  readonly startsIn: number;
  readonly lengthDays: number;
  readonly settings: CallSettings;
  readonly places: readonly PlaceContent[];
}

/** How a call of the track is usually run. */
export function settingsOf(track: Track, own: Partial<CallSettings> = {}): CallSettings {
  const referees = {
    student: [
      { kind: 'teacher', count: 1 },
      { kind: 'not_related', count: 1 },
    ],
    artist: [{ kind: 'professional', count: 2 }],
    entrepreneur: [{ kind: 'business', count: 1 }],
  } as const satisfies Record<Track, CallSettings['referees']>;
  return {
    blind: true,
    interviews: false,
    reviewsNeeded: 3,
    referees: referees[track],
    references: { readers: 'reviewers', answer: track === 'entrepreneur' ? 'either' : 'form' },
    minorUnder: 18,
    placesToRank: 3,
    replyDays: 10,
    answerDays: 7,
    ...own,
  };
}
