import { citiesOf, type Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import type { Talk } from './case.view.ts';
import { countMessages, threadOf } from './messages.reads.ts';
import { notesOf } from './notes.reads.ts';
import { readyReplies } from './replies.reads.ts';

/** Messages that the page of a case shows: the newest. */
const SHOWN = 6;

/** The city whose ready replies an officer uses on a case: the sending one, else the lead. */
export function repliesCity(
  actor: Actor,
  file: { readonly cityId: string; readonly leadCityId: string },
): string | null {
  const mine = citiesOf(actor, 'officer');
  return [file.cityId, file.leadCityId].find((city) => mine.includes(city)) ?? null;
}

/** Reads what is said around a case; of the notes nothing to whoever is not of the office. */
export async function talkAround(
  db: Database['read'],
  actor: Actor,
  file: { readonly id: string; readonly cityId: string; readonly leadCityId: string },
  isOffice: boolean,
): Promise<Talk> {
  const cityId = repliesCity(actor, file);
  return {
    messages: await threadOf(db, file.id, SHOWN),
    total: await countMessages(db, file.id),
    notes: isOffice ? await notesOf(db, file.id) : null,
    replies: isOffice && cityId !== null ? await readyReplies(db, [cityId]) : [],
    cityId: isOffice ? cityId : null,
  };
}
