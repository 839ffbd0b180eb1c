import type { Files } from '../documents/store-file.ts';
import type { Route } from '../web/route.ts';
import { guardianRoutes } from './guardians.routes.ts';
import { guardianIdentityRoutes } from './identity.routes.ts';
import { guardianLinkRoutes } from './link.routes.ts';

/** Guardians: the applicant's side, and their own behind their link. */
export function consentRoutes(files: Files): readonly Route[] {
  return [...guardianRoutes, ...guardianLinkRoutes, ...guardianIdentityRoutes(files)];
}
