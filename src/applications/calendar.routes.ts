import { z } from 'zod';
import { calendarFile } from '../calls/calendar.ts';
import type { Config } from '../config.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, type Route } from '../web/route.ts';
import { deadlinesOf } from './deadlines.ts';
import { ownPlacements } from './history.reads.ts';
import { loadOwn } from './own.ts';

/** The deadlines of one's application as a calendar file. */
export function calendarRoutes({ config }: { readonly config: Pick<Config, 'baseUrl'> }): readonly Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/applications/:id/deadlines.ics',
      permission: 'application:own',
      on: ['application', 'id'],
      params: z.strictObject({ id: id() }),
      query: none,
      body: none,
      handle: async (visit) => {
        const { db, params, at, locale, t } = visit;
        const own = await loadOwn(db, params.id);
        const { baseUrl } = config;
        const entries = deadlinesOf(own, await ownPlacements(db, params.id), { baseUrl, locale, t, at });
        const body = calendarFile(entries, { baseUrl, at });
        const attachment = `${own.application.reference}.ics`;
        return { kind: 'text', status: 200, type: 'text/calendar; charset=utf-8', body, attachment };
      },
    }),
  ];
}
