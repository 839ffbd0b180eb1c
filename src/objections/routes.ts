import type { Route } from '../web/route.ts';
import { officeObjectionRoutes } from './office.routes.ts';
import { ownObjectionRoutes } from './own.routes.ts';

/** Objections: the applicant's side and the office's. */
export const objectionRoutes: readonly Route[] = [...ownObjectionRoutes, ...officeObjectionRoutes];
