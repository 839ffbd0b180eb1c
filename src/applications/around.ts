import { countWaived } from '../references/waivers.reads.ts';
import type { Actor } from '../access/actor.ts';
import { placesOf, type Place } from '../calls/calls.reads.ts';
import type { Database } from '../db/database.ts';
import { checklist, type ChecklistItem } from '../documents/documents.reads.ts';
import { loadCases } from '../engine/load-cases.ts';
import { found } from '../errors.ts';
import { membersOf, type Member } from '../members/members.reads.ts';
import { unreadOf } from '../messages/messages.reads.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import { namedGuardians, namedReferees, rankedPlaces, type NamedGuardian, type NamedReferee } from './content.reads.ts';
import { loadOwn, type Own } from './own.ts';

/** An application with all that stands around its sections, and what the workflow says of it. */
export interface Whole extends Own {
  readonly documents: readonly ChecklistItem[];
  readonly referees: readonly NamedReferee[];
  /** References that the office does without. */
  readonly waived: number;
  /** The applicant's own; each member of a group names theirs. */
  readonly guardians: readonly NamedGuardian[];
  /** The others of a group. */
  readonly members: readonly Member[];
  /** Places that the sending city's people may rank. */
  readonly places: readonly Place[];
  /** Ids of the ranked ones, the first choice first. */
  readonly ranked: readonly string[];
  readonly standing: ApplicationCase;
  /** Messages of the office that the applicant has not opened. */
  readonly unread: number;
}

/** Reads an application whole; the number of queries does not depend on what is in it. */
export async function loadWhole(db: Database['read'], id: string, actor: Actor, at: string): Promise<Whole> {
  const own = await loadOwn(db, id);
  const [documents, referees, waived, guardians, members, places, ranked, cases, unread] = await Promise.all([
    checklist(db, [id], at),
    namedReferees(db, id),
    countWaived(db, id),
    namedGuardians(db, id),
    membersOf(db, id),
    placesOf(db, own.application.callId),
    rankedPlaces(db, id),
    loadCases({ db, at, actor, cascading: false }, 'application', [id]),
    unreadOf(db, [id]),
  ]);
  return {
    ...own,
    documents: (documents.get(id) ?? []).filter((item) => item.applies),
    referees,
    waived,
    guardians: guardians.filter((one) => !members.some((member) => member.participantId === one.participantId)),
    members,
    places: places.filter((place) => place.cityId !== own.application.cityId),
    ranked,
    standing: found(cases.get(id)),
    unread: unread.get(id) ?? 0,
  };
}
