import type { Config } from '../config.ts';
import type { Route } from '../web/route.ts';
import { officeMessageRoutes } from './office.routes.ts';
import { ownMessageRoutes } from './own.routes.ts';
import { passRoutes } from './pass.routes.ts';
import { replyRoutes } from './replies.routes.ts';

/** Messages between applicant and office, the office's notes and ready replies, and links that are passed on by hand. */
export function messageRoutes(deps: { readonly config: Pick<Config, 'baseUrl'> }): readonly Route[] {
  return [...ownMessageRoutes, ...officeMessageRoutes(), ...replyRoutes, ...passRoutes(deps)];
}
