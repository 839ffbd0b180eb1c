import type { Instant } from '../deps.ts';
import { dayOf } from '../workflow/zones.ts';
import { isLongEnough, type Needed } from '../workflow/validity.ts';
import type { DocumentState } from './documents.repository.ts';
import type { EarlierDocument } from './earlier.reads.ts';

/** What is asked of one participant, and what is there. */
export interface Wanting {
  readonly participantId: string;
  readonly key: string;
  readonly formats: readonly string[];
  readonly maxFiles: number;
  readonly needed: readonly Needed[];
  readonly documents: readonly {
    readonly id: string;
    readonly state: DocumentState;
    readonly validUntil: string | null;
  }[];
}

/** Files of one earlier application that can be used again, and the documents that they take the place of. */
export interface Reusable {
  readonly applicationId: string;
  readonly documents: readonly EarlierDocument[];
  readonly replaces: readonly string[];
}

// Somewhere it is already tomorrow: what is offered is good wherever the reader is.
const latestDay = (at: Instant): string => dayOf(at, 'Pacific/Kiritimati');

function isGood(wanting: Wanting, one: EarlierDocument, today: string): boolean {
  if (one.participantId !== wanting.participantId || one.key !== wanting.key) return false;
  if (!wanting.formats.includes(one.mediaType)) return false;
  if (one.validUntil !== null && one.validUntil < today) return false;
  // A passport of which nobody noted the last day is not known to be valid for long enough.
  return isLongEnough(one.validUntil, wanting.needed);
}

/**
 * What can be used again for a requirement of a participant: the good files of the latest earlier application in which
 * they were accepted, else of the latest that has any. Null where there is none, or no room: what is there and in order
 * is never replaced by it.
 */
export function reusableFor(wanting: Wanting, earlier: readonly EarlierDocument[], at: Instant): Reusable | null {
  const standing = wanting.documents.filter(({ state }) => state === 'accepted');
  const short = standing.length > 0 && !standing.some(({ validUntil }) => isLongEnough(validUntil, wanting.needed));
  const leaving = wanting.documents.filter(
    ({ state }) => state === 'rejected' || state === 'expired' || (short && state === 'accepted'),
  );
  const room = wanting.maxFiles - (wanting.documents.length - leaving.length);
  if (room < 1) return null;
  const today = latestDay(at);
  const good = earlier.filter((one) => isGood(wanting, one, today));
  const first = good.find(({ state }) => state === 'accepted') ?? good[0];
  if (first === undefined) return null;
  const documents = good
    .filter(({ applicationId, state }) => applicationId === first.applicationId && state === first.state)
    .slice(0, room);
  return {
    applicationId: first.applicationId,
    documents,
    replaces: wanting.maxFiles === 1 ? [] : leaving.map(({ id }) => id),
  };
}
