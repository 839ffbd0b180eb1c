import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '../config.ts';

/** A cookie's value as the browser sent it; the first one counts, and a broken encoding counts as none. */
export function cookieOf(req: Request, name: string): string | null {
  for (const part of (req.headers.cookie ?? '').split(';')) {
    const [key, ...rest] = part.split('=');
    if (key?.trim() !== name) continue;
    try {
      return decodeURIComponent(rest.join('=').trim());
    } catch {
      return null;
    }
  }
  return null;
}

/** `__Host-` ties a cookie to this very host; browsers take it over https only. */
export function cookieName(config: Config, name: string): string {
  return config.https ? `__Host-${name}` : name;
}

/** What every cookie of ours has in common. */
export function cookieOptions(config: Config): CookieOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: config.https };
}

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Remembers a choice of the reader, such as the language, for a year. */
export function remember(res: Response, config: Config, name: string, value: string): void {
  res.cookie(name, value, { ...cookieOptions(config), maxAge: YEAR });
}
