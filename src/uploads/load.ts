import { loadOwn } from '../applications/own.ts';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { checklist } from '../documents/documents.reads.ts';
import { earlierDocuments } from '../documents/earlier.reads.ts';
import { waitingPhotos } from '../documents/photo-pages.reads.ts';
import { participantNames } from './uploads.reads.ts';
import { editableNow, type Uploads } from './uploads.view.ts';

/** Reads what is asked of an application, and the files that are there. */
export async function loadUploads(
  { db, at, actor }: { readonly db: Database['read']; readonly at: string; readonly actor: Actor },
  applicationId: string,
): Promise<Uploads> {
  const own = await loadOwn(db, applicationId);
  const [lists, photos, names, earlier] = await Promise.all([
    checklist(db, [applicationId], at),
    waitingPhotos(db, applicationId),
    participantNames(db, applicationId),
    earlierDocuments(db, actor, applicationId),
  ]);
  const items = (lists.get(applicationId) ?? []).filter((item) => item.applies || item.documents.length > 0);
  return { own, items, photos, names, editable: editableNow(own, items), earlier };
}
