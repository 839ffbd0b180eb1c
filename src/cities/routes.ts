import { z } from 'zod';
import { countByHost } from '../calls/catalogue.reads.ts';
import { found } from '../errors.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { agreementsOf, callsHosted, callsSent, cityById, cityList } from './cities.reads.ts';
import { citiesPage, cityPage } from './cities.view.ts';

const Id = z.strictObject({ id: id() });
const PUBLIC = { audience: 'public', nav: '/cities' } as const;

async function list(visit: Visit<unknown, unknown, unknown>): Promise<Reply> {
  const [cities, hosts] = await Promise.all([cityList(visit.db), countByHost(visit.db, visit.at)]);
  return show('cities/list', citiesPage(cities, hosts, visit), PUBLIC);
}

async function city(visit: Visit<z.infer<typeof Id>, unknown, unknown>): Promise<Reply> {
  const { db, params } = visit;
  const shown = found(await cityById(db, params.id));
  const [hosted, sent, agreements] = await Promise.all([
    callsHosted(db, shown.id),
    callsSent(db, shown.id),
    agreementsOf(db, shown.id),
  ]);
  return show('cities/city', cityPage(shown, { hosted, sent, agreements }, visit), PUBLIC);
}

const READ = { method: 'get', permission: 'public:read', params: none, query: none, body: none } as const;

/** The cities of the network: no sign-in to read. */
export const cityRoutes: readonly Route[] = [
  defineRoute({ ...READ, path: '/cities', handle: list }),
  defineRoute({ ...READ, path: '/cities/:id', params: Id, handle: city }),
];
