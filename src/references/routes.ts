import type { Files } from '../documents/store-file.ts';
import type { Route } from '../web/route.ts';
import { againRoutes } from './again.routes.ts';
import { referenceRoutes } from './link.routes.ts';
import { officeRefereeRoutes } from './office.routes.ts';
import { refereeRoutes } from './referees.routes.ts';

/** References: the applicant's side, a referee's behind their link, the office's, and a new link for one that is dead. */
export function referencesRoutes(files: Files): readonly Route[] {
  return [...refereeRoutes, ...referenceRoutes(files), ...officeRefereeRoutes(files), ...againRoutes];
}
