import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import { homeCity } from '../cities/cities.reads.ts';
import { AppError } from '../errors.ts';
import { id, none, required, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { eyebrow } from './eyebrow.ts';
import type { Errors, Fields } from './parts.view.ts';
import { citiesWithAdmin, storedSite } from './site.reads.ts';
import { changeSite } from './site.ts';
import { siteFields, siteFrom, sitePage } from './site.view.ts';

type Any = Visit<unknown, unknown, unknown>;

const FRAME = { width: 'wide', audience: 'office', nav: '/admin/cities' } as const;
const LINE = 120;
const SiteForm = z.strictObject({
  city: id(),
  name: required(40),
  tagline_id: text(LINE),
  tagline_en: text(LINE),
  footer_id: text(LINE),
  footer_en: text(LINE),
  mark: z.string().regex(/^[0-9a-f]{16}$/),
});

/** The installation is the affair of the city that runs it: admins of other cities see its name, and may not change it. */
async function demandHome(visit: Any): Promise<string | null> {
  const home = await homeCity(visit.db);
  if (home !== null && !citiesOf(visit.actor, 'admin').includes(home)) throw new AppError({ kind: 'forbidden' });
  return home;
}

async function page(visit: Any, fields: Fields | null, errors: Errors): Promise<Reply> {
  const home = await demandHome(visit);
  const stored = await storedSite(visit.db);
  const cities = await citiesWithAdmin(visit.db, visit.at);
  const filled = { fields: fields ?? siteFields(stored, home, visit.site.name), errors };
  return show('admin/site', sitePage(cities, filled, { ...visit, eyebrow: await eyebrow(visit) }), FRAME);
}

const COMMON = { path: '/admin/site', permission: 'city:edit', params: none, query: none } as const;

/** How the installation is called, and which city runs it. */
export const siteRoutes: readonly Route[] = [
  defineRoute({ ...COMMON, method: 'get', body: none, handle: (visit) => page(visit, null, {}) }),
  defineRoute({
    ...COMMON,
    method: 'post',
    body: SiteForm,
    handle: async (visit) => {
      await demandHome(visit);
      const { mark, ...body } = visit.body;
      const reply = await visit.commit((ctx) => changeSite(ctx, mark, siteFrom(body)), '/admin/cities');
      visit.session.flash({ kind: 'ok', text: visit.t('admin.site.saved') });
      return reply;
    },
    invalid: (visit, errors) => page(visit, visit.body, errors),
  }),
];
