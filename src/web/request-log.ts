import type { Request, RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { newId, type Clock, type Entropy } from '../deps.ts';
import { loggedPath, type Log } from '../log.ts';

/** The id of a request: printed on the page of a failure and in every line of the log about it. */
export function requestIdOf(req: Request): string {
  const { id } = req as { id?: unknown };
  return typeof id === 'string' ? id : '';
}

/** One line a request: method, path without token or query, status, time. No header, cookie, body or address. */
export function requestLog(log: Log, clock: Clock, entropy: Entropy): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: () => newId(clock.now(), entropy),
    quietReqLogger: true,
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: (req) => /^\/(assets|health|ready)(\/|$)/.test(String(req.url)) },
    serializers: {
      req: (req: { method: string; url: string }) => ({ method: req.method, path: loggedPath(req.url) }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
      err: (error: { type?: string; code?: string }) => ({ type: error.type, code: error.code }),
    },
    wrapSerializers: true,
  }) as RequestHandler;
}
