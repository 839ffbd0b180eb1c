import type { Database } from '../db/database.ts';
import type { Files } from '../documents/store-file.ts';
import type { Route } from '../web/route.ts';
import { alikeRoutes } from './alike.routes.ts';
import { bulkRoutes } from './bulk.routes.ts';
import { caseRoutes } from './case.routes.ts';
import { exportRoutes } from './export.routes.ts';
import { officeGuardianRoutes } from './guardians.routes.ts';
import { listRoutes } from './list.routes.ts';
import { officeRoutes } from './office.routes.ts';
import { paperContentRoutes } from './paper-content.routes.ts';
import { paperMembersRoutes } from './paper-members.routes.ts';
import { paperReturnedRoutes } from './paper-returned.routes.ts';
import { paperSectionRoutes } from './paper-section.routes.ts';
import { paperRoutes } from './paper.routes.ts';
import { queueRoutes } from './queue.routes.ts';
import { requestRoutes } from './request.routes.ts';
import { restrictedRoutes } from './restricted.routes.ts';
import { reviewerRoutes } from './reviewers.routes.ts';

/** The office's side of applications: home, lists, cases, reviewers, paper forms. */
export function screeningRoutes(deps: { readonly db: Database }, files: Files): readonly Route[] {
  const { db } = deps;
  return [
    ...officeRoutes(db),
    ...listRoutes(db),
    ...exportRoutes(db),
    ...caseRoutes(db, files),
    ...bulkRoutes(),
    ...reviewerRoutes(),
    ...restrictedRoutes(),
    ...alikeRoutes(),
    ...paperRoutes(),
    ...paperSectionRoutes(),
    ...paperContentRoutes(files),
    ...paperMembersRoutes,
    ...queueRoutes(files),
    ...requestRoutes(),
    ...officeGuardianRoutes(files),
    ...paperReturnedRoutes(),
  ];
}
