import type { Config } from '../config.ts';
import type { Route } from '../web/route.ts';
import { ownAccountRoutes } from './account.routes.ts';
import { actingRoutes } from './acting.routes.ts';
import { linkRoutes } from './link.routes.ts';
import { officeActingRoutes } from './office-acting.routes.ts';
import { passwords } from './passwords.ts';
import { enteringRoutes } from './sign-in.routes.ts';
import { secondFactorRoutes } from './second-factor.routes.ts';
import type { SignInDeps } from './sign-in.ts';
import { takeoverRoutes } from './takeover.routes.ts';

/** Everything about accounts. */
export function accountRoutes(
  deps: SignInDeps & { readonly config: Pick<Config, 'demo' | 'requireTotp'> },
): readonly Route[] {
  const secrets = passwords(deps.entropy, deps.passwordCost);
  return [
    ...enteringRoutes(deps.config.demo),
    ...linkRoutes(secrets),
    ...ownAccountRoutes(secrets),
    ...actingRoutes,
    ...takeoverRoutes(secrets),
    ...officeActingRoutes,
    ...secondFactorRoutes(secrets, deps.config.requireTotp),
  ];
}
