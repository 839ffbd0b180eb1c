import { mkdirSync } from 'node:fs';
import express, { type Express } from 'express';
import session from 'express-session';
import type { Cost } from './accounts/passwords.ts';
import { accountRoutes } from './accounts/routes.ts';
import { passwordVerifier } from './accounts/sign-in.ts';
import { adminRoutes } from './admin/routes.ts';
import { calendarRoutes } from './applications/calendar.routes.ts';
import { applicationRoutes } from './applications/routes.ts';
import { officeCallRoutes } from './calls/office.routes.ts';
import { callRoutes } from './calls/routes.ts';
import { cityRoutes } from './cities/routes.ts';
import type { Config } from './config.ts';
import { consentRoutes } from './consents/routes.ts';
import type { Database } from './db/database.ts';
import { endorseRoutes } from './entry/routes.ts';
import { decisionRoutes } from './decisions/routes.ts';
import type { Clock, Entropy } from './deps.ts';
import { documentRoutes } from './documents/routes.ts';
import { incomingFor, type Storage } from './documents/storage.ts';
import type { Files } from './documents/store-file.ts';
import type { Effect } from './engine/context.ts';
import type { Engine } from './engine/transact.ts';
import { AppError } from './errors.ts';
import { formRoutes } from './forms/office.routes.ts';
import { helpRoutes } from './help/routes.ts';
import type { Log } from './log.ts';
import { groupRoutes } from './members/routes.ts';
import { mailboxRoutes } from './notifications/routes.ts';
import { messageRoutes } from './messages/routes.ts';
import { objectionRoutes } from './objections/routes.ts';
import { offerRoutes } from './offers/offers.routes.ts';
import { placementRoutes } from './placements/routes.ts';
import { officeRequestRoutes } from './privacy/office.routes.ts';
import { retentionRoutes } from './privacy/retention.routes.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { referencesRoutes } from './references/routes.ts';
import { reviewRoutes } from './reviews/routes.ts';
import { screeningRoutes } from './screening/routes.ts';
import { setUpRoutes } from './setup/routes.ts';
import { uploadRoutes } from './uploads/uploads.routes.ts';
import { cookieName, cookieOptions } from './web/cookies.ts';
import { csrfProtection } from './web/csrf.ts';
import { tellFailure } from './web/failures.ts';
import { securityHeaders } from './web/headers.ts';
import { health, ready } from './web/health.ts';
import { keptPages } from './web/kept-pages.ts';
import { limiter, type Limits } from './web/limits.ts';
import { sameOrigin } from './web/origin.ts';
import { refuseOverload } from './web/overload.ts';
import { passportFor } from './web/passport.ts';
import { mount, pageAbove } from './web/register.ts';
import { useTemplates } from './web/render.ts';
import { requestLog } from './web/request-log.ts';
import type { Route } from './web/route.ts';
import { serving, type ServeParts } from './web/serve.ts';
import { sessionStore } from './web/session-store.ts';
import { siteReader } from './web/site.ts';
import { assetRoute } from './web/static.ts';
import { knowVisitor, noteArrival, visitorAt } from './web/visitor.ts';
import type { EffectName } from './workflow/table.ts';

/** What the product runs on; everything that tests replace comes from here. */
export interface AppDeps {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly effects: Readonly<Record<EffectName, Effect>>;
  readonly storage: Storage;
  readonly log: Log;
  /** Milliseconds by which the event loop is late. */
  readonly lag?: () => number;
  readonly limits?: Limits;
  /** The cost of hashing passwords; cheaper in tests. */
  readonly passwordCost?: Cost;
}

/** Where uploaded files go. */
function filesOf({ storage, config }: AppDeps): Files {
  return { storage, incoming: incomingFor(config.uploadsUrl) };
}

/** Every route of the product, feature by feature. */
export function routesOf(deps: AppDeps): readonly Route[] {
  return [
    ...accountRoutes(deps),
    ...mailboxRoutes(deps),
    ...privacyRoutes(deps),
    ...officeRequestRoutes(deps),
    ...retentionRoutes,
    ...documentRoutes(deps),
    ...callRoutes(deps),
    ...cityRoutes,
    ...helpRoutes,
    ...officeCallRoutes,
    ...setUpRoutes,
    ...endorseRoutes,
    ...formRoutes,
    ...applicationRoutes,
    ...calendarRoutes(deps),
    ...uploadRoutes(filesOf(deps)),
    ...referencesRoutes(filesOf(deps)),
    ...consentRoutes(filesOf(deps)),
    ...groupRoutes(filesOf(deps)),
    ...offerRoutes,
    ...messageRoutes(deps),
    ...objectionRoutes,
    ...screeningRoutes(deps, filesOf(deps)),
    ...reviewRoutes(),
    ...decisionRoutes(),
    ...placementRoutes(),
    ...adminRoutes,
  ];
}

/** Express that guesses nothing: addresses to the letter, flat queries, and no header beyond our own proxies. */
function strictExpress(config: Config): Express {
  const app = express();
  app.set('strict routing', true);
  app.set('case sensitive routing', true);
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustProxy);
  app.set('etag', false);
  app.disable('x-powered-by');
  return app;
}

/** The application: the middleware in the order in which a request meets it, then routes, 404 and the error page. */
export function createApp(deps: AppDeps, routes: readonly Route[] = routesOf(deps)): Express {
  const { config, db, clock, entropy, log } = deps;
  const app = strictExpress(config);
  const helpersFor = useTemplates(app, config);
  const engine: Engine = { db, entropy, auditKey: config.auditKey, effects: deps.effects };
  const sessions = sessionStore(db, clock, entropy);
  const site = siteReader(db, clock);
  const csrf = csrfProtection(config);
  const passport = passportFor(sessions, passwordVerifier(deps));
  const uploads = incomingFor(config.uploadsUrl);
  mkdirSync(uploads, { recursive: true });
  const parts: ServeParts = {
    config,
    clock,
    entropy,
    csrf,
    passport,
    engine,
    helpersFor,
    sessions,
    limiter: limiter(db, deps.limits),
    kept: keptPages(),
    uploadFolder: uploads,
    pageAbove: pageAbove(routes),
    visitorAt: (req) => visitorAt(req, clock, sessions, site, config.requireTotp),
  };

  app.use(noteArrival(clock));
  app.use(requestLog(log, clock, entropy));
  app.use(...securityHeaders(config));
  app.get('/health', health);
  app.get('/ready', ready(db, uploads));
  app.get('/assets/:hash/*path', assetRoute);
  app.use(refuseOverload(deps.lag ?? (() => 0)));
  app.use(sameOrigin(config));
  app.use(
    session({
      name: cookieName(config, 'sid'),
      secret: config.sessionSecret,
      store: sessions.store,
      genid: sessions.genid,
      cookie: cookieOptions(config),
      resave: false,
      saveUninitialized: false,
      rolling: false,
      unset: 'keep',
    }),
  );
  app.use(...passport.middleware);
  app.use(knowVisitor(clock, sessions, site, config.requireTotp));
  mount(app, routes, serving(parts));
  app.use(() => {
    throw new AppError({ kind: 'not_found' });
  });
  app.use(tellFailure(parts, log));
  return app;
}
