import type { Request, Response } from 'express';
import { AppError } from '../errors.ts';
import { serveAsset } from './assets.ts';

/** Files of public/ under `/assets/<hash>/<path>`: the address changes with the bytes, so browsers keep them for ever. */
export function assetRoute(req: Request, res: Response): void {
  const { hash, path } = req.params as unknown as { hash: string; path: string[] };
  const acceptEncoding = String(req.headers['accept-encoding'] ?? '');
  const answer = serveAsset({ hash, path: path.join('/'), acceptEncoding });
  if (answer.status === 404) throw new AppError({ kind: 'not_found' });
  res.set('Cache-Control', 'public, max-age=31536000, immutable').set('Vary', 'Accept-Encoding');
  res.set('Content-Type', answer.type);
  if (answer.encoding) res.set('Content-Encoding', answer.encoding);
  res.send(answer.body);
}
