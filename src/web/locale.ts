import type { Request } from 'express';
import { isZone } from '../i18n/format.ts';
import { isLocale, type Locale } from '../i18n/index.ts';
import { cookieOf } from './cookies.ts';

/** Names of the cookies that remember a visitor's language and time zone. */
export const LOCALE_COOKIE = 'lang';
export const ZONE_COOKIE = 'zone';

/** The first language of the browser's list that we speak. */
function accepted(header: string): Locale | null {
  const wishes = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
    return { language: tag.split('-', 1)[0] ?? '', quality: quality === undefined ? 1 : Number(quality.slice(2)) };
  });
  wishes.sort((a, b) => b.quality - a.quality); // stable: equals keep the browser's order
  for (const { language, quality } of wishes) if (quality > 0 && isLocale(language)) return language;
  return null;
}

/** The reader's language: what they chose when signed in, on this device, in their browser; else Indonesian. */
export function localeOf(req: Request, chosen: string | null): Locale {
  if (chosen !== null && isLocale(chosen)) return chosen;
  const cookie = cookieOf(req, LOCALE_COOKIE);
  if (cookie !== null && isLocale(cookie)) return cookie;
  return accepted(req.headers['accept-language'] ?? '') ?? 'id';
}

/** The reader's time zone: the account's, this device's, the city's. */
export function zoneOf(req: Request, chosen: string | null, city: string): string {
  if (chosen !== null) return chosen;
  const cookie = cookieOf(req, ZONE_COOKIE);
  return cookie !== null && isZone(cookie) ? cookie : city;
}
