import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { NextFunction, Request, Response } from 'express';
import { AppError } from '../errors.ts';

const MOST_LAG = 500; // milliseconds by which the event loop is late, at the median of a second
const RETRY_AFTER = 5;

/** Measures by how many milliseconds the event loop is late, anew each second. */
export function eventLoopLag(): () => number {
  const histogram = monitorEventLoopDelay({ resolution: 20 });
  histogram.enable();
  let lag = 0;
  setInterval(() => {
    lag = histogram.percentile(50) / 1e6 - 20;
    histogram.reset();
  }, 1_000).unref();
  return () => lag;
}

/** Sends people away for a moment while the process cannot keep up: those inside are served, and it recovers by itself. */
export function refuseOverload(lag: () => number) {
  return (_req: Request, _res: Response, next: NextFunction): void => {
    next(lag() > MOST_LAG ? new AppError({ kind: 'unavailable', retryAfterSeconds: RETRY_AFTER }) : undefined);
  };
}
