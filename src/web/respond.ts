import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.ts';
import type { Config } from '../config.ts';
import type { Clock, Entropy } from '../deps.ts';
import type { Csrf } from './csrf.ts';
import type { Acting } from './acting.ts';
import { attachmentHeaders, fileHeaders } from './file-headers.ts';
import { formKeysFor, render, type HelpersFor } from './render.ts';
import type { Flash, Reply } from './route.ts';
import type { Sessions } from './session-store.ts';
import { shellFor } from './shell.ts';
import type { Visitor } from './visitor.ts';

/** What turns a reply into a response. */
export interface ResponseParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly csrf: Csrf;
  readonly helpersFor: HelpersFor;
  readonly sessions: Sessions;
}

type PageReply = Extract<Reply, { kind: 'page' }>;

function takeFlash(req: Request): readonly Flash[] {
  const session = req.session as typeof req.session | undefined; // gone after sign-out
  const flash = session?.flash;
  if (!flash || flash.length === 0) return [];
  delete session.flash;
  return flash;
}

async function page(
  req: Request,
  res: Response,
  parts: ResponseParts,
  visitor: Visitor,
  actor: Actor,
  acting: Acting | null,
  reply: PageReply,
): Promise<void> {
  const formKeys = formKeysFor(req, parts.csrf, parts.clock, parts.entropy);
  const shell = {
    ...shellFor(visitor, actor, reply.options, req.originalUrl, parts.config.demo),
    ...(acting && { acting }),
  };
  const helpers = parts.helpersFor(visitor, formKeys);
  const html = await render(res, reply.view, reply.page, { shell, helpers, flash: takeFlash(req) });
  await parts.sessions.settle(req);
  res.status(reply.status).type('html').send(html);
}

async function file(res: Response, reply: Extract<Reply, { kind: 'file' }>): Promise<void> {
  for (const [name, value] of Object.entries(fileHeaders(reply))) res.setHeader(name, value);
  res.status(200);
  await pipeline(reply.stream, res);
}

/** Sends a handler's reply. */
export async function respond(
  req: Request,
  res: Response,
  parts: ResponseParts,
  from: { visitor: Visitor; actor: Actor; acting: Acting | null },
  reply: Reply,
): Promise<void> {
  if (reply.kind !== 'page') await parts.sessions.settle(req);
  switch (reply.kind) {
    case 'page':
      return page(req, res, parts, from.visitor, from.actor, from.acting, reply);
    case 'redirect':
      res.redirect(303, reply.to);
      return;
    case 'json':
      res.status(reply.status).json(reply.body);
      return;
    case 'text':
      if (reply.attachment !== undefined) res.set(attachmentHeaders(reply.attachment));
      res.status(reply.status).set('Content-Type', reply.type).send(reply.body);
      return;
    case 'file':
      return file(res, reply);
  }
}
