import type { NextFunction, Request, Response } from 'express';
import { isStaff, type Actor } from '../access/actor.ts';
import { isDatabaseAway } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { formats } from '../i18n/format.ts';
import { translator } from '../i18n/index.ts';
import type { Reader } from '../i18n/words.ts';
import type { Log } from '../log.ts';
import { isByLink } from './admit.ts';
import { errorPage, statusOf, type KeptForm, type Problem } from './errors.view.ts';
import { requestIdOf } from './request-log.ts';
import { bareHtml } from './render.ts';
import { respond } from './respond.ts';
import { show } from './route.ts';
import { readForm, routeOf, type ServeParts } from './serve.ts';
import { ownAddress } from './session-of.ts';
import { wantsJson } from './visit.ts';
import type { Visitor } from './visitor.ts';

const NEVER_KEPT = /^_|password|code|token/i;
const RETRY_AFTER = 10;

/** What an error means to the person: ours say so, those of the parsers carry a status, all others are defects. */
function problemOf(error: unknown, req: Request, visitor: Visitor): Problem {
  if (error instanceof AppError) return error.detail;
  if (isDatabaseAway(error)) return { kind: 'unavailable', retryAfterSeconds: RETRY_AFTER };
  const { status, type } = (error ?? {}) as { status?: unknown; type?: unknown };
  if (type === 'entity.too.large' || type === 'parameters.too.many') return { kind: 'too_large' };
  if (typeof status === 'number' && status >= 400 && status < 500) return { kind: 'bad_request' };
  const at = formats(visitor.locale, visitor.zone).dateTime(visitor.at);
  return { kind: 'broken', reference: requestIdOf(req).slice(-8).toUpperCase(), at };
}

/** What was typed into a form that could not be accepted. Nothing of a request from elsewhere is even read. */
async function keptForm(req: Request, res: Response, problem: Problem): Promise<KeptForm | null> {
  const route = routeOf(req);
  if (route?.method !== 'post' || route.upload || (problem.kind !== 'sign_in' && problem.kind !== 'csrf')) return null;
  try {
    if (req.body === undefined) await readForm(req, res);
  } catch {
    return null;
  }
  const fields = Object.entries((req.body ?? {}) as Record<string, unknown>)
    .filter(([name]) => !NEVER_KEPT.test(name))
    .flatMap(([name, value]) => [value].flat().map((each) => ({ name, value: String(each) })));
  return fields.length > 0 ? { action: req.originalUrl, fields } : null;
}

/** Each reader has other words for a state: those of the office are not for applicants. */
function readerOf(actor: Actor): Reader {
  if (actor.kind !== 'person' || actor.roles.length === 0) return 'applicant';
  return actor.roles.every(({ role }) => role === 'coordinator') ? 'coordinator' : 'officer';
}

function retryAfter(problem: Problem): number | null {
  return problem.kind === 'too_many' || problem.kind === 'unavailable' ? problem.retryAfterSeconds : null;
}

async function tell(parts: ServeParts, visitor: Visitor, problem: Problem, req: Request, res: Response): Promise<void> {
  const status = statusOf(problem);
  const wait = retryAfter(problem);
  res.set('Cache-Control', 'no-store');
  if (wait !== null) res.set('Retry-After', String(wait));
  if (wantsJson(req)) {
    res.status(status).json({ error: problem.kind, ...(problem.kind === 'refused' ? { why: problem.why } : {}) });
    return;
  }
  const route = routeOf(req);
  const page = errorPage(problem, {
    t: translator(visitor.locale),
    name: visitor.identity?.name ?? null,
    staff: isStaff(visitor.actor),
    reader: readerOf(visitor.actor),
    format: formats(visitor.locale, visitor.zone),
    byLink: route !== undefined && isByLink(route),
    url: ownAddress(req.method === 'GET' ? req.originalUrl : (ownReferer(req) ?? '')) ?? parts.pageAbove(req.path),
    kept: await keptForm(req, res, problem),
  });
  await respond(
    req,
    res,
    parts,
    { visitor, actor: visitor.actor, acting: null, keptAs: null },
    show('errors/error', page, { status }),
  );
}

/** The page that a form was on, to go back to; only if it is one of ours. */
function ownReferer(req: Request): string | null {
  const { referer, host } = req.headers;
  if (referer === undefined || !URL.canParse(referer)) return null;
  const url = new URL(referer);
  return url.host === host ? url.pathname + url.search : null;
}

/** The last middleware: tells the person what went wrong, and the log what is ours to mend. */
export function tellFailure(parts: ServeParts, log: Log) {
  return async (error: unknown, req: Request, res: Response, next: NextFunction): Promise<void> => {
    if (res.headersSent) return next(error); // the answer was on its way: Express closes the connection
    const visitor = await parts.visitorAt(req);
    const problem = problemOf(error, req, visitor);
    if (problem.kind === 'broken') log.error({ err: error, reqId: requestIdOf(req) }, 'request failed');
    else if (problem.kind === 'file_gone')
      log.error({ reqId: requestIdOf(req), file: problem.key }, 'a stored file is missing');
    else if (problem.kind === 'unavailable') log.warn({ reqId: requestIdOf(req), cause: String(error) }, 'turned away');
    try {
      await tell(parts, visitor, problem, req, res);
    } catch (worse) {
      log.error({ err: worse, reqId: requestIdOf(req) }, 'the error page failed');
      const { title, text } = {
        title: 'Something broke on our side',
        text: `Please try again in a minute. ${requestIdOf(req)}`,
      };
      res.status(statusOf(problem)).type('html').send(bareHtml(title, text));
    }
  };
}
