import express, { type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { actingOnPage } from './acting.ts';
import { admit, isByLink, type Admitted } from './admit.ts';
import { fieldErrors, isStorable, translated } from './input.ts';
import { respond, type ResponseParts } from './respond.ts';
import type { Reply, Route, Visit } from './route.ts';
import { ownAddress, sessionOf } from './session-of.ts';
import { discard, receivedFiles, receiveFiles } from './upload.ts';
import { waited } from './waited.ts';
import { visitOf, wantsJson, type Known, type VisitParts } from './visit.ts';
import type { Visitor } from './visitor.ts';

/** What serving a route takes. */
export interface ServeParts extends VisitParts, ResponseParts {
  /** Where files of forms wait, on the disk that will keep them. */
  readonly uploadFolder: string;
  visitorAt(req: Request): Promise<Visitor>;
  /** The nearest page above an address that only takes forms. */
  pageAbove(path: string): string;
}

/** Makes the Express handler of a route. */
export type Serve = (route: Route) => RequestHandler;

type Fields = Readonly<Record<string, unknown>>;

const urlencoded = express.urlencoded({ extended: false, limit: '100kb', parameterLimit: 500 });

/** Runs one middleware and waits for it. */
function run(middleware: RequestHandler, req: Request, res: Response): Promise<void> {
  return waited((done) => void middleware(req, res, done));
}

/** Reads the fields of a form; a body of another kind is refused, so that no parser has to be trusted with it. */
export async function readForm(req: Request, res: Response): Promise<void> {
  const length = Number(req.headers['content-length'] ?? 0);
  const empty = length === 0 && req.headers['transfer-encoding'] === undefined;
  if (!empty && !req.is('application/x-www-form-urlencoded')) throw new AppError({ kind: 'invalid', fields: {} });
  if (!empty) await run(urlencoded, req, res);
}

/** The form's fields without the two that belong to the frame; the key that makes it count once. */
function split(body: unknown): { fields: Fields; key: string | null } {
  const { _csrf, _key, ...fields } = (body ?? {}) as Record<string, unknown>;
  return { fields, key: typeof _key === 'string' && /^[0-9a-z]{26}$/.test(_key) ? _key : null };
}

async function spend(parts: ServeParts, route: Route, req: Request): Promise<void> {
  const limit = route.limit ?? (route.method === 'post' ? 'write' : null);
  if (limit !== null) await parts.limiter.spend(limit, 'address', req.ip ?? '');
}

async function spendOfAccount(parts: ServeParts, route: Route, admitted: Admitted): Promise<void> {
  const { actor } = admitted;
  const limit = route.limit ?? (route.method === 'post' ? 'write' : null);
  const who = actor.kind === 'person' ? actor.account : actor.kind === 'link' ? actor.link : null;
  if (limit !== null && who !== null) await parts.limiter.spend(limit, 'account', who);
}

/** Takes in the form: files and fields of a multipart one, fields of any other; the token comes last. */
async function takeIn(parts: ServeParts, route: Route, req: Request, res: Response): Promise<void> {
  if (route.method !== 'post') return;
  if (route.upload && req.is('multipart/form-data')) {
    await run(receiveFiles(route.upload, parts.uploadFolder, parts.entropy), req, res);
  } else {
    await readForm(req, res);
  }
  parts.csrf.check(req);
}

function parsed(route: Route, req: Request): { params: unknown; query: unknown } {
  // No row has such an id: whatever a route's own schema lets pass, no database is asked.
  const readable = Object.values(req.params).flat().every(isStorable);
  const params = route.params.safeParse({ ...req.params });
  if (!readable || !params.success) throw new AppError({ kind: 'not_found' });
  // What other sites hang onto an address that was passed on (fbclid and the like) means nothing here.
  const known = route.query instanceof z.ZodObject ? Object.keys(route.query.shape) : [];
  const query = route.query.safeParse(
    Object.fromEntries(Object.entries(req.query).filter(([name]) => known.includes(name))),
  );
  if (!query.success) throw new AppError({ kind: 'not_found' });
  return { params: params.data, query: query.data };
}

/** Lets the handler work; a form that is not right, by its schema or by the verb's word, is shown again. */
async function handled(
  route: Route,
  body: Fields,
  make: (body: unknown) => Visit<unknown, unknown, unknown>,
): Promise<Reply> {
  const raw = make(body) as Visit<unknown, unknown, Fields>;
  const again = async (errors: Record<string, string>): Promise<Reply> => {
    if (raw.wantsJson) return { kind: 'json', status: 422, body: { errors } };
    if (!route.invalid) throw new AppError({ kind: 'invalid', fields: {} });
    const reply = await route.invalid(raw, errors);
    return reply.kind === 'page' ? { ...reply, status: 422, options: { ...reply.options, error: true } } : reply;
  };
  const result = route.body.safeParse(body, { reportInput: true });
  if (!result.success) return again(fieldErrors(result.error, raw.t));
  try {
    return await route.handle(make(result.data));
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'invalid' || !route.invalid) throw error;
    return again(translated(error.detail.fields, raw.t));
  }
}

