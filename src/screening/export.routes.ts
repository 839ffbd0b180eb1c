import { z } from 'zod';
import type { Database } from '../db/database.ts';
import { pick } from '../i18n/index.ts';
import { none, text } from '../web/input.ts';
import { defineRoute, type Route } from '../web/route.ts';
import { dayOf } from '../workflow/zones.ts';
import { wholeList } from './export.reads.ts';
import { noteListTaken } from './export.ts';
import { csvOf } from './export.csv.ts';
import { filtersIn } from './filters.form.ts';
import { readingFor } from './reading.ts';

/** The list of applications as it is narrowed, to keep as a table. Taken by a form: it leaves a line in the record. */
export function exportRoutes(database: Database): readonly Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/office/applications/export',
      permission: 'applications:list',
      params: none,
      query: none,
      body: z.strictObject({ from: text(2_000).default('') }),
      limit: 'message',
      handle: async (visit) => {
        const { t, locale, zone, at } = visit;
        const filters = filtersIn(visit.body.from);
        if (filters.q !== '' && visit.actor.kind === 'person') await visit.spend('search', visit.actor.person);
        const reading = await readingFor(visit, database);
        await visit.transact((ctx) => noteListTaken(ctx, filters));
        const call = reading.calls.find(({ id }) => id === filters.call);
        const about = call === undefined ? '' : ` ${pick(call.name, locale)}`;
        const name = `${t('screening.export.file')}${about} ${dayOf(at, zone)}.csv`;
        const stream = csvOf(wholeList(reading, filters), visit, reading.calls);
        return { kind: 'file', name, type: 'text/csv; charset=utf-8', bytes: null, stream, inline: false };
      },
    }),
  ];
}
