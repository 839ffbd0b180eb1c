import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.ts';
import type { Config } from '../config.ts';
import type { Clock, Entropy } from '../deps.ts';
import type { Csrf } from './csrf.ts';
import type { Acting } from './acting.ts';
import { attachmentHeaders, fileHeaders } from './file-headers.ts';
import type { KeptPages } from './kept-pages.ts';
import { nameErrors } from './name-errors.ts';
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
  readonly kept: KeptPages;
}

/** Who asks, and what the page may be kept under. */
export interface From {
  readonly visitor: Visitor;
  readonly actor: Actor;
  /** On whose behalf the page is read, where that is somebody else. */
  readonly acting: Acting | null;
  readonly keptAs: string | null;
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
  { visitor, actor, acting, keptAs }: From,
  reply: PageReply,
): Promise<void> {
  const seen = { form: false }; // a form carries the keys of its reader
  const keys = formKeysFor(req, parts.csrf, parts.clock, parts.entropy);
  const formKeys = (): string => {
    seen.form = true;
    return keys();
  };
  const flash = takeFlash(req);
  const shell = {
    ...shellFor(visitor, actor, reply.options, req.originalUrl, parts.config.demo),
    ...(acting && { acting }),
  };
  const helpers = parts.helpersFor(visitor, formKeys);
  const html = await render(res, reply.view, reply.options.error === true ? nameErrors(reply.page) : reply.page, {
    shell,
    helpers,
    flash,
  });
  await parts.sessions.settle(req);
  if (keptAs !== null && !seen.form && flash.length === 0 && reply.status === 200) parts.kept.keep(keptAs, html);
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
  from: From,
  reply: Reply,
): Promise<void> {
  if (reply.kind !== 'page') await parts.sessions.settle(req);
  switch (reply.kind) {
    case 'page':
      return page(req, res, parts, from, reply);
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
