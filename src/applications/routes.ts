import type { Route } from '../web/route.ts';
import { actionRoutes } from './action.routes.ts';
import { ownRoutes } from './own.routes.ts';
import { sectionRoutes } from './section.routes.ts';
import { startRoutes } from './start.routes.ts';

/** Everything that an applicant does with an application, but documents, referees, guardians and the offer. */
export const applicationRoutes: readonly Route[] = [...startRoutes, ...sectionRoutes, ...ownRoutes, ...actionRoutes];
