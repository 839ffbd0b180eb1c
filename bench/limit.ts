import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import express, { type Express } from 'express';
import request from 'supertest';
import { createApp } from '../src/app.ts';
import { loadConfig } from '../src/config.ts';
import { openDatabase } from '../src/db/database.ts';
import { systemClock, systemEntropy } from '../src/deps.ts';
import { storageFor } from '../src/documents/storage.ts';
import { EFFECT_MAP } from '../src/effects.ts';
import { createLog } from '../src/log.ts';
import { useTemplates } from '../src/web/render.ts';
import { serveUsage } from './child.ts';

// What the product stands on, doing the same work without a database: Express renders the same templates with the same
// models, or sends the same bytes; a bare server writes an upload into a file.

/** One page that the product was asked for, and by whom. */
interface Wanted {
  readonly path: string;
  readonly cookie: string;
}

type Render = (
  view: string,
  locals: Record<string, unknown>,
  done: (error: Error | null, html?: string) => void,
) => void;

interface Seen {
  readonly view: string;
  readonly locals: Record<string, unknown>;
}

const config = loadConfig();
const wanted = JSON.parse(process.env['BENCH_PAGES'] ?? '[]') as Wanted[];

/** Asks the product for a page and notes what it rendered. */
async function record(app: Express, seen: Seen[], page: Wanted): Promise<{ html: string; rendered: readonly Seen[] }> {
  seen.length = 0;
  const answer = await request(app).get(page.path).set('Cookie', page.cookie);
  if (answer.status !== 200) throw new Error(`${page.path} answered ${String(answer.status)}`);
  return { html: answer.text, rendered: [...seen] };
}

function recording(): { app: Express; seen: Seen[]; close: () => Promise<void> } {
  const db = openDatabase(config.databaseUrl);
  const seen: Seen[] = [];
  const app = createApp({
    config, db, clock: systemClock, entropy: systemEntropy, effects: EFFECT_MAP, storage: storageFor(config.uploadsUrl), log: createLog(config),
  }); // prettier-ignore
  const render = app.render.bind(app) as Render;
  (app as unknown as { render: Render }).render = (view, locals, done) => {
    seen.push({ view, locals });
    render(view, locals, done);
  };
  return { app, seen, close: () => db.close() };
}

const { app, seen, close } = recording();
const limit = express();
limit.disable('x-powered-by');
limit.set('etag', false);
useTemplates(limit, config);
for (const page of wanted) {
  const { html, rendered } = await record(app, seen, page);
  const [body, layout] = rendered;
  limit.get(`/rendered${page.path.split('?', 1)[0] ?? ''}`, (_req, res) => {
    if (!body || !layout) throw new Error(`${page.path} rendered nothing`);
    res.render(body.view, body.locals, (error: Error | null, inner?: string) => {
      if (error) throw error;
      const model = { ...(layout.locals['page'] as object), body: inner ?? '' };
      res.render(layout.view, { ...layout.locals, page: model });
    });
  });
  limit.get(`/bytes${page.path.split('?', 1)[0] ?? ''}`, (_req, res) => {
    res.type('html').send(html);
  });
}
await close();

let uploads = 0;
const server = createServer((req, res) => {
  if (req.url !== '/upload') {
    limit(req, res);
    return;
  }
  uploads += 1;
  const file = createWriteStream(path.join(process.env['BENCH_FOLDER'] ?? '', `limit-${String(uploads % 50)}`));
  req.pipe(file).on('finish', () => {
    res.writeHead(303, { location: '/' }).end();
  });
});
server.listen(0, '127.0.0.1', () => {
  serveUsage((server.address() as AddressInfo).port);
});
