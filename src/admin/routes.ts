import type { Route } from '../web/route.ts';
import { agreementRoutes } from './agreements.routes.ts';
import { adminCallRoutes } from './calls.routes.ts';
import { adminCityRoutes } from './cities.routes.ts';
import { eventRoutes } from './events.routes.ts';
import { outboxRoutes } from './outbox.routes.ts';
import { peopleRoutes } from './people.routes.ts';
import { siteRoutes } from './site.routes.ts';

/** What admins look after: cities, the site, agreements, calls, people, mail and the record. */
export const adminRoutes: readonly Route[] = [
  ...adminCityRoutes,
  ...siteRoutes,
  ...agreementRoutes,
  ...adminCallRoutes,
  ...peopleRoutes,
  ...outboxRoutes,
  ...eventRoutes,
];
