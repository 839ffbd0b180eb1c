import { expireDocument } from '../documents/expire.ts';
import { maybeExpired } from '../documents/files.reads.ts';
import { forgottenPhotos } from '../documents/photo-pages.reads.ts';
import { forgetPhotos } from '../documents/photo-pages.ts';
import { isDatabaseAway } from '../db/database.ts';
import { DAY, later, type Instant } from '../deps.ts';
import { dayOf } from '../engine/days.ts';
import { inTransaction, type Engine } from '../engine/transact.ts';
import { oweAgain } from '../offers/conditions.ts';

/** What the clock did to documents in one round. */
export interface Aged {
  readonly expired: number;
  readonly forgotten: number;
  /** Documents on which a defect was hit; the others went on. */
  readonly failures: readonly { readonly id: string; readonly error: string }[];
}

const PHOTOS_KEPT = 14 * DAY;

// Somewhere it is already tomorrow: the verb looks at the zone of each document's city.
const latestDay = (at: Instant): string => dayOf(at, 'Pacific/Kiritimati');

/**
 * Documents whose last day has passed expire, each in a transaction of its own, and what a placement had them for is
 * owed again; photographs that nobody made a PDF of for two weeks go. Idempotent; catches up in one round.
 */
export async function ageDocuments(engine: Engine, at: Instant): Promise<Aged> {
  const failures: { id: string; error: string }[] = [];
  let expired = 0;
  for (let behind = ''; ;) {
    const ids = await maybeExpired(engine.db.read, latestDay(at), behind);
    for (const id of ids)
      try {
        expired += await inTransaction(engine, { kind: 'clock' }, at, async (ctx) => {
          const document = await expireDocument(ctx, id);
          if (document !== null) await oweAgain(ctx, document);
          return document === null ? 0 : 1;
        });
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        failures.push({ id, error: String(error) });
      }
    const last = ids.at(-1);
    if (last === undefined) break;
    behind = last;
  }
  return { expired, forgotten: await forgetOld(engine, at), failures };
}

async function forgetOld(engine: Engine, at: Instant): Promise<number> {
  const old = await forgottenPhotos(engine.db.read, later(at, -PHOTOS_KEPT));
  if (old.length > 0) await inTransaction(engine, { kind: 'clock' }, at, (ctx) => forgetPhotos(ctx, old));
  return old.length;
}
