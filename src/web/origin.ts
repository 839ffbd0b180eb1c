import type { NextFunction, Request, Response } from 'express';
import type { Config } from '../config.ts';
import { AppError } from '../errors.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site sends, before a byte of the body is read. Browsers say where a request comes from in
 * Sec-Fetch-Site; older ones in Origin, which is `null` on pages that hide their address: then the token decides.
 */
export function sameOrigin(config: Config) {
  const own = new URL(config.baseUrl).origin;
  return (req: Request, _res: Response, next: NextFunction): void => {
    if (READS.has(req.method)) return next();
    const site = req.headers['sec-fetch-site'];
    const { origin } = req.headers;
    if (site !== undefined) return site === 'same-origin' ? next() : next(new AppError({ kind: 'csrf' }));
    const ours = origin === own || origin === `${req.protocol}://${req.headers.host ?? ''}` || origin === 'null';
    next(ours ? undefined : new AppError({ kind: 'csrf' }));
  };
}
