import type { Response } from 'express';
import type { Database } from '../db/database.ts';
import type { Route } from './route.ts';
import type { Site } from './site.reads.ts';
import type { Visitor } from './visitor.ts';

/** Pages of this process that strangers see alike, by everything that they are made from. */
export interface KeptPages {
  /** What the page is kept under; null where it has to be made for each reader. */
  keyFor(db: Database['read'], route: Route, url: string, visitor: Visitor): Promise<string | null>;
  /** Sends the page if it is there; false where it is not. */
  send(res: Response, key: string): boolean;
  keep(key: string, html: string): void;
}

/** Addresses can be made up: past so many, all are forgotten. */
const MOST = 100;

/** Keeps pages as long as the site's own name and words were not read again, which is a minute. */
export function keptPages(): KeptPages {
  const pages = new Map<string, Buffer>();
  let site: Site | null = null;
  return {
    keyFor: async (db, route, url, visitor) => {
      if (!route.version || visitor.actor.kind !== 'nobody') return null;
      if (site !== visitor.site) pages.clear();
      site = visitor.site;
      const { at, locale, zone } = visitor;
      const minute = at.slice(0, 16); // days left, and the offset of a zone, change with one
      return JSON.stringify([url, locale, zone, minute, await route.version({ db, at })]);
    },
    send: (res, key) => {
      const kept = pages.get(key);
      if (!kept) return false;
      res.type('html').send(kept);
      return true;
    },
    keep: (key, html) => {
      if (pages.size >= MOST) pages.clear();
      pages.set(key, Buffer.from(html));
    },
  };
}
