import { addDays, addMonths } from '../engine/days.ts';

/** How long things are kept, in months; a setting of the city that runs the site. */
export interface KeepRules {
  /** What was sent, after the programme's last day. */
  readonly sent: number;
  /** What was never sent, after it ended. */
  readonly draft: number;
  /** Addresses and names of mails, after they went out. */
  readonly mail: number;
}

/** What holds until the city says otherwise. */
export const KEEP: KeepRules = { sent: 24, draft: 6, mail: 6 };

/** What decides how long an application is kept. */
export interface KeepFacts {
  readonly live: boolean;
  readonly sent: boolean;
  /** The day after the programme. */
  readonly endsOn: string;
  /** Since when it stands where it is. */
  readonly stateSince: string;
  /** A day set by a completed stay. */
  readonly retainedUntil: string | null;
}

/** The last day on which an application is kept; null while it runs. */
export function keptUntil(
  { live, sent, endsOn, stateSince, retainedUntil }: KeepFacts,
  rules: KeepRules,
): string | null {
  if (live) return null;
  if (retainedUntil !== null) return retainedUntil;
  return sent ? addMonths(addDays(endsOn, -1), rules.sent) : addMonths(stateSince.slice(0, 10), rules.draft);
}
