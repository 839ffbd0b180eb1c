import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { mintSetupLink } from './accounts/setup.ts';
import { createApp } from './app.ts';
import { loadConfig, type Config } from './config.ts';
import { dialectOf, openDatabase, type Database } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { systemClock, systemEntropy } from './deps.ts';
import { storageFor } from './documents/storage.ts';
import { EFFECT_MAP } from './effects.ts';
import type { Engine } from './engine/transact.ts';
import { createLog, type Log } from './log.ts';
import { eventLoopLag } from './web/overload.ts';

const SECOND = 1_000;
const GRACE = 10 * SECOND; // what runs when SIGTERM comes may finish within it

/** Slow and stuck clients must not hold a connection for ever, nor all of them. */
function limitConnections(server: Server): void {
  server.headersTimeout = 15 * SECOND;
  server.requestTimeout = 5 * 60 * SECOND; // 10 MB over a slow line
  server.keepAliveTimeout = 65 * SECOND; // longer than a proxy keeps its side
  server.maxHeadersCount = 100;
  server.maxConnections = 2_000;
}

function stopOn(signal: NodeJS.Signals, server: Server, db: Database, log: Log): void {
  process.once(signal, () => {
    log.info({ signal }, 'stopping');
    const hurry = setTimeout(() => {
      log.warn('some requests did not end in time');
      server.closeAllConnections();
    }, GRACE - SECOND);
    hurry.unref();
    setTimeout(() => process.exit(1), GRACE).unref();
    server.closeIdleConnections();
    server.close(() => {
      clearTimeout(hurry);
      db.close().then(
        () => log.info('stopped'),
        (error: unknown) => log.error({ err: error }, 'the database did not close'),
      );
    });
  });
}

/** Printed, not logged: it is a secret, and for the eyes of whoever starts the site. */
async function printSetupLink(engine: Engine, config: Config): Promise<void> {
  const link = await mintSetupLink(engine, systemClock.now(), config.baseUrl);
  if (link !== null) process.stdout.write(`\nNobody looks after this site yet. Open this address within 24 hours to become its admin:\n${link}\n\n`);
}

async function start(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config);
  if (dialectOf(config.databaseUrl) === 'sqlite') mkdirSync(path.dirname(config.databaseUrl), { recursive: true });
  await migrate(config.databaseUrl);
  const db = openDatabase(config.databaseUrl);
  const deps = {
    config,
    db,
    clock: systemClock,
    entropy: systemEntropy,
    effects: EFFECT_MAP,
    storage: storageFor(config.uploadsUrl),
    log,
    lag: eventLoopLag(),
  };
  const app = createApp(deps);
  const engine: Engine = { db, entropy: systemEntropy, auditKey: config.auditKey, effects: EFFECT_MAP };
  await printSetupLink(engine, config);
  const server = app.listen(config.port, () => log.info({ port: config.port, baseUrl: config.baseUrl }, 'listening'));
  limitConnections(server);
  stopOn('SIGTERM', server, db, log);
  stopOn('SIGINT', server, db, log);
}

await start();
