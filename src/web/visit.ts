import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.ts';
import type { Relation } from '../access/actor.ts';
import { inTransaction, type Engine } from '../engine/transact.ts';
import { translator } from '../i18n/index.ts';
import { commitOnce } from './commit.ts';
import type { Limiter } from './limits.ts';
import { see, type ReceivedFile, type Visit } from './route.ts';
import { sessionOf, type SessionParts } from './session-of.ts';
import type { Visitor } from './visitor.ts';

/** What every visit is made from. */
export interface VisitParts extends SessionParts {
  readonly engine: Engine;
  readonly limiter: Limiter;
}

/** What this visit is made from. */
export interface Known {
  readonly visitor: Visitor;
  readonly actor: Actor;
  readonly held: ReadonlySet<Relation>;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly key: string | null;
  readonly files: readonly ReceivedFile[];
}

/** True for a script that asks for JSON. */
export function wantsJson(req: Request): boolean {
  return req.accepts(['html', 'json']) === 'json';
}

/** The visit that a handler sees: nothing of Express. */
export function visitOf(
  req: Request,
  res: Response,
  parts: VisitParts,
  known: Known,
): Visit<unknown, unknown, unknown> {
  const { visitor, actor, held, params, query, body, key, files } = known;
  const { engine, limiter } = parts;
  const { at, locale, zone, site } = visitor;
  return {
    params,
    query,
    body,
    files,
    url: req.originalUrl,
    wantsJson: wantsJson(req),
    at,
    actor,
    held,
    locale,
    zone,
    site,
    session: sessionOf(req, res, parts),
    t: translator(locale),
    db: engine.db.read,
    commit: async (verb, to) => see(await commitOnce(engine, { actor, at, path: req.path, key }, verb, to)),
    transact: (verb) => inTransaction(engine, actor, at, verb),
    spend: (limit, by) => limiter.spend(limit, 'account', by),
  };
}
