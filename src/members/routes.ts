import type { Files } from '../documents/store-file.ts';
import type { Route } from '../web/route.ts';
import { memberAnswerRoutes } from './answers.routes.ts';
import { memberDocumentRoutes } from './documents.routes.ts';
import { memberGuardianRoutes } from './guardians.routes.ts';
import { memberLinkRoutes } from './link.routes.ts';
import { memberOfficeRoutes } from './office.routes.ts';
import { memberRoutes } from './members.routes.ts';

/** Groups: the lead's side, and each member's behind their link. */
export function groupRoutes(files: Files): readonly Route[] {
  return [
    ...memberRoutes,
    ...memberLinkRoutes,
    ...memberAnswerRoutes,
    ...memberGuardianRoutes,
    ...memberOfficeRoutes,
    ...memberDocumentRoutes(files),
  ];
}
