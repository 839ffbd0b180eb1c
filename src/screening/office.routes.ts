import { citiesByName } from '../accounts/roles.reads.ts';
import type { Database } from '../db/database.ts';
import { DAY, later } from '../deps.ts';
import { AppError } from '../errors.ts';
import { countWaiting } from '../messages/messages.reads.ts';
import { countRequests } from '../privacy/office.reads.ts';
import { countObjections } from '../objections/objections.reads.ts';
import { none } from '../web/input.ts';
import { defineRoute, show, type Route } from '../web/route.ts';
import { countLists } from './board.reads.ts';
import { endingSoon, shares, waitingFor } from './office.reads.ts';
import { officePage, QUEUES } from './office.view.ts';
import { readingFor } from './reading.ts';

const WEEK = 7 * DAY;

/** The office's home. */
export function officeRoutes(database: Database): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/office',
      permission: 'office:enter',
      params: none,
      query: none,
      body: none,
      handle: async (visit) => {
        const { actor, db, at } = visit;
        if (actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
        const holds = (...roles: readonly string[]): boolean => actor.roles.some(({ role }) => roles.includes(role));
        const lists = holds('officer', 'auditor');
        const reading = await readingFor(visit, database);
        const parts = {
          name: actor.name,
          roles: actor.roles,
          cityNames: new Map((await citiesByName(db)).map((city) => [city.id, city.name])),
          // An auditor reads the lists; nothing in them waits for them.
          queues: holds('officer')
            ? await countLists(
                reading,
                QUEUES.map(([, filters]) => filters),
              )
            : null,
          waiting: await waitingFor(db, actor, at),
          talk: holds('officer')
            ? { messages: await countWaiting(db, actor), objections: await countObjections(db, actor, at) }
            : null,
          requests: holds('officer', 'admin') ? await countRequests(db, visit, at) : null,
          calls: lists ? reading.calls : [],
          shares: lists ? await shares(db, actor) : null,
          soon: lists ? await endingSoon(db, actor, at, later(at, WEEK)) : null,
        };
        return show('screening/office', officePage(parts, visit), {
          width: 'wide',
          audience: 'office',
          nav: '/office',
        });
      },
    }),
  ];
}
