import type { Request, Response } from 'express';
import type { Config } from '../config.ts';
import { later, MINUTE, type Clock } from '../deps.ts';
import { cookieName, cookieOptions, remember } from './cookies.ts';
import type { Csrf } from './csrf.ts';
import { LOCALE_COOKIE, ZONE_COOKIE } from './locale.ts';
import type { Passport } from './passport.ts';
import type { Session } from './session.ts';
import { hashOfSession } from './session-store.ts';
import { waited } from './waited.ts';

/** What the session of a request is made from. */
export interface SessionParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly csrf: Csrf;
  readonly passport: Passport;
}

const PENDING = 10 * MINUTE; // to type a second factor

/** Only an address of our own: one slash, then no second one and no backslash, which browsers take for one. */
export function ownAddress(to: string): string | null {
  const safe = /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to); // browsers drop control characters before they look
  return safe && to.length <= 2_000 ? to : null;
}

function logIn(req: Request, accountId: string): Promise<void> {
  return waited((done) => req.logIn({ accountId, secondFactor: false }, done));
}

/** The session of a request, without Express. */
export function sessionOf(req: Request, res: Response, parts: SessionParts): Session {
  const { config, clock } = parts;
  return {
    authenticate: () => parts.passport.authenticate(req),
    signIn: async (accountId, means) => {
      const { returnTo } = req.session;
      await logIn(req, accountId); // makes a new id: whoever planted the old one holds nothing
      req.session.means = means;
      if (returnTo !== undefined) req.session.returnTo = returnTo;
      parts.csrf.tokenFor(req);
      await waited((done) => void req.session.save(done));
    },
    signOut: async () => {
      await waited((done) => void req.session.destroy(done));
      res.clearCookie(cookieName(config, 'sid'), cookieOptions(config));
    },
    idHash: () => (req.session.passport?.user === undefined ? null : hashOfSession(req.sessionID)),
    openLink: (purpose, linkId) => {
      req.session.links = { ...req.session.links, [purpose]: linkId };
    },
    linkFor: (purpose) => req.session.links?.[purpose] ?? null,
    closeLink: (purpose) => {
      const { [purpose]: _closed, ...others } = req.session.links ?? {};
      req.session.links = others;
    },
    flash: (message) => {
      req.session.flash = [...(req.session.flash ?? []), message];
    },
    setLocale: (locale) => remember(res, config, LOCALE_COOKIE, locale),
    setZone: (zone) => remember(res, config, ZONE_COOKIE, zone),
    takeReturnTo: () => {
      const { returnTo } = req.session;
      delete req.session.returnTo;
      return returnTo === undefined ? null : ownAddress(returnTo);
    },
    hasReturnTo: () => req.session.returnTo !== undefined,
    pendingAccount: () => {
      const { pendingAccount, pendingUntil } = req.session;
      return pendingAccount !== undefined && pendingUntil !== undefined && clock.now() < pendingUntil
        ? pendingAccount
        : null;
    },
    setPendingAccount: (pending) => {
      if (pending === null) {
        delete req.session.pendingAccount;
        delete req.session.pendingUntil;
      } else {
        req.session.pendingAccount = pending;
        req.session.pendingUntil = later(clock.now(), PENDING);
      }
    },
    askedCode: () => req.session.askedCode ?? null,
    setAskedCode: (asked) => {
      if (asked === null) delete req.session.askedCode;
      else req.session.askedCode = asked;
    },
  };
}