async function served(parts: ServeParts, route: Route, req: Request, res: Response): Promise<void> {
  await spend(parts, route, req);
  const visitor = await parts.visitorAt(req);
  const session = sessionOf(req, res, parts);
  const { params, query } = parsed(route, req);
  const asking = { actor: visitor.actor, at: visitor.at, linkFor: (purpose: string) => session.linkFor(purpose) };
  const admitted = await admit(parts.engine.db.read, route, asking, params as Fields);
  await spendOfAccount(parts, route, admitted);
  headersFor(route, admitted, res);
  const keptAs = await keyOf(parts, route, req, visitor);
  if (keptAs !== null && parts.kept.send(res, keptAs)) return;
  try {
    await takeIn(parts, route, req, res);
    const { fields, key } = split(req.body);
    const make = (body: unknown): Visit<unknown, unknown, unknown> => {
      const known: Known = { visitor, ...admitted, params, query, body, key, files: receivedFiles(req) };
      return visitOf(req, res, parts, known);
    };
    const reply = await handled(route, fields, make);
    const acting =
      reply.kind === 'page' ? await actingOnPage(parts.engine.db.read, route, admitted, params as Fields) : null;
    await respond(req, res, parts, { visitor, actor: admitted.actor, acting, keptAs }, reply);
  } finally {
    await discard(receivedFiles(req)); // what the handler stored is no longer there
  }
}

/** What the page is kept under; a visitor with a session of any kind may have something said to them on it. */
function keyOf(parts: ServeParts, route: Route, req: Request, visitor: Visitor): Promise<string | null> {
  if (parts.sessions.loaded(req) !== null) return Promise.resolve(null);
  return parts.kept.keyFor(parts.engine.db.read, route, req.originalUrl, visitor);
}

/** What is personal is stored nowhere, the pages of a link among it; what anybody may read is asked for again each time. */
function headersFor(route: Route, { actor }: Admitted, res: Response): void {
  if (actor.kind === 'nobody' && route.method === 'get' && !route.noReferrer)
    res.set('Cache-Control', 'private, no-cache');
  if (route.noReferrer) res.set('Referrer-Policy', 'no-referrer');
}

/** Someone who is not signed in is asked to be, and comes back to where they were going. */
async function sendToSignIn(parts: ServeParts, route: Route, req: Request, res: Response): Promise<boolean> {
  if (route.method !== 'get' || wantsJson(req) || isByLink(route)) return false;
  const to = ownAddress(req.originalUrl);
  if (to !== null) req.session.returnTo = to;
  await parts.sessions.settle(req);
  res.redirect(303, '/sign-in');
  return true;
}

/** Whoever holds a role and still lacks a second factor is led to where they get one. */
async function sendToEnrol(parts: ServeParts, error: unknown, req: Request, res: Response): Promise<boolean> {
  const shut = error instanceof AppError && ['forbidden', 'not_found'].includes(error.detail.kind);
  if (!shut || req.method !== 'GET' || wantsJson(req) || !(await parts.visitorAt(req)).lacksFactor) return false;
  await parts.sessions.settle(req);
  res.redirect(303, '/account/second-factor');
  return true;
}

const routes = new WeakMap<Request, Route>();

/** The route that a request was for, if it got that far. */
export function routeOf(req: Request): Route | undefined {
  return routes.get(req);
}

/** Serves routes: limits, who it is, what they may, what they sent, and then the handler. */
export function serving(parts: ServeParts): Serve {
  return (route) => async (req, res) => {
    routes.set(req, route);
    try {
      await served(parts, route, req, res);
    } catch (error) {
      const signIn = error instanceof AppError && error.detail.kind === 'sign_in';
      if (signIn && (await sendToSignIn(parts, route, req, res))) return;
      if (!(await sendToEnrol(parts, error, req, res))) throw error;
    }
  };
}
