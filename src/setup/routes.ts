import type { Route } from '../web/route.ts';
import { entryRoutes } from './entry.routes.ts';
import { overviewRoutes } from './overview.routes.ts';
import { placeRoutesOfSetUp } from './places.routes.ts';
import { programmeRoutes } from './programmes.routes.ts';
import { referenceSetRoutes } from './reference-sets.routes.ts';
import { requirementRoutes } from './requirements.routes.ts';
import { ruleRoutes } from './rules.routes.ts';
import { sectionRoutesOfSetUp } from './sections.routes.ts';

/** How a city sets its programmes and calls up. */
export const setUpRoutes: readonly Route[] = [
  ...programmeRoutes,
  ...overviewRoutes,
  ...sectionRoutesOfSetUp,
  ...placeRoutesOfSetUp,
  ...requirementRoutes,
  ...ruleRoutes,
  ...referenceSetRoutes,
  ...entryRoutes,
];
