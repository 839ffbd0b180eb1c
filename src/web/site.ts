import type { Database } from '../db/database.ts';
import { later, MINUTE, type Clock, type Instant } from '../deps.ts';
import { readSite, UNNAMED_SITE, type Site } from './site.reads.ts';

/** Reads the site at most once a minute; while the database is away the last answer stands. */
export function siteReader(db: Database, clock: Clock): () => Promise<Site> {
  let site = UNNAMED_SITE;
  let until: Instant = '';
  return async () => {
    const now = clock.now();
    // Before the first start there is no city: then it is asked each time.
    if (now < until && site.cityId !== null) return site;
    try {
      site = await readSite(db.read);
      until = later(now, MINUTE);
    } catch {
      until = later(now, MINUTE / 12); // the frame of a page must not fail; the page's own query tells
    }
    return site;
  };
}
