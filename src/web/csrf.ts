import { createHmac, timingSafeEqual } from 'node:crypto';
import { csrfSync } from 'csrf-sync';
import type { Request } from 'express';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';
import { cookieName, cookieOf, cookieOptions } from './cookies.ts';

declare module 'express-session' {
  interface SessionData {
    csrfToken?: string | null | undefined;
  }
}

/** The token of forms: made for a page, asked of every POST. */
export interface Csrf {
  tokenFor(req: Request): string;
  check(req: Request): void;
}

/**
 * The synchroniser token lives in the session of whoever is signed in. A visitor who is not has no session row to keep
 * it in (a flood of readers would fill the table): theirs is a signed cookie that no other site can read or plant.
 */
export function csrfProtection(config: Config): Csrf {
  const name = cookieName(config, 'form');
  const given = new WeakMap<Request, string>();
  const macOf = (token: string): Buffer => createHmac('sha256', config.sessionSecret).update(`form ${token}`).digest();
  const fromCookie = (req: Request): string | undefined => {
    const [token, mac] = (cookieOf(req, name) ?? '').split('.');
    if (!token || !mac) return undefined;
    const received = Buffer.from(mac, 'base64url');
    const expected = macOf(token);
    return received.length === expected.length && timingSafeEqual(received, expected) ? token : undefined;
  };
  const signedIn = (req: Request): boolean => req.session?.passport?.user !== undefined; // eslint-disable-line @typescript-eslint/no-unnecessary-condition -- no session after sign-out
  const sync = csrfSync({
    size: 32,
    getTokenFromRequest: (req) => {
      const body: unknown = req.body;
      const token = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined;
      return typeof token === 'string' ? token : undefined;
    },
    getTokenFromState: (req) => (signedIn(req) ? req.session.csrfToken : (given.get(req) ?? fromCookie(req))),
    storeTokenInState: (req, token) => {
      if (signedIn(req)) {
        req.session.csrfToken = token;
        return;
      }
      if (typeof token !== 'string') return;
      given.set(req, token);
      req.res?.cookie(name, `${token}.${macOf(token).toString('base64url')}`, cookieOptions(config));
    },
  });
  return {
    tokenFor: (req) => sync.generateToken(req),
    check: (req) => {
      if (!sync.isRequestValid(req)) throw new AppError({ kind: 'csrf' });
    },
  };
}
