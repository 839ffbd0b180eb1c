import type { Files } from '../documents/store-file.ts';
import type { Route } from '../web/route.ts';
import { referenceRoutes } from './link.routes.ts';
import { refereeRoutes } from './referees.routes.ts';

/** References: the applicant's side, and a referee's behind their link. */
export function referencesRoutes(files: Files): readonly Route[] {
  return [...refereeRoutes, ...referenceRoutes(files)];
}
