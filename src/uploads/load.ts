import { loadOwn } from '../applications/own.ts';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { checklist } from '../documents/documents.reads.ts';
import { earlierDocuments } from '../documents/earlier.reads.ts';
import { waitingPhotos } from '../documents/photo-pages.reads.ts';
import { memberParticipants } from '../members/members.reads.ts';
import { participantNames } from './uploads.reads.ts';
import { editableNow, type Uploads } from './uploads.view.ts';

/** Whose files: everybody's on the application, those of the applicant, or those of one member of the group. */
export type Whose = 'everybody' | 'applicant' | { readonly participant: string };

function isTheirs(whose: Whose, members: ReadonlySet<string>, participant: string): boolean {
  if (whose === 'everybody') return true;
  return whose === 'applicant' ? !members.has(participant) : whose.participant === participant;
}

/** Reads what is asked of an application, and the files that are there. */
export async function loadUploads(
  { db, at, actor }: { readonly db: Database['read']; readonly at: string; readonly actor: Actor },
  applicationId: string,
  whose: Whose = 'everybody',
): Promise<Uploads> {
  const own = await loadOwn(db, applicationId);
  const [lists, photos, everybody, members, earlier] = await Promise.all([
    checklist(db, [applicationId], at),
    waitingPhotos(db, applicationId),
    participantNames(db, applicationId),
    memberParticipants(db, applicationId),
    earlierDocuments(db, actor, applicationId),
  ]);
  const names = new Map([...everybody].filter(([id]) => isTheirs(whose, members, id)));
  const items = (lists.get(applicationId) ?? []).filter(
    (item) => names.has(item.participantId) && (item.applies || item.documents.length > 0),
  );
  return { own, items, photos, names, editable: editableNow(own, items), earlier };
}
