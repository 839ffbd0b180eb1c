import type { Route } from '../web/route.ts';
import { guardianRoutes } from './guardians.routes.ts';
import { guardianLinkRoutes } from './link.routes.ts';

/** Guardians: the applicant's side, and their own behind their link. */
export const consentRoutes: readonly Route[] = [...guardianRoutes, ...guardianLinkRoutes];
